/** The geometry of dragging: how far along its own way a thing must move to stay under the finger. */
import { cross, dot, minus, project, rayThrough, unit, type Ray, type Sight, type Spot } from './sight.ts';
import type { Vec3 } from './contract.ts';

/** Below this sine between line and ray the line is seen end on, and depth would decide instead of the finger. */
const END_ON = 0.17;

/** Metres from `point` along the unit vector `along` to the place nearest to the ray; undefined when seen end on. */
export function alongLine(ray: Ray, point: Vec3, along: Vec3): number | undefined {
  const between = minus(point, ray.from);
  const cosine = dot(along, ray.along);
  const sineSquared = 1 - cosine * cosine;
  if (sineSquared < END_ON * END_ON) return undefined;
  return (cosine * dot(between, ray.along) - dot(between, along)) / sineSquared;
}

const here: Spot = { x: 0, y: 0, depth: 0 };
const there: Spot = { x: 0, y: 0, depth: 0 };
/** Length that shows on the screen which way a line runs, m: short, so that perspective does not bend it. */
const SHORT = 1e-3;

/**
 * Metres from `point` along the unit vector `along` to where the pointer is, judged on the screen: what the finger does
 * across the line as it is drawn counts for nothing. Undefined when the line is seen end on, or beyond its vanishing point.
 */
export function alongOnScreen(sight: Sight, x: number, y: number, point: Vec3, along: Vec3): number | undefined {
  project(sight, point, here);
  project(sight, [point[0] + along[0] * SHORT, point[1] + along[1] * SHORT, point[2] + along[2] * SHORT], there);
  const dx = there.x - here.x;
  const dy = there.y - here.y;
  const squared = dx * dx + dy * dy;
  if (here.depth <= 0 || squared < 1e-12) return undefined;
  const share = ((x - here.x) * dx + (y - here.y) * dy) / squared;
  const ray = rayThrough(sight, here.x + share * dx, here.y + share * dy);
  const metres = alongLine(ray, point, along);
  if (metres === undefined) return undefined;
  const hit: Vec3 = [point[0] + metres * along[0], point[1] + metres * along[1], point[2] + metres * along[2]];
  return dot(minus(hit, ray.from), ray.along) > 0 ? metres : undefined;
}

/** Where the ray meets the plane through `point`; undefined when it runs beside or away from it. */
export function onPlane(ray: Ray, point: Vec3, normal: Vec3): Vec3 | undefined {
  const slope = dot(ray.along, normal);
  if (Math.abs(slope) < END_ON / 2) return undefined;
  const distance = dot(minus(point, ray.from), normal) / slope;
  if (distance <= 0) return undefined;
  return [
    ray.from[0] + distance * ray.along[0],
    ray.from[1] + distance * ray.along[1],
    ray.from[2] + distance * ray.along[2],
  ];
}

/** Two unit vectors that span the plane: to the right, and the other one (to the student for the bench top, up for a wall). */
export function planeAxes(normal: Vec3): readonly [Vec3, Vec3] {
  const n = unit(normal);
  if (Math.abs(n[1]) > 0.9) return [[1, 0, 0], unit(cross([1, 0, 0], [0, n[1] > 0 ? 1 : -1, 0]))];
  const right = unit(cross([0, 1, 0], n));
  return [right, unit(cross(n, right))];
}

/** Angle from `before` to `after` as seen from `centre`, rad in (−π, π], counter-clockwise on the screen (y grows downwards). */
export function turnedBy(
  centre: { readonly x: number; readonly y: number },
  before: { readonly x: number; readonly y: number },
  after: { readonly x: number; readonly y: number },
): number {
  const ax = before.x - centre.x;
  const ay = centre.y - before.y;
  const bx = after.x - centre.x;
  const by = centre.y - after.y;
  return Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
}

/** Pixels of straight drag for one whole turn, when the finger starts on the middle of a knob or sees it from the side. */
export const PIXELS_PER_TURN = 80;
