/** What can be grabbed on the bench of the throw. The view only says where each hand lies in the picture. */
import { defineHands } from '@sdk';
import { DEGREE, type ProjectileFrame } from './apparatus.ts';
import type model from './model.ts';

type M = typeof model;
const open = (f: ProjectileFrame): boolean => !f.sealed;

/** In the order of the work, which is the order of the Tab key. */
export default defineHands<M>([
  {
    id: 'height',
    kind: 'axis',
    command: 'raise',
    field: 'height',
    value: (f) => f.height,
    arrow: 0.01,
    lens: true,
    reads: { instrument: 'ruler', channel: 'floor' },
  },
  {
    id: 'angle',
    kind: 'arc',
    command: 'aim',
    field: 'degrees',
    value: (f) => f.angle / DEGREE,
    arrow: 1,
    reads: { instrument: 'protractor', channel: 'angle' },
  },
  { id: 'look', kind: 'choice', command: 'ruler.look', field: 'from', value: () => undefined, channel: 'look' },
  {
    id: 'tape',
    kind: 'axis',
    command: 'moveTape',
    field: 'zero',
    value: (f) => f.tape,
    arrow: 0.001,
    lens: true,
    reads: { instrument: 'tape', channel: 'foot' },
  },
  { id: 'paper', kind: 'plane', command: 'movePaper', fields: ['x', 'z'], value: (f) => f.paper, arrow: 0.01 },
  { id: 'new-paper', kind: 'button', command: 'newPaper', input: {}, when: (f) => f.markCount > 0 },
  { id: 'gate', kind: 'choice', command: 'placeGate', field: 'where', value: (f) => f.gate, when: open },
  {
    id: 'timer-mode',
    kind: 'choice',
    command: 'timer.mode',
    field: 'mode',
    value: () => undefined,
    channel: 'mode',
    when: open,
  },
  { id: 'timer-reset', kind: 'button', command: 'timer.reset', input: {}, when: open },
  { id: 'logger-reset', kind: 'button', command: 'logger.reset', input: {}, only: { param: 'family', is: 'sensor' } },
  { id: 'strobe', kind: 'choice', command: 'strobe', field: 'lamp', value: (f) => (f.strobe ? 'on' : 'off') },
  { id: 'wipe', kind: 'button', command: 'wipe', input: {}, when: (f) => f.trailThrows.some((n) => n > 0) },
  { id: 'cup', kind: 'plane', command: 'moveCup', fields: ['x', 'z'], value: (f) => f.cup, arrow: 0.01 },
  { id: 'cock', kind: 'axis', command: 'cock', field: 'stop', value: (f) => f.stop, arrow: 1 },
  {
    id: 'load',
    kind: 'choice',
    command: 'load',
    field: 'ball',
    value: (f) => (f.place === 'trough' ? f.ball : undefined),
  },
  { id: 'seat', kind: 'button', command: 'seat', input: {}, when: (f) => f.place === 'trough' && !f.seated },
  { id: 'fire', kind: 'button', command: 'fire', input: {} },
  { id: 'put-back', kind: 'button', command: 'putBack', input: {}, when: (f) => f.place !== 'tray' },
]);
