/**
 * A world as plain data and back: bit for bit the same future, warm starts of the solver included. Made for the `codec` of a
 * model: `save: (s) => ({ …plain fields, world: saveWorld(s.world) })`, `load` the other way round, `free: (s) => free(s.world)`.
 *
 * Rapier's own bytes belong to one version of it. Across versions only the recording's log is portable.
 */
import type { Plain } from '@core';
import { rapier, type Rapier } from './rapier.ts';
import { alive, free, wrap, type Body, type Kind, type World } from './world.ts';

/** Of the form below; raised when it changes. */
const FORM = 1;
const KINDS: readonly Kind[] = ['fixed', 'dynamic', 'kinematic'];

interface SavedWorld {
  readonly form: number;
  /** Version of Rapier. */
  readonly rapier: string;
  readonly gravity: readonly number[];
  readonly dt: number;
  readonly next: number;
  readonly snapshot: Uint8Array;
  /** One entry a body, in order of arrival. Handles are Rapier's: 64 bits that happen to be stored as a number. */
  readonly bodies: Int32Array;
  readonly handles: Float64Array;
  /** Index of the kind; 4 when flying, 8 when weightless. */
  readonly marks: Uint8Array;
  /** a, b, started, of the latest step. */
  readonly contacts: Int32Array;
}

/** Everything of a world, sharing nothing with it. */
export function saveWorld(world: World): Plain {
  const members = [...world.members];
  const saved: SavedWorld = {
    form: FORM,
    rapier: rapier().version(),
    gravity: [...world.gravity],
    dt: world.dt,
    next: world.next,
    snapshot: alive(world).takeSnapshot(),
    bodies: Int32Array.from(members, ([body]) => body),
    handles: Float64Array.from(members, ([, m]) => m.raw.handle),
    marks: Uint8Array.from(members, ([, m]) => KINDS.indexOf(m.kind) | (m.flying ? 4 : 0) | (m.weightless ? 8 : 0)),
    contacts: Int32Array.from(world.contacts.flatMap((c) => [c.a, c.b, c.started ? 1 : 0])),
  };
  return saved as unknown as Plain;
}

const isSaved = (saved: unknown): saved is SavedWorld => {
  const s = saved as Partial<SavedWorld> | null;
  return (
    typeof s === 'object' &&
    s !== null &&
    s.form === FORM &&
    s.snapshot instanceof Uint8Array &&
    s.bodies instanceof Int32Array &&
    s.handles instanceof Float64Array &&
    s.marks instanceof Uint8Array &&
    s.contacts instanceof Int32Array &&
    Array.isArray(s.gravity) &&
    s.gravity.length === 3 &&
    typeof s.dt === 'number' &&
    typeof s.next === 'number' &&
    s.handles.length === s.bodies.length &&
    s.marks.length === s.bodies.length
  );
};

/** The world that was saved, in new memory: free it too. Throws an Error if the data are not a world of this version. */
export function loadWorld(saved: Plain): World {
  if (!isSaved(saved)) throw new Error('rigid: this is not a saved world');
  const version = rapier().version();
  if (saved.rapier !== version)
    throw new Error(`rigid: saved with Rapier ${saved.rapier}, this is ${version}; replay the recording instead`);
  const raw = restore(saved.snapshot);
  const [x, y, z] = saved.gravity as [number, number, number];
  const world = wrap(raw, [x, y, z], saved.dt, saved.next);
  for (const [i, id] of saved.bodies.entries()) {
    const body = id as Body;
    const mark = saved.marks[i]!;
    const found = raw.getRigidBody(saved.handles[i]!);
    if (!found?.isValid()) {
      free(world);
      throw new Error(`rigid: body ${id} is missing from the saved world`);
    }
    world.members.set(body, {
      raw: found,
      kind: KINDS[mark & 3]!,
      flying: (mark & 4) !== 0,
      weightless: (mark & 8) !== 0,
    });
    for (let c = 0; c < found.numColliders(); c++) world.owners.set(found.collider(c).handle, body);
  }
  for (let i = 0; i < saved.contacts.length; i += 3)
    world.contacts.push({
      a: saved.contacts[i]! as Body,
      b: saved.contacts[i + 1]! as Body,
      started: saved.contacts[i + 2] === 1,
    });
  return world;
}

function restore(bytes: Uint8Array): Rapier.World {
  let raw: Rapier.World | null | undefined;
  try {
    raw = rapier().World.restoreSnapshot(bytes);
  } catch {
    // Said below, in our words.
  }
  if (!raw) throw new Error('rigid: the snapshot is damaged');
  return raw;
}
