/** What the run holds of the collision bench, and how it begins. */
import type { Chance } from '@sdk';
import { openTrack, stuckTo, type Track } from '@engines/track';
import {
  BOX_IDS,
  BOX_TOTAL,
  type BumperId,
  CART_MASS,
  CART_SIGMA,
  FLAG_IDS,
  FLAG_SIGMA,
  type FlagId,
  flagWidth,
  type GateId,
  HALF,
  MASS,
  MASS_IDS,
  MASS_SIGMA,
  type MassId,
  type CartId,
  type Place,
  START,
} from './apparatus.ts';
import type { Fall } from './fall.ts';

export interface Hand {
  /** Index of the glider that is held, −1 for none. */
  cart: number;
  /** The latest places that it was told, and when (ticks); newest last, at most three. */
  xs: number[];
  ticks: number[];
}
export interface State {
  track: Track;
  places: [Place, Place];
  /** Where a falling or fallen glider is: position and rotation. */
  poses: [Float64Array, Float64Array];
  /** Empty gliders, and what the box of the mystery adds to the second. */
  bare: [number, number];
  box: number;
  masses: Record<MassId, { mass: number; on: CartId | '' }>;
  changes: [number, number];
  flag: FlagId;
  /** Width of each flag as the gates take it, by glider. */
  widths: Record<FlagId, [number, number]>;
  bumper: BumperId;
  restitution: number;
  blower: boolean;
  turns: number;
  tilt: number;
  gates: Record<GateId, { position: number; blocked: boolean }>;
  hand: Hand;
  returned: boolean;
  meetings: number;
  met: { x: number; speed: number };
  /** Since the meeting: glider 1 and 2 have passed a gate. */
  gone: [boolean, boolean];
  fall: Fall | null;
}

export const NO_HAND = (): Hand => ({ cart: -1, xs: [], ticks: [] });
export const POSE = 7;

export function begin(
  p: { readonly lean: number; readonly restitution: number; readonly sealed: boolean },
  rng: Chance,
): State {
  const bare = [0, 1].map((i) => CART_MASS + CART_SIGMA * rng.bench.normal('cart', 0, i)) as [number, number];
  const content = BOX_IDS[Math.min(BOX_IDS.length - 1, Math.floor(rng.unknown.uniform('box', 0) * BOX_IDS.length))]!;
  const s: State = {
    track: openTrack(
      START.map((x) => ({
        x,
        v: 0,
        mass: CART_MASS,
        pull: { a: 0, c0: 0, c1: 0 },
        rear: HALF,
        front: HALF,
        held: false,
        away: false,
      })),
    ),
    places: ['track', 'track'],
    poses: [new Float64Array(POSE), new Float64Array(POSE)],
    bare,
    box: p.sealed ? BOX_TOTAL[content] - bare[1] : 0,
    masses: Object.fromEntries(
      MASS_IDS.map((id, i) => [id, { mass: MASS[id] * (1 + MASS_SIGMA * rng.bench.normal('mass', 0, i)), on: '' }]),
    ) as State['masses'],
    changes: [0, 0],
    flag: '10',
    widths: Object.fromEntries(
      FLAG_IDS.map((id, i) => [
        id,
        [0, 1].map((cart) => flagWidth(id) + FLAG_SIGMA * rng.bench.normal('flag', i, cart)),
      ]),
    ) as State['widths'],
    bumper: 'spring',
    restitution: p.restitution,
    blower: false,
    turns: 0,
    tilt: p.lean,
    gates: { E: { position: 0.48, blocked: false }, F: { position: 0.84, blocked: false } },
    hand: NO_HAND(),
    returned: false,
    meetings: 0,
    met: { x: 0, speed: 0 },
    gone: [false, false],
    fall: null,
  };
  return s;
}

export const cartOf = (i: number): CartId => (i === 0 ? '1' : '2');
export const indexOf = (id: CartId): 0 | 1 => (id === '1' ? 0 : 1);

/** Mass of a glider with all that it carries. */
export function massOf(s: State, i: number): number {
  let mass = s.bare[i]! + (i === 1 ? s.box : 0);
  for (const id of MASS_IDS) if (s.masses[id].on === cartOf(i)) mass += s.masses[id].mass;
  return mass;
}
export const isStuck = (s: State): boolean => s.track.joints[0] === 'stuck' && stuckTo(s.track, 0)[1] === 1;
