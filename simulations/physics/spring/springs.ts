/**
 * The springs of the box, worked out from their wire, and what a closed box may hold.
 *
 *   k = G·d⁴/(8·D³·n)    m = ρ·(πd²/4)·(πDn)    τ = 8FD/(πd³)     (R. G. Budynas, J. K. Nisbett, Shigley's Mechanical Engineering
 *                                                                   Design, ch. 10; without Wahl's correction, which is for fatigue)
 *   d  wire, m · D  mean coil, m · n  active coils · G 79.3 GPa and ρ 7850 kg/m³ of spring steel (same, tables 10-5 and A-5)
 *
 * A school's springs are drawn soft so that they can be spoilt: they stay elastic up to a shear stress of 270 MPa (assumed). A
 * close-wound spring is coiled under an initial stress, here 25 MPa (Shigley gives 20–100 MPa): below F₀ nothing opens.
 * Labels round: 25 N/m is 24.8.
 */
import { math, type Rng } from '@sdk';

export const SPRING_IDS = ['soft', 'medium', 'stiff', 'tight'] as const;
export type SpringId = (typeof SPRING_IDS)[number];

const SHEAR_MODULUS = 79.3e9;
const STEEL = 7850;
const ELASTIC_STRESS = 270e6;
const INITIAL_STRESS = 25e6;
/** Two end loops, together as long as this many coils' diameters. */
const LOOPS = 1.2;

export interface Coil {
  /** Wire and mean coil diameter, m; coils; natural length of the open part over its closed length. */
  readonly wire: number;
  readonly across: number;
  readonly coils: number;
  readonly open: number;
  readonly tight: boolean;
}
export const COILS: Readonly<Record<SpringId, Coil>> = {
  soft: { wire: 0.0007, across: 0.016, coils: 48, open: 2, tight: false },
  medium: { wire: 0.0009, across: 0.018, coils: 45, open: 1.9, tight: false },
  stiff: { wire: 0.001, across: 0.016, coils: 48, open: 1.7, tight: false },
  tight: { wire: 0.0009, across: 0.018, coils: 54, open: 1, tight: true },
};

/** What the law of motion needs to know. SI. */
export interface Spring {
  readonly stiffness: number;
  readonly mass: number;
  /** Part of its mass that swings with its lower end: m/3 for one spring. */
  readonly inertia: number;
  /** Part of its weight that its lower end feels: m/2 for one. */
  readonly burden: number;
  /** From hook to hook, unloaded and lying down, m. */
  readonly length: number;
  /** How far it may be pressed together before its coils touch, m. */
  readonly gap: number;
  /** Force below which a close-wound one stays shut, N. */
  readonly initial: number;
  /** Force up to which it is elastic, N. */
  readonly limit: number;
}

export function springOf({ wire: d, across: D, coils: n, open, tight }: Coil): Spring {
  const perForce = (8 * D) / (math.PI * d * d * d);
  const mass = STEEL * ((math.PI * d * d) / 4) * math.PI * D * n;
  const closed = n * d;
  return {
    stiffness: (SHEAR_MODULUS * d * d * d * d) / (8 * D * D * D * n),
    mass,
    inertia: mass / 3,
    burden: mass / 2,
    length: closed * open + LOOPS * D,
    gap: closed * (open - 1),
    initial: tight ? INITIAL_STRESS / perForce : 0,
    limit: ELASTIC_STRESS / perForce,
  };
}
export const SPRINGS: Readonly<Record<SpringId, Spring>> = {
  soft: springOf(COILS.soft),
  medium: springOf(COILS.medium),
  stiff: springOf(COILS.stiff),
  tight: springOf(COILS.tight),
};

/** Whatever is in the closed box, its hook comes out this far below: the length gives nothing away, m. */
export const BOX_HOOK = 0.24;

/**
 * Two springs one below the other. A point of the upper one moves r = c₁/(c₁ + c₂) of what the lower end does at most (c = 1/k), so
 * ∫(v/v_end)² over the masses is m₁r²/3 + m₂(1 + r + r²)/3, and ∫ v/v_end is m₁r/2 + m₂(1 + r)/2.
 */
export function inSeries(upper: Spring, lower: Spring): Spring {
  const r = lower.stiffness / (upper.stiffness + lower.stiffness);
  return {
    stiffness: (upper.stiffness * lower.stiffness) / (upper.stiffness + lower.stiffness),
    mass: upper.mass + lower.mass,
    inertia: (upper.mass * r * r + lower.mass * (1 + r + r * r)) / 3,
    burden: (upper.mass * r + lower.mass * (1 + r)) / 2,
    length: upper.length + lower.length,
    gap: upper.gap + lower.gap,
    initial: 0,
    limit: Math.min(upper.limit, lower.limit),
  };
}
/** Two springs side by side between the same two hooks: the shorter one is let out by a link. The softer one gives in first. */
export function inParallel(one: Spring, other: Spring): Spring {
  const stiffness = one.stiffness + other.stiffness;
  return {
    stiffness,
    mass: one.mass + other.mass,
    inertia: one.inertia + other.inertia,
    burden: one.burden + other.burden,
    length: Math.max(one.length, other.length),
    gap: Math.min(one.gap, other.gap),
    initial: 0,
    limit: stiffness * Math.min(one.limit / one.stiffness, other.limit / other.stiffness),
  };
}

/** What the closed box may hold; each a third stiffer than the one before, or more. */
export const BOX_IDS = [
  'soft-stiff',
  'soft',
  'medium-stiff',
  'medium',
  'soft+medium',
  'stiff',
  'medium+stiff',
] as const;
export type BoxId = (typeof BOX_IDS)[number];
export const boxOf = (id: BoxId): Spring => ({ ...contents(id), length: BOX_HOOK });
function contents(id: BoxId): Spring {
  switch (id) {
    case 'soft-stiff':
      return inSeries(SPRINGS.soft, SPRINGS.stiff);
    case 'medium-stiff':
      return inSeries(SPRINGS.medium, SPRINGS.stiff);
    case 'soft+medium':
      return inParallel(SPRINGS.soft, SPRINGS.medium);
    case 'medium+stiff':
      return inParallel(SPRINGS.medium, SPRINGS.stiff);
    default:
      return SPRINGS[id];
  }
}
/** The box that this student got. */
export const boxFor = (rng: Rng): BoxId => BOX_IDS[Math.floor(BOX_IDS.length * rng.uniform('box', 0))]!;
