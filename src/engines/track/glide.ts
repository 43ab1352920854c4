/**
 * One glider between two events: x'' = a − c0·sign(v) − c1·v, solved in closed form.
 *
 * While v keeps its sign s this is v' = k − c1·v with k = a − s·c0, so with z = c1·t
 *
 *   v = v₀ e⁻ᶻ + k t φ₁(z),   x = x₀ + v₀ t φ₁(z) + k t² φ₂(z),   φ₁ = (1 − e⁻ᶻ)/z,   φ₂ = (1 − φ₁)/z
 *
 * a: all that pulls at a constant rate (a tilted track, a string); c0: residual dry friction, which also holds at rest up
 * to |a| ≤ c0; c1: drag of the air film. All per unit of mass: m/s², m/s², 1/s.
 */
import { math } from '@core';

export interface Pull {
  a: number;
  /** ≥ 0. */
  c0: number;
  /** ≥ 0. */
  c1: number;
}

/** A stretch in one direction: v₀ and the constant part k of the acceleration. */
export interface Stretch {
  readonly v: number;
  readonly k: number;
  readonly c1: number;
}

/** Below this z the closed forms cancel; the series are then exact to 10⁻¹⁶ with so many terms. */
const SMALL = 0.5;
const TERMS = 14;

function series(z: number, first: number): number {
  let sum = 0;
  let term = 1 / first;
  for (let n = first + 1; n < first + TERMS; n++) {
    sum += term;
    term *= -z / n;
  }
  return sum;
}
const phi1 = (z: number): number => (z < SMALL ? series(z, 1) : (1 - math.exp(-z)) / z);
// φ₂ = Σ (−z)ⁿ/(n + 2)!
const phi2 = (z: number): number => (z < SMALL ? series(z, 2) : (1 - phi1(z)) / z);

/** The acceleration that a pull gives at speed v; at rest friction holds it as long as it can. */
export function accelerationOf({ a, c0, c1 }: Pull, v: number): number {
  if (v !== 0) return a - (v > 0 ? c0 : -c0) - c1 * v;
  return Math.abs(a) <= c0 ? 0 : a - (a > 0 ? c0 : -c0);
}

/** The stretch that begins at speed v. */
export const stretchOf = (pull: Pull, v: number): Stretch => ({
  v,
  k: v === 0 ? accelerationOf(pull, 0) : pull.a - (v > 0 ? pull.c0 : -pull.c0),
  c1: pull.c1,
});

/** Speed and way after t seconds of a stretch. */
export const speedAt = ({ v, k, c1 }: Stretch, t: number): number => {
  const z = c1 * t;
  return v * (1 - z * phi1(z)) + k * t * phi1(z);
};
export const wayAt = ({ v, k, c1 }: Stretch, t: number): number => {
  const z = c1 * t;
  return v * t * phi1(z) + k * t * t * phi2(z);
};

/** Seconds until the stretch comes to rest; Infinity if it does not. */
export function stopOf({ v, k, c1 }: Stretch): number {
  if (v === 0 || v * k >= 0) return Infinity;
  const y = (-c1 * v) / k;
  // ln(1 + y)/y: the series where the logarithm would cancel (y⁸ < 10⁻¹⁶).
  let share: number;
  if (y < 0.01) {
    share = 0;
    for (let n = 8; n >= 1; n--) share = 1 / n - y * share;
  } else share = math.log(1 + y) / y;
  return (-v / k) * share;
}
