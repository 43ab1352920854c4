/** Cheap solids with honest edges. Everything indexed, with position and normal only, so that parts can be merged. */
import {
  type BufferGeometry,
  BufferAttribute,
  BufferGeometry as Geometry,
  ExtrudeGeometry,
  LatheGeometry,
  Shape,
  Vector2,
} from 'three';

export type Triple = readonly [number, number, number];

/**
 * A box of width, height, depth (m) whose edges are broken by `bevel` (m). 24 vertices that keep the normals of the faces:
 * light runs smoothly over the edges, at the price of 44 triangles.
 */
export function bevelledBox([w, h, d]: Triple, bevel: number): BufferGeometry {
  const half: Triple = [w / 2, h / 2, d / 2];
  const b = Math.min(bevel, ...half.map((s) => s * 0.98));
  const position = new Float32Array(72);
  const normal = new Float32Array(72);
  // Vertex 3c + a: corner c (bits: x, y, z positive), pulled in on all axes but a.
  for (let c = 0; c < 8; c++)
    for (let a = 0; a < 3; a++)
      for (let k = 0; k < 3; k++) {
        const sign = c & (1 << k) ? 1 : -1;
        position[(3 * c + a) * 3 + k] = sign * (half[k]! - (k === a ? 0 : b));
        normal[(3 * c + a) * 3 + k] = k === a ? sign : 0;
      }
  const index: number[] = [];
  const triangle = (i: number, j: number, k: number): void => {
    // The outward side is the one that looks away from the middle.
    const p = (v: number, axis: number): number => position[v * 3 + axis]!;
    const e = [0, 1, 2].map((x) => p(j, x) - p(i, x));
    const f = [0, 1, 2].map((x) => p(k, x) - p(i, x));
    const outward =
      (e[1]! * f[2]! - e[2]! * f[1]!) * p(i, 0) +
      (e[2]! * f[0]! - e[0]! * f[2]!) * p(i, 1) +
      (e[0]! * f[1]! - e[1]! * f[0]!) * p(i, 2);
    if (outward >= 0) index.push(i, j, k);
    else index.push(i, k, j);
  };
  for (let a = 0; a < 3; a++) {
    const u = 1 << ((a + 1) % 3);
    const v = 1 << ((a + 2) % 3);
    for (const side of [0, 1 << a]) {
      triangle(3 * side + a, 3 * (side | u) + a, 3 * (side | u | v) + a);
      triangle(3 * side + a, 3 * (side | u | v) + a, 3 * (side | v) + a);
    }
    // Four edges along axis a.
    const au = (a + 1) % 3;
    const av = (a + 2) % 3;
    for (const c of [0, u, v, u | v]) {
      const c2 = c | (1 << a);
      triangle(3 * c + au, 3 * c2 + au, 3 * c2 + av);
      triangle(3 * c + au, 3 * c2 + av, 3 * c + av);
    }
  }
  for (let c = 0; c < 8; c++) triangle(3 * c, 3 * c + 1, 3 * c + 2);
  const out = new Geometry();
  out.setAttribute('position', new BufferAttribute(position, 3));
  out.setAttribute('normal', new BufferAttribute(normal, 3));
  out.setIndex(index);
  return out;
}

/** A profile of [radius, height] (m) turned about y; corners sharper than about 35° stay sharp. From bottom to top, outside on the right. */
export function turned(profile: readonly (readonly [number, number])[], segments: number): BufferGeometry {
  const points: Vector2[] = [];
  profile.forEach(([r, y], i) => {
    points.push(new Vector2(r, y));
    const before = profile[i - 1];
    const after = profile[i + 1];
    if (!before || !after) return;
    const bend = Math.abs(Math.atan2(after[1] - y, after[0] - r) - Math.atan2(y - before[1], r - before[0]));
    if (Math.min(bend, 2 * Math.PI - bend) > 0.6) points.push(new Vector2(r, y));
  });
  return withoutNothing(new LatheGeometry(points, segments));
}

/** Leaves out the triangles between the two points of a sharp corner and those that end on the axle: half of a puck's, and none is seen. */
function withoutNothing(solid: BufferGeometry): BufferGeometry {
  const position = solid.getAttribute('position');
  const index = solid.getIndex()!.array;
  const same = (i: number, j: number): boolean =>
    Math.abs(position.getX(i) - position.getX(j)) +
      Math.abs(position.getY(i) - position.getY(j)) +
      Math.abs(position.getZ(i) - position.getZ(j)) <
    1e-9;
  const kept: number[] = [];
  for (let at = 0; at < index.length; at += 3) {
    const [i, j, k] = [index[at]!, index[at + 1]!, index[at + 2]!];
    if (!same(i, j) && !same(j, k) && !same(k, i)) kept.push(i, j, k);
  }
  solid.setIndex(kept);
  return solid;
}

/** A solid cylinder about y with both edges broken, its middle at the origin. */
export function puck(radius: number, length: number, bevel: number, segments: number): BufferGeometry {
  const h = length / 2;
  return turned(
    [
      [0, -h],
      [radius - bevel, -h],
      [radius, bevel - h],
      [radius, h - bevel],
      [radius - bevel, h],
      [0, h],
    ],
    segments,
  );
}

/** An outline of [x, z] corners (m), each rounded by `round`, `thickness` high; its upper face lies at y = 0. */
export function plate(
  corners: readonly (readonly [number, number])[],
  round: number,
  thickness: number,
  bevel: number,
  curve: number,
): BufferGeometry {
  const shape = new Shape();
  const count = corners.length;
  corners.forEach(([x, z], i) => {
    const [px, pz] = corners[(i + count - 1) % count]!;
    const [nx, nz] = corners[(i + 1) % count]!;
    const into = Math.min(round / Math.max(1e-9, Math.hypot(px - x, pz - z)), 0.5);
    const away = Math.min(round / Math.max(1e-9, Math.hypot(nx - x, nz - z)), 0.5);
    const start: [number, number] = [x + (px - x) * into, -(z + (pz - z) * into)];
    if (i === 0) shape.moveTo(...start);
    else shape.lineTo(...start);
    shape.quadraticCurveTo(x, -z, x + (nx - x) * away, -(z + (nz - z) * away));
  });
  shape.closePath();
  const solid = new ExtrudeGeometry(shape, {
    depth: thickness - 2 * bevel,
    bevelEnabled: bevel > 0,
    bevelThickness: bevel,
    bevelSize: bevel,
    bevelOffset: -bevel,
    bevelSegments: 2,
    curveSegments: curve,
  });
  return solid.rotateX(-Math.PI / 2).translate(0, bevel - thickness, 0);
}
