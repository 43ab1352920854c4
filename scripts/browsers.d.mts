/** Types of browsers.mjs, for the end-to-end tests. */
export function findChrome(): string | undefined;
export function findFirefox(): string | undefined;
export function ensureBrowsers(): { readonly chrome: string | undefined; readonly firefox: string | undefined };
