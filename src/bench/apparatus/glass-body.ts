/** The surfaces of a piece of glass as one mesh: the outside, the inside where it is seen, and how thick the wall is for the double edge. */
import { BufferAttribute, BufferGeometry } from 'three';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';
import { turned } from './shapes.ts';
import { brimOf, floorOf, type Profile, radiusAt } from './vessel.ts';

/** So much of the inside is drawn, as a share of its width: the floor and where it turns up. Higher up the painted second edge is enough. */
const FLOOR_ONLY = 0.16;

/**
 * `edge` tells the shaders where the wall's inner face is seen: the sine of the angle between normal and eye there, which for a tube of
 * outer radius R and a wall of w is (R − w)/R.
 */
export function glassBody(outer: Profile, inner: Profile | undefined, segments: number): BufferGeometry {
  const shell = turned(outer, segments);
  const position = shell.getAttribute('position');
  const edge = new Float32Array(position.count);
  for (let i = 0; i < position.count; i++) {
    const r = Math.hypot(position.getX(i), position.getZ(i));
    const y = position.getY(i);
    const within = inner && y > floorOf(inner) && y < brimOf(inner) ? radiusAt(inner, y) : 0;
    edge[i] = r > 1e-4 && within > 0 ? Math.min(0.985, within / r) : 0.94;
  }
  shell.setAttribute('edge', new BufferAttribute(edge, 1));
  shell.deleteAttribute('uv');
  if (inner === undefined) return shell;
  const wide = Math.max(...inner.map(([r]) => r));
  const top = floorOf(inner) + wide * FLOOR_ONLY;
  const part: [number, number][] = [];
  for (const [r, y] of inner) {
    if (y <= top) part.push([r, y]);
    else {
      part.push([radiusAt(inner, top), top]);
      break;
    }
  }
  // Its outer side counts as its front, as that of the outer wall: what is near is drawn with the near wall.
  const inside = turned(part, segments);
  inside.deleteAttribute('uv');
  inside.setAttribute('edge', new BufferAttribute(new Float32Array(inside.getAttribute('position').count), 1));
  const both = mergeGeometries([shell, inside]);
  shell.dispose();
  inside.dispose();
  return both;
}

/** How far from its foot and from its brim a far wall is still drawn, as shares of the widest radius. */
const FOOT = 0.5;
const BRIM = 0.36;

/**
 * Foot and brim alone, with the body's own corners: what a far wall adds to a near one. Between them it only covers the same pixels again,
 * which is dear where a processor draws them.
 */
export function endsOf(body: BufferGeometry): BufferGeometry {
  const position = body.getAttribute('position');
  const index = body.getIndex()!.array;
  let [low, high, wide] = [Infinity, -Infinity, 0];
  for (let i = 0; i < position.count; i++) {
    low = Math.min(low, position.getY(i));
    high = Math.max(high, position.getY(i));
    wide = Math.max(wide, Math.hypot(position.getX(i), position.getZ(i)));
  }
  const kept: number[] = [];
  for (let at = 0; at < index.length; at += 3) {
    const corners = [index[at]!, index[at + 1]!, index[at + 2]!];
    const heights = corners.map((corner) => position.getY(corner));
    if (Math.max(...heights) <= low + FOOT * wide || Math.min(...heights) >= high - BRIM * wide) kept.push(...corners);
  }
  const ends = new BufferGeometry();
  for (const [name, attribute] of Object.entries(body.attributes)) ends.setAttribute(name, attribute);
  ends.setIndex(kept);
  return ends;
}
