import { describe, expect, it } from 'vitest';
import { rngOf } from '@core';
import { fitCurve } from './curve.ts';
import { FIT_KINDS, isFit, type CurveFit, type FitKind, type FitPoint } from './types.ts';

const saidOf = (points: readonly FitPoint[], kinds: readonly FitKind[] = FIT_KINDS): string[] =>
  kinds.map((kind) => {
    const result = fitCurve(kind, points);
    return isFit(result) ? result.notes.join(' ') || 'fits' : result.problem.replace('fit.problem.', '');
  });
function curve(kind: FitKind, points: readonly FitPoint[]): CurveFit {
  const result = fitCurve(kind, points);
  if (!isFit(result)) throw new Error(`${kind}: ${result.problem}`);
  return result;
}
const along = (xs: readonly number[], f: (x: number) => number): FitPoint[] => xs.map((x) => ({ x, y: f(x) }));
const rng = rngOf(9);

describe('poor data get an answer in words', () => {
  it('none, one, two points', () => {
    expect(saidOf([])).toEqual(Array(6).fill('none'));
    expect(saidOf([{ x: 1, y: 2 }])).toEqual(['fit.note.exact', 'few', 'few', 'few', 'few', 'few']);
    const two = [
      { x: 1, y: 2 },
      { x: 2, y: 5 },
    ];
    expect(saidOf(two)).toEqual(['fits', 'fit.note.exact', 'few', 'fit.note.exact', 'fit.note.exact', 'few']);
    const power = curve('power', two);
    expect(power.params[0]!.value).toBeCloseTo(2, 12);
    expect(power.params[1]!.value).toBeCloseTo(Math.log2(2.5), 12);
    expect([power.params[0]!.u, power.params[1]!.expanded, power.covariance, power.scatter, power.at(3).u]).toEqual(
      Array(5).fill(null),
    );
    expect(fitCurve('quadratic', two)).toEqual({ problem: 'fit.problem.few', values: { needs: 3, points: 2 } });
  });
  it('one x, two x, identical points', () => {
    expect(saidOf([1, 2, 3, 4, 5, 6].map((y) => ({ x: 2, y })))).toEqual(['fits', ...Array<string>(5).fill('same-x')]);
    expect(saidOf(Array(6).fill({ x: 2, y: 3 }))).toEqual(['fit.note.perfect', ...Array<string>(5).fill('same-x')]);
    expect(
      saidOf(
        [0, 0, 0].map((x) => ({ x, y: 1 })),
        ['proportional', 'power'],
      ),
    ).toEqual(['zero-x', 'positive-x']);
    const nearly = [0.3, 0.1 + 0.2, 0.3].map((x, y) => ({ x, y }));
    expect(saidOf(nearly, ['linear'])).toEqual(['same-x']);
    const two = [1, 2, 1, 2, 1, 2, 1].map((x, i) => ({ x, y: x + 0.1 * i }));
    expect(saidOf(two, ['linear', 'quadratic', 'sine'])).toEqual(['fits', 'few-x', 'few-x']);
  });
  it('one y', () => {
    const flat = along([1, 2, 3, 4, 5, 6], () => 5);
    const said = 'fit.note.perfect fit.note.flat';
    expect(saidOf(flat)).toEqual(['fits', said, said, said, said, 'flat']);
    expect(curve('linear', flat).params.map((p) => p.value)).toEqual([5, 0]);
    expect(curve('linear', flat).rSquared).toBeNull();
    expect(
      saidOf(
        along([1, 2, 3, 4, 5, 6], () => 0),
        ['power', 'exponential', 'sine'],
      ),
    ).toEqual(['flat', 'flat', 'flat']);
  });
  it('what is not a number', () => {
    for (const bad of [NaN, Infinity, -Infinity]) {
      const points = [...along([1, 2, 3, 4, 5], (x) => x), { x: 6, y: bad }, { x: bad, y: 1 }];
      expect(saidOf(points)).toEqual(Array(6).fill('not-finite'));
      expect(fitCurve('linear', points)).toEqual({ problem: 'fit.problem.not-finite', values: { point: 6 } });
      // An uncertainty that is none counts as not stated.
      expect(
        saidOf(
          along([1, 2, 3, 4], (x) => x * x).map((p) => ({ ...p, uy: bad })),
          ['linear'],
        ),
      ).toEqual([expect.stringMatching(/fits|unweighted/)]);
    }
  });
  it('curves that are not there', () => {
    const nearLine = along([1, 2, 3, 4, 5, 6, 7, 8], (x) => 3 * x + 0.01 * (x % 3));
    expect(saidOf(nearLine, ['sine'])).toEqual(['no-answer']);
    expect(
      saidOf(
        along([0, 1, 2, 3, 4], (x) => (x === 4 ? 5 : 0)),
        ['exponential', 'power'],
      ),
    ).toEqual(['no-answer', 'positive-x']);
    expect(saidOf(along([1, 2, 3, 4, 5], (x) => 1e200 * x))).toEqual(Array(6).fill('too-large'));
    // e^(k·x) at year 0 is no number.
    expect(
      saidOf(
        along([2000, 2001, 2002, 2003], (x) => Math.exp(x - 2000) + (x % 2)),
        ['exponential'],
      ),
    ).toEqual(['too-large']);
  });
});

