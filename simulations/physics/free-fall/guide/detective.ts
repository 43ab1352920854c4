/**
 * Two suspects bias g, and two straight lines question them.
 *
 *   s measured too long by b:  s = ½ g t² + b   → the line s–t² meets the s axis at b
 *   released late by τ:        t = √(2/g) √s + τ → the line t–√s meets the t axis at τ
 *
 * Each line is exact for its own suspect and only nearly straight for the other, so neither scatter nor curvature tells them
 * apart; signs do. Counting s from the magnet's face makes b positive (the length of the body) and τ absurdly negative: a body
 * cannot fall before it is let go. A late release makes τ positive and b negative by about g τ t̄ ⁄ 2.
 */
import type { Row } from '@sdk';

const mean = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0) / xs.length;

/** Least squares, unweighted: y = slope x + intercept. Undefined for fewer than three different x. */
export function line(
  points: readonly (readonly [x: number, y: number])[],
): { slope: number; intercept: number } | undefined {
  if (new Set(points.map(([x]) => x)).size < 3) return undefined;
  const mx = mean(points.map(([x]) => x));
  const my = mean(points.map(([, y]) => y));
  const sxx = points.reduce((sum, [x]) => sum + (x - mx) * (x - mx), 0);
  const slope = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / sxx;
  return { slope, intercept: my - slope * mx };
}

export type Culprit = 'height' | 'delay' | 'neither';
/** Half a millisecond either way is what the timer's last digit can make of nothing. */
const CLEAR = 0.0005;

/** Whom the student's own rows convict; undefined while there are too few. */
export function culprit(rows: readonly Row[]): Culprit | undefined {
  const points = rows
    .filter((r) => r.repeats.length > 0 && r.setting > 0)
    .map((r) => [Math.sqrt(r.setting), mean(r.repeats)] as const);
  const fit = line(points);
  if (fit === undefined) return undefined;
  return fit.intercept > CLEAR ? 'delay' : fit.intercept < -4 * CLEAR ? 'height' : 'neither';
}
