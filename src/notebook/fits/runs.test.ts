import { describe, expect, it } from 'vitest';
import { rngOf } from '@core';
import { fitCurve } from './curve.ts';
import { fewRuns, residualsOf, residualVerdict } from './runs.ts';
import { isFit, type CurveFit, type FitPoint } from './types.ts';

const line = (points: readonly FitPoint[]): CurveFit => {
  const fit = fitCurve('linear', points);
  if (!isFit(fit)) throw new Error(fit.problem);
  return fit;
};
const along = (n: number, f: (x: number) => number): FitPoint[] =>
  Array.from({ length: n }, (_, x) => ({ x, y: f(x) }));

describe('few runs', () => {
  it('have the exact probability', () => {
    // By counting: of C(10, 5) = 252 orders 2 have two runs and 8 have three.
    expect(fewRuns(2, 5, 5)).toBeCloseTo(2 / 252, 13);
    expect(fewRuns(3, 5, 5)).toBeCloseTo(10 / 252, 13);
    expect(fewRuns(10, 5, 5)).toBeCloseTo(1, 12);
    // + + − − −: C(5, 2) = 10 orders, by hand 2, 3, 4, 1 of them with two to five runs.
    expect([2, 3, 4, 5].map((r) => Math.round(10 * fewRuns(r, 2, 3)))).toEqual([2, 5, 9, 10]);
    // Swed and Eisenhart 1943, table of the 5 % points: 6 runs for 10 and 10, 5 for 8 and 9.
    expect([fewRuns(6, 10, 10) <= 0.05, fewRuns(7, 10, 10) <= 0.05]).toEqual([true, false]);
    expect([fewRuns(5, 8, 9) <= 0.05, fewRuns(6, 8, 9) <= 0.05]).toEqual([true, false]);
  });
  it('come near the normal law where there are many', () => {
    // μ = 501, σ = √(2n₁n₂(2n₁n₂ − n)/(n²(n − 1))) = 15.80; one σ below is 15.9 %.
    expect(fewRuns(485, 500, 500)).toBeCloseTo(0.1635, 2);
    expect(fewRuns(50_001, 50_000, 50_000)).toBeCloseTo(0.5013, 3);
  });
});

describe('residuals', () => {
  it('of a parabola under a straight line show a pattern', () => {
    const points = along(15, (x) => x * x);
    const verdict = residualVerdict(line(points), points);
    expect([verdict.key, verdict.runs]).toEqual(['fit.residuals.pattern', 3]);
  });
  it('of noise seldom do', () => {
    const rng = rngOf(4);
    let accused = 0;
    for (let seed = 0; seed < 1000; seed++) {
      const points = along(15, (x) => 2 * x + rng.normal('y', seed, x));
      if (residualVerdict(line(points), points).key === 'fit.residuals.pattern') accused++;
    }
    expect(accused).toBeLessThan(50);
  });
  it('of few points, or of none, say nothing', () => {
    const four = along(4, (x) => x * x);
    expect(residualVerdict(line(four), four)).toEqual({
      key: 'fit.residuals.few',
      runs: 3,
      above: 2,
      below: 2,
      p: null,
    });
    const exact = along(9, (x) => 3 * x + 1);
    expect(residualVerdict(line(exact), exact).key).toBe('fit.residuals.none');
  });
  it('come in order of x, and repeats count once', () => {
    const points = [3, 1, 2, 1, 3, 2].map((x, i) => ({ x, y: x * x + (i % 2) / 10 }));
    const fit = line(points);
    const sorted = residualsOf(fit, points);
    expect(sorted.map((r) => r.index)).toEqual([1, 3, 2, 5, 0, 4]);
    expect(sorted[0]!.residual).toBe(fit.residuals[1]);
    const { runs, above, below } = residualVerdict(fit, points);
    expect([runs, above, below]).toEqual([3, 2, 1]);
  });
});
