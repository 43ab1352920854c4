/** A stiff tube through a few points, for parts that never move: nozzles, cables that are fixed, straps. */
import { BufferAttribute, BufferGeometry } from 'three';
import { bend, tubeIndex } from './lead.tsx';
import type { Triple } from './shapes.ts';

/** Radius in m; `rings` between two points, `sides` around. Its ends are open. */
export function tubeThrough(points: readonly Triple[], radius: number, rings: number, sides: number): BufferGeometry {
  const all = (points.length - 1) * rings;
  const count = (all + 1) * sides;
  const [position, normal] = [new Float32Array(count * 3), new Float32Array(count * 3)];
  bend(new Float32Array(points.flat()), points.length, all, sides, radius, -Infinity, position, normal);
  const out = new BufferGeometry();
  out.setAttribute('position', new BufferAttribute(position, 3));
  out.setAttribute('normal', new BufferAttribute(normal, 3));
  out.setIndex(tubeIndex(all, sides));
  return out;
}
