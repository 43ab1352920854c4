import { describe, expect, it } from 'vitest';
import { spread } from './schematic-layout.ts';

const BOX = [0, 0, 10, 10] as const;
const nearest = (points: readonly (readonly [number, number])[]): number =>
  Math.min(...points.flatMap((a, i) => points.slice(0, i).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1]))));

describe('the numbers of the schematic', () => {
  it('stay on their things where there is room', () => {
    const points = [
      [1, 1],
      [5, 1],
      [5, 6],
    ] as const;
    expect(spread(points, 1, BOX)).toEqual(points);
  });
  it('open a heap, even of things in one place, and stay in the drawing', () => {
    const heap = Array.from({ length: 16 }, (_, i): [number, number] => [4 + (i % 3) * 0.1, 0.2]);
    const out = spread(heap, 1, BOX);
    expect(nearest(out)).toBeGreaterThan(0.95);
    for (const [x, y] of out) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(Math.hypot(x - 4.1, y - 0.2)).toBeLessThan(5);
    }
  });
});
