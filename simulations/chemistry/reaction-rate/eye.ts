/**
 * The eye over the cross. A cross under a cloud of optical depth τ keeps e^−τ of its contrast, and is gone at 2 % (Koschmieder; HIDING_DEPTH of the
 * engine). Where exactly, is a matter of the person: τ differs by σ 6 % from one to the next (a contrast between 1.5 and 2.5 %), and by σ 3 % from
 * one look to the next (both assumed; together with the thumb they give the 5 to 10 % of card 22).
 *
 * Whoever cannot or will not watch may stare by command: then a thumb presses 0.25 ± 0.05 s after the eye has lost the cross.
 */
import { HIDING_DEPTH } from '@engines/chemistry/colour';
import type { Chance } from '@sdk';
import type { Now } from './mechanics.ts';
import type { State } from './state.ts';

export const PERSON_SIGMA = 0.06;
export const LOOK_SIGMA = 0.03;
const THUMB = 0.25;
const THUMB_SIGMA = 0.05;

/** Optical depth at which this eye loses the cross this time. */
export function hidesAt(now: Pick<Now, 'tick' | 'params'> & { readonly rng: Chance }): number {
  if (!now.params.unsteady) return HIDING_DEPTH;
  const { rng, tick } = now;
  return HIDING_DEPTH * (1 + PERSON_SIGMA * rng.bench.normal('eye', 0) + LOOK_SIGMA * rng.run.normal('look', tick));
}

/** Whether the cross has gone in this tick, and when. Seen from above, and only where it lies. */
export function look(s: State, before: number, now: Now): void {
  if (s.gone || !s.reacting || s.inBath.beaker || s.tau < s.hideAt) return;
  s.gone = true;
  const at = s.tau > before ? Math.max(0, (s.hideAt - before) / (s.tau - before)) : 0;
  const time = now.time + Math.min(1, at) * now.dt;
  s.last = { ...s.mixed };
  now.emit('gone', time);
  if (s.staring)
    s.pressAt = time + (now.params.unsteady ? THUMB + THUMB_SIGMA * now.rng.run.normal('thumb', now.tick) : 0);
}

/** The thumb that waited. */
export function pressWatch(s: State, now: Now): void {
  if (s.pressAt < 0 || now.time + now.dt < s.pressAt) return;
  now.emit('thumb', Math.max(now.time, s.pressAt));
  s.pressAt = -1;
  s.staring = false;
}
