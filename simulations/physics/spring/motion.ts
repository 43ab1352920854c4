/**
 * A mass on a spring whose upper end may shake, between two moments at which its law changes: exactly.
 *
 *   M·D̈ + b·Ḋ + K·D = C − P·sin φ,     φ = φ₀ + ωt
 *
 *   D  depth of the lower hook below the resting place of the upper one, m, downwards
 *   M  what swings, kg      b  drag, kg/s      K  slope of the force that holds it, N/m; 0 while the spring is slack
 *   C  constant force, N    P  force of the shaken upper end, N, at phase 90°      ω  of the vibrator, rad/s
 *
 * Linear with constant coefficients, so the answer is written down and not stepped: the solution of a driven, damped oscillator (L. D.
 * Landau, E. M. Lifshitz, Mechanics, §§ 25–26), under, at and over critical damping. An answer does not depend on how time is cut.
 */
import { math } from '@sdk';

export interface Law {
  readonly inertia: number;
  readonly drag: number;
  readonly slope: number;
  readonly force: number;
  readonly shake: number;
  readonly omega: number;
  readonly phase: number;
}

/** Amplitudes of the forced part: D = s·sin φ + c·cos φ. */
export function forced({ inertia, drag, slope, shake, omega }: Law): readonly [s: number, c: number] {
  if (shake === 0) return [0, 0];
  const lossy = drag * omega;
  let stiff = slope - inertia * omega * omega;
  // Nothing takes energy out and the frequency is the spring's own: half a millionth beside it, where the answer still has a form.
  if (lossy === 0 && Math.abs(stiff) < 1e-6 * slope) stiff = 1e-6 * slope;
  const square = stiff * stiff + lossy * lossy;
  return [(-shake * stiff) / square, (shake * lossy) / square];
}

/** Writes depth and velocity `t` seconds later into `out`. */
export function propagate(law: Law, depth: number, velocity: number, t: number, out: { [i: number]: number }): void {
  const { inertia, drag, slope, force, omega, phase } = law;
  if (slope === 0) {
    // Slack: thrown. Air takes nothing in the few centimetres that a hook can jump.
    const a = force / inertia;
    out[0] = depth + t * (velocity + (a * t) / 2);
    out[1] = velocity + a * t;
    return;
  }
  const [s, c] = forced(law);
  const still = s === 0 && c === 0;
  const s0 = still ? 0 : math.sin(phase),
    c0 = still ? 1 : math.cos(phase);
  const middle = force / slope;
  // The free part: what is left of the state when the forced part is taken off.
  const x = depth - middle - (s * s0 + c * c0);
  const v = velocity - omega * (s * c0 - c * s0);
  const beta = drag / (2 * inertia);
  const square = slope / inertia - beta * beta;
  const fade = beta === 0 ? 1 : math.exp(-beta * t);
  let cosine: number, sine: number; // cos wt and (sin wt)/w, or their hyperbolic brothers
  if (square > 1e-12) {
    const w = Math.sqrt(square);
    cosine = math.cos(w * t);
    sine = math.sin(w * t) / w;
  } else if (square < -1e-12) {
    const w = Math.sqrt(-square);
    const up = math.exp(w * t),
      down = 1 / up;
    cosine = (up + down) / 2;
    sine = (up - down) / (2 * w);
  } else {
    cosine = 1;
    sine = t;
  }
  const end = phase + omega * t;
  const s1 = still ? 0 : math.sin(end),
    c1 = still ? 1 : math.cos(end);
  out[0] = middle + (s * s1 + c * c1) + fade * (x * cosine + (v + beta * x) * sine);
  out[1] = omega * (s * c1 - c * s1) + fade * (v * cosine - ((slope / inertia) * x + beta * v) * sine);
}

/** Acceleration at depth and velocity, m/s². */
export const accelerationOf = (law: Law, depth: number, velocity: number): number =>
  (law.force -
    law.slope * depth -
    law.drag * velocity -
    (law.shake === 0 || law.slope === 0 ? 0 : law.shake * math.sin(law.phase))) /
  law.inertia;
