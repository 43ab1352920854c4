/**
 * Where bodies are and how they move, read into arrays of the caller and set from them. SI; nothing is allocated.
 *
 * Half-kick: Rapier advances velocity before position (v ← v + g·h, x ← x + v·h, h = dt/4), so a flight is late by g·h·t/2.
 * A body that is *released* into flight gets v − g·h/2 inside Rapier; then every position is that of constant acceleration
 * (to 4 µm over half a second instead of 2.7 mm), and g·h/2 is added back to the velocity that is shown. This holds until its first contact.
 */
import { member, type Body, type World } from './world.ts';
import { UNIT, atLeast, finite, type Out, type Quaternion, type Vec3 } from './units.ts';

// Hands between the caller's arrays and Rapier's objects: filled and read within one call, never a place to keep anything.
const vector = { x: 0, y: 0, z: 0 };
const turn = { x: 0, y: 0, z: 0, w: 1 };

const put = (out: Out, at: number, scale: number) => {
  out[at] = vector.x / scale;
  out[at + 1] = vector.y / scale;
  out[at + 2] = vector.z / scale;
};
const take = (v: Vec3, scale: number) => {
  vector.x = v[0] * scale;
  vector.y = v[1] * scale;
  vector.z = v[2] * scale;
  return vector;
};

/** Centre, m, into out[at … at + 2]. */
export function readPosition(world: World, body: Body, out: Out, at = 0): void {
  member(world, body).raw.translation(vector);
  put(out, at, UNIT);
}

/** Quaternion x y z w into out[at … at + 3]. */
export function readRotation(world: World, body: Body, out: Out, at = 0): void {
  member(world, body).raw.rotation(turn);
  out[at] = turn.x;
  out[at + 1] = turn.y;
  out[at + 2] = turn.z;
  out[at + 3] = turn.w;
}

/** Velocity of the centre of mass, m/s, into out[at … at + 2]. */
export function readVelocity(world: World, body: Body, out: Out, at = 0): void {
  const { raw, flying } = member(world, body);
  raw.linvel(vector);
  put(out, at, UNIT);
  if (flying) for (let i = 0; i < 3; i++) out[at + i]! += world.kick[i]!;
}

/** Angular velocity, rad/s, into out[at … at + 2]. */
export function readSpin(world: World, body: Body, out: Out, at = 0): void {
  member(world, body).raw.angvel(vector);
  put(out, at, 1);
}

/** Is it in free flight since its release, with no contact yet? */
export const isFlying = (world: World, body: Body): boolean => member(world, body).flying;

/** Sets the velocity (m/s) that `readVelocity` would give now. */
export function setVelocity(world: World, body: Body, velocity: Vec3): void {
  const { raw, flying } = member(world, body);
  finite('velocity', velocity);
  take(velocity, UNIT);
  if (flying) {
    vector.x -= world.kick[0] * UNIT;
    vector.y -= world.kick[1] * UNIT;
    vector.z -= world.kick[2] * UNIT;
  }
  raw.setLinvel(vector, true);
}

/** Sets the angular velocity, rad/s. Rapier turns nothing by more than 45° in a step. */
export function setSpin(world: World, body: Body, spin: Vec3): void {
  const { raw } = member(world, body);
  finite('spin', spin);
  raw.setAngvel(take(spin, 1), true);
}

/**
 * Lets a dynamic body go into free flight with this velocity (m/s): the half-kick begins. For a body that is handed over
 * while it touches something, or just before, use `setVelocity` instead.
 */
export function release(world: World, body: Body, velocity: Vec3): void {
  const one = member(world, body);
  finite('velocity', velocity);
  one.flying = one.kind === 'dynamic' && !one.weightless;
  setVelocity(world, body, velocity);
}

/** Puts a body elsewhere at once, without passing between. It drags nothing along; for that see `moveTo`. */
export function setPose(world: World, body: Body, position: Vec3, rotation?: Quaternion): void {
  const { raw } = member(world, body);
  finite('position', position);
  if (rotation) finite('rotation', rotation);
  raw.setTranslation(take(position, UNIT), true);
  if (rotation) raw.setRotation(takeTurn(rotation), true);
}

/** Where a kinematic body shall be after the next step; it pushes and carries others on its way. Throws for other kinds. */
export function moveTo(world: World, body: Body, position: Vec3, rotation?: Quaternion): void {
  const { raw, kind } = member(world, body);
  if (kind !== 'kinematic') throw new Error(`rigid: body ${body} is ${kind}; moveTo is for kinematic bodies`);
  finite('position', position);
  if (rotation) finite('rotation', rotation);
  raw.setNextKinematicTranslation(take(position, UNIT));
  if (rotation) raw.setNextKinematicRotation(takeTurn(rotation));
}

/**
 * An impulse (N·s) at the centre of mass. A force F that depends on place or velocity: half of F·dt before the step and half of
 * the new F·dt after it, on a `weightless` body, gravity included in F. Never a force held over a step: it pumps energy.
 */
export function push(world: World, body: Body, impulse: Vec3): void {
  const { raw } = member(world, body);
  finite('impulse', impulse);
  raw.applyImpulse(take(impulse, UNIT), true);
}

/** Friction of all colliders of a body from the next step on. See `ColliderSpec.friction`. */
export function setFriction(world: World, body: Body, friction: number): void {
  const { raw } = member(world, body);
  atLeast('friction', friction, 0);
  for (let i = 0; i < raw.numColliders(); i++) raw.collider(i).setFriction(friction);
}

function takeTurn(q: Quaternion) {
  turn.x = q[0];
  turn.y = q[1];
  turn.z = q[2];
  turn.w = q[3];
  return turn;
}
