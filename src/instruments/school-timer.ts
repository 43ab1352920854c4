/**
 * The school's digital timer (đồng hồ đo thời gian hiện số MC-964): two sockets, five modes, two ranges, one RESET.
 *
 * It counts the pulses of a clock that never stops: Δn = ⌊t₂ f/τ + φ⌋ − ⌊t₁ f/τ + φ⌋, with τ the digit (1 ms or 10 ms),
 * f the clock's true rate over its nominal one, and φ the phase that the clock happens to be in. So a reading is off by at
 * most one digit, has no bias, and its error is triangular.
 *
 * It hears `signal` events {socket: 'A'|'B', on: boolean}: a gate's signal is on while its beam is blocked, the double
 * switch's while it is pressed. Signals are edges: a socket that was on already when the timer was reset waits for the next one.
 *
 *   A, B    how long that socket's signal is on: of the first pass after RESET
 *   A+B     the first on-time of A plus the first of B, in either order; shows the first, then the sum
 *   A↔B     from the first rising edge at either socket to the next rising edge at the other
 *   T       a full period of something that swings through the gate at A: from its first rising edge to the third. The edges between
 *           are the way back, so that a body of any width at any place is timed from one passage to the next in the same direction.
 *           With `passes` the face beside the digits counts edges, which is half periods: 1, 2, 3
 *
 * Known: the five modes, the two ranges and RESET, as Vietnamese textbooks of grade 10 describe them (A, B: how long the gate is covered;
 * A+B: the sum; A↔B: from gate to gate; T: each period). Assumed, for a teacher with the device to check: it holds a result until RESET
 * and takes no notice of further passes; turning MODE or the range clears it; A+B adds one pass of each gate and not two of one; A↔B runs from
 * covering to covering; T listens at A only, stops by itself after one period and has the little counter; past the last digit it stops at 9999 and says so.
 * Numbers: the MC-964 of Vietnamese school sets, 9.999 s by 1 ms and 99.99 s by 10 ms, ±1 digit.
 */
import { defineInstrument, type Chance, type Look, type RunEvent } from '@core';
import { statusReading } from './reading.ts';

export const TIMER_MODES = ['A', 'B', 'A+B', 'A↔B', 'T'] as const;
export type TimerMode = (typeof TIMER_MODES)[number];
export const TIMER_RANGES = ['9.999', '99.99'] as const;
export type TimerRange = (typeof TIMER_RANGES)[number];
export type TimerSocket = 'A' | 'B';

/** Digits a second and decimals on the face. */
const RANGE = { '9.999': { perSecond: 1000, decimals: 3 }, '99.99': { perSecond: 100, decimals: 2 } } as const;
const LAST_DIGITS = 9999;
/** Quartz of this class is sold as ±20 to ±50 ppm (assumed: the timer's own sheet gives none); one standard deviation. */
const RATE_SIGMA = 20e-6;

export interface SchoolTimerState {
  mode: TimerMode;
  range: TimerRange;
  /** The clock's true frequency over its nominal one; the same for a whole notebook. */
  rate: number;
  level: { A: boolean; B: boolean };
  status: 'idle' | 'running' | 'ok' | 'over';
  /** Time of the first edge, s, and the clock's phase then, in [0, 1). */
  origin: number;
  phase: number;
  /** Digits of the intervals that are over; where the open ones began, or −1; which sockets are done. */
  counted: number;
  opened: { A: number; B: number };
  done: { A: boolean; B: boolean };
  /** Rising edges at A since the start, in mode T. */
  edges: number;
  /** Digits on the face. */
  shown: number;
}

const clear = (state: SchoolTimerState): void => {
  state.status = 'idle';
  state.origin = state.phase = state.counted = state.edges = state.shown = 0;
  state.opened = { A: -1, B: -1 };
  state.done = { A: false, B: false };
};

const clock = (state: SchoolTimerState, time: number): number =>
  Math.floor((time - state.origin) * state.rate * RANGE[state.range].perSecond + state.phase);

const count = (state: SchoolTimerState, time: number): void => {
  const now = clock(state, time);
  const { A, B } = state.opened;
  state.shown = state.counted + (A < 0 ? 0 : now - A) + (B < 0 ? 0 : now - B);
  if (state.shown > LAST_DIGITS) {
    state.shown = LAST_DIGITS;
    state.status = 'over';
  }
};

