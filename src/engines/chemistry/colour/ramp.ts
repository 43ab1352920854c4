/**
 * The colour of a liquid through a length of itself, and a ramp of sixteen such lengths for a renderer.
 *
 * One rate each for red, green and blue cannot do it: copper ammine is blue through a finger's breadth and violet through a beaker.
 * So a liquid carries sixteen colours, at the lengths longest·(i/15)²: close together where colour changes fast. T^(i²) follows from T by
 * multiplying, so a ramp costs one row of exponentials and not sixteen. A view finds a length at the place √(length/longest), mixing
 * linearly between neighbours as a texture does; the error of a channel is at most A·ln10/900 of full scale, with A the largest absorbance
 * over `longest`, and less where A is large; only where the colour leaves what a screen can show it may be a little more (seen: one just
 * noticeable difference). A glass of diameter d seen from the side has the mean chord π/4·d.
 *
 * A cloud turns light back: what comes through it, T = e^−τ, keeps the liquid's colour, the rest has the solid's, tinted by the short way to
 * the depth 1/σ at which it turned.
 */
import { math } from '@core';
import { transmit } from './absorbance.ts';
import { WAVELENGTHS, colourOfTransmittance } from './light.ts';
import type { Cloud } from './cloud.ts';

const RAMP_ENTRIES = 16;
const LAST = RAMP_ENTRIES - 1;

type Rgb = Float64Array | Float32Array | number[];
// Reused by every call: colours are made many times a second and nothing here calls itself.
const light = new Float64Array(WAVELENGTHS);
const first = new Float64Array(WAVELENGTHS);
const odd = new Float64Array(WAVELENGTHS);
const short = new Float64Array(3);

/** Length of entry `i`, m. */
export const rampLength = (i: number, longest: number): number => longest * (i / LAST) * (i / LAST);

/** The colour at `length` in a ramp, as a view finds it. */
export function readRamp(ramp: ArrayLike<number>, longest: number, length: number, out: Rgb): void {
  const place = longest > 0 ? LAST * Math.sqrt(Math.min(1, Math.max(0, length / longest))) : 0;
  const left = Math.min(LAST - 1, Math.floor(place));
  for (let k = 0; k < 3; k++) {
    const from = ramp[3 * left + k]!;
    out[k] = from + (place - left) * (ramp[3 * left + 3 + k]! - from);
  }
}

const veil = (cloud: Cloud, length: number, behind: Rgb, at: number, tint: ArrayLike<number>): void => {
  const through = math.exp(-cloud.extinction * length);
  for (let k = 0; k < 3; k++) behind[at + k] = through * behind[at + k]! + (1 - through) * cloud.colour[k]! * tint[k]!;
};
/** Where light turns back in a cloud, m. */
const turningDepth = (cloud: Cloud, length: number): number => Math.min(length, 1 / cloud.extinction);

/** Linear sRGB of white light through `length` metres of a liquid of this absorbance per metre, and of a cloud in it. */
export function throughLiquid(absorbance: Float64Array, length: number, out: Rgb, cloud?: Cloud): void {
  colourOfTransmittance(transmit(absorbance, length, light), out);
  if (cloud === undefined || !(cloud.extinction > 0)) return;
  colourOfTransmittance(transmit(absorbance, turningDepth(cloud, length), light), short);
  veil(cloud, length, out, 0, short);
}

/** Sixteen linear colours, red green blue, at the lengths of `rampLength`, into `out` of 48. */
export function rampOf(absorbance: Float64Array, longest: number, out: Float32Array, cloud?: Cloud): Float32Array {
  // Lengths go as 0, 1, 4, 9 … of the shortest: each entry is the one before times an odd power of the first.
  transmit(absorbance, longest / (LAST * LAST), first);
  light.fill(1);
  odd.set(first);
  for (let i = 0; i < RAMP_ENTRIES; i++) {
    colourOfTransmittance(light, out, 3 * i);
    for (let w = 0; w < WAVELENGTHS; w++) {
      light[w]! *= odd[w]!;
      odd[w]! *= first[w]! * first[w]!;
    }
  }
  if (cloud === undefined || !(cloud.extinction > 0)) return out;
  // From the longest down: the way to where light turns is never longer than the entry itself.
  for (let i = LAST; i >= 0; i--) {
    const length = rampLength(i, longest);
    readRamp(out, longest, turningDepth(cloud, length), short);
    veil(cloud, length, out, 3 * i, short);
  }
  return out;
}
