/** Where the camera is: turned around what it looks at, zoomed and pushed within limits, eased from view to view. */
import type { CameraPreset, Vec3, Viewpoint } from './contract.ts';

/** Looking at `x y z` from `distance` metres; `azimuth` from +z towards +x, `polar` from straight above. Radians, degrees for `fov`. */
export interface Orbit {
  x: number;
  y: number;
  z: number;
  distance: number;
  azimuth: number;
  polar: number;
  fov: number;
}
export interface OrbitLimits {
  readonly near: number;
  readonly far: number;
  /** The target stays within this box. */
  readonly min: Vec3;
  readonly max: Vec3;
  /** Furthest turn to either side of the front. */
  readonly azimuth: number;
  readonly polar: readonly [number, number];
}

export const DEFAULT_FOV = 35;
/** Seconds of easing between views. */
export const EASE = 0.25;

export function orbitOf(view: Viewpoint): Orbit {
  const [x, y, z] = view.target;
  const dx = view.position[0] - x;
  const dy = view.position[1] - y;
  const dz = view.position[2] - z;
  const distance = Math.max(1e-3, Math.hypot(dx, dy, dz));
  return {
    x,
    y,
    z,
    distance,
    azimuth: Math.atan2(dx, dz),
    polar: Math.acos(dy / distance),
    fov: view.fov ?? DEFAULT_FOV,
  };
}

/** The view of a preset for a picture of this aspect (width over height). */
export const viewOf = (preset: CameraPreset, aspect: number): Viewpoint =>
  aspect < 0.9 && preset.portrait !== undefined ? preset.portrait : preset;

/** The same thing in the middle and as large, seen from another place. */
export function seenFrom(view: Orbit, eye: Vec3): Orbit {
  const there = orbitOf({ position: eye, target: [view.x, view.y, view.z] });
  const half = Math.tan((view.fov * Math.PI) / 360) * (view.distance / there.distance);
  return { ...there, fov: (Math.atan(half) * 360) / Math.PI };
}

/** Limits that hold every preset and a little more, so that nobody gets lost. */
export function limitsOf(presets: readonly CameraPreset[]): OrbitLimits {
  const views = presets.flatMap((p) => (p.portrait === undefined ? [p] : [p, p.portrait]));
  const orbits = views.map(orbitOf);
  const near = Math.min(...orbits.map((o) => o.distance)) * 0.5;
  const far = Math.max(...orbits.map((o) => o.distance)) * 1.5;
  const room = far * 0.25;
  const least = (pick: (o: Orbit) => number): number => Math.min(...orbits.map(pick)) - room;
  const most = (pick: (o: Orbit) => number): number => Math.max(...orbits.map(pick)) + room;
  return {
    near,
    far,
    min: [least((o) => o.x), least((o) => o.y), least((o) => o.z)],
    max: [most((o) => o.x), most((o) => o.y), most((o) => o.z)],
    azimuth: (110 * Math.PI) / 180,
    // Never quite from above, where left and right lose their meaning; a little below the bench top is enough to look up.
    polar: [0.02, (100 * Math.PI) / 180],
  };
}

const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));

/** Brings an orbit back inside its limits, in place. */
export function keepWithin(orbit: Orbit, limits: OrbitLimits): Orbit {
  orbit.distance = clamp(orbit.distance, limits.near, limits.far);
  orbit.azimuth = clamp(orbit.azimuth, -limits.azimuth, limits.azimuth);
  orbit.polar = clamp(orbit.polar, limits.polar[0], limits.polar[1]);
  orbit.x = clamp(orbit.x, limits.min[0], limits.max[0]);
  orbit.y = clamp(orbit.y, limits.min[1], limits.max[1]);
  orbit.z = clamp(orbit.z, limits.min[2], limits.max[2]);
  return orbit;
}

/** Turns the camera by pixels of drag, in place: a drag over the whole height is half a turn. */
export function turnOrbit(orbit: Orbit, dx: number, dy: number, height: number): void {
  orbit.azimuth -= (dx / height) * Math.PI;
  orbit.polar -= (dy / height) * Math.PI;
}

/** Pushes the target by pixels of drag, in place, so that what is under the fingers stays there. */
export function panOrbit(orbit: Orbit, dx: number, dy: number, height: number): void {
  const metres = (2 * orbit.distance * Math.tan((orbit.fov * Math.PI) / 360)) / height;
  const rightX = Math.cos(orbit.azimuth);
  const rightZ = -Math.sin(orbit.azimuth);
  const upY = Math.sin(orbit.polar);
  const upFlat = -Math.cos(orbit.polar);
  orbit.x += metres * (-dx * rightX + dy * upFlat * Math.sin(orbit.azimuth));
  orbit.y += metres * dy * upY;
  orbit.z += metres * (-dx * rightZ + dy * upFlat * Math.cos(orbit.azimuth));
}

/** Where the camera stands. */
export function eyeOf(orbit: Orbit, out: [number, number, number]): [number, number, number] {
  const flat = orbit.distance * Math.sin(orbit.polar);
  out[0] = orbit.x + flat * Math.sin(orbit.azimuth);
  out[1] = orbit.y + orbit.distance * Math.cos(orbit.polar);
  out[2] = orbit.z + flat * Math.cos(orbit.azimuth);
  return out;
}

const smooth = (t: number): number => t * t * (3 - 2 * t);

/** `out` = the orbit `t` (0 to 1) of the way from `a` to `b`, eased; distance grows by factors, not by sums. */
export function easeOrbit(a: Orbit, b: Orbit, t: number, out: Orbit): void {
  const s = smooth(clamp(t, 0, 1));
  for (const key of ['x', 'y', 'z', 'azimuth', 'polar', 'fov'] as const) out[key] = a[key] + (b[key] - a[key]) * s;
  out.distance = a.distance * (b.distance / a.distance) ** s;
}
