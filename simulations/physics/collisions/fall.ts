/**
 * Gliders that went over the end: Rapier has them from there until they lie still. Asleep (no world at all) otherwise.
 *
 * Hand-over: at the end of the tick in which the stop was passed, with the velocity it had, on the ridge's height. A glider is a
 * box of 0.13 × 0.05 × 0.075 m with all its mass spread evenly; friction 0.35 and restitution 0.1 are assumed.
 */
import type { Plain } from '@sdk';
import {
  addBody,
  type Body,
  createWorld,
  free,
  loadWorld,
  readPosition,
  readRotation,
  readVelocity,
  removeBody,
  saveWorld,
  step,
  type World,
} from '@engines/rigid';
import { GRAVITY, MIDDLE } from './apparatus.ts';
import type { State } from './state.ts';

export interface Fall {
  world: World;
  /** Of glider 1 and 2; 0 while it is not here. */
  bodies: [number, number];
  quiet: number;
  ticks: number;
}

/** Height of the ridge above the bench; half sizes of a glider; its middle above the ridge. */
export const RIDGE = 0.105;
export const BOX = [0.065, 0.025, 0.0375] as const;
export const LIFT = 0.004;
const FRICTION = 0.35;
const BOUNCE = 0.1;
/** Half sizes of the bench top; below `FLOOR` it has fallen from the bench, and somebody picks it up. */
const BENCH = [0.95, 0.02, 0.42] as const;
const FLOOR = -0.5;
const STILL = 0.02;
const STILL_TICKS = 36;
const LONGEST_TICKS = 5 * 240;

const open = (dt: number): Fall => {
  const world = createWorld({ gravity: [0, -GRAVITY, 0], dt });
  const solid = (half: readonly [number, number, number], position: readonly [number, number, number]) =>
    addBody(world, {
      kind: 'fixed',
      position,
      colliders: [{ shape: { kind: 'box', half }, friction: FRICTION, restitution: BOUNCE }],
    });
  solid(BENCH, [0, -RIDGE - BENCH[1], 0]);
  // The profile of the track, without the ridge on which a glider still half rides.
  solid([MIDDLE, 0.03, 0.04], [0, -0.06, 0]);
  return { world, bodies: [0, 0], quiet: 0, ticks: 0 };
};

/** Glider i has just gone over the end. */
export function letFall(s: State, i: 0 | 1, dt: number, mass: number): void {
  const one = s.track.gliders[i]!;
  s.fall ??= open(dt);
  const { fall } = s;
  fall.quiet = fall.ticks = 0;
  const side = one.v > 0 ? 1 : -1;
  fall.bodies[i] = addBody(fall.world, {
    kind: 'dynamic',
    position: [one.x - MIDDLE, LIFT, 0],
    velocity: [one.v, 0.15, 0],
    // The buffer trips it.
    spin: [0, 0, -side * 1.5],
    flying: true,
    colliders: [{ shape: { kind: 'box', half: BOX }, mass, friction: FRICTION, restitution: BOUNCE }],
  });
  s.places[i] = 'falling';
}

// Scratch of one call.
const velocity = [0, 0, 0];

/** Where somebody lays a glider that fell from the bench: behind the track, on its side. */
const PICKED_UP = [
  [0.3, -RIDGE + BOX[2], -0.3, Math.SQRT1_2, 0, 0, Math.SQRT1_2],
  [0.52, -RIDGE + BOX[2], -0.3, Math.SQRT1_2, 0, 0, Math.SQRT1_2],
] as const;

/** One tick; true when what fell lies still. */
export function stepFall(s: State): boolean {
  const fall = s.fall!;
  step(fall.world);
  let fastest = 0;
  fall.bodies.forEach((body, i) => {
    if (body === 0) return;
    const pose = s.poses[i]!;
    readPosition(fall.world, body as Body, pose);
    readRotation(fall.world, body as Body, pose, 3);
    readVelocity(fall.world, body as Body, velocity);
    if (pose[1]! < FLOOR || Math.abs(pose[0]!) > 1.9) {
      removeBody(fall.world, body as Body);
      fall.bodies[i] = 0;
      pose.set(PICKED_UP[i]!);
    } else fastest = Math.max(fastest, ...velocity.map(Math.abs));
  });
  fall.ticks++;
  fall.quiet = fastest < STILL ? fall.quiet + 1 : 0;
  return fall.quiet >= STILL_TICKS || fall.ticks >= LONGEST_TICKS;
}

export function closeFall(s: State): void {
  if (s.fall) free(s.fall.world);
  s.fall = null;
}
export const saveFall = (fall: Fall | null): Plain =>
  fall && ({ ...fall, bodies: [...fall.bodies], world: saveWorld(fall.world) } as unknown as Plain);
export const loadFall = (saved: Plain): Fall | null => {
  if (saved === null) return null;
  const { world, ...rest } = saved as unknown as Omit<Fall, 'world'> & { world: Plain };
  return { ...rest, world: loadWorld(world) };
};
