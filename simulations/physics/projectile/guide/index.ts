/** The lesson of the throw: three routes, the one-tap repeat, and the sealed launcher at the end. */
import { defineGuide } from '@sdk';
import { SEALED, SEALED_IDS } from '../launcher.ts';
import { full } from './full.ts';
import { own } from './own.ts';
import type { M } from './progress.ts';
import { quick } from './quick.ts';

export default defineGuide<M>({
  routes: [quick, full, own],
  repeat: {
    // What flies is what flew last, from the stop that was used last, so the repeat serves every ball and every stop.
    steps: [
      { command: 'cock', input: (f) => ({ stop: f.lastStop }), skip: (f) => f.stop > 0 },
      { command: 'load', input: (f) => ({ ball: f.ball }), skip: (f) => f.place === 'trough' },
      { command: 'seat', input: {}, skip: (f) => f.seated },
      { command: 'fire', input: {}, until: ['landed', 'hit-cup', 'missed-table'] },
    ],
    patience: 5,
  },
  mystery: {
    params: { launcher: 'sealed' },
    prelude: [
      ['moveTape', { zero: 0 }],
      ['raise', { height: 0.6 }],
      ['movePaper', { x: 0.735, z: 0 }],
      ['strobe', { lamp: 'on' }],
      ['cock', { stop: 1 }],
      ['load', { ball: 'steel' }],
      ['seat', {}],
    ],
    repeats: 5,
    probe: 'muzzleSpeed',
    options: SEALED_IDS.map((id) => ({ id, value: SEALED[id] })),
  },
});
