/** A whole lesson: level, wire, choose the mode, five heights, five drops at each, and the detective's work done properly. */
import { answered, command, compute, fullRows, next, recorded, shown, type Route, type Step } from '@sdk';
import { ON_MARK } from '../apparatus.ts';
import { gateFor, nextDrop, otherFell, tryOther, type M } from './progress.ts';

const HEIGHTS = [0.2, 0.4, 0.6, 0.8, 1.0] as const;
const DROPS = 5;
/** The bob rests over its mark, not merely swings across it, s. */
const AT_REST = 1;
/** The repeat is offered when the gate is this near to the height asked for, m: counting from the wrong edge is allowed. */
const NEAR = 0.06;

const again = { kind: 'again', label: 'again' } as const;
const height = (n: 2 | 3 | 4 | 5): Step<M> => ({
  id: `full-height-${n}`,
  section: 'do',
  camera: 'ruler',
  done: (p) => fullRows(p, DROPS) >= n,
  action: (p) => (Math.abs(p.frame.gateE.position - gateFor(p.frame, HEIGHTS[n - 1]!)) < NEAR ? again : undefined),
});

export const full: Route<M> = {
  id: 'full',
  params: { tiltX: 0.02, tiltZ: -0.015 },
  prelude: [],
  settings: HEIGHTS,
  repeats: DROPS,
  steps: [
    { id: 'full-aim', section: 'aim', camera: 'overview', action: () => next('begin') },
    {
      id: 'full-choose',
      section: 'choose',
      questions: [{ kind: 'choice', id: 'method', options: ['stopwatch', 'photogate', 'video'], correct: 'photogate' }],
      done: (p) => answered(p, 'method'),
    },
    {
      id: 'full-predict',
      section: 'predict',
      questions: [
        { kind: 'choice', id: 'quadruple', options: ['same', 'twice', 'four-times'], correct: 'twice' },
        { kind: 'choice', id: 'heavier', options: ['much-faster', 'a-little-faster', 'same'], correct: 'same' },
      ],
      done: (p) => answered(p, 'quadruple', 'heavier'),
    },
    {
      id: 'full-level',
      section: 'do',
      camera: 'plumb',
      holds: AT_REST,
      done: ({
        frame: {
          plumb: [x, z],
        },
      }) => Math.sqrt(x * x + z * z) < ON_MARK,
    },
    // In any two sockets: a wrong lead shows itself at the first drop.
    {
      id: 'full-wire',
      section: 'do',
      camera: 'timer',
      done: ({ frame: { plugs } }) => plugs.magnet !== '' && plugs['gate-E'] !== '',
    },
    { id: 'full-timer', section: 'do', camera: 'timer', done: (p) => shown(p, 'timer', 'mode')?.face === 'A↔B' },
    {
      id: 'full-hang',
      section: 'do',
      camera: 'magnet',
      done: ({ frame }) => frame.place === 'magnet' && !frame.pressed,
      action: ({ frame }) =>
        frame.pressed
          ? command('raise', 'unpress')
          : frame.magnetOn && frame.place !== 'magnet'
            ? command('hang', 'hang', { body: 'cylinder' })
            : undefined,
    },
    // Where s is counted from is asked by the table, with the first reading; nothing here gives it away.
    { id: 'full-edge', section: 'do', camera: 'ruler', action: () => next() },
    {
      id: 'full-gate',
      section: 'do',
      camera: 'ruler',
      done: ({ frame }) => Math.abs(frame.gateE.position - gateFor(frame, HEIGHTS[0])) < NEAR,
    },
    { id: 'full-drop-1', section: 'do', camera: 'overview', done: (p) => recorded(p.rows) >= 1, action: nextDrop },
    { id: 'full-drop-2', section: 'do', camera: 'overview', done: (p) => recorded(p.rows) >= 2, action: nextDrop },
    { id: 'full-again', section: 'do', done: (p) => fullRows(p, DROPS) >= 1, action: () => again },
    height(2),
    height(3),
    height(4),
    height(5),
    {
      id: 'full-heavier',
      section: 'do',
      camera: 'magnet',
      done: (p) => otherFell(p, 'steel-ball'),
      action: (p) => tryOther(p, 'steel-ball', HEIGHTS[3]),
    },
    { id: 'full-compare', section: 'analyse', compares: ['quadruple', 'heavier'], action: () => next() },
    // The table itself asks for the first row and checks it.
    { id: 'full-row', section: 'analyse', action: compute },
    { id: 'full-lines', section: 'analyse', action: () => next() },
    {
      id: 'full-suspects',
      section: 'analyse',
      questions: [
        { kind: 'choice', id: 'culprit', options: ['height', 'delay', 'neither'] },
        { kind: 'text', id: 'culprit-why', starters: 2 },
      ],
      done: (p) => answered(p, 'culprit', 'culprit-why'),
    },
    {
      id: 'full-conclude',
      section: 'conclude',
      questions: [{ kind: 'text', id: 'conclusion', starters: 4 }],
      done: (p) => answered(p, 'conclusion'),
    },
    {
      id: 'full-place',
      section: 'conclude',
      questions: [
        { kind: 'choice', id: 'where', options: ['ha-noi', 'da-lat', 'ca-mau', 'cannot-tell'], correct: 'cannot-tell' },
      ],
      done: (p) => answered(p, 'where'),
    },
    // Beyond the lesson: whoever has time goes on, and the bar leads past it.
    { id: 'full-sensor', section: 'conclude', camera: 'overview', action: () => next() },
  ],
};
