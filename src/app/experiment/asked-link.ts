/** The set-up that a page was opened with. What reads links is fetched only where there is one: most visits have none. */
import type { Accepted } from '@core';
import type { SetUp } from './session.ts';

let links: typeof import('./link.ts') | undefined;

/** Await it before a link is made or read. */
export async function readyLinks(): Promise<void> {
  links ??= await import('./link.ts');
  await links.readyLinks();
}

/** As `unpackSetUp` of link.ts. */
export function readSetUp(packed: string): Accepted<SetUp> {
  if (links === undefined) throw new Error('await readyLinks() before a link is made or read');
  return links.unpackSetUp(packed);
}

/**
 * What a route begins with where the page was opened by a link: the link's parameters over the route's, its prelude where it
 * has one, and its seeds.
 */
export const setUpFor = (route: SetUp | undefined, link: SetUp | undefined): SetUp => ({
  params: { ...route?.params, ...link?.params },
  prelude: link !== undefined && link.prelude.length > 0 ? link.prelude : (route?.prelude ?? []),
  ...(link?.seeds === undefined ? {} : { seeds: link.seeds }),
});
