/** One input behind all points of a line: against the closed forms of v² = (d/t)² over s. */
import { describe, expect, it } from 'vitest';
import { lineThrough } from './columns.ts';
import { divide, exactly, measure, scale, sharing, square, subtract, type Measured } from './uncertainty.ts';

describe('an input that all points share', () => {
  const D = 0.02;
  const DELTA_D = 0.00005;
  const G = 9.787;
  const HEIGHTS = [0.2, 0.4, 0.6];
  const close = (value: number) => expect.closeTo(value, 12);
  /** v² = (d/t)² of exact times and heights: d is all the doubt there is. */
  const speeds = (d: Measured) =>
    HEIGHTS.map((s) => ({ x: exactly(s), y: square(divide(d, exactly(D / Math.sqrt(2 * G * s)))) }));
  const d = measure([D], [{ half: DELTA_D, shape: 'rectangular' }])!;

  it('moves a slope as the formula says, and an intercept of zero not at all', () => {
    // v² = d²/t²: every point moves by 2·v²·δd/d, and so does the slope 2g; the line turns about zero.
    const { slope, intercept } = lineThrough(speeds(sharing(d, 'd')))!;
    const relative = DELTA_D / D;
    expect(slope.value).toBeCloseTo(2 * G, 10);
    expect(slope.school).toBeCloseTo(2 * G * 2 * relative, 10);
    expect(slope.u).toBeCloseTo((2 * G * 2 * relative) / Math.sqrt(3), 10);
    expect(slope.instrument).toEqual({ school: close(slope.school), u: close(slope.u) });
    expect([intercept.school, intercept.u]).toEqual([expect.closeTo(0, 10), expect.closeTo(0, 10)]);
    // g = slope/2: δg = 2·δd by the school rule.
    const g = scale(slope, 0.5);
    expect(g.school / g.value).toBeCloseTo(2 * relative, 12);
  });

  it('is not taken for as many inputs as there are points', () => {
    // By hand with c = (−2.5, 0, 2.5): Σ|cᵢ|·2·v²ᵢ·δ = 4·2g·δ, and √Σ(cᵢ·2·v²ᵢ·u)² = √(0.04 + 0.36)·2.5·2·2g·u = 1.58 times 2·2g·u.
    const apart = lineThrough(speeds(d))!;
    const together = lineThrough(speeds(sharing(d, 'd')))!;
    expect(apart.slope.school / together.slope.school).toBeCloseTo(2, 10);
    expect(apart.slope.u / together.slope.u).toBeCloseTo(Math.sqrt(2.5), 10);
    // And the intercept Σ|bᵢ|·2·v²ᵢ·δ with b = (4/3, 1/3, −2/3), where it has none.
    const byHand = [4 / 3, 1 / 3, 2 / 3].reduce((sum, b, i) => sum + b * 2 * 2 * G * HEIGHTS[i]!, 0);
    expect(apart.intercept.school / (DELTA_D / D)).toBeCloseTo(byHand, 8);
  });

  it('moves all points of a line alike: an offset of y is all in the intercept', () => {
    const offset = sharing(measure([0.024], [{ half: 0.0005, shape: 'rectangular' }])!, 'edge');
    const points = [1, 2, 4, 7].map((x) => ({ x: exactly(x), y: subtract(exactly(3 * x + 0.024), offset) }));
    const { slope, intercept } = lineThrough(points)!;
    expect([slope.school, slope.u]).toEqual([close(0), close(0)]);
    expect([intercept.school, intercept.u]).toEqual([close(0.0005), close(0.0005 / Math.sqrt(3))]);
    // On the other axis: −a times as much.
    const across = points.map(({ x, y }) => ({ x: y, y: x }));
    const turned = lineThrough(across)!;
    expect(turned.slope.u).toBeCloseTo(0, 12);
    expect(turned.intercept.u).toBeCloseTo(0.0005 / Math.sqrt(3) / 3, 12);
  });

  it('is shared only where another point has it, too', () => {
    const one = (u: number, of?: string) => {
      const m = measure([0.2], [{ half: u * Math.sqrt(3), shape: 'rectangular' }])!;
      return of === undefined ? m : sharing(m, of);
    };
    const through = (named: boolean) =>
      lineThrough(
        [1, 2, 3, 4].map((x, i) => ({
          x: exactly(x),
          y: subtract(exactly([0.1, -0.1, 0.1, -0.1][i]! + 2 * x), one(0.1, named ? `mark ${i}` : undefined)),
        })),
      )!;
    // A mark of its own for every row explains why the points lie off: χ² sees it, the slope is u/√Σ(x − x̄)² = 0.1/√5.
    expect(through(true).slope.u).toBeCloseTo(0.1 / Math.sqrt(5), 12);
    expect(through(true).slope).toEqual({ ...through(false).slope, value: close(through(false).slope.value) });
  });

  it('is added to what the scatter says, and does not excuse the scatter', () => {
    const scattered = (shared: boolean) =>
      lineThrough(
        [1, 2, 3, 4].map((x, i) => {
          const y = measure([[0.1, -0.3, 0.3, -0.1][i]! + 2 * x], [{ half: 0.001, shape: 'rectangular' }])!;
          const zero = measure([0], [{ half: 3, shape: 'rectangular' }])!;
          return { x: exactly(x), y: subtract(y, shared ? sharing(zero, 'zero') : exactly(0)) };
        }),
      )!;
    const [plain, common] = [scattered(false), scattered(true)];
    // s²(b) = Σr²/2·(1/4 + 2.5²/5) with Student's t of 2; and ±3/√3 of the common zero beside it.
    expect(common.slope.u).toBeCloseTo(plain.slope.u, 12);
    expect(common.slope.dof).toBe(2);
    expect(common.intercept.u).toBeCloseTo(Math.sqrt(plain.intercept.u ** 2 + 3), 12);
    const share = plain.intercept.u ** 4 / common.intercept.u ** 4;
    expect(common.intercept.dof).toBeCloseTo(2 / share, 8);
  });

  it('is one input however often a formula meets it, and beside others it adds in squares', () => {
    const one = sharing(d, 'd');
    const t = measure([0.01], [{ half: 0.00001, shape: 'rectangular' }])!;
    const v = divide(one, t);
    expect(v.shared).toEqual([{ of: 'd', school: close(DELTA_D / 0.01), u: close(DELTA_D / Math.sqrt(3) / 0.01) }]);
    const part = v.shared![0]!;
    // The rest of u² is what t gives: (v/t)²·u(t)².
    expect(v.u ** 2 - part.u ** 2).toBeCloseTo(((D / 0.01 ** 2) * 0.00001) ** 2 / 3, 12);
    expect(exactly(1).shared).toBeUndefined();
    expect(divide(exactly(1), t).shared).toBeUndefined();
  });
});
