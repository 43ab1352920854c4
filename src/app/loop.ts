/**
 * The loop: the one place where the screen's time becomes the run's. It outlives the picture (without WebGL model time still
 * runs) and it outlives a run (a fresh one is followed instead). When nothing plays and nobody asks, it rests.
 */
import type { FrameLoop } from '@bench';
import type { Run } from '@core';

/** Milliseconds of a screen frame that the model may take; the rest belongs to drawing. */
const MODEL_BUDGET_MS = 10;

export interface AppLoop extends FrameLoop {
  /** Moves this run from now on, and no other. */
  follow(run: Run | undefined): void;
  /** For good. */
  stop(): void;
}

/** `onError` hears of a model or a view that threw; the run is paused then, not retried sixty times a second. */
export function createLoop(onError: (error: unknown) => void): AppLoop {
  const listeners = new Set<(wallSeconds: number) => void>();
  let run: Run | undefined;
  let unfollow: (() => void) | undefined;
  let handle = 0;
  let last: number | undefined;
  let asked = false;
  let stopped = false;

  const schedule = (): void => {
    if (handle === 0 && !stopped) handle = requestAnimationFrame(frame);
  };
  const wake = (): void => {
    asked = true;
    schedule();
  };
  function frame(now: number): void {
    handle = 0;
    // After a rest the first frame takes no time: the lab did not live while nobody looked.
    const wall = last === undefined ? 0 : Math.max(0, (now - last) / 1000);
    last = now;
    asked = false;
    try {
      const began = performance.now();
      run?.advance(wall, () => performance.now() - began > MODEL_BUDGET_MS);
      for (const listener of listeners) listener(wall);
    } catch (error) {
      run?.pause();
      onError(error);
      return;
    }
    if (asked || run?.status.playing === true || run?.waiting === true) schedule();
    else last = undefined;
  }
  const onVisibility = (): void => {
    last = undefined;
    if (!document.hidden) wake();
  };
  document.addEventListener('visibilitychange', onVisibility);

  return {
    wake,
    onFrame(listener) {
      listeners.add(listener);
      wake();
      return () => void listeners.delete(listener);
    },
    follow(next) {
      unfollow?.();
      run = next;
      unfollow = next?.subscribe(wake);
      wake();
    },
    stop() {
      stopped = true;
      unfollow?.();
      if (handle !== 0) cancelAnimationFrame(handle);
      document.removeEventListener('visibilitychange', onVisibility);
    },
  };
}
