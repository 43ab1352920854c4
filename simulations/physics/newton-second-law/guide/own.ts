/** An own question: a goal, and a bench that waits for a plan. */
import { ownRoute } from '@sdk';
import type { M } from './progress.ts';

export const own = ownRoute<M>({
  params: { tilt: -0.003 },
  prelude: [['raisePulley', { height: 0.04 }]],
  repeats: 3,
  goals: ['force', 'mass', 'friction', 'lean'],
});
