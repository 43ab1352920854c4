/** Where the student may look from. The first one is home; the words name them `camera.<id>`. */
import type { CameraPreset } from '@sdk/view';
import { INDEX_GAP, type ProjectileFrame, TAPE_Z } from '../apparatus.ts';
import { lastMark } from '../probes.ts';
import { COLUMN, TIMER } from './layout.ts';

type Point = [number, number, number];
const toMouth = (frame: ProjectileFrame, out: Point): void => {
  out[0] = -0.06;
  out[1] = frame.height - 0.02;
  out[2] = 0;
};
const toIndex = (frame: ProjectileFrame, out: Point): void => {
  out[0] = COLUMN[0];
  out[1] = frame.height;
  out[2] = COLUMN[1] + INDEX_GAP;
};
/** A seated student's eye; the ruler reads from there (model.ts). */
const toSeat = (_frame: ProjectileFrame, out: Point): void => {
  out[0] = COLUMN[0];
  out[1] = 0.45;
  out[2] = COLUMN[1] + INDEX_GAP + 0.5;
};
const toMark = (frame: ProjectileFrame, out: Point): void => {
  const mark = lastMark(frame);
  out[0] = mark?.[0] ?? frame.paper[0];
  out[1] = 0;
  out[2] = ((mark?.[1] ?? frame.paper[1]) + TAPE_Z) / 2;
};

export const cameras: readonly CameraPreset[] = [
  // From the raised launcher to where the longest throw of the lesson lands (1.64 m), left of the zoom buttons.
  {
    id: 'overview',
    position: [1.1, 1.02, 3.45],
    target: [0.78, 0.44, -0.08],
    fov: 36,
    portrait: { position: [1.02, 1.02, 3.95], target: [0.76, 0.46, -0.08], fov: 37 },
  },
  {
    id: 'side',
    position: [0.86, 0.66, 6.6],
    target: [0.86, 0.58, 0],
    fov: 22,
    portrait: { position: [0.86, 0.66, 6.8], target: [0.86, 0.58, 0], fov: 23.5 },
  },
  { id: 'launcher', position: [0.22, 0.78, 0.85], target: [-0.08, 0.6, -0.04], fov: 30, follow: toMouth },
  {
    id: 'protractor',
    position: [-0.06, 0.6, 0.5],
    target: [-0.06, 0.58, 0],
    fov: 24,
    follow: (frame: ProjectileFrame, out) => {
      out[0] = -0.045;
      out[1] = frame.height - 0.03;
      out[2] = -0.02;
    },
  },
  {
    id: 'muzzle',
    position: [0.2, 0.72, 0.42],
    target: [0, 0.6, 0],
    fov: 26,
    follow: (f: ProjectileFrame, out) => {
      out[0] = 0.01;
      out[1] = f.height + 0.005;
      out[2] = 0;
    },
  },
  // Level with the hair and square on to the scale: no parallax. Read from the seat, it is seen from the seat.
  {
    id: 'ruler',
    position: [COLUMN[0], 0.6, COLUMN[1] + 0.27],
    target: [COLUMN[0], 0.6, COLUMN[1]],
    fov: 21,
    eye: { hand: 'look', off: 'seat', from: toSeat },
    follow: toIndex,
  },
  { id: 'foot', position: [0.06, 0.3, 0.62], target: [0.02, 0.01, 0.16], fov: 24 },
  { id: 'paper', position: [0.7, 0.5, 0.33], target: [0.7, 0, 0.1], fov: 36, follow: toMark },
  { id: 'timer', position: [TIMER.at[0] - 0.06, 0.22, 0.4], target: [TIMER.at[0] + 0.03, 0.05, TIMER.at[2]], fov: 30 },
];
