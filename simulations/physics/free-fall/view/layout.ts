/** Where things stand on the free-fall bench, and the way from the leaning stand to the world. Metres; the frame of apparatus.ts. */
import {
  BALANCE,
  type BodyLook,
  type ContactSpot,
  DATA_LOGGER,
  DIGITAL_TIMER,
  gateOutlet,
  magnetOutlet,
  RAIL,
  type Seat,
  seated,
  sensorOutlet,
  SWITCH_BOX,
  WELL,
} from '@sdk/view';
import {
  BACK_Z,
  BASE_HEIGHT,
  BODIES,
  BODY_IDS,
  type BodyId,
  BOX_HALF,
  FALL_Z,
  FOOT_X,
  FOOT_Z,
  type FreeFallFrame,
  GATE_HALF_GAP,
  type GateId,
  MAGNET_Y,
  type PlugId,
  RAIL_X,
  SENSOR_HALF,
  type SensorSpot,
  type SocketId,
} from '../apparatus.ts';

export const BENCH_Y = -BASE_HEIGHT;
export const BENCH = { width: 1.8, depth: 0.8, y: BENCH_Y, z: 0 } as const;

export const TIMER: Seat = { at: [-0.39, BENCH_Y, 0.07], turn: 0.3 };
export const SWITCH: Seat = { at: [-0.15, BENCH_Y, 0.29], turn: 0.08 };
export const TRAY: Seat = { at: [0.31, BENCH_Y, 0.2], turn: -0.16 };
export const SCALES: Seat = { at: [0.37, BENCH_Y, -0.06], turn: -0.24 };
export const LOGGER: Seat = { at: [-0.61, BENCH_Y, 0.13], turn: 0.4 };

/** The motion sensor: on the base under the fall line, or aside where then the box stands instead. */
export const SENSOR: Readonly<Record<SensorSpot, Seat>> = {
  under: { at: [0, 0, FALL_Z], turn: 0 },
  aside: { at: [0.58, BENCH_Y, 0.02], turn: -0.35 },
};

export const REACH: readonly [number, number] = [-RAIL_X, FALL_Z];
export const MAGNET_RAIL: readonly [number, number] = [RAIL_X, -FALL_Z];

/** The plumb line: its mark on the base, its knot above it, and the rail's flank seen from the knot. */
export const MARK = [-0.118, 0, 0.05] as const;
export const KNOT = 1.272;
export const HANGER = [0.023, 0.012, -0.064] as const;

export const TRAY_SIZE = { width: 0.214, depth: 0.07 } as const;
const WELL_X: Readonly<Record<BodyId, number>> = {
  cylinder: -0.086,
  'steel-ball': -0.053,
  'plastic-ball': -0.015,
  'ping-pong': 0.033,
  marble: 0.08,
};
export const WELLS = BODY_IDS.map((id) => [WELL_X[id], BODIES[id].radius] as const);
export const LOOKS: Readonly<Record<BodyId, BodyLook>> = {
  cylinder: 'steel',
  'steel-ball': 'steel',
  'plastic-ball': 'plastic',
  'ping-pong': 'celluloid',
  marble: 'glass',
};

/** Centre of a body that waits in its well. */
export const inWell = (id: BodyId, out: { [i: number]: number }): void =>
  seated(TRAY, [WELL_X[id], WELL + 0.001 + BODIES[id].length / 2, 0], out);
/** Centre of a body on the balance's pan. */
export const onPan = (id: BodyId, out: { [i: number]: number }): void =>
  seated(SCALES, [BALANCE.pan[0], BALANCE.pan[1] - 0.003 + BODIES[id].length / 2, BALANCE.pan[2]], out);

/** Writes the world place of a point of the stand: first its lean to the side, then to the front, as the model has it. */
export function leaning(
  frame: FreeFallFrame,
  x: number,
  y: number,
  z: number,
  out: { [i: number]: number },
  from = 0,
): void {
  const [a, b] = frame.tilt;
  const u = Math.cos(a) * x + Math.sin(a) * y;
  const v = -Math.sin(a) * x + Math.cos(a) * y;
  out[from] = u;
  out[from + 1] = Math.cos(b) * v - Math.sin(b) * z;
  out[from + 2] = Math.sin(b) * v + Math.cos(b) * z;
}

