/** What can be grabbed on the air track. The view only says where each hand lies in the picture. */
import { defineHands, type Hand } from '@sdk';
import { MASS_IDS, type GateId, type MassId, type NewtonFrame } from './apparatus.ts';
import type model from './model.ts';

type M = typeof model;

const disc = (mass: MassId): Hand<M> => ({
  id: `disc-${mass}`,
  kind: 'socket',
  command: 'move',
  field: 'to',
  rest: { mass },
  value: (f) => f.where[mass],
});
const gate = (id: GateId): Hand<M> => ({
  id: `gate-${id}`,
  kind: 'axis',
  command: 'moveGate',
  field: 'position',
  rest: { gate: id },
  value: (f) => (id === 'E' ? f.gateE : f.gateF).position,
  arrow: 0.005,
  lens: true,
  reads: { instrument: 'ruler', channel: `gate-${id}` },
});
const onTrack = (f: NewtonFrame): boolean => f.hold !== 'pan';

/** In the order of the work, which is the order of the Tab key. */
export default defineHands<M>([
  { id: 'blower', kind: 'choice', command: 'blow', field: 'air', value: (f) => f.blower },
  { id: 'screw', kind: 'turn', command: 'turnScrew', field: 'turns', value: (f) => f.turns, arrow: 0.25 },
  { id: 'pulley', kind: 'axis', command: 'raisePulley', field: 'height', value: (f) => f.pulley, arrow: 0.005 },
  {
    id: 'string',
    kind: 'socket',
    command: 'hook',
    field: 'to',
    value: (f) => (f.hooked ? 'glider' : ''),
    none: { command: 'unhook', input: {} },
    when: onTrack,
  },
  ...MASS_IDS.map(disc),
  {
    id: 'weigh',
    kind: 'choice',
    command: 'weigh',
    field: 'what',
    value: (f) => (f.hold === 'pan' ? 'glider' : 'nothing'),
  },
  { id: 'balance-tare', kind: 'button', command: 'balance.tare', input: {} },
  gate('E'),
  gate('F'),
  { id: 'look', kind: 'choice', command: 'ruler.look', field: 'from', value: () => undefined, channel: 'look' },
  { id: 'wire', kind: 'choice', command: 'wire', field: 'leads', value: (f) => f.wiring },
  { id: 'timer-mode', kind: 'choice', command: 'timer.mode', field: 'mode', value: () => undefined, channel: 'mode' },
  {
    id: 'timer-range',
    kind: 'choice',
    command: 'timer.range',
    field: 'range',
    value: () => undefined,
    channel: 'range',
  },
  { id: 'timer-reset', kind: 'button', command: 'timer.reset', input: {} },
  { id: 'logger-reset', kind: 'button', command: 'logger.reset', input: {}, only: { param: 'family', is: 'sensor' } },
  { id: 'glider', kind: 'axis', command: 'place', field: 'x', value: (f) => f.x, arrow: 0.01, when: onTrack },
  { id: 'let-go', kind: 'button', command: 'letGo', input: {}, when: (f) => f.hold === 'hand' },
  { id: 'switch', kind: 'button', command: 'press', input: {}, pressed: (f) => f.pressed },
  { id: 'unswitch', kind: 'button', command: 'unpress', input: {}, when: (f) => f.pressed },
]);
