/** The lesson: steps that tick themselves off when the bench shows it. The sentences stand in words/. */
import { defineGuide, type Route, type Step } from '@sdk';
import type model from '../model.ts';

type M = typeof model;
const ROWS = [0.05, 0.1, 0.2, 0.3];

const aim: Step<M> = { id: 'aim', section: 'aim' };
const guess: Step<M> = {
  id: 'guess',
  section: 'predict',
  questions: [{ kind: 'choice', id: 'four-times', options: ['same', 'twice', 'four'], correct: 'twice' }],
  done: ({ answers }) => answers['four-times'] !== undefined,
};
const first: Step<M> = {
  id: 'first',
  section: 'do',
  camera: 'scale',
  done: ({ rows }) => rows.length > 0,
  action: ({ frame, readings }) => {
    if (readings['timer']?.[0]?.status === 'ok') return { kind: 'record', label: 'record' };
    return frame.open ? undefined : { kind: 'command', label: 'open', command: 'open', input: {} };
  },
};
const more = (levels: number): Step<M> => ({
  id: 'more',
  section: 'do',
  done: ({ rows }) => rows.length >= levels,
  action: () => ({ kind: 'again', label: 'again' }),
});
const line: Step<M> = { id: 'line', section: 'analyse' };
const say: Step<M> = {
  id: 'say',
  section: 'conclude',
  compares: ['four-times'],
  questions: [{ kind: 'text', id: 'conclusion', starters: 2 }],
};

const route = (id: Route<M>['id'], levels: number, repeats: number): Route<M> => ({
  id,
  params: { level: 0.2 },
  prelude: [],
  settings: ROWS.slice(-levels),
  repeats,
  steps: [aim, guess, first, more(levels), line, say],
});

export default defineGuide<M>({
  routes: [route('quick', 3, 1), route('full', 4, 3)],
  repeat: {
    steps: [
      { command: 'close', input: {}, skip: (f) => !f.open },
      { command: 'fill', input: (f) => ({ level: f.start }) },
      { command: 'open', input: {}, until: ['emptied'] },
    ],
    patience: 180,
  },
});
