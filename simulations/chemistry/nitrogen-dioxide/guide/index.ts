/** The lesson of the brown gas: three routes, the dangers, and the bulb without a tag at the end. */
import { defineGuide } from '@sdk';
import { nitrousFilledTo } from '@engines/chemistry';
import { acts } from '../danger.ts';
import { FILLINGS } from '../filling.ts';
import { backFrom, SETTLED, type M } from './progress.ts';
import { full } from './full.ts';
import { own } from './own.ts';
import { quick } from './quick.ts';

export default defineGuide<M>({
  routes: [quick, full, own],
  danger: acts,
  // The bulb of the riddle, out of the light and into it again, with clean windows: a reading of its own.
  repeat: {
    steps: [
      { command: 'replaceBulb', input: {}, skip: (f) => !f.bulbs[2]!.open },
      { command: 'moveBulb', input: { bulb: 'blank', to: 'rack' }, skip: (f) => f.meter !== 'blank' },
      {
        command: 'moveBulb',
        input: (f) => ({ bulb: f.meter, to: f.meter === '3' ? 'rack' : backFrom(f) }),
        skip: (f) => f.meter === '',
      },
      { command: 'moveBulb', input: { bulb: '3', to: 'meter' } },
      { command: 'wipe', input: { bulb: '3' }, once: (f) => f.quiet > SETTLED },
    ],
    patience: 30,
  },
  mystery: {
    params: { third: 'torn' },
    prelude: [
      ['wear', { what: 'goggles' }],
      ['wear', { what: 'gloves' }],
    ],
    repeats: 3,
    table: 'torn',
    probe: 'third',
    options: FILLINGS.map((pressure) => ({ id: `bar-${pressure / 10000}`, value: nitrousFilledTo(pressure) })),
  },
});
