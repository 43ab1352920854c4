/** Where the student may look from. The first one is home; the words name them `camera.<id>`. */
import { type CameraPreset, BURETTE } from '@sdk/view';
import type { TitrationFrame } from '../apparatus.ts';
import { BOARD, BOARD_SIZE, flaskAt, meniscusY, METER, TIP } from './layout.ts';

type Out = [number, number, number];
/** A seated student's eye: where the burette's instrument has it (middle of the scale, 0.35 m in front of the lines). */
const toSeat = (_frame: TitrationFrame, out: Out): void => {
  out[0] = 0;
  out[1] = TIP + BURETTE[25].last + 0.25;
  out[2] = BURETTE[25].wall + 0.35;
};

export const cameras: readonly CameraPreset[] = [
  {
    id: 'overview',
    position: [0.13, 0.8, 2.05],
    target: [0.1, 0.4, 0],
    fov: 31,
    portrait: { position: [0.04, 0.86, 2.3], target: [0.02, 0.42, 0], fov: 28 },
  },
  { id: 'burette', position: [0.1, 0.62, 1.25], target: [0.02, 0.55, 0], fov: 32 },
  {
    id: 'meniscus',
    position: [0, 0.7, 0.36],
    target: [0, 0.7, 0],
    fov: 9,
    eye: { hand: 'look', off: 'seat', from: toSeat },
    follow: (frame: TitrationFrame, out: Out) => {
      out[0] = 0;
      out[1] = meniscusY(frame);
      out[2] = 0;
    },
  },
  {
    id: 'flask',
    position: [0.06, 0.27, 0.46],
    target: [0, 0.12, 0],
    fov: 30,
    follow: (frame: TitrationFrame, out: Out) => flaskAt(frame, out, 0.055),
  },
  { id: 'tip', position: [0.03, TIP + 0.03, 0.3], target: [0, TIP + 0.015, 0], fov: 22 },
  {
    id: 'meter',
    position: [METER.at[0] - 0.08, 0.36, 0.66],
    target: [METER.at[0] + 0.02, 0.06, METER.at[2] - 0.02],
    fov: 30,
  },
  {
    id: 'account',
    position: [BOARD.at[0] - 0.09, 0.22, BOARD.at[2] + 0.4],
    target: [BOARD.at[0], BOARD_SIZE.foot + BOARD_SIZE.height / 2, BOARD.at[2]],
    fov: 48,
  },
];
