import { expect, test } from 'vitest';
import {
  actionOf,
  advance,
  BEGINNING,
  follow,
  holding,
  standing,
  type AnyProgress,
  type AnyRoute,
} from './progress.ts';

const route = {
  id: 'quick',
  params: {},
  prelude: [],
  settings: [],
  repeats: 1,
  steps: [
    { id: 'read', section: 'aim', action: () => ({ kind: 'next', label: 'begin' }) },
    {
      id: 'guess',
      section: 'predict',
      questions: [{ kind: 'text', id: 'q' }],
      done: (p) => p.answers['q'] !== undefined,
    },
    { id: 'one', section: 'do', done: (p) => p.rows.length >= 1 },
    { id: 'two', section: 'do', done: (p) => p.rows.length >= 2 },
    { id: 'end', section: 'conclude' },
  ],
} as AnyRoute;
const at = (rows: number, answers: Record<string, string> = {}): AnyProgress => ({
  frame: {},
  params: {},
  readings: {},
  rows: Array.from({ length: rows }, () => ({ setting: 1, repeats: [1] })),
  recordable: false,
  answers,
});

test('a step that is read waits for the reader', () => {
  expect(follow(route, BEGINNING, at(5))).toBe(BEGINNING);
  expect(actionOf(route, BEGINNING, at(0))).toEqual({ kind: 'next', label: 'begin' });
  expect(advance(route, BEGINNING, at(0))).toEqual({ index: 1, done: ['read'] });
});

test('a question is asked for, then ticked, and stays until the reader goes on', () => {
  const place = { index: 1, done: ['read'] };
  expect(actionOf(route, place, at(0))).toEqual({ kind: 'answer' });
  const ticked = follow(route, place, at(0, { q: 'x' }));
  expect(ticked).toEqual({ index: 1, done: ['read', 'guess'] });
  expect(follow(route, ticked, at(0, { q: 'x' }))).toBe(ticked);
  expect(actionOf(route, ticked, at(0))).toEqual({ kind: 'next', label: 'next' });
});

test('steps tick themselves off, several at once if several are done, and a tick stays', () => {
  const place = { index: 2, done: [] };
  expect(follow(route, place, at(0))).toBe(place);
  expect(actionOf(route, place, at(0))).toBeUndefined();
  expect(follow(route, place, at(2))).toEqual({ index: 4, done: ['one', 'two'] });
  expect(follow(route, { index: 2, done: ['one'] }, at(0))).toEqual({ index: 2, done: ['one'] });
  expect(actionOf(route, { index: 4, done: [] }, at(0))).toEqual({ kind: 'next', label: 'next' });
  expect(actionOf(route, { index: 5, done: [] }, at(0))).toBeUndefined();
});

test('a step whose question waits is neither ticked nor left, and once it shows itself done the question is asked for', () => {
  const asking = {
    ...route,
    steps: [
      {
        id: 'drop',
        section: 'do',
        questions: [{ kind: 'text', id: 'q' }],
        done: (p) => p.rows.length >= 2,
        action: () => ({ kind: 'record', label: 'record' }),
      },
    ],
  } as AnyRoute;
  expect(actionOf(asking, BEGINNING, at(1))).toEqual({ kind: 'record', label: 'record' });
  expect(follow(asking, BEGINNING, at(2))).toBe(BEGINNING);
  expect(actionOf(asking, BEGINNING, at(2))).toEqual({ kind: 'answer' });
  expect(follow(asking, BEGINNING, at(2, { q: 'x' }))).toEqual({ index: 0, done: ['drop'] });
});

test('a step passed by undone is not ticked, keeps its action, and is ticked once it is done after all', () => {
  const past = advance(route, { index: 2, done: ['read'] }, at(0));
  expect(past).toEqual({ index: 3, done: ['read'], passed: ['one'] });
  const back = { ...past, index: 2 };
  expect(standing(back, 'one')).toBe('passed');
  expect(follow(route, back, at(0))).toBe(back);
  const mended = follow(route, back, at(1));
  expect(mended).toEqual({ index: 2, done: ['read', 'one'] });
  expect(standing(mended, 'one')).toBe('done');
  expect(advance(route, { index: 1, done: [] }, at(0))).toEqual({ index: 2, done: [], passed: ['guess'] });
});

test('a step that sends the reader elsewhere is through when it sends them on', () => {
  const sending = (kind: string): AnyRoute =>
    ({ ...route, steps: [{ id: 'row', section: 'analyse', action: () => ({ kind, label: 'x' }) }] }) as AnyRoute;
  expect(advance(sending('table'), BEGINNING, at(0))).toEqual({ index: 1, done: [], passed: ['row'] });
  expect(advance(sending('next'), BEGINNING, at(0))).toEqual({ index: 1, done: ['row'] });
});

test('what must hold for a second ticks when it has, and starts again when it lets go', () => {
  let now = 0;
  const held = holding(() => now);
  const step = { id: 'level', section: 'do', holds: 1 } as AnyRoute['steps'][number];
  expect(held(step, true)).toBe(false);
  now = 0.9;
  expect(held(step, true)).toBe(false);
  expect(held(step, false)).toBe(false);
  now = 1.5;
  expect(held(step, true)).toBe(false);
  now = 2.5;
  expect(held(step, true)).toBe(true);
  now = 0.2; // an undo
  expect(held(step, true)).toBe(false);
  expect(held({ id: 'other', section: 'do' }, true)).toBe(true);
});
