/** Where the student may look from. The first one is home; the words name them `camera.<id>`. */
import { type CameraPreset, TRACK_RULER } from '@sdk/view';
import { type NewtonFrame, SEAT } from '../apparatus.ts';
import { along, onTrack, RIDGE, SCALES, TIMER, TRAY, WHEEL, wheelY } from './layout.ts';

/** Where the index of gate E is, in the world. */
const toIndex = (frame: NewtonFrame, out: [number, number, number]): void =>
  onTrack(frame, along(frame.gateE.position), RIDGE + TRACK_RULER.y, TRACK_RULER.z + SEAT.gap, out);
/** Where a seated student's eye is; the ruler reads from there (model.ts). */
const toSeat = (frame: NewtonFrame, out: [number, number, number]): void =>
  onTrack(frame, along(SEAT.seat), RIDGE + TRACK_RULER.y + 0.12, TRACK_RULER.z + SEAT.gap + SEAT.distance, out);

export const cameras: readonly CameraPreset[] = [
  {
    id: 'overview',
    // From the right, so that the corner of the bench does not hide the falling hanger; its pad lies above the zoom buttons.
    position: [0.696, 1.369, 1.877],
    target: [0.06, -0.27, 0.03],
    fov: 35,
    portrait: { position: [0.85, 1.0, 2.4], target: [0.02, -0.19, 0.03], fov: 37 },
  },
  { id: 'front', position: [-0.06, 1.24, 2.35], target: [-0.06, 0.12, 0.05], fov: 32 },
  {
    id: 'pulley',
    position: [0.62, 0.3, 0.62],
    target: [0.58, 0.11, 0],
    fov: 30,
    follow: (frame: NewtonFrame, out) => {
      out[0] = WHEEL.x - 0.1;
      out[1] = wheelY(frame);
      out[2] = 0;
    },
  },
  { id: 'magnet', position: [along(0.12), 0.24, 0.5], target: [along(0.09), RIDGE + 0.01, 0], fov: 26 },
  {
    id: 'ruler',
    position: [along(0.6325), RIDGE + TRACK_RULER.y, 0.42],
    target: [along(0.6325), RIDGE + TRACK_RULER.y, TRACK_RULER.z],
    fov: 18,
    eye: { hand: 'look', off: 'seat', from: toSeat },
    follow: toIndex,
  },
  {
    id: 'timer',
    position: [TIMER.at[0] + 0.06, 0.24, TIMER.at[2] + 0.62],
    target: [TIMER.at[0] - 0.02, 0.045, TIMER.at[2] + 0.03],
    fov: 30,
  },
  {
    id: 'tray',
    position: [TRAY.at[0] + 0.02, 0.42, TRAY.at[2] + 0.42],
    target: [TRAY.at[0], 0.02, TRAY.at[2] - 0.05],
    fov: 32,
  },
  {
    id: 'balance',
    position: [SCALES.at[0] + 0.02, 0.32, SCALES.at[2] + 0.52],
    target: [SCALES.at[0], 0.05, SCALES.at[2]],
    fov: 28,
  },
  // Past the left end of the timer.
  { id: 'screw', position: [along(-0.03), 0.3, 0.45], target: [along(0.12), 0.05, 0.03], fov: 34 },
];
