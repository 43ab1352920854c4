/** What can be grabbed on the spring bench, in the order of the work. The view only says where each hand lies in the picture. */
import { defineHands, type Hand } from '@sdk';
import type { SpringFrame } from './apparatus.ts';
import type model from './model.ts';

type M = typeof model;
const loaded = (f: SpringFrame): boolean => f.load !== '0' || f.discs > 0;
const watches = (f: SpringFrame): boolean => f.below === 'sensor';

const knob = (id: string, command: 'timer.mode' | 'timer.range', field: 'mode' | 'range'): Hand<M> => ({
  id,
  kind: 'choice',
  command,
  field,
  value: () => undefined,
  channel: field,
});

export default defineHands<M>([
  {
    id: 'spring',
    kind: 'choice',
    command: 'choose',
    field: 'spring',
    value: (f) => (f.spring === 'box' ? undefined : f.spring),
    when: (f) => f.spring !== 'box',
  },
  { id: 'hang', kind: 'choice', command: 'hang', field: 'load', value: (f) => f.load },
  {
    id: 'pull',
    kind: 'axis',
    command: 'pull',
    field: 'by',
    value: (f) => (f.held ? f.aim : f.depth) - f.rest,
    arrow: 0.005,
    when: loaded,
  },
  { id: 'release', kind: 'button', command: 'release', input: {}, when: (f) => f.held && !f.calming },
  { id: 'steady', kind: 'button', command: 'steady', input: {}, when: loaded },
  {
    id: 'clip',
    kind: 'axis',
    command: 'moveClip',
    field: 'place',
    value: (f) => f.clip,
    arrow: 0.005,
    lens: true,
    reads: { instrument: 'ruler', channel: 'clip' },
  },
  { id: 'ruler', kind: 'axis', command: 'moveRuler', field: 'by', value: (f) => f.ruler, arrow: 0.005, lens: true },
  { id: 'look', kind: 'choice', command: 'ruler.look', field: 'from', value: () => undefined, channel: 'look' },
  { id: 'gate', kind: 'axis', command: 'moveGate', field: 'depth', value: (f) => f.gate, arrow: 0.005 },
  knob('timer-mode', 'timer.mode', 'mode'),
  knob('timer-range', 'timer.range', 'range'),
  { id: 'timer-reset', kind: 'button', command: 'timer.reset', input: {} },
  { id: 'logger-reset', kind: 'button', command: 'logger.reset', input: {}, only: { param: 'family', is: 'sensor' } },
  { id: 'weigh', kind: 'choice', command: 'weigh', field: 'what', value: (f) => f.weighed },
  { id: 'balance-tare', kind: 'button', command: 'balance.tare', input: {} },
  { id: 'below', kind: 'choice', command: 'placeBelow', field: 'what', value: (f) => f.below },
  {
    id: 'sensor-rate',
    kind: 'choice',
    command: 'motion.rate',
    field: 'hz',
    value: () => undefined,
    channel: 'rate',
    when: watches,
  },
  { id: 'sensor-start', kind: 'button', command: 'motion.start', input: {}, when: watches },
  { id: 'sensor-stop', kind: 'button', command: 'motion.stop', input: {}, when: watches },
  { id: 'discs', kind: 'axis', command: 'mount', field: 'discs', value: (f) => f.discs, arrow: 1 },
  {
    id: 'shelf',
    kind: 'axis',
    command: 'raise',
    field: 'height',
    value: (f) => f.shelf,
    arrow: 0.01,
    when: (f) => f.below === 'beaker',
  },
  { id: 'tune', kind: 'turn', command: 'tune', field: 'frequency', value: (f) => f.dial, arrow: 0.1 },
  { id: 'drive-on', kind: 'button', command: 'drive', input: { on: true }, when: (f) => f.drive !== 'on' },
  { id: 'drive-off', kind: 'button', command: 'drive', input: { on: false }, when: (f) => f.drive === 'on' },
]);
