/** The lesson of the pendulum: three routes, the one-tap repeat, and the hall whose ceiling nobody can reach. */
import { defineGuide } from '@sdk';
import { HALL_IDS, HALLS, type PendulumFrame } from '../apparatus.ts';
import { full } from './full.ts';
import { own } from './own.ts';
import { SMALL, type M } from './progress.ts';
import { quick } from './quick.ts';

/** From where it was let go last; at first from 10°, and in a hall as far as an arm reaches. */
const angleOf = (f: PendulumFrame): number =>
  f.amplitude > 0.01
    ? Math.round(f.amplitude * 1000) / 1000
    : Math.min(SMALL, Math.max(0.004, Math.floor(400 / f.length) / 1000));

export default defineGuide<M>({
  routes: [quick, full, own],
  repeat: {
    steps: [
      {
        command: 'pull',
        input: (f) => ({ angle: angleOf(f) }),
        skip: (f) => f.place === 'held' && Math.abs(f.angle) > 0.003,
      },
      { command: 'timer.reset', input: {} },
      { command: 'logger.reset', input: {} },
      { command: 'letGo', input: { how: 'still' }, until: ['period', 'struck-gate'] },
    ],
    patience: 30,
  },
  mystery: {
    params: { room: 'hall' },
    prelude: [
      ['moveGate', { x: 0, y: 0.5 }],
      ['plug', { socket: 'A' }],
      ['timer.mode', { mode: 'T' }],
      ['timer.range', { range: '99.99' }],
    ],
    repeats: 3,
    table: 'hall',
    probe: 'length',
    options: HALL_IDS.map((id) => ({ id, value: HALLS[id] })),
  },
});