export const gateOf = (frame: FreeFallFrame, id: GateId): FreeFallFrame['gateE'] =>
  id === 'E' ? frame.gateE : frame.gateF;

/** A gate in front of the scale, or turned to the back of the rail: a point of it beside the rail, x and z. */
export const turned = (frame: FreeFallFrame, x: number, z: number): readonly [x: number, z: number] =>
  frame.sensor === 'under' ? [-x, -z - RAIL.depth] : [x, z];

export const socketAt = (id: SocketId): readonly [number, number, number] =>
  id === 'A' ? DIGITAL_TIMER.socketA : DIGITAL_TIMER.socketB;

/** Plugs that lie on the bench: where, and which way their leads leave (turn about y). */
const LYING: Readonly<Record<PlugId, Seat>> = {
  magnet: { at: [-0.3, BENCH_Y + 0.0086, 0.235], turn: 1.75 },
  'gate-E': { at: [-0.345, BENCH_Y + 0.0086, 0.205], turn: 1.2 },
  'gate-F': { at: [-0.4, BENCH_Y + 0.0086, 0.205], turn: 0.9 },
};
const SOCKETS: Readonly<Record<SocketId, Seat>> = { A: socketSeat('A'), B: socketSeat('B') };
function socketSeat(id: SocketId): Seat {
  const at: [number, number, number] = [0, 0, 0];
  seated(TIMER, socketAt(id), at);
  return { at, turn: TIMER.turn };
}
/** Where a plug is now. */
export const plugSeat = (frame: FreeFallFrame, id: PlugId): Seat => {
  const socket = frame.plugs[id];
  return socket === '' ? LYING[id] : SOCKETS[socket];
};

/** The last three points of a lead: before the plug, at its end, inside it. */
function intoPlug(frame: FreeFallFrame, id: PlugId, out: Float32Array, from: number): void {
  const seat = plugSeat(frame, id);
  seated(seat, [0, frame.plugs[id] === '' ? -0.004 : -0.012, 0.085], out, from);
  out[from + 1] = Math.max(out[from + 1]!, BENCH_Y + 0.003);
  seated(seat, [0, 0, 0.04], out, from + 3);
  seated(seat, [0, 0, 0.03], out, from + 6);
}

export const GATE_LEAD = 10;
/** A gate's lead: out behind the fork, down beside the rail, behind the base, past the timer, into its plug. */
export function gateLead(frame: FreeFallFrame, id: GateId, out: Float32Array): void {
  const gate = gateOf(frame, id);
  const lane = id === 'E' ? 0 : 1;
  const [outletX, y, outletZ] = gateOutlet(REACH, GATE_HALF_GAP);
  const [x, z] = turned(frame, outletX, outletZ + gate.offset);
  const height = MAGNET_Y - gate.position + y;
  leaning(frame, RAIL_X + x, height, z, out, 0);
  leaning(frame, RAIL_X + x, height - 0.012, Math.min(z, -0.045), out, 3);
  leaning(frame, RAIL_X + x + 0.012 + lane * 0.014, 0.12 + (height - 0.12) * 0.45, -0.075 - lane * 0.008, out, 6);
  put(out, 9, -0.045 + lane * 0.03, BENCH_Y + 0.016, -0.145 - lane * 0.012);
  put(out, 12, -0.13, BENCH_Y + 0.0026, -0.165 - lane * 0.02);
  put(out, 15, -0.215 - lane * 0.012, BENCH_Y + 0.0026, -0.06);
  put(out, 18, -0.215 - lane * 0.014, BENCH_Y + 0.0026, 0.08);
  intoPlug(frame, id === 'E' ? 'gate-E' : 'gate-F', out, 21);
}

