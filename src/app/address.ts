/**
 * Where we are: `#/path?query`. Behind the hash, so that the page works from any folder of any server, and so that what a
 * link carries is never sent to one.
 */
import { useSyncExternalStore } from 'react';
import type { BaseLocationHook } from 'wouter';
import { atGuard } from './back.ts';

const listeners = new Set<() => void>();
const tell = (): void => listeners.forEach((listener) => listener());

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    addEventListener('hashchange', tell);
    addEventListener('popstate', tell);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    removeEventListener('hashchange', tell);
    removeEventListener('popstate', tell);
  };
}

const split = (): [path: string, query: string] => {
  const hash = location.hash.replace(/^#?\/?/, '');
  const at = hash.indexOf('?');
  return at < 0 ? [`/${hash}`, ''] : [`/${hash.slice(0, at)}`, hash.slice(at + 1)];
};
const path = (): string => split()[0];
const query = (): string => split()[1];

/** Goes to `/path?query`; `replace` leaves no step for the back button. */
export function go(to: string, options: { readonly replace?: boolean } = {}): void {
  // What lies over the page is left behind with it.
  history[options.replace === true || atGuard() ? 'replaceState' : 'pushState'](null, '', `#${to}`);
  tell();
}

/** One value of the query, behind the hash or before it. */
export const queryValue = (name: string): string | null =>
  new URLSearchParams(query()).get(name) ?? new URLSearchParams(location.search).get(name);

/** A query that must be there, with or without a value. */
export const queryHas = (name: string): boolean =>
  new URLSearchParams(query()).has(name) || new URLSearchParams(location.search).has(name);

/** Those of the named values that the query behind the hash has. */
export function queryKept(names: readonly string[]): Record<string, string> {
  const values = new URLSearchParams(query());
  return Object.fromEntries(names.filter((name) => values.has(name)).map((name) => [name, values.get(name)!]));
}

const navigate = (to: string, options?: { replace?: boolean }): void => go(to, options ?? {});

const useQuery = (): string => useSyncExternalStore(subscribe, query);

export const useAddress: BaseLocationHook = Object.assign(
  (): [string, typeof navigate] => [useSyncExternalStore(subscribe, path), navigate],
  { hrefs: (href: string) => `#${href}`, searchHook: useQuery },
);
