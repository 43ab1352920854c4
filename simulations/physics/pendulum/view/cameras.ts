/** Where the student may look from. The first one is home; the words name them `camera.<id>`. */
import type { CameraPreset } from '@sdk/view';
import { PIVOT_Y, type PendulumFrame, SEAT } from '../apparatus.ts';
import { RULER, TIMER } from './layout.ts';

/** The set square's edge at the ball's centre, where it meets the scale. */
const toEdge = (frame: PendulumFrame, out: [number, number, number]): void => {
  out[0] = RULER.x;
  out[1] = frame.hall ? 0.5 : PIVOT_Y - frame.length;
  out[2] = RULER.z + SEAT.gap;
};
const toSeat = (_frame: PendulumFrame, out: [number, number, number]): void => {
  out[0] = RULER.x;
  out[1] = PIVOT_Y - SEAT.seat;
  out[2] = RULER.z + SEAT.gap + SEAT.distance;
};

export const cameras: readonly CameraPreset[] = [
  {
    id: 'overview',
    position: [0.5, 0.98, 3.1],
    target: [0, 0.665, 0.03],
    fov: 30,
    portrait: { position: [0.36, 0.95, 3.35], target: [0, 0.65, 0.03], fov: 30 },
  },
  // A rod that goes nearly over the top needs more room above.
  { id: 'high', position: [0.4, 1.1, 3.75], target: [0, 0.93, 0], fov: 32 },
  { id: 'front', position: [0, 0.72, 3.15], target: [0, 0.68, 0], fov: 29 },
  // Square on to the middle: the thread then covers the degree that it is held at.
  { id: 'protractor', position: [0, PIVOT_Y, 0.78], target: [0, PIVOT_Y, 0], fov: 27 },
  {
    id: 'gate',
    position: [0.3, 0.9, 0.62],
    target: [0, 0.7, 0],
    fov: 28,
    follow: (frame: PendulumFrame, out) => {
      out[0] = frame.gate[0];
      out[1] = frame.gate[1];
      out[2] = 0;
    },
  },
  // Level with the edge and square on to the scale: no parallax. Read from the seat, it is seen from the seat.
  {
    id: 'ruler',
    position: [RULER.x + 0.06, 0.7, 0.45],
    target: [RULER.x + 0.06, 0.7, 0],
    fov: 24,
    eye: { hand: 'look', off: 'seat', from: toSeat },
    follow: toEdge,
  },
  {
    id: 'timer',
    position: [TIMER.at[0] + 0.62 * Math.sin(TIMER.turn) - 0.06, 0.24, TIMER.at[2] + 0.62 * Math.cos(TIMER.turn)],
    target: [TIMER.at[0] + 0.035, 0.046, TIMER.at[2] + 0.05],
    fov: 27,
  },
];
