/**
 * The shape of a sealed bulb with gas in it (bình cầu hàn kín), without a picture. School sets have balls of 40 to 50 mm with a melted-off
 * neck that ends in a hook; 44 mm outside leaves 41 mm of gas, about the longest path of the experiment's card. Wall by eye.
 */
import type { Profile } from './vessel.ts';

export const BULB = {
  /** Outer radius of the ball, and radius of the gas in it, m. */
  radius: 0.022,
  inside: 0.0205,
  /** Heights above the lowest point: middle of the ball, end of the neck, middle and radius of the hook, m. */
  middle: 0.022,
  neck: 0.068,
  hook: 0.0745,
  ring: 0.0065,
} as const;

const NECK = 0.004;
/** Half a turn from the lowest point to where the neck begins. */
const ball = (radius: number, neck: number, steps: number): [number, number][] => {
  const last = Math.PI - Math.asin(neck / radius);
  return Array.from({ length: steps + 1 }, (_, i): [number, number] => {
    const angle = (i / steps) * last;
    return [radius * Math.sin(angle), BULB.middle - radius * Math.cos(angle)];
  });
};

/** Outside and inside; the neck tapers to its seal. */
export const bulbShape = (): { readonly outer: Profile; readonly inner: Profile } => ({
  outer: [
    ...ball(BULB.radius, NECK * 1.5, 18),
    [NECK * 1.08, BULB.middle + BULB.radius + 0.0035],
    [NECK, BULB.middle + BULB.radius + 0.007],
    [NECK * 0.95, BULB.neck - 0.008],
    [NECK * 0.5, BULB.neck - 0.002],
    [0.0016, BULB.neck],
  ],
  inner: [
    ...ball(BULB.inside, NECK, 18),
    [NECK * 0.72, BULB.middle + BULB.radius + 0.006],
    [NECK * 0.68, BULB.neck - 0.01],
    [0, BULB.neck - 0.006],
  ],
});
