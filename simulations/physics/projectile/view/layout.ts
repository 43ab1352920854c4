/** Where things stand around the throw. Metres; the frame of apparatus.ts. */
import {
  type BodyLook,
  type ContactSpot,
  DIGITAL_TIMER,
  LAUNCHER,
  type Seat,
  seated,
  STROBE_LAMP,
  WELL,
} from '@sdk/view';
import { BALL_IDS, BALLS, type BallId, type ProjectileFrame, STROKES, TABLE, TAPE_Z } from '../apparatus.ts';

export const BENCH = {
  width: TABLE.to - TABLE.from,
  depth: 2 * TABLE.half,
  middle: (TABLE.from + TABLE.to) / 2,
} as const;
/** Front face of the launcher's column, as seen from the mouth's plumb line: x, z. */
export const COLUMN = [0.105, -0.33] as const;
export const COLUMN_HEIGHT = 1.3;
/** The strip on which the lamp throws the upright shadows: its left edge and width; and the one that lies on the table. */
export const UPRIGHT = { x: 0.165, z: -0.334, width: 0.075, height: 1.32 } as const;
export const LYING = { z: -0.2, depth: 0.05, from: 0.06 } as const;

export const TIMER: Seat = { at: [1.27, 0, -0.31], turn: -0.12 };
export const LOGGER: Seat = { at: [1.52, 0, -0.3], turn: -0.16 };
export const LAMP: Seat = { at: [1.72, 0, -0.33], turn: -0.5 };
export const TRAY: Seat = { at: [0.27, 0, 0.31], turn: 0.06 };
export const TRAY_SIZE = { width: 0.19, depth: 0.07 } as const;
/** The bob's tip hangs over this point of the table's edge plane. */
export const BOB_TIP = 0.004;

const WELL_X: Readonly<Record<BallId, number>> = { steel: -0.066, plastic: -0.022, 'ping-pong': 0.045 };
export const WELLS = BALL_IDS.map((id) => [WELL_X[id], BALLS[id].radius] as const);
export const LOOKS: Readonly<Record<BallId, BodyLook>> = {
  steel: 'steel',
  plastic: 'plastic',
  'ping-pong': 'celluloid',
};
/** Middle of a ball that waits in its well. */
export const inWell = (id: BallId, out: { [i: number]: number }): void =>
  seated(TRAY, [WELL_X[id], WELL + 0.001 + BALLS[id].radius, 0], out);

/** A point of the trough, `along` it towards the mouth and `up` from its floor, in the world. */
export function onTrough(
  frame: ProjectileFrame,
  along: number,
  up: number,
  z: number,
  out: { [i: number]: number },
): void {
  const c = Math.cos(frame.tilt),
    s = Math.sin(frame.tilt);
  out[0] = along * c - up * s;
  out[1] = frame.height + along * s + up * c;
  out[2] = z;
}
/** The piston's red knob. */
export const knobAt = (frame: ProjectileFrame, out: { [i: number]: number }): void =>
  onTrough(frame, -LAUNCHER.handle - STROKES[frame.stop], 0.047, 0, out);

const under = (
  { at, turn }: Seat,
  { width, depth }: { readonly width: number; readonly depth: number },
): ContactSpot => ({ x: at[0], z: at[2], width, depth, turn, dark: 0.7 });
/** Soft spots under what stands still. */
export const SPOTS: readonly ContactSpot[] = [
  { x: COLUMN[0], z: COLUMN[1] - 0.013, width: 0.15, depth: 0.12, dark: 0.8 },
  under(TIMER, DIGITAL_TIMER.size),
  under(LAMP, STROBE_LAMP.size),
  under(TRAY, TRAY_SIZE),
];
export const TAPE_EDGE = TAPE_Z;
