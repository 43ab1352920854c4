/**
 * The ball among things: bouncing on the table, in the cup, off its rim. Rapier owns it from its first touch, found exactly
 * (mechanics.ts), until it lies still or is off the table; everything else is fixed meanwhile.
 */
import type { Plain } from '@sdk';
import {
  addBody,
  createWorld,
  free,
  loadWorld,
  readPosition,
  readRotation,
  readVelocity,
  saveWorld,
  step,
  type Body as RigidBody,
  type ColliderSpec,
  type World,
} from '@engines/rigid';
import { BALLS, CUP, GRAVITY, TABLE } from './apparatus.ts';
import { cupBoxes, TABLE_BOX, type Box } from './flight.ts';
import type { State } from './state.ts';

export interface Contact {
  world: World;
  body: RigidBody;
  ticks: number;
  quiet: number;
}

/** Rapier wants its things within two metres of its origin: there the middle of the table is. */
const MIDDLE = (TABLE.from + TABLE.to) / 2;
/** Steel or plastic on paper, and on felt (estimated). The cup's floor is felt: what falls in stays in. */
const FRICTION = 0.3;
const STILL = 0.02;
const STILL_TICKS = 48;
/** A rolling ball that nothing stops: a hand does, after this long. */
const LONGEST_TICKS = 3 * 240;
const FLOOR = -0.35;

const collider = ({ centre, half }: Box, restitution: number): ColliderSpec => ({
  shape: { kind: 'box', half },
  position: [centre[0] - MIDDLE, centre[1], centre[2]],
  friction: FRICTION,
  restitution,
});

/** A world with table and cup in it, and the ball where and as fast as it touches. */
export function openContact(s: State, dt: number): Contact {
  const { radius, mass, restitution } = BALLS[s.ball];
  const world = createWorld({ gravity: [0, -GRAVITY, 0], dt });
  // Of two that touch the larger restitution counts: the ball has none of its own, so that the felt of the cup can be dull.
  addBody(world, { kind: 'fixed', position: [0, 0, 0], colliders: [collider(TABLE_BOX, restitution)] });
  const cup = cupBoxes(s.cup);
  addBody(world, {
    kind: 'fixed',
    position: [0, 0, 0],
    colliders: cup.map((box, i) => collider(box, i === 0 ? 0.1 * restitution : 0.35 * restitution)),
  });
  const [x, y, z, vx, vy, vz] = s.y as unknown as [number, number, number, number, number, number];
  const body = addBody(world, {
    kind: 'dynamic',
    position: [x - MIDDLE, y, z],
    velocity: [vx, vy, vz],
    colliders: [{ shape: { kind: 'ball', radius }, mass, friction: FRICTION, restitution: 0 }],
  });
  return { world, body, ticks: 0, quiet: 0 };
}

/** One tick; writes centre and velocity into `y`, rotation into `rotation`. */
export function stepContact(c: Contact, y: Float64Array, rotation: Float64Array): 'rest' | 'lost' | undefined {
  step(c.world);
  readPosition(c.world, c.body, y);
  y[0]! += MIDDLE;
  readVelocity(c.world, c.body, y, 3);
  readRotation(c.world, c.body, rotation);
  c.ticks++;
  if (y[1]! < FLOOR || Math.abs(y[0]! - MIDDLE) > 2 || Math.abs(y[2]!) > 1.5) return 'lost';
  const speed = Math.sqrt(y[3]! * y[3]! + y[4]! * y[4]! + y[5]! * y[5]!);
  c.quiet = speed < STILL ? c.quiet + 1 : 0;
  return c.quiet >= STILL_TICKS || c.ticks >= LONGEST_TICKS ? 'rest' : undefined;
}

/** Does a ball lie within the cup's walls? */
export const isInCup = (s: State): boolean =>
  Math.abs(s.y[0]! - s.cup[0]) < CUP.half && Math.abs(s.y[2]! - s.cup[1]) < CUP.half && s.y[1]! < CUP.height;

export const closeContact = (c: Contact): void => free(c.world);
export const saveContact = ({ world, ...rest }: Contact): Plain => ({ ...rest, world: saveWorld(world) });
export const loadContact = (saved: Plain): Contact => {
  const { world, ...rest } = saved as unknown as Omit<Contact, 'world'> & { world: Plain };
  return { ...rest, world: loadWorld(world) };
};
