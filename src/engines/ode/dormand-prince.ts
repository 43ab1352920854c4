/**
 * The adaptive method: Dormand and Prince's pair of order 5 with an error estimate of order 4, for equations whose pace
 * changes (a stiff spring that touches, a reaction that starts slowly) and as the reference that others are tested against.
 *
 * It keeps no memory between calls and first tries the whole interval, so the same call gives the same bits whether the run
 * was restored or not.
 *
 * Source: J. R. Dormand, P. J. Prince, J. Comput. Appl. Math. 6 (1980) 19–26; step control and norm: E. Hairer, S. Nørsett,
 * G. Wanner, Solving Ordinary Differential Equations I, 2nd ed. (1993), § II.4.
 */
import { math } from '@core';
import type { Derivative, Work } from './step.ts';

export interface Tolerance {
  /** Allowed error of an internal step, relative to the size of each variable. */
  readonly relative: number;
  /** The same in the variable's own unit, for when it is near zero; one for all, or one for each. */
  readonly absolute: number | Float64Array;
  /** Internal steps before giving up; 10 000 if absent. */
  readonly maxSteps?: number;
}

/** Safety factor and limits of growth of one step: Hairer, Nørsett, Wanner (4.13). */
const SAFETY = 0.9;
const SHRINK = 0.2;
const GROW = 5;

/**
 * Advances y in place from t by h seconds, in as many internal steps as the tolerance asks for.
 * `heard` sees each accepted internal step (in `work`, overwritten by the next): look for events there.
 * Returns the number of internal steps tried. Throws a RangeError when `maxSteps` do not suffice: the equation is stiff, or
 * its derivative is not finite; y is then where the last good step left it.
 */
export function dormandPrince(
  f: Derivative,
  t: number,
  h: number,
  y: Float64Array,
  work: Work,
  tolerance: Tolerance,
  heard?: (step: Work) => void,
): number {
  const { y0, f0, y1, f1, at } = work;
  const [k2, k3, k4, k5, k6] = work.stages as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  const n = y.length;
  const maxSteps = tolerance.maxSteps ?? 10_000;
  const { relative, absolute } = tolerance;
  let done = 0;
  let trial = h;
  y0.set(y);
  f(t, y0, f0);
  for (let tried = 1; tried <= maxSteps; tried++) {
    const last = Math.abs(trial) >= Math.abs(h - done);
    const d = last ? h - done : trial;
    const t0 = t + done;
    for (let i = 0; i < n; i++) at[i] = y0[i]! + d * (1 / 5) * f0[i]!;
    f(t0 + d / 5, at, k2);
    for (let i = 0; i < n; i++) at[i] = y0[i]! + d * ((3 / 40) * f0[i]! + (9 / 40) * k2[i]!);
    f(t0 + (3 * d) / 10, at, k3);
    for (let i = 0; i < n; i++) at[i] = y0[i]! + d * ((44 / 45) * f0[i]! - (56 / 15) * k2[i]! + (32 / 9) * k3[i]!);
    f(t0 + (4 * d) / 5, at, k4);
    for (let i = 0; i < n; i++)
      at[i] =
        y0[i]! +
        d * ((19372 / 6561) * f0[i]! - (25360 / 2187) * k2[i]! + (64448 / 6561) * k3[i]! - (212 / 729) * k4[i]!);
    f(t0 + (8 * d) / 9, at, k5);
    for (let i = 0; i < n; i++)
      at[i] =
        y0[i]! +
        d *
          ((9017 / 3168) * f0[i]! -
            (355 / 33) * k2[i]! +
            (46732 / 5247) * k3[i]! +
            (49 / 176) * k4[i]! -
            (5103 / 18656) * k5[i]!);
    f(t0 + d, at, k6);
    for (let i = 0; i < n; i++)
      y1[i] =
        y0[i]! +
        d *
          ((35 / 384) * f0[i]! +
            (500 / 1113) * k3[i]! +
            (125 / 192) * k4[i]! -
            (2187 / 6784) * k5[i]! +
            (11 / 84) * k6[i]!);
    f(t0 + d, y1, f1);

    let sum = 0;
    for (let i = 0; i < n; i++) {
      const e =
        d *
        ((71 / 57600) * f0[i]! -
          (71 / 16695) * k3[i]! +
          (71 / 1920) * k4[i]! -
          (17253 / 339200) * k5[i]! +
          (22 / 525) * k6[i]! -
          (1 / 40) * f1[i]!);
      const scale =
        (typeof absolute === 'number' ? absolute : absolute[i]!) +
        relative * Math.max(Math.abs(y0[i]!), Math.abs(y1[i]!));
      sum += (e / scale) * (e / scale);
    }
    const error = Math.sqrt(sum / n);
    if (error <= 1) {
      work.t = t0;
      work.h = d;
      y.set(y1);
      heard?.(work);
      if (last) return tried;
      done += d;
      y0.set(y1);
      f0.set(f1);
    }
    // Not `error > 1`: a NaN must shrink the step too.
    const change = error > 0 ? SAFETY * math.pow(error, -0.2) : error === 0 ? GROW : SHRINK;
    trial = d * Math.min(error <= 1 ? GROW : 1, Math.max(SHRINK, change));
  }
  throw new RangeError(
    `dormandPrince: ${maxSteps} steps do not cover ${h} s from t = ${t} s; the equation is stiff here, or not finite`,
  );
}
