/** What the run holds of the spring bench, and the numbers that follow from it. */
import {
  BEAKER_FLOOR,
  DISC_GAP,
  DISC_MASS,
  DISC_ROD,
  reachOf,
  stackOf,
  TOP,
  WATER_HEIGHT,
  type Below,
  type LoadId,
  type Weighed,
} from './apparatus.ts';
import { boxOf, SPRINGS, type BoxId, type Spring, type SpringId } from './springs.ts';

export interface State {
  gravity: number;
  box: BoxId;
  /** What hangs from the upper hook, and how much longer each spring has become for good, m. */
  spring: SpringId | 'box';
  /** The same as numbers, and the true mass of what hangs from it, kg: kept, for every tick asks (`refit`). */
  fitted: Spring;
  hung: number;
  sets: Record<SpringId | 'box', number>;
  /** True masses of the six, and of the sample, kg. */
  masses: number[];
  sample: number;
  load: LoadId;
  discs: number;
  depth: number;
  velocity: number;
  /** How the hook sat down at the last hanging, m: the pointer is off by this. */
  seat: number;
  /** Held by a hand that moves to `aim`; calming: it lets go there by itself. */
  held: boolean;
  calming: boolean;
  aim: number;
  /** It was told, since the hand last took hold, that the spring flows. */
  told: boolean;
  drive: 'off' | 'on' | 'stopping';
  phase: number;
  dial: number;
  /** True frequency over the one on the dial. */
  motor: number;
  stroke: number;
  gate: number;
  blocked: boolean;
  passes: number;
  ruler: number;
  clip: number;
  swing: { top: number; bottom: number; seen: boolean; tick: number };
  below: Below;
  shelf: number;
  weighed: Weighed;
  damping: boolean;
}

export const liftOf = (s: State, sine: (x: number) => number): number => (s.phase === 0 ? 0 : s.stroke * sine(s.phase));
/** After another spring or another load. */
export function refit(s: State): void {
  s.fitted = s.spring === 'box' ? boxOf(s.box) : SPRINGS[s.spring];
  s.hung = s.discs * DISC_MASS;
  if (s.load === 'sample') s.hung += s.sample;
  else for (let i = 0; i < Number(s.load); i++) s.hung += s.masses[i]!;
}
export const isLoaded = (s: State): boolean => s.load !== '0' || s.discs > 0;

/** Depth of the middle of disc i when the lower hook is at `depth`. */
const discDepth = (s: State, depth: number, i: number): number => depth + stackOf(s.load) + DISC_ROD + i * DISC_GAP;
const surface = (s: State): number => TOP - (s.shelf + WATER_HEIGHT);
/** How many discs are under water with the hook at `depth`. */
export function immersedAt(s: State, depth: number): number {
  if (s.below !== 'beaker' || s.discs === 0) return 0;
  let count = 0;
  for (let i = 0; i < s.discs; i++) if (discDepth(s, depth, i) > surface(s)) count++;
  return count;
}
/** Nothing comes nearer to the base than this, where the motion sensor's face is, m. */
const CLEAR = 0.06;
/** The lowest that the hook can go before something stands on the beaker's floor, or on the base. */
export function deepest(s: State): number {
  const floor = s.below === 'beaker' ? TOP - (s.shelf + BEAKER_FLOOR) : TOP - CLEAR;
  return floor - reachOf(s.load, s.discs);
}
