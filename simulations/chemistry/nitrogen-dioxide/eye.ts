/**
 * Three bulbs before a white card, and an eye that says how much darker one is than another: judged brown as a part of bulb 1's.
 *
 *   judged = true ratio of [NO2] · (1 + N(0, 0.10)), in steps of 5 %        (card 1: colour matching ± 10 %)
 *
 * The guess is made anew at every look, and stays until the next. Through a film of dew or water nobody can tell; nor of a bulb that is not there.
 */
import { defineInstrument, snap, type Look, type Reading } from '@sdk';

const SIGMA = 0.1;
const STEP = 0.05;

interface State {
  look: number;
  two: number | null;
  three: number | null;
}
const judge = (state: State, at: Look): void => {
  const look = at.probe('looks') ?? 0;
  if (look === state.look) return;
  state.look = look;
  const judged = (probe: string, n: number): number | null => {
    const ratio = at.probe(probe);
    return ratio === undefined
      ? null
      : Math.max(0, snap(ratio * (1 + SIGMA * at.rng.run.normal(`${at.id}.guess`, look, n)), STEP));
  };
  state.two = judged('ratio2', 2);
  state.three = judged('ratio3', 3);
};
const reading = (channel: string, value: number | null): Reading => ({
  channel,
  quantity: 'ratio',
  unit: '',
  value,
  face: value === null ? '–' : value.toFixed(2),
  decimals: 2,
  error: { half: SIGMA * (value ?? 0) + STEP / 2, shape: 'normal' },
  status: value === null ? 'idle' : 'ok',
});

export const eye = defineInstrument({
  kind: 'colour-eye',
  family: 'school',
  version: 1,
  every: 1,
  init: (): State => ({ look: 0, two: null, three: null }),
  sample: judge,
  commands: {},
  read: ({ two, three }) => [reading('second', two), reading('third', three)],
});
