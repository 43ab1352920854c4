/** Leads and their plugs. A lead is a smooth tube through a few points; its vertices move in place when an end moves. */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { BufferAttribute, BufferGeometry, DynamicDrawUsage, type Group } from 'three';
import { INK } from './finishes.ts';
import { type Make, Parts, useKit } from './parts.tsx';

export interface LeadProps {
  readonly colour: string;
  /** How many points `through` writes. */
  readonly points: number;
  /** Writes the points that the lead runs through, x y z each, world metres. Called every frame: it must be cheap. */
  readonly through: (out: Float32Array) => void;
  /** Height of what it lies on, m: the curve never sinks below it. */
  readonly floor: number;
}

/** One coordinate of a Catmull–Rom curve through p1 and p2. */
const curve = (p0: number, p1: number, p2: number, p3: number, t: number): number =>
  p1 + 0.5 * t * (p2 - p0 + t * (2 * p0 - 5 * p1 + 4 * p2 - p3 + t * (3 * (p1 - p2) + p3 - p0)));

/** Writes positions and normals of a tube around the curve; rings keep a steady sideways direction, so nothing twists. */
export function bend(
  knots: Float32Array,
  count: number,
  rings: number,
  sides: number,
  radius: number,
  floor: number,
  position: Float32Array,
  normal: Float32Array,
): void {
  const at = (i: number, axis: number): number => knots[Math.max(0, Math.min(count - 1, i)) * 3 + axis]!;
  const place = (s: number, axis: number): number => {
    const i = Math.min(count - 2, Math.floor(s));
    const value = curve(at(i - 1, axis), at(i, axis), at(i + 1, axis), at(i + 2, axis), s - i);
    return axis === 1 ? Math.max(value, floor) : value;
  };
  let nx = 0,
    ny = 0,
    nz = 0;
  for (let r = 0; r <= rings; r++) {
    const s = (r / rings) * (count - 1);
    const a = Math.max(0, s - 0.02);
    const b = Math.min(count - 1, s + 0.02);
    const x = place(s, 0),
      y = place(s, 1),
      z = place(s, 2);
    let tx = place(b, 0) - place(a, 0),
      ty = place(b, 1) - place(a, 1),
      tz = place(b, 2) - place(a, 2);
    const long = Math.hypot(tx, ty, tz) || 1;
    tx /= long;
    ty /= long;
    tz /= long;
    if (r === 0) {
      // Any direction across the first tangent will do.
      if (Math.abs(ty) < 0.9) {
        nx = -ty * tx;
        ny = 1 - ty * ty;
        nz = -ty * tz;
      } else {
        nx = 1 - tx * tx;
        ny = -tx * ty;
        nz = -tx * tz;
      }
    } else {
      const along = nx * tx + ny * ty + nz * tz;
      nx -= along * tx;
      ny -= along * ty;
      nz -= along * tz;
    }
    const size = Math.hypot(nx, ny, nz) || 1;
    nx /= size;
    ny /= size;
    nz /= size;
    const bx = ty * nz - tz * ny,
      by = tz * nx - tx * nz,
      bz = tx * ny - ty * nx;
    for (let k = 0; k < sides; k++) {
      const angle = (k / sides) * 2 * Math.PI;
      const c = Math.cos(angle),
        d = Math.sin(angle);
      const o = (r * sides + k) * 3;
      const ux = nx * c + bx * d,
        uy = ny * c + by * d,
        uz = nz * c + bz * d;
      normal[o] = ux;
      normal[o + 1] = uy;
      normal[o + 2] = uz;
      position[o] = x + ux * radius;
      position[o + 1] = y + uy * radius;
      position[o + 2] = z + uz * radius;
    }
  }
}

/** Triangles of a tube of so many rings beyond the first. */
export function tubeIndex(rings: number, sides: number): number[] {
  const index: number[] = [];
  for (let r = 0; r < rings; r++)
    for (let k = 0; k < sides; k++) {
      const a = r * sides + k;
      const b = r * sides + ((k + 1) % sides);
      index.push(a, b, a + sides, b, b + sides, a + sides);
    }
  return index;
}

export function Lead({ colour, points, through, floor }: LeadProps): ReactNode {
  const kit = useKit();
  // Few pixels: a little thicker, or it falls apart into dashes.
  const radius = kit.tier === 'low' ? 0.0031 : 0.0024;
  const drawn = useMemo(() => {
    const rings = (points - 1) * (kit.tier === 'low' ? 5 : 9);
    const sides = kit.tier === 'low' ? 5 : 8;
    const count = (rings + 1) * sides;
    const geometry = new BufferGeometry();
    const position = new BufferAttribute(new Float32Array(count * 3), 3).setUsage(DynamicDrawUsage);
    const normal = new BufferAttribute(new Float32Array(count * 3), 3).setUsage(DynamicDrawUsage);
    geometry.setAttribute('position', position);
    geometry.setAttribute('normal', normal);
    geometry.setIndex(tubeIndex(rings, sides));
    return {
      geometry,
      position,
      normal,
      rings,
      sides,
      knots: new Float32Array(points * 3),
      last: new Float32Array(points * 3).fill(NaN),
    };
  }, [kit, points]);
  const tint = useMemo(() => kit.finishes.plain(colour), [kit, colour]);
  useEffect(() => () => drawn.geometry.dispose(), [drawn]);
  useFrame(() => {
    const { knots, last } = drawn;
    through(knots);
    let moved = false;
    for (let i = 0; i < knots.length; i++) if (!(Math.abs(knots[i]! - last[i]!) < 5e-5)) moved = true;
    if (!moved) return;
    last.set(knots);
    bend(
      knots,
      points,
      drawn.rings,
      drawn.sides,
      radius,
      floor + radius,
      drawn.position.array as Float32Array,
      drawn.normal.array as Float32Array,
    );
    drawn.position.needsUpdate = drawn.normal.needsUpdate = true;
    drawn.geometry.computeBoundingSphere();
  });
  return <mesh geometry={drawn.geometry} material={tint} castShadow />;
}

/** How far a plug sticks out of its socket before the lead begins, m. */
export const PLUG_LENGTH = 0.036;

/** A round plug with a coloured ring. Origin at the socket's mouth; it sticks out along z. */
export function Plug({ colour, pose }: { readonly colour: string; readonly pose: (plug: Group) => void }): ReactNode {
  const group = useRef<Group>(null);
  const make = useMemo<Make>(
    () => (list) => {
      list.turned(
        'plastic',
        INK.trim,
        [
          [0, -0.004],
          [0.0066, -0.004],
          [0.0066, 0.004],
          [0, 0.004],
        ],
        [0, 0, 0.001],
        [Math.PI / 2, 0, 0],
      );
      list.turned(
        'plastic',
        INK.slate,
        [
          [0.0068, 0],
          [0.0085, 0.0015],
          [0.0085, 0.017],
          [0.006, 0.022],
          [0.0046, 0.03],
          [0.0036, PLUG_LENGTH],
          [0, PLUG_LENGTH],
        ],
        [0, 0, 0.0036],
        [Math.PI / 2, 0, 0],
      );
      list.turned(
        'plastic',
        colour,
        [
          [0.0086, 0],
          [0.0091, 0.0006],
          [0.0091, 0.0054],
          [0.0086, 0.006],
        ],
        [0, 0, 0.0095],
        [Math.PI / 2, 0, 0],
      );
    },
    [colour],
  );
  useFrame(() => {
    if (group.current) pose(group.current);
  });
  return (
    <group ref={group}>
      <Parts make={make} />
    </group>
  );
}
