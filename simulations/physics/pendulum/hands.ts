/** What can be grabbed on the pendulum's bench. The view only says where each hand lies in the picture. */
import { defineHands } from '@sdk';
import type { PendulumFrame } from './apparatus.ts';
import type model from './model.ts';

type M = typeof model;
const onBench = (f: PendulumFrame): boolean => !f.hall;

/** In the order of the work, which is the order of the Tab key. */
export default defineHands<M>([
  {
    id: 'suspension',
    kind: 'choice',
    command: 'hangOn',
    field: 'suspension',
    value: (f) => f.suspension,
    when: onBench,
  },
  {
    id: 'ball',
    kind: 'choice',
    command: 'hangBall',
    field: 'ball',
    value: (f) => (f.place === 'pan' ? undefined : f.ball),
    when: onBench,
  },
  {
    id: 'string',
    kind: 'axis',
    command: 'drawString',
    field: 'length',
    value: (f) => f.string,
    arrow: 0.01,
    lens: true,
    reads: { instrument: 'ruler', channel: 'top' },
    when: (f) => onBench(f) && f.suspension === 'string',
  },
  {
    id: 'rod',
    kind: 'axis',
    command: 'slideRod',
    field: 'length',
    value: (f) => f.length,
    arrow: 0.01,
    lens: true,
    reads: { instrument: 'ruler', channel: 'centre' },
    when: (f) => onBench(f) && f.suspension === 'rod',
  },
  {
    id: 'look',
    kind: 'choice',
    command: 'ruler.look',
    field: 'from',
    value: () => undefined,
    channel: 'look',
    when: onBench,
  },
  { id: 'gate', kind: 'plane', command: 'moveGate', fields: ['x', 'y'], value: (f) => f.gate, arrow: 0.005 },
  {
    id: 'plug',
    kind: 'socket',
    command: 'plug',
    field: 'socket',
    value: (f) => f.plug,
    none: { command: 'unplug', input: {} },
  },
  { id: 'timer-mode', kind: 'choice', command: 'timer.mode', field: 'mode', value: () => undefined, channel: 'mode' },
  {
    id: 'timer-range',
    kind: 'choice',
    command: 'timer.range',
    field: 'range',
    value: () => undefined,
    channel: 'range',
  },
  {
    id: 'weigh',
    kind: 'choice',
    command: 'weigh',
    field: 'ball',
    value: (f) => (f.place === 'pan' ? f.ball : undefined),
    when: onBench,
  },
  { id: 'balance-tare', kind: 'button', command: 'balance.tare', input: {}, when: onBench },
  { id: 'vane', kind: 'choice', command: 'setVane', field: 'vane', value: (f) => f.vane, when: onBench },
  {
    id: 'pull',
    kind: 'arc',
    command: 'pull',
    field: 'angle',
    value: (f) => f.angle,
    // Five degrees.
    arrow: Math.PI / 36,
    when: (f) => f.place !== 'pan',
  },
  { id: 'timer-reset', kind: 'button', command: 'timer.reset', input: {} },
  { id: 'logger-reset', kind: 'button', command: 'logger.reset', input: {}, only: { param: 'clock', is: 'sensor' } },
  { id: 'release', kind: 'button', command: 'letGo', input: { how: 'still' }, when: (f) => f.place === 'held' },
  { id: 'push', kind: 'button', command: 'letGo', input: { how: 'pushed' }, when: (f) => f.place === 'held' },
  { id: 'flick', kind: 'button', command: 'letGo', input: { how: 'sideways' }, when: (f) => f.place === 'held' },
  { id: 'calm', kind: 'button', command: 'calm', input: {}, when: (f) => f.place === 'swing' || f.place === 'held' },
  { id: 'watch-press', kind: 'button', command: 'watch.press', input: {}, only: { param: 'clock', is: 'stopwatch' } },
  { id: 'watch-reset', kind: 'button', command: 'watch.reset', input: {}, only: { param: 'clock', is: 'stopwatch' } },
]);
