/** For faces of instruments: a look ten times a second, however fast the picture is drawn. */
import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useRef } from 'react';

const GAP = 100;

/**
 * Calls `look` at most every 0.1 s of wall time, inside the frame loop; the first time at once. The loop may rest after the
 * last change: a look that came too early asks for one more frame.
 */
export function useTenTimesASecond(look: () => void): void {
  const invalidate = useThree((three) => three.invalidate);
  const state = useRef<{ next: number; timer: ReturnType<typeof setTimeout> | undefined }>({
    next: -Infinity,
    timer: undefined,
  });
  useEffect(() => {
    const mine = state.current;
    return () => clearTimeout(mine.timer);
  }, []);
  useFrame(() => {
    const now = performance.now();
    const mine = state.current;
    if (now < mine.next) {
      mine.timer ??= setTimeout(
        () => {
          mine.timer = undefined;
          invalidate();
        },
        mine.next - now + 1,
      );
      return;
    }
    mine.next = now + GAP;
    look();
  });
}

/** Moves `from` towards `to` by the share that `seconds` allow at `rate` per second; asks for more frames until it is there. */
export function useEase(): (from: number, to: number, rate: number, seconds: number, near: number) => number {
  const invalidate = useThree((three) => three.invalidate);
  return (from, to, rate, seconds, near) => {
    if (Math.abs(to - from) < near) return to;
    invalidate();
    return from + (to - from) * Math.min(1, Math.max(0, seconds) * rate);
  };
}
