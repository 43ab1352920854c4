/** A goal and an empty bench: the student plans, the guide only asks for the plan, the data and the argument. */
import type { Route } from '@sdk';
import { answered, readings, type M } from './progress.ts';

export const own: Route<M> = {
  id: 'own',
  params: { spring: 'soft' },
  prelude: [],
  settings: [],
  repeats: 3,
  steps: [
    {
      id: 'own-goal',
      section: 'aim',
      camera: 'overview',
      questions: [{ kind: 'choice', id: 'goal', options: ['two-ways', 'tight', 'fading', 'orbit'] }],
      done: (p) => answered(p, 'goal'),
    },
    {
      id: 'own-plan',
      section: 'choose',
      questions: [{ kind: 'text', id: 'plan', starters: 3 }],
      done: (p) => answered(p, 'plan'),
    },
    {
      id: 'own-predict',
      section: 'predict',
      questions: [{ kind: 'text', id: 'prediction', starters: 2 }],
      done: (p) => answered(p, 'prediction'),
    },
    // Nine readings: three settings, three times each, is the least that shows both a law and a scatter.
    { id: 'own-measure', section: 'do', camera: 'overview', done: (p) => readings(p.rows) >= 9 },
    {
      id: 'own-analyse',
      section: 'analyse',
      questions: [{ kind: 'text', id: 'evidence', starters: 2 }],
      done: (p) => answered(p, 'evidence'),
    },
    {
      id: 'own-conclude',
      section: 'conclude',
      questions: [{ kind: 'text', id: 'conclusion', starters: 4 }],
      done: (p) => answered(p, 'conclusion'),
    },
  ],
};
