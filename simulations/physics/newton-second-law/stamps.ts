/**
 * What is stamped on discs, hanger and glider, added up by whoever writes it down. The set is good to ±0.2 % of each stamp (assumed);
 * a balance tells more. `discs`, `hanging` (with the hanger), `glider` (with what lies on it), `system` (all of them); kg.
 */
import { defineInstrument, type Look, type Reading } from '@sdk';
import { STAMP_TOLERANCE } from './apparatus.ts';

const CHANNELS = ['discs', 'hanging', 'glider', 'system'] as const;
type Sums = Record<(typeof CHANNELS)[number], number | null>;

const read = (sums: Sums, look: Look): void => {
  for (const channel of CHANNELS) sums[channel] = look.probe(channel) ?? null;
};

export const stampedMasses = defineInstrument({
  kind: 'stamped-masses',
  family: 'school',
  version: 1,
  // Masses move by commands alone, and after a command every instrument looks again.
  every: 240,
  init: (): Sums => ({ discs: null, hanging: null, glider: null, system: null }),
  sample: read,
  commands: {},
  read: (sums): readonly Reading[] =>
    CHANNELS.map((channel) => {
      const sum = sums[channel];
      // Free of binary crumbs: stamps are whole grams.
      const value = sum === null ? null : Math.round(sum * 1000) / 1000;
      return {
        channel,
        quantity: 'mass',
        unit: 'kg',
        value,
        face: value === null ? '?' : `${Math.round(value * 1000)} g`,
        decimals: 3,
        error: { half: STAMP_TOLERANCE * (value ?? 0), shape: 'rectangular' },
        status: value === null ? 'idle' : 'ok',
      };
    }),
});
