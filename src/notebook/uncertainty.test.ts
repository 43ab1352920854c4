import { describe, expect, it } from 'vitest';
import { rngOf } from '@core';
import {
  add,
  combine,
  divide,
  exactly,
  expanded,
  measure,
  multiply,
  power,
  product,
  relativeError,
  scale,
  sqrt,
  square,
  stated,
  subtract,
  typeB,
  type Measured,
} from './uncertainty.ts';

const of = (value: number, delta: number, u = delta, dof = Infinity): Measured => ({
  value,
  school: delta,
  u,
  dof,
  instrument: { school: delta, u },
});

describe('school rule', () => {
  it('gives the published example: nine diameters by micrometer, d = 6,33 ± 0,03 mm and δ = 0,47 %', () => {
    // A set with the example's mean and mean deviation; ΔA_dc is the micrometer's 0,01 mm.
    const d = measure([6.32, 6.33, 6.3, 6.36, 6.34, 6.31, 6.35, 6.33, 6.33], [{ half: 0.01, shape: 'rectangular' }])!;
    expect(d.value).toBeCloseTo(6.33, 12);
    expect(d.school).toBeCloseTo(0.12 / 9 + 0.01, 12);
    expect(relativeError({ value: 6.33, delta: 0.03 })).toBeCloseTo(0.0047, 4);
  });

  it('adds absolute errors in sums and relative ones in products and powers', () => {
    const s = of(0.8, 0.001),
      t = of(0.404, 0.001);
    expect(add(s, t).school).toBeCloseTo(0.002, 15);
    expect(subtract(s, t).school).toBeCloseTo(0.002, 15);
    expect(multiply(s, t).school / (0.8 * 0.404)).toBeCloseTo(0.001 / 0.8 + 0.001 / 0.404, 12);
    const g = divide(scale(s, 2), square(t));
    expect(g.value).toBeCloseTo(9.803, 3);
    expect(g.school / g.value).toBeCloseTo(0.001 / 0.8 + 2 * (0.001 / 0.404), 12);
    expect(power(t, -3).school / power(t, -3).value).toBeCloseTo(3 * (0.001 / 0.404), 12);
    expect(sqrt(t).school / Math.sqrt(0.404)).toBeCloseTo(0.5 * (0.001 / 0.404), 12);
    expect(product(2, [s, 1], [t, -2])).toEqual(
      expect.objectContaining({ value: expect.closeTo(g.value, 12), school: expect.closeTo(g.school, 12) }),
    );
  });
});

describe('GUM', () => {
  it('knows the shapes', () => {
    expect(typeB({ half: 0.0005, shape: 'rectangular' })).toBeCloseTo(0.000288675, 9);
    expect(typeB({ half: 0.001, shape: 'triangular' })).toBeCloseTo(0.000408248, 9);
    expect(typeB({ half: 2e-6, shape: 'normal' })).toBe(2e-6);
  });

  it('adds in squares, with the degrees of freedom of Welch and Satterthwaite', () => {
    const sum = add(of(1, 3, 3, 4), of(2, 4, 4, 9));
    expect(sum.u).toBe(5);
    expect(sum.dof).toBeCloseTo(625 / (81 / 4 + 256 / 9), 12);
    expect(scale(of(1, 3, 3, 4), -2)).toMatchObject({ u: 6, dof: expect.closeTo(4, 12) });
  });

  it('repeats GUM example H.1: end gauge, u_c = 32 nm and 16 degrees of freedom', () => {
    const nm = (u: number, dof: number) => [1, of(0, 0, u, dof)] as const;
    const l = combine(50000838, nm(25, 18), nm(9.7, 25.6), nm(2.9, 50), nm(16.6, 2));
    expect(l.u).toBeCloseTo(31.7, 1);
    expect(Math.floor(l.dof)).toBe(16);
  });

  it('covers the truth 95 times in a hundred through a product', () => {
    const rng = rngOf(11);
    let covered = 0;
    for (let seed = 0; seed < 2000; seed++) {
      const s = measure(
        [0, 1, 2, 3, 4].map((n) => 0.8 + 0.002 * rng.normal('s', seed, n)),
        [],
      )!;
      const t = measure(
        [0, 1, 2, 3, 4].map((n) => 0.404 + 0.002 * rng.normal('t', seed, n)),
        [],
      )!;
      const g = divide(scale(s, 2), square(t));
      if (Math.abs(g.value - 1.6 / 0.404 ** 2) <= expanded(g)) covered++;
    }
    expect(covered / 20).toBeGreaterThan(93);
    expect(covered / 20).toBeLessThan(97);
  });
});

describe('edges', () => {
  it('takes one reading for what it is, and none for nothing', () => {
    const one = measure([0.404], [{ half: 0.001, shape: 'triangular' }])!;
    expect(one).toMatchObject({ value: 0.404, school: 0.001, dof: Infinity });
    expect(measure([], [])).toBeUndefined();
    expect(measure([3, 3, 3], [])).toMatchObject({ value: 3, school: 0, u: 0, dof: Infinity });
  });

  it('survives zeros and exact numbers', () => {
    expect(multiply(of(0, 0.1), of(5, 0.1))).toMatchObject({ value: 0, school: 0.5 });
    expect(product(1, [of(0, 0.1), 1], [of(5, 0.1), 1]).school).toBeCloseTo(0.5, 12);
    expect(power(of(3, 0.1), 0)).toEqual(exactly(1));
    expect(power(of(-2, 0.1), 3)).toMatchObject({ value: -8, school: expect.closeTo(1.2, 12) });
    expect(square(of(3, 0.1)).u).toBeCloseTo(0.6, 12);
    expect(relativeError({ value: 0, delta: 1 })).toBeNull();
  });

  it('always says by which rule', () => {
    const t = measure([0.404, 0.405, 0.403], [{ half: 0.001, shape: 'triangular' }])!;
    expect(stated(t, 'school')).toMatchObject({ mode: 'school', coverage: null, factor: null });
    expect(stated(t, 'gum')).toMatchObject({ mode: 'gum', coverage: 0.95, delta: expanded(t) });
  });
});
