/**
 * A pH meter (máy đo pH): a glass electrode and a display of 0.01, as right as its last calibration.
 *
 *   electrode:  x = 7 + k·(pH − 7) + b + c·t + noise, after a lag; counted in steps of 1 mV = 0.017 pH
 *   display:    pH = 7 + (x − x₇)/k′      with x₇ and k′ from calibrating; before, x₇ = 7 and k′ = 1
 *
 * k   slope over the ideal 59.16 mV: 0.97 ± 0.012 (electrodes are sold with 95 to 102 % and age; assumed), b ± 0.1 (PS-3204 class before
 *     calibration), both the same for a notebook; c creep of b, ± 0.06 an hour (assumed); σ 0.01 a sample; τ 2 s (1 to 5 s).
 * The temperature of the electrode is compensated for by the meter, taken as perfect.
 *
 * Calibrating: put the electrode into a buffer, wait, say which. One buffer puts b right; a second one, two units away or more, the slope as
 * well. The meter believes what it is told: the wrong buffer, or an electrode that has not settled, makes every later reading wrong, unless the slope comes
 * out beyond 80 to 110 %, which it refuses. Stated error: σ of a reading at about four units from 7 by what has been calibrated.
 */
import { defineInstrument, openChannel, sampleChannel, snap, type Chance, type Channel, type Pipeline } from '@core';
import { statusReading, tooSoon } from './reading.ts';

export interface PhMeterOptions {
  /** The probe of the pH round the electrode; undefined while it is in no liquid. */
  readonly probe: string;
  /** Base ticks between two refreshes; 12 is five a second at 1/60 s. */
  readonly every?: number;
}

/** Buffers as their bottles are printed, at 25 °C. */
export const PH_BUFFERS = ['4.01', '6.86', '7.00', '9.18', '10.01'] as const;
export type PhBuffer = (typeof PH_BUFFERS)[number];

const SLOPE = 0.97;
const SLOPE_SIGMA = 0.012;
const CREEP_SIGMA = 0.06 / 3600;
const NOISE_SIGMA = 0.01;
const MILLIVOLT = 1 / 59.16;
const SHOWN = 0.01;
const APART = 2;
const LEAST_SLOPE = 0.8;
const MOST_SLOPE = 1.1;
const SPEC: Pipeline = { lag: 2, gain: 0, offset: 0.1, noise: 0, range: [-2, 16], step: 1e-9 };
/** By the number of points: b and k unknown, k unknown, both known within the noise of two calibrations. */
const ERRORS = [0.16, 0.13, 0.02] as const;

export interface PhMeterState {
  channel: Channel;
  slope: number;
  creep: number;
  /** What the electrode gives now, in pH; null in air. */
  signal: number | null;
  /** Calibration: pH of each buffer and the signal in it, the latest last. */
  points: { pH: number; signal: number }[];
  tick: number;
}

/** The line of a calibration: signal at pH 7 and slope. */
function lineOf(points: PhMeterState['points']): { at7: number; slope: number } {
  const [a, b] = points;
  if (a === undefined) return { at7: 7, slope: 1 };
  if (b === undefined) return { at7: a.signal - (a.pH - 7), slope: 1 };
  const slope = (b.signal - a.signal) / (b.pH - a.pH);
  return { at7: a.signal - slope * (a.pH - 7), slope };
}

/** A new point beside the older one it can make a line with; alone where there is none. */
const withPoint = (points: PhMeterState['points'], pH: number, signal: number): PhMeterState['points'] => {
  const other = points.filter((p) => Math.abs(p.pH - pH) >= APART).at(-1);
  return other === undefined ? [{ pH, signal }] : [other, { pH, signal }];
};

/** A pH meter. Readings: `pH` (0.01) and `points` (how many buffers it is calibrated with). Commands: `calibrate {buffer}`, `factory {}`. */
export const phMeter = ({ probe, every = 12 }: PhMeterOptions) =>
  defineInstrument({
    kind: 'ph-meter',
    family: 'sensor',
    version: 1,
    every,
    init: (id: string, rng: Chance): PhMeterState => ({
      channel: openChannel(SPEC, id, rng.bench),
      slope: SLOPE + SLOPE_SIGMA * rng.bench.normal(`${id}.slope`, 0),
      creep: CREEP_SIGMA * rng.bench.normal(`${id}.creep`, 0),
      signal: null,
      points: [],
      tick: -1,
    }),
    sample: (state, look) => {
      if (tooSoon(state.tick, look, every)) return;
      state.tick = look.tick;
      sampleChannel(SPEC, state.channel, look.probe(probe), look);
      const { lagged, offset } = state.channel;
      if (lagged === null) {
        state.signal = null;
        return;
      }
      const noise = NOISE_SIGMA * look.rng.run.normal(`${look.id}.noise`, look.tick);
      const x = 7 + state.slope * (lagged - 7) + offset + state.creep * look.time + noise;
      state.signal = Math.round(x / MILLIVOLT) * MILLIVOLT;
    },
    commands: {
      calibrate: {
        input: { buffer: { kind: 'choice', options: PH_BUFFERS } },
        when: (state, { buffer }) => {
          if (state.signal === null) return 'electrode-dry';
          const points = withPoint(state.points, Number(buffer), state.signal);
          const { slope } = lineOf(points);
          return (slope >= LEAST_SLOPE && slope <= MOST_SLOPE) || 'wrong-slope';
        },
        apply: (state, { buffer }) => {
          if (state.signal !== null) state.points = withPoint(state.points, Number(buffer), state.signal);
        },
      },
      factory: {
        input: {},
        apply: (state) => {
          state.points = [];
        },
      },
    },
    read: (state) => {
      const { signal, points } = state;
      const { at7, slope } = lineOf(points);
      const pH = signal === null ? null : snap(7 + (signal - at7) / slope, SHOWN);
      const over = pH !== null && (pH < 0 || pH > 14);
      return [
        {
          channel: 'pH',
          quantity: 'pH',
          unit: '',
          decimals: 2,
          value: over ? null : pH,
          face: pH === null ? '--.--' : Math.min(14, Math.max(0, pH)).toFixed(2),
          error: { half: ERRORS[points.length]!, shape: 'normal' },
          status: pH === null ? 'idle' : over ? 'over' : 'ok',
        },
        statusReading('points', String(points.length)),
      ];
    },
  });
