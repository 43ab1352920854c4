import { expect, test } from 'vitest';
import { actionOf, advance, BEGINNING, follow, type AnyProgress, type AnyRoute } from './progress.ts';

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
  readings: {},
  rows: Array.from({ length: rows }, () => ({ setting: 1, repeats: [1] })),
  recordable: false,
  answers,
});

test('a step that is read waits for the reader', () => {
  expect(follow(route, BEGINNING, at(5))).toBe(BEGINNING);
  expect(actionOf(route, BEGINNING, at(0))).toEqual({ kind: 'next', label: 'begin' });
  expect(advance(route, BEGINNING)).toEqual({ index: 1, done: ['read'] });
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
