/** For faces of instruments: a look ten times a second, however fast the picture is drawn. */
import { useFrame } from '@react-three/fiber';
import { useRef } from 'react';

/** Calls `look` at most every 0.1 s of wall time, inside the frame loop; the first time at once. */
export function useTenTimesASecond(look: () => void): void {
  const next = useRef(-Infinity);
  useFrame(() => {
    const now = performance.now();
    if (now < next.current) return;
    next.current = now + 100;
    look();
  });
}
