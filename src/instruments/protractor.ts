/**
 * A protractor behind a thread or a pointer: divisions of one degree, read by eye to the half, with a mirror along its edge, so that
 * there is no parallax: the eye stands where the thread hides its own image.
 *
 *   reading = nearest 0.5° of truth + offset + guess,  guess ~ N(0, 0.15°)
 *
 * The guess belongs to (run, place to 0.1°): looking twice at the same angle gives the same number. The offset is how far the protractor's
 * zero is off the plumb line, N(0, 0.1°), the same for a whole notebook (assumed). Error stated: half a division, rectangular.
 */
import { defineInstrument, type Chance, type Look } from '@core';

const DEGREES = 57.29577951308232;
const STEP = 0.5;
const GUESS_SIGMA = 0.15;
const OFFSET_SIGMA = 0.1;

export interface ProtractorState {
  offset: number;
  /** Degrees; null while there is nothing to read. */
  value: number | null;
  seen: number | null;
}
export interface ProtractorOptions {
  /** The probe of the true angle, rad, not negative. */
  readonly probe: string;
}

/** A protractor. Reading: `angle` in degrees (±0.5°, rectangular), one decimal. */
export const protractor = ({ probe }: ProtractorOptions) =>
  defineInstrument({
    kind: 'protractor',
    family: 'school',
    version: 1,
    every: 1,
    init: (id: string, rng: Chance): ProtractorState => ({
      offset: OFFSET_SIGMA * rng.bench.normal(`${id}.offset`, 0),
      value: null,
      seen: null,
    }),
    sample: (state, look: Look) => {
      const truth = look.probe(probe);
      if ((truth ?? null) === state.seen) return;
      state.seen = truth ?? null;
      if (truth === undefined) {
        state.value = null;
        return;
      }
      const degrees = truth * DEGREES;
      const guess = GUESS_SIGMA * look.rng.run.normal(`${look.id}.guess`, Math.round(degrees * 10));
      state.value = Math.max(0, Math.round((degrees + state.offset + guess) / STEP) * STEP);
    },
    commands: {},
    read: (state) => [
      {
        channel: 'angle',
        quantity: 'angle',
        unit: '°',
        decimals: 1,
        value: state.value,
        face: state.value === null ? '–' : state.value.toFixed(1),
        error: { half: 0.5, shape: 'rectangular' },
        status: state.value === null ? 'idle' : 'ok',
      },
    ],
  });
