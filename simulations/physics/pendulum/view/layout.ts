/** Where things stand on the pendulum's bench. World metres, as in apparatus.ts. */
import {
  BALANCE,
  type BobLook,
  type ContactSpot,
  DATA_LOGGER,
  DIGITAL_TIMER,
  type Seat,
  seated,
  WELL,
} from '@sdk/view';
import { BALLS, type BallId, GATE_DEPTH, type PendulumFrame, type SocketId } from '../apparatus.ts';

export const BENCH = { width: 2.1, depth: 0.8, y: 0, z: 0.05 } as const;
/** The rod of the stand, behind the plane of swing; its clamp reaches forward to the thread. */
export const STAND_Z = -0.2;
export const STAND_HEIGHT = 1.4;
/** The jaws' lower edge is where the thread begins; half their height, m. */
export const JAW = 0.006;

export const RULER = { x: -0.165, z: -0.02, length: 1.25, width: 0.026 } as const;
export const PROTRACTOR = { z: -0.032, radius: 0.135 } as const;

export const TIMER: Seat = { at: [-0.36, 0, 0.2], turn: 0.28 };
export const LOGGER: Seat = { at: [-0.6, 0, 0.24], turn: 0.4 };
export const WATCH: Seat = { at: [0.13, 0, 0.3], turn: -0.1 };
export const TRAY: Seat = { at: [0.35, 0, 0.26], turn: -0.15 };
export const SCALES: Seat = { at: [0.52, 0, 0.02], turn: -0.24 };

export const TRAY_SIZE = { width: 0.19, depth: 0.07 } as const;
const WELL_X: Readonly<Record<BallId, number>> = { steel: -0.07, brass: -0.035, wood: 0, big: 0.055 };
export const WELLS = Object.entries(WELL_X).map(([id, x]) => [x, BALLS[id as BallId].radius] as const);
export const LOOKS: Readonly<Record<BallId, BobLook>> = { steel: 'steel', brass: 'brass', wood: 'wood', big: 'steel' };

/** Centre of a ball that waits in its well. */
export const inWell = (id: BallId, out: { [i: number]: number }): void =>
  seated(TRAY, [WELL_X[id], WELL + 0.001 + BALLS[id].radius, 0], out);
/** Centre of a ball on the balance's pan. */
export const onPan = (id: BallId, out: { [i: number]: number }): void =>
  seated(SCALES, [BALANCE.pan[0], BALANCE.pan[1] - 0.003 + BALLS[id].radius, BALANCE.pan[2]], out);

export const socketAt = (id: SocketId): readonly [number, number, number] =>
  id === 'A' ? DIGITAL_TIMER.socketA : DIGITAL_TIMER.socketB;
const LYING: Seat = { at: [-0.235, 0.0086, 0.335], turn: 1.3 };
/** Where the plug is now. */
export function plugSeat(frame: PendulumFrame): Seat {
  if (frame.plug === '') return LYING;
  const at: [number, number, number] = [0, 0, 0];
  seated(TIMER, socketAt(frame.plug), at);
  return { at, turn: TIMER.turn };
}

export const GATE_LEAD = 8;
const FLOOR = 0.0026;
/** From the gate's foot down its post, along the bench, into the plug. */
export function gateLead(frame: PendulumFrame, out: Float32Array): void {
  const [x, y] = frame.gate;
  const seat = plugSeat(frame);
  const put = (i: number, px: number, py: number, pz: number): void => out.set([px, Math.max(FLOOR, py), pz], i * 3);
  put(0, x, y - GATE_DEPTH - 0.012, 0.06);
  put(1, x - 0.004, y - GATE_DEPTH - 0.05, 0.066);
  put(2, x - 0.006, (y - GATE_DEPTH) * 0.4, 0.04);
  put(3, x - 0.03, FLOOR, 0.06);
  put(4, (x - 0.25) / 2, FLOOR, 0.2);
  seated(seat, [0, frame.plug === '' ? -0.004 : -0.012, 0.085], out, 15);
  out[16] = Math.max(out[16]!, FLOOR);
  seated(seat, [0, 0, 0.04], out, 18);
  seated(seat, [0, 0, 0.03], out, 21);
}

const under = (
  { at, turn }: Seat,
  { width, depth }: { readonly width: number; readonly depth: number },
  dark?: number,
): ContactSpot => ({ x: at[0], z: at[2], width, depth, turn, ...(dark === undefined ? {} : { dark }) });
/** Soft spots under what stands still. */
export const SPOTS: readonly ContactSpot[] = [
  under(TIMER, DIGITAL_TIMER.size),
  under(TRAY, TRAY_SIZE, 0.6),
  under(SCALES, BALANCE.size),
  under(LOGGER, DATA_LOGGER.size),
  under(WATCH, { width: 0.07, depth: 0.07 }, 0.6),
];
export const STAND_SPOT: readonly ContactSpot[] = [{ x: 0, z: STAND_Z + 0.07, width: 0.16, depth: 0.23, dark: 0.85 }];
export const GATE_SPOT: readonly ContactSpot[] = [{ x: 0, z: 0, width: 0.16, depth: 0.06, dark: 0.7 }];
