/** Mixing the two latest frames: what the screen shows lies between two ticks. */
import type { RunView } from '@core';

/** The value `alpha` of the way from `a` to `b`. */
export const mix = (a: number, b: number, alpha: number): number => a + (b - a) * alpha;

/** Mixes two places into `out`. All the way to `b`, `a` is not looked at: it may belong to another story, or not exist yet. */
export function mixPoint(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  alpha: number,
  out: { [i: number]: number },
): void {
  for (let i = 0; i < 3; i++) out[i] = alpha === 1 ? (b[i] ?? 0) : mix(a[i] ?? 0, b[i] ?? 0, alpha);
}

/** Mixes two orientations (x y z w) into `out`, along the shorter way, normalised; at 1 without a look at `a`. */
export function mixRotation(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  alpha: number,
  out: { [i: number]: number },
): void {
  if (alpha === 1) {
    for (let i = 0; i < 4; i++) out[i] = b[i] ?? 0;
    return;
  }
  let dot = 0;
  for (let i = 0; i < 4; i++) dot += (a[i] ?? 0) * (b[i] ?? 0);
  const sign = dot < 0 ? -1 : 1;
  let norm = 0;
  for (let i = 0; i < 4; i++) {
    const q = mix(a[i] ?? 0, sign * (b[i] ?? 0), alpha);
    out[i] = q;
    norm += q * q;
  }
  const scale = norm > 0 ? 1 / Math.sqrt(norm) : 1;
  for (let i = 0; i < 4; i++) out[i] = (out[i] ?? 0) * scale;
}

/** How far to mix now: never across a cut (reset, undo, seek), where `previous` belongs to another story. */
export function createMixer(run: RunView): () => number {
  let cut = run.cut;
  let tick = run.tick;
  return () => {
    if (run.cut !== cut) {
      cut = run.cut;
      tick = run.tick;
    }
    return run.tick === tick ? 1 : run.alpha;
  };
}
