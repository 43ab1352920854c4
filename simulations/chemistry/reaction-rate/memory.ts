/**
 * A memory for an instrument that records at a rate, and the three commands that a recorder has. It begins anew when grains fall into the flask, as
 * a logger does that waits for a trigger: the first value is that of its next turn, and how much later that is, it knows.
 *
 * Rates 1, 2, 5 and 10 a second; 1,200 values, two minutes at the highest rate, and full, it stops by itself.
 */
import type { Look, Reading, RunEvent } from '@sdk';

export const RATES = ['1', '2', '5', '10'] as const;
type Rate = (typeof RATES)[number];
export const MEMORY = 1200;
/** Base ticks in a second. */
const SECOND = 60;
/** Base ticks between two looks: ten a second, and every rate is a whole number of them. */
export const TURN = 6;
const NOTHING = -2147483648;

export interface Memory {
  rate: Rate;
  recording: boolean;
  /** Tick of the first value, −1 until it has come; ticks between two. */
  from: number;
  /** Tick of the start, or of what it waited for. */
  began: number;
  every: number;
  count: number;
  /** In last digits. Empty until the first start: what nobody uses weighs nothing in snapshots. */
  values: Int32Array;
}
export const openMemory = (): Memory => ({
  rate: '2',
  recording: false,
  from: -1,
  began: 0,
  every: SECOND / 2,
  count: 0,
  values: new Int32Array(0),
});

/** Keeps `value` if it is its turn; `digits` of it in one unit. */
export function keep(memory: Memory, value: number | null, digits: number, { tick }: Look): void {
  // A command makes an instrument look between its turns; what is kept, is kept at its turns.
  if (!memory.recording || tick % TURN !== 0) return;
  if (memory.from < 0) memory.from = tick;
  if ((tick - memory.from) % memory.every !== 0) return;
  const turn = (tick - memory.from) / memory.every;
  while (memory.count < Math.min(turn, MEMORY)) memory.values[memory.count++] = NOTHING;
  if (turn < MEMORY && memory.count === turn)
    memory.values[memory.count++] = value === null ? NOTHING : Math.round(value * digits);
  if (memory.count === MEMORY) memory.recording = false;
}
/** Value number i, NaN where nothing could be read. */
export const valueAt = ({ values }: Memory, i: number, digits: number): number =>
  values[i] === NOTHING ? NaN : values[i]! / digits;
export const seriesOf = (memory: Memory, digits: number): Pick<Reading, 'series'> =>
  memory.count === 0
    ? {}
    : {
        series: {
          from: Math.max(0, memory.from),
          every: memory.every,
          values: Float64Array.from({ length: memory.count }, (_, i) => valueAt(memory, i, digits)),
        },
      };
/** Seconds between values; and from the beginning to value number i, which need not be whole. */
export const secondsOf = (memory: Memory, turns: number): number => (turns * memory.every) / SECOND;
export const sinceBegin = (memory: Memory, i: number): number =>
  (memory.from - memory.began) / SECOND + secondsOf(memory, i);

const begin = (memory: Memory, tick: number): void => {
  memory.began = tick;
  memory.values = new Int32Array(MEMORY);
  memory.count = 0;
  memory.from = -1;
  memory.every = SECOND / Number(memory.rate);
};
/** A logger that waits for its trigger. */
export const trigger = (memory: Memory, { name, tick }: RunEvent): void => {
  if (name === 'dropped' && memory.recording) begin(memory, tick);
};

interface Keeps {
  readonly memory: Memory;
}
export const recorderCommands = {
  start: {
    input: {},
    when: (state: Keeps) => !state.memory.recording || 'already-recording',
    apply: (state: Keeps, _input: object, { tick }: Look) => {
      begin(state.memory, tick);
      state.memory.recording = true;
    },
  },
  stop: {
    input: {},
    when: (state: Keeps) => state.memory.recording || 'not-recording',
    apply: (state: Keeps) => {
      state.memory.recording = false;
    },
  },
  rate: {
    input: { hz: { kind: 'choice', options: RATES } },
    when: (state: Keeps) => !state.memory.recording || 'stop-recording-first',
    apply: (state: Keeps, { hz }: { readonly hz: Rate }) => {
      state.memory.rate = hz;
    },
  },
} as const;

export const rateReading = ({ rate }: Memory): Reading => ({
  channel: 'rate',
  quantity: 'setting',
  unit: '',
  value: null,
  face: rate,
  decimals: 0,
  error: { half: 0, shape: 'rectangular' },
  status: 'ok',
});
