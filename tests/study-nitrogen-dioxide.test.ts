/** The study of the brown gas on a small sample, and what each mistake costs: signs and sizes that the notes promise. */
import { beforeAll, expect, test } from 'vitest';
import { prepare } from '@core';
import kept from '../simulations/chemistry/nitrogen-dioxide/study.json';
import study, { lesson } from '../simulations/chemistry/nitrogen-dioxide/study.ts';
import { studyOf } from '../scripts/students.ts';

beforeAll(() => prepare(study.model));

const of = (n: number, perform: unknown = study.perform) => {
  const { methods, graphs } = studyOf({ ...study, perform } as never, n);
  const by = Object.fromEntries(methods.map((m) => [m.id, m]));
  return { line: by['line']!, lineBath: by['lineBath']!, entropy: graphs.find((g) => g.id === 'lnk')!.mean };
};

test('the brown gas: temperature of the bulb and stray light taken off spare ΔH; mistakes move it, or K', () => {
  const careful = of(2);
  expect(Math.abs(careful.line.bias)).toBeLessThan(0.8);
  // Too soon: the bath's thermometer tells of a temperature that the bulb has not got; the holder's sensor does not mind.
  const hasty = of(2, lesson({ wait: 15, blank: true, wipe: true }));
  expect(Math.abs(hasty.lineBath.bias)).toBeGreaterThan(5);
  expect(Math.abs(hasty.line.bias)).toBeLessThan(3);
  // No blank, or a wet glass: lamp, glass and water count as gas everywhere alike. K comes out too small, and with it the intercept.
  expect(of(2, lesson({ wait: 110, blank: false, wipe: true })).entropy).toBeLessThan(careful.entropy - 1);
  expect(of(2, lesson({ wait: 110, blank: true, wipe: false })).entropy).toBeLessThan(careful.entropy - 2);
}, 120_000);

// A thousand tables take minutes: `npm run soak`.
test.runIf(process.env['SOAK'])(
  'the brown gas: a thousand students cover what the notes say, and are the ones that the page shows',
  () => {
    const { methods, students } = studyOf(study as never, kept.students);
    const by = Object.fromEntries(methods.map((m) => [m.id, m]));
    expect(students).toBe(1000);
    expect(by['line']!.gum).toBeGreaterThanOrEqual(93);
    expect(by['lineBath']!.gum).toBeLessThan(75);
    expect(Object.fromEntries(methods.map((m) => [m.id, m.counts]))).toEqual(kept.methods);
  },
  1_800_000,
);
