/**
 * A motion sensor (cảm biến khoảng cách): ultrasound goes out, the first echo comes back, a clock between them gives the distance;
 * with a recorder that keeps one value at every turn of its rate.
 *
 *   shown = nearest 1 mm of gain·d + offset + noise,  0.15 m ≤ shown ≤ 4 m, otherwise nothing
 *
 * Range   no echo is heard for 0.85 to 0.9 ms after the burst, so nothing nearer than 15 cm (PASCO knowledge base 24; Vernier til 2961);
 *         4 m and 1 mm: what sensors of this class promise on a good target.
 * Offset  1–2 cm from one interface to the next (Vernier til 2972): σ 1 cm, drawn once from the bench seed.
 * Gain    the speed of sound is worked out from a thermometer inside, as Go! Motion does (Logger Pro help, Motion Detectors). It is
 *         taken to be right to ±1 °C; c ∝ √T, so 0.5/298 = 0.17 % of every distance, alike for the whole notebook. A sensor without
 *         one, set to 344 m/s in air of 25 °C (346 m/s), would read 0.6 % too little.
 * Noise   σ 1 mm (PS-3219 class: one count of 1 µs is 0.17 mm, shown to 1 mm; the σ is assumed).
 * Rates   whole ticks of 1/240 s: 20, 30, 40, 60 a second, within the 5–120 Hz of a CI-6742 (PASCO knowledge base 24).
 * Not in it: the time that sound is under way. It is taken that the logger, which measures it, dates each value back to the echo;
 *         jitter of its crystal (microseconds) moves a falling body by less than 0.01 mm.
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
import { statusReading } from './reading.ts';
import { recordingKnobs } from './recording-knobs.ts';

export interface MotionSensorOptions {
  /** The probe of the true distance to the nearest thing in its beam, m; undefined while the sensor is not in use. */
  readonly probe: string;
  /** Base ticks in a second; rates whose turn is no whole number of them are not offered. */
  readonly second?: number;
}

/** Half the angle of the cone in which a body is seen, rad: 15°, the lower end of what makers say (15–20°). */
export const BEAM_HALF_ANGLE = 0.2618;
/** Largest relative scale error that the class is built for, one standard deviation: ±1 °C. */
export const MOTION_GAIN_SIGMA = 0.0017;
const STEP = 0.001;
const NOISE_SIGMA = 0.001;
const SPEC: Pipeline = {
  lag: 0,
  gain: MOTION_GAIN_SIGMA,
  offset: 0.01,
  noise: NOISE_SIGMA,
  range: [0.15, 4],
  step: STEP,
};
/** What is new at every reading: noise and rounding, as one standard deviation. Offset and gain stay and do not scatter. */
const ERROR = { half: Math.sqrt(NOISE_SIGMA * NOISE_SIGMA + (STEP * STEP) / 12), shape: 'normal' } as const;

/** Samples a second, as printed beside its knob. */
export const MOTION_RATES = ['20', '30', '40', '60'] as const;
export type MotionRate = (typeof MOTION_RATES)[number];
/** Twenty seconds at the highest rate; full, it stops by itself. */
export const MOTION_MEMORY = 1200;
/** What the memory holds where there was no echo. */
const NOTHING = -1;

export interface MotionSensorState {
  channel: Channel;
  rate: MotionRate;
  recording: boolean;
  /** Tick of the first value, ticks between two of them, how many there are. */
  from: number;
  every: number;
  count: number;
  /** Whole millimetres. Empty until the first start: what nobody uses weighs nothing in snapshots. */
  memory: Int16Array;
  /** Tick of the latest echo, −1 before the first. */
  tick: number;
}

const keep = (state: MotionSensorState, tick: number): void => {
  const { value, over } = state.channel;
  // With long strides turns go by unseen: they stay empty, and the others keep their place.
  const turn = (tick - state.from) / state.every;
  while (state.count < Math.min(turn, MOTION_MEMORY)) state.memory[state.count++] = NOTHING;
  // A value from beyond the last place has none.
  if (turn < MOTION_MEMORY) state.memory[state.count++] = value === null || over ? NOTHING : Math.round(value / STEP);
  if (state.count === MOTION_MEMORY) state.recording = false;
};

const seriesOf = ({ memory, count, from, every }: MotionSensorState): NonNullable<Reading['series']> => {
  const values = new Float64Array(count);
  for (let i = 0; i < count; i++) values[i] = memory[i] === NOTHING ? NaN : memory[i]! / 1000;
  return { from, every, values };
};

/**
 * A motion sensor that records. Readings: `distance` (m, 3 decimals, with the memory as `series` while it is in use or holds
 * something) and `rate` (as it is set). Commands: `start {}` forgets what was recorded and begins, `stop {}`, `rate {hz}`.
 */
export const motionSensor = ({ probe, second = 240 }: MotionSensorOptions) => {
  const rates = MOTION_RATES.filter((rate) => second % Number(rate) === 0);
  const turnOf = (rate: MotionRate): number => second / Number(rate);
  const isTurn = ({ recording, from, every, rate }: MotionSensorState, tick: number): boolean =>
    recording ? (tick - from) % every === 0 : tick % turnOf(rate) === 0;
  return defineInstrument({
    kind: 'motion-sensor',
    family: 'sensor',
    version: 1,
    // It keeps its own rate, which a command changes; most ticks it only looks at the clock.
    every: 1,
    init: (id: string, rng: Chance): MotionSensorState => ({
      channel: openChannel(SPEC, id, rng.bench),
      rate: '60',
      recording: false,
      from: 0,
      every: turnOf('60'),
      count: 0,
      memory: new Int16Array(0),
      tick: -1,
    }),
    sample: (state, look: Look) => {
      // A command makes every instrument look again; an echo of this tick has been heard already.
      if (state.tick === look.tick || !isTurn(state, look.tick)) return;
      state.tick = look.tick;
      sampleChannel(SPEC, state.channel, look.probe(probe), look);
      if (state.recording) keep(state, look.tick);
    },
    commands: {
      start: {
        input: {},
        when: (state) => !state.recording || 'already-recording',
        apply: (state, _input, look) => {
          state.memory = new Int16Array(MOTION_MEMORY);
          state.count = 0;
          state.from = look.tick;
          state.every = turnOf(state.rate);
          state.recording = true;
          // The first value is that of this moment.
          state.tick = -1;
        },
      },
      ...recordingKnobs(rates),
    },
    read: (state): readonly Reading[] => {
      const { channel, recording, count } = state;
      const used = channel.value !== null || count > 0;
      return [
        {
          channel: 'distance',
          quantity: 'distance',
          unit: 'm',
          decimals: 3,
          error: ERROR,
          value: channel.over ? null : channel.value,
          face: channel.value === null ? '' : channel.over ? '-.---' : channel.value.toFixed(3),
          status: recording ? 'running' : channel.value === null ? 'idle' : channel.over ? 'over' : 'ok',
          ...(used ? { series: seriesOf(state) } : {}),
        },
        statusReading('rate', state.rate),
      ];
    },
  });
};
