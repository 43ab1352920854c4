/** The body of a liquid in a turned vessel as a mesh whose vertices move in place when the volume changes. */
import { BufferAttribute, BufferGeometry, DynamicDrawUsage } from 'three';
import { floorOf, heightOf, meniscus, type Profile, radiusAt } from './vessel.ts';

/** Rings along the wall, and from the wall to the middle of the surface. */
const SIDE = 16;
const TOP = 9;
const RINGS = SIDE + TOP;
/** The liquid stays this far inside the glass, so that the two never share a depth, m. */
const GAP = 0.00015;

export interface LiquidShape {
  readonly geometry: BufferGeometry;
  /** Height of the lowest point of the surface, m. */
  level: number;
  /** Fills to `volume` (m³); does nothing if it is filled so. */
  fill(volume: number): void;
}

export function liquidShape(inner: Profile, segments: number): LiquidShape {
  const across = segments + 1;
  const count = RINGS * across;
  const geometry = new BufferGeometry();
  const moving = (size: number): BufferAttribute =>
    new BufferAttribute(new Float32Array(count * size), size).setUsage(DynamicDrawUsage);
  const position = moving(3);
  const normal = moving(3);
  const path = moving(1);
  geometry.setAttribute('position', position);
  geometry.setAttribute('normal', normal);
  geometry.setAttribute('path', path);
  const index: number[] = [];
  for (let r = 0; r + 1 < RINGS; r++) {
    // Between the wall and the surface the mesh is cut: its edge is sharp.
    if (r === SIDE - 1) continue;
    for (let k = 0; k < segments; k++) {
      const a = r * across + k;
      index.push(a, a + 1, a + across, a + 1, a + across + 1, a + across);
    }
  }
  geometry.setIndex(index);
  const ring = new Float32Array(RINGS * 2);
  let filled = -1;
  const shape: LiquidShape = {
    geometry,
    level: floorOf(inner),
    fill(volume) {
      if (Math.abs(volume - filled) < 1e-10) return;
      filled = volume;
      const floor = floorOf(inner);
      const level = heightOf(inner, Math.max(0, volume));
      shape.level = level;
      const wall = Math.max(1e-5, radiusAt(inner, level) - GAP);
      const climbs = meniscus(wall, wall) * Math.min(1, (level - floor) / 0.004);
      for (let i = 0; i < SIDE; i++) {
        // Closer together near the foot, where the wall is round.
        const t = i / (SIDE - 1);
        const y = floor + GAP + (level + climbs - floor - GAP) * t * (0.35 + 0.65 * t);
        ring[i * 2] =
          i === 0 ? Math.max(0, radiusAt(inner, floor + 1e-5) - GAP) : Math.max(1e-5, radiusAt(inner, y) - GAP);
        ring[i * 2 + 1] = y;
      }
      const edge = ring[(SIDE - 1) * 2]!;
      for (let i = 0; i < TOP; i++) {
        // Most rings where the surface bends.
        const t = i / (TOP - 1);
        const r = edge * (1 - t * t);
        ring[(SIDE + i) * 2] = r;
        ring[(SIDE + i) * 2 + 1] = level + climbs * (meniscus(r, edge) / meniscus(edge, edge));
      }
      for (let i = 0; i < RINGS; i++) {
        const top = i >= SIDE;
        const [first, last] = top ? [SIDE, RINGS - 1] : [0, SIDE - 1];
        const a = Math.max(first, i - 1) * 2;
        const b = Math.min(last, i + 1) * 2;
        const [dr, dy] = [ring[b]! - ring[a]!, ring[b + 1]! - ring[a + 1]!];
        const long = Math.hypot(dr, dy) || 1;
        const [nr, ny] = [dy / long, -dr / long];
        const [r, y] = [ring[i * 2]!, ring[i * 2 + 1]!];
        // Through the surface light goes down to the floor, through the side across.
        const way = top ? -Math.max(0.0005, level - floor) : 2 * r;
        for (let k = 0; k < across; k++) {
          const angle = (k / segments) * 2 * Math.PI;
          const [s, c] = [Math.sin(angle), Math.cos(angle)];
          const at = i * across + k;
          position.setXYZ(at, r * s, y, r * c);
          normal.setXYZ(at, nr * s, ny, nr * c);
          path.setX(at, way);
        }
      }
      position.needsUpdate = normal.needsUpdate = path.needsUpdate = true;
      geometry.computeBoundingSphere();
    },
  };
  return shape;
}
