/**
 * Two things on which a number is printed: the label of the standard's bottle, and the pipette. They are read like instruments, so that their limits
 * of error stand beside their numbers.
 */
import { defineInstrument, type Reading } from '@sdk';
import { LABEL_HALF } from './solutions.ts';

const printed = (
  kind: string,
  channel: string,
  unit: string,
  probe: string,
  shown: (truth: number) => { readonly value: number; readonly decimals: number; readonly half: number },
) =>
  defineInstrument({
    kind,
    family: 'school',
    version: 1,
    // What is printed does not change while nobody looks.
    every: 12,
    init: (): { truth: number | null } => ({ truth: null }),
    sample: (state, look) => {
      state.truth = look.probe(probe) ?? null;
    },
    commands: {},
    read: ({ truth }): readonly Reading[] => {
      const { value, decimals, half } = shown(truth ?? 0);
      return [
        {
          channel,
          quantity: channel,
          unit,
          decimals,
          value: truth === null ? null : value,
          face: truth === null ? '–' : value.toFixed(decimals),
          error: { half, shape: 'rectangular' },
          status: truth === null ? 'idle' : 'ok',
        },
      ];
    },
  });

/** mol/L of the standard, ± what its label states (a relative half-width). */
export const label = printed('bottle-label', 'concentration', 'mol/L', 'label', (truth) => ({
  value: truth,
  decimals: 4,
  half: LABEL_HALF * truth,
}));
/** What was pipetted, mL: 10.00 ± 0.02 each time (class A, ISO 648). */
export const pipetteMark = printed('pipette', 'portion', 'mL', 'portion', (truth) => ({
  value: Math.round(truth * 1e6),
  decimals: 2,
  half: 0.02 * Math.max(1, Math.round(truth * 1e5)),
}));
