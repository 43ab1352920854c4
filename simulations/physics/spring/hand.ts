/** The hand at the spring: it hangs things on, pulls, holds, and lets go. A held mass is bound to the hand and moves as fast as hands do. */
import type { Chance } from '@sdk';
import { lookAtGate } from './gate.ts';
import { restDepth } from './laws.ts';
import type { Now } from './mechanics.ts';
import { deepest, isLoaded, refit, type State } from './state.ts';

/** How fast a hand moves a mass, m/s. */
const HAND_SPEED = 0.4;
/** How differently a hook sits down each time, one standard deviation, m (assumed). */
const SEATING = 0.0002;

/** The hand moves on towards its aim, as fast as hands do: never through what is in the way. */
export function carry(s: State, t: number): void {
  const way = Math.min(s.aim, deepest(s)) - s.depth;
  const step = Math.max(-HAND_SPEED * t, Math.min(HAND_SPEED * t, way));
  s.depth += step;
  s.velocity = 0;
}
export function letGo(s: State, now: Now, time: number): void {
  s.held = false;
  s.passes = 0;
  s.velocity = 0;
  s.swing.seen = false;
  if (s.calming) {
    s.calming = false;
    now.emit('at-rest', time);
  } else now.emit('released', time);
}
/** A hand takes what hangs and moves it to a depth. */
export function take(s: State, aim: number, calming: boolean): void {
  s.held = true;
  s.told = false;
  s.calming = calming;
  s.velocity = 0;
  s.swing.seen = false;
  const spring = s.fitted;
  const least = spring.length + s.sets[s.spring] - (s.gravity > 0 ? 0 : 0.8 * spring.gap);
  s.aim = Math.min(Math.max(least, aim), deepest(s));
}

/** The hands take everything off, hook on what shall hang at the free end of the spring, and lower it to where it will hang. */
export function changeLoad(s: State, now: Now & { readonly rng: Chance }, change: () => void): void {
  const { hung, load, discs } = s;
  Object.assign(s, { hung: 0, load: '0', discs: 0 });
  s.depth = restDepth(s);
  Object.assign(s, { hung, load, discs });
  change();
  refit(s);
  s.seat = SEATING * now.rng.run.normal('seat', now.tick);
  s.held = false;
  s.velocity = 0;
  s.swing.seen = false;
  lookAtGate(s, now.time, now);
  if (isLoaded(s)) take(s, restDepth(s), true);
}
