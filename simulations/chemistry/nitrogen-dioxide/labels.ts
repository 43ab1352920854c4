/**
 * What is printed and only has to be read: the tag that the filler tied to each bulb, and the card of the colorimeter.
 *
 * Tag    the loading c₀ of this very bulb, all nitrogen counted as NO2, mmol/L to 0.1: the filler weighed the gas, σ 0.3 % (assumed), and rounded.
 * Card   ε of NO2 at the colour that is set, to three figures, and the length of the light's way through the bulb, cm.
 */
import { colorimeter, defineInstrument, type Reading } from '@sdk';
import { absorptivityOf } from './colours.ts';

/** One standard deviation of the filler's weighing, as a part. */
export const TAG_SIGMA = 0.003;

const printed = (
  channel: string,
  quantity: string,
  unit: string,
  value: number | null,
  decimals: number,
  error: Reading['error'],
): Reading => ({
  channel,
  quantity,
  unit,
  value,
  face: value === null ? '–' : value.toFixed(decimals),
  decimals,
  error,
  status: value === null ? 'idle' : 'ok',
});

interface Tag {
  value: number | null;
}
const ROUNDED = 0.1 / Math.sqrt(12);
export const tag = defineInstrument({
  kind: 'bulb-tag',
  family: 'school',
  version: 1,
  every: 1,
  init: (): Tag => ({ value: null }),
  sample: (state: Tag, look) => {
    state.value = look.probe('tag') ?? null;
  },
  commands: {},
  read: ({ value }) => {
    const weighed = TAG_SIGMA * (value ?? 0);
    const half = Math.sqrt(ROUNDED * ROUNDED + weighed * weighed);
    return [printed('loading', 'concentration', 'mmol/L', value, 1, { half, shape: 'normal' })];
  },
});

/** ε as the card has it, L/(mol·cm): three figures. */
export const onCard = (nm: string): number => Number(absorptivityOf(Number(nm)).toPrecision(3));

const meter = colorimeter({ probe: 'absorbance', wavelength: '450' });
/** The colorimeter with its card beside it. */
export const bulbMeter = defineInstrument({
  ...meter,
  read: (state) => {
    const epsilon = onCard(state.wavelength);
    const decimals = epsilon >= 100 ? 0 : epsilon >= 10 ? 1 : 2;
    const half = 0.5 / (decimals === 0 ? 1 : decimals === 1 ? 10 : 100);
    return [
      ...meter.read(state),
      printed('epsilon', 'absorptivity', 'L/(mol·cm)', epsilon, decimals, { half, shape: 'rectangular' }),
    ];
  },
});

export const windows = defineInstrument({
  kind: 'bulb-windows',
  family: 'school',
  version: 1,
  every: 1,
  init: (): { path: number } => ({ path: 0 }),
  sample: (state, look) => {
    state.path = 100 * (look.probe('path') ?? 0);
  },
  commands: {},
  // Made flat and true to a tenth of a millimetre (assumed).
  read: ({ path }) => [printed('path', 'length', 'cm', path, 1, { half: 0.01, shape: 'rectangular' })],
});
