/** The study of the titration on a small sample: what a thousand students print must at least be sane on twelve. */
import { beforeAll, expect, test } from 'vitest';
import { prepare } from '@core';
import kept from '../simulations/chemistry/titration/study.json';
import study from '../simulations/chemistry/titration/study.ts';
import { studyOf } from '../scripts/students.ts';

beforeAll(() => prepare(study.model));

test('the titration: the last drop falls whole, and half a drop less puts it right', () => {
  const n = 12;
  const { methods, truth } = studyOf(study as never, n);
  const by = Object.fromEntries(methods.map((m) => [m.id, m]));
  expect(truth).toBe(100);
  const { plain, corrected } = by as Record<'plain' | 'corrected', (typeof methods)[number]>;
  // 0.02 mL of about 10 mL; four standard errors.
  expect(corrected.mean - plain.mean).toBeCloseTo(0.2, 1);
  expect(Math.abs(corrected.bias)).toBeLessThan((4 * corrected.spread) / Math.sqrt(n));
  expect(corrected.gum).toBeGreaterThanOrEqual(75);
  // Glass of class B, a scale read to 0.05 mL, a standard right to 0.1 %: a few tenths of a per cent.
  expect(corrected.spread).toBeLessThan(0.6);
}, 240_000);

// A thousand tables take some minutes: `npm run soak`.
test.runIf(process.env['SOAK'])(
  'the titration: a thousand students cover what the notes say, and are the ones that the page shows',
  () => {
    const { methods, students } = studyOf(study as never, kept.students);
    const by = Object.fromEntries(methods.map((m) => [m.id, m]));
    expect(students).toBe(1000);
    expect(by.corrected!.gum).toBeGreaterThanOrEqual(93);
    expect(Math.abs(by.corrected!.bias)).toBeLessThan(0.1);
    expect(Object.fromEntries(methods.map((m) => [m.id, m.counts]))).toEqual(kept.methods);
  },
  3_600_000,
);
