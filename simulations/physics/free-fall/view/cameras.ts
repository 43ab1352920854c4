/** Where the student may look from. The first one is home; the words name them `camera.<id>`. */
import type { CameraPreset } from '@sdk/view';
import { BASE_HEIGHT, FALL_Z, type FreeFallFrame, INDEX_GAP, MAGNET_Y, RAIL_X, SEAT } from '../apparatus.ts';
import { leaning, TIMER } from './layout.ts';

/** Where the index of gate E is, in the world. */
const toIndex = (frame: FreeFallFrame, out: [number, number, number]): void =>
  leaning(frame, RAIL_X, MAGNET_Y - frame.gateE.position, INDEX_GAP, out);

/** Where a seated student's eye is; the ruler reads from there (model.ts). */
const toSeat = (frame: FreeFallFrame, out: [number, number, number]): void =>
  leaning(frame, RAIL_X, MAGNET_Y - SEAT.seat, SEAT.gap + SEAT.distance, out);

export const cameras: readonly CameraPreset[] = [
  {
    id: 'overview',
    position: [0.42, 1.02, 2.95],
    target: [-0.03, 0.635, 0.04],
    fov: 30.4,
    portrait: { position: [0.3, 0.98, 3.15], target: [-0.03, 0.62, 0.04], fov: 28.5 },
  },
  { id: 'front', position: [-0.02, 0.66, 3.1], target: [-0.02, 0.62, 0], fov: 28 },
  { id: 'magnet', position: [0.2, MAGNET_Y + 0.03, 0.52], target: [-0.025, MAGNET_Y - 0.005, 0.03], fov: 26 },
  {
    id: 'gate',
    position: [0.24, MAGNET_Y - 0.4 + 0.13, 0.56],
    target: [-0.02, MAGNET_Y - 0.4, 0.03],
    fov: 28,
    follow: (frame: FreeFallFrame, out) => leaning(frame, -0.02, MAGNET_Y - frame.gateE.position, FALL_Z / 2, out),
  },
  {
    id: 'timer',
    position: [TIMER.at[0] + 0.62 * Math.sin(TIMER.turn) - 0.06, 0.2, TIMER.at[2] + 0.62 * Math.cos(TIMER.turn)],
    target: [TIMER.at[0] + 0.035, 0.016, TIMER.at[2] + 0.05],
    fov: 27,
  },
  // Level with the index and square on to the scale: no parallax. Read from the seat, it is seen from the seat.
  {
    id: 'ruler',
    position: [RAIL_X, MAGNET_Y - 0.4, 0.34],
    target: [RAIL_X, MAGNET_Y - 0.4, 0],
    fov: 17,
    eye: { hand: 'look', off: 'seat', from: toSeat },
    follow: toIndex,
  },
  {
    id: 'plumb',
    position: [-0.03, 0.3, 0.72],
    target: [-0.006, 0.03 - BASE_HEIGHT / 4, 0.09],
    fov: 24,
    portrait: { position: [-0.03, 0.36, 0.92], target: [-0.006, 0.03 - BASE_HEIGHT / 4, 0.09], fov: 30 },
  },
];
