/** What is in a vessel, as a view asks for it every frame: plain functions that allocate nothing. */

/** Colours of a ramp, and numbers in it. */
const ENTRIES = 16;
export const RAMP_LENGTH = 3 * ENTRIES;

export interface Contents {
  /** How much liquid, m³. */
  readonly volume: () => number;
  /** Sixteen linear colours (red green blue) at the lengths longest·(i/15)²: the chemistry engine's `rampOf`. */
  readonly ramp: () => Float32Array;
  /** Length of the ramp's last colour, m; what is longer looks like it. */
  readonly longest: number;
  /** Optical depth per metre of what floats in it; without it the liquid is clear. */
  readonly haze?: () => number;
  /** Height of what lies on the floor, m, and how it looks. */
  readonly sediment?: () => number;
  readonly sedimentColour?: string;
}

/** The ramp of something whose losses of red, green and blue are one rate each, 1/m: for liquids that no engine knows. */
export function plainRamp(rates: readonly [red: number, green: number, blue: number], longest: number): Float32Array {
  const ramp = new Float32Array(RAMP_LENGTH);
  for (let i = 0; i < ENTRIES; i++) {
    const length = longest * (i / (ENTRIES - 1)) ** 2;
    rates.forEach((rate, k) => (ramp[3 * i + k] = Math.exp(-rate * length)));
  }
  return ramp;
}

/**
 * Water in a glass: 0.3 per metre of red, 0.05 of green are lost (R. M. Pope, E. S. Fry, Appl. Opt. 36 (1997) 8710, at 610 and 540 nm,
 * rounded), too little to be seen.
 */
const WATER = [0.3, 0.05, 0.01] as const;
let waterRamp: Float32Array | undefined;
/** So much pure water. */
export const water = (volume: () => number): Contents => ({
  volume,
  ramp: () => (waterRamp ??= plainRamp(WATER, 0.1)),
  longest: 0.1,
});
