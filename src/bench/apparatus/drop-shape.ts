/**
 * The shape of a drop as a mesh whose vertices move in place: hanging from a mouth it is a cap of a ball, pulled out a little as it grows heavy;
 * in the air a ball. A volume V over a mouth of radius a has the height h with V = π h (3 a² + h²) / 6.
 */
import { BufferAttribute, BufferGeometry, DynamicDrawUsage, Sphere, Vector3 } from 'three';

const POINTS = 9;
/** How much longer than a ball a hanging drop is just before it falls (by eye), and how much that is, m³. */
const STRETCH = 0.2;
const HEAVY = 5e-8;

/** Height of a cap of volume `volume` (m³) on a disc of radius `mouth` (m), m. */
export function capHeight(volume: number, mouth: number): number {
  // h³ + 3a²h − 6V/π = 0 has one real root (Cardano, as sinh).
  const q = (3 * volume) / Math.PI;
  if (mouth < 1e-6) return Math.cbrt(2 * q);
  return 2 * mouth * Math.sinh(Math.asinh(q / mouth ** 3) / 3);
}

export interface DropShape {
  readonly geometry: BufferGeometry;
  /** Takes this volume, m³; does nothing if it has it. */
  fill(volume: number): void;
}

/** Hanging from a mouth of this radius its origin is in the mouth; with a mouth of 0 it is a ball about its origin. */
export function dropShape(mouth: number, segments: number): DropShape {
  const across = segments + 1;
  const count = POINTS * across;
  const geometry = new BufferGeometry();
  const moving = (size: number): BufferAttribute =>
    new BufferAttribute(new Float32Array(count * size), size).setUsage(DynamicDrawUsage);
  const [position, normal, path] = [moving(3), moving(3), moving(2)];
  geometry.setAttribute('position', position);
  geometry.setAttribute('normal', normal);
  geometry.setAttribute('path', path);
  const index: number[] = [];
  for (let r = 0; r + 1 < POINTS; r++)
    for (let k = 0; k < segments; k++) {
      const a = r * across + k;
      index.push(a, a + 1, a + across, a + 1, a + across + 1, a + across);
    }
  geometry.setIndex(index);
  geometry.boundingSphere = new Sphere(new Vector3(), 0.01);
  let filled = NaN;
  return {
    geometry,
    fill(volume) {
      if (Math.abs(volume - filled) < 2e-11) return;
      filled = volume;
      const h = Math.max(1e-5, capHeight(Math.max(0, volume), mouth));
      const ball = (mouth * mouth + h * h) / (2 * h);
      const middle = mouth === 0 ? 0 : ball - h;
      // The upper edge of the cap, as an angle from its lowest point.
      const last = mouth === 0 ? Math.PI : Math.acos(Math.max(-1, Math.min(1, 1 - h / ball)));
      const long = mouth === 0 ? 1 : 1 + STRETCH * Math.min(1, volume / HEAVY);
      const slim = 1 / Math.sqrt(long);
      for (let i = 0; i < POINTS; i++) {
        const angle = (last * i) / (POINTS - 1);
        const [out, up] = [Math.sin(angle), -Math.cos(angle)];
        // The mouth keeps its width, whatever the drop does.
        const r = ball * out * (slim + (1 - slim) * (i / (POINTS - 1)) ** 4);
        const y = (middle + ball * up) * long;
        for (let k = 0; k < across; k++) {
          const turn = (k / segments) * 2 * Math.PI;
          const [s, c] = [Math.sin(turn), Math.cos(turn)];
          position.setXYZ(i * across + k, r * s, y, r * c);
          normal.setXYZ(i * across + k, out * s, up, out * c);
          path.setXY(i * across + k, 2 * ball, 1);
        }
      }
      position.needsUpdate = normal.needsUpdate = path.needsUpdate = true;
    },
  };
}
