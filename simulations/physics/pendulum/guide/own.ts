/** An own question: a goal, and a bench that waits for a plan. */
import { ownRoute } from '@sdk';
import type { M } from './progress.ts';

export const own = ownRoute<M>({ params: {}, repeats: 5, goals: ['g', 'angle', 'mass', 'rod', 'damping'] });
