/** What the thermostat of the water bath shows: the water's temperature to 0.5 °C, wrong by up to half a degree, the same for a notebook (assumed). */
import { defineInstrument, type Chance, type Look, type Reading } from '@sdk';

const SQRT3 = 1.7320508075688772;
const ZERO = 273.15;

interface State {
  offset: number;
  value: number | null;
}

export const bathDisplay = defineInstrument({
  kind: 'rate-bath',
  family: 'school',
  version: 1,
  every: 6,
  init: (id: string, rng: Chance): State => ({
    offset: (0.5 / SQRT3) * rng.bench.normal(`${id}.offset`, 0),
    value: null,
  }),
  sample: (state, look: Look) => {
    const truth = look.probe('bath');
    state.value = truth === undefined ? null : Math.round(2 * (truth - ZERO + state.offset)) / 2;
  },
  commands: {},
  read: ({ value }): readonly Reading[] => [
    {
      channel: 'temperature',
      quantity: 'temperature',
      unit: '°C',
      decimals: 1,
      value,
      face: value === null ? '–' : value.toFixed(1),
      error: { half: 0.5, shape: 'rectangular' },
      status: value === null ? 'idle' : 'ok',
    },
  ],
});
