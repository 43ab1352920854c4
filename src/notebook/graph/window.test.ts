import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Points } from './points.ts';
import { lineIndices, nearest } from './thin.ts';
import { bringing, moved, spanOf, windowOf, zoomed } from './window.ts';

const points = (x: readonly number[], y: readonly number[]): Points => ({
  size: x.length,
  x: Float64Array.from(x),
  y: Float64Array.from(y),
  dx: new Float64Array(x.length),
  dy: new Float64Array(x.length),
  index: Int32Array.from(x.keys()),
  measured: () => {
    throw new Error('not asked for');
  },
});

describe('the window', () => {
  it('begins at zero where a law through the origin is asked, and close to the points where not', () => {
    expect(spanOf([2, 5], true)).toEqual({ min: 0, max: 5.4 });
    expect(spanOf([-2, 5], true)).toEqual({ min: -2.16, max: 5.4 });
    expect(spanOf([-5, -2], true)).toEqual({ min: -5.4, max: 0 });
    const close = spanOf([2, 5], false);
    expect(close.min).toBeGreaterThan(1.5);
    expect(close.max).toBeLessThan(5.5);
  });
  it('exists for no points, one point and equal points', () => {
    for (const zero of [true, false])
      for (const numbers of [[], [0], [7], [7, 7], [NaN]]) {
        const { min, max } = spanOf(numbers, zero);
        expect(max).toBeGreaterThan(min);
      }
  });
  it('shows the start of a line that begins below zero', () => {
    expect(windowOf([points([1, 2], [1, 4])], { x: true, y: true }, (x) => 3 * x - 2).y.min).toBeLessThan(-2);
  });
  it('zooms about a place that stays, and back again', () => {
    const whole = { x: { min: 0, max: 10 }, y: { min: -1, max: 1 } };
    const near = zoomed(whole, whole, { x: 0.25, y: 0.5 }, 2);
    expect(near).toEqual({ x: { min: 1.25, max: 6.25 }, y: { min: -0.5, max: 0.5 } });
    expect(zoomed(near, whole, { x: 0.25, y: 0.5 }, 0.5)).toEqual(whole);
  });
  it('is moved just so far that a point is in it', () => {
    const now = { x: { min: 0, max: 1 }, y: { min: 0, max: 1 } };
    expect(bringing(now, 0.5, 0.5)).toEqual(now);
    const to = bringing(now, 3, 0.5);
    expect(to.x.max).toBeCloseTo(3.08, 12);
    expect(to.y).toEqual(now.y);
    expect(moved(now, 0.1, 0).x.min).toBeCloseTo(0.1, 12);
  });
});

describe('a long recording', () => {
  it('keeps first, lowest, highest and last of every column of pixels', () =>
    fc.assert(
      fc.property(fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 1, maxLength: 300 }), (y) => {
        const p = points(
          y.map((_, i) => i),
          y,
        );
        const columnAt = (x: number): number => Math.floor(x / 20);
        const kept = [...lineIndices(p, columnAt)];
        expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b));
        for (let column = 0; column * 20 < y.length; column++) {
          const all = y.slice(column * 20, column * 20 + 20);
          const here = kept.filter((i) => columnAt(i) === column).map((i) => y[i]!);
          expect(here[0]).toBe(all[0]);
          expect(here.at(-1)).toBe(all.at(-1));
          expect(here).toContain(all.reduce((a, b) => Math.min(a, b)));
          expect(here).toContain(all.reduce((a, b) => Math.max(a, b)));
        }
      }),
    ));
  it('of 100 000 points is a few per pixel, in milliseconds', () => {
    const n = 100_000;
    const p = points(
      Array.from({ length: n }, (_, i) => i),
      Array.from({ length: n }, (_, i) => Math.sin(i * 1.1)),
    );
    expect(lineIndices(p, (x) => (x / n) * 380).length).toBeLessThanOrEqual(4 * 381);
    const { point } = nearest(
      p,
      { x: 190, y: 0 },
      (x) => (x / n) * 380,
      (y) => 100 * y,
      20,
    );
    expect(Math.abs(point - n / 2)).toBeLessThan(6000);
  });
});
