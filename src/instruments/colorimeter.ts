/**
 * A colorimeter (máy đo màu): light of one colour through a cuvette, and how much of it is missing.
 *
 *   T = (10^−A + s)/(1 + s) + noise,   A shown = −log₁₀(T/T₀)
 *
 * s is light that reaches the detector past the liquid, 0.6 % ± 0.2 %: it bends every calibration line over and ends it near A = 2.2; noise of T
 * is 0.2 %, which makes 0.003 of absorbance in the middle of the scale and ten times that at its end (class of a PS-3215: shown to 0.001, σ 0.003,
 * useful to 2; stray light and the law of the noise are the project's). T₀ is the blank that it remembers for the colour that is set; before a blank its
 * lamp is off by σ 3 %. The light is taken to be of one wavelength; the diodes of real ones are 20 to 40 nm wide.
 * Colours: 650, 600, 570, 550, 500, 450 nm.
 */
import { defineInstrument, math, snap, type Chance, type Look } from '@core';
import { statusReading, tooSoon } from './reading.ts';

export interface ColorimeterOptions {
  /**
   * The probe of the true decadic absorbance of what stands in the light, asked with the wavelength as its place ('450'); undefined while there is
   * no cuvette. Clear water has 0.
   */
  readonly probe: string;
  /** The colour that is set at first. */
  readonly wavelength?: ColorimeterWavelength;
  /** Base ticks between two readings; 30 is two a second at 1/60 s. */
  readonly every?: number;
}

export const COLORIMETER_WAVELENGTHS = ['650', '600', '570', '550', '500', '450'] as const;
export type ColorimeterWavelength = (typeof COLORIMETER_WAVELENGTHS)[number];

const STRAY = 0.006;
const STRAY_SIGMA = 0.002;
const LAMP_SIGMA = 0.03;
const NOISE_SIGMA = 0.002;
const MOST = 2;
const LN10 = 2.302585092994046;

export interface ColorimeterState {
  wavelength: ColorimeterWavelength;
  stray: number;
  /** Brightness of the lamp over what the device takes it for. */
  lamp: number;
  /** Light that is found now, 1 for a full lamp; null without a cuvette. */
  light: number | null;
  /** Light of the blank by wavelength. */
  blanks: Record<string, number>;
  tick: number;
}

const measure = (state: ColorimeterState, probe: string, look: Look): void => {
  const truth = look.probe(probe, state.wavelength);
  if (truth === undefined) {
    state.light = null;
    return;
  }
  const passed = (math.exp(-LN10 * truth) + state.stray) / (1 + state.stray);
  const noise = NOISE_SIGMA * look.rng.run.normal(`${look.id}.${state.wavelength}`, look.tick);
  // The detector never reads less than nothing.
  state.light = Math.max(1e-4, state.lamp * (passed + noise));
};

/** A colorimeter. Readings: `absorbance` (0.001), `transmittance` (%), `wavelength`. Commands: `wavelength {nm}`, `blank {}`. */
export const colorimeter = ({ probe, wavelength = '450', every = 30 }: ColorimeterOptions) =>
  defineInstrument({
    kind: 'colorimeter',
    family: 'sensor',
    version: 1,
    every,
    init: (id: string, rng: Chance): ColorimeterState => ({
      wavelength,
      stray: Math.max(0.001, STRAY + STRAY_SIGMA * rng.bench.normal(`${id}.stray`, 0)),
      lamp: 1 + LAMP_SIGMA * rng.bench.normal(`${id}.lamp`, 0),
      light: null,
      blanks: {},
      tick: -1,
    }),
    sample: (state, look) => {
      if (tooSoon(state.tick, look, every)) return;
      state.tick = look.tick;
      measure(state, probe, look);
    },
    commands: {
      wavelength: {
        input: { nm: { kind: 'choice', options: COLORIMETER_WAVELENGTHS } },
        apply: (state, { nm }, look) => {
          state.wavelength = nm;
          measure(state, probe, look);
        },
      },
      blank: {
        input: {},
        when: (state) => state.light !== null || 'no-cuvette',
        apply: (state) => {
          if (state.light !== null) state.blanks[state.wavelength] = state.light;
        },
      },
    },
    read: (state) => {
      const { light } = state;
      const part = light === null ? null : light / (state.blanks[state.wavelength] ?? 1);
      const absorbance = part === null ? null : snap(-math.log10(part), 0.001);
      const over = absorbance !== null && absorbance > MOST;
      const value = over ? null : absorbance;
      // Noise of this reading and of the blank, in absorbance.
      const spread = part === null ? 0 : (NOISE_SIGMA / LN10) * Math.sqrt(1 / (part * part) + 1);
      const status = absorbance === null ? 'idle' : over ? 'over' : 'ok';
      return [
        {
          channel: 'absorbance',
          quantity: 'absorbance',
          unit: '',
          decimals: 3,
          value,
          face: absorbance === null ? '-.---' : over ? 'Err' : absorbance.toFixed(3),
          error: { half: Math.sqrt(spread * spread + 1e-6 / 12), shape: 'normal' },
          status,
        },
        {
          channel: 'transmittance',
          quantity: 'transmittance',
          unit: '%',
          decimals: 1,
          value: part === null ? null : Math.round(1000 * part) / 10,
          face: part === null ? '--.-' : (100 * part).toFixed(1),
          error: { half: 0.2, shape: 'normal' },
          status: part === null ? 'idle' : 'ok',
        },
        statusReading('wavelength', state.wavelength),
      ];
    },
  });
