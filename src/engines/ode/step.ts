/**
 * One step of an ordinary differential equation y' = f(t, y), kept with both its ends: what interpolation and event location
 * read. All numbers are 64-bit; all room is made once, nothing is allocated while stepping.
 */

/** Writes dy/dt at (t, y) into `out`. Must not keep or change `y`. Units: those of y per second. */
export type Derivative = (t: number, y: Float64Array, out: Float64Array) => void;

/** A step from t to t + h seconds: states y0, y1 and derivatives f0, f1 at its ends. */
export interface Step {
  t: number;
  h: number;
  readonly y0: Float64Array;
  readonly f0: Float64Array;
  readonly y1: Float64Array;
  readonly f1: Float64Array;
  /** Scratch: the state between the ends that was asked for last. */
  readonly at: Float64Array;
}

/** A step and the room that a method needs to make it. Scratch, not state: it need not be saved. */
export interface Work extends Step {
  readonly stages: readonly Float64Array[];
}

/** Room for a step of `n` variables that you fill yourself, for instance from a closed form. */
export const openStep = (n: number): Step => ({
  t: 0,
  h: 0,
  y0: new Float64Array(n),
  f0: new Float64Array(n),
  y1: new Float64Array(n),
  f1: new Float64Array(n),
  at: new Float64Array(n),
});

/** Room for the methods of this engine on `n` variables. */
export const workspace = (n: number): Work => ({
  ...openStep(n),
  stages: Array.from({ length: 5 }, () => new Float64Array(n)),
});

/**
 * The state `after` seconds into the step, by the cubic that fits both ends and their derivatives; `out` may be `step.at`.
 * Its error is h⁴/384 times the largest fourth derivative of y: exact for constant acceleration.
 */
export function interpolate(step: Step, after: number, out: Float64Array): Float64Array {
  const { h, y0, f0, y1, f1 } = step;
  const s = after / h;
  const r = 1 - s;
  // Written as the chord plus a correction that vanishes at both ends, so that the ends come out exactly.
  for (let i = 0; i < out.length; i++) {
    const a = y0[i]!;
    const rise = y1[i]! - a;
    const bend = s * r * (r * (h * f0[i]! - rise) - s * (h * f1[i]! - rise));
    out[i] = (s < 0.5 ? a + s * rise : y1[i]! - r * rise) + bend;
  }
  return out;
}
