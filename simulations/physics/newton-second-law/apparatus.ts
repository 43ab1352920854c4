/**
 * The air track, the glider, the string and what hangs on it: numbers that the model measures with and the view draws.
 *
 * x is the place on the track's ruler, m, from its left end towards the pulley; a glider's x is that of its middle. Heights are
 * metres above the bench. The string leaves the glider's hook to the right and runs over the top of the pulley's wheel.
 */

/** g where the bench stands, m/s²: Hà Nội, WGS 84 at 21.03° N, 10 m, rounded to 1 mm/s² (as in the experiment on free fall). */
export const GRAVITY = 9.787;

export const TRACK_LENGTH = 1.2;
/** Between the glider's two buffers, and half of it; its flag stands over its middle, m. */
export const GLIDER_LENGTH = 0.13;
export const GLIDER_HALF = GLIDER_LENGTH / 2;
export const FLAG_WIDTH = 0.025;
/** Middle of a glider that touches the magnet, and of one that lies against the stop at the far end, m. */
export const X_START = 0.12;
export const X_STOP = 1.125;
/** A glider that a hand brings this near to a magnet with current is drawn on to it, m (assumed). */
export const MAGNET_REACH = 0.004;

/** The wheel: middle of its axle on the ruler, radius at which the string runs, m. Its top is level with the hook when the string is parallel. */
export const AXLE_X = 1.28;
export const WHEEL_RADIUS = 0.025;
export const PULLEY_MIN = -0.03;
export const PULLEY_MAX = 0.12;
/** Free way of the hanger down to the pad, with the glider on the magnet and the string parallel, m. */
export const DROP = 0.62;

export const GATE_MIN = 0.14;
export const GATE_MAX = 1.13;
/** Between the index of a gate and the ruler's scale, m: what makes parallax. */
export const INDEX_GAP = 0.004;
/** The eye of a seated student: its place on the ruler and its distance from an index, m. */
export const SEAT = { seat: 0.6, distance: 0.6, gap: INDEX_GAP } as const;

/** The levelling screw under the left end: its pitch, and its distance from the fixed feet at the other end, m. */
export const SCREW_PITCH = 0.001;
export const FEET_APART = 0.96;

/** Slotted discs and the hanger, kg as stamped on them. */
export const MASSES = {
  '10a': 0.01,
  '10b': 0.01,
  '10c': 0.01,
  '10d': 0.01,
  '50a': 0.05,
  '50b': 0.05,
  '100a': 0.1,
  '100b': 0.1,
} as const;
export type MassId = keyof typeof MASSES;
export const MASS_IDS = ['10a', '10b', '10c', '10d', '50a', '50b', '100a', '100b'] as const;
/** The hanger with its hook, and the glider with its flag and iron plate, kg as stamped. */
export const HANGER_MASS = 0.01;
export const GLIDER_MASS = 0.2;
/** How far a true mass may be from its stamp: ±0.2 %, evenly spread (assumed of a good school set). */
export const STAMP_TOLERANCE = 0.002;

/** Where a disc can be. */
export type Spot = 'tray' | 'glider' | 'hanger' | 'pan';
export const SPOTS = ['tray', 'glider', 'hanger', 'pan'] as const;

/** What may be in the closed box of the mystery, kg (typical masses; the box itself is of thin card and counted in). */
export const CARGO = { mandarin: 0.12, apple: 0.16, phone: 0.2, mango: 0.25, book: 0.3 } as const;
export type CargoId = keyof typeof CARGO;
export const CARGO_IDS = Object.keys(CARGO) as CargoId[];

export type GateId = 'E' | 'F';
/** switch-E: the double switch in socket A, gate E in B. E-F: gate E in A, gate F in B. */
export type Wiring = 'switch-E' | 'E-F';
export const WIRINGS = ['switch-E', 'E-F'] as const;
/** What holds the glider. */
export type Hold = 'magnet' | 'hand' | 'free' | 'pan';

/** What may be seen. */
export interface NewtonFrame {
  x: number;
  v: number;
  hold: Hold;
  /** Nothing holds it and it has not come to rest, however slow it is. */
  moving: boolean;
  /** The string is on the glider's hook; it hangs slack by so much while the hanger stands on the pad, m. */
  hooked: boolean;
  slack: number;
  /** Lowest point of the hanger above the pad, m; angle that the wheel has turned, rad. */
  height: number;
  wheel: number;
  /** Top of the wheel above the hook, m: not zero, and the string is not parallel. */
  pulley: number;
  /** Angle of the string to the track, rad. */
  stringAngle: number;
  where: Record<MassId, Spot>;
  spots: string[];
  hooks: string[];
  boxed: boolean;
  blower: 'on' | 'off';
  pressed: boolean;
  magnetOn: boolean;
  wiring: Wiring;
  gateE: { position: number; blocked: boolean };
  gateF: { position: number; blocked: boolean };
  /** How the track rises towards the pulley, rad; turns of its screw. */
  tilt: number;
  turns: number;
  /** Leading edge of the flag when the glider was last held, m on the ruler. */
  startEdge: number;
  /** Times that the glider was let go. */
  runs: number;
  /** True masses, kg: what hangs, what lies on the pan, all that moves with the pulley's share; the pull of what hangs, N. */
  hanging: number;
  load: number;
  inertia: number;
  pull: number;
  /** Kinetic and potential energy of all that moves, J. */
  energy: number;
}
