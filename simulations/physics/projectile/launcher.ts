/**
 * What the spring gives the ball.
 *
 *   ½(m + M)v₀² = ½ k x² − (m + M) g x sin α
 *
 * m ball, M piston with a third of the spring, k stiffness, x stroke, α angle. The trough is felted, a groove keeps the ball in its middle, and it is pushed, not
 * rolled: it leaves without spin (assumed). Friction is in k. Each shot scatters by `speedSpread` (0.5 %: our choice; makers of
 * school launchers promise marks within a coin at two metres) and leaves to the side by `aimSpread`. A ball that does not lie
 * against the piston is struck, not pushed, and gets 5 to 12 % less (assumed).
 */
import { math } from '@sdk';
import { BALLS, GRAVITY, LOOSE, PISTON, STROKES, type BallId, type Stop } from './apparatus.ts';

/** k of the school's launcher, N/m: 2.00 m/s at the first stop with the steel ball. */
export const STIFFNESS = 1750;
/** Sealed launchers of the riddle: steel ball, first stop, level, m/s. */
export const SEALED = { a: 1.6, b: 1.8, c: 2.0, d: 2.2, e: 2.4, f: 2.6 } as const;
export type SealedId = keyof typeof SEALED;
export const SEALED_IDS = Object.keys(SEALED) as SealedId[];

/** k of the launcher that gives the steel ball `speed` at the first stop, N/m. */
export const stiffnessFor = (speed: number): number =>
  ((BALLS.steel.mass + PISTON) * speed * speed) / (STROKES[1] * STROKES[1]);
/** k of the sealed launcher that a draw in [0, 1) picks. */
export const sealedStiffness = (draw: number): number =>
  stiffnessFor(SEALED[SEALED_IDS[Math.floor(draw * SEALED_IDS.length)]!]);

/** Speed without scatter, m/s; `tilt` is the true angle. */
export function meanSpeed(stiffness: number, ball: BallId, stop: Stop, tilt: number): number {
  const x = STROKES[stop];
  const square = (stiffness * x * x) / (BALLS[ball].mass + PISTON) - 2 * GRAVITY * x * math.sin(tilt);
  return Math.sqrt(Math.max(0.01, square));
}

/** Middle of a ball that lies in the trough `back` metres before its end. */
export function inTrough(height: number, tilt: number, ball: BallId, back: number): [number, number, number] {
  const c = math.cos(tilt),
    s = math.sin(tilt),
    { radius } = BALLS[ball];
  return [-back * c - radius * s, height - back * s + radius * c, 0];
}
/** How far back the ball lies: against the piston, or where a hand left it. */
export const backOf = (stop: Stop, seated: boolean): number =>
  seated ? STROKES[stop] : Math.min(LOOSE, STROKES[stop]);
