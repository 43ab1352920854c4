/**
 * Beer and Lambert: absorbances add, and each is ε(λ)·c·L.
 *
 * An absorbance here is decadic and per metre of path, on the 81 wavelengths of light.ts; concentrations are mol/L; ε is L/(mol·cm).
 */
import { math } from '@core';
import { LN10 } from '../constants.ts';
import { SPECTRA, type Band } from './spectra.ts';
import { WAVELENGTHS, nanometres } from './light.ts';

const CENTIMETRES_PER_METRE = 100;

/** ε of a sum of bands at one wavelength, L/(mol·cm). */
export function absorptivityAt(bands: readonly Band[], nm: number): number {
  const wavenumber = 1e4 / nm;
  let sum = 0;
  for (const [top, height, width] of bands) {
    const t = (wavenumber - 1e4 / top) / width;
    sum += height * math.exp(-0.5 * t * t);
  }
  return sum;
}

/** One mol/L of it: absorbance per metre at every wavelength. */
export const molarSpectrum = (bands: readonly Band[]): Float64Array =>
  Float64Array.from({ length: WAVELENGTHS }, (_, i) => CENTIMETRES_PER_METRE * absorptivityAt(bands, nanometres(i)));

const known = new Map<string, Float64Array>();
/** The molar spectrum of a species by its name; undefined for what has no colour. */
function spectrumOf(species: string): Float64Array | undefined {
  let found = known.get(species);
  if (found === undefined && Object.hasOwn(SPECTRA, species))
    known.set(species, (found = molarSpectrum(SPECTRA[species]!.bands)));
  return found;
}

/** Adds what `concentration` of something absorbs. Below nothing there is nothing: rounding may leave −1e-20. */
export function addAbsorbance(molar: Float64Array, concentration: number, out: Float64Array): void {
  if (!(concentration > 0)) return;
  for (let i = 0; i < WAVELENGTHS; i++) out[i]! += concentration * molar[i]!;
}

/** The coloured ones among some species, looked up once: which place, which spectrum. */
export type Palette = readonly { readonly at: number; readonly molar: Float64Array }[];
export const paletteOf = (species: readonly string[]): Palette =>
  species.flatMap((name, at) => {
    const molar = spectrumOf(name);
    return molar === undefined ? [] : [{ at, molar }];
  });

/** Absorbance per metre of a mixture, concentrations in the order that the palette was made from. */
export function absorb(palette: Palette, concentrations: ArrayLike<number>, out: Float64Array): Float64Array {
  out.fill(0);
  for (const { at, molar } of palette) addAbsorbance(molar, concentrations[at]!, out);
  return out;
}

/** The same from names, for what is asked rarely. */
export function absorbanceOf(mixture: Readonly<Record<string, number>>): Float64Array {
  const out = new Float64Array(WAVELENGTHS);
  for (const [name, concentration] of Object.entries(mixture)) {
    const molar = spectrumOf(name);
    if (molar !== undefined) addAbsorbance(molar, concentration, out);
  }
  return out;
}

/** Share of light that is left after `path` metres, 10^−A at every wavelength. */
export function transmit(absorbance: Float64Array, path: number, out: Float64Array): Float64Array {
  const rate = -LN10 * Math.max(0, path);
  for (let i = 0; i < WAVELENGTHS; i++) {
    const a = absorbance[i]!;
    out[i] = a === 0 ? 1 : math.exp(rate * a);
  }
  return out;
}

/** Absorbance per metre at one wavelength between the points, nm: what a colorimeter's filter meets. */
export function absorbanceAt(absorbance: Float64Array, nm: number): number {
  const place = Math.min(WAVELENGTHS - 1, Math.max(0, (nm - nanometres(0)) / (nanometres(1) - nanometres(0))));
  const left = Math.min(WAVELENGTHS - 2, Math.floor(place));
  return absorbance[left]! + (place - left) * (absorbance[left + 1]! - absorbance[left]!);
}
