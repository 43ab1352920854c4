/** What can be grabbed on the collision bench. The view only says where each hand lies in the picture. */
import { defineHands, type Hand } from '@sdk';
import { type CartId, type GateId, type MassId, MASS_IDS } from './apparatus.ts';
import { indexOf } from './state.ts';
import type model from './model.ts';

type M = typeof model;

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
const cart = (id: CartId): readonly Hand<M>[] => {
  const on = (f: { carts: readonly { place: string }[] }): boolean => f.carts[indexOf(id)]!.place === 'track';
  return [
    {
      id: `cart-${id}`,
      kind: 'axis',
      command: 'moveCart',
      field: 'x',
      rest: { cart: id },
      value: (f) => f.carts[indexOf(id)].x,
      // Slower than a throw even when the key repeats (hand-hold.ts).
      arrow: 0.002,
      reads: { instrument: 'ruler', channel: `cart-${id}` },
      when: on,
    },
    {
      id: `push-${id}`,
      kind: 'choice',
      command: id === '1' ? 'push1' : 'push2',
      field: 'how',
      value: () => undefined,
      when: on,
    },
  ];
};
const mass = (id: MassId): Hand<M> => ({
  id: `mass-${id}`,
  kind: 'socket',
  command: 'load',
  field: 'on',
  rest: { mass: id },
  value: (f) => f.masses[id],
  none: { command: 'unload', input: { mass: id } },
});

/** In the order of the work, which is the order of the Tab key. */
export default defineHands<M>([
  { id: 'blower', kind: 'button', command: 'blow', input: {}, pressed: (f) => f.blower },
  { id: 'screw', kind: 'turn', command: 'turnScrew', field: 'turns', value: (f) => f.turns, arrow: 0.25 },
  { id: 'bumper', kind: 'choice', command: 'setBumper', field: 'bumper', value: (f) => f.bumper },
  { id: 'flag', kind: 'choice', command: 'setFlag', field: 'flag', value: (f) => f.flag },
  ...MASS_IDS.map(mass),
  { id: 'weigh', kind: 'choice', command: 'weigh', field: 'cart', value: (f) => (f.pan === '' ? undefined : f.pan) },
  { id: 'balance-tare', kind: 'button', command: 'balance.tare', input: {} },
  gate('E'),
  gate('F'),
  { id: 'look', kind: 'choice', command: 'ruler.look', field: 'from', value: () => undefined, channel: 'look' },
  { id: 'timer-mode', kind: 'choice', command: 'timer.mode', field: 'mode', value: () => undefined, channel: 'mode' },
  { id: 'timer-reset', kind: 'button', command: 'timer.reset', input: {} },
  { id: 'timer2-mode', kind: 'choice', command: 'timer2.mode', field: 'mode', value: () => undefined, channel: 'mode' },
  { id: 'timer2-reset', kind: 'button', command: 'timer2.reset', input: {} },
  { id: 'logger-reset', kind: 'button', command: 'logger.reset', input: {}, only: { param: 'family', is: 'sensor' } },
  ...cart('1'),
  ...cart('2'),
  {
    id: 'catch',
    kind: 'button',
    command: 'catch',
    input: {},
    when: (f) => f.carts.some((c) => c.place === 'track' && c.v !== 0),
  },
  {
    id: 'put-aside',
    kind: 'choice',
    command: 'putAside',
    field: 'cart',
    value: (f) => (f.carts[1].place === 'aside' ? '2' : f.carts[0].place === 'aside' ? '1' : undefined),
  },
  { id: 'put-back', kind: 'button', command: 'putBack', input: {} },
]);
