/** The study of the collisions on a small sample: what a thousand students print must at least be sane on twenty. */
import { beforeAll, expect, test } from 'vitest';
import { prepare } from '@core';
import kept from '../simulations/physics/collisions/study.json';
import collisions from '../simulations/physics/collisions/study.ts';
import { studyOf, tableOf } from '../scripts/students.ts';

beforeAll(() => prepare(collisions.model));

/**
 * What the gates tell by the law alone: 0.4 kg onto 0.2 kg, springs of 0.94, on a track that leans by α. A glider slows by
 * a = c₀ + c₁v + gα, and a = −v dv/dx over so short a way is v² − 2as with the speed at its beginning. Numbers: card 3 and the bench
 * (starts at 0.20 and 0.72 m, gates at 0.48 and 0.84 m, gliders of 0.15 m), so that no code of the experiment judges itself.
 */
function told(alpha: number): { ratio: number; corrected: number } {
  const slow = (v: number) => 0.008 + 0.004 * v + 9.787 * alpha;
  const after = (v: number, way: number) => Math.sqrt(v * v - 2 * slow(v) * way);
  const back = (v: number, way: number, a: number) => Math.sqrt(v * v + 2 * a * way);
  const v1 = after(0.5, 0.28);
  const u1 = after(v1, 0.09);
  // v₁′ = (m₁ − e m₂) u₁/(m₁ + m₂), v₂′ = (1 + e) m₁ u₁/(m₁ + m₂).
  const [w1, w2] = [after(((0.4 - 0.94 * 0.2) / 0.6) * u1, 0.27), after(((1.94 * 0.4) / 0.6) * u1, 0.12)];
  // Table 2 has one a, from glider 1 alone between the gates.
  const a = (v1 * v1 - after(v1, 0.36) ** 2) / 0.72;
  return {
    ratio: (0.4 * w1 + 0.2 * w2) / (0.4 * v1),
    corrected: (0.4 * back(w1, 0.27, a) + 0.2 * back(w2, 0.12, a)) / (0.4 * back(v1, 0.09, -a)),
  };
}
/** A glider lies still while c₀/g = 0.8 mrad holds it, so the screw is anywhere within: the mean over that. */
const meanOf = (of: 'ratio' | 'corrected'): number => {
  const steps = 400;
  let sum = 0;
  for (let i = 0; i < steps; i++) sum += told(0.0008 * ((2 * i + 1) / steps - 1))[of];
  return sum / steps;
};

test('collisions: the way takes its share at the gates, and the student’s own pass alone gives it back', () => {
  const n = 20;
  const { methods, truth } = studyOf(collisions as never, n);
  const by = Object.fromEntries(methods.map((m) => [m.id, m]));
  expect(truth).toBe(1);
  // Four standard errors each. The spread of the first is that of the screw, of the second that of flags and masses.
  for (const [id, of] of [
    ['ratio', 'ratio'],
    ['line', 'ratio'],
    ['corrected', 'corrected'],
  ] as const)
    expect(Math.abs(by[id]!.mean - meanOf(of)), id).toBeLessThan((4 * by[id]!.spread) / Math.sqrt(n));
  // α runs evenly over ±0.8 mrad: a quarter of what lies between its ends, a little more or less, and twenty screws.
  const between = told(-0.0008).ratio - told(0.0008).ratio;
  expect(Math.abs(by.ratio!.spread / (between / Math.sqrt(12)) - 1)).toBeLessThan(4 / Math.sqrt(2 * n));
  expect(by.corrected!.gum).toBeGreaterThanOrEqual(80);
  expect(by.ratio!.gum).toBeLessThan(50);
}, 120_000);

test('collisions: what is typed over table 2 is each student’s own', () => {
  const own = [1, 2, 3].map((seed) => ({ ...tableOf(collisions as never, seed).numbers.constants }));
  // The screw alone makes them differ, by up to 2 g·0.8 mrad = 0.016 m/s².
  expect(new Set(own.map(({ a }) => a)).size).toBe(3);
  for (const one of own) {
    expect(Math.abs(one.a! - 0.01)).toBeLessThan(9.787 * 0.0008 + 0.001);
    // Two readings of a ruler, half a division each, and the digit of the field.
    expect(Math.abs(one['l₁']! - 0.09)).toBeLessThanOrEqual(0.0015);
    expect(Math.abs(one['l₂']! - 0.12)).toBeLessThanOrEqual(0.0015);
  }
}, 60_000);

// A thousand tables take a minute: `npm run soak`.
test.runIf(process.env['SOAK'])(
  'collisions: a thousand students cover what the notes say, and are the ones that the page shows',
  () => {
    const { methods, students } = studyOf(collisions as never, kept.students);
    const by = Object.fromEntries(methods.map((m) => [m.id, m]));
    expect(students).toBe(1000);
    expect(by.corrected!.gum).toBeGreaterThanOrEqual(93);
    expect(Math.abs(by.corrected!.mean - meanOf('corrected'))).toBeLessThan(
      (4 * by.corrected!.spread) / Math.sqrt(students),
    );
    expect(by.ratio!.gum).toBeLessThan(20);
    expect(by.line!.gum).toBeLessThan(20);
    expect(Object.fromEntries(methods.map((m) => [m.id, m.counts]))).toEqual(kept.methods);
  },
  600_000,
);
