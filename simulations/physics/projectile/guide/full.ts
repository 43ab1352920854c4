/** A whole lesson: lay tape and paper, five heights, five shots at each, the detective's work, and the project of the best angle. */
import { again, answered, compute, fullRows, identical, next, recorded, math, type Route, type Step } from '@sdk';
import { DEGREE } from '../apparatus.ts';
import { nextShot, seenFast, shootFast, type M } from './progress.ts';
import { expectedRange, shootAtCup } from './quick.ts';

const HEIGHTS = [0.2, 0.4, 0.6, 0.8, 1.0] as const;
const SHOTS = 5;
/** The repeat is offered when the slide is this near to the height asked for, m: counting from the lip is allowed. */
const NEAR = 0.06;
/** A tape's zero this near to the plumb bob is on it, m. */
const ON_BOB = 0.0021;
/** The project: from this height, at this stop. */
const PROJECT = { height: 1, stop: 2 } as const;

const height = (n: 2 | 3 | 4 | 5): Step<M> => ({
  id: `full-height-${n}`,
  section: 'do',
  camera: 'ruler',
  done: (p) => fullRows(p, SHOTS) >= n,
  action: ({ frame }) =>
    frame.place !== 'flight' && Math.abs(frame.height - HEIGHTS[n - 1]!) < NEAR ? again : undefined,
});

export const full: Route<M> = {
  id: 'full',
  params: {},
  // The lamp stays on for the whole lesson: what it shows is spoken of at the end.
  prelude: [['strobe', { lamp: 'on' }]],
  settings: HEIGHTS,
  repeats: SHOTS,
  steps: [
    { id: 'full-aim', section: 'aim', camera: 'overview', action: () => next('begin') },
    {
      id: 'full-choose',
      section: 'choose',
      camera: 'launcher',
      questions: [{ kind: 'choice', id: 'method', options: ['gate', 'range', 'video'], correct: 'range' }],
      done: (p) => answered(p, 'method'),
    },
    {
      id: 'full-predict',
      section: 'predict',
      questions: [
        { kind: 'choice', id: 'dropped', options: ['dropped', 'thrown', 'together'], correct: 'together' },
        { kind: 'choice', id: 'quadruple', options: ['same', 'twice', 'four-times'], correct: 'twice' },
        { kind: 'choice', id: 'best-angle', options: ['less', '45', 'more'], correct: 'less' },
      ],
      done: (p) => answered(p, 'dropped', 'quadruple', 'best-angle'),
    },
    { id: 'full-tape', section: 'do', camera: 'foot', done: ({ frame }) => Math.abs(frame.tape) < ON_BOB },
    {
      id: 'full-height-1',
      section: 'do',
      camera: 'ruler',
      done: ({ frame }) => Math.abs(frame.height - HEIGHTS[0]) < NEAR && frame.angle < 0.6 * DEGREE,
    },
    { id: 'full-try', section: 'do', camera: 'paper', done: ({ frame }) => frame.markCount > 0 },
    {
      id: 'full-shot-1',
      section: 'do',
      table: 'level',
      camera: 'overview',
      done: (p) => recorded(p.rows) >= 1,
      action: nextShot,
    },
    {
      id: 'full-shot-2',
      section: 'do',
      camera: 'paper',
      questions: [{ kind: 'choice', id: 'identical', options: ['same', 'different'], correct: identical }],
      done: (p) => recorded(p.rows) >= 2,
      action: nextShot,
    },
    { id: 'full-again', section: 'do', done: (p) => fullRows(p, SHOTS) >= 1, action: () => again },
    height(2),
    height(3),
    height(4),
    height(5),
    {
      id: 'full-gate',
      section: 'do',
      camera: 'muzzle',
      questions: [{ kind: 'choice', id: 'gate-digits', options: ['better', 'worse'], correct: 'worse' }],
      done: (p) => answered(p, 'gate-digits'),
    },
    {
      id: 'full-shadows',
      section: 'do',
      camera: 'side',
      questions: [{ kind: 'choice', id: 'which-shadow', options: ['screen', 'table', 'both'], correct: 'screen' }],
      done: seenFast,
      action: shootFast,
    },
    { id: 'full-compare', section: 'analyse', compares: ['dropped', 'quadruple'], action: () => next() },
    { id: 'full-row', section: 'analyse', table: 'level', action: compute },
    {
      id: 'full-suspects',
      section: 'analyse',
      table: 'level',
      questions: [
        { kind: 'choice', id: 'culprit', options: ['height', 'origin', 'neither'] },
        { kind: 'text', id: 'culprit-why', starters: 2 },
      ],
      done: (p) => answered(p, 'culprit', 'culprit-why'),
    },
    {
      id: 'full-cup',
      section: 'conclude',
      table: 'level',
      camera: 'overview',
      questions: [{ kind: 'number', id: 'cup-range', unit: 'm', expected: expectedRange, within: 0.03 }],
      done: (p) => answered(p, 'cup-range') && p.frame.hits > 0,
      action: shootAtCup,
    },
    {
      id: 'full-project',
      section: 'conclude',
      table: 'angle',
      camera: 'protractor',
      questions: [
        { kind: 'number', id: 'found-angle', unit: '°', expected: () => bestAngle, within: 0.25 },
        { kind: 'text', id: 'why-less', starters: 2 },
      ],
      done: (p) => answered(p, 'found-angle', 'why-less'),
    },
    { id: 'full-project-compare', section: 'conclude', compares: ['best-angle'], action: () => next() },
    {
      id: 'full-conclude',
      section: 'conclude',
      questions: [{ kind: 'text', id: 'conclusion', starters: 4 }],
      done: (p) => answered(p, 'conclusion'),
    },
  ],
};

/** sin²α = 1/(2 + 2gh/v₀²) with 3.0 m/s and 1.00 m, degrees: 29°. The top is flat: 25° to 35° differ by 2 % in L. */
const bestAngle = Math.round(math.asin(Math.sqrt(1 / (2 + (2 * 9.787 * PROJECT.height) / 9))) / DEGREE);
