/** An own question: a goal, and a bench that waits for a plan. */
import { ownRoute } from '@sdk';
import { type M, trials } from './progress.ts';

export const own = ownRoute<M>({
  params: { lean: -0.0026, family: 'sensor' },
  repeats: 1,
  goals: ['momentum', 'energy', 'bumpers', 'mass'],
  // Six collisions: two kinds, three times each, is the least that shows both a law and a scatter.
  enough: (rows) => trials({ rows }) >= 6,
});
