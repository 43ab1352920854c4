/** The photogate: the flag on the lower hook breaks its beam; edges are found inside the tick. */
import { crossing } from '@engines/ode';
import { FLAG_HALF } from './apparatus.ts';
import type { Now } from './mechanics.ts';
import type { State } from './state.ts';

/** Rising edges of the third pass and of ten whole periods after the mass was let go. */
const THIRD = 3;
const TEN_PERIODS = 21;

function say(s: State, on: boolean, time: number, now: Now): void {
  if (s.blocked === on) return;
  s.blocked = on;
  now.emit('signal', time, { socket: 'A', on });
  if (!on || s.held) return;
  s.passes++;
  if (s.passes === THIRD) now.emit('third-pass', time);
  if (s.passes === TEN_PERIODS) now.emit('ten-periods', time);
}

/** The flag is somewhere else at once (the gate was moved, the spring laid on the balance). */
export const lookAtGate = (s: State, time: number, now: Now): void =>
  say(s, s.weighed !== 'spring' && Math.abs(s.depth - s.gate) < FLAG_HALF, time, now);

/** The flag went from depth a (speed va) to b (vb) in t seconds from `time` on. */
export function passGate(
  s: State,
  a: number,
  va: number,
  b: number,
  vb: number,
  time: number,
  t: number,
  now: Now,
): void {
  const reach = FLAG_HALF + Math.max(Math.abs(va), Math.abs(vb)) * t;
  if (Math.min(a, b) - reach > s.gate || Math.max(a, b) + reach < s.gate) return;
  const edges: { at: number; on: boolean }[] = [];
  for (const side of [-1, 1] as const) {
    const level = s.gate + side * FLAG_HALF;
    for (const direction of [1, -1] as const) {
      const at = crossing(a, va, b, vb, t, level, direction);
      // Into the beam: downwards past its upper edge, upwards past its lower one.
      if (at !== undefined) edges.push({ at, on: direction === -side });
    }
  }
  edges.sort((p, q) => p.at - q.at);
  for (const { at, on } of edges) say(s, on, time + at, now);
}
