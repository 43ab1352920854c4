/**
 * The gas syringe that a camera reads, and the balance with a cable: each is the instrument that it is, with its errors, and remembers what it showed.
 * The syringe's recorder also says how long the first 20 mL took, from the grains' fall: by a straight line between the two values on either side.
 */
import {
  balance,
  defineInstrument,
  gasSyringe,
  type BalanceState,
  type Chance,
  type GasSyringeState,
  type Look,
  type Reading,
  type RunEvent,
} from '@sdk';
import { SYRINGE } from './apparatus.ts';
import {
  keep,
  openMemory,
  rateReading,
  recorderCommands,
  secondsOf,
  sinceBegin,
  seriesOf,
  trigger,
  TURN,
  valueAt,
  type Memory,
} from './memory.ts';

const glass = gasSyringe({ probe: 'gas', capacity: SYRINGE });
const pan = balance({ probe: 'pan', digit: 1e-5, every: TURN, unit: 'g' });
/** mL whose time is told. */
export const MARK = 20;
const TENTHS = 10;
const HUNDREDTHS = 100;

const running = (memory: Memory, reading: Reading): Reading['status'] =>
  memory.recording ? 'running' : reading.status;

function timeOfMark(memory: Memory): number | null {
  for (let i = 1; i < memory.count; i++) {
    const to = valueAt(memory, i, TENTHS);
    const from = valueAt(memory, i - 1, TENTHS);
    if (to >= MARK && from < MARK) return sinceBegin(memory, i - 1 + (MARK - from) / (to - from));
  }
  return null;
}

interface SyringeState {
  glass: GasSyringeState;
  memory: Memory;
}
export const syringe = defineInstrument({
  kind: 'rate-syringe',
  family: 'sensor',
  version: 1,
  every: TURN,
  init: (id: string, rng: Chance): SyringeState => ({ glass: glass.init(id, rng), memory: openMemory() }),
  sample: (state, look: Look) => {
    glass.sample!(state.glass, look);
    keep(state.memory, glass.read(state.glass)[0]!.value, TENTHS, look);
  },
  hear: (state, event: RunEvent) => trigger(state.memory, event),
  commands: {
    ...recorderCommands,
    tap: {
      input: {},
      apply: (state: SyringeState, _input: object, look: Look) => glass.commands.tap.apply(state.glass, {}, look),
    },
  },
  read: ({ glass: state, memory }): readonly Reading[] => {
    const reading = glass.read(state)[0]!;
    const time = timeOfMark(memory);
    return [
      { ...reading, status: running(memory, reading), ...seriesOf(memory, TENTHS) },
      {
        channel: 'mark',
        quantity: 'time',
        unit: 's',
        decimals: 1,
        value: time === null ? null : Math.round(time * 10) / 10,
        face: time === null ? '–' : time.toFixed(1),
        error: { half: secondsOf(memory, 0.5), shape: 'rectangular' },
        status: time === null ? 'idle' : 'ok',
      },
      rateReading(memory),
    ];
  },
});

interface ScaleState {
  pan: BalanceState;
  memory: Memory;
}
export const scale = defineInstrument({
  kind: 'rate-balance',
  family: 'sensor',
  version: 1,
  every: pan.every,
  init: (id: string, rng: Chance): ScaleState => ({ pan: pan.init(id, rng), memory: openMemory() }),
  sample: (state, look: Look) => {
    pan.sample!(state.pan, look);
    keep(state.memory, pan.read(state.pan)[0]!.value, HUNDREDTHS, look);
  },
  hear: (state, event: RunEvent) => trigger(state.memory, event),
  commands: {
    ...recorderCommands,
    tare: {
      input: {},
      apply: (state: ScaleState, _input: object, look: Look) => pan.commands.tare.apply(state.pan, {}, look),
    },
  },
  read: ({ pan: state, memory }): readonly Reading[] => {
    const reading = pan.read(state)[0]!;
    return [{ ...reading, status: running(memory, reading), ...seriesOf(memory, HUNDREDTHS) }, rateReading(memory)];
  },
});
