/** Where each hand lies in the picture. */
import { BALANCE, DATA_LOGGER, fixed, type HandPlace, seated, STOPWATCH, timerPlaces } from '@sdk/view';
import { BALL_IDS, BALLS, PIVOT_Y, type PendulumFrame, type SocketId } from '../apparatus.ts';
import type model from '../model.ts';
import { inWell, LOGGER, plugSeat, RULER, SCALES, socketAt, TIMER, TRAY, TRAY_SIZE, WATCH } from './layout.ts';

type Place = HandPlace<typeof model>;
type Point = readonly [number, number, number];

const still = (id: string, [x, y, z]: Point, radius: number): Place => ({
  id,
  radius,
  at: (_frame, out) => void ([out[0], out[1], out[2]] = [x, y, z]),
});
/** Beside the ball, m: to the right of it as the student sees it, and above it. */
const besideBall = (id: string, right: number, up: number): Place => ({
  id,
  radius: 0.02,
  at: (frame: PendulumFrame, out) => {
    out[0] = frame.position[0] + right;
    out[1] = frame.position[1] + up;
    out[2] = frame.position[2] + 0.02;
  },
});

/** Further right along the arc than the ball's own middle, m. */
const BESIDE = 0.05;

export const places: readonly Place[] = [
  still('suspension', [0.07, PIVOT_Y + 0.03, 0], 0.024),
  fixed('ball', TRAY, [0, 0.012, 0], 0.08),
  ...BALL_IDS.map((id): Place => ({
    id: `ball:${id}`,
    radius: Math.max(0.016, BALLS[id].radius),
    at: (_frame, out) => inWell(id, out),
  })),
  {
    id: 'string',
    radius: 0.03,
    direction: [0, -1, 0],
    at: (_frame, out) => void ([out[0], out[1], out[2]] = [0, PIVOT_Y - 0.04, 0]),
  },
  {
    id: 'rod',
    radius: 0.03,
    direction: [0, -1, 0],
    at: (_frame, out) => void ([out[0], out[1], out[2]] = [0, PIVOT_Y - 0.04, 0]),
  },
  {
    id: 'look',
    radius: 0.02,
    at: (frame: PendulumFrame, out) => {
      out[0] = RULER.x - 0.05;
      out[1] = frame.hall ? 0.6 : PIVOT_Y - frame.length + 0.07;
      out[2] = RULER.z;
    },
  },
  {
    id: 'gate',
    radius: 0.045,
    direction: [0, 0, 1],
    at: (frame: PendulumFrame, out) => {
      out[0] = frame.gate[0];
      out[1] = frame.gate[1] - 0.05;
      out[2] = 0.055;
    },
  },
  { id: 'plug', radius: 0.022, at: (frame, out) => seated(plugSeat(frame), [0, 0, 0.02], out) },
  ...(['A', 'B'] as const).map((socket: SocketId) => fixed(`plug:${socket}`, TIMER, socketAt(socket), 0.016)),
  ...timerPlaces(TIMER),
  fixed('weigh', SCALES, BALANCE.pan, 0.05),
  fixed('balance-tare', SCALES, BALANCE.tare, 0.014),
  fixed('vane', TRAY, [TRAY_SIZE.width / 2 + 0.04, 0.012, 0], 0.022),
  {
    id: 'pull',
    radius: BESIDE + 0.02,
    // The tangent where the ball is; a radian is a length of the pendulum.
    perUnit: (frame: PendulumFrame) => frame.length,
    direction: (frame: PendulumFrame) => [Math.cos(frame.angle), Math.sin(frame.angle), 0],
    // Its dot is nearly as wide as the ball on a phone: beside it, so that the ball is seen.
    at: (frame: PendulumFrame, out) => {
      const [x, y, z] = frame.position;
      out[0] = x + BESIDE * Math.cos(frame.angle);
      out[1] = y + BESIDE * Math.sin(frame.angle);
      out[2] = z;
    },
  },
  fixed('logger-reset', LOGGER, DATA_LOGGER.reset, 0.014),
  besideBall('release', 0, -0.075),
  besideBall('push', -0.075, -0.05),
  besideBall('flick', 0.075, -0.05),
  besideBall('calm', 0, 0.075),
  fixed('watch-press', WATCH, STOPWATCH.press, 0.018),
  fixed('watch-reset', WATCH, STOPWATCH.reset, 0.012),
];
