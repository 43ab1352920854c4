/** The lesson of Newton's second law: three routes, the one-tap repeat, and the closed box at the end. */
import { defineGuide } from '@sdk';
import { CARGO, CARGO_IDS, GLIDER_MASS, HANGER_MASS, X_START } from '../apparatus.ts';
import { params } from '../parameters.ts';
import { full } from './full.ts';
import { own } from './own.ts';
import type { M } from './progress.ts';
import { quick } from './quick.ts';

/** All that is accelerated besides the box: glider, four discs of 10 g, hanger, and the pulley's share, kg. */
const BESIDES = GLIDER_MASS + 0.04 + HANGER_MASS + params.pulley.value;

export default defineGuide<M>({
  routes: [quick, full, own],
  repeat: {
    steps: [
      { command: 'unpress', input: {}, skip: (f) => !f.pressed },
      { command: 'place', input: { x: X_START }, skip: (f) => f.hold === 'magnet' && !f.pressed },
      { command: 'timer.reset', input: {} },
      { command: 'press', input: {}, until: ['stopped', 'at-rest', 'stuck'] },
    ],
    patience: 8,
    slow: { camera: 'magnet', ready: (f) => f.hold === 'magnet' && !f.pressed, off: 'signal', released: 'released' },
  },
  mystery: {
    params: { cargo: 'box' },
    prelude: [
      ['blow', { air: 'on' }],
      ['timer.mode', { mode: 'A↔B' }],
      ['moveGate', { gate: 'E', position: 0.6325 }],
      ['hook', { to: 'glider' }],
      ['move', { mass: '10a', to: 'glider' }],
      ['move', { mass: '10b', to: 'glider' }],
      ['move', { mass: '10c', to: 'hanger' }],
      ['move', { mass: '10d', to: 'hanger' }],
    ],
    repeats: 5,
    probe: 'inertia',
    options: CARGO_IDS.map((id) => ({ id, value: BESIDES + CARGO[id] })),
  },
});
