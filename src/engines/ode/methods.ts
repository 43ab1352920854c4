/**
 * Fixed-step methods. Each advances y in place from t by h seconds and leaves the whole step in `work`, both end
 * derivatives included, ready for interpolation and events.
 *
 * Which one: `rungeKutta4` unless there is a reason (order 4; a pendulum at h = 1/240 s keeps its period to 10⁻⁷ %);
 * `velocityVerlet` when energy must not drift over hours (order 2); `symplecticEuler` to agree with what Rapier does
 * between contacts (order 1). The two symplectic ones read y as [positions…, velocities…] with position' = velocity, and
 * are symplectic only while the acceleration does not depend on the velocity.
 *
 * Source: E. Hairer, C. Lubich, G. Wanner, Geometric Numerical Integration, 2nd ed. (2006), ch. I and II.
 */
import type { Derivative, Work } from './step.ts';

/** Every method here has this form, so that one can be exchanged for another. */
export type Method = (f: Derivative, t: number, h: number, y: Float64Array, work: Work) => void;

function begin(f: Derivative, t: number, h: number, y: Float64Array, work: Work) {
  work.t = t;
  work.h = h;
  work.y0.set(y);
  f(t, work.y0, work.f0);
}

function end(f: Derivative, t: number, h: number, y: Float64Array, work: Work) {
  work.y1.set(y);
  f(t + h, work.y1, work.f1);
}

/** v ← v + h·a(q), then q ← q + h·v. Order 1, symplectic; two evaluations. */
export const symplecticEuler: Method = (f, t, h, y, work) => {
  begin(f, t, h, y, work);
  const half = y.length >> 1;
  for (let i = 0; i < half; i++) {
    y[half + i]! += h * work.f0[half + i]!;
    y[i]! += h * y[half + i]!;
  }
  end(f, t, h, y, work);
};

/** Kick h/2, drift h, kick h/2. Order 2, symplectic and reversible; three evaluations. */
export const velocityVerlet: Method = (f, t, h, y, work) => {
  begin(f, t, h, y, work);
  const half = y.length >> 1;
  const a1 = work.stages[0]!;
  for (let i = 0; i < half; i++) {
    y[half + i]! += 0.5 * h * work.f0[half + i]!;
    y[i]! += h * y[half + i]!;
  }
  f(t + h, y, a1);
  for (let i = half; i < 2 * half; i++) y[i]! += 0.5 * h * a1[i]!;
  end(f, t, h, y, work);
};

/** The classical method of Runge and Kutta. Order 4; five evaluations, the last one for interpolation. */
export const rungeKutta4: Method = (f, t, h, y, work) => {
  begin(f, t, h, y, work);
  const { y0, f0, at } = work;
  const n = y.length;
  const k2 = work.stages[0]!;
  const k3 = work.stages[1]!;
  const k4 = work.stages[2]!;
  for (let i = 0; i < n; i++) at[i] = y0[i]! + 0.5 * h * f0[i]!;
  f(t + 0.5 * h, at, k2);
  for (let i = 0; i < n; i++) at[i] = y0[i]! + 0.5 * h * k2[i]!;
  f(t + 0.5 * h, at, k3);
  for (let i = 0; i < n; i++) at[i] = y0[i]! + h * k3[i]!;
  f(t + h, at, k4);
  for (let i = 0; i < n; i++) y[i] = y0[i]! + (h / 6) * (f0[i]! + 2 * (k2[i]! + k3[i]!) + k4[i]!);
  end(f, t, h, y, work);
};
