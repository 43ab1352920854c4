import { describe, expect, it } from 'vitest';
import hands from '../hands.ts';
import model from '../model.ts';
import en from '../words/en.json';
import vi from '../words/vi.json';
import guide from './index.ts';

const flat = (words: object, path = ''): string[] =>
  Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? flat(value, `${path}${key}.`) : [path + key],
  );
const text = (words: unknown, key: string): string => {
  // An option's id may hold a dot of its own; keys of this experiment do not.
  const found = key
    .split('.')
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], words);
  return typeof found === 'string' ? found : '';
};

describe('words', () => {
  it('has the same keys in both languages, none empty, the same values to fill in', () => {
    expect(flat(en)).toEqual(flat(vi));
    for (const key of flat(vi)) {
      expect(text(vi, key), key).not.toBe('');
      expect(
        text(vi, key)
          .match(/\{\{\w+\}\}/g)
          ?.sort(),
        key,
      ).toEqual(
        text(en, key)
          .match(/\{\{\w+\}\}/g)
          ?.sort(),
      );
      expect(text(vi, key).normalize('NFC'), key).toBe(text(vi, key));
    }
  });
  it('uses the decimal comma in Vietnamese and the point in English', () => {
    for (const key of flat(vi)) {
      expect(text(vi, key), key).not.toMatch(/\d\.\d/);
      expect(text(en, key), key).not.toMatch(/\d,\d/);
    }
  });
  it.each([
    ['vi', vi],
    ['en', en],
  ] as const)('names everything in %s', (_language, words) => {
    const need: string[] = hands.map((hand) => `hand.${hand.id}`);
    for (const [name, param] of Object.entries(model.params)) {
      need.push(`param.${name}.label`, `param.${name}.help`);
      if (param.kind === 'choice') need.push(...param.options.map((option) => `param.${name}.options.${option}`));
    }
    for (const route of guide.routes) {
      need.push(`guide.${route.id}.title`, `guide.${route.id}.blurb`);
      for (const step of route.steps) {
        need.push(`section.${step.section}`, `guide.${step.id}.title`, `guide.${step.id}.body`);
        if (step.camera) need.push(`camera.${step.camera}`);
        for (const q of step.questions ?? []) {
          need.push(`question.${q.id}.text`);
          if (q.kind === 'choice')
            need.push(
              ...q.options.map((o) => `question.${q.id}.options.${o}`),
              ...(q.correct === undefined
                ? [`question.${q.id}.after`]
                : [`question.${q.id}.right`, `question.${q.id}.wrong`]),
            );
          if (q.kind === 'text') for (let i = 1; i <= (q.starters ?? 0); i++) need.push(`question.${q.id}.starter${i}`);
        }
      }
    }
    need.push(...(guide.mystery?.options ?? []).map((o) => `mystery.world.${o.id}`));
    expect(need.filter((key) => text(words, key) === '')).toEqual([]);
  });
  it('gives no lengthy body: a phone shows it above the bench', () => {
    for (const route of guide.routes)
      for (const step of route.steps) expect(text(vi, `guide.${step.id}.body`).length, step.id).toBeLessThan(330);
  });
});
