/**
 * The track, the gliders and the places of things: numbers that the model measures with and the view draws. Metres, kg, s.
 *
 * Along the track everything is told by the ruler: x = 0 at its left end, which is the face of the left stop; it grows to the
 * right. World (view, Rapier): origin on the ridge in the middle of the track, x right, y up, z to the student.
 */

/** Between the faces of the stops; the ruler is as long. A school track has 1.2–1.5 m (card 3). */
export const TRACK = 1.4;
export const MIDDLE = TRACK / 2;
/** The levelling screw lifts the right feet; span of the feet, pitch of the screw. */
export const FOOT_SPAN = 1.16;
export const SCREW_PITCH = 0.001;
/** From a glider's middle to the faces that touch others. */
export const HALF = 0.075;
export const GATE_MIN = 0.1;
export const GATE_MAX = 1.3;
/** Where the gliders wait for the next push. */
export const START = [0.2, 0.72] as const;
/** Between the indexes (of gates and gliders) and the scale. */
export const INDEX_GAP = 0.004;
export const SEAT = { seat: 0.7, distance: 0.6, gap: INDEX_GAP } as const;

export const CART_IDS = ['1', '2'] as const;
export type CartId = (typeof CART_IDS)[number];
export const GATE_IDS = ['E', 'F'] as const;
export type GateId = (typeof GATE_IDS)[number];

/** Widths of the flags that a set has, mm (card 3). */
export const FLAG_IDS = ['10', '25', '50'] as const;
export type FlagId = (typeof FLAG_IDS)[number];
export const flagWidth = (id: FlagId): number => Number(id) / 1000;

/**
 * Bumpers on the faces that meet. A bow of spring steel; two ring magnets that repel; a strip of velcro. Restitution of springs
 * 0.90–0.98 and magnets 0.95–0.99: card 3.
 */
export const BUMPER_IDS = ['spring', 'magnet', 'velcro'] as const;
export type BumperId = (typeof BUMPER_IDS)[number];
export const MAGNET_RESTITUTION = 0.97;

/** Glider with flag and bumpers; what a set of two differs by, one standard deviation (assumed: turned parts, not matched). */
export const CART_MASS = 0.2;
export const CART_SIGMA = 0.0006;
/** Slotted masses for the pins; class M3 would be 0.05 %: a school's are not that good (assumed 0.1 %). */
export const MASS_IDS = ['m50a', 'm50b', 'm100', 'm200'] as const;
export type MassId = (typeof MASS_IDS)[number];
export const MASS: Readonly<Record<MassId, number>> = { m50a: 0.05, m50b: 0.05, m100: 0.1, m200: 0.2 };
export const MASS_SIGMA = 1e-3;

/** The sealed box of the mystery: what may be inside, and the mass of glider 2 with it, kg. */
export const BOX_IDS = ['foam', 'wood', 'plastic', 'aluminium', 'lead'] as const;
export type BoxId = (typeof BOX_IDS)[number];
export const BOX_TOTAL: Readonly<Record<BoxId, number>> = {
  foam: 0.24,
  wood: 0.31,
  plastic: 0.4,
  aluminium: 0.52,
  lead: 0.67,
};

/** Gravity in Hà Nội, WGS-84 normal gravity at sea level, m/s². */
export const GRAVITY = 9.787;
/**
 * Residual friction on the air: dry part (leaks, dust; card 3: c₀ ≈ 0.01 m/s²) and drag of the film. Together they take
 * 6 mm/s over 0.3 m at 0.5 m/s, the loss that card 3 gives. Without air the glider sits on the metal: μ = 0.2 (assumed).
 */
export const AIR_C0 = 0.008;
export const AIR_C1 = 0.004;
export const DRY_MU = 0.2;
/** Foam at the ends: restitution, and the speed at which a glider climbs over it and is gone (assumed). */
export const STOP_RESTITUTION = 0.25;
export const JUMP_SPEED = 1.1;
/**
 * What a gate takes for the width of a flag differs from its width by this, one standard deviation: the beam is not a line and
 * the flag does not stand square (parallax under 1 mm near the detector: ME-9215B; 0.2 mm is our choice).
 */
export const FLAG_SIGMA = 0.0002;

/** Pushes by hand: strength and direction. A hand is not a machine: it scatters by this fraction (assumed). */
export const PUSH_IDS = [
  'right-soft',
  'right-medium',
  'right-strong',
  'left-soft',
  'left-medium',
  'left-strong',
] as const;
export type PushId = (typeof PUSH_IDS)[number];
export const PUSH: Readonly<Record<PushId, number>> = {
  'right-soft': 0.3,
  'right-medium': 0.5,
  'right-strong': 0.75,
  'left-soft': -0.3,
  'left-medium': -0.5,
  'left-strong': -0.75,
};
export const PUSH_SIGMA = 0.06;

/** Where a glider is, in its life on the bench. */
export type Place = 'track' | 'balance' | 'aside' | 'falling' | 'fallen';

export interface CartFrame {
  place: Place;
  /** On the ruler, m, and m/s. */
  x: number;
  v: number;
  /** Middle on the ridge line, or of the fallen body, world; quaternion. */
  position: [number, number, number];
  rotation: [number, number, number, number];
  held: boolean;
}
export interface CollisionFrame {
  carts: [CartFrame, CartFrame];
  stuck: boolean;
  bumper: BumperId;
  flag: FlagId;
  /** Masses by the glider that carries them. */
  masses: Record<MassId, CartId | ''>;
  sealed: boolean;
  blower: boolean;
  turns: number;
  /** The right end is higher by this angle, rad. */
  tilt: number;
  gateE: { position: number; blocked: boolean };
  gateF: { position: number; blocked: boolean };
  /** Glider 1 has come back through gate E since it was last put at its start. */
  returned: boolean;
  /** Meetings of the gliders since they were put at their starts, and the latest: where and how fast. */
  meetings: number;
  met: { x: number; speed: number };
  /** Both have passed a gate since then. */
  done: boolean;
  /** On the pan: nothing, or a glider. */
  pan: CartId | '';
  load: number;
  /** Half seconds, counted while something lies on the pan: the digits are on their way, so nobody is waiting for the student. */
  settling: number;
  /** Rises with every change of what a glider carries. */
  changes: [number, number];
  /** Sum over the track: kg·m/s, J. */
  momentum: number;
  energy: number;
  /** True mass of glider 2, kg: the answer of the mystery. */
  mass2: number;
  restitution: number;
}
