/** Roots in a bracket, and gates between two ticks, against closed forms. */
import { describe, expect, it } from 'vitest';
import { math } from '@core';
import { crossing, findRoot } from './index.ts';

const H = 1 / 240;

describe('findRoot', () => {
  it.each([
    ['a line', (x: number) => x - 0.3, 0.3],
    ['a cubic with a flat root', (x: number) => (x - 0.3) ** 3, 0.3],
    ['a step', (x: number) => (x < 0.3 ? -1 : 1), 0.3],
    ['a steep exponential', (x: number) => math.exp(50 * (x - 0.3)) - 1, 0.3],
    ['falling', (x: number) => 0.3 - x, 0.3],
  ])('finds the root of %s within bisection plus one', (_name, f, at) => {
    let calls = 0;
    const counted = (x: number) => {
      calls++;
      return f(x);
    };
    expect(Math.abs(findRoot(counted, 0, f(0), 1, f(1), 1e-12) - at)).toBeLessThanOrEqual(1.001e-12);
    expect(calls).toBeLessThanOrEqual(42);
  });
  it('needs few evaluations where the function is smooth', () => {
    let calls = 0;
    findRoot(
      (x) => {
        calls++;
        return math.cos(x) - x;
      },
      0,
      1,
      1,
      math.cos(1) - 1,
      1e-13,
    );
    expect(calls).toBeLessThan(12);
  });
  it('ends even when the tolerance is finer than the numbers', () => {
    expect(findRoot((x) => x - 1e6 - 0.3, 1e6, -0.3, 1e6 + 1, 0.7, 1e-30)).toBeCloseTo(1e6 + 0.3, 9);
  });
  it('refuses a bracket without a change of sign', () => {
    expect(() => findRoot((x) => x, 1, 1, 2, 2, 1e-9)).toThrow(/no change of sign/);
  });
});

describe('crossing: a gate between two ticks', () => {
  it('is exact for free fall, at every gate of a metre', () => {
    const g = 9.787;
    let seen = 0;
    for (let tick = 0; tick < 110; tick++) {
      const t = tick * H;
      for (let gate = 0.05; gate < 0.95; gate += 0.0371) {
        const found = crossing(0.5 * g * t * t, g * t, 0.5 * g * (t + H) * (t + H), g * (t + H), H, gate);
        if (found === undefined) continue;
        seen++;
        expect(Math.abs(t + found - Math.sqrt((2 * gate) / g))).toBeLessThan(1e-13);
      }
    }
    expect(seen).toBe(25);
  });

  it('finds out and back inside one tick, and either by its direction', () => {
    // Thrown up at 5 mm/s under 9.81 m/s²: up through 1 µm, down again, all within 1 ms.
    const y = (t: number) => 0.005 * t - 4.905 * t * t;
    const v = (t: number) => 0.005 - 9.81 * t;
    const level = 1e-6;
    const root = Math.sqrt(0.005 * 0.005 - 4 * 4.905 * level);
    const at = (direction?: -1 | 0 | 1) => crossing(y(0), v(0), y(H), v(H), H, level, direction)!;
    expect(y(0) < level && y(H) < level).toBe(true);
    expect(at()).toBeCloseTo((0.005 - root) / 9.81, 14);
    expect(at(1)).toBe(at());
    expect(at(-1)).toBeCloseTo((0.005 + root) / 9.81, 14);
    expect(crossing(y(0), v(0), y(H), v(H), H, 1e-5)).toBeUndefined();
  });

  it('counts the level itself as above: rising and falling take turns over ticks', () => {
    expect(crossing(0, 0, -1, -2, 1, 0)).toBe(0);
    expect(crossing(0, 1, 1, 1, 1, 0)).toBeUndefined();
    expect(crossing(-1, 1, 0, 1, 1, 0)).toBe(1);
    expect(crossing(1, -1, 0, -1, 1, 0)).toBeUndefined();
    expect(crossing(0.4, 0, 0.4, 0, 1, 0.4)).toBeUndefined();
  });

  it('agrees with a fine search on random cubics', () => {
    let seed = 1;
    const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 4294967296 - 0.5;
    for (let round = 0; round < 2000; round++) {
      const [a, va, b, vb] = [random(), 8 * random(), random(), 8 * random()] as const;
      const value = (s: number) =>
        (2 * s * s * s - 3 * s * s + 1) * a +
        (s * s * s - 2 * s * s + s) * va +
        (3 * s * s - 2 * s * s * s) * b +
        (s * s * s - s * s) * vb;
      let expected: number | undefined;
      for (let k = 0; k < 1000 && expected === undefined; k++)
        if (value(k / 1000) >= 0 !== value((k + 1) / 1000) >= 0) expected = k / 1000;
      const found = crossing(a, va, b, vb, 1, 0);
      if (expected === undefined) {
        // Only a dip finer than the search may have been seen by the cubic alone.
        if (found !== undefined) expect(Math.abs(value(found))).toBeLessThan(1e-12);
      } else {
        expect(found).toBeLessThan(expected + 0.001 + 1e-9);
        expect(Math.abs(value(found!))).toBeLessThan(1e-13);
      }
    }
  });
});
