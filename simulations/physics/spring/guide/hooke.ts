/** The steps of Hooke's law: mark the zero, hang, read, and the line. */
import { answered, fullRows, next, recorded, type Step } from '@sdk';
import { nextRest, type M, type Now } from './progress.ts';

const LOADS = ['1', '2', '3', '4', '5', '6'] as const;
const READINGS = 2;
/** The clip stands where the unloaded pointer is, as well as a hand sets it, m. */
const NEAR_MARK = 0.0015;

/** Nothing hangs, and the clip stands beside the pointer. */
const marked = ({ frame }: Now): boolean =>
  frame.load === '0' && frame.discs === 0 && Math.abs(frame.clip - frame.mark) < NEAR_MARK;

export const hooke: readonly Step<M>[] = [
  {
    id: 'full-hooke-predict',
    section: 'predict',
    questions: [{ kind: 'choice', id: 'twice-force', options: ['same', 'twice', 'four-times'], correct: 'twice' }],
    done: (p) => answered(p, 'twice-force'),
  },
  { id: 'full-zero', section: 'do', camera: 'ruler', table: 'hooke', done: (p) => marked(p) || recorded(p.rows) > 0 },
  {
    id: 'full-hooke-1',
    section: 'do',
    camera: 'ruler',
    table: 'hooke',
    done: (p) => recorded(p.rows) >= 1,
    action: (p) => nextRest(p, LOADS, READINGS),
  },
  {
    id: 'full-hooke',
    section: 'do',
    camera: 'ruler',
    table: 'hooke',
    done: (p) => fullRows(p, READINGS) >= 5,
    action: (p) => nextRest(p, LOADS, READINGS),
  },
  {
    id: 'full-hooke-line',
    section: 'analyse',
    table: 'hooke',
    compares: ['twice-force'],
    questions: [{ kind: 'choice', id: 'length-or-stretch', options: ['l', 'stretch'], correct: 'stretch' }],
    done: (p) => answered(p, 'length-or-stretch'),
    action: () => next(),
  },
];
