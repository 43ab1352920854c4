/** Where the student may look from. The first one is home; the words name them `camera.<id>`. */
import { BALANCE, type CameraPreset, TRACK_RULER } from '@sdk/view';
import { type CollisionFrame, HALF, INDEX_GAP, MIDDLE, SEAT } from '../apparatus.ts';
import { FOOT_X, gateX, SCALES, TIMER_1, TIMER_2 } from './layout.ts';

const INDEX_Z = TRACK_RULER.z + INDEX_GAP;
/** Where the index of gate E is, and the eye of a seated student. */
const toIndex = (f: CollisionFrame, out: [number, number, number]): void => {
  out[0] = gateX(f, 'E');
  out[1] = TRACK_RULER.y;
  out[2] = INDEX_Z;
};
const toSeat = (_f: CollisionFrame, out: [number, number, number]): void => {
  out[0] = SEAT.seat - MIDDLE;
  out[1] = TRACK_RULER.y + 0.12;
  out[2] = INDEX_Z + SEAT.distance;
};
/** Where the two gliders will meet, or have met. */
const toImpact = (f: CollisionFrame, out: [number, number, number]): void => {
  const at = f.meetings > 0 ? f.met.x : f.carts[1].x - HALF;
  out[0] = at - MIDDLE;
  out[1] = 0.01;
  out[2] = 0;
};

export const cameras: readonly CameraPreset[] = [
  {
    id: 'overview',
    // Steep enough that the bench fills the picture, not the front of its cabinet.
    position: [0.03, 1.99, 2.22],
    target: [-0.03, -0.06, 0.1],
    fov: 30,
    portrait: { position: [0.08, 1.68, 3.0], target: [-0.06, -0.15, 0.1], fov: 34 },
  },
  {
    id: 'front',
    // Over the timers, which stand before the track.
    position: [-0.03, 1.3, 2.5],
    target: [-0.03, 0, 0.1],
    fov: 30,
    portrait: { position: [-0.03, 1.4, 2.75], target: [-0.03, 0, 0.1], fov: 30 },
  },
  { id: 'impact', position: [0.07, 0.3, 0.66], target: [0, 0.01, 0], fov: 34, follow: toImpact },
  {
    id: 'ruler',
    position: [0, TRACK_RULER.y, INDEX_Z + 0.34],
    target: [0, TRACK_RULER.y, INDEX_Z],
    fov: 17,
    eye: { hand: 'look', off: 'seat', from: toSeat },
    follow: toIndex,
  },
  {
    id: 'timer',
    position: [(TIMER_1.at[0] + TIMER_2.at[0]) / 2 + 0.05, 0.5, 1.46],
    target: [(TIMER_1.at[0] + TIMER_2.at[0]) / 2 + 0.025, -0.05, 0.36],
    fov: 28,
  },
  {
    id: 'balance',
    position: [SCALES.at[0] - 0.05, 0.2, SCALES.at[2] + 0.55],
    target: [SCALES.at[0], BALANCE.pan[1] - 0.1, SCALES.at[2]],
    fov: 30,
  },
  { id: 'screw', position: [FOOT_X - 0.36, 0.04, 0.46], target: [FOOT_X - 0.02, -0.06, 0.02], fov: 32 },
];
