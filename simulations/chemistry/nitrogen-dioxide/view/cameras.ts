/** Where the student may look from. The first one is home; the words name them `camera.<id>`. */
import type { CameraPreset } from '@sdk/view';
import { METER, RACK, SYRINGE } from './layout.ts';

export const cameras: readonly CameraPreset[] = [
  {
    id: 'overview',
    position: [0.0, 0.78, 1.72],
    target: [0.0, 0.09, 0.03],
    fov: 32,
    portrait: { position: [0.0, 1.0, 1.86], target: [0.0, 0.03, 0.05], fov: 34 },
  },
  {
    id: 'bulbs',
    position: [RACK.at[0] + 0.015, 0.21, 0.86],
    target: [RACK.at[0] + 0.015, 0.115, 0.02],
    fov: 31,
    portrait: { position: [RACK.at[0], 0.24, 1.02], target: [RACK.at[0], 0.08, 0.03], fov: 32 },
  },
  { id: 'meter', position: [METER.at[0] + 0.01, 0.42, 0.4], target: [METER.at[0] + 0.005, 0.05, 0.12], fov: 30 },
  {
    id: 'syringe',
    position: [SYRINGE.at[0] + 0.14, 0.3, 0.66],
    target: [SYRINGE.at[0] + 0.13, 0.085, 0.04],
    fov: 32,
    portrait: { position: [SYRINGE.at[0] + 0.14, 0.4, 0.84], target: [SYRINGE.at[0] + 0.13, 0.085, 0.04], fov: 34 },
  },
];
