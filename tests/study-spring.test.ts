/** The mass on a spring, studied on a small sample: the line spares k, 4π²m/T² row by row loses the spring's own mass, and the intercept shows it. */
import { beforeAll, expect, test } from 'vitest';
import { prepare } from '@core';
import kept from '../simulations/physics/spring/study.json';
import study from '../simulations/physics/spring/study.ts';
import { studyOf } from '../scripts/students.ts';

beforeAll(() => prepare(study.model));

/** Spring of 0.9 mm wire, 18 mm across, 45 coils: k = Gd⁴/8D³n, and its mass by the wire's volume, kg (springs.ts names the sources). */
const K = (79.3e9 * 0.0009 ** 4) / (8 * 0.018 ** 3 * 45);
const MASS = 7850 * Math.PI * 0.00045 ** 2 * Math.PI * 0.018 * 45;
const LOADS = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3];
/** What is left of k when m_s/3 is forgotten, in the mean of the six rows: m/(m + m_s/3). */
const WITHOUT = (K * LOADS.reduce((sum, m) => sum + m / (m + MASS / 3), 0)) / LOADS.length;

test('the spring: its own mass biases 4π²m/T² and spares the slope of T²–m', () => {
  const n = 16;
  const { methods, graphs, truth } = studyOf(study as never, n);
  const by = Object.fromEntries(methods.map((m) => [m.id, m]));
  expect(Math.abs(truth - K)).toBeLessThan(1e-6);
  // Four standard errors of the sample; T̄² of a digit and a waning swing is known to 1e-4 of itself.
  const about = (mean: number, of: number, spread: number): void =>
    expect(Math.abs(mean - of)).toBeLessThan(1e-4 * of + (4 * spread) / Math.sqrt(n));
  about(by.line!.mean, K, by.line!.spread);
  about(by.ratio!.mean, WITHOUT, by.ratio!.spread);
  // Fourteen of sixteen are no news for a method of 94 %, eleven would be.
  expect(by.line!.gum).toBeGreaterThanOrEqual(75);
  expect(by.ratio!.gum).toBe(0);
  // 4π²·(m_s/3)/k in s²: seen by every student.
  about(graphs[0]!.mean, (4 * Math.PI ** 2 * MASS) / 3 / K, graphs[0]!.spread);
  expect(graphs[0]!.convicts).toBe(100);
}, 120_000);

// A thousand tables take a minute: `npm run soak`.
test.runIf(process.env['SOAK'])(
  'the spring: a thousand students cover what the notes say, and are the ones that the page shows',
  () => {
    const { methods, students } = studyOf(study as never, kept.students);
    const by = Object.fromEntries(methods.map((m) => [m.id, m]));
    expect(students).toBe(1000);
    expect(by.line!.gum).toBeGreaterThanOrEqual(93);
    expect(by.ratio!.gum).toBe(0);
    expect(Object.fromEntries(methods.map((m) => [m.id, m.counts]))).toEqual(kept.methods);
  },
  600_000,
);
