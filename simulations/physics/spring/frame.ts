/** What may be seen of the bench at a tick. */
import { math } from '@sdk';
import { NOMINAL, DISC_MASS, RULER_TOP, TOP, type SpringFrame } from './apparatus.ts';
import { inertiaOf, restDepth, tensionAt } from './laws.ts';
import { GRAVITY } from './parameters.ts';
import { immersedAt, liftOf, type State } from './state.ts';

/** Place on the ruler of something at this depth. */
export const onRuler = (s: Pick<State, 'ruler' | 'seat'>, depth: number): number =>
  RULER_TOP - TOP + s.ruler + depth + s.seat;

/** Energy above that at rest: only while nothing but gravity and the elastic spring moves it. */
function energyOf(s: State, rest: number, immersed: number): number {
  const spring = s.fitted;
  if (s.held || s.drive !== 'off' || immersed > 0 || s.load === '0') return -1;
  const M = inertiaOf(s, immersed, spring);
  const stored = (depth: number): number => {
    const x = depth - spring.length - s.sets[s.spring];
    const pull = x < 0 && s.gravity > 0 ? 0 : x * (spring.initial + (spring.stiffness * x) / 2);
    return pull - s.gravity * (s.hung + spring.burden) * depth;
  };
  return (M * s.velocity * s.velocity) / 2 + stored(s.depth) - stored(rest);
}

/** Fills `out`, an empty or an old frame. */
export function fillFrame(s: State, out: SpringFrame): void {
  const spring = s.fitted;
  const lift = liftOf(s, math.sin);
  const immersed = immersedAt(s, s.depth);
  const rest = restDepth(s);
  out.spring = s.spring;
  out.load = s.load;
  out.discs = s.discs;
  out.hung = s.hung;
  out.stamped = s.load === 'sample' ? 0 : Math.round(1000 * (Number(s.load) * NOMINAL + s.discs * DISC_MASS)) / 1000;
  out.depth = s.depth;
  out.velocity = s.velocity;
  out.rest = rest;
  out.length = s.depth + lift;
  out.natural = spring.length;
  out.set = s.sets[s.spring];
  out.tension = tensionAt(s, s.depth, lift, spring);
  out.held = s.held;
  out.calming = s.calming;
  out.aim = s.held ? s.aim : s.depth;
  out.lift = lift;
  out.drive = s.drive;
  out.phase = s.phase;
  out.dial = s.dial;
  out.gate = s.gate;
  out.blocked = s.blocked;
  out.ruler = s.ruler;
  out.mark = onRuler(s, s.depth);
  out.clip = s.clip;
  const swing = (out.swing ??= { top: 0, bottom: 0, seen: false, tick: 0 });
  swing.top = onRuler(s, s.swing.top);
  swing.bottom = onRuler(s, s.swing.bottom);
  swing.seen = s.swing.seen;
  swing.tick = s.swing.tick;
  out.below = s.below;
  out.shelf = s.shelf;
  out.immersed = immersed;
  out.passes = s.passes;
  out.weighed = s.weighed;
  const lies = s.weighed === 'mass' ? s.masses[5]! : s.weighed === 'sample' ? s.sample : spring.mass;
  // It was made right for here: on the Moon it feels a sixth, in orbit nothing.
  out.onPan = s.weighed === 'nothing' ? 0 : (lies * s.gravity) / GRAVITY['ha-noi'];
  out.sample = s.sample;
  out.energy = energyOf(s, rest, immersed);
  out.stiffness = spring.stiffness;
  out.ownFrequency = s.load === '0' ? 0 : Math.sqrt(spring.stiffness / inertiaOf(s, immersed, spring)) / (2 * math.PI);
  out.springMass = spring.mass;
  out.gravity = s.gravity;
  out.box = s.box;
}