const open = (state: SchoolTimerState, socket: TimerSocket, time: number, look: Look): void => {
  if (state.status === 'idle') {
    state.status = 'running';
    state.origin = time;
    state.phase = look.rng.run.uniform(`${look.id}.phase`, look.tick);
  }
  state.opened[socket] = clock(state, time);
};

const close = (state: SchoolTimerState, socket: TimerSocket, time: number, last: boolean): void => {
  count(state, time);
  if (state.status === 'over') return;
  state.counted += clock(state, time) - state.opened[socket];
  state.opened[socket] = -1;
  state.done[socket] = true;
  if (last) {
    state.status = 'ok';
    state.shown = state.counted;
  }
};

const rise = (state: SchoolTimerState, socket: TimerSocket, time: number, look: Look): void => {
  const other = socket === 'A' ? 'B' : 'A';
  switch (state.mode) {
    case 'A':
    case 'B':
      if (socket === state.mode) open(state, socket, time, look);
      return;
    case 'A+B':
      if (!state.done[socket]) open(state, socket, time, look);
      return;
    case 'A↔B':
      if (state.opened[other] >= 0) close(state, other, time, true);
      else if (state.opened[socket] < 0) open(state, socket, time, look);
      return;
    case 'T':
      if (socket !== 'A') return;
      state.edges++;
      if (state.edges === 1) open(state, 'A', time, look);
      else if (state.edges === 3) close(state, 'A', time, true);
  }
};

const fall = (state: SchoolTimerState, socket: TimerSocket, time: number): void => {
  if (state.opened[socket] < 0) return;
  if (state.mode === 'A' || state.mode === 'B') close(state, socket, time, true);
  else if (state.mode === 'A+B') close(state, socket, time, state.done[socket === 'A' ? 'B' : 'A']);
};

const hear = (state: SchoolTimerState, event: RunEvent, look: Look): void => {
  if (event.name !== 'signal') return;
  const { socket, on } = event.data;
  if ((socket !== 'A' && socket !== 'B') || typeof on !== 'boolean' || state.level[socket] === on) return;
  state.level[socket] = on;
  if (state.status === 'ok' || state.status === 'over') return;
  if (on) rise(state, socket, event.time, look);
  else fall(state, socket, event.time);
};

export interface SchoolTimerOptions {
  /** How it is set when the bench is opened. */
  readonly mode?: TimerMode;
  readonly range?: TimerRange;
  /** Shows `passes`, for benches where something swings. */
  readonly passes?: boolean;
}

/**
 * The school timer. Readings: `time` (s; ±1 digit, triangular), and the knobs `mode` and `range` as faces without a value; if asked for,
 * `passes`: how often the beam at A was broken since RESET in mode T, up to the third time.
 * Commands: `mode {mode}`, `range {range}`, `reset {}`. It begins in the given mode and range.
 */
export const schoolTimer = (begin: SchoolTimerOptions = {}) =>
  defineInstrument({
    kind: 'timer-mc964',
    family: 'school',
    version: 1,
    every: 1,
    init: (id: string, rng: Chance): SchoolTimerState => {
      const state = {
        mode: begin.mode ?? 'A↔B',
        range: begin.range ?? '9.999',
        rate: 1 + RATE_SIGMA * rng.bench.normal(`${id}.gain`, 0),
        level: { A: false, B: false },
      } as SchoolTimerState;
      clear(state);
      return state;
    },
    sample: (state, look) => {
      if (state.status === 'running') count(state, look.time);
    },
    hear,
    commands: {
      mode: {
        input: { mode: { kind: 'choice', options: TIMER_MODES } },
        apply: (state, input) => {
          state.mode = input.mode;
          clear(state);
        },
      },
      range: {
        input: { range: { kind: 'choice', options: TIMER_RANGES } },
        apply: (state, input) => {
          state.range = input.range;
          clear(state);
        },
      },
      reset: { input: {}, apply: clear },
    },
    read: (state) => {
      const { perSecond, decimals } = RANGE[state.range];
      return [
        {
          channel: 'time',
          quantity: 'time',
          unit: 's',
          decimals,
          value: state.status === 'ok' ? state.shown / perSecond : null,
          face: (state.shown / perSecond).toFixed(decimals),
          error: { half: 1 / perSecond, shape: 'triangular' },
          status: state.status,
        },
        statusReading('mode', state.mode),
        statusReading('range', state.range),
        ...(begin.passes ? [statusReading('passes', String(state.edges))] : []),
      ];
    },
  });
