/** Colours of what is in the flask, as a ramp for the view and as a word. */
import { addDye, nameOfColour, rampOf, throughLiquid, WAVELENGTHS } from '@engines/chemistry/colour';
import { INDICATORS, LONGEST, type IndicatorId, type Liquid } from './apparatus.ts';

// Scratch: written anew by every call, never read across two.
const absorbance = new Float64Array(WAVELENGTHS);
const rgb = new Float64Array(3);

export interface Tint {
  pH: number;
  dyes: Readonly<Record<IndicatorId, number>>;
  faded: number;
  /** m. */
  sight: number;
}
/** The tints that were asked for last: the same tint is the same colour, so nothing is lost by forgetting it. */
export interface Memory {
  key: string;
  ramp: Float32Array;
  colour: string;
}
export const remember = (): Memory => ({ key: '', ramp: new Float32Array(48), colour: 'colourless' });

/** Puts ramp and word of a tint into `out`. */
export function tint(at: Tint, memory: Memory, out: Liquid): void {
  const key = `${at.pH.toFixed(4)} ${at.faded.toFixed(4)} ${at.sight} ${INDICATORS.map((id) => at.dyes[id].toExponential(3)).join(' ')}`;
  if (memory.key !== key) {
    memory.key = key;
    absorbance.fill(0);
    for (const id of INDICATORS) addDye(id, at.dyes[id], at.pH, absorbance, id === 'phenolphthalein' ? at.faded : 0);
    rampOf(absorbance, LONGEST, memory.ramp);
    throughLiquid(absorbance, at.sight, rgb);
    memory.colour = nameOfColour(rgb);
  }
  out.ramp.set(memory.ramp);
  out.colour = memory.colour;
}
