/** The lesson of the collisions: three routes, the one-tap repeat, and the sealed box at the end. */
import { defineGuide } from '@sdk';
import { BOX_IDS, BOX_TOTAL } from '../apparatus.ts';
import { gapOf } from '../frame.ts';
import { full } from './full.ts';
import { own } from './own.ts';
import { type M } from './progress.ts';
import { quick } from './quick.ts';

export default defineGuide<M>({
  routes: [quick, full, own],
  repeat: {
    steps: [
      { command: 'putBack', input: {} },
      { command: 'timer.reset', input: {} },
      { command: 'timer2.reset', input: {} },
      { command: 'logger.reset', input: {} },
      { command: 'push1', input: { how: 'right-medium' }, until: ['passed', 'fell'] },
    ],
    patience: 12,
    // The last centimetre, the blow, and how they part.
    slow: {
      camera: 'impact',
      ready: (f) => f.meetings === 0 && f.carts[0].v > 0 && gapOf(f) < 0.011,
      off: 'near',
      released: 'collided',
    },
  },
  mystery: {
    params: { sealed: true, family: 'sensor' },
    prelude: [
      ['blow', {}],
      ['load', { mass: 'm200', on: '1' }],
      ['setFlag', { flag: '50' }],
      // Stuck together they always reach gate F; with springs a glider may be left standing.
      ['setBumper', { bumper: 'velcro' }],
      ['weigh', { cart: '1' }],
    ],
    repeats: 5,
    table: 'box',
    probe: 'mass2',
    options: BOX_IDS.map((id) => ({ id, value: BOX_TOTAL[id] })),
  },
});
