/** What can be grabbed on the free-fall bench. The view only says where each hand lies in the picture. */
import { defineHands, type Hand } from '@sdk';
import type { FreeFallFrame, GateId, PlugId } from './apparatus.ts';
import type model from './model.ts';

type M = typeof model;

const gate = (id: GateId): readonly Hand<M>[] => {
  const of = (f: FreeFallFrame) => (id === 'E' ? f.gateE : f.gateF);
  // Turned to the back, it neither reads the scale nor sees what falls.
  const usable = (f: FreeFallFrame): boolean => f.sensor === 'aside' && (id === 'E' || f.gateF.mounted);
  return [
    {
      id: `gate-${id}`,
      kind: 'axis',
      command: 'moveGate',
      field: 'position',
      rest: { gate: id },
      value: (f) => of(f).position,
      arrow: 0.005,
      lens: true,
      reads: { instrument: 'ruler', channel: `gate-${id}` },
      when: usable,
    },
    {
      id: `centre-${id}`,
      kind: 'axis',
      command: 'centreGate',
      field: 'offset',
      rest: { gate: id },
      value: (f) => of(f).offset,
      arrow: 0.001,
      when: usable,
    },
  ];
};

const watches = (f: FreeFallFrame): boolean => f.sensor === 'under';

const screw = (side: 'left' | 'right'): Hand<M> => ({
  id: `screw-${side}`,
  kind: 'turn',
  command: 'turnScrew',
  field: 'turns',
  rest: { screw: side },
  value: (f) => f.screws[side === 'left' ? 0 : 1],
  arrow: 0.25,
});

const lead = (plug: PlugId): Hand<M> => ({
  id: `plug-${plug}`,
  kind: 'socket',
  command: 'plug',
  field: 'socket',
  rest: { plug },
  value: (f) => f.plugs[plug],
  none: { command: 'unplug', input: { plug } },
  when: (f) => plug !== 'gate-F' || f.gateF.mounted,
});

/** In the order of the work, which is the order of the Tab key. */
export default defineHands<M>([
  screw('left'),
  screw('right'),
  lead('magnet'),
  lead('gate-E'),
  lead('gate-F'),
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
    field: 'body',
    value: (f) => (f.place === 'balance' ? f.body : undefined),
  },
  { id: 'balance-tare', kind: 'button', command: 'balance.tare', input: {} },
  {
    id: 'hang',
    kind: 'choice',
    command: 'hang',
    field: 'body',
    value: (f) => (f.place === 'magnet' ? f.body : undefined),
  },
  { id: 'put-back', kind: 'button', command: 'putBack', input: {}, when: (f) => f.place !== 'tray' },
  ...gate('E'),
  ...gate('F'),
  { id: 'look', kind: 'choice', command: 'ruler.look', field: 'from', value: () => undefined, channel: 'look' },
  {
    id: 'box',
    kind: 'plane',
    command: 'moveBox',
    fields: ['x', 'z'],
    value: (f) => f.box,
    arrow: 0.005,
    when: (f) => f.sensor === 'aside',
  },
  { id: 'sensor', kind: 'choice', command: 'placeSensor', field: 'where', value: (f) => f.sensor },
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
  { id: 'timer-reset', kind: 'button', command: 'timer.reset', input: {} },
  { id: 'logger-reset', kind: 'button', command: 'logger.reset', input: {}, only: { param: 'family', is: 'sensor' } },
  { id: 'switch', kind: 'button', command: 'press', input: {}, pressed: (f) => f.pressed },
  { id: 'sensor-stop', kind: 'button', command: 'motion.stop', input: {}, when: watches },
  { id: 'unswitch', kind: 'button', command: 'unpress', input: {}, when: (f) => f.pressed },
]);
