/**
 * A titration logger (bộ ghi chuẩn độ): a pH electrode in the flask, a drop counter at the burette's tip, and a memory that keeps both together.
 *
 * It is the pH meter and the drop counter of this folder in one box, with their errors, commands and readings, and it records: at every turn of its
 * rate one pH and one number of drops. So the curve pH over volume comes from instruments alone, and its volumes are as good as the drop that was taught:
 * they are worked out when they are read, so that teaching afterwards puts a whole curve right.
 * Rates 5 and 1 a second; 1500 values, which is five minutes at the higher rate, and full, it stops by itself (our choice).
 */
import { defineInstrument, type Chance, type Look, type Reading } from '@core';
import { dropCounter, type DropCounterState } from './drop-counter.ts';
import { phMeter, type PhMeterState } from './ph-meter.ts';
import { statusReading } from './reading.ts';
import { recordingKnobs } from './recording-knobs.ts';

export interface TitrationLoggerOptions {
  /** The probe of the pH round the electrode. */
  readonly probe: string;
  /** The event that a drop from the burette is. */
  readonly event?: string;
  /** Base ticks in a second; a multiple of five. */
  readonly second?: number;
}

/** Values a second, as printed beside its knob. */
export const TITRATION_RATES = ['5', '1'] as const;
export type TitrationRate = (typeof TITRATION_RATES)[number];
export const TITRATION_MEMORY = 1500;
/** What the memory of pH holds where the electrode was in no liquid. */
const NOTHING = -1;

export interface TitrationLoggerState {
  meter: PhMeterState;
  counter: DropCounterState;
  rate: TitrationRate;
  recording: boolean;
  /** Tick of the first value, −1 until it has come; ticks between two; how many there are. */
  from: number;
  every: number;
  count: number;
  /** Hundredths of pH and drops. Empty until the first start: what nobody uses weighs nothing in snapshots. */
  pH: Int16Array;
  drops: Uint16Array;
}

/** A pH meter and a drop counter that record together. Readings: `pH`, `points`, `drops`, `volume` (the first and the last with `series`), `rate`. */
export const titrationLogger = ({ probe, event = 'drop', second = 60 }: TitrationLoggerOptions) => {
  const turnOf = (rate: TitrationRate): number => Math.round(second / Number(rate));
  const meter = phMeter({ probe, every: turnOf('5') });
  const counter = dropCounter({ event });
  const pHOf = (state: TitrationLoggerState): Reading => meter.read(state.meter)[0]!;

  const keep = (state: TitrationLoggerState, tick: number): void => {
    if (state.from < 0) state.from = tick;
    if ((tick - state.from) % state.every !== 0) return;
    const turn = (tick - state.from) / state.every;
    // With long strides turns go by unseen: they stay empty, and the others keep their place.
    while (state.count < Math.min(turn, TITRATION_MEMORY)) {
      state.drops[state.count] = state.counter.drops;
      state.pH[state.count++] = NOTHING;
    }
    if (turn < TITRATION_MEMORY && state.count === turn) {
      const { value } = pHOf(state);
      state.drops[turn] = state.counter.drops;
      state.pH[turn] = value === null ? NOTHING : Math.round(value * 100);
      state.count++;
    }
    if (state.count === TITRATION_MEMORY) state.recording = false;
  };

  const seriesOf = (state: TitrationLoggerState, of: (i: number) => number): NonNullable<Reading['series']> => ({
    from: Math.max(0, state.from),
    every: state.every,
    values: Float64Array.from({ length: state.count }, (_, i) => of(i)),
  });

  return defineInstrument({
    kind: 'titration-logger',
    family: 'sensor',
    version: 1,
    every: meter.every,
    init: (id: string, rng: Chance): TitrationLoggerState => ({
      meter: meter.init(id, rng),
      counter: counter.init(id, rng),
      rate: '5',
      recording: false,
      from: -1,
      every: turnOf('5'),
      count: 0,
      pH: new Int16Array(0),
      drops: new Uint16Array(0),
    }),
    sample: (state, look: Look) => {
      meter.sample!(state.meter, look);
      // A command makes it look again between its turns: those are not for the memory.
      if (state.recording && look.tick % meter.every === 0) keep(state, look.tick);
    },
    hear: (state, heard, look) => counter.hear!(state.counter, heard, look),
    commands: {
      calibrate: {
        input: meter.commands.calibrate.input,
        when: (state, input) => meter.commands.calibrate.when!(state.meter, input),
        apply: (state, input, look) => meter.commands.calibrate.apply(state.meter, input, look),
      },
      factory: { input: {}, apply: (state, input, look) => meter.commands.factory.apply(state.meter, input, look) },
      teach: {
        input: counter.commands.teach.input,
        when: (state, input) => counter.commands.teach.when!(state.counter, input),
        apply: (state, input, look) => counter.commands.teach.apply(state.counter, input, look),
      },
      reset: {
        input: {},
        when: (state) => !state.recording || 'stop-recording-first',
        apply: (state, input, look) => counter.commands.reset.apply(state.counter, input, look),
      },
      start: {
        input: {},
        when: (state) => !state.recording || 'already-recording',
        apply: (state) => {
          state.pH = new Int16Array(TITRATION_MEMORY);
          state.drops = new Uint16Array(TITRATION_MEMORY);
          state.count = 0;
          state.from = -1;
          state.every = turnOf(state.rate);
          state.recording = true;
        },
      },
      ...recordingKnobs(TITRATION_RATES),
    },
    read: (state): readonly Reading[] => {
      const [pH, points] = meter.read(state.meter);
      const [drops, volume] = counter.read(state.counter);
      const { perDrop } = state.counter;
      const status = state.recording ? 'running' : pH!.status;
      const holds = state.recording || state.count > 0;
      const of = (i: number): number => (state.pH[i] === NOTHING ? NaN : state.pH[i]! / 100);
      return [
        { ...pH!, status, ...(holds ? { series: seriesOf(state, of) } : {}) },
        points!,
        drops!,
        { ...volume!, ...(holds ? { series: seriesOf(state, (i) => state.drops[i]! * perDrop) } : {}) },
        statusReading('rate', state.rate),
      ];
    },
  });
};
