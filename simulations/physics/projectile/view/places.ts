/** Where each hand lies in the picture. */
import { DATA_LOGGER, fixed, type HandPlace, LAUNCHER, STROBE_LAMP, timerModePlaces } from '@sdk/view';
import { BALL_IDS, BALLS, CUP, DEGREE, GATE, type ProjectileFrame, PAPER, TAPE_Z } from '../apparatus.ts';
import type model from '../model.ts';
import { COLUMN, inWell, knobAt, LAMP, LOGGER, onTrough, TIMER, TRAY, TRAY_SIZE } from './layout.ts';

type Place = HandPlace<typeof model>;

const trough = (id: string, along: number, up: number, z: number, radius: number): Place => ({
  id,
  radius,
  at: (frame, out) => onTrough(frame, along, up, z, out),
});
/** One stop of the piston as its knob moves, about, m. */
const STOP_WAY = 0.0084;

export const places: readonly Place[] = [
  {
    id: 'height',
    radius: 0.04,
    direction: [0, 1, 0],
    at: (frame, out) => {
      out[0] = COLUMN[0];
      out[1] = frame.height - 0.012;
      out[2] = COLUMN[1] + 0.015;
    },
  },
  {
    // The back of the launcher: it goes down, and forward, as the mouth is raised.
    id: 'angle',
    radius: 0.032,
    direction: (frame: ProjectileFrame) => [Math.sin(frame.tilt), -Math.cos(frame.tilt), 0],
    perUnit: LAUNCHER.length * DEGREE,
    at: (frame, out) => onTrough(frame, -LAUNCHER.length, 0.012, 0, out),
  },
  {
    id: 'look',
    radius: 0.02,
    at: (frame, out) => {
      out[0] = COLUMN[0];
      out[1] = frame.height + 0.08;
      out[2] = COLUMN[1];
    },
  },
  {
    id: 'tape',
    radius: 0.03,
    direction: [1, 0, 0],
    at: (frame, out) => {
      out[0] = frame.tape + 0.1;
      out[1] = 0.002;
      out[2] = TAPE_Z + 0.013;
    },
  },
  {
    id: 'paper',
    radius: 0.09,
    at: (frame, out) => {
      out[0] = frame.paper[0];
      out[1] = 0.001;
      out[2] = frame.paper[1];
    },
  },
  {
    id: 'new-paper',
    radius: 0.03,
    at: (frame, out) => {
      out[0] = frame.paper[0] + PAPER.half[0] - 0.03;
      out[1] = 0.001;
      out[2] = frame.paper[1] - PAPER.half[1] + 0.03;
    },
  },
  trough('gate', GATE.beyond, GATE.above, GATE.half + 0.01, 0.024),
  trough('gate:mouth', GATE.beyond, GATE.above, GATE.half + 0.01, 0.024),
  trough('gate:aside', -0.03, -0.06, 0.02, 0.02),
  ...timerModePlaces(TIMER),
  fixed('logger-reset', LOGGER, DATA_LOGGER.reset, 0.014),
  fixed('strobe', LAMP, STROBE_LAMP.lamp, 0.035),
  fixed('wipe', LAMP, [0.04, 0.066, 0.026], 0.016),
  {
    id: 'cup',
    radius: CUP.half + 0.012,
    at: (frame, out) => {
      out[0] = frame.cup[0];
      out[1] = CUP.height * 0.6;
      out[2] = frame.cup[1];
    },
  },
  {
    id: 'cock',
    radius: 0.022,
    direction: (frame: ProjectileFrame) => [-Math.cos(frame.tilt), -Math.sin(frame.tilt), 0],
    perUnit: STOP_WAY,
    at: knobAt,
  },
  fixed('load', TRAY, [0, 0.012, 0], 0.08),
  ...BALL_IDS.map((id): Place => ({
    id: `load:${id}`,
    radius: Math.max(0.016, BALLS[id].radius),
    at: (frame, out) => {
      if (frame.ball !== id || frame.place === 'tray') inWell(id, out);
      else for (let i = 0; i < 3; i++) out[i] = frame.position[i]!;
    },
  })),
  trough('seat', -0.012, 0.03, 0, 0.02),
  trough('fire', -LAUNCHER.handle + 0.012, -0.024, 0, 0.022),
  fixed('put-back', TRAY, [TRAY_SIZE.width / 2 + 0.014, 0.006, 0.01], 0.02),
];
