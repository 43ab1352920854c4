/**
 * Timing of the sensor class: a data logger that stamps each edge to 1 µs, with a little jitter, and arms itself.
 *
 * It hears `signal` {socket, on}, and, for the gates named in `gates`, also `gate-blocked` and `gate-clear` {gate}: such a gate
 * is plugged into the logger by itself and counts as the socket it is given. An edge that both tell is taken once.
 *
 * `time` runs from a rising edge at one socket to the next rising edge at the other. The first edge after RESET says which
 * socket starts; afterwards a new edge there starts afresh by itself (also while one is running, so a body that missed the gate
 * does no harm), and further edges at the other socket, such as a body bouncing back through the gate, change nothing.
 * `blockedA` and `blockedB` keep the length of the latest complete signal of each socket. What more it can remember: sensor-memory.ts.
 *
 * Numbers: time stamps of 1 µs and 0–60 s, as a PS-3225 gate and an ME-9215B on its port have them (PASCO's Python package,
 * src/pasco/datasheets.py, commit f65f169d); σ 2 µs an edge is our choice.
 */
import { defineInstrument, type Chance, type Look, type Reading, type RunEvent } from '@core';
import type { TimerSocket } from './school-timer.ts';
import {
  freshPasses,
  freshSwings,
  readPasses,
  readSwings,
  swing,
  type PassMemory,
  type SwingMemory,
} from './sensor-memory.ts';

const STEP = 1e-6;
const EDGE_SIGMA = 2e-6;
const LONGEST = 60;
/** Passes that are kept at most: a memory must stay small, it is saved twice a second. */
const MOST_PASSES = 16;
/** Crystals of loggers are sold as ±10 to ±20 ppm (assumed: not on the sheet); one standard deviation. */
const RATE_SIGMA = 10e-6;
/** Two edges and one rounding, as one standard deviation. */
const ERROR = { half: Math.sqrt(2 * EDGE_SIGMA * EDGE_SIGMA + (STEP * STEP) / 6), shape: 'normal' } as const;

interface Span {
  status: Reading['status'];
  micros: number;
}
export interface SensorTimerState {
  rate: number;
  level: { A: boolean; B: boolean };
  /** Stamps of the latest rising edges, s; the time of the latest look. */
  rose: { A: number; B: number };
  now: number;
  /** The socket that starts; '' until the first edge. */
  starts: TimerSocket | '';
  time: Span;
  blocked: { A: Span; B: Span };
  /** Only where the bench asks for them. */
  passes?: PassMemory;
  swings?: SwingMemory;
}

const fresh = (): Pick<SensorTimerState, 'starts' | 'time' | 'blocked'> => ({
  starts: '',
  time: { status: 'idle', micros: 0 },
  blocked: { A: { status: 'idle', micros: 0 }, B: { status: 'idle', micros: 0 } },
});

const finish = (state: SensorTimerState, span: Span, from: number, to: number): void => {
  const micros = Math.max(0, Math.round(((to - from) * state.rate) / STEP));
  span.status = micros * STEP > LONGEST ? 'over' : 'ok';
  span.micros = Math.min(micros, LONGEST / STEP);
};

const edge = (state: SensorTimerState, socket: TimerSocket, on: boolean, time: number, look: Look): void => {
  if (state.level[socket] === on) return;
  state.level[socket] = on;
  const stamp = time + EDGE_SIGMA * look.rng.run.normal(`${look.id}.${socket}.${on ? 'on' : 'off'}`, look.tick);
  const blocked = state.blocked[socket];
  if (!on) {
    if (blocked.status !== 'running') return;
    finish(state, blocked, state.rose[socket], stamp);
    const kept = state.passes?.[socket];
    if (kept && kept.length < MOST_PASSES) kept.push(blocked.micros);
    return;
  }
  state.rose[socket] = stamp;
  blocked.status = 'running';
  if (socket === 'A' && state.swings) swing(state.swings, stamp);
  if (state.starts === '') state.starts = socket;
  if (state.starts === socket) state.time.status = 'running';
  else if (state.time.status === 'running') finish(state, state.time, state.rose[state.starts], stamp);
};

const show = (state: SensorTimerState, channel: string, span: Span, from: number): Reading => ({
  channel,
  quantity: 'time',
  unit: 's',
  decimals: 6,
  value: span.status === 'ok' ? span.micros / 1e6 : null,
  // A clock that still runs is shown to 10 ms: nobody reads a microsecond that flies by.
  face: span.status === 'running' ? Math.max(0, state.now - from).toFixed(2) : (span.micros / 1e6).toFixed(6),
  error: ERROR,
  status: span.status,
});

export interface SensorTimerOptions {
  /** Which socket a gate that is plugged in directly counts as. */
  readonly gates?: Readonly<Record<string, TimerSocket>>;
  /** Remembers the blocked times of the first so many passes of each gate since RESET: channels `A1`, `A2`, …, `B1`, … */
  readonly passes?: number;
  /** Times what swings through gate A: channels `half`, `period`, `mean` and `count`. */
  readonly swings?: boolean;
}

/** A data logger's timer. Command: `reset {}`. */
export const sensorTimer = ({ gates = {}, passes = 0, swings = false }: SensorTimerOptions = {}) => {
  const memory = (): Pick<SensorTimerState, 'passes' | 'swings'> => ({
    ...(passes > 0 ? { passes: freshPasses() } : {}),
    ...(swings ? { swings: freshSwings() } : {}),
  });
  return defineInstrument({
    kind: 'timer-logger',
    family: 'sensor',
    version: 1,
    every: 1,
    init: (id: string, rng: Chance): SensorTimerState => ({
      rate: 1 + RATE_SIGMA * rng.bench.normal(`${id}.gain`, 0),
      level: { A: false, B: false },
      rose: { A: 0, B: 0 },
      now: 0,
      ...fresh(),
      ...memory(),
    }),
    sample: (state, look) => {
      state.now = look.time;
    },
    hear: (state, event: RunEvent, look) => {
      const { socket, on, gate } = event.data;
      if (event.name === 'signal') {
        if ((socket === 'A' || socket === 'B') && typeof on === 'boolean') edge(state, socket, on, event.time, look);
      } else if ((event.name === 'gate-blocked' || event.name === 'gate-clear') && typeof gate === 'string') {
        const counted = Object.hasOwn(gates, gate) ? gates[gate] : undefined;
        if (counted) edge(state, counted, event.name === 'gate-blocked', event.time, look);
      }
    },
    commands: {
      reset: {
        input: {},
        apply: (state) => {
          Object.assign(state, fresh(), memory());
        },
      },
    },
    read: (state) => [
      show(state, 'time', state.time, state.starts === '' ? state.now : state.rose[state.starts]),
      show(state, 'blockedA', state.blocked.A, state.rose.A),
      show(state, 'blockedB', state.blocked.B, state.rose.B),
      ...(state.passes ? readPasses(state.passes, passes, ERROR) : []),
      ...(state.swings ? readSwings(state.swings, state.rate, ERROR) : []),
    ],
  });
};