export const MAGNET_LEAD = 8;
/** From the magnet down behind the rail to the double switch. */
export function magnetLead(frame: FreeFallFrame, out: Float32Array): void {
  const [x, y, z] = magnetOutlet(MAGNET_RAIL);
  leaning(frame, x, MAGNET_Y + y, FALL_Z + z, out, 0);
  leaning(frame, x, MAGNET_Y + y - 0.022, FALL_Z + z - 0.016, out, 3);
  leaning(frame, RAIL_X + 0.004, 0.8, -0.058, out, 6);
  leaning(frame, RAIL_X - 0.01, 0.14, -0.07, out, 9);
  put(out, 12, -0.155, BENCH_Y + 0.006, -0.09);
  put(out, 15, -0.172, BENCH_Y + 0.0026, 0.05);
  seated(SWITCH, [SWITCH_BOX.toMagnet[0], 0.006, SWITCH_BOX.toMagnet[2] - 0.04], out, 18);
  seated(SWITCH, SWITCH_BOX.toMagnet, out, 21);
}

export const SWITCH_LEAD = 6;
/** From the double switch to its plug. */
export function switchLead(frame: FreeFallFrame, out: Float32Array): void {
  seated(SWITCH, SWITCH_BOX.toTimer, out, 0);
  seated(SWITCH, [SWITCH_BOX.toTimer[0] - 0.006, 0.004, SWITCH_BOX.toTimer[2] - 0.03], out, 3);
  seated(SWITCH, [SWITCH_BOX.toTimer[0] - 0.04, 0.003, SWITCH_BOX.toTimer[2] - 0.015], out, 6);
  intoPlug(frame, 'magnet', out, 9);
}

const FLOOR = BENCH_Y + 0.0026;
/** From the sensor's outlet to behind the timer: off the base and around it, or along the back of the bench. */
const SENSOR_WAY: Readonly<Record<SensorSpot, readonly (readonly [number, number, number])[]>> = {
  under: [
    [0.06, 0.003, -0.03],
    [0.12, 0.003, -0.052],
    [0.155, -0.004, -0.07],
    [0.178, FLOOR, -0.11],
    [0.11, FLOOR, -0.215],
    [-0.2, FLOOR, -0.24],
  ],
  aside: [
    [0.52, FLOOR, -0.13],
    [0.42, FLOOR, -0.2],
    [0.3, FLOOR, -0.225],
    [0.18, FLOOR, -0.235],
    [0.05, FLOOR, -0.24],
    [-0.2, FLOOR, -0.24],
  ],
};
export const SENSOR_LEAD = 11;
/** From the motion sensor behind everything to the logger. */
export function sensorLead(frame: FreeFallFrame, out: Float32Array): void {
  const seat = SENSOR[frame.sensor];
  const [x, y, z] = sensorOutlet(SENSOR_HALF);
  seated(seat, [x, y, z], out, 0);
  seated(seat, [x, 0.004, z - 0.02], out, 3);
  SENSOR_WAY[frame.sensor].forEach(([px, py, pz], i) => put(out, 6 + 3 * i, px, py, pz));
  put(out, 24, -0.56, FLOOR, -0.1);
  seated(LOGGER, [0.03, 0.005, -0.09], out, 27);
  seated(LOGGER, [0.03, 0.012, -DATA_LOGGER.size.depth / 2], out, 30);
}

function put(out: Float32Array, from: number, x: number, y: number, z: number): void {
  out[from] = x;
  out[from + 1] = y;
  out[from + 2] = z;
}

const under = (
  { at, turn }: Seat,
  { width, depth }: { readonly width: number; readonly depth: number },
  dark?: number,
): ContactSpot => ({ x: at[0], z: at[2], width, depth, turn, ...(dark === undefined ? {} : { dark }) });
/** Soft spots under what stands still. */
export const SPOTS: readonly ContactSpot[] = [
  { x: 0, z: 0.02, width: 2 * FOOT_X + 0.1, depth: FOOT_Z + BACK_Z + 0.1, dark: 0.85 },
  under(TIMER, DIGITAL_TIMER.size),
  under(SWITCH, SWITCH_BOX.size),
  under(TRAY, TRAY_SIZE, 0.6),
  under(SCALES, BALANCE.size),
  under(LOGGER, DATA_LOGGER.size),
];
export const BOX_SPOT: readonly ContactSpot[] = [{ x: 0, z: 0, width: 2 * BOX_HALF, depth: 2 * BOX_HALF, dark: 0.5 }];
