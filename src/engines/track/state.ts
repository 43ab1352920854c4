/** Gliders on a line as plain data, from left to right; who touches whom; and the groups that move as one. */
import { accelerationOf, type Pull, type Stretch, stretchOf } from './glide.ts';

export interface Glider {
  /** Middle, m, and velocity, m/s; + is to the right. */
  x: number;
  v: number;
  /** Inertia, kg: with all that moves along (a hanger on a string, a pulley's I/r²). */
  mass: number;
  pull: Pull;
  /** From the middle to the faces that touch others, m. */
  rear: number;
  front: number;
  /** In a hand, which keeps its velocity whatever it meets. */
  held: boolean;
  /** Not on the track. */
  away: boolean;
}

/** Between a glider and the next: free to part and meet, resting against each other while pressed, or stuck for good. */
export type Joint = 'free' | 'resting' | 'stuck';

export interface Track {
  /** From left to right; gliders never overtake. */
  gliders: Glider[];
  /** joints[i] is between gliders i and i + 1. */
  joints: Joint[];
  /** The outermost gliders lean against the stops: left, right. */
  leaning: [boolean, boolean];
}

export const openTrack = (gliders: Glider[]): Track => ({
  gliders,
  joints: gliders.slice(1).map(() => 'free'),
  leaning: [false, false],
});

/** Relative acceleration (m/s²), speed (m/s) and gap (m) that count as none: far below what any instrument shows. */
export const NO_PULL = 1e-12;
export const NO_SPEED = 1e-9;
export const NO_GAP = 1e-10;

/** A run of gliders from `first` to `last` that moves as one. */
export interface Group {
  readonly first: number;
  readonly last: number;
  readonly mass: number;
  readonly stretch: Stretch;
}

/** Mean pull of gliders first … last by mass; a hand yields to nothing. */
export function pullOf({ gliders }: Track, first: number, last: number): Pull {
  const sum = { a: 0, c0: 0, c1: 0 };
  let mass = 0;
  for (let i = first; i <= last; i++) {
    const one = gliders[i]!;
    if (one.held) return { a: 0, c0: 0, c1: 0 };
    mass += one.mass;
    sum.a += one.mass * one.pull.a;
    sum.c0 += one.mass * one.pull.c0;
    sum.c1 += one.mass * one.pull.c1;
  }
  return { a: sum.a / mass, c0: sum.c0 / mass, c1: sum.c1 / mass };
}

export function massOf({ gliders }: Track, first: number, last: number): number {
  let mass = 0;
  for (let i = first; i <= last; i++) mass += gliders[i]!.held ? Infinity : gliders[i]!.mass;
  return mass;
}

/** The gliders that are stuck to glider i, it among them. */
export function stuckTo({ joints }: Track, i: number): readonly [first: number, last: number] {
  let first = i;
  let last = i;
  while (joints[first - 1] === 'stuck') first--;
  while (joints[last] === 'stuck') last++;
  return [first, last];
}

/** Acceleration that glider i and what is stuck to it would have on their own. */
export function ownPull(track: Track, i: number): number {
  const [first, last] = stuckTo(track, i);
  return accelerationOf(pullOf(track, first, last), track.gliders[i]!.v);
}

/** Metres between the faces of glider i and of glider j to its right. */
export const gapBetween = ({ gliders }: Track, i: number, j: number): number =>
  gliders[j]!.x - gliders[j]!.rear - gliders[i]!.x - gliders[i]!.front;

/** What is stuck to a held glider goes with the hand. */
export function carry(track: Track): void {
  track.gliders.forEach((one, i) => {
    if (one.held) setSpeed(track, ...stuckTo(track, i), one.v);
  });
}

export function setSpeed({ gliders }: Track, first: number, last: number, v: number): void {
  for (let i = first; i <= last; i++) if (!gliders[i]!.held) gliders[i]!.v = v;
}

/** Everything that moves as one now: what is on the track, split where joints are free. */
export function groupsOf(track: Track): Group[] {
  const { gliders, joints, leaning } = track;
  const groups: Group[] = [];
  const on = gliders.flatMap((g, i) => (g.away ? [] : [i]));
  for (let n = 0; n < on.length; n++) {
    const first = on[n]!;
    while (joints[on[n]!] !== 'free' && n + 1 < on.length) n++;
    const last = on[n]!;
    const still = (leaning[0] && first === on[0]) || (leaning[1] && last === on.at(-1));
    const v = still ? 0 : gliders[first]!.v;
    const pull = still ? { a: 0, c0: 0, c1: 0 } : pullOf(track, first, last);
    groups.push({ first, last, mass: massOf(track, first, last), stretch: stretchOf(pull, v) });
  }
  return groups;
}
