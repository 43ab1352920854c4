/** Slow looks at a run: a few times a second, for text in the page. Follows the frame loop where one is attached. */
import type { RunView } from '@core';
import type { FrameLoop } from './contract.ts';

const loops = new WeakMap<object, FrameLoop>();

/** Tells every slow look at this run which loop moves it. The bench does this; a page without a bench may do it too. */
export const attachLoop = (run: RunView, loop: FrameLoop): void => void loops.set(run, loop);
export const loopOf = (run: RunView): FrameLoop | undefined => loops.get(run);

/** Calls `look` at most `hz` times a second while something happens, and once more after the last thing. */
export function onPulse(run: RunView, hz: number, look: () => void): () => void {
  const gap = 1000 / hz;
  let last = -Infinity;
  let later: ReturnType<typeof setTimeout> | undefined;
  const beat = (): void => {
    const now = performance.now();
    if (now - last >= gap - 2) {
      last = now;
      look();
    } else
      later ??= setTimeout(
        () => {
          later = undefined;
          last = performance.now();
          look();
        },
        gap - (now - last),
      );
  };
  const loop = loops.get(run);
  const offLoop = loop?.onFrame(beat);
  const offRun = run.subscribe(beat);
  const timer = loop === undefined ? setInterval(() => run.status.playing && beat(), gap) : undefined;
  return () => {
    offLoop?.();
    offRun();
    if (timer !== undefined) clearInterval(timer);
    if (later !== undefined) clearTimeout(later);
  };
}
