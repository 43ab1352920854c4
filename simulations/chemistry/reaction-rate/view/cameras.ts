/** Where the student may look from. The first one is home; the words name them `camera.<id>`. */
import type { CameraPreset } from '@sdk/view';
import type { RateFrame } from '../apparatus.ts';
import { CROSS, FLASK, flaskAt, levelIn, FIRST, SCALES, SYRINGE_SEAT, BATH_SEAT } from './layout.ts';

export const cameras: readonly CameraPreset[] = [
  {
    id: 'overview',
    position: [-0.04, 0.84, 1.28],
    target: [-0.05, 0.035, 0.03],
    fov: 36,
    portrait: { position: [-0.03, 0.68, 1.34], target: [-0.03, 0.05, 0.05], fov: 38 },
  },
  {
    id: 'cross',
    position: [CROSS.at[0], 0.32, CROSS.at[2] + 0.004],
    target: [CROSS.at[0], 0.03, CROSS.at[2]],
    fov: 24,
  },
  {
    id: 'cylinders',
    position: [FIRST.at[0] + 0.03, 0.1, FIRST.at[2] + 0.42],
    target: [FIRST.at[0] + 0.03, 0.09, FIRST.at[2] + 0.02],
    fov: 26,
    follow: (frame: RateFrame, out) => {
      out[0] = FIRST.at[0] + 0.03;
      out[1] = Math.max(0.05, levelIn(frame, 'first'));
      out[2] = FIRST.at[2] + 0.02;
    },
  },
  {
    id: 'bath',
    position: [BATH_SEAT.at[0] + 0.14, 0.3, BATH_SEAT.at[2] + 0.5],
    target: [BATH_SEAT.at[0] + 0.08, 0.05, BATH_SEAT.at[2] + 0.03],
    fov: 30,
  },
  {
    id: 'flask',
    position: [FLASK.at[0] + 0.06, 0.2, FLASK.at[2] + 0.5],
    target: [FLASK.at[0] + 0.06, 0.09, FLASK.at[2]],
    fov: 32,
    follow: (frame: RateFrame, out) => {
      flaskAt(frame, out);
      out[0] = (out[0] ?? 0) + 0.05;
      out[1] = (out[1] ?? 0) + 0.08;
    },
  },
  {
    id: 'syringe',
    position: [SYRINGE_SEAT.at[0] + 0.1, SYRINGE_SEAT.at[1] + 0.04, SYRINGE_SEAT.at[2] + 0.34],
    target: [SYRINGE_SEAT.at[0] + 0.1, SYRINGE_SEAT.at[1] - 0.01, SYRINGE_SEAT.at[2]],
    fov: 30,
  },
  {
    id: 'balance',
    position: [SCALES.at[0] - 0.1, 0.24, SCALES.at[2] + 0.46],
    target: [SCALES.at[0] - 0.01, 0.05, SCALES.at[2] + 0.03],
    fov: 28,
  },
];
