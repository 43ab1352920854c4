import { describe, expect, it } from 'vitest';
import { hang, overPulley } from './cord-shape.ts';

const lengthOf = (out: Float64Array): number => {
  let sum = 0;
  for (let i = 3; i < out.length; i += 3)
    sum += Math.hypot(out[i]! - out[i - 3]!, out[i + 1]! - out[i - 2]!, out[i + 2]! - out[i - 1]!);
  return sum;
};
const N = 2001;

describe('a hanging string', () => {
  it.each([
    [[0, 0, 0], [1, 0, 0], 1.2],
    [[0, 0.3, 0.1], [0.5, 0, -0.4], 1],
    [[0, 0, 0], [1, 0, 0], 1.000001],
    [[0, 0, 0], [0.01, 0.2, 0], 2],
    [[0, 0, 0], [0, 0.2, 0], 1],
  ] as const)('from %j to %j has the length %d and both ends', (a, b, length) => {
    const out = new Float64Array(N * 3);
    hang(a, b, length, N, out);
    // Chords cut the sharpest bends a little short.
    expect(lengthOf(out)).toBeCloseTo(length, 3);
    for (let k = 0; k < 3; k++) {
      expect(out[k]).toBeCloseTo(a[k]!, 9);
      expect(out[(N - 1) * 3 + k]).toBeCloseTo(b[k]!, 9);
    }
  });
  it('sags like a catenary: span 1, parameter 1, sag cosh(1/2) − 1, length 2 sinh(1/2)', () => {
    const out = new Float64Array(N * 3);
    hang([0, 0, 0], [1, 0, 0], 2 * Math.sinh(0.5), N, out);
    expect(out[((N - 1) / 2) * 3 + 1]).toBeCloseTo(1 - Math.cosh(0.5), 9);
  });
  it('is straight when it is too short to hang', () => {
    const out = new Float64Array(9);
    hang([0, 0, 0], [2, 2, 0], 1, 3, out);
    expect([...out]).toEqual([0, 0, 0, 1, 1, 0, 2, 2, 0]);
  });
});

describe('a string over a pulley', () => {
  it('level from the left, straight down on the right: a quarter of a turn on the wheel', () => {
    const out = new Float64Array(40 * 3);
    expect(overPulley([-1, 0.02, 0], [0, 0, 0], 0.02, [0.02, -0.5, 0], 40, out)).toBeCloseTo(Math.PI / 2, 9);
    for (let i = 1; i < 39; i++) expect(Math.hypot(out[i * 3]!, out[i * 3 + 1]!)).toBeCloseTo(0.02, 12);
  });
  it('touches the wheel at right angles to its radius, from anywhere', () => {
    const out = new Float64Array(10 * 3);
    overPulley([-0.4, -0.3, 0], [0.1, 0.2, 0], 0.03, [0.3, -0.2, 0], 10, out);
    for (const [end, touch] of [
      [0, 1],
      [9, 8],
    ] as const) {
      const [x, y] = [out[touch * 3]!, out[touch * 3 + 1]!];
      expect((x - 0.1) * (out[end * 3]! - x) + (y - 0.2) * (out[end * 3 + 1]! - y)).toBeCloseTo(0, 12);
    }
    // Over the top, not below.
    expect(out[5 * 3 + 1]).toBeGreaterThan(0.2);
  });
});
