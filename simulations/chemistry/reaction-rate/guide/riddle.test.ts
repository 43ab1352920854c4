/** The bottle without a label can be told by what the lesson has taught. */
import { prepare } from '@sdk';
import { beforeAll, expect, test } from 'vitest';
import { UNKNOWN } from '../apparatus.ts';
import { benchOf, cross } from '../bench.fixture.ts';
import model from '../model.ts';
import guide from './index.ts';

beforeAll(() => prepare(model));
const mean = (repeats: readonly number[]): number => repeats.reduce((a, b) => a + b, 0) / repeats.length;

test('the riddle’s bottles lie far enough apart for three looks of one eye', () => {
  UNKNOWN.slice(1).forEach((value, i) => expect(value / UNKNOWN[i]!).toBeGreaterThan(1.35));
});
test('the riddle: the slope of the own eye and three looks name the bottle', () => {
  for (let seed = 1; seed < 5; seed++) {
    const params = { unsteady: true };
    const known = benchOf(params, seed);
    const a = mean([20, 30, 40].map((ml) => 1 / cross(known, ml, 40 - ml) / ((0.15 * ml) / 50)));
    const run = benchOf({ ...params, bottle: 'unknown' }, seed);
    const t = mean([1, 2, 3].map(() => cross(run, 40, 0)));
    const found = 50 / (a * 40 * t);
    const nearest = guide.mystery!.options.reduce((x, y) =>
      Math.abs(x.value - found) < Math.abs(y.value - found) ? x : y,
    );
    expect(nearest.value).toBe(run.current.stock);
  }
});
