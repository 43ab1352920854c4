/** Where each hand lies in the picture. */
import { BALANCE, BATH, fixed, type HandPlace, SAFETY_TRAY, STOPWATCH } from '@sdk/view';
import { CATALYST_IDS, MARBLE_IDS, PAN, type RateFrame } from '../apparatus.ts';
import type model from '../model.ts';
import {
  BATH_SEAT,
  beakerAt,
  boatAt,
  BOTTLE_ROWS,
  BOTTLE_Z,
  bottleX,
  CYLINDER,
  FIRST,
  flaskAt,
  JAR_Z,
  JARS,
  jarX,
  levelIn,
  MOUTH,
  SCALES,
  secondAt,
  SYRINGE_SEAT,
  TRAY,
  WATCH,
} from './layout.ts';

type Place = HandPlace<typeof model>;
type Point = readonly [number, number, number];
type Out = [number, number, number];

/** Beside something that moves. */
const beside = (id: string, where: (frame: RateFrame, out: Out) => void, by: Point, radius: number): Place => ({
  id,
  radius,
  at: (frame, out) => {
    where(frame, out);
    for (let k = 0; k < 3; k++) out[k]! += by[k]!;
  },
});
const spot = (id: string, x: number, y: number, z: number, radius: number): Place => ({
  id,
  radius,
  at: (_frame, out) => {
    out[0] = x;
    out[1] = y;
    out[2] = z;
  },
});
const firstAt = (_frame: RateFrame, out: Out): void => {
  [out[0], out[1], out[2]] = FIRST.at;
};
const rows = { bottle: 'cross', acid: 'marble', peroxide: 'peroxide' } as const;
const jars = { solid: ['marble', MARBLE_IDS], catalyst: ['peroxide', CATALYST_IDS] } as const;
/** One litre of height for a litre in the cylinder: metres a hand moves for a cubic metre. */
const perVolume = (id: 'first' | 'second'): number => {
  const [radius] = CYLINDER[id].inner[2] ?? CYLINDER[id].inner.at(-1)!;
  return 1 / (Math.PI * radius * radius);
};
const cylinder = (id: 'first' | 'second', where: (frame: RateFrame, out: Out) => void): readonly Place[] => [
  {
    id,
    radius: 0.02,
    direction: [0, 1, 0],
    perUnit: perVolume(id),
    at: (frame, out) => {
      where(frame, out);
      out[1] += levelIn(frame, id);
    },
  },
  beside(`tip-${id}`, where, [0.02, id === 'first' ? 0.19 : 0.135, 0], 0.014),
  beside(`rinse-${id}`, where, [0.014, 0.008, 0.016], 0.012),
];
const pan = (x: number): Point => [x, BALANCE.pan[1] + 0.012, -0.03];

export const places: readonly Place[] = [
  fixed('goggles', TRAY, SAFETY_TRAY.goggles, 0.05),
  fixed('gloves', TRAY, SAFETY_TRAY.gloves, 0.05),
  ...(['bottle', 'acid', 'peroxide'] as const).flatMap((id) => [
    spot(id, -0.06, 0.06, BOTTLE_Z, 0.06),
    ...BOTTLE_ROWS[rows[id]].map((bottle, i) => spot(`${id}:${bottle}`, bottleX(rows[id], i), 0.05, BOTTLE_Z, 0.03)),
  ]),
  ...cylinder('first', firstAt),
  ...cylinder('second', secondAt),
  beside('start', secondAt, [-0.02, 0.165, 0.01], 0.014),
  beside('stare', beakerAt, [0, 0.05, -0.034], 0.014),
  fixed('watch-press', WATCH, STOPWATCH.press, 0.014),
  fixed('watch-reset', WATCH, STOPWATCH.reset, 0.012),
  beside('rinse-beaker', beakerAt, [0.021, 0.01, 0.014], 0.014),
  { ...fixed('bath', BATH_SEAT, [0.03, 0.02, BATH.radius + 0.022], 0.014), direction: [0, 0, -1], perUnit: 0.06 },
  beside('beaker-in', beakerAt, [-0.012, 0.05, 0.015], 0.022),
  beside('beaker-out', beakerAt, [-0.012, 0.05, 0.015], 0.022),
  beside('second-in', secondAt, [-0.016, 0.04, 0.014], 0.014),
  beside('second-out', secondAt, [-0.016, 0.1, 0.014], 0.014),
  beside('sniff', beakerAt, [0.024, 0.07, 0], 0.012),
  ...(['solid', 'catalyst'] as const).flatMap((id) => [
    spot(id, jarX(1), 0.03, JAR_Z, 0.05),
    ...jars[id][1].map((solid, i) => spot(`${id}:${solid}`, jarX(i), 0.02, JAR_Z, 0.024)),
  ]),
  { ...beside('scoop', boatAt, [0, 0.012, 0], 0.024), direction: [0, 1, 0], perUnit: 20 },
  fixed('weigh', SCALES, BALANCE.pan, 0.05),
  ...PAN.map((id, i) => fixed(`weigh:${id}`, SCALES, pan(-0.04 + i * 0.04), 0.014)),
  fixed('balance-tare', SCALES, BALANCE.tare, 0.014),
  beside('drop-close', flaskAt, [0.02, MOUTH + 0.035, 0], 0.014),
  beside('drop', flaskAt, [-0.025, MOUTH + 0.035, 0], 0.014),
  { ...beside('stopper', flaskAt, [0, MOUTH + 0.012, 0], 0.016), direction: [0, -1, 0], perUnit: 0.03 },
  beside('cotton', flaskAt, [-0.03, MOUTH, 0], 0.012),
  beside('cotton:nothing', flaskAt, [-0.045, MOUTH + 0.01, 0], 0.012),
  beside('cotton:cotton', flaskAt, [0, MOUTH, 0], 0.012),
  fixed('syringe-start', SYRINGE_SEAT, [0.02, 0.046 - SYRINGE_SEAT.at[1], 0.05], 0.012),
  fixed('syringe-stop', SYRINGE_SEAT, [0.05, 0.046 - SYRINGE_SEAT.at[1], 0.05], 0.012),
  fixed('syringe-rate', SYRINGE_SEAT, [0.08, 0.046 - SYRINGE_SEAT.at[1], 0.05], 0.012),
  fixed('syringe-tap', SYRINGE_SEAT, [0.1, 0, 0.02], 0.02),
  fixed('balance-start', SCALES, [-0.066, 0.04, 0.05], 0.012),
  fixed('balance-stop', SCALES, [-0.066, 0.04, 0.025], 0.012),
  fixed('balance-rate', SCALES, [-0.066, 0.04, 0], 0.012),
  beside('rinse-flask', flaskAt, [0.03, 0.012, 0.02], 0.014),
  spot('strong', bottleX('peroxide', JARS.peroxide.length + 1), 0.05, BOTTLE_Z, 0.03),
];
