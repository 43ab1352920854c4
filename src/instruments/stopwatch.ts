/**
 * A stopwatch in the hand (đồng hồ bấm giây): one key starts, stops and goes on, another sets it back to zero. It prints hundredths.
 *
 * Nothing is added for the thumb: the key is a command, and who gives it brings the own reaction along, a person a real one. A simulated
 * student must add his. What the reading states as its error is therefore the digit alone: the scatter of repeats tells the rest.
 * Numbers: 0.01 s, as school stopwatches print; its quartz is right to 20 ppm (assumed), which no thumb ever shows.
 */
import { defineInstrument, type Chance } from '@core';

const LONGEST = 3599.99;
const RATE_SIGMA = 20e-6;

export interface StopwatchState {
  rate: number;
  running: boolean;
  /** Seconds of its own clock before the latest start, and the time of that start. */
  kept: number;
  since: number;
  /** Seconds on the face. */
  shown: number;
}

const count = (state: StopwatchState, time: number): void => {
  const seconds = state.kept + (state.running ? (time - state.since) * state.rate : 0);
  state.shown = Math.min(LONGEST, Math.floor(seconds * 100 + 1e-9) / 100);
};

/** A stopwatch. Reading: `time` (s, 0.01 s). Commands: `press {}` starts and stops, `reset {}`. */
export const stopwatch = () =>
  defineInstrument({
    kind: 'stopwatch',
    family: 'school',
    version: 1,
    every: 1,
    init: (id: string, rng: Chance): StopwatchState => ({
      rate: 1 + RATE_SIGMA * rng.bench.normal(`${id}.gain`, 0),
      running: false,
      kept: 0,
      since: 0,
      shown: 0,
    }),
    sample: (state, look) => {
      if (state.running) count(state, look.time);
    },
    commands: {
      press: {
        input: {},
        apply(state, _input, look) {
          if (state.running) {
            count(state, look.time);
            state.kept += (look.time - state.since) * state.rate;
          } else state.since = look.time;
          state.running = !state.running;
        },
      },
      reset: {
        input: {},
        apply(state) {
          state.running = false;
          state.kept = state.since = state.shown = 0;
        },
      },
    },
    read: (state) => [
      {
        channel: 'time',
        quantity: 'time',
        unit: 's',
        decimals: 2,
        value: !state.running && state.shown > 0 ? state.shown : null,
        face: state.shown.toFixed(2),
        error: { half: 0.01, shape: 'triangular' },
        status: state.running ? 'running' : state.shown > 0 ? 'ok' : 'idle',
      },
    ],
  });
