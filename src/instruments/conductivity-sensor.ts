/**
 * A conductivity sensor (cảm biến độ dẫn điện): two plates of known size and gap, and a display in mS/cm, referred to 25 °C.
 *
 *   shown = nearest digit of K·κ(T)/(1 + 0.02·(T − 25 °C)) · (1 + noise)
 *
 * The cell constant of a new probe is wrong by σ 5 %, the same for a notebook, until it is calibrated in potassium chloride; σ 0.3 % a sample; the
 * temperature is compensated with 2 % a degree, which fits salts and not acids or bases (all PS-3210 class; the lag of 1 s is assumed).
 * Range 20 mS/cm; digits 0.001 mS/cm below 2, 0.01 above. Standards: KCl 0.01 and 0.1 mol/L, 1.413 and 12.88 mS/cm at 25 °C, as bottles print them.
 */
import { defineInstrument, openChannel, sampleChannel, type Chance, type Channel, type Pipeline } from '@core';
import { statusReading, tooSoon } from './reading.ts';

export interface ConductivitySensorOptions {
  /** The probe of the true conductivity between the plates, S/m; undefined while they are in no liquid. */
  readonly probe: string;
  /** The probe of the temperature there, K; without one the liquid is taken to be at 25 °C. */
  readonly temperature?: string;
  /** Base ticks between two refreshes; 12 is five a second at 1/60 s. */
  readonly every?: number;
}

export const KCL_STANDARDS = ['1.413', '12.88'] as const;

const PER_SIEMENS_PER_METRE = 10;
const COMPENSATION = 0.02;
const ROOM = 298.15;
const NOISE_SIGMA = 0.003;
const MOST = 20;
const FINE_BELOW = 2;
const SPEC: Pipeline = { lag: 1, gain: 0.05, offset: 0, noise: 0, range: [0, 100], step: 1e-9 };

export interface ConductivitySensorState {
  channel: Channel;
  /** What calibrating put right: shown over felt. */
  factor: number;
  calibrated: boolean;
  /** mS/cm before the factor; null in air. */
  felt: number | null;
  tick: number;
}

/** A conductivity sensor. Readings: `conductivity` (mS/cm at 25 °C), `calibrated`. Command: `calibrate {standard}` with the plates in it. */
export const conductivitySensor = ({ probe, temperature, every = 12 }: ConductivitySensorOptions) =>
  defineInstrument({
    kind: 'conductivity-sensor',
    family: 'sensor',
    version: 1,
    every,
    init: (id: string, rng: Chance): ConductivitySensorState => ({
      channel: openChannel(SPEC, id, rng.bench),
      factor: 1,
      calibrated: false,
      felt: null,
      tick: -1,
    }),
    sample: (state, look) => {
      if (tooSoon(state.tick, look, every)) return;
      state.tick = look.tick;
      const truth = look.probe(probe);
      const kelvin = temperature === undefined ? ROOM : (look.probe(temperature) ?? ROOM);
      const referred =
        truth === undefined
          ? undefined
          : (PER_SIEMENS_PER_METRE * truth) / Math.max(0.1, 1 + COMPENSATION * (kelvin - ROOM));
      sampleChannel(SPEC, state.channel, referred, look);
      const { lagged, gain } = state.channel;
      state.felt =
        lagged === null ? null : lagged * gain * (1 + NOISE_SIGMA * look.rng.run.normal(`${look.id}.noise`, look.tick));
    },
    commands: {
      calibrate: {
        input: { standard: { kind: 'choice', options: KCL_STANDARDS } },
        when: (state, { standard }) => {
          if (state.felt === null) return 'electrode-dry';
          const factor = Number(standard) / state.felt;
          return (factor > 0.7 && factor < 1.4) || 'wrong-standard';
        },
        apply: (state, { standard }) => {
          if (state.felt === null || !(state.felt > 0)) return;
          state.factor = Number(standard) / state.felt;
          state.calibrated = true;
        },
      },
    },
    read: (state) => {
      const { felt, factor, calibrated } = state;
      const exact = felt === null ? null : felt * factor;
      const over = exact !== null && exact > MOST;
      const decimals = exact !== null && exact < FINE_BELOW ? 3 : 2;
      const scale = decimals === 3 ? 1000 : 100;
      const value = exact === null ? null : Math.round(Math.min(MOST, Math.max(0, exact)) * scale) / scale;
      // Uncalibrated, the cell constant; calibrated, the noise of two samples; and the digit.
      const part = calibrated ? NOISE_SIGMA * 1.5 : 0.05;
      const half = Math.sqrt(part * part * (value ?? 0) * (value ?? 0) + 1 / (12 * scale * scale));
      return [
        {
          channel: 'conductivity',
          quantity: 'conductivity',
          unit: 'mS/cm',
          decimals,
          value: over ? null : value,
          face: value === null ? '-.---' : over ? 'Err' : value.toFixed(decimals),
          error: { half, shape: 'normal' },
          status: value === null ? 'idle' : over ? 'over' : 'ok',
        },
        statusReading('calibrated', calibrated ? 'yes' : 'no'),
      ];
    },
  });
