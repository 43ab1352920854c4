/** A quarter of an hour: four concentrations over the cross, and the water that was forgotten. */
import { again, answered, compute, fullRows, next, recorded, safetyFirst, type Route, type Step } from '@sdk';
import { ACID, mixOrAgain, nextMix, TOTAL, type M, type Mixture } from './progress.ts';

const VOLUMES = [10, 20, 30, 40] as const;
const LOOKS = 2;
export const mixtureOf = (thiosulfate: number): Mixture => ({ thiosulfate, water: TOTAL - ACID - thiosulfate });

const volume = (n: 2 | 3 | 4): Step<M> => ({
  id: `quick-volume-${n}`,
  section: 'do',
  camera: 'cross',
  done: (p) => fullRows(p, LOOKS) >= n,
  action: (p) => mixOrAgain(p, mixtureOf(VOLUMES[n - 1]!)),
});

export const quick: Route<M> = {
  id: 'quick',
  params: { task: 'cross' },
  prelude: [],
  settings: [...VOLUMES],
  repeats: LOOKS,
  steps: [
    { id: 'quick-aim', section: 'aim', camera: 'overview', action: () => next('begin') },
    {
      id: 'quick-predict',
      section: 'predict',
      questions: [
        { kind: 'choice', id: 'twice', options: ['same', 'half', 'quarter'], correct: 'half' },
        { kind: 'choice', id: 'no-water', options: ['shorter', 'same', 'longer'], correct: 'same' },
      ],
      done: (p) => answered(p, 'twice', 'no-water'),
    },
    safetyFirst({ camera: 'overview' }),
    {
      id: 'quick-mix-1',
      section: 'do',
      camera: 'cross',
      done: (p) => recorded(p.rows) >= 1,
      action: (p) => nextMix(p, mixtureOf(VOLUMES[0])),
    },
    { id: 'quick-again', section: 'do', camera: 'cross', done: (p) => fullRows(p, LOOKS) >= 1, action: () => again },
    volume(2),
    volume(3),
    volume(4),
    {
      id: 'quick-no-water',
      section: 'do',
      camera: 'cross',
      done: (p) => p.rows.some((row) => row.aside),
      action: (p) => nextMix(p, { thiosulfate: VOLUMES[1], water: 0 }),
    },
    { id: 'quick-compare', section: 'analyse', compares: ['twice', 'no-water'], action: () => next() },
    { id: 'quick-row', section: 'analyse', action: compute },
    {
      id: 'quick-line',
      section: 'analyse',
      questions: [
        { kind: 'choice', id: 'line', options: ['inverse', 'proportional', 'square'], correct: 'proportional' },
      ],
      done: (p) => answered(p, 'line'),
    },
    {
      id: 'quick-conclude',
      section: 'conclude',
      questions: [{ kind: 'text', id: 'conclusion', starters: 4 }],
      done: (p) => answered(p, 'conclusion'),
    },
  ],
};
