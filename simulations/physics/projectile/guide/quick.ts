/** Twelve minutes: a prepared bench, four heights, three shots at each, and a cup to hit. */
import {
  again,
  answered,
  command,
  compute,
  fullRows,
  identical,
  next,
  recorded,
  type Action,
  type Route,
  type Step,
} from '@sdk';
import { CUP } from '../apparatus.ts';
import { nextMove, nextShot, seenFast, shootFast, shootFrom, type M, type Now } from './progress.ts';

const HEIGHTS = [0.2, 0.4, 0.6, 0.8] as const;
/** Where the sheet lies for each: two places serve all four, and neither serves all. */
const PAPERS = [0.5, 0.5, 0.7, 0.7] as const;
const SHOTS = 3;
/** A student who sets the height by another plan is followed, not corrected, m. */
const SLACK = 0.03;
/** The cup stands where the student's own numbers say: this height, m. */
const CUP_HEIGHT = 0.7;

const height = (n: 2 | 3 | 4): Step<M> => ({
  id: `quick-height-${n}`,
  section: 'do',
  camera: 'overview',
  done: (p) => fullRows(p, SHOTS) >= n,
  action: (p) => shootFrom(p, HEIGHTS[n - 1]!, SLACK, PAPERS[n - 1]),
});

/** How far the ball gets before it has come down to the rim of the cup, by the student's own rows: L grows as √h. */
export const expectedRange = (p: { readonly rows: Now['rows'] }): number | undefined => {
  const rows = p.rows.filter((row) => !row.aside && row.repeats.length > 0 && row.setting > 0.1 && row.setting < 1.3);
  if (rows.length === 0) return undefined;
  const k = rows.map(
    ({ setting, repeats }) => repeats.reduce((a, b) => a + b, 0) / repeats.length / Math.sqrt(setting),
  );
  return (k.reduce((a, b) => a + b, 0) / k.length) * Math.sqrt(CUP_HEIGHT - CUP.height);
};

/** Cup laid, then a shot from the height asked for: the student lays the cup. */
export const shootAtCup = (p: Now): Action | undefined => {
  if (p.frame.hits > 0) return next();
  if (p.frame.place === 'flight') return undefined;
  if (Math.abs(p.frame.height - CUP_HEIGHT) > 0.001) return command('raise', 'raise', { height: CUP_HEIGHT });
  return nextMove(p);
};

export const quick: Route<M> = {
  id: 'quick',
  params: {},
  prelude: [
    ['moveTape', { zero: 0 }],
    ['raise', { height: HEIGHTS[0] }],
    ['movePaper', { x: PAPERS[0], z: 0 }],
    ['strobe', { lamp: 'on' }],
    ['cock', { stop: 1 }],
    ['load', { ball: 'steel' }],
    ['seat', {}],
  ],
  settings: HEIGHTS,
  repeats: SHOTS,
  steps: [
    { id: 'quick-aim', section: 'aim', camera: 'overview', action: () => next('begin') },
    { id: 'quick-choose', section: 'choose', camera: 'launcher', action: () => next() },
    {
      id: 'quick-predict',
      section: 'predict',
      questions: [
        { kind: 'choice', id: 'dropped', options: ['dropped', 'thrown', 'together'], correct: 'together' },
        { kind: 'choice', id: 'quadruple', options: ['same', 'twice', 'four-times'], correct: 'twice' },
      ],
      done: (p) => answered(p, 'dropped', 'quadruple'),
    },
    {
      id: 'quick-shot-1',
      section: 'do',
      table: 'level',
      camera: 'overview',
      done: (p) => recorded(p.rows) >= 1,
      action: nextShot,
    },
    {
      id: 'quick-shot-2',
      section: 'do',
      camera: 'paper',
      questions: [{ kind: 'choice', id: 'identical', options: ['same', 'different'], correct: identical }],
      done: (p) => recorded(p.rows) >= 2,
      action: nextShot,
    },
    { id: 'quick-again', section: 'do', done: (p) => fullRows(p, SHOTS) >= 1, action: () => again },
    height(2),
    height(3),
    height(4),
    {
      id: 'quick-shadows',
      section: 'do',
      camera: 'side',
      questions: [{ kind: 'choice', id: 'which-shadow', options: ['screen', 'table', 'both'], correct: 'screen' }],
      done: seenFast,
      action: shootFast,
    },
    { id: 'quick-compare', section: 'analyse', compares: ['dropped', 'quadruple'], action: () => next() },
    { id: 'quick-row', section: 'analyse', table: 'level', action: compute },
    {
      id: 'quick-suspects',
      section: 'analyse',
      table: 'level',
      questions: [{ kind: 'choice', id: 'culprit', options: ['height', 'origin', 'neither'] }],
      done: (p) => answered(p, 'culprit'),
    },
    {
      id: 'quick-cup',
      section: 'conclude',
      table: 'level',
      camera: 'overview',
      questions: [{ kind: 'number', id: 'cup-range', unit: 'm', expected: expectedRange, within: 0.04 }],
      done: (p) => answered(p, 'cup-range') && p.frame.hits > 0,
      action: shootAtCup,
    },
    {
      id: 'quick-conclude',
      section: 'conclude',
      questions: [{ kind: 'text', id: 'conclusion', starters: 4 }],
      done: (p) => answered(p, 'conclusion'),
    },
  ],
};
