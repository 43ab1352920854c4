import { describe, expect, it } from 'vitest';
import { capHeight, dropShape } from './drop-shape.ts';

/** Volume that a closed mesh of triangles holds, from its corners: the sum of the tetrahedra to the origin. */
function volumeOf({ geometry }: ReturnType<typeof dropShape>): number {
  const p = geometry.getAttribute('position');
  const index = geometry.getIndex()!.array;
  let sum = 0;
  for (let i = 0; i < index.length; i += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => [p.getX(index[i + k]!), p.getY(index[i + k]!), p.getZ(index[i + k]!)]) as [
      number[],
      number[],
      number[],
    ];
    sum +=
      (a[0]! * (b[1]! * c[2]! - b[2]! * c[1]!) +
        a[1]! * (b[2]! * c[0]! - b[0]! * c[2]!) +
        a[2]! * (b[0]! * c[1]! - b[1]! * c[0]!)) /
      6;
  }
  return sum;
}

describe('a drop', () => {
  it('has the height of a cap of its volume', () => {
    for (const [volume, mouth] of [
      [5e-9, 0.0011],
      [5e-8, 0.0011],
      [2e-8, 0.0005],
    ] as const) {
      const h = capHeight(volume, mouth);
      expect((Math.PI * h * (3 * mouth * mouth + h * h)) / 6).toBeCloseTo(volume, 15);
    }
    expect(capHeight((4 / 3) * Math.PI * 0.002 ** 3, 0)).toBeCloseTo(0.004, 9);
  });
  it('holds its volume, as nearly as a few triangles can, hanging and in the air', () => {
    for (const mouth of [0, 0.0011]) {
      const drop = dropShape(mouth, 40);
      for (const volume of [1e-8, 3e-8, 5e-8]) {
        drop.fill(volume);
        expect(volumeOf(drop) / volume).toBeGreaterThan(0.88);
        expect(volumeOf(drop) / volume).toBeLessThan(1.08);
      }
    }
  });
  it('hangs from its mouth downwards', () => {
    const drop = dropShape(0.0011, 12);
    drop.fill(4e-8);
    drop.geometry.computeBoundingBox();
    const { min, max } = drop.geometry.boundingBox!;
    expect(max.y).toBeLessThan(2e-4);
    expect(min.y).toBeLessThan(-0.003);
  });
});
