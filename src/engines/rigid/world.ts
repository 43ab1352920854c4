/**
 * A world of rigid bodies: bodies by number, steps, contacts, memory.
 *
 * Rapier stores 32-bit floats: keep the apparatus within two metres of the origin and leave motion slower than 5 cm/s, flights,
 * pendulums, springs and rolling to `ode`. What is good here: sliding friction, contacts, piles, carts, balances.
 */
import { rapier, type Rapier } from './rapier.ts';
import { CONTACT_FREQUENCY, DT, LENGTH_UNIT, SUBSTEPS, UNIT, atLeast, finite, type Vec3 } from './units.ts';

/** A body's number in its world: plain data, kept by snapshots, never given to another body. */
export type Body = number & { readonly __body: true };
export type Kind = 'fixed' | 'dynamic' | 'kinematic';

/** Two bodies began (`started`) or ceased to touch in the latest step. Begun already within 2 mm; the moment is the tick's. */
export interface Contact {
  readonly a: Body;
  readonly b: Body;
  readonly started: boolean;
}

/** A body as the engine holds it. */
export interface Member {
  readonly raw: Rapier.RigidBody;
  readonly kind: Kind;
  readonly weightless: boolean;
  /** Falls freely since a release: its velocity inside Rapier is behind by g·h/2, see motion.ts. */
  flying: boolean;
}

/** Opaque for models: use the functions of this engine. */
export interface World {
  /** Seconds of a step. */
  readonly dt: number;
  /** m/s². */
  readonly gravity: Vec3;
  /** g·h/2 of a substep h, m/s. */
  readonly kick: Vec3;
  /** Undefined once freed, or once Rapier has stopped on a fault. */
  raw: Rapier.World | undefined;
  readonly queue: Rapier.EventQueue;
  readonly members: Map<number, Member>;
  /** Body of each collider handle. */
  readonly owners: Map<number, Body>;
  readonly hear: (one: number, other: number, started: boolean) => void;
  contacts: Contact[];
  next: number;
  fault: string;
}

export interface WorldSpec {
  /** m/s², any direction and planet. */
  readonly gravity: Vec3;
  /** Seconds; 1/240 if absent, which all settings were measured with. */
  readonly dt?: number;
}

/** Wraps a Rapier world, new or restored. */
export function wrap(raw: Rapier.World, gravity: Vec3, dt: number, next: number): World {
  const half = dt / SUBSTEPS / 2;
  const world: World = {
    dt,
    gravity,
    kick: [gravity[0] * half, gravity[1] * half, gravity[2] * half],
    raw,
    queue: new (rapier().EventQueue)(true),
    members: new Map(),
    owners: new Map(),
    hear: (one, other, started) => {
      const a = world.owners.get(one);
      const b = world.owners.get(other);
      // Farewells of a removed body name a collider that is no more.
      if (a === undefined || b === undefined) return;
      if (started) world.members.get(a)!.flying = world.members.get(b)!.flying = false;
      world.contacts.push({ a, b, started });
    },
    contacts: [],
    next,
    fault: 'this world was freed',
  };
  return world;
}

/** A new, empty world. Free it with `free`. Throws before `rigid.ready()` has resolved, and on numbers that are not finite. */
export function createWorld({ gravity, dt = DT }: WorldSpec): World {
  finite('gravity', gravity);
  atLeast('dt', dt, 0, true);
  const raw = new (rapier().World)({ x: gravity[0] * UNIT, y: gravity[1] * UNIT, z: gravity[2] * UNIT });
  raw.timestep = dt;
  raw.numSolverIterations = SUBSTEPS;
  raw.numInternalPgsIterations = 1;
  raw.lengthUnit = LENGTH_UNIT;
  raw.maxCcdSubsteps = 1;
  raw.integrationParameters.contact_natural_frequency = CONTACT_FREQUENCY;
  return wrap(raw, [gravity[0], gravity[1], gravity[2]], dt, 1);
}

/** The living Rapier world. Throws an Error that says why there is none. */
export function alive(world: World): Rapier.World {
  if (world.raw === undefined) throw new Error(`rigid: ${world.fault}`);
  return world.raw;
}

/** The living body. Touching a removed one inside Rapier would break the whole world, so this throws an Error first. */
export function member(world: World, body: Body): Member {
  alive(world);
  const found = world.members.get(body);
  if (found === undefined || !found.raw.isValid())
    throw new Error(
      `rigid: body ${body} is not in this world${body >= 1 && body < world.next ? ': it was removed' : ''}`,
    );
  return found;
}

export const hasBody = (world: World, body: Body): boolean => world.raw !== undefined && world.members.has(body);

/** Advances by dt. Throws if Rapier stops on a fault; the world is then lost, and the way on is the last snapshot. */
export function step(world: World): void {
  const raw = alive(world);
  if (world.contacts.length > 0) world.contacts.length = 0;
  try {
    raw.step(world.queue);
  } catch (reason) {
    abandon(world, `the engine stopped in a step (${String(reason)}): load the last snapshot`);
    alive(world);
  }
  world.queue.drainCollisionEvents(world.hear);
}

/** Contacts that began or ceased in the latest step, in the engine's order; valid until the next step. */
export const contacts = (world: World): readonly Contact[] => world.contacts;

/** Takes a body out, for good; its number is not used again. Throws if it is not there. */
export function removeBody(world: World, body: Body): void {
  const { raw } = member(world, body);
  for (let i = 0; i < raw.numColliders(); i++) world.owners.delete(raw.collider(i).handle);
  world.members.delete(body);
  alive(world).removeRigidBody(raw);
}

/** Gives the memory back, which WebAssembly does not do by itself. May be called again. */
export function free(world: World): void {
  if (world.raw === undefined) return;
  const { raw } = world;
  abandon(world, 'this world was freed');
  world.queue.free();
  raw.free();
}

function abandon(world: World, fault: string): void {
  world.raw = undefined;
  world.fault = fault;
  world.members.clear();
  world.owners.clear();
  world.contacts.length = 0;
}
