import { describe, expect, it } from 'vitest';
import { ECKERLE_4, MISRA_1A, THURBER } from '../../../tests/fixtures/certified.ts';
import { minimise, settle, type Data } from './levenberg.ts';
import { invertTriangle, norm } from './qr.ts';

const dataOf = (points: readonly { x: number; y: number }[]): Data => ({
  x: Float64Array.from(points, (p) => p.x),
  y: Float64Array.from(points, (p) => p.y),
  root: Float64Array.from(points, () => 1),
});

describe('Levenberg and Marquardt against NIST StRD, from both of NIST’s starts', () => {
  const cases = [MISRA_1A, ECKERLE_4, THURBER].flatMap((set) =>
    set.starts.map((start, i) => ({ set, start, name: `${set.name} from start ${i + 1}` })),
  );
  it.each(cases)('$name', ({ set, start }) => {
    const found = minimise(set.model, dataOf(set.points), [start])!;
    const deviation = Math.sqrt(found.sumOfSquares / (set.points.length - start.length));
    const deviations = invertTriangle(found.r).map((row) => deviation * norm(row));
    const off = [
      ...found.p.map((p, i) => p / set.values[i]! - 1),
      ...deviations.map((u, i) => u / set.deviations[i]! - 1),
      found.sumOfSquares / set.sumOfSquares - 1,
    ].map(Math.abs);
    if (process.env.DIGITS) console.log(set.name, off.map((o) => (-Math.log10(o)).toFixed(1)).join(' '));
    for (const o of off) expect(o).toBeLessThan(1e-9);
  });
});

describe('where there is no answer', () => {
  it('says so for parameters that cannot be told apart', () => {
    const data = dataOf([0, 1, 2, 3].map((x) => ({ x, y: 2 * x })));
    const same = ([a = 0, b = 0]: readonly number[], x: number, g: number[]) => ((g[0] = x), (g[1] = x), (a + b) * x);
    expect(minimise(same, data, [[1, 0]])).toBeUndefined();
    expect(settle(same, data, [1, 0])).toBeUndefined();
  });
  it('says so for a valley without a bottom', () => {
    // e^(−p·x) → 0: the best p is infinite.
    const data = dataOf([1, 2, 3].map((x) => ({ x, y: 0 })));
    expect(
      minimise(([p = 0], x, g) => ((g[0] = -x * Math.exp(-p * x)), Math.exp(-p * x)), data, [[1]]),
    ).toBeUndefined();
  });
});
