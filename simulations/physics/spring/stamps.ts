/**
 * What is stamped on the things that hang, added up: 50 g a mass, 5 g a disc. Nobody's reading error, but the masses themselves are only
 * within 1 % of their stamp: n of them together are off by n draws, whose half-width as one rectangle is 0.5 g·√n.
 */
import { defineInstrument } from '@sdk';
import { MASS_TOLERANCE, NOMINAL } from './apparatus.ts';

interface State {
  value: number | null;
  pieces: number;
}

export const stamps = defineInstrument({
  kind: 'spring-stamps',
  family: 'school',
  version: 1,
  every: 1,
  init: (): State => ({ value: null, pieces: 0 }),
  sample: (state, look) => {
    state.value = look.probe('stamped') ?? null;
    state.pieces = look.probe('pieces') ?? 0;
  },
  commands: {},
  read: ({ value, pieces }) => [
    {
      channel: 'stamped',
      quantity: 'mass',
      unit: 'kg',
      value,
      face: value === null ? '–' : `${Math.round(value * 1000)} g`,
      decimals: 3,
      error: { half: MASS_TOLERANCE * NOMINAL * Math.sqrt(Math.max(1, pieces)), shape: 'rectangular' },
      status: value === null ? 'idle' : 'ok',
    },
  ],
});
