/** Where things stand on the spring bench. Metres; the frame of apparatus.ts. */
import { BALANCE, type ContactSpot, DATA_LOGGER, DIGITAL_TIMER, HOOK_SCALE, type Seat, seated } from '@sdk/view';
import {
  BASE_HEIGHT,
  DISC_GAP,
  DISC_ROD,
  LINK,
  RAIL_GAP,
  RULER_X,
  SENSOR_HALF,
  stackOf,
  TOP,
  type Below,
  type SpringFrame,
} from '../apparatus.ts';
import { SPRING_IDS, type SpringId } from '../springs.ts';

export const BENCH_Y = -BASE_HEIGHT;
export const BENCH = { width: 1.8, depth: 0.8, y: BENCH_Y, z: 0 } as const;
/** The stand is turned, so that its rail faces the spring from the left. */
export const STAND = { at: [-RAIL_GAP, 0, 0], turn: Math.PI / 2, footX: 0.08, footZ: 0.075, backZ: 0.06 } as const;
export const RULER: Seat = { at: [RULER_X, BENCH_Y, -0.006], turn: 0 };

export const TIMER: Seat = { at: [-0.37, BENCH_Y, 0.13], turn: 0.24 };
export const LOGGER: Seat = { at: [-0.56, BENCH_Y, 0.17], turn: 0.36 };
export const SCALES: Seat = { at: [0.51, BENCH_Y, 0.05], turn: -0.28 };
export const TRAY: Seat = { at: [0.3, BENCH_Y, 0.22], turn: -0.12 };
export const TRAY_SIZE = { width: 0.24, depth: 0.075 } as const;
/** The rack with the springs that are not in use. */
export const RACK: Seat = { at: [0.36, BENCH_Y, -0.12], turn: -0.12 };
export const RACK_SIZE = { width: 0.22, height: 0.19, depth: 0.08 } as const;

/** Places in the tray along x: six masses, the sample. */
export const wellX = (i: number): number => -0.1 + i * 0.029;
export const SAMPLE_X = 0.09;
export const MASS_WELLS: readonly (readonly [number, number])[] = [
  ...[0, 1, 2, 3, 4, 5].map((i) => [wellX(i), 0.009] as const),
  [SAMPLE_X, 0.017],
];
export const pegX = (id: SpringId): number => -0.075 + SPRING_IDS.indexOf(id) * 0.05;

/** The motion sensor and the beaker: below the spring or aside. */
export const SENSOR: Readonly<Record<'under' | 'aside', Seat>> = {
  under: { at: [0, 0, 0], turn: 0 },
  aside: { at: [-0.3, BENCH_Y, -0.2], turn: 0.3 },
};
export const BEAKER_ASIDE: Seat = { at: [-0.46, BENCH_Y, -0.2], turn: 0 };
export const spotOf = (frame: SpringFrame, what: Below): boolean => frame.below === what;

/** Height of the lower hook, and of what hangs from it. */
export const hookY = (depth: number): number => TOP - depth;
export const massY = (depth: number, i: number): number => TOP - depth - i * LINK;
export const discY = (frame: SpringFrame, depth: number, i: number): number =>
  TOP - depth - stackOf(frame.load) - DISC_ROD - i * DISC_GAP;

export const inTray = (x: number, y: number, out: { [i: number]: number }): void => seated(TRAY, [x, y, 0], out);
export const onPan = (y: number, out: { [i: number]: number }): void =>
  seated(SCALES, [BALANCE.pan[0], BALANCE.pan[1] + y, BALANCE.pan[2]], out);

const under = (
  { at, turn }: Seat,
  { width, depth }: { readonly width: number; readonly depth: number },
  dark = 0.8,
): ContactSpot => ({ x: at[0], z: at[2], width, depth, turn, dark });
/** Soft spots under what stands still. */
export const SPOTS: readonly ContactSpot[] = [
  { x: -RAIL_GAP + 0.01, z: 0, width: 0.24, depth: 0.28, dark: 0.85 },
  { x: RULER_X, z: -0.04, ...HOOK_SCALE.foot, dark: 0.7 },
  under(TIMER, DIGITAL_TIMER.size),
  under(TRAY, TRAY_SIZE, 0.6),
  under(RACK, RACK_SIZE, 0.6),
  under(SCALES, BALANCE.size),
  under(LOGGER, DATA_LOGGER.size),
];
export const SENSOR_SPOT: readonly ContactSpot[] = [
  { x: 0, z: 0, width: 2 * SENSOR_HALF[0], depth: 2 * SENSOR_HALF[2], dark: 0.6 },
];
