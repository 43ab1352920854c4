/** The lesson of reaction rates: three routes, the one-tap repeat of a mixture, and the bottle without a label at the end. */
import { defineGuide } from '@sdk';
import { UNKNOWN, type RateFrame } from '../apparatus.ts';
import { acts } from '../danger.ts';
import { full } from './full.ts';
import { own } from './own.ts';
import type { M } from './progress.ts';
import { quick } from './quick.ts';

/** What was poured last, to the step of the command. */
const meant = (cubicMetres: number): number => Math.round(cubicMetres * 1e6) / 1e6;
const empty = (f: RateFrame): boolean => f.beaker.volume === 0;

export default defineGuide<M>({
  routes: [quick, full, own],
  danger: acts,
  repeat: {
    steps: [
      { command: 'rinse', input: { what: 'beaker' }, skip: empty },
      { command: 'rinse', input: { what: 'first' }, skip: (f) => f.inFirst === '' },
      { command: 'rinse', input: { what: 'second' }, skip: (f) => f.inSecond === '' },
      {
        command: 'fill',
        input: (f) => ({ cylinder: 'first', bottle: 'thiosulfate', volume: meant(f.last.thiosulfate) }),
      },
      { command: 'tip', input: { cylinder: 'first' } },
      {
        command: 'fill',
        input: (f) => ({ cylinder: 'first', bottle: 'water', volume: meant(f.last.water) }),
        skip: (f) => f.last.water < 5e-7,
      },
      { command: 'tip', input: { cylinder: 'first' }, skip: (f) => f.last.water < 5e-7 },
      { command: 'fill', input: (f) => ({ cylinder: 'second', bottle: 'sulfuric', volume: meant(f.last.acid) }) },
      { command: 'watch.reset', input: {} },
      { command: 'tipAndStart', input: { cylinder: 'second' } },
      { command: 'stare', input: {}, until: ['thumb'] },
    ],
    patience: 300,
  },
  mystery: {
    params: { task: 'cross', bottle: 'unknown' },
    prelude: [
      ['wear', { what: 'goggles' }],
      ['wear', { what: 'gloves' }],
    ],
    repeats: 3,
    table: 'unknown',
    probe: 'stock',
    options: UNKNOWN.map((value) => ({ id: `c${Math.round(value * 100)}`, value })),
  },
});
