/** Where the student may look from. The first one is home; the words name them `camera.<id>`. */
import type { CameraPreset } from '@sdk/view';
import { INDEX_GAP, RULER_TOP, RULER_X, SEAT, TOP, type SpringFrame } from '../apparatus.ts';
import { TIMER } from './layout.ts';

/** Follows the place of rest, so that a swinging pointer is seen to swing. */
const toRest = (frame: SpringFrame, out: [number, number, number]): void => {
  out[0] = RULER_X - 0.02;
  out[1] = TOP - (frame.drive === 'off' && !frame.held && !frame.swing.seen ? frame.depth : frame.rest);
  out[2] = 0;
};
/** Where a seated student's eye is; the ruler reads from there (model.ts). */
const toSeat = (frame: SpringFrame, out: [number, number, number]): void => {
  out[0] = RULER_X;
  out[1] = RULER_TOP + frame.ruler - SEAT.seat;
  out[2] = SEAT.distance - INDEX_GAP + SEAT.gap;
};

export const cameras: readonly CameraPreset[] = [
  {
    id: 'overview',
    position: [0.34, 0.8, 2.3],
    target: [0.04, 0.445, 0.02],
    fov: 32,
    portrait: { position: [0.24, 0.76, 2.3], target: [0.04, 0.46, 0.02], fov: 28 },
  },
  { id: 'front', position: [0.03, 0.64, 1.6], target: [0.03, 0.62, 0], fov: 26 },
  {
    id: 'ruler',
    position: [RULER_X - 0.02, 0.7, 0.42],
    target: [RULER_X - 0.02, 0.7, 0],
    fov: 20,
    eye: { hand: 'look', off: 'seat', from: toSeat },
    follow: toRest,
  },
  {
    id: 'gate',
    position: [0.22, 0.8, 0.42],
    target: [0, 0.75, 0],
    fov: 28,
    follow: (frame: SpringFrame, out) => {
      out[0] = 0;
      out[1] = TOP - frame.gate;
      out[2] = 0;
    },
  },
  {
    id: 'timer',
    position: [TIMER.at[0] + 0.62 * Math.sin(TIMER.turn) - 0.06, 0.2, TIMER.at[2] + 0.62 * Math.cos(TIMER.turn)],
    target: [TIMER.at[0] + 0.01, 0.02, TIMER.at[2] + 0.04],
    fov: 27,
  },
  { id: 'vibrator', position: [0.06, 0.97, 0.52], target: [-0.03, 0.92, 0], fov: 26 },
];
