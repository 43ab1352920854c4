/** Ten minutes: a prepared bench, four heights, three drops at each. Every tap counts: at most sixty. */
import { answered, compute, fullRows, identical, next, recorded, type Route, type Step } from '@sdk';
import { dropAt, nextDrop, otherFell, tryOther, type M } from './progress.ts';

const HEIGHTS = [0.2, 0.4, 0.6, 0.8] as const;
const DROPS = 3;
/** A student who sets the gate by eye or by another plan is followed, not corrected, m. */
const SLACK = 0.03;

const height = (n: 2 | 3 | 4): Step<M> => ({
  id: `quick-height-${n}`,
  section: 'do',
  camera: 'gate',
  done: (p) => fullRows(p, DROPS) >= n,
  action: (p) => dropAt(p, HEIGHTS[n - 1]!, SLACK),
});

export const quick: Route<M> = {
  id: 'quick',
  params: {},
  prelude: [
    ['plug', { plug: 'magnet', socket: 'A' }],
    ['plug', { plug: 'gate-E', socket: 'B' }],
    ['timer.mode', { mode: 'A↔B' }],
    ['moveGate', { gate: 'E', position: 0.224 }],
    ['hang', { body: 'cylinder' }],
  ],
  settings: HEIGHTS,
  repeats: DROPS,
  steps: [
    { id: 'quick-aim', section: 'aim', camera: 'overview', action: () => next('begin') },
    { id: 'quick-choose', section: 'choose', camera: 'front', action: () => next() },
    {
      id: 'quick-predict',
      section: 'predict',
      questions: [
        { kind: 'choice', id: 'quadruple', options: ['same', 'twice', 'four-times'], correct: 'twice' },
        { kind: 'choice', id: 'heavier', options: ['much-faster', 'a-little-faster', 'same'], correct: 'same' },
      ],
      done: (p) => answered(p, 'quadruple', 'heavier'),
    },
    { id: 'quick-drop-1', section: 'do', camera: 'overview', done: (p) => recorded(p.rows) >= 1, action: nextDrop },
    {
      id: 'quick-drop-2',
      section: 'do',
      camera: 'overview',
      questions: [{ kind: 'choice', id: 'identical', options: ['same', 'different'], correct: identical }],
      done: (p) => recorded(p.rows) >= 2,
      action: nextDrop,
    },
    {
      id: 'quick-again',
      section: 'do',
      done: (p) => fullRows(p, DROPS) >= 1,
      action: () => ({ kind: 'again', label: 'again' }),
    },
    height(2),
    height(3),
    height(4),
    {
      id: 'quick-heavier',
      section: 'do',
      camera: 'magnet',
      done: (p) => otherFell(p, 'steel-ball'),
      action: (p) => tryOther(p, 'steel-ball', HEIGHTS[3]),
    },
    { id: 'quick-compare', section: 'analyse', compares: ['quadruple', 'heavier'], action: () => next() },
    // The table itself asks for the first row and checks it.
    { id: 'quick-row', section: 'analyse', action: compute },
    {
      id: 'quick-suspects',
      section: 'analyse',
      questions: [{ kind: 'choice', id: 'culprit', options: ['height', 'delay', 'neither'] }],
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
