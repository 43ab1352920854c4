/**
 * The school's electronic balance: 0.1 g (a finer one 0.01 g), settles in a second or two, flickers by a digit, and its zero creeps until TARE.
 *
 * truth → lag 0.5 s → gain, creeping zero, noise → minus tare → nearest 0.1 g.
 * Numbers: digit 0.1 g, σ 0.05 g, lag 0.5 s (the project's choice for a balance of 500 g × 0.1 g; no sheet was found). All but the lag go with the digit.
 */
import { defineInstrument, openChannel, sampleChannel, snap, type Chance, type Channel, type Pipeline } from '@core';

export interface BalanceOptions {
  /** The probe of the true mass on the pan, kg: 0 for an empty pan, undefined while the balance is off. */
  readonly probe: string;
  /** Most it can weigh, kg. */
  readonly max?: number;
  /** Base ticks between two refreshes of the display; 24 is ten a second at 1/240 s. */
  readonly every?: number;
  /** The digit, kg: 1e-4, or 1e-5 for a balance of the chemistry room. */
  readonly digit?: 1e-4 | 1e-5;
  /** Of the reading, which the notebook prints as it is: kg, or g where the room reckons in grams. Probe and limits stay in kg. */
  readonly unit?: 'kg' | 'g';
}

/** A digit in so many seconds: the creep of the zero, one standard deviation: ten minutes (assumed). */
const CREEPS_IN = 600;

export interface BalanceState {
  channel: Channel;
  /** kg/s, the same for a whole notebook. */
  creep: number;
  /** What TARE takes off, kg, and the time since which the zero has crept, s. */
  tare: number;
  since: number;
  /** Tick of the latest refresh, −1 before the first. */
  tick: number;
}

/** Without rounding: what the balance believes lies on it, kg. */
const felt = (state: BalanceState, time: number): number =>
  (state.channel.lagged ?? 0) * state.channel.gain + state.channel.offset + state.creep * (time - state.since);

/** A balance. Reading: `mass` (kg or g; face in grams, `21.3`; ±1 digit, rectangular). Command: `tare {}`. */
export const balance = ({ probe, max = 0.5, every = 24, digit = 1e-4, unit = 'kg' }: BalanceOptions) => {
  // The pipeline gives lag, gain and offset; noise and rounding come after tare, below. Gain and offset are assumed: a digit at half a kilogram, half one at zero.
  const spec: Pipeline = { lag: 0.5, gain: 2 * digit, offset: digit / 2, noise: 0, range: [-max, max], step: digit };
  const noiseSigma = digit / 2;
  const perGram = digit === 1e-5 ? 100 : 10;
  const places = digit === 1e-5 ? 2 : 1;
  const inUnit = unit === 'g' ? 1000 : 1;
  return defineInstrument({
    kind: 'balance',
    family: 'school',
    version: 1,
    every,
    init: (id: string, rng: Chance): BalanceState => ({
      channel: openChannel(spec, id, rng.bench),
      creep: (digit / CREEPS_IN) * rng.bench.normal(`${id}.creep`, 0),
      tare: 0,
      since: 0,
      tick: -1,
    }),
    sample: (state, look) => {
      const { channel } = state;
      // Commands make every instrument look again; the balance keeps its own pace, or its lag would run ahead.
      if (state.tick >= 0 && look.tick - state.tick < every) return;
      state.tick = look.tick;
      sampleChannel(spec, channel, look.probe(probe), look);
      if (channel.value === null) return;
      const noise = noiseSigma * look.rng.run.normal(`${look.id}.noise`, look.tick);
      channel.over = felt(state, look.time) > max;
      channel.value = snap(felt(state, look.time) - state.tare + noise, digit);
    },
    commands: {
      tare: {
        input: {},
        apply: (state, _input, look) => {
          state.since = look.time;
          state.tare = felt(state, look.time);
          if (state.channel.value !== null) state.channel.value = 0;
        },
      },
    },
    read: (state) => {
      const { value, over } = state.channel;
      return [
        {
          channel: 'mass',
          quantity: 'mass',
          unit,
          decimals: unit === 'g' ? places : 3 + places,
          value:
            over || value === null ? null : unit === 'g' ? Math.round(value * 1000 * perGram) / perGram + 0 : value,
          // Rounded to whole digits first, so that −0.04 g does not print as -0.0.
          face: value === null ? '' : over ? 'Err' : (Math.round(value * 1000 * perGram) / perGram + 0).toFixed(places),
          error: { half: digit * inUnit, shape: 'rectangular' },
          status: value === null ? 'idle' : over ? 'over' : 'ok',
        },
      ];
    },
  });
};
