/** Where things stand on the collision bench. Metres; origin on the ridge in the middle of the track. */
import {
  AIR_TRACK_HEIGHT,
  airTrackFoot,
  airTrackInlet,
  BALANCE,
  BLOWER,
  type ContactSpot,
  DATA_LOGGER,
  DIGITAL_TIMER,
  type Seat,
  seated,
} from '@sdk/view';
import { type CartId, type CollisionFrame, type GateId, MASS_IDS, type MassId, MIDDLE, TRACK } from '../apparatus.ts';

export const BENCH_Y = -AIR_TRACK_HEIGHT;
export const BENCH = { width: 1.9, depth: 0.84, y: BENCH_Y, z: 0.06 } as const;
export const BLOWER_SEAT: Seat = { at: [-0.74, BENCH_Y, 0.24], turn: 0.1 };
export const TIMER_1: Seat = { at: [-0.49, BENCH_Y, 0.3], turn: 0.14 };
export const TIMER_2: Seat = { at: [-0.22, BENCH_Y, 0.31], turn: 0.05 };
export const LOGGER: Seat = { at: [-0.005, BENCH_Y, 0.32], turn: -0.03 };
export const TRAY: Seat = { at: [0.215, BENCH_Y, 0.32], turn: -0.06 };
/** On a phone the right end of the bench lies under the zoom buttons: nothing stands in front there. */
export const SCALES: Seat = { at: [0.455, BENCH_Y, 0.32], turn: -0.16 };
export const TRAY_SIZE = { width: 0.25, depth: 0.075 } as const;
const WELL_X = [-0.095, -0.045, 0.012, 0.078] as const;
export const WELLS = WELL_X.map((x, i) => [x, i < 2 ? 0.017 : 0.021] as const);
/** A glider that was taken off lies behind the track. */
export const ASIDE: Seat = { at: [0.32, BENCH_Y + 0.044, -0.25], turn: 0.06 };

export const inWell = (id: MassId, out: { [i: number]: number }): void =>
  seated(TRAY, [WELL_X[MASS_IDS.indexOf(id)]!, 0.008, 0], out);

export const gateX = (f: CollisionFrame, id: GateId): number => (id === 'E' ? f.gateE : f.gateF).position - MIDDLE;
export const FOOT_X = airTrackFoot(TRACK);

/** The hose from the blower to the track's end, in the blower's own coordinates. */
const [ix, iy, iz] = airTrackInlet(TRACK);
const toBlower = (x: number, y: number, z: number): readonly [number, number, number] => {
  const { at, turn } = BLOWER_SEAT;
  const [dx, dz] = [x - at[0], z - at[2]];
  return [dx * Math.cos(turn) - dz * Math.sin(turn), y - at[1], dx * Math.sin(turn) + dz * Math.cos(turn)];
};
export const HOSE = [
  [BLOWER.outlet[0], BLOWER.outlet[1] + 0.004, BLOWER.outlet[2] - 0.05],
  toBlower(ix - 0.075, iy - 0.008, iz + 0.06),
  toBlower(ix - 0.045, iy, iz + 0.008),
  toBlower(ix + 0.004, iy, iz),
] as const;

/** Middle of a glider's foot on the pan. */
export const onPan = (out: { [i: number]: number }): void =>
  seated(SCALES, [BALANCE.pan[0], BALANCE.pan[1] + 0.036, BALANCE.pan[2]], out);

export const cartOf = (f: CollisionFrame, id: CartId) => f.carts[id === '1' ? 0 : 1];

export const GATE_LEAD = 7;
/** A gate's lead: from behind the post along the back of the track, round its left foot, to the sockets of both timers. */
export function gateLead(f: CollisionFrame, id: GateId, timer: Seat, out: Float32Array): void {
  const lane = id === 'E' ? 0 : 1;
  const floor = BENCH_Y + 0.0026;
  const x = gateX(f, id);
  const put = (i: number, px: number, py: number, pz: number): void => {
    out[3 * i] = px;
    out[3 * i + 1] = py;
    out[3 * i + 2] = pz;
  };
  put(0, x, -0.07, -0.1);
  put(1, x - 0.02, floor + 0.01, -0.135);
  put(2, Math.min(x - 0.06, -0.1), floor, -0.15 - 0.014 * lane);
  put(3, -0.66, floor, -0.12 - 0.012 * lane);
  put(4, -0.665 - 0.012 * lane, floor, 0.1);
  seated(timer, [0.03 + 0.03 * lane, 0.003, -0.12], out, 15);
  seated(timer, [0.03 + 0.03 * lane, 0.03, -DIGITAL_TIMER.size.depth / 2], out, 18);
}

const under = (
  { at, turn }: Seat,
  { width, depth }: { readonly width: number; readonly depth: number },
  dark?: number,
): ContactSpot => ({ x: at[0], z: at[2], width, depth, turn, ...(dark === undefined ? {} : { dark }) });
/** Soft spots under what stands still. */
export const SPOTS: readonly ContactSpot[] = [
  { x: 0, z: 0, width: TRACK + 0.06, depth: 0.15, dark: 0.55 },
  under(BLOWER_SEAT, BLOWER.size),
  under(TIMER_1, DIGITAL_TIMER.size),
  under(TIMER_2, DIGITAL_TIMER.size),
  under(TRAY, TRAY_SIZE, 0.6),
  under(SCALES, BALANCE.size),
  under(LOGGER, DATA_LOGGER.size),
];
