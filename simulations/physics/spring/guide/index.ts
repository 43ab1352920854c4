/** The lesson of the spring: three routes, the one-tap repeat of a period, and the closed box at the end. */
import { defineGuide } from '@sdk';
import { BOX_IDS, boxOf } from '../springs.ts';
import { full } from './full.ts';
import { own } from './own.ts';
import { gateAtRest, pullOf, type M } from './progress.ts';
import { quick } from './quick.ts';

export default defineGuide<M>({
  routes: [quick, full, own],
  repeat: {
    // What hangs is what hung last: gate to its place, pull, RESET, let go, and wait for the third pass.
    steps: [
      { command: 'steady', input: {}, skip: (f) => f.held, until: ['at-rest'] },
      { command: 'moveGate', input: (f) => ({ depth: gateAtRest(f) }), skip: (f) => Math.abs(f.gate - f.rest) < 0.003 },
      { command: 'pull', input: (f) => ({ by: pullOf(f) }) },
      { command: 'timer.reset', input: {} },
      { command: 'logger.reset', input: {} },
      { command: 'release', input: {}, until: ['third-pass', 'jumped-off'] },
    ],
    patience: 8,
  },
  mystery: {
    params: { spring: 'box' },
    prelude: [],
    repeats: 9,
    probe: 'stiffness',
    options: BOX_IDS.map((id) => ({ id: id.replace('+', '-with-'), value: boxOf(id).stiffness })),
  },
});
