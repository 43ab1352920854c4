import { describe, expect, it } from 'vitest';
import { rngOf } from '@core';
import { fitLinear, fitProportional, predict } from '../fit.ts';
import { DAN_WOOD, NO_INT_1, NO_INT_2, NORRIS, PONTIUS, type Certified } from '../../../tests/fixtures/certified.ts';
import { fitCurve } from './curve.ts';
import { isFit, type CurveFit, type CurveOptions, type FitKind, type FitPoint } from './types.ts';

function curve(kind: FitKind, points: readonly FitPoint[], options?: CurveOptions): CurveFit {
  const result = fitCurve(kind, points, options);
  if (!isFit(result)) throw new Error(result.problem);
  return result;
}
const valuesOf = (fit: CurveFit): number[] => fit.params.map((p) => p.value);
const close = (got: number | null | undefined, wanted: number, within = 1e-9): void =>
  expect(Math.abs((got ?? NaN) / wanted - 1)).toBeLessThan(within);

describe('NIST StRD to nine figures and more', () => {
  // An exponential of ln x is a power of x: the same certified numbers for both kinds.
  const logarithmic = { ...DAN_WOOD, points: DAN_WOOD.points.map(({ x, y }) => ({ x: Math.log(x), y })) };
  const cases: { kind: FitKind; set: Certified }[] = [
    { kind: 'linear', set: NORRIS },
    { kind: 'proportional', set: NO_INT_1 },
    { kind: 'proportional', set: NO_INT_2 },
    { kind: 'quadratic', set: PONTIUS },
    { kind: 'power', set: DAN_WOOD },
    { kind: 'exponential', set: logarithmic },
  ];
  it.each(cases)('$kind: $set.name', ({ kind, set }) => {
    const fit = curve(kind, set.points);
    fit.params.forEach((p, i) => {
      close(p.value, set.values[i]!);
      close(p.u, set.deviations[i]!);
    });
    close(fit.sumOfSquares, set.sumOfSquares);
    close(fit.scatter, Math.sqrt(set.sumOfSquares / fit.dof));
    if (set.rSquared !== undefined) close(fit.rSquared, set.rSquared);
    expect(fit.notes).toEqual([]);
  });
});

/** Σ aᵢbᵢ. */
const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, v, i) => sum + v * b[i]!, 0);
/** By Gauss and Jordan: a way that the code under test does not go. */
function inverseOf(matrix: readonly (readonly number[])[]): number[][] {
  const n = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let k = 0; k < n; k++) {
    const best = rows.findIndex(
      (row, i) => i >= k && Math.abs(row[k]!) === Math.max(...rows.slice(k).map((r) => Math.abs(r[k]!))),
    );
    [rows[k], rows[best]] = [rows[best]!, rows[k]!];
    const pivot = rows[k]!.map((v) => v / rows[k]![k]!);
    rows.forEach((row, i) => (rows[i] = i === k ? pivot : row.map((v, j) => v - row[k]! * pivot[j]!)));
  }
  return rows.map((row) => row.slice(n));
}

describe('a closed form: residuals square to all that the parameters can do leave the parameters where they are', () => {
  const xs = [0.1, 0.35, 0.8, 1.1, 1.7, 2.2, 2.4, 3.3, 3.9, 4.05, 4.8, 5.5];
  const wild = [3, -1, 4, -1, 5, -9, 2, -6, 5, 3, -5, 8];
  const [a, k] = [7, -0.6];
  const [c, A, w, phi] = [0.4, 2, 3.3, 2.5];
  const [n] = [1.7];
  const cases: {
    kind: FitKind;
    p: number[];
    f: (x: number) => number;
    g: (x: number) => number[];
    slope: (x: number) => number;
  }[] = [
    {
      kind: 'exponential',
      p: [a, k],
      f: (x) => a * Math.exp(k * x),
      g: (x) => [Math.exp(k * x), a * x * Math.exp(k * x)],
      slope: (x) => a * k * Math.exp(k * x),
    },
    {
      kind: 'power',
      p: [a, n],
      f: (x) => a * x ** n,
      g: (x) => [x ** n, a * x ** n * Math.log(x)],
      slope: (x) => a * n * x ** (n - 1),
    },
    {
      kind: 'sine',
      p: [c, A, w, phi],
      f: (x) => c + A * Math.sin(w * x + phi),
      g: (x) => [1, Math.sin(w * x + phi), A * x * Math.cos(w * x + phi), A * Math.cos(w * x + phi)],
      slope: (x) => A * w * Math.cos(w * x + phi),
    },
  ];
  it.each(cases)('$kind', ({ kind, p, f, g }) => {
    const columns = p.map((_, j) => xs.map((x) => g(x)[j]!));
    const inverse = inverseOf(columns.map((one) => columns.map((other) => dot(one, other))));
    const along = inverse.map((row) =>
      dot(
        row,
        columns.map((column) => dot(column, wild)),
      ),
    );
    const residuals = wild.map(
      (v, i) =>
        0.003 *
        (v -
          dot(
            along,
            columns.map((column) => column[i]!),
          )),
    );
    const fit = curve(
      kind,
      xs.map((x, i) => ({ x, y: f(x) + residuals[i]! })),
    );
    fit.params.forEach((of, j) => {
      close(of.value, p[j]!);
      close(of.u, Math.sqrt((inverse[j]![j]! * dot(residuals, residuals)) / fit.dof));
      close(fit.covariance![0]![j], (inverse[0]![j]! * dot(residuals, residuals)) / fit.dof, 1e-8);
    });
    close(fit.sumOfSquares, dot(residuals, residuals));
    const gradient = g(2);
    close(fit.at(2).value, f(2));
    close(
      fit.at(2).u,
      fit.scatter! *
        Math.sqrt(
          dot(
            gradient,
            inverse.map((row) => dot(row, gradient)),
          ),
        ),
    );
  });

  it.each(cases)('$kind: uncertainty of x counts by the slope there', ({ kind, f, slope }) => {
    const points = xs.map((x, i) => ({ x, y: f(x) + 0.003 * wild[i]!, ux: 0.002 * (1 + (i % 3)), uy: 0.01 }));
    const fit = curve(kind, points, { from: 'stated' });
    // The slope of the fitted curve by a difference.
    const slopeAt = (x: number): number => (fit.at(x + 1e-5).value - fit.at(x - 1e-5).value) / 2e-5;
    close(slopeAt(1), slope(1), 0.05);
    const same = curve(
      kind,
      points.map(({ x, y, ux, uy }) => ({ x, y, uy: Math.hypot(uy, slopeAt(x) * ux) })),
      { from: 'stated' },
    );
    valuesOf(fit).forEach((v, i) => close(v, valuesOf(same)[i]!, 1e-7));
    fit.params.forEach((of, i) => close(of.u, same.params[i]!.u!, 1e-6));
    close(fit.reducedChiSquare, same.reducedChiSquare!, 1e-6);
    expect([fit.trust, fit.from, fit.weighted]).toEqual([Infinity, 'stated', true]);
  });
});

