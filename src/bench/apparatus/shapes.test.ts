import { describe, expect, it } from 'vitest';
import { Vector3 } from 'three';
import { bevelledBox, plate, puck, turned } from './shapes.ts';

/** Triangles whose front does not look away from the middle of a solid that is convex about the origin. */
function inward(geometry: ReturnType<typeof bevelledBox>): number {
  const position = geometry.getAttribute('position');
  const index = geometry.index ? [...geometry.index.array] : [...Array(position.count).keys()];
  const [a, b, c] = [new Vector3(), new Vector3(), new Vector3()];
  let wrong = 0;
  for (let i = 0; i < index.length; i += 3) {
    a.fromBufferAttribute(position, index[i]!);
    b.fromBufferAttribute(position, index[i + 1]!);
    c.fromBufferAttribute(position, index[i + 2]!);
    const normal = b.clone().sub(a).cross(c.clone().sub(a));
    if (normal.dot(a.clone().add(b).add(c)) < -1e-15) wrong++;
  }
  return wrong;
}

describe('shapes', () => {
  it('a bevelled box has 44 triangles that all look outwards, and the size asked for', () => {
    for (const size of [
      [1, 2, 3],
      [0.07, 0.0016, 0.006],
      [0.002, 0.02, 0.5],
    ] as const) {
      const box = bevelledBox(size, 0.001);
      expect(box.index?.count).toBe(132);
      expect(inward(box)).toBe(0);
      box.computeBoundingBox();
      expect(box.boundingBox?.max.toArray()).toEqual(size.map((s) => expect.closeTo(s / 2, 6)));
    }
  });
  it('a puck and a plate look outwards; the plate lies under y = 0', () => {
    expect(inward(puck(0.02, 0.01, 0.001, 16))).toBe(0);
    const board = plate(
      [
        [-1, 1],
        [-1, -1],
        [1, -1],
        [1, 1],
      ],
      0.1,
      0.2,
      0.02,
      4,
    );
    board.computeBoundingBox();
    expect(board.boundingBox?.max.y).toBeCloseTo(0, 6);
    expect(board.boundingBox?.min.y).toBeCloseTo(-0.2, 6);
    expect(inward(board.translate(0, 0.1, 0))).toBe(0);
  });
  it('turned profiles keep sharp corners and have no broken normals', () => {
    const normal = turned(
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ],
      8,
    ).getAttribute('normal');
    for (let i = 0; i < normal.count; i++)
      expect(Math.hypot(normal.getX(i), normal.getY(i), normal.getZ(i))).toBeCloseTo(1, 5);
  });
});
