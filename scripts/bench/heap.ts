/**
 * Does the page keep what it should forget? Somebody tries everything for minutes; the heap after is compared with the heap before.
 *
 * A run keeps its log (it is what can be replayed) and snapshots up to a budget (they are what undo is quick by); both go when the run
 * goes. So the heap is compared in the catalogue, when the bench has been left, and on the bench beside what the run says it keeps.
 */
import fc from 'fast-check';
import type { Browser, CDPSession } from 'playwright-core';
import { ready, visitor } from '../../tests/e2e/support/browser.ts';
import { act, offers, STEP } from '../../tests/e2e/support/wander.ts';
import { within } from './limits.ts';

/** What a run says of itself. */
interface Kept {
  readonly bytes: number;
  readonly entries: readonly unknown[];
}

/**
 * Until caches, snapshots and the log's first branches are full: at least so many minutes, and until no part of the page has come for the
 * first time in as many. A part that is fetched once (the import, the workbook, a graph, their words) stays, and is no growth.
 */
const WARM_UP = 4;
/** Whatever comes, minutes. */
const LONGEST_WARM_UP = 16;

interface Weight {
  /** What the page itself keeps: objects, arrays, texts, functions and their shapes. */
  readonly data: number;
  /** The same by type and name of constructor, bytes. */
  readonly kinds: ReadonlyMap<string, number>;
  /** Machine code and byte code that V8 makes of the script as more of it is walked: it has nothing to do with how long somebody stays. */
  readonly code: number;
}
const DATA = [
  'object',
  'closure',
  'array',
  'string',
  'concatenated string',
  'sliced string',
  'number',
  'regexp',
  'object shape',
];

/** Bytes in use after everything unreachable has been collected, from a snapshot of the heap. */
async function used(session: CDPSession): Promise<Weight> {
  // Twice: what finalizers let go is garbage only then.
  for (let n = 0; n < 2; n++) await session.send('HeapProfiler.collectGarbage');
  const pieces: string[] = [];
  const more = ({ chunk }: { readonly chunk: string }): void => void pieces.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', more);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', more);
  const { snapshot, nodes, strings } = JSON.parse(pieces.join('')) as {
    readonly snapshot: {
      readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly [readonly string[]] };
    };
    readonly nodes: readonly number[];
    readonly strings: readonly string[];
  };
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, name, size] = [fields.indexOf('type'), fields.indexOf('name'), fields.indexOf('self_size')];
  const sums = { data: 0, code: 0 };
  const kinds = new Map<string, number>();
  for (let at = 0; at < nodes.length; at += fields.length) {
    const kind = types[0][nodes[at + type]!]!;
    if (DATA.includes(kind)) {
      sums.data += nodes[at + size]!;
      const label = /string/.test(kind) ? kind : `${kind} ${strings[nodes[at + name]!]!.slice(0, 40)}`;
      kinds.set(label, (kinds.get(label) ?? 0) + nodes[at + size]!);
    } else if (kind === 'code') sums.code += nodes[at + size]!;
  }
  return { ...sums, kinds };
}

export async function heap(browser: Browser, url: string, minutes: number): Promise<void> {
  const { page, complaints, close } = await visitor(browser);
  await page.goto(`${url}?test&seed=5#/physics/free-fall?route=quick`);
  await ready(page);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  const steps = fc.sample(STEP, { numRuns: 100_000, seed: 5 });
  let done = 0;
  let vanished = 0;
  // The bench lives on while somebody reaches for a control: it may be gone by then.
  page.setDefaultTimeout(2_000);
  const wander = async (span: number): Promise<void> => {
    const until = performance.now() + span * 60_000;
    while (performance.now() < until) {
      const [which, how] = steps[done++ % steps.length]!;
      await act(page, which % (await offers(page)), how).catch(() => vanished++);
    }
  };
  /** On the bench, with what its run keeps on purpose; then in the catalogue, when the run is gone; then back. */
  const weigh = async (): Promise<{ bench: Weight; kept: number; commands: number; left: Weight }> => {
    const bench = await used(session);
    const { kept, commands } = await page.evaluate(() => {
      const { timeline } = (globalThis as unknown as { __phongStem: { run: { timeline: Kept } } }).__phongStem.run;
      return { kept: timeline.bytes, commands: timeline.entries.length };
    });
    const leave = async (): Promise<void> => {
      await page.goto(`${url}?test&seed=5#/`);
      await page.locator('.card').first().waitFor({ timeout: 30_000 });
    };
    // Without a route: the run that was left goes on, and nobody is asked.
    const enter = async (): Promise<void> => {
      await page.goto(`${url}?test&seed=5#/physics/free-fall`);
      await page.locator('html[data-ready="true"]').waitFor({ state: 'attached', timeout: 60_000 });
    };
    // React keeps the page that was left last until the next one is left: let that be a bench that nobody has touched.
    await leave();
    await enter();
    await leave();
    const left = await used(session);
    await enter();
    return { bench, kept, commands, left };
  };
  const parts = (): Promise<number> => page.evaluate(() => performance.getEntriesByType('resource').length);
  // The browser's own list holds 250 unless told.
  await page.evaluate(() => performance.setResourceTimingBufferSize(5_000));
  let warm = 0;
  for (let quiet = 0, known = await parts(); quiet < WARM_UP && warm < LONGEST_WARM_UP; warm++) {
    await wander(1);
    const now = await parts();
    quiet = now === known ? quiet + 1 : 0;
    known = now;
  }
  const before = await weigh();
  await wander(minutes);
  const after = await weigh();
  await close();
  const MB = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
  const from = (one: Weight, two: Weight): string =>
    `${MB(one.data)} → ${MB(two.data)}: growth ${((two.data / one.data - 1) * 100).toFixed(1)} %`;
  const growth = (after.left.data / before.left.data - 1) * 100;
  const grown = [...after.left.kinds]
    .map(([kind, bytes]) => [kind, bytes - (before.left.kinds.get(kind) ?? 0)] as const)
    .sort((x, y) => y[1] - x[1])
    .slice(0, 20);
  console.log(
    `\nheap over ${minutes} minutes of fuzz, ${warm} to warm up (${done} actions, ${vanished} came too late; complaints: ${complaints.length}), without compiled code:\n` +
      `  in the catalogue, the bench left: ${from(before.left, after.left)} ${within('growth of the heap, %', growth, '≤', 5)}\n` +
      `  on the bench: ${from(before.bench, after.bench)}; of it snapshots ${MB(before.kept)} → ${MB(after.kept)} ` +
      `and a log of ${before.commands} → ${after.commands} commands\n` +
      `  compiled code: ${MB(before.left.code)} → ${MB(after.left.code)}\n` +
      `  what grew most in the catalogue: ${grown.map(([kind, bytes]) => `${kind} ${(bytes / 1000).toFixed(0)} kB`).join(', ')}`,
  );
}
