/** The lesson of the brown gas: three routes, the dangers, and the bulb without a tag at the end. */
import { defineGuide } from '@sdk';
import { nitrousFilledTo } from '@engines/chemistry';
import { acts } from '../danger.ts';
import { FILLINGS } from '../filling.ts';
import { full } from './full.ts';
import { own } from './own.ts';
import { quick } from './quick.ts';
import type { M } from './progress.ts';

export default defineGuide<M>({
  routes: [quick, full, own],
  danger: acts,
  mystery: {
    params: { third: 'torn' },
    prelude: [],
    repeats: 3,
    table: 'torn',
    probe: 'third',
    options: FILLINGS.map((pressure) => ({ id: `bar-${pressure / 10000}`, value: nitrousFilledTo(pressure) })),
  },
});
