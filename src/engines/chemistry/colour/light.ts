/**
 * From a spectrum to what an eye and a screen make of it: 81 wavelengths (380 to 780 nm by 5 nm), daylight, the eye's three sensitivities.
 *
 *   linear sRGB = Σ_λ W(λ)·T(λ),   W = M·[x̄ ȳ z̄](λ)·D65(λ), each row scaled so that T = 1 gives exactly (1, 1, 1)
 *
 * x̄ ȳ z̄   CIE 1931 2° observer as sums of lopsided Gaussians: C. Wyman, P.-P. Sloan, P. Shirley, "Simple Analytic Approximations to
 *         the CIE XYZ Color Matching Functions", J. Computer Graphics Techniques 2 (2), 2013, the multi-lobe fit.
 * D65     relative power of daylight of 6504 K: CIE standard illuminant, tabulated by 10 nm, interpolated linearly.
 * M       XYZ to linear sRGB, IEC 61966-2-1.
 *
 * A colour that a screen cannot show (a channel below 0) is mixed towards the grey of its own luminance until it can.
 */
import { math } from '@core';

export const WAVELENGTHS = 81;
const FIRST_NM = 380;
const STEP_NM = 5;
/** Wavelength of point `i`, nm. */
export const nanometres = (i: number): number => FIRST_NM + STEP_NM * i;

/** Linear sRGB: red, green, blue in [0, 1]. */
export type LinearRgb = readonly [red: number, green: number, blue: number];

/** Luminance of linear sRGB (IEC 61966-2-1). */
const LUMINANCE: LinearRgb = [0.2126, 0.7152, 0.0722];

const lobe = (x: number, top: number, below: number, above: number): number => {
  const t = (x - top) / (x < top ? below : above);
  return math.exp(-0.5 * t * t);
};
const OBSERVER: readonly ((nm: number) => number)[] = [
  (nm) => 1.056 * lobe(nm, 599.8, 37.9, 31) + 0.362 * lobe(nm, 442, 16, 26.7) - 0.065 * lobe(nm, 501.1, 20.4, 26.2),
  (nm) => 0.821 * lobe(nm, 568.8, 46.9, 40.5) + 0.286 * lobe(nm, 530.9, 16.3, 31.1),
  (nm) => 1.217 * lobe(nm, 437, 11.8, 36) + 0.681 * lobe(nm, 459, 26, 13.8),
];

/** By 10 nm from 380 nm. */
// prettier-ignore
const D65 = [
  49.98, 54.65, 82.75, 91.49, 93.43, 86.68, 104.86, 117.01, 117.81, 114.86, 115.92, 108.81, 109.35, 107.8,
  104.79, 107.69, 104.41, 104.05, 100, 96.33, 95.79, 88.69, 90.01, 89.6, 87.7, 83.29, 83.7, 80.03, 80.21,
  82.28, 78.28, 69.72, 71.61, 74.35, 61.6, 69.89, 75.09, 63.59, 46.42, 66.81, 63.38,
] as const;
const daylight = (i: number): number => {
  const at = Math.floor(i / 2);
  const here = D65[at]!;
  return i % 2 === 0 ? here : (here + D65[at + 1]!) / 2;
};

const WHITE: LinearRgb = [0.95047, 1, 1.08883];
const TO_SRGB: readonly LinearRgb[] = [
  [3.2406255, -1.537208, -0.4986286],
  [-0.9689307, 1.8757561, 0.0415175],
  [0.0557101, -0.2040211, 1.0569959],
];

const sumOf = (weights: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < WAVELENGTHS; i++) sum += weights[i]!;
  return sum;
};

/** Three rows of weights. Scaling leaves a last bit; it is put where the row is heaviest, so that clear water is white to the bit. */
function weightsOf(): readonly Float64Array[] {
  const xyz = OBSERVER.map((sense, k) => {
    const row = Float64Array.from({ length: WAVELENGTHS }, (_, i) => sense(nanometres(i)) * daylight(i));
    const sum = sumOf(row);
    return row.map((w) => (w / sum) * WHITE[k]!);
  });
  return TO_SRGB.map((m) => {
    const row = xyz[0]!.map((_, i) => m[0] * xyz[0]![i]! + m[1] * xyz[1]![i]! + m[2] * xyz[2]![i]!);
    const sum = sumOf(row);
    const scaled = row.map((w) => w / sum);
    const heaviest = scaled.indexOf(Math.max(...scaled));
    for (let turn = 0; turn < 8 && sumOf(scaled) !== 1; turn++) scaled[heaviest]! += 1 - sumOf(scaled);
    return scaled;
  });
}
const [RED, GREEN, BLUE] = weightsOf() as [Float64Array, Float64Array, Float64Array];

const within = (channel: number): number => Math.min(1, Math.max(0, channel));

/** Linear sRGB of daylight after a transmittance of 81 points, into `out` at `at`. */
export function colourOfTransmittance(
  transmittance: Float64Array,
  out: Float64Array | Float32Array | number[],
  at = 0,
): void {
  let red = 0;
  let green = 0;
  let blue = 0;
  for (let i = 0; i < WAVELENGTHS; i++) {
    const t = transmittance[i]!;
    red += RED[i]! * t;
    green += GREEN[i]! * t;
    blue += BLUE[i]! * t;
  }
  const least = Math.min(red, green, blue);
  if (least < 0) {
    const grey = LUMINANCE[0] * red + LUMINANCE[1] * green + LUMINANCE[2] * blue;
    const keep = grey > 0 ? grey / (grey - least) : 0;
    red = grey + keep * (red - grey);
    green = grey + keep * (green - grey);
    blue = grey + keep * (blue - grey);
  }
  out[at] = within(red);
  out[at + 1] = within(green);
  out[at + 2] = within(blue);
}

/** Linear channel to the 0…1 that a screen is sent (IEC 61966-2-1). */
export const encodeChannel = (linear: number): number =>
  linear <= 0.0031308 ? 12.92 * within(linear) : 1.055 * math.pow(within(linear), 1 / 2.4) - 0.055;
const decodeChannel = (shown: number): number =>
  shown <= 0.04045 ? shown / 12.92 : math.pow((shown + 0.055) / 1.055, 2.4);

/** `#rrggbb` of a linear colour. */
export const hexOf = (linear: ArrayLike<number>): string =>
  `#${[0, 1, 2]
    .map((k) =>
      Math.round(255 * encodeChannel(linear[k]!))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** Linear colour of `#rrggbb`. */
export const linearOf = (hex: string): LinearRgb => {
  const channel = (k: number): number => decodeChannel(Number.parseInt(hex.slice(1 + 2 * k, 3 + 2 * k), 16) / 255);
  return [channel(0), channel(1), channel(2)];
};
