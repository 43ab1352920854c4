/**
 * The eye that follows the swinging pointer: where on the ruler it turned, above and below, and half of what lies between.
 *
 *   read = nearest 1 mm of place + guess,   guess ~ N(0, 0.5 mm), anew at every turn
 *
 * A pointer that stands still for no more than a blink is read to a millimetre and not to a half (assumed). Half of a difference of two
 * such readings: two rectangles of ±0.5 mm and two guesses, √2·√(0.29² + 0.5²)/2 = 0.41 mm as one standard deviation.
 */
import { defineInstrument, snap, type Look, type Reading } from '@sdk';
import { RULER_LENGTH } from './apparatus.ts';

const STEP = 0.001;
const GUESS = 0.0005;
const AMPLITUDE_SIGMA = 0.00041;

interface State {
  turn: number;
  top: number | null;
  bottom: number | null;
}
const look = (state: State, at: Look): void => {
  const [top, bottom] = [at.probe('top'), at.probe('bottom')];
  if (top === undefined || bottom === undefined) {
    state.top = state.bottom = null;
    state.turn = -1;
    return;
  }
  const turn = at.probe('turn') ?? 0;
  if (turn === state.turn) return;
  state.turn = turn;
  const read = (place: number, name: string): number | null =>
    place < 0 || place > RULER_LENGTH ? null : snap(place + GUESS * at.rng.run.normal(`${at.id}.${name}`, turn), STEP);
  state.top = read(top, 'top');
  state.bottom = read(bottom, 'bottom');
};
const place = (channel: string, value: number | null, sigma: number): Reading => ({
  channel,
  quantity: 'length',
  unit: 'm',
  value,
  face: value === null ? '–' : value.toFixed(4),
  decimals: 4,
  error: { half: sigma, shape: 'normal' },
  status: value === null ? 'idle' : 'ok',
});

export const swingEye = defineInstrument({
  kind: 'spring-eye',
  family: 'school',
  version: 1,
  every: 1,
  init: (): State => ({ turn: -1, top: null, bottom: null }),
  sample: look,
  commands: {},
  read: ({ top, bottom }) => [
    place('top', top, 0.00058),
    place('bottom', bottom, 0.00058),
    place(
      'amplitude',
      top === null || bottom === null ? null : Math.max(0, snap((bottom - top) / 2, STEP / 2)),
      AMPLITUDE_SIGMA,
    ),
  ],
});
