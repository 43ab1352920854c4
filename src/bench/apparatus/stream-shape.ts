/**
 * A thread of liquid from a mouth straight down, as a mesh whose vertices move in place.
 *
 * With Q the flow (m³/s) and r₀ the mouth's radius it leaves with v₀ = Q/(π r₀²), falls freely, and thins: r = √(Q/(π √(v₀² + 2 g s))). Where it is
 * long it beads (Rayleigh): waves of nine radii that run down with it, drawn, not computed.
 */
import { BufferAttribute, BufferGeometry, DynamicDrawUsage, Sphere, Vector3 } from 'three';

const RINGS = 28;
const G = 9.81;
/** The thread is smooth for so many radii of the mouth (by eye). */
const SMOOTH = 40;
/** Thinner than this it would fall apart into single pixels, m. */
const LEAST = 0.0005;

export interface StreamShape {
  readonly geometry: BufferGeometry;
  /** Runs `flow` (m³/s) down over `fall` (m) at a time (s). */
  run(flow: number, fall: number, time: number): void;
}

/** Origin in the mouth. */
export function streamShape(mouth: number, segments: number): StreamShape {
  const across = segments + 1;
  const count = RINGS * across;
  const geometry = new BufferGeometry();
  const moving = (size: number): BufferAttribute =>
    new BufferAttribute(new Float32Array(count * size), size).setUsage(DynamicDrawUsage);
  const [position, normal, path] = [moving(3), moving(3), moving(2)];
  geometry.setAttribute('position', position);
  geometry.setAttribute('normal', normal);
  geometry.setAttribute('path', path);
  const index: number[] = [];
  for (let r = 0; r + 1 < RINGS; r++)
    for (let k = 0; k < segments; k++) {
      const a = r * across + k;
      index.push(a, a + across, a + 1, a + 1, a + across, a + across + 1);
    }
  geometry.setIndex(index);
  geometry.boundingSphere = new Sphere(new Vector3(0, -0.25, 0), 0.3);
  let [ran, deep, at] = [NaN, NaN, NaN];
  return {
    geometry,
    run(flow, fall, time) {
      if (flow === ran && fall === deep && time === at) return;
      [ran, deep, at] = [flow, fall, time];
      const start = flow / (Math.PI * mouth * mouth);
      for (let i = 0; i < RINGS; i++) {
        const s = (fall * i) / (RINGS - 1);
        const speed = Math.sqrt(start * start + 2 * G * s);
        const thin = Math.max(LEAST, Math.sqrt(flow / (Math.PI * speed)));
        const beads = 0.34 * Math.min(1, Math.max(0, s / (mouth * SMOOTH) - 0.35));
        const r = thin * (1 + beads * Math.sin((s - speed * time) / (1.43 * thin)));
        for (let k = 0; k < across; k++) {
          const turn = (k / segments) * 2 * Math.PI;
          const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
          position.setXYZ(i * across + k, r * sin, -s, r * cos);
          normal.setXYZ(i * across + k, sin, 0, cos);
          // All of it is surface: a thread glitters, where a column in a glass is only coloured.
          path.setXY(i * across + k, 2 * r, -1);
        }
      }
      position.needsUpdate = normal.needsUpdate = path.needsUpdate = true;
    },
  };
}
