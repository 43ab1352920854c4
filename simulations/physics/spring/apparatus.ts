/**
 * Sizes and places that the model measures with and the view draws, m. Origin on the stand's base under the spring, y up, x to the
 * right, z to the student. The spring hangs along x = z = 0 from a hook at y = TOP; a depth is counted from there downwards.
 */
import type { BoxId, SpringId } from './springs.ts';

export const TOP = 0.85;
/** Height of the stand's base above the bench top. */
export const BASE_HEIGHT = 0.03;
/** Zero of the upright ruler while it is not moved; it may be slid by so much either way; length of its scale. */
export const RULER_TOP = 0.82;
export const RULER_PLAY = 0.05;
export const RULER_LENGTH = 0.62;
/** The ruler's scale stands to the right, facing the student; the pointer reaches over to it and ends this far in front of it. */
export const RULER_X = 0.118;
export const INDEX_GAP = 0.006;
/** The eye of a seated student, as the ruler reads: its place on the ruler, how far in front of the pointer. */
export const SEAT = { seat: 0.5, distance: 0.5, gap: INDEX_GAP } as const;
/** The gate's rail stands left of the spring, facing it; its beam runs along z through the spring's axis. */
export const RAIL_GAP = 0.07;
export const RAIL_LENGTH = 0.92;
export const GATE_HALF_GAP = 0.028;
export const GATE_MIN = 0.06;
export const GATE_MAX = 0.6;
/** The flag on the lower hook that breaks the beam: half its thickness. It is where the pointer is. */
export const FLAG_HALF = 0.001;

/** Brass masses of 50 g with a hook below each (bộ quả nặng 50 g); from hook to hook; radius and height of the body. */
export const MASSES = 6;
export const NOMINAL = 0.05;
/** Each is within 1 % of its stamp (assumed: school class), drawn from the bench seed. */
export const MASS_TOLERANCE = 0.01;
export const LINK = 0.034;
export const MASS_RADIUS = 0.0095;
export const MASS_HEIGHT = 0.021;
/** The first one's hook takes this much before its body begins. */
export const HOOK_DEPTH = 0.006;

/** Damping discs of thin plastic on a rod below the masses: 15 mm in radius, 2 mm thick, 5 g each with its part of the rod. */
export const MOST_DISCS = 3;
export const DISC_MASS = 0.005;
export const DISC_RADIUS = 0.015;
export const DISC_THICK = 0.002;
export const DISC_ROD = 0.1;
export const DISC_GAP = 0.018;
/** Where the rod with its discs lies in front of the tray while it is not in use, along the tray. */
export const BENCH_DISC = -0.02;

/** The beaker on its shelf: inner radius, floor, height of the water above the foot, height of the wall. */
export const BEAKER_RADIUS = 0.04;
export const BEAKER_FLOOR = 0.004;
export const WATER_HEIGHT = 0.13;
export const BEAKER_HEIGHT = 0.15;
/** How high the shelf's face may stand. */
export const SHELF_MIN = 0.1;
export const SHELF_MAX = 0.52;

/** The motion sensor on the base under the spring: half sizes and face. */
export const SENSOR_HALF = [0.036, 0.026, 0.03] as const;
export const SENSOR_FACE = 2 * SENSOR_HALF[1];

export const LOAD_IDS = ['0', '1', '2', '3', '4', '5', '6', 'sample'] as const;
export type LoadId = (typeof LOAD_IDS)[number];
export const BELOW_IDS = ['nothing', 'sensor', 'beaker'] as const;
export type Below = (typeof BELOW_IDS)[number];
export const WEIGH_IDS = ['nothing', 'mass', 'spring', 'sample'] as const;
export type Weighed = (typeof WEIGH_IDS)[number];

/** What may be seen. Depths are counted downwards from TOP. */
export interface SpringFrame {
  spring: SpringId | 'box';
  load: LoadId;
  discs: number;
  /** True mass of what hangs (without the spring), kg; what its stamps say, 0 if there is none to read. */
  hung: number;
  stamped: number;
  /** Depth of the lower hook, m; speed downwards, m/s; where it would hang at rest. */
  depth: number;
  velocity: number;
  rest: number;
  /** Length of the spring between its hooks, and how much longer it has become for good. */
  length: number;
  natural: number;
  set: number;
  /** Force in the spring, N. */
  tension: number;
  /** A hand holds it; it is on its way to rest in that hand. */
  held: boolean;
  calming: boolean;
  /** Depth that the hand pulls to. */
  aim: number;
  /** How far the upper hook is raised now; the vibrator's motor; its angle; frequency on its dial, Hz. */
  lift: number;
  drive: 'off' | 'on' | 'stopping';
  phase: number;
  dial: number;
  gate: number;
  blocked: boolean;
  /** Ruler: raised by this much; the pointer on it, and the clip that marks the zero. */
  ruler: number;
  mark: number;
  clip: number;
  /** Places of the pointer on the ruler where it turned last, if it swings. */
  swing: { top: number; bottom: number; seen: boolean; tick: number };
  below: Below;
  /** Height of the shelf with the beaker; discs that are under water; how often the flag passed since it was let go. */
  shelf: number;
  immersed: number;
  passes: number;
  weighed: Weighed;
  /** True mass on the balance, as it feels it here, kg. */
  onPan: number;
  sample: number;
  /** Energy of the swinging above that at rest, J; −1 while something else moves it. */
  energy: number;
  /** For the end of the lesson, not for the student's eyes before. */
  stiffness: number;
  /** Frequency at which it swings by itself, Hz; 0 while nothing hangs. */
  ownFrequency: number;
  springMass: number;
  gravity: number;
  box: BoxId;
}
/** Lowest point of what hangs below the hook, m below it. */
export const reachOf = (load: LoadId, discs: number): number =>
  stackOf(load) + (discs > 0 ? DISC_ROD + (discs - 1) * DISC_GAP + DISC_THICK / 2 : 0);
/** Length of the stack of masses below the hook. */
export const stackOf = (load: LoadId): number => (load === 'sample' ? 0.07 : Number(load) * LINK);
