/** A whole lesson: draw the thread, place the gate, wire, choose the mode, five lengths, five swings at each, then angle and mass. */
import { again, answered, compute, fullRows, next, recorded, shown, type Route, type Step } from '@sdk';
import { gateAtLowest, LARGE, nextSwing, SMALL, watch, watched, type M } from './progress.ts';

const LENGTHS = [0.4, 0.6, 0.8, 1, 1.2] as const;
const SWINGS = 5;
/** The repeat is offered when the length is this near to the one asked for, m: counting to the wrong edge is allowed. */
const NEAR = 0.05;

const length = (n: 2 | 3 | 4 | 5): Step<M> => ({
  id: `full-length-${n}`,
  section: 'do',
  camera: 'front',
  done: (p) => fullRows(p, SWINGS) >= n,
  action: (p) =>
    Math.abs(p.frame.length - LENGTHS[n - 1]!) < NEAR && gateAtLowest(p.frame, 0.012) ? again : undefined,
});

export const full: Route<M> = {
  id: 'full',
  params: {},
  prelude: [],
  settings: LENGTHS,
  repeats: SWINGS,
  steps: [
    { id: 'full-aim', section: 'aim', camera: 'overview', action: () => next('begin') },
    {
      id: 'full-choose',
      section: 'choose',
      questions: [
        { kind: 'choice', id: 'method', options: ['one-by-hand', 'ten-by-hand', 'photogate'], correct: 'photogate' },
        { kind: 'choice', id: 'where', options: ['lowest', 'turning', 'anywhere'], correct: 'lowest' },
      ],
      done: (p) => answered(p, 'method', 'where'),
    },
    {
      id: 'full-predict',
      section: 'predict',
      questions: [
        { kind: 'choice', id: 'longer', options: ['same', 'twice', 'four-times'], correct: 'twice' },
        { kind: 'choice', id: 'heavier', options: ['shorter', 'same', 'longer'], correct: 'same' },
        { kind: 'choice', id: 'angle', options: ['shorter', 'same', 'a-little-longer'], correct: 'a-little-longer' },
      ],
      done: (p) => answered(p, 'longer', 'heavier', 'angle'),
    },
    {
      id: 'full-length-1',
      section: 'do',
      camera: 'ruler',
      done: ({ frame }) => Math.abs(frame.length - LENGTHS[0]) < NEAR,
    },
    { id: 'full-gate', section: 'do', camera: 'gate', done: ({ frame }) => gateAtLowest(frame) },
    // In either socket: a wrong one shows itself at the first swing.
    { id: 'full-wire', section: 'do', camera: 'timer', done: ({ frame }) => frame.plug !== '' },
    { id: 'full-timer', section: 'do', camera: 'timer', done: (p) => shown(p, 'timer', 'mode')?.face === 'T' },
    {
      id: 'full-pull',
      section: 'do',
      camera: 'protractor',
      done: ({ frame }) => frame.place === 'held' && Math.abs(frame.angle) > 0.05 && Math.abs(frame.angle) < 0.22,
    },
    { id: 'full-swing-1', section: 'do', camera: 'overview', done: (p) => recorded(p.rows) >= 1, action: nextSwing },
    { id: 'full-swing-2', section: 'do', camera: 'overview', done: (p) => recorded(p.rows) >= 2, action: nextSwing },
    { id: 'full-again', section: 'do', done: (p) => fullRows(p, SWINGS) >= 1, action: () => again },
    length(2),
    length(3),
    length(4),
    length(5),
    {
      id: 'full-angle',
      section: 'do',
      camera: 'protractor',
      done: (p) => watched(p, LARGE, 'steel'),
      action: (p) => watch(p, LARGE, 'steel'),
    },
    {
      id: 'full-wood',
      section: 'do',
      camera: 'overview',
      done: (p) => watched(p, SMALL, 'wood'),
      action: (p) => watch(p, SMALL, 'wood'),
    },
    { id: 'full-compare', section: 'analyse', compares: ['longer', 'heavier', 'angle'], action: () => next() },
    { id: 'full-row', section: 'analyse', action: compute },
    { id: 'full-lines', section: 'analyse', action: () => next() },
    {
      id: 'full-length-error',
      section: 'analyse',
      questions: [{ kind: 'choice', id: 'intercept', options: ['top', 'bottom', 'centre'], correct: 'top' }],
      done: (p) => answered(p, 'intercept'),
    },
    {
      id: 'full-conclude',
      section: 'conclude',
      questions: [{ kind: 'text', id: 'conclusion', starters: 4 }],
      done: (p) => answered(p, 'conclusion'),
    },
    // Beyond the lesson: whoever has time goes on, and the bar leads past it.
    { id: 'full-amplitude', section: 'conclude', camera: 'protractor', action: () => next() },
    { id: 'full-stopwatch', section: 'conclude', camera: 'overview', action: () => next() },
  ],
};
