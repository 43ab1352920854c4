/** What can be grabbed, in the order of the work. The view only says where each hand lies in the picture. */
import { defineHands } from '@sdk';
import type model from './model.ts';

export default defineHands<typeof model>([
  {
    id: 'water',
    kind: 'axis',
    command: 'fill',
    field: 'level',
    value: (f) => f.level,
    arrow: 0.01,
    lens: true,
    when: (f) => !f.open,
  },
  { id: 'open', kind: 'button', command: 'open', input: {}, when: (f) => !f.open },
  { id: 'close', kind: 'button', command: 'close', input: {}, when: (f) => f.open },
  { id: 'timer-reset', kind: 'button', command: 'timer.reset', input: {} },
]);
