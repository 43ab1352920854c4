import { describe, expect, it } from 'vitest';
import { rngOf } from '@core';
import { fitLinear, fitProportional, predict } from './fit.ts';

// NIST Statistical Reference Datasets, linear regression: Norris and NoInt1, with their certified values.
const NORRIS: readonly (readonly [y: number, x: number])[] = [
  [0.1, 0.2],
  [338.8, 337.4],
  [118.1, 118.2],
  [888.0, 884.6],
  [9.2, 10.1],
  [228.1, 226.5],
  [668.5, 666.3],
  [998.5, 996.3],
  [449.1, 448.6],
  [778.9, 777.0],
  [559.2, 558.2],
  [0.3, 0.4],
  [0.1, 0.6],
  [778.1, 775.5],
  [668.8, 666.9],
  [339.3, 338.0],
  [448.9, 447.5],
  [10.8, 11.6],
  [557.7, 556.0],
  [228.3, 228.1],
  [998.0, 995.8],
  [888.8, 887.6],
  [119.6, 120.2],
  [0.3, 0.3],
  [0.6, 0.3],
  [557.6, 556.8],
  [339.3, 339.1],
  [888.0, 887.2],
  [998.5, 999.0],
  [778.9, 779.0],
  [10.2, 11.1],
  [117.6, 118.3],
  [228.9, 229.2],
  [668.4, 669.1],
  [449.2, 448.9],
  [0.2, 0.5],
];
const near = (got: number | null | undefined, certified: number): void =>
  expect(Math.abs((got ?? NaN) / certified - 1)).toBeLessThan(1e-9);

describe('straight lines', () => {
  it('agrees with NIST Norris', () => {
    const fit = fitLinear(NORRIS.map(([y, x]) => ({ x, y })))!;
    near(fit.intercept.value, -0.262323073774029);
    near(fit.slope.value, 1.00211681802045);
    near(fit.intercept.u, 0.232818234301152);
    near(fit.slope.u, 0.429796848199937e-3);
    near(fit.scatter, 0.884796396144373);
    near(fit.rSquared, 0.999993745883712);
    near(fit.covariance, -7.7432753633957e-5);
    expect(fit.dof).toBe(34);
  });

  it('agrees with NIST NoInt1', () => {
    const fit = fitProportional(Array.from({ length: 11 }, (_, i) => ({ x: 60 + i, y: 130 + i })))!;
    near(fit.slope.value, 2.07438016528926);
    near(fit.slope.u, 0.165289256198347e-1);
    near(fit.scatter, 3.56753034006338);
    near(fit.rSquared, 0.999365492298663);
    expect(fit.intercept).toEqual({ value: 0, u: 0, expanded: 0 });
  });

  it('keeps its digits far from the origin', () => {
    const far = [0, 1, 2, 3, 4].map((i) => ({ x: 1e8 + i, y: 3e8 + 2 * i + (i % 2 ? 0.5 : -0.5) }));
    expect(fitLinear(far)!.slope.value).toBeCloseTo(2, 10);
  });

  it('weights by 1/σ² and takes stated uncertainties as they are', () => {
    // Two groups at x = 0 and x = 1: the line joins their weighted means, so everything is known in closed form.
    const points = [
      { x: 0, y: 1, uy: 0.1 },
      { x: 0, y: 1.3, uy: 0.2 },
      { x: 1, y: 3, uy: 0.1 },
    ];
    const fit = fitLinear(points, { from: 'stated' })!;
    const a = (1 / 0.01 + 1.3 / 0.04) / (1 / 0.01 + 1 / 0.04);
    const ua = 1 / Math.sqrt(1 / 0.01 + 1 / 0.04);
    expect(fit.intercept.value).toBeCloseTo(a, 12);
    expect(fit.intercept.u).toBeCloseTo(ua, 12);
    expect(fit.slope.u).toBeCloseTo(Math.sqrt(ua * ua + 0.01), 12);
    expect(fit.covariance).toBeCloseTo(-ua * ua, 12);
    expect(fit.slope.expanded! / fit.slope.u!).toBeCloseTo(1.96, 3);
    expect(fit.reducedChiSquare).toBeCloseTo(((1 - a) / 0.1) ** 2 + ((1.3 - a) / 0.2) ** 2, 12);
    expect(predict(fit, 0).u).toBeCloseTo(ua, 12);
    expect(predict(fit, 1).u).toBeCloseTo(0.1, 12);
  });

  it('turns uncertainty of x into uncertainty of y by the slope', () => {
    const xs = [0, 1, 2, 3];
    const byX = fitLinear(
      xs.map((x) => ({ x, y: 5 * x + (x === 2 ? 0.1 : 0), ux: 0.1 * (x + 1), uy: 0 })),
      { from: 'stated' },
    )!;
    const b = byX.slope.value;
    const byY = fitLinear(
      xs.map((x) => ({ x, y: 5 * x + (x === 2 ? 0.1 : 0), uy: b * 0.1 * (x + 1) })),
      { from: 'stated' },
    )!;
    expect(byX.slope.value).toBeCloseTo(byY.slope.value, 10);
    expect(byX.slope.u).toBeCloseTo(byY.slope.u!, 10);
  });

  it('says nothing where nothing can be said', () => {
    expect(fitLinear([{ x: 1, y: 1 }])).toBeUndefined();
    expect(
      fitLinear([
        { x: 0.3, y: 1 },
        { x: 0.1 + 0.2, y: 2 },
      ]),
    ).toBeUndefined();
    expect(
      fitLinear([
        { x: 1, y: NaN },
        { x: 2, y: 2 },
      ]),
    ).toBeUndefined();
    expect(fitProportional([{ x: 0, y: 1 }])).toBeUndefined();
    const two = fitLinear([
      { x: 1, y: 1 },
      { x: 2, y: 4 },
    ])!;
    expect([two.intercept.value, two.slope.value, two.slope.u, two.slope.expanded, two.scatter]).toEqual([
      -2,
      3,
      null,
      null,
      null,
    ]);
    expect(
      fitLinear([
        { x: 1, y: 2 },
        { x: 2, y: 2 },
        { x: 3, y: 2 },
      ])!.rSquared,
    ).toBe(1);
  });

  it('covers the truth 95 times in a hundred', () => {
    const rng = rngOf(7);
    let covered = 0;
    for (let seed = 0; seed < 2000; seed++) {
      const fit = fitLinear([0, 1, 2, 3, 4].map((x) => ({ x, y: 1 + 2 * x + 0.3 * rng.normal('y', seed, x) })))!;
      if (Math.abs(fit.slope.value - 2) <= fit.slope.expanded!) covered++;
    }
    expect(covered / 20).toBeGreaterThan(93);
    expect(covered / 20).toBeLessThan(97);
  });
});
