/**
 * The force of the spring, and which law of motion holds at which stretch.
 *
 *   F = F₀ + k·(x − s)     x stretch beyond the natural length, s what it has become longer for good, F₀ where coils lie closed
 *
 * Beyond its limit it flows: F cannot pass F_e + H·s; when it would, s grows until it does not (linear hardening; J. C. Simo, T. J. R.
 * Hughes, Computational Inelasticity, § 1.2). So loading goes on with the slope k_p = kH/(k + H), unloading is parallel to the first line,
 * and the spring stays longer by s. HARDENING is k_p/k (assumed: what is left of the stiffness of a soft wire that flows through).
 * A hook cannot push: at x = s without initial force the spring is slack and the masses are thrown.
 */
import { DISC_RADIUS, DISC_THICK } from './apparatus.ts';
import type { Law } from './motion.ts';
import type { Spring } from './springs.ts';
import { deepest, immersedAt, type State } from './state.ts';

const HARDENING = 0.2;
const WATER = 997;
/** Water carried by a disc that moves flat on: 8/3·ρr³ (H. Lamb, Hydrodynamics, § 102). */
const CARRIED = (8 / 3) * WATER * DISC_RADIUS * DISC_RADIUS * DISC_RADIUS;
const DISPLACED = WATER * 3.141592653589793 * DISC_RADIUS * DISC_RADIUS * DISC_THICK;
/**
 * Drag as force over speed, kg/s. Air and the inside of the spring: 100 g on the medium spring lose half their swing in a minute and a
 * half (our choice). A disc in water: ½ρC_dA|v|v with C_d ≈ 3 for a disc that swings, taken as linear at 0.15 m/s: 8/(3π)·½ρC_dA·v ≈
 * 0.13 (assumed, rounded); in air a thousandth of the density is left of it, which nobody sees.
 */
const AIR_DRAG = 0.0016;
const DISC_IN_AIR = 0.0006;
const DISC_IN_WATER = 0.12;

export type Branch = 'elastic' | 'flowing' | 'slack';

const hardening = (spring: Spring): number => (spring.stiffness * HARDENING) / (1 - HARDENING);
export const setOf = (s: State): number => s.sets[s.spring];
/** Force that the spring bears now without flowing. */
export const bears = (s: State, spring = s.fitted): number => spring.limit + hardening(spring) * setOf(s);

export const weightOf = (s: State, immersed: number, spring = s.fitted): number =>
  s.gravity * (s.hung + spring.burden - immersed * DISPLACED);
export const inertiaOf = (s: State, immersed: number, spring = s.fitted): number =>
  s.hung + spring.inertia + immersed * CARRIED;
export const dragOf = (s: State, immersed: number): number =>
  (s.damping ? AIR_DRAG + (s.discs - immersed) * DISC_IN_AIR : 0) + immersed * DISC_IN_WATER;

/** Stretch beyond the natural length and the set. */
export const stretchAt = (s: State, depth: number, lift: number, spring = s.fitted): number =>
  depth + lift - spring.length - setOf(s);
export const tensionAt = (s: State, depth: number, lift: number, spring = s.fitted): number => {
  const x = stretchAt(s, depth, lift, spring);
  // In orbit the masses are screwed on, so that an open spring can push as well.
  return x < 0 && s.gravity > 0 ? 0 : spring.initial + spring.stiffness * x;
};

export function lawOf(s: State, branch: Branch, omega: number): Law {
  const spring = s.fitted;
  const immersed = immersedAt(s, s.depth);
  const { stiffness: k, initial, length, limit } = spring;
  const weight = weightOf(s, immersed, spring);
  const part = hardening(spring) / (k + hardening(spring));
  const slope = branch === 'slack' ? 0 : branch === 'flowing' ? k * part : k;
  return {
    inertia: inertiaOf(s, immersed, spring),
    drag: dragOf(s, immersed),
    slope,
    force:
      branch === 'slack'
        ? weight
        : branch === 'flowing'
          ? weight - limit - part * (initial - limit) + slope * length
          : weight - initial + k * (length + setOf(s)),
    // A shaken upper end pulls by the spring, and by the spring's own mass (∫ v(1 − v): burden less inertia).
    shake:
      branch === 'slack' || s.drive === 'off'
        ? 0
        : s.stroke * (slope + (spring.burden - spring.inertia) * omega * omega),
    omega: s.drive === 'off' ? 0 : omega,
    phase: s.phase,
  };
}

/** Lets the spring flow as far as this stretch asks for; true if it did. Returns to the elastic law. */
export function flow(s: State, depth: number, lift: number): boolean {
  const spring = s.fitted;
  const x = depth + lift - spring.length;
  const H = hardening(spring);
  const set = (spring.initial + spring.stiffness * x - spring.limit) / (spring.stiffness + H);
  if (set <= setOf(s) + 1e-15) return false;
  s.sets[s.spring] = set;
  return true;
}

/** Where the hook hangs at rest with the upper end in its middle: also if that asks more of the spring than it bears. */
export function restDepth(s: State): number {
  const spring = s.fitted;
  const { stiffness: k, initial, length } = spring;
  const hang = (immersed: number): number => {
    const weight = weightOf(s, immersed, spring);
    if (weight <= initial) return length + setOf(s);
    const set = Math.max(setOf(s), (weight - spring.limit) / hardening(spring));
    return length + set + (weight - initial) / k;
  };
  const dry = hang(0);
  const immersed = immersedAt(s, dry);
  return Math.min(deepest(s), immersed > 0 ? hang(immersed) : dry);
}
