/** An own question: a goal, and a bench that waits for a plan. */
import { ownRoute } from '@sdk';
import type { M } from './progress.ts';

export const own = ownRoute<M>({
  params: { secondGate: true, tiltX: -0.012, tiltZ: 0.01 },
  repeats: 5,
  goals: ['g', 'speed', 'bodies', 'delay'],
});
