/** Does the page keep what it should forget? Somebody tries everything for minutes; the heap after is compared with the heap before. */
import fc from 'fast-check';
import type { Browser, CDPSession } from 'playwright-core';
import { ready, visitor } from '../../tests/e2e/support/browser.ts';
import { act, offers, STEP } from '../../tests/e2e/support/wander.ts';

/** Until caches, snapshots and the log's first branches are full, minutes. */
const WARM_UP = 2;

/** Bytes in use after everything unreachable has been collected. */
async function used(session: CDPSession): Promise<number> {
  // Twice: what finalizers let go is garbage only then.
  for (let n = 0; n < 2; n++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
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
  const first = await used(session);
  await wander(WARM_UP);
  const before = await used(session);
  await wander(minutes);
  const after = await used(session);
  await close();
  const MB = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
  console.log(
    `\nheap: ${MB(first)} opened, ${MB(before)} after ${WARM_UP} minutes of fuzz, ${MB(after)} after ${minutes} more ` +
      `(${done} actions, ${vanished} came too late): growth ${((after / before - 1) * 100).toFixed(1)} % (≤ 5); complaints: ${complaints.length}`,
  );
}
