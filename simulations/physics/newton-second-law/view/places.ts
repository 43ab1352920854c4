/** Where each hand lies in the picture. */
import {
  AIR_TRACK_HEIGHT,
  BALANCE,
  BLOWER,
  DATA_LOGGER,
  DIGITAL_TIMER,
  fixed,
  type HandPlace,
  seated,
  SWITCH_BOX,
  timerPlaces,
  TRACK_GATE,
  TRACK_RULER,
} from '@sdk/view';
import { type GateId, MASS_IDS, type MassId, type NewtonFrame, SPOTS, type Spot } from '../apparatus.ts';
import type model from '../model.ts';
import {
  along,
  BLOWER_SEAT,
  discPose,
  GLIDER_ON_PAN,
  gliderHook,
  hangerHook,
  LOGGER,
  LOOSE,
  onTrack,
  RIDGE,
  SCALES,
  SWITCH,
  TIMER,
  TRAY,
  TRAY_SIZE,
  WHEEL,
  wheelY,
} from './layout.ts';

type Place = HandPlace<typeof model>;
type Point = readonly [number, number, number];

const set = (out: [number, number, number], x: number, y: number, z: number): void => {
  out[0] = x;
  out[1] = y;
  out[2] = z;
};
const onGlider = (frame: NewtonFrame, up: number, out: [number, number, number]): void => {
  if (frame.hold === 'pan') seated(GLIDER_ON_PAN, [0, up, 0], out);
  else onTrack(frame, along(frame.x), RIDGE + up, 0, out);
};

/** Where a disc can be dropped. */
const spotAt: Readonly<Record<Spot, (frame: NewtonFrame, out: [number, number, number]) => void>> = {
  tray: (_frame, out) => seated(TRAY, [TRAY_SIZE.width / 2 - 0.012, 0.01, 0.03], out),
  glider: (frame, out) => onGlider(frame, 0.02, out),
  hanger: (frame, out) => {
    hangerHook(frame, out);
    out[1] -= 0.06;
  },
  pan: (_frame, out) => seated(SCALES, BALANCE.pan, out),
};
const disc = (mass: MassId): readonly Place[] => [
  { id: `disc-${mass}`, radius: 0.017, at: (frame, out) => void discPose(frame, mass, out) },
  ...SPOTS.map((spot) => ({
    id: `disc-${mass}:${spot}`,
    radius: spot === 'pan' || spot === 'glider' ? 0.045 : 0.03,
    at: spotAt[spot],
  })),
];

const gateAt = (frame: NewtonFrame, id: GateId): number => along((id === 'E' ? frame.gateE : frame.gateF).position);
const gate = (id: GateId): Place => ({
  id: `gate-${id}`,
  radius: 0.035,
  direction: [1, 0, 0],
  at: (frame, out) => onTrack(frame, gateAt(frame, id), RIDGE + TRACK_GATE.bridge, 0.02, out),
});

/** Between the timer's sockets. */
const SOCKETS: Point = [
  (DIGITAL_TIMER.socketA[0] + DIGITAL_TIMER.socketB[0]) / 2,
  DIGITAL_TIMER.socketA[1],
  DIGITAL_TIMER.socketA[2] + 0.02,
];

export const places: readonly Place[] = [
  fixed('blower', BLOWER_SEAT, [0, 0.08, 0], 0.07),
  fixed('blower:on', BLOWER_SEAT, [BLOWER.rocker[0], BLOWER.rocker[1], BLOWER.rocker[2] - 0.012], 0.014),
  fixed('blower:off', BLOWER_SEAT, [BLOWER.rocker[0], BLOWER.rocker[1], BLOWER.rocker[2] + 0.012], 0.014),
  {
    id: 'screw',
    radius: 0.03,
    direction: [0, 1, 0],
    perUnit: 2 * Math.PI,
    at: (frame, out) => onTrack(frame, along(0.12), RIDGE - AIR_TRACK_HEIGHT + 0.02, 0.05, out),
  },
  { id: 'pulley', radius: 0.04, direction: [0, 1, 0], at: (frame, out) => set(out, WHEEL.x, wheelY(frame), 0) },
  {
    id: 'string',
    radius: 0.02,
    at: (frame, out) => (frame.hooked ? gliderHook(frame, out) : set(out, LOOSE[0], LOOSE[1], LOOSE[2])),
  },
  { id: 'string:glider', radius: 0.03, at: gliderHook },
  ...MASS_IDS.flatMap(disc),
  fixed('weigh', SCALES, [BALANCE.pan[0], BALANCE.pan[1], BALANCE.pan[2] + 0.03], 0.05),
  fixed('weigh:glider', SCALES, BALANCE.pan, 0.05),
  { id: 'weigh:nothing', radius: 0.06, at: (frame, out) => onTrack(frame, along(0.12), RIDGE + 0.03, 0, out) },
  fixed('balance-tare', SCALES, BALANCE.tare, 0.014),
  gate('E'),
  gate('F'),
  {
    id: 'look',
    radius: 0.02,
    at: (frame, out) => onTrack(frame, gateAt(frame, 'E') - 0.06, RIDGE + TRACK_RULER.y, TRACK_RULER.z + 0.002, out),
  },
  fixed('wire', TIMER, SOCKETS, 0.03),
  fixed('wire:switch-E', TIMER, DIGITAL_TIMER.socketA, 0.014),
  fixed('wire:E-F', TIMER, DIGITAL_TIMER.socketB, 0.014),
  ...timerPlaces(TIMER),
  fixed('logger-reset', LOGGER, DATA_LOGGER.reset, 0.014),
  { id: 'glider', radius: 0.05, direction: [1, 0, 0], at: (frame, out) => onGlider(frame, 0.012, out) },
  { id: 'let-go', radius: 0.03, at: (frame, out) => onGlider(frame, 0.09, out) },
  fixed('switch', SWITCH, SWITCH_BOX.key, 0.024),
  fixed('unswitch', SWITCH, SWITCH_BOX.free, 0.014),
];
