/** What the brown gas looks like: colours for the eye, absorbance for the colorimeter. N2O4 has no colour. */
import {
  absorbanceOf,
  absorptivityAt,
  nameOfColour,
  rampOf,
  SPECTRA,
  throughLiquid,
  type ColourName,
} from '@engines/chemistry/colour';

/** Colours are made for steps of this size, mmol/L: a fiftieth of what an eye can tell apart at the loadings of this bench. */
const STEP = 0.05;

/** The words of the colours, and one more: what is called orange has two shades that nobody would take for one another. */
export type GasColour = ColourName | 'deep-brown';
/** Linear green through so much gas, below which orange is called deep brown: half of what the room's bulb lets through. */
const DEEP = 0.22;

export interface Look {
  readonly ramp: Float32Array;
  readonly name: GasColour;
}
/** Memory of what was made before: the same gas has the same colour, so nothing is lost by forgetting it. */
const known = new Map<number, Map<number, Look>>();
const ENOUGH = 2000;

/** Colours of NO2 (mmol/L) along ways up to `longest`, and the word for it through that, m. */
export function lookOf(no2: number, longest: number): Look {
  const steps = Math.round(no2 / STEP);
  let same = known.get(longest);
  if (same === undefined) known.set(longest, (same = new Map()));
  let look = same.get(steps);
  if (look === undefined) {
    if (same.size > ENOUGH) same.clear();
    const absorbance = absorbanceOf({ NO2: (steps * STEP) / 1000 });
    const rgb = [0, 0, 0];
    throughLiquid(absorbance, longest, rgb);
    const name = nameOfColour(rgb);
    look = {
      ramp: rampOf(absorbance, longest, new Float32Array(48)),
      name: name === 'orange' && rgb[1]! < DEEP ? 'deep-brown' : name,
    };
    same.set(steps, look);
  }
  return look;
}

/** ε of NO2, L/(mol·cm). */
export const absorptivityOf = (nm: number): number => absorptivityAt(SPECTRA['NO2']!.bands, nm);
/** Absorbance of NO2 (mmol/L) along `path` metres at one wavelength. */
export const absorbanceOfGas = (no2: number, path: number, nm: number): number =>
  absorptivityOf(nm) * (no2 / 1000) * (100 * path);
