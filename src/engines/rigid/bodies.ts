/** How a body comes into a world. */
import { rapier, type Rapier } from './rapier.ts';
import { describeCollider, type ColliderSpec } from './shapes.ts';
import { alive, type Body, type Kind, type World } from './world.ts';
import { UNIT, finite, type Quaternion, type Vec3 } from './units.ts';

type Axes = readonly [x: boolean, y: boolean, z: boolean];

export interface BodySpec {
  /** Fixed: never moves. Dynamic: moved by Rapier. Kinematic: moved by you with `moveTo`, pushes others, is pushed by none. */
  readonly kind: Kind;
  /** Centre, metres; within two metres of the origin. */
  readonly position: Vec3;
  /** Upright if absent. */
  readonly rotation?: Quaternion;
  /** m/s and rad/s; dynamic bodies only. */
  readonly velocity?: Vec3;
  readonly spin?: Vec3;
  readonly colliders: readonly ColliderSpec[];
  /** Axes along (around) which it cannot move (turn). A cart has [false, true, true] and [true, true, true]. */
  readonly lockMove?: Axes;
  readonly lockTurn?: Axes;
  /** It starts in free flight, see `release`. */
  readonly flying?: boolean;
  /** Gravity does not act: you apply every force by `push`, half before and half after the step. */
  readonly weightless?: boolean;
  /** Continuous collision with moving bodies. With fixed ones it is always on. */
  readonly bullet?: boolean;
}

function describe(spec: BodySpec): Rapier.RigidBodyDesc {
  const { RigidBodyDesc } = rapier();
  switch (spec.kind) {
    case 'fixed':
      return RigidBodyDesc.fixed();
    case 'kinematic':
      return RigidBodyDesc.kinematicPositionBased();
    case 'dynamic':
      return RigidBodyDesc.dynamic();
  }
}

/** Puts a body into the world. Throws a RangeError on numbers that make no sense; the world is then unchanged. */
export function addBody(world: World, spec: BodySpec): Body {
  const raw = alive(world);
  const dynamic = spec.kind === 'dynamic';
  const weightless = spec.weightless === true;
  const { position: p, rotation: q, velocity: v, spin: w } = spec;
  finite('position', p);
  // A free body at 0.1 m/s would fall asleep within a second.
  const desc = describe(spec)
    .setTranslation(p[0] * UNIT, p[1] * UNIT, p[2] * UNIT)
    .setCanSleep(false);
  if (q) {
    finite('rotation', q);
    desc.setRotation({ x: q[0], y: q[1], z: q[2], w: q[3] });
  }
  const flying = dynamic && !weightless && spec.flying === true;
  if (dynamic) {
    const velocity = v ?? [0, 0, 0];
    finite('velocity', velocity);
    const k = flying ? world.kick : ([0, 0, 0] as const);
    desc.setLinvel((velocity[0] - k[0]) * UNIT, (velocity[1] - k[1]) * UNIT, (velocity[2] - k[2]) * UNIT);
    if (w) {
      finite('spin', w);
      desc.setAngvel({ x: w[0], y: w[1], z: w[2] });
    }
    if (weightless) desc.setGravityScale(0);
    if (spec.bullet) desc.setCcdEnabled(true);
    if (spec.lockMove) desc.enabledTranslations(!spec.lockMove[0], !spec.lockMove[1], !spec.lockMove[2]);
    if (spec.lockTurn) desc.enabledRotations(!spec.lockTurn[0], !spec.lockTurn[1], !spec.lockTurn[2]);
  }
  // All are described before any is made, so that a bad one leaves nothing behind.
  const colliders = spec.colliders.map((c) => describeCollider(c, dynamic));
  if (colliders.length === 0) throw new RangeError('rigid: a body needs at least one collider');
  const made = raw.createRigidBody(desc);
  const body = world.next++ as Body;
  world.members.set(body, { raw: made, kind: spec.kind, weightless, flying });
  for (const collider of colliders) world.owners.set(raw.createCollider(collider, made).handle, body);
  return body;
}
