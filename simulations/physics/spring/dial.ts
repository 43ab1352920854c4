/**
 * The vibrator's dial: shows what it is turned to, while the motor runs up to some per cent beside it. The motor's own error belongs to the
 * model (it shakes the spring); the half-width that the maker would print is three of its standard deviations.
 */
import { defineInstrument } from '@sdk';

/** One standard deviation of a school vibrator's scale (assumed): 1 %. */
export const DIAL_SIGMA = 0.01;

export const dial = defineInstrument({
  kind: 'spring-dial',
  family: 'school',
  version: 1,
  every: 1,
  init: (): { value: number } => ({ value: 0 }),
  sample: (state, look) => {
    state.value = look.probe('dial') ?? 0;
  },
  commands: {},
  read: ({ value }) => [
    {
      channel: 'frequency',
      quantity: 'frequency',
      unit: 'Hz',
      value,
      face: value.toFixed(2),
      decimals: 2,
      error: { half: 1.7 * DIAL_SIGMA * value, shape: 'rectangular' },
      status: 'ok',
    },
  ],
});