describe('straight lines', () => {
  const points = [0.4, 1, 1.7, 2.2, 3.1, 4].map((x, i) => ({
    x,
    y: 3 - 2 * x + 0.1 * Math.sin(9 * i),
    ux: 0.02 + 0.01 * i,
    uy: 0.05 * (1 + (i % 2)),
  }));
  it.each(['scatter', 'stated'] as const)('agree with the notebook’s own lines (%s)', (from) => {
    const line = fitLinear(points, { from })!;
    const fit = curve('linear', points, { from });
    close(fit.params[0]!.value, line.intercept.value, 1e-12);
    close(fit.params[1]!.value, line.slope.value, 1e-12);
    close(fit.params[0]!.expanded, line.intercept.expanded!, 1e-12);
    close(fit.params[1]!.u, line.slope.u!, 1e-12);
    close(fit.covariance![0]![1], line.covariance, 1e-12);
    close(fit.reducedChiSquare, line.reducedChiSquare!, 1e-11);
    close(fit.rSquared, line.rSquared, 1e-12);
    close(fit.scatter, line.scatter!, 1e-11);
    close(fit.at(7).u, predict(line, 7).u!, 1e-12);
    fit.weights.forEach((w, i) => close(w, line.weights[i]!, 1e-11));
    close(curve('proportional', points, { from }).params[0]!.u, fitProportional(points, { from })!.slope.u!, 1e-12);
  });
  it('count all points alike where one states nothing, and say so', () => {
    const some = points.map((p, i) => (i === 2 ? { x: p.x, y: p.y } : p));
    const fit = curve('linear', some, { from: 'stated' });
    expect([fit.notes, fit.weighted, fit.from, fit.dof]).toEqual([
      ['fit.note.unweighted'],
      false,
      'scatter',
      fit.trust,
    ]);
    close(fit.params[1]!.value, fitLinear(points.map(({ x, y }) => ({ x, y })))!.slope.value, 1e-12);
  });
  it('say when the points lie further off than their uncertainties', () => {
    expect(
      curve(
        'linear',
        points.map((p) => ({ ...p, ux: 0, uy: 0.005 })),
      ).notes,
    ).toEqual(['fit.note.beyond']);
  });
});

describe('sines are found without a guess', () => {
  const rng = rngOf(5);
  // Uneven x; from two thirds of a period to six points in five periods.
  it.each([0.7, 1.3, 2.4, 7, 14, 23])('%s periods in 60 points', (periods) => {
    for (let seed = 0; seed < 20; seed++) {
      const w = (2 * Math.PI * periods) / 10;
      const phase = Math.PI * (2 * rng.uniform('φ', seed) - 1);
      const points = Array.from({ length: 60 }, (_, i) => {
        const x = 40 + (i + rng.uniform('x', seed, i)) / 6;
        return { x, y: 9.8 + 0.03 * Math.sin(w * (x - 40) + phase) + 0.002 * rng.normal('y', seed, i) };
      });
      const fit = curve('sine', points);
      const [, A, omega, phi] = fit.params;
      expect(Math.abs(omega!.value - w)).toBeLessThan(5 * omega!.u!);
      expect(A!.value).toBeGreaterThan(0);
      expect(Math.abs(phi!.value)).toBeLessThanOrEqual(Math.PI);
      expect(fit.notes).toEqual(periods < 1 ? ['fit.note.period'] : []);
    }
  });
  it('and their intervals hold the truth 95 times in a hundred', () => {
    const truth = [0.5, 2, 3.1, 0.7];
    const held = truth.map(() => 0);
    for (let seed = 0; seed < 2000; seed++) {
      const points = Array.from({ length: 12 }, (_, i) => {
        const x = (5 * (i + 0.5 * rng.uniform('at', i))) / 12;
        return { x, y: 0.5 + 2 * Math.sin(3.1 * x + 0.7) + 0.15 * rng.normal('n', seed, i) };
      });
      curve('sine', points).params.forEach((p, j) => {
        if (Math.abs(p.value - truth[j]!) <= p.expanded!) held[j]!++;
      });
    }
    for (const count of held) {
      expect(count / 20).toBeGreaterThan(93);
      expect(count / 20).toBeLessThan(97);
    }
  });
});
