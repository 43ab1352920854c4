/** Reaction rates, studied on a small sample: who believes the bath loses a fifth of the activation energy; who reads the mixture is honest. */
import { beforeAll, expect, test } from 'vitest';
import { prepare } from '@core';
import kept from '../simulations/chemistry/reaction-rate/study.json';
import rates from '../simulations/chemistry/reaction-rate/study.ts';
import { studyOf } from '../scripts/students.ts';

beforeAll(() => prepare(rates.model));

test('cool acid biases the bath’s line and spares the mixture’s', () => {
  const n = 4;
  const { methods } = studyOf(rates as never, n);
  const by = Object.fromEntries(methods.map((m) => [m.id, m]));
  // Of each difference from the room a sixth is lost to 10 mL of 50, and a little to glass and air: 50 kJ/mol · 0.8.
  expect(Math.abs(by.bath!.mean / 40 - 1)).toBeLessThan(0.08);
  // Spread 1.2 kJ/mol; four standard errors.
  expect(Math.abs(by.mixture!.bias)).toBeLessThan(2.6);
}, 240_000);

// A thousand tables take twenty minutes: `npm run soak`.
test.runIf(process.env['SOAK'])(
  'a thousand students cover what the lesson says, and are the ones that the page shows',
  () => {
    const { methods, students } = studyOf(rates as never, kept.students);
    const by = Object.fromEntries(methods.map((m) => [m.id, m]));
    expect(students).toBe(1000);
    expect(by.mixture!.gum).toBeGreaterThanOrEqual(93);
    expect(by.bath!.gum).toBeLessThan(5);
    expect(Object.fromEntries(methods.map((m) => [m.id, m.counts]))).toEqual(kept.methods);
  },
  3_600_000,
);
