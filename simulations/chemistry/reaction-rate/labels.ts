/**
 * What the student works out from the label and the cylinder: the concentration of the acid, or of the peroxide, that was put into the flask,
 * mol/L. A label is good to 1 %, two readings of a cylinder to 2 % (assumed): together a rectangle of 3 %.
 */
import { defineInstrument, type Reading, type RunEvent } from '@sdk';

interface State {
  litres: number;
  moles: number;
}
const TRUST = 0.03;

export const labels = defineInstrument({
  kind: 'rate-label',
  family: 'school',
  version: 1,
  every: 60,
  init: (): State => ({ litres: 0, moles: 0 }),
  hear: (state, { name, data }: RunEvent) => {
    if (name === 'rinsed' && data['what'] === 'flask') state.litres = state.moles = 0;
    if (name !== 'tipped' || data['cross'] === true) return;
    state.litres += data['litres'] as number;
    state.moles += data['moles'] as number;
  },
  commands: {},
  read: ({ litres, moles }): readonly Reading[] => {
    const value = litres > 0 && moles > 0 ? Math.round((100 * moles) / litres) / 100 : null;
    return [
      {
        channel: 'concentration',
        quantity: 'concentration',
        unit: 'mol/L',
        decimals: 2,
        value,
        face: value === null ? '–' : value.toFixed(2),
        error: { half: TRUST * (value ?? 0), shape: 'rectangular' },
        status: value === null ? 'idle' : 'ok',
      },
    ];
  },
});
