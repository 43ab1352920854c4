/**
 * What a turned vessel holds: its inner profile, the volume below a height, the height of a volume. Printed lines and the level of
 * the liquid are both placed by it, so a graduation reads right because it was computed, not drawn.
 *
 * Symbols: r radius (m), y height (m), V volume (m³). Between two points of the profile the wall is straight, so each piece is a
 * frustum of a cone: V = π h (r₁² + r₁ r₂ + r₂²) / 3, exact. Tilted vessels are not covered.
 */

/** Points [radius, height] in metres, from the middle of the floor upwards; heights never fall. */
export type Profile = readonly (readonly [radius: number, height: number])[];

/** A line on the wall: where `volume` (m³) stands, its height (m), the number beside it if any, and its length as a share of the longest. */
export interface VolumeLine {
  readonly volume: number;
  readonly height: number;
  readonly number?: string;
  readonly share?: number;
}
/** A vessel without a picture: outside, inside, printed lines. */
export interface VesselShape {
  readonly outer: Profile;
  readonly inner: Profile;
  readonly lines: readonly VolumeLine[];
}

/** Points of a curve from a to b that bends towards c, both ends included. */
export function rounded(
  [ax, ay]: readonly [number, number],
  [cx, cy]: readonly [number, number],
  [bx, by]: readonly [number, number],
  steps: number,
): [number, number][] {
  return Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps;
    const [p, q, r] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
    return [p * ax + q * cx + r * bx, p * ay + q * cy + r * by];
  });
}

/** Heights of the floor and of the brim, m. */
export const floorOf = (profile: Profile): number => profile[0]?.[1] ?? 0;
export const brimOf = (profile: Profile): number => profile.at(-1)?.[1] ?? 0;

/** Radius at a height, m; at a step the wider one. Outside the profile that of the nearest end. */
export function radiusAt(profile: Profile, height: number): number {
  let found = profile[0]?.[0] ?? 0;
  for (let i = 1; i < profile.length; i++) {
    const [r0, y0] = profile[i - 1]!;
    const [r1, y1] = profile[i]!;
    if (height < y0) break;
    if (height > y1) found = r1;
    else found = y1 > y0 ? r0 + ((r1 - r0) * (height - y0)) / (y1 - y0) : Math.max(r0, r1);
  }
  return found;
}

const frustum = (r0: number, r1: number, h: number): number => (Math.PI * h * (r0 * r0 + r0 * r1 + r1 * r1)) / 3;

/** Volume below a flat surface at `height`, m³; 0 below the floor, all of it above the brim. */
export function volumeBelow(profile: Profile, height: number): number {
  let sum = 0;
  for (let i = 1; i < profile.length; i++) {
    const [r0, y0] = profile[i - 1]!;
    const [r1, y1] = profile[i]!;
    if (height <= y0) break;
    if (y1 <= y0) continue;
    const share = Math.min(1, (height - y0) / (y1 - y0));
    sum += frustum(r0, r0 + (r1 - r0) * share, (y1 - y0) * share);
  }
  return sum;
}

/** Height at which `volume` stands, m: the inverse of `volumeBelow`, within a ten-thousandth of a millimetre. */
export function heightOf(profile: Profile, volume: number): number {
  let low = floorOf(profile);
  let high = brimOf(profile);
  if (volume <= 0) return low;
  // Halving: the volume grows with height everywhere, and sixty halvings are more than a double can tell apart.
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (volumeBelow(profile, middle) < volume) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Capillary length of water, √(γ / ρ g) = √(0.0728 / (998 · 9.81)), m (CRC Handbook, 20 °C). */
const CAPILLARY = 0.00273;
/** How high water climbs a clean upright wall: √2 times that for a contact angle of 0°; glass in a school is not so clean, about half (assumed), m. */
const CLIMB = 0.0019;

/**
 * How far above its lowest point the surface lies, m, at `radius` in a vessel of radius `wall` there. The bottom of the meniscus is
 * what is read and what the lines are made for (ISO 384), so it stands at `heightOf(volume)`.
 */
export function meniscus(radius: number, wall: number): number {
  // Away from a flat wall the surface falls by e in each capillary length; in a narrow tube it is at most half a ball.
  const climb = Math.min(CLIMB, wall * 0.8);
  const middle = Math.exp(-wall / CAPILLARY);
  return (climb * (Math.exp((radius - wall) / CAPILLARY) - middle)) / (1 - middle);
}
