/** Where things stand on the titration bench. Metres; the bench is y = 0, the burette's jet is over the origin. */
import {
  beakerShape,
  BURETTE,
  BURETTE_STAND,
  buretteHeight,
  type ContactSpot,
  flaskShape,
  heightOf,
  PH_METER,
  SAFETY_TRAY,
  type Seat,
  STIRRER,
} from '@sdk/view';
import { INDICATORS, type TitrationFrame } from '../apparatus.ts';

export const BENCH = { width: 1.7, depth: 0.8, y: 0, z: 0 } as const;
/** Height of the jet's tip: over the neck of a flask of 100 mL on the stirrer. */
export const TIP = 0.2;
/** What a vessel under the burette stands on. */
export const PLATE = BURETTE_STAND.top + STIRRER.top;

const FLASK_ASIDE: Seat = { at: [0.21, 0, 0.12], turn: 0 };
const WASTE_ASIDE: Seat = { at: [0.19, 0, 0.02], turn: 0 };
export const BASE_BOTTLE: Seat = { at: [0.31, 0, -0.12], turn: 0 };
export const ACID_BOTTLE: Seat = { at: [0.4, 0, -0.12], turn: 0 };
export const WASH: Seat = { at: [0.21, 0, -0.15], turn: 0 };
export const DROPPERS: Seat = { at: [-0.33, 0, -0.06], turn: 0.18 };
export const DROPPERS_SIZE = { width: 0.3, depth: 0.062, height: 0.085, step: 0.056 } as const;
export const dropperX = (i: number): number => (i - (INDICATORS.length - 1) / 2) * DROPPERS_SIZE.step;
export const TRAY: Seat = { at: [-0.29, 0, 0.15], turn: 0.12 };
/** The pipette lies on two rests, its tip to the left. */
export const PIPETTE: Seat = { at: [0.04, 0.016, 0.27], turn: 0 };
export const METER: Seat = { at: [0.38, 0, 0.17], turn: -0.28 };
/** Holder and buffer of the electrode. */
export const HOLDER: Seat = { at: [0.5, 0, 0.16], turn: 0 };
export const BOARD: Seat = { at: [0.56, 0, -0.26], turn: -0.2 };
export const BOARD_SIZE = {
  width: 0.36,
  height: 0.27,
  foot: 0.05,
  row: 0.0215,
  perMillilitre: 0.33,
  most: 0.31,
} as const;

const FLASK = flaskShape(100);
const WASTE = beakerShape(100);
/** Height of the liquid above a vessel's foot. */
export const levelInFlask = (volume: number): number => heightOf(FLASK.inner, volume);
export const levelInWaste = (volume: number): number => heightOf(WASTE.inner, Math.min(volume, 95e-6));
export const FLOOR = FLASK.inner[0]![1];

type Out = { [i: number]: number };
const put = (out: Out, [x, y, z]: readonly number[], up = 0): void => {
  out[0] = x!;
  out[1] = y! + up;
  out[2] = z!;
};
const UNDER = [0, PLATE, 0] as const;
export const flaskAt = (f: TitrationFrame, out: Out, up = 0): void =>
  put(out, f.under === 'flask' ? UNDER : FLASK_ASIDE.at, up);
export const wasteAt = (f: TitrationFrame, out: Out, up = 0): void =>
  put(out, f.under === 'waste' ? UNDER : WASTE_ASIDE.at, up);

/** Height of the meniscus in the world; at line 0 while there is none. */
export const meniscusY = (f: TitrationFrame): number =>
  TIP + buretteHeight(25, Math.min(25.5, Math.max(-1.5, (f.burette.reading ?? 0) * 1e6)));
export const markerY = (f: TitrationFrame): number => TIP + buretteHeight(25, f.burette.marker);
export const TAP_Y = TIP + BURETTE[25].tap;
export const BRIM_Y = TIP + BURETTE[25].brim;

const spot = (at: readonly number[], width: number, depth: number, dark = 0.7, turn = 0): ContactSpot => ({
  x: at[0]!,
  z: at[2]!,
  width,
  depth,
  dark,
  turn,
});
/** Soft spots under what stands still. */
export const SPOTS: readonly ContactSpot[] = [
  { x: BURETTE_STAND.centre[0], z: 0, width: 2 * BURETTE_STAND.half[0], depth: 2 * BURETTE_STAND.half[1], dark: 0.75 },
  spot(BASE_BOTTLE.at, 0.075, 0.075),
  spot(ACID_BOTTLE.at, 0.075, 0.075),
  spot(WASH.at, 0.075, 0.075),
  spot(DROPPERS.at, DROPPERS_SIZE.width, DROPPERS_SIZE.depth, 0.7, DROPPERS.turn),
  spot(TRAY.at, SAFETY_TRAY.width, SAFETY_TRAY.depth, 0.6, TRAY.turn),
  spot(METER.at, PH_METER.size.width, PH_METER.size.depth, 0.7, METER.turn),
  spot(BOARD.at, BOARD_SIZE.width, 0.05, 0.5, BOARD.turn),
  spot(HOLDER.at, 0.06, 0.06),
];
