/**
 * Two thermometers: the school's glass one with red alcohol, and a temperature sensor. Both show °C; probes are kelvin.
 *
 *   truth → lag τ → offset (→ noise) → the eye's guess or the digit
 *
 * Glass    0…100 °C by 1 °C, read to half a degree, the same guess as with every scale, N(0, 0.15 division), bound to the place of the thread to 0.1 °C;
 *          τ 8 s in a stirred liquid; wrong by the σ of a rectangle of ± a division, the same for a notebook (all assumed).
 * Sensor   −35…135 °C shown to 0.1 °C, σ 0.02 °C, offset σ 0.3 °C, τ 6 s in stirred water (class of a PS-3201; σ, offset and lag are the
 *          project's choice). In air both are ten times slower: give `lag` where the bulb hangs in air.
 * What the thermometer takes from the liquid it is put into belongs to the model.
 */
import {
  defineInstrument,
  openChannel,
  sampleChannel,
  type Chance,
  type Channel,
  type Look,
  type Pipeline,
  type Reading,
} from '@core';
import { tooSoon } from './reading.ts';

export interface ThermometerOptions {
  /** The probe of the temperature where the bulb is, K; undefined while it is put away. */
  readonly probe: string;
  /** Time constant, s. */
  readonly lag?: number;
  /** Base ticks between two looks; 6 is ten a second at 1/60 s. */
  readonly every?: number;
}

const ZERO_CELSIUS = 273.15;
const SQRT3 = 1.7320508075688772;
const FLASK = 8;
const PROBE = 6;
const GUESS_SIGMA = 0.15;

export interface ThermometerState {
  channel: Channel;
  /** °C as it is read; null while there is nothing to read. */
  value: number | null;
  tick: number;
}

const kelvin = (look: Look, probe: string): number | undefined => {
  const truth = look.probe(probe);
  return truth === undefined ? undefined : truth - ZERO_CELSIUS;
};

/** A glass thermometer. Reading: `temperature` (°C, to 0.5; ±0.5 °C, rectangular). */
export const thermometer = ({ probe, lag = FLASK, every = 6 }: ThermometerOptions) => {
  // Fine steps here: the eye rounds, below.
  const spec: Pipeline = { lag, gain: 0, offset: 1 / SQRT3, noise: 0, range: [-5, 105], step: 1e-6 };
  return defineInstrument({
    kind: 'thermometer',
    family: 'school',
    version: 1,
    every,
    init: (id: string, rng: Chance): ThermometerState => ({
      channel: openChannel(spec, id, rng.bench),
      value: null,
      tick: -1,
    }),
    sample: (state, look) => {
      if (tooSoon(state.tick, look, every)) return;
      state.tick = look.tick;
      sampleChannel(spec, state.channel, kelvin(look, probe), look);
      const thread = state.channel.value;
      state.value =
        thread === null
          ? null
          : Math.round(
              2 * (thread + GUESS_SIGMA * look.rng.run.normal(`${look.id}.guess`, Math.round(10 * thread) + 1000)),
            ) /
              2 +
            0;
    },
    commands: {},
    read: (state): readonly Reading[] => [
      {
        channel: 'temperature',
        quantity: 'temperature',
        unit: '°C',
        decimals: 1,
        value: state.channel.over ? null : state.value,
        face: state.value === null ? '–' : state.value.toFixed(1),
        error: { half: 0.5, shape: 'rectangular' },
        status: state.value === null ? 'idle' : state.channel.over ? 'over' : 'ok',
      },
    ],
  });
};

const STEP = 0.1;
const NOISE_SIGMA = 0.02;
const ERROR = { half: Math.sqrt(NOISE_SIGMA * NOISE_SIGMA + (STEP * STEP) / 12), shape: 'normal' } as const;

export interface TemperatureSensorState {
  channel: Channel;
  tick: number;
}

/** A temperature sensor. Reading: `temperature` (°C, 0.1). Its stated error is what is new at every reading; the offset stays and does not scatter. */
export const temperatureSensor = ({ probe, lag = PROBE, every = 6 }: ThermometerOptions) => {
  const spec: Pipeline = { lag, gain: 0, offset: 0.3, noise: NOISE_SIGMA, range: [-35, 135], step: STEP };
  return defineInstrument({
    kind: 'temperature-sensor',
    family: 'sensor',
    version: 1,
    every,
    init: (id: string, rng: Chance): TemperatureSensorState => ({
      channel: openChannel(spec, id, rng.bench),
      tick: -1,
    }),
    sample: (state, look) => {
      if (tooSoon(state.tick, look, every)) return;
      state.tick = look.tick;
      sampleChannel(spec, state.channel, kelvin(look, probe), look);
    },
    commands: {},
    read: ({ channel }): readonly Reading[] => [
      {
        channel: 'temperature',
        quantity: 'temperature',
        unit: '°C',
        decimals: 1,
        value: channel.over || channel.value === null ? null : Math.round(10 * channel.value) / 10 + 0,
        face: channel.value === null ? '--.-' : channel.value.toFixed(1),
        error: ERROR,
        status: channel.value === null ? 'idle' : channel.over ? 'over' : 'ok',
      },
    ],
  });
};
