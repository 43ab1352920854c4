/** An own question: a goal, and a bench that waits for a plan. */
import { ownRoute } from '@sdk';
import type { M } from './progress.ts';

export const own = ownRoute<M>({
  params: {},
  repeats: 1,
  goals: ['half-loading', 'warm-hand', 'too-soon', 'pressure'],
  enough: (rows) => rows.length >= 5,
});
