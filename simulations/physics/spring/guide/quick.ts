/** Twelve minutes: one spring, four loads, three periods each, and why the line misses the origin. */
import { again, answered, compute, fullRows, next, recorded, type Route, type Step } from '@sdk';
import type { LoadId } from '../apparatus.ts';
import { alike, hangFirst, nextSwing, pullOf, type M } from './progress.ts';

const LOADS = ['1', '2', '4', '6'] as const satisfies readonly LoadId[];
const SWINGS = 3;

const load = (n: 2 | 3 | 4): Step<M> => ({
  id: `quick-load-${n}`,
  section: 'do',
  done: (p) => fullRows(p, SWINGS) >= n,
  action: (p) => hangFirst(p, LOADS[n - 1]!) ?? (p.frame.calming ? undefined : again),
});

export const quick: Route<M> = {
  id: 'quick',
  params: { spring: 'medium' },
  prelude: [['moveGate', { depth: 0.1295 }]],
  settings: [0.05, 0.1, 0.2, 0.3],
  repeats: SWINGS,
  steps: [
    { id: 'quick-aim', section: 'aim', camera: 'overview', action: () => next('begin') },
    { id: 'quick-choose', section: 'choose', camera: 'front', action: () => next() },
    {
      id: 'quick-predict',
      section: 'predict',
      questions: [
        { kind: 'choice', id: 'four-masses', options: ['same', 'twice', 'four-times'], correct: 'twice' },
        { kind: 'choice', id: 'further', options: ['shorter', 'same', 'longer'], correct: 'same' },
      ],
      done: (p) => answered(p, 'four-masses', 'further'),
    },
    {
      id: 'quick-swing-1',
      section: 'do',
      camera: 'overview',
      done: (p) => recorded(p.rows) >= 1,
      action: (p) => hangFirst(p, '1') ?? nextSwing(p, 0.01),
    },
    {
      id: 'quick-swing-2',
      section: 'do',
      camera: 'overview',
      questions: [{ kind: 'choice', id: 'period-same', options: ['same', 'longer'], correct: alike }],
      done: (p) => recorded(p.rows) >= 2,
      action: (p) => nextSwing(p, pullOf(p.frame)),
    },
    { id: 'quick-again', section: 'do', done: (p) => fullRows(p, SWINGS) >= 1, action: () => again },
    load(2),
    load(3),
    load(4),
    { id: 'quick-compare', section: 'analyse', compares: ['four-masses', 'further'], action: () => next() },
    { id: 'quick-row', section: 'analyse', action: compute },
    {
      id: 'quick-line',
      section: 'analyse',
      questions: [
        { kind: 'choice', id: 'intercept', options: ['late-gate', 'spring-mass', 'air'], correct: 'spring-mass' },
      ],
      done: (p) => answered(p, 'intercept'),
    },
    {
      id: 'quick-conclude',
      section: 'conclude',
      questions: [{ kind: 'text', id: 'conclusion', starters: 4 }],
      done: (p) => answered(p, 'conclusion'),
    },
  ],
};
