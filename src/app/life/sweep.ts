/** Clears away kept runs that nothing refers to any more: no bench, and no number of any notebook. Comes when the page has time. */
import { database } from '@notebook';
import { isName } from './life.ts';
import { HEADER } from './shelf.ts';

/** Runs and pages of 200 commands that are kept at most, the latest first: some tens of megabytes at the very worst. */
const MOST_RUNS = 200;
const MOST_PAGES = 2000;
/** A run as young as this may belong to a page that stands open elsewhere and has written no number down yet, ms: a day. */
const YOUNG_MS = 86_400_000;

/** Every name of a recording in anything that was stored, wherever a notebook keeps its cells. */
export function namesIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  // A sensor's series names nothing, and has thousands of elements.
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return found;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'recording' && isName(inner)) found.add(inner);
    else namesIn(inner, found);
  }
  return found;
}

/** Which of the kept runs (by name: when they began and how many pages they take) are let go. */
export function superfluous(
  kept: ReadonlyMap<string, { readonly at: number; readonly pages: number }>,
  wanted: ReadonlySet<string>,
  onBenches: ReadonlySet<string>,
  /** ms since 1970. */
  now: number,
): readonly string[] {
  let pages = 0;
  const latestFirst = [...kept].sort((a, b) => b[1].at - a[1].at);
  return latestFirst.flatMap(([name, one], place) => {
    if (onBenches.has(name)) return [];
    const stays = wanted.has(name) || Math.abs(now - one.at) < YOUNG_MS;
    if (stays) pages += one.pages;
    return stays && place < MOST_RUNS && pages <= MOST_PAGES ? [] : [name];
  });
}

/** `present`: the run on the bench, which may be kept nowhere else yet. Never rejects: what could not be cleared away today is cleared away another day. */
export async function sweep(present: string | undefined): Promise<void> {
  try {
    const task = (await database()).transaction(['notebooks', 'recordings', 'lives'], 'readwrite');
    const recordings = task.objectStore('recordings');
    const [notebooks, lives, keys] = await Promise.all([
      task.objectStore('notebooks').getAll(),
      task.objectStore('lives').getAll(),
      recordings.getAllKeys(),
    ]);
    const kept = new Map<string, { at: number; pages: number }>();
    for (const [name, page] of keys) {
      const known = kept.get(name) ?? { at: 0, pages: 0 };
      kept.set(name, { ...known, pages: known.pages + 1 });
      if (page !== HEADER) continue;
      const header = (await recordings.get([name, page])) as { at?: unknown } | undefined;
      if (typeof header?.at === 'number') kept.set(name, { at: header.at, pages: known.pages + 1 });
    }
    const benches = new Set([...namesIn(lives), ...(present === undefined ? [] : [present])]);
    for (const name of superfluous(kept, namesIn(notebooks), benches, Date.now()))
      await recordings.delete(IDBKeyRange.bound([name, HEADER], [name, Infinity]));
    await task.done;
  } catch {
    // Forbidden or full: nothing to clear away, or no way to.
  }
}
