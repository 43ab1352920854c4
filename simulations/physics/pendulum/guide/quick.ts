/** Ten minutes: a prepared bench, four lengths, three swings at each. */
import { again, answered, compute, fullRows, next, recorded, type Route, type Step } from '@sdk';
import { LARGE, nextSwing, swingsAt, watch, watched, type M } from './progress.ts';

const LENGTHS = [0.4, 0.6, 0.8, 1] as const;
const SWINGS = 3;
/** A student who sets the thread by eye or by another plan is followed, not corrected, m. */
const SLACK = 0.05;

const length = (n: 2 | 3 | 4): Step<M> => ({
  id: `quick-length-${n}`,
  section: 'do',
  camera: 'front',
  done: (p) => fullRows(p, SWINGS) >= n,
  action: (p) => swingsAt(p, LENGTHS[n - 1]!, SLACK),
});

export const quick: Route<M> = {
  id: 'quick',
  params: {},
  prelude: [
    ['drawString', { length: 0.3875 }],
    ['moveGate', { x: 0, y: 0.9 }],
    ['plug', { socket: 'A' }],
    ['timer.mode', { mode: 'T' }],
  ],
  settings: LENGTHS,
  repeats: SWINGS,
  steps: [
    { id: 'quick-aim', section: 'aim', camera: 'overview', action: () => next('begin') },
    { id: 'quick-choose', section: 'choose', camera: 'front', action: () => next() },
    {
      id: 'quick-predict',
      section: 'predict',
      questions: [
        { kind: 'choice', id: 'longer', options: ['same', 'twice', 'four-times'], correct: 'twice' },
        { kind: 'choice', id: 'angle', options: ['shorter', 'same', 'a-little-longer'], correct: 'a-little-longer' },
      ],
      done: (p) => answered(p, 'longer', 'angle'),
    },
    { id: 'quick-swing-1', section: 'do', camera: 'overview', done: (p) => recorded(p.rows) >= 1, action: nextSwing },
    { id: 'quick-swing-2', section: 'do', camera: 'overview', done: (p) => recorded(p.rows) >= 2, action: nextSwing },
    { id: 'quick-again', section: 'do', done: (p) => fullRows(p, SWINGS) >= 1, action: () => again },
    length(2),
    length(3),
    length(4),
    {
      id: 'quick-angle',
      section: 'do',
      camera: 'protractor',
      done: (p) => watched(p, LARGE, 'steel'),
      action: (p) => watch(p, LARGE, 'steel'),
    },
    { id: 'quick-compare', section: 'analyse', compares: ['longer', 'angle'], action: () => next() },
    // The table itself asks for the first row and checks it.
    { id: 'quick-row', section: 'analyse', action: compute },
    { id: 'quick-lines', section: 'analyse', action: () => next() },
    {
      id: 'quick-conclude',
      section: 'conclude',
      questions: [{ kind: 'text', id: 'conclusion', starters: 4 }],
      done: (p) => answered(p, 'conclusion'),
    },
  ],
};
