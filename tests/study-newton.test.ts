/** Newton's second law, studied on a small sample: the line is honest, F/a is biased by the bearing, and the intercept says so. */
import { beforeAll, expect, test } from 'vitest';
import { prepare } from '@core';
import kept from '../simulations/physics/newton-second-law/study.json';
import newton from '../simulations/physics/newton-second-law/study.ts';
import { studyOf } from '../scripts/students.ts';

beforeAll(() => prepare(newton.model));

test('friction biases F/a and spares the slope', () => {
  const n = 16;
  const { methods, graphs } = studyOf(newton as never, n);
  const by = Object.fromEntries(methods.map((m) => [m.id, m]));
  // F/a is F·mₕ/(F − f): 2.3 mN of bearing and dust in 98 to 489 mN make 2.3 % down to 0.5 %, 1.1 % in the mean; the film adds 0.2 %.
  expect(Math.abs(by.ratio!.bias / 0.355 - 0.0127)).toBeLessThan(0.003);
  // The film, the release and g = 9.79 take 0.15 % from the slope; four standard errors.
  expect(Math.abs(by.line!.bias - 0.0005)).toBeLessThan(0.0002 + (4 * by.line!.spread) / Math.sqrt(n));
  expect(by.line!.gum).toBeGreaterThanOrEqual(80);
  // −f/mₕ = −6.5 mm/s², and a little of the film.
  expect(Math.abs(graphs[0]!.mean + 0.0072)).toBeLessThan(0.0015);
}, 120_000);

// A thousand tables take a minute: `npm run soak`.
test.runIf(process.env['SOAK'])(
  'a thousand students cover what the lesson says, and are the ones that the page shows',
  () => {
    const { methods, students } = studyOf(newton as never, kept.students);
    const by = Object.fromEntries(methods.map((m) => [m.id, m]));
    expect(students).toBe(1000);
    expect(by.line!.gum).toBeGreaterThanOrEqual(93);
    expect(by.ratio!.gum).toBeLessThan(5);
    expect(Object.fromEntries(methods.map((m) => [m.id, m.counts]))).toEqual(kept.methods);
  },
  600_000,
);
