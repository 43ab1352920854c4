/** The lesson of free fall: three routes, the one-tap repeat, and the mystery planet at the end. */
import { defineGuide } from '@sdk';
import { WORLD_IDS, WORLDS } from '../gravity.ts';
import { full } from './full.ts';
import { own } from './own.ts';
import type { M } from './progress.ts';
import { quick } from './quick.ts';

export default defineGuide<M>({
  routes: [quick, full, own],
  repeat: {
    // What falls is what fell last, so the repeat serves every body.
    steps: [
      { command: 'unpress', input: {}, skip: (f) => !f.pressed },
      { command: 'hang', input: (f) => ({ body: f.body }), skip: (f) => f.place === 'magnet' && !f.pressed },
      { command: 'timer.reset', input: {} },
      { command: 'press', input: {}, until: ['landed', 'lost'] },
    ],
    patience: 5,
    slow: { camera: 'magnet', ready: (f) => f.place === 'magnet' && !f.pressed, off: 'signal', released: 'released' },
  },
  mystery: {
    params: { place: 'mystery', airDrag: false },
    prelude: quick.prelude,
    repeats: 5,
    probe: 'gravity',
    options: WORLD_IDS.map((id) => ({ id, value: WORLDS[id] })),
  },
});
