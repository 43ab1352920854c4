/** Where things stand on the bench of reaction rates. Metres; y up, z to the student; the bench top is y = 0. */
import {
  BALANCE,
  beakerShape,
  type ContactSpot,
  cylinderShape,
  flaskShape,
  heightOf,
  type Seat,
  syringeShape,
} from '@sdk/view';
import type { BottleId, RateFrame, SolidId } from '../apparatus.ts';
import type { Task } from '../parameters.ts';

export const BENCH = { width: 1.7, depth: 0.8, y: 0, z: 0 } as const;
const seat = (x: number, z: number, turn = 0, y = 0): Seat => ({ at: [x, y, z], turn });

export const CROSS = seat(-0.15, 0.13);
export const BATH_SEAT = seat(-0.29, -0.02);
export const FIRST = seat(-0.075, 0.02);
export const SECOND = seat(-0.015, 0.06);
/** To the side of the cylinders: who reads them looks past it. */
export const WATCH = seat(0.062, 0.19, -0.15);
export const FLASK = seat(0.09, 0.08);
export const TRAY = seat(-0.36, 0.24, 0.22);
export const SCALES = seat(0.3, 0.17, -0.2);
export const BOAT = seat(0.16, 0.2, -0.2);
/** The syringe lies in a cradle; its nozzle looks to the flask. */
export const SYRINGE_SEAT = { at: [0.15, 0.16, -0.05], turn: 0 } as const satisfies Seat;

/** Bottles of a station in a row behind. */
export const BOTTLE_ROWS: Readonly<Record<Task, readonly BottleId[]>> = {
  cross: ['thiosulfate', 'water', 'sulfuric'],
  marble: ['hcl-05', 'hcl-1', 'hcl-2', 'water'],
  peroxide: ['peroxide', 'water'],
};
export const bottleX = (task: Task, i: number): number => -0.2 + (task === 'marble' ? 0.07 : 0.09) * i;
export const BOTTLE_Z = -0.17;
/** Jars of a station. */
export const JARS: Readonly<Record<Exclude<Task, 'cross'>, readonly SolidId[]>> = {
  marble: ['lump', 'granules', 'powder'],
  peroxide: ['manganese', 'iodide'],
};
export const jarX = (i: number): number => 0.2 + i * 0.062;
export const JAR_Z = -0.2;

export const BEAKER = beakerShape(50);
export const CYLINDER = { first: cylinderShape(50), second: cylinderShape(10) } as const;
export const FLASK_SHAPE = flaskShape(100);
export const SYRINGE_SHAPE = syringeShape(100);
/** Height of the flask's mouth. */
export const MOUTH = 0.105;

type Out = { [i: number]: number };
/** The foot of the beaker, of a cylinder and of the flask, wherever they stand now. */
export function beakerAt(frame: RateFrame, out: Out): void {
  if (frame.inBath?.beaker) {
    out[0] = BATH_SEAT.at[0] - 0.02;
    out[1] = 0.02;
    out[2] = BATH_SEAT.at[2] + 0.01;
  } else {
    out[0] = CROSS.at[0];
    out[1] = 0.0008;
    out[2] = CROSS.at[2];
  }
}
export function secondAt(frame: RateFrame, out: Out): void {
  if (frame.inBath?.second) {
    out[0] = BATH_SEAT.at[0] + 0.038;
    out[1] = 0.01;
    out[2] = BATH_SEAT.at[2] - 0.01;
  } else [out[0], out[1], out[2]] = SECOND.at;
}
export function flaskAt(frame: RateFrame, out: Out): void {
  if (frame.pan === 'flask') {
    const { at, turn } = SCALES;
    const [x, y, z] = BALANCE.pan;
    out[0] = at[0] + x * Math.cos(turn) + z * Math.sin(turn);
    out[1] = y + 0.005;
    out[2] = at[2] - x * Math.sin(turn) + z * Math.cos(turn);
  } else [out[0], out[1], out[2]] = FLASK.at;
}
export function boatAt(frame: RateFrame, out: Out): void {
  if (frame.pan === 'boat') {
    flaskAt({ ...frame, pan: 'flask' }, out);
    out[1] = BALANCE.pan[1] + 0.005;
  } else [out[0], out[1], out[2]] = BOAT.at;
}
/** Height of the meniscus in a cylinder above its foot. */
export const levelIn = (frame: RateFrame, id: 'first' | 'second'): number =>
  heightOf(CYLINDER[id].inner, Math.max(2e-7, frame[id]?.volume ?? 0));

const under = ({ at }: Seat, width: number, depth = width, dark = 0.7): ContactSpot => ({
  x: at[0],
  z: at[2],
  width,
  depth,
  dark,
});
/** Soft spots under what stands still. */
export const SPOTS: readonly ContactSpot[] = [
  under(BATH_SEAT, 0.17, 0.17, 0.75),
  under(FIRST, 0.06),
  under(WATCH, 0.07),
  under(SCALES, BALANCE.size.width + 0.01, BALANCE.size.depth + 0.01, 0.75),
  under(TRAY, 0.3, 0.2, 0.4),
];
