/** A whole lesson: blow, level, hook, parallel, wire; five pulls with the total kept, five masses with the pull kept; and which M it is. */
import { again, answered, compute, fullRows, identical, next, recorded, shown, type Route, type Step } from '@sdk';
import { lay, moving, nextRun, runWith, tens, tensHung, type M } from './progress.ts';

const RUNS = 3;
/** The gate stands 0.50 m from the flag, m on the ruler; another distance within reach of the hanger is as good. */
const GATE = 0.6325;
const NEAR = 0.06;
/** A lean that the glider does not feel, and a string that no eye tells from parallel; rad, m. */
const LEVEL = 0.0003;
const PARALLEL = 0.0035;
const LOAD = { '50a': 'glider', '50b': 'glider' } as const;

const pull = (n: 2 | 3 | 4 | 5): Step<M> => ({
  id: `full-pull-${n}`,
  section: 'do',
  camera: 'pulley',
  done: (p) => fullRows(p, RUNS) >= n,
  // Which discs, and whether moved or added, is the student's to know; the runs are repeated for them.
  action: (p) => (!moving(p.frame) && tensHung(p.frame) >= n - 1 ? again : undefined),
});

/** Of the second table: two 10 g discs on the hanger, two on the glider, and what else lies on the glider. */
const masses = [
  { '50a': 'tray', '50b': 'tray', '100a': 'tray', '100b': 'tray' },
  { '50a': 'glider' },
  { '50b': 'glider' },
  { '100a': 'glider' },
  { '100b': 'glider' },
] as const;
const mass = (n: 1 | 2 | 3 | 4 | 5): Step<M> => ({
  id: `full-mass-${n}`,
  section: 'do',
  camera: 'overview',
  table: 'mass',
  done: (p) => fullRows(p, RUNS) >= n,
  action: (p) => runWith(p, { ...tens(2), ...masses[n - 1] }),
});

export const full: Route<M> = {
  id: 'full',
  params: { tilt: 0.0042 },
  prelude: [
    ['raisePulley', { height: 0.06 }],
    ['moveGate', { gate: 'E', position: 0.4 }],
  ],
  settings: [0.01, 0.02, 0.03, 0.04, 0.05],
  repeats: RUNS,
  steps: [
    { id: 'full-aim', section: 'aim', camera: 'overview', action: () => next('begin') },
    {
      id: 'full-choose',
      section: 'choose',
      questions: [{ kind: 'choice', id: 'method', options: ['add', 'move', 'swap'], correct: 'move' }],
      done: (p) => answered(p, 'method'),
    },
    {
      id: 'full-predict',
      section: 'predict',
      questions: [
        { kind: 'choice', id: 'double', options: ['same', 'twice', 'four-times'], correct: 'twice' },
        { kind: 'choice', id: 'what-moves', options: ['glider', 'both', 'hanger'], correct: 'both' },
      ],
      done: (p) => answered(p, 'double', 'what-moves'),
    },
    { id: 'full-blow', section: 'do', camera: 'overview', done: ({ frame }) => frame.blower === 'on' },
    {
      id: 'full-level',
      section: 'do',
      camera: 'screw',
      holds: 1,
      done: ({ frame }) => frame.blower === 'on' && Math.abs(frame.tilt) < LEVEL,
    },
    {
      id: 'full-weigh',
      section: 'do',
      camera: 'balance',
      holds: 2,
      done: (p) => p.frame.hold === 'pan' && shown(p, 'balance', 'mass')?.status === 'ok',
    },
    {
      id: 'full-string',
      section: 'do',
      camera: 'pulley',
      done: ({ frame }) => frame.hooked && Math.abs(frame.pulley) < PARALLEL,
      action: ({ frame }) =>
        frame.hold === 'pan'
          ? { kind: 'command', label: 'from-pan', command: 'weigh', input: { what: 'nothing' } }
          : undefined,
    },
    {
      id: 'full-load',
      section: 'do',
      camera: 'tray',
      done: ({ frame }) => lay(frame, { ...LOAD, ...tens(0) }) === undefined,
      action: ({ frame }) => (moving(frame) ? undefined : lay(frame, { ...LOAD, ...tens(0) })),
    },
    {
      id: 'full-gate',
      section: 'do',
      camera: 'ruler',
      done: ({ frame }) => Math.abs(frame.gateE.position - GATE) < NEAR,
    },
    {
      id: 'full-timer',
      section: 'do',
      camera: 'timer',
      done: (p) => shown(p, 'timer', 'mode')?.face === 'A↔B' && p.frame.wiring === 'switch-E',
    },
    { id: 'full-run-1', section: 'do', camera: 'overview', done: (p) => recorded(p.rows) >= 1, action: nextRun },
    {
      id: 'full-run-2',
      section: 'do',
      camera: 'overview',
      questions: [{ kind: 'choice', id: 'identical', options: ['same', 'different'], correct: identical }],
      done: (p) => recorded(p.rows) >= 2,
      action: nextRun,
    },
    { id: 'full-again', section: 'do', done: (p) => fullRows(p, RUNS) >= 1, action: () => again },
    pull(2),
    pull(3),
    pull(4),
    pull(5),
    { id: 'full-row', section: 'analyse', action: compute },
    { id: 'full-line', section: 'analyse', compares: ['double'], action: () => next() },
    {
      id: 'full-suspects',
      section: 'analyse',
      questions: [
        { kind: 'choice', id: 'culprit', options: ['friction', 'missed', 'neither'] },
        { kind: 'text', id: 'culprit-why', starters: 2 },
      ],
      done: (p) => answered(p, 'culprit', 'culprit-why'),
    },
    mass(1),
    mass(2),
    mass(3),
    mass(4),
    mass(5),
    {
      id: 'full-which',
      section: 'analyse',
      table: 'mass',
      questions: [{ kind: 'choice', id: 'which-mass', options: ['glider', 'system'], correct: 'system' }],
      compares: ['what-moves'],
      done: (p) => answered(p, 'which-mass'),
    },
    {
      id: 'full-conclude',
      section: 'conclude',
      questions: [{ kind: 'text', id: 'conclusion', starters: 4 }],
      done: (p) => answered(p, 'conclusion'),
    },
    {
      id: 'full-pulley',
      section: 'conclude',
      questions: [{ kind: 'choice', id: 'surplus', options: ['balance', 'wheel', 'friction'], correct: 'wheel' }],
      done: (p) => answered(p, 'surplus'),
    },
    // Beyond the lesson: whoever has time goes on.
    { id: 'full-gates', section: 'conclude', camera: 'overview', action: () => next() },
  ],
};
