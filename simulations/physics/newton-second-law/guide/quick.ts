/** Twelve minutes: a prepared bench, four pulls, three runs at each. Every tap counts: at most sixty. */
import { answered, compute, fullRows, identical, next, recorded, shown, type Route, type Step } from '@sdk';
import { lay, moving, nextMove, nextRun, runWith, tens, type M, type Now } from './progress.ts';

const RUNS = 3;

const pull = (n: 2 | 3 | 4): Step<M> => ({
  id: `quick-pull-${n}`,
  section: 'do',
  camera: 'pulley',
  done: (p) => fullRows(p, RUNS) >= n,
  action: (p) => runWith(p, tens(n - 1)),
});

const HEAVY = { '100a': 'glider', '100b': 'glider' } as const;
const heavy = (p: Now): boolean => p.frame.where['100a'] === 'glider' && p.frame.where['100b'] === 'glider';
/** The heavier glider has run: the timer has a time that is not in the table, or one that was added to a full row. */
const heavyRan = (p: Now): boolean =>
  heavy(p) &&
  !moving(p.frame) &&
  shown(p, 'timer', 'time')?.status === 'ok' &&
  (p.recordable || p.rows.some((row) => row.repeats.length > RUNS));

export const quick: Route<M> = {
  id: 'quick',
  params: {},
  prelude: [
    ['blow', { air: 'on' }],
    ['timer.mode', { mode: 'A↔B' }],
    ['moveGate', { gate: 'E', position: 0.6325 }],
    ['hook', { to: 'glider' }],
    ['move', { mass: '50a', to: 'glider' }],
    ['move', { mass: '50b', to: 'glider' }],
    ['move', { mass: '10a', to: 'glider' }],
    ['move', { mass: '10b', to: 'glider' }],
    ['move', { mass: '10c', to: 'glider' }],
    ['move', { mass: '10d', to: 'glider' }],
  ],
  settings: [0.01, 0.02, 0.03, 0.04],
  repeats: RUNS,
  steps: [
    { id: 'quick-aim', section: 'aim', camera: 'overview', action: () => next('begin') },
    { id: 'quick-choose', section: 'choose', camera: 'front', action: () => next() },
    {
      id: 'quick-predict',
      section: 'predict',
      questions: [
        { kind: 'choice', id: 'double', options: ['same', 'twice', 'four-times'], correct: 'twice' },
        { kind: 'choice', id: 'what-moves', options: ['glider', 'both', 'hanger'], correct: 'both' },
      ],
      done: (p) => answered(p, 'double', 'what-moves'),
    },
    { id: 'quick-run-1', section: 'do', camera: 'overview', done: (p) => recorded(p.rows) >= 1, action: nextRun },
    {
      id: 'quick-run-2',
      section: 'do',
      camera: 'overview',
      questions: [{ kind: 'choice', id: 'identical', options: ['same', 'different'], correct: identical }],
      done: (p) => recorded(p.rows) >= 2,
      action: nextRun,
    },
    {
      id: 'quick-again',
      section: 'do',
      done: (p) => fullRows(p, RUNS) >= 1,
      action: () => ({ kind: 'again', label: 'again' }),
    },
    pull(2),
    pull(3),
    pull(4),
    {
      id: 'quick-heavier',
      section: 'do',
      camera: 'overview',
      done: heavyRan,
      action: (p) => (moving(p.frame) ? undefined : (lay(p.frame, HEAVY) ?? nextMove(p))),
    },
    { id: 'quick-compare', section: 'analyse', compares: ['double', 'what-moves'], action: () => next() },
    // The table itself asks for the first row and checks it.
    { id: 'quick-row', section: 'analyse', action: compute },
    {
      id: 'quick-suspects',
      section: 'analyse',
      questions: [{ kind: 'choice', id: 'culprit', options: ['friction', 'missed', 'neither'] }],
      done: (p) => answered(p, 'culprit'),
    },
    {
      id: 'quick-conclude',
      section: 'conclude',
      questions: [{ kind: 'text', id: 'conclusion', starters: 4 }],
      done: (p) => answered(p, 'conclusion'),
    },
  ],
};
