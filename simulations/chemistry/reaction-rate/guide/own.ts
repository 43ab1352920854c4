/** An own question: a goal, and a bench that waits for a plan. */
import { ownRoute } from '@sdk';
import type { M } from './progress.ts';

export const own = ownRoute<M>({
  params: { task: 'cross' },
  repeats: 3,
  goals: ['depth', 'warm-acid', 'grains', 'dose'],
});