describe('awkward but honest data', () => {
  it('exact columns: the parameters come back, and it is said', () => {
    const xs = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7];
    const truth: [FitKind, (x: number) => number, number[]][] = [
      ['proportional', (x) => 3 * x, [3]],
      ['linear', (x) => 1 - 2 * x, [1, -2]],
      ['quadratic', (x) => 1 - 2 * x + 4.9 * x * x, [1, -2, 4.9]],
      ['power', (x) => 4.9 * x * x, [4.9, 2]],
      ['exponential', (x) => -7 * Math.exp(-3 * x), [-7, -3]],
      ['sine', (x) => 1 + 2 * Math.sin(12 * x - 3), [1, 2, 12, -3]],
    ];
    for (const [kind, f, params] of truth) {
      const fit = curve(kind, along(xs, f));
      fit.params.forEach((p, i) => expect(p.value).toBeCloseTo(params[i]!, 10));
      expect(fit.notes).toEqual(['fit.note.perfect']);
    }
  });
  it.each([1e-12, 1, 1e12])('x or y in units of %s', (size) => {
    const base: [FitKind, (x: number) => number][] = [
      ['quadratic', (x) => 1 + 2 * x + x * x],
      ['power', (x) => 2 * x ** 1.5],
      ['exponential', (x) => 2 * Math.exp(-x)],
      ['sine', (x) => 1 + Math.sin(4 * x)],
    ];
    for (const [kind, f] of base) {
      const points = Array.from({ length: 15 }, (_, i) => {
        const x = 0.2 + i / 4;
        return { x, y: f(x) + 0.01 * rng.normal('y', i) };
      });
      const plain = curve(kind, points);
      const inX = curve(
        kind,
        points.map(({ x, y }) => ({ x: x * size, y })),
      );
      const inY = curve(
        kind,
        points.map(({ x, y }) => ({ x, y: y * size })),
      );
      expect(inX.rSquared).toBeCloseTo(plain.rSquared!, 10);
      expect(inY.rSquared).toBeCloseTo(plain.rSquared!, 10);
      const last = plain.params.length - 1;
      expect(inY.params[0]!.value / size).toBeCloseTo(plain.params[0]!.value, 8);
      expect(inX.params[last]!.value / inX.params[last]!.u!).toBeCloseTo(
        plain.params[last]!.value / plain.params[last]!.u!,
        4,
      );
    }
  });
  it('24 powers of ten in one column', () => {
    const tens = Array.from({ length: 25 }, (_, i) => i - 12);
    const power = curve(
      'power',
      tens.map((i) => ({ x: 10 ** i, y: 3 * 10 ** (2 * i) })),
    );
    expect(power.params[0]!.value).toBeCloseTo(3, 9);
    const grown = curve(
      'exponential',
      tens.map((i) => ({ x: i, y: 10 ** i })),
    );
    expect(grown.params[1]!.value).toBeCloseTo(Math.LN10, 10);
  });
  it('far from the origin', () => {
    const fit = curve(
      'linear',
      [0, 1, 2, 3, 4].map((i) => ({ x: 1e8 + i, y: 3e8 + 2 * i + (i % 2 ? 0.5 : -0.5) })),
    );
    expect(fit.params[1]!.value).toBeCloseTo(2, 12);
    const wave = curve(
      'sine',
      Array.from({ length: 20 }, (_, i) => ({ x: 1e8 + i / 4, y: 2 + Math.sin(0.75 * i) + 0.01 * (i % 3) })),
    );
    expect(wave.params[2]!.value).toBeCloseTo(3, 2);
    // 10⁸ turns away from the points nobody knows the phase.
    expect(wave.params[3]!.u).toBeGreaterThan(Math.PI);
  });
  it('uncertain x over four powers of ten and y of noise only: the weights come to rest, or it is said', () => {
    let silent = 0;
    for (let seed = 0; seed < 200; seed++) {
      const points = Array.from({ length: 10 }, (_, i) => ({
        x: 10 ** (4 * rng.uniform('x', seed, i) - 2),
        y: 30 * rng.normal('y', seed, i),
        ux: 0.1 * rng.uniform('ux', seed, i),
        uy: rng.uniform('uy', seed, i),
      }));
      if (!isFit(fitCurve('linear', points))) silent++;
    }
    expect(silent).toBeLessThanOrEqual(4);
  });
  it('an outlier is taken like any point, and does no harm to the search', () => {
    const points = Array.from({ length: 20 }, (_, i) => ({
      x: 0.25 + i / 4,
      y: i === 13 ? 300 : 2 + Math.sin(0.75 * i),
    }));
    for (const kind of FIT_KINDS) expect(isFit(fitCurve(kind, points)), kind).toBe(true);
  });
});

describe('100 000 rows', () => {
  const truth: Readonly<Record<FitKind, (x: number) => number>> = {
    proportional: (x) => 3 * x,
    linear: (x) => 1 + 2 * x,
    quadratic: (x) => 1 + 2 * x - (x * x) / 30,
    power: (x) => 2 * x ** 1.5,
    exponential: (x) => 5 * Math.exp(-x / 10),
    sine: (x) => 1 + 2 * Math.sin(6 * x + 1),
  };
  it.each(FIT_KINDS)('%s', (kind) => {
    const points = Array.from({ length: 100_000 }, (_, i) => {
      const x = 0.001 + i / 2000;
      return { x, y: truth[kind](x) + 0.1 * rng.normal('many', i), uy: 0.1 };
    });
    const start = performance.now();
    const fit = curve(kind, points);
    const spent = performance.now() - start;
    if (process.env.TIMES) console.log(kind, Math.round(spent), 'ms');
    // Under 1 s on a free core; a busy machine is late, not wrong.
    expect(spent).toBeLessThan(10_000);
    expect(Math.abs(fit.reducedChiSquare! - 1)).toBeLessThan(0.02);
    for (const x of [5, 20, 45]) expect(Math.abs(fit.at(x).value - truth[kind](x))).toBeLessThan(5 * fit.at(x).u!);
  });
});
