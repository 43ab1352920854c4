/** An own question: a goal, and a bench that waits for a plan. */
import { ownRoute, readings } from '@sdk';
import type { M } from './progress.ts';

/** Four titrations: two ways compared, twice each, is the least that shows a difference. */
export const own = ownRoute<M>({
  params: {},
  repeats: 1,
  goals: ['weak', 'indicator', 'reverse', 'mistake', 'curve'],
  enough: (rows) => readings(rows) >= 4,
});
