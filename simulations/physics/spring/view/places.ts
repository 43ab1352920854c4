/** Where each hand lies in the picture. */
import { BALANCE, DATA_LOGGER, fixed, type HandPlace, seated, timerPlaces, VIBRATOR } from '@sdk/view';
import {
  BEAKER_HEIGHT,
  BELOW_IDS,
  BENCH_DISC,
  LINK,
  LOAD_IDS,
  RAIL_GAP,
  RULER_TOP,
  RULER_X,
  SENSOR_FACE,
  stackOf,
  TOP,
  WEIGH_IDS,
  type SpringFrame,
} from '../apparatus.ts';
import type model from '../model.ts';
import { SPRING_IDS } from '../springs.ts';
import {
  BEAKER_ASIDE,
  hookY,
  inTray,
  LOGGER,
  pegX,
  RACK,
  RACK_SIZE,
  SAMPLE_X,
  SCALES,
  SENSOR,
  TIMER,
  TRAY,
  TRAY_SIZE,
  wellX,
} from './layout.ts';

type Place = HandPlace<typeof model>;
type Point = readonly [number, number, number];
type Out = [number, number, number];

const at = (id: string, radius: number, where: (frame: SpringFrame, out: Out) => void): Place => ({
  id,
  radius,
  at: where,
});
const put = (out: Out, x: number, y: number, z: number): void => {
  out[0] = x;
  out[1] = y;
  out[2] = z;
};
const vibrator = (id: string, local: Point, radius: number): Place =>
  fixed(id, { at: [0, TOP, 0], turn: 0 }, local, radius);

/** Masses hang from the hook one below the other; those that do not, lie in the tray. */
const load = (id: (typeof LOAD_IDS)[number]): Place =>
  at(`hang:${id}`, id === 'sample' ? 0.02 : 0.013, (frame, out) => {
    if (id === '0') return put(out, 0, hookY(frame.depth), 0);
    if (id === 'sample')
      return frame.load === 'sample' ? put(out, 0, hookY(frame.depth) - 0.04, 0) : inTray(SAMPLE_X, 0.04, out);
    const i = Number(id) - 1;
    if (frame.load !== 'sample' && i < Number(frame.load)) put(out, 0, hookY(frame.depth) - (i + 0.5) * LINK, 0);
    else inTray(wellX(i), 0.02, out);
  });

export const places: readonly Place[] = [
  fixed('spring', RACK, [0, RACK_SIZE.height / 2, 0], 0.07),
  ...SPRING_IDS.map((id) => fixed(`spring:${id}`, RACK, [pegX(id), 0.12, 0.01], 0.02)),
  fixed('hang', TRAY, [0, 0.02, 0], 0.08),
  ...LOAD_IDS.map(load),
  {
    id: 'pull',
    radius: 0.03,
    direction: [0, -1, 0],
    at: (frame, out) => put(out, 0, hookY(frame.depth) - Math.max(0.02, stackOf(frame.load) / 2), 0),
  },
  at('release', 0.018, (frame, out) => put(out, 0.045, hookY(frame.depth) - stackOf(frame.load) - 0.01, 0.02)),
  at('steady', 0.016, (frame, out) => put(out, -0.045, hookY(frame.depth) - stackOf(frame.load) - 0.02, 0.02)),
  {
    id: 'clip',
    radius: 0.018,
    direction: [0, -1, 0],
    at: (frame, out) => put(out, RULER_X + 0.014, RULER_TOP + frame.ruler - frame.clip - 0.003, 0),
  },
  {
    id: 'ruler',
    radius: 0.02,
    direction: [0, 1, 0],
    at: (frame, out) => put(out, RULER_X, RULER_TOP + frame.ruler + 0.012, 0),
  },
  at('look', 0.02, (frame, out) => put(out, RULER_X + 0.05, hookY(frame.rest) - 0.05, 0)),
  {
    id: 'gate',
    radius: 0.032,
    direction: [0, -1, 0],
    at: (frame, out) => put(out, -RAIL_GAP + 0.005, TOP - frame.gate, 0.03),
  },
  ...timerPlaces(TIMER),
  fixed('logger-reset', LOGGER, DATA_LOGGER.reset, 0.014),
  fixed('weigh', SCALES, BALANCE.pan, 0.05),
  ...WEIGH_IDS.map((id, i) => fixed(`weigh:${id}`, SCALES, [-0.05 + i * 0.034, BALANCE.pan[1] + 0.012, -0.03], 0.014)),
  fixed('balance-tare', SCALES, BALANCE.tare, 0.014),
  at('below', 0.04, (frame, out) => put(out, 0, frame.below === 'beaker' ? frame.shelf : SENSOR_FACE, 0)),
  ...BELOW_IDS.map((id): Place =>
    id === 'nothing'
      ? at('below:nothing', 0.03, (_frame, out) => put(out, 0, 0.01, 0.03))
      : fixed(
          `below:${id}`,
          id === 'sensor' ? SENSOR.aside : BEAKER_ASIDE,
          [0, id === 'sensor' ? SENSOR_FACE : BEAKER_HEIGHT / 2, 0],
          0.035,
        ),
  ),
  ...(['start', 'stop', 'rate'] as const).map((key, i) => fixed(`sensor-${key}`, LOGGER, DATA_LOGGER.keys[i]!, 0.012)),
  {
    id: 'discs',
    radius: 0.02,
    direction: [0, -1, 0],
    perUnit: 0.02,
    at: (frame, out) =>
      frame.discs > 0
        ? put(out, 0, hookY(frame.depth) - stackOf(frame.load) - 0.1, 0)
        : seated(TRAY, [BENCH_DISC, 0.01, TRAY_SIZE.depth / 2 + 0.02], out),
  },
  { id: 'shelf', radius: 0.03, direction: [0, 1, 0], at: (frame, out) => put(out, -0.02, frame.shelf - 0.01, 0.045) },
  { ...vibrator('tune', VIBRATOR.dial, 0.016), direction: [0, 0, -1], perUnit: 1 },
  vibrator('drive-on', VIBRATOR.power, 0.012),
  vibrator('drive-off', VIBRATOR.power, 0.012),
];
