/** Where each hand lies in the picture. */
import { BALANCE, DATA_LOGGER, fixed, type HandPlace, seated, SWITCH_BOX, timerPlaces } from '@sdk/view';
import {
  BASE_HEIGHT,
  BODIES,
  BODY_IDS,
  BOX_HEIGHT,
  FALL_Z,
  FOOT_X,
  FOOT_Z,
  type FreeFallFrame,
  type GateId,
  MAGNET_Y,
  PLUG_IDS,
  type PlugId,
  RAIL_X,
  SENSOR_FACE,
  SENSOR_SPOTS,
  type SocketId,
} from '../apparatus.ts';
import type model from '../model.ts';
import {
  gateOf,
  inWell,
  leaning,
  LOGGER,
  plugSeat,
  SCALES,
  SENSOR,
  socketAt,
  SWITCH,
  TIMER,
  TRAY,
  TRAY_SIZE,
} from './layout.ts';

type Place = HandPlace<typeof model>;

const gate = (id: GateId): readonly Place[] => [
  {
    id: `gate-${id}`,
    radius: 0.034,
    direction: [0, -1, 0],
    at: (frame: FreeFallFrame, out) => leaning(frame, RAIL_X, MAGNET_Y - gateOf(frame, id).position, 0, out),
  },
  {
    id: `centre-${id}`,
    radius: 0.03,
    direction: [0, 0, 1],
    at: (frame: FreeFallFrame, out) =>
      leaning(frame, 0.036, MAGNET_Y - gateOf(frame, id).position, FALL_Z + gateOf(frame, id).offset, out),
  },
];

const screw = (side: -1 | 1): Place => ({
  id: side < 0 ? 'screw-left' : 'screw-right',
  radius: 0.022,
  direction: [0, 1, 0],
  perUnit: 2 * Math.PI,
  at: (frame, out) => leaning(frame, side * FOOT_X, 0.012, FOOT_Z, out),
});

const plug = (id: PlugId): readonly Place[] => [
  { id: `plug-${id}`, radius: 0.022, at: (frame, out) => seated(plugSeat(frame, id), [0, 0, 0.02], out) },
  ...(['A', 'B'] as const).map((socket: SocketId) => fixed(`plug-${id}:${socket}`, TIMER, socketAt(socket), 0.016)),
];

/** Where a body is: in its well, on the pan, or out on the bench. */
const body = (id: (typeof BODY_IDS)[number]): Place => ({
  id: `hang:${id}`,
  radius: Math.max(0.016, BODIES[id].radius),
  at: (frame, out) => {
    if (frame.body !== id || frame.place === 'tray' || frame.place === 'balance') inWell(id, out);
    else for (let i = 0; i < 3; i++) out[i] = frame.position[i]!;
  },
});

export const places: readonly Place[] = [
  screw(-1),
  screw(1),
  ...PLUG_IDS.flatMap(plug),
  ...timerPlaces(TIMER),
  fixed('weigh', SCALES, BALANCE.pan, 0.05),
  fixed('balance-tare', SCALES, BALANCE.tare, 0.014),
  fixed('hang', TRAY, [0, 0.012, 0], 0.08),
  ...BODY_IDS.map(body),
  fixed('put-back', TRAY, [TRAY_SIZE.width / 2 + 0.012, 0.006, 0.01], 0.02),
  ...gate('E'),
  ...gate('F'),
  {
    id: 'look',
    radius: 0.02,
    at: (frame, out) => leaning(frame, RAIL_X, MAGNET_Y - frame.gateE.position + 0.07, 0, out),
  },
  {
    id: 'box',
    radius: 0.06,
    at: (frame, out) => {
      out[0] = frame.box[0];
      out[1] = BOX_HEIGHT - BASE_HEIGHT / 3;
      out[2] = frame.box[1];
    },
  },
  { id: 'sensor', radius: 0.045, at: (frame, out) => seated(SENSOR[frame.sensor], [0, SENSOR_FACE, 0], out) },
  ...SENSOR_SPOTS.map((spot) => fixed(`sensor:${spot}`, SENSOR[spot], [0, SENSOR_FACE, 0], 0.05)),
  ...(['start', 'stop', 'rate'] as const).map((key, i) => fixed(`sensor-${key}`, LOGGER, DATA_LOGGER.keys[i]!, 0.012)),
  fixed('logger-reset', LOGGER, DATA_LOGGER.reset, 0.014),
  fixed('switch', SWITCH, SWITCH_BOX.key, 0.024),
  fixed('unswitch', SWITCH, SWITCH_BOX.free, 0.014),
];
