/** The body of a liquid in a turned vessel as a mesh whose vertices move in place when the volume changes. */
import { BufferAttribute, BufferGeometry, DynamicDrawUsage, Sphere, Vector3 } from 'three';
import { brimOf, floorOf, heightOf, meniscus, type Profile, radiusAt } from './vessel.ts';

/** The liquid stays this far inside the glass, so that the two never share a depth, m. */
const GAP = 0.00015;

export interface LiquidShape {
  readonly geometry: BufferGeometry;
  /** Height of the lowest point of the surface, m. */
  level: number;
  /** Fills to `volume` (m³); does nothing if it is filled so. */
  fill(volume: number): void;
}

/** Segments around, rings along the wall and from the wall to the middle of the surface; a heap of powder has a flat one. */
export interface LiquidMesh {
  readonly segments: number;
  readonly side: number;
  readonly top: number;
  readonly flat?: boolean;
}

export function liquidShape(inner: Profile, { segments, side, top, flat }: LiquidMesh): LiquidShape {
  const rings = side + top;
  const across = segments + 1;
  const count = rings * across;
  const geometry = new BufferGeometry();
  const moving = (size: number): BufferAttribute =>
    new BufferAttribute(new Float32Array(count * size), size).setUsage(DynamicDrawUsage);
  const position = moving(3);
  const normal = moving(3);
  const path = moving(2);
  geometry.setAttribute('position', position);
  geometry.setAttribute('normal', normal);
  geometry.setAttribute('path', path);
  const index: number[] = [];
  for (let r = 0; r + 1 < rings; r++) {
    // Between the wall and the surface the mesh is cut: its edge is sharp.
    if (r === side - 1) continue;
    for (let k = 0; k < segments; k++) {
      const a = r * across + k;
      index.push(a, a + 1, a + across, a + 1, a + across + 1, a + across);
    }
  }
  geometry.setIndex(index);
  const ring = new Float32Array(rings * 2);
  const round = new Float32Array(across * 2);
  for (let k = 0; k < across; k++) {
    const angle = (k / segments) * 2 * Math.PI;
    round[2 * k] = Math.sin(angle);
    round[2 * k + 1] = Math.cos(angle);
  }
  // All that it may ever fill, so that nothing is measured anew when it rises.
  const half = (brimOf(inner) - floorOf(inner)) / 2;
  const wide = Math.max(...inner.map(([r]) => r));
  geometry.boundingSphere = new Sphere(new Vector3(0, floorOf(inner) + half, 0), Math.hypot(wide, half));
  let filled = -1;
  const shape: LiquidShape = {
    geometry,
    level: floorOf(inner),
    fill(volume) {
      if (Math.abs(volume - filled) < 1e-9) return;
      filled = volume;
      const floor = floorOf(inner);
      const level = heightOf(inner, Math.max(0, volume));
      shape.level = level;
      const wall = Math.max(1e-5, radiusAt(inner, level) - GAP);
      const climbs = flat ? 0 : meniscus(wall, wall) * Math.min(1, (level - floor) / 0.004);
      for (let i = 0; i < side; i++) {
        // Closer together near the foot, where the wall is round.
        const t = i / (side - 1);
        const y = floor + GAP + (level + climbs - floor - GAP) * t * (0.35 + 0.65 * t);
        ring[i * 2] =
          i === 0 ? Math.max(0, radiusAt(inner, floor + 1e-5) - GAP) : Math.max(1e-5, radiusAt(inner, y) - GAP);
        ring[i * 2 + 1] = y;
      }
      const edge = ring[(side - 1) * 2]!;
      for (let i = 0; i < top; i++) {
        // Most rings where the surface bends.
        const t = i / (top - 1);
        const r = edge * (1 - t * t);
        ring[(side + i) * 2] = r;
        ring[(side + i) * 2 + 1] = level + (climbs > 0 ? climbs * (meniscus(r, edge) / meniscus(edge, edge)) : 0);
      }
      for (let i = 0; i < rings; i++) {
        const above = i >= side;
        const [first, last] = above ? [side, rings - 1] : [0, side - 1];
        const a = Math.max(first, i - 1) * 2;
        const b = Math.min(last, i + 1) * 2;
        const [dr, dy] = [ring[b]! - ring[a]!, ring[b + 1]! - ring[a + 1]!];
        const long = Math.hypot(dr, dy) || 1;
        const [nr, ny] = [dy / long, -dr / long];
        const [r, y] = [ring[i * 2]!, ring[i * 2 + 1]!];
        // Through the surface light goes down to the floor, or out at the side where one looks in aslant; through the side across.
        const chord = above ? edge + Math.max(0, r) : 2 * r;
        const down = above ? -Math.max(0.0005, level - floor) : level - floor;
        for (let k = 0; k < across; k++) {
          const s = round[2 * k]!;
          const c = round[2 * k + 1]!;
          const at = i * across + k;
          position.setXYZ(at, r * s, y, r * c);
          normal.setXYZ(at, nr * s, ny, nr * c);
          path.setXY(at, chord, down);
        }
      }
      position.needsUpdate = normal.needsUpdate = path.needsUpdate = true;
    },
  };
  return shape;
}
