/**
 * The pendulum in the air: a rigid body that turns about a fixed point, in three dimensions, without spin about its own axis.
 *
 *   I n'' = −I |n'|² n + G (ĝ − (ĝ·n) n) − C(|n'|) n'        n: unit vector from the pivot to the ball's centre, ĝ: straight down
 *   I = m(l² + ⅖r²) + I_s + m_c l² + ½ρV l²      G = g (m l + S_s + m_c l − ρV l)      both about the pivot
 *   l_eff = g I/G: the length of the simple pendulum that keeps the same time
 *
 *   m, r, V  mass, radius, volume of the ball; l from the pivot to its centre; m_c a card on the ball (the vane)
 *   I_s, S_s moments of thread or rod; ρV buoyancy, ½ρV l² the air that a sphere carries along (Batchelor, Fluid Dynamics, § 6.4)
 *   C        damping: the ball ½ρA(24ν/2r + 6v/(1+√Re) + 0.4v)·l² (White, Viscous Fluid Flow, eq. 3-225, steady flow, Re < 2·10⁵),
 *            linear in v when slow and quadratic when fast; the thread, linear; the rod and the card, quadratic
 *
 * Method: Runge–Kutta 4 in the six numbers n, n'; after each step n is brought back to length 1 and n' square to it, which alters them by
 * less than the method does. At 1/480 s the energy drifts by less than 10⁻⁷ of itself a minute (model.test.ts).
 * The thread turns with the ball as one rigid body, as a thread knotted to a ball does for swings that are not jerked.
 */
import { math } from '@sdk';
import type { Derivative } from '@engines/ode';
import { BALLS, ROD_LENGTH, ROD_RADIUS, type BallId, type Suspension, type Vane } from './apparatus.ts';

/** Dry air, 25 °C, 1 atm, kg/m³ and m²/s: CRC Handbook, 97th ed. */
const AIR = 1.184;
const VISCOSITY = 1.56e-5;
/** Nylon thread of 0.3 mm: 1150 kg/m³ (CRC Handbook) makes 0.081 g/m. */
const THREAD = 8.1e-5;
/** A circular cylinder at Re 10 has C_d 2.8 (Tritton, J. Fluid Mech. 6 (1959) 547). C_d·Re is taken as constant, right to a factor of two for Re 1–40. */
const THREAD_DRAG_RE = 28;
/** Carbon tube of 5 mm outside and 4 mm inside, 1600 kg/m³ (usual for the composite, assumed): kg/m. Cylinder at Re 200: C_d 1.2 (Hoerner, Fluid-Dynamic Drag, ch. 3). */
const ROD = 0.0113;
const ROD_DRAG = 1.2;
/** The card: a square of 60 mm of 300 g/m², face on; flat plate C_d 1.17 (Hoerner, ch. 3). */
export const CARD_SIDE = 0.06;
const CARD_MASS = 0.3 * CARD_SIDE * CARD_SIDE;
const CARD_DRAG = 1.17;

/** Everything that the motion needs to know of what hangs there. SI. */
export interface Pendulum {
  readonly length: number;
  readonly inertia: number;
  /** G: moment of the weight less the buoyancy, with the thing held out level, N·m. */
  readonly weight: number;
  /** Damping moment on n': (linear + quadratic |n'|) n', and the ball's middle term. */
  readonly linear: number;
  readonly quadratic: number;
  /** ½ρA·6·l³ of the ball and 2r·l/ν: its 6v/(1+√Re). */
  readonly middle: number;
  readonly reynolds: number;
}

export interface Build {
  readonly ball: BallId;
  readonly suspension: Suspension;
  readonly vane: Vane;
  /** From the pivot to the ball's centre, m. */
  readonly length: number;
  readonly gravity: number;
  readonly air: boolean;
}

export function pendulumOf({ ball, suspension, vane, length: l, gravity, air }: Build): Pendulum {
  const { mass: m, radius: r } = BALLS[ball];
  const card = vane === 'card' ? CARD_MASS : 0;
  let inertia = m * (l * l + 0.4 * r * r) + card * l * l;
  let moment = (m + card) * l;
  if (suspension === 'string') {
    const s = l - r;
    inertia += (THREAD * s * s * s) / 3;
    moment += (THREAD * s * s) / 2;
  } else {
    const above = ROD_LENGTH - l;
    inertia += (ROD * (l * l * l + above * above * above)) / 3;
    moment += (ROD * (l * l - above * above)) / 2;
  }
  if (!air) return { length: l, inertia, weight: gravity * moment, linear: 0, quadratic: 0, middle: 0, reynolds: 0 };
  const area = math.PI * r * r;
  const carried = AIR * (4 / 3) * area * r;
  inertia += 0.5 * carried * l * l;
  moment -= carried * l;
  const push = 0.5 * AIR * area;
  let linear = push * ((24 * VISCOSITY) / (2 * r)) * l * l;
  let quadratic = push * 0.4 * l * l * l;
  if (suspension === 'string') {
    const s = l - r;
    linear += (0.5 * AIR * VISCOSITY * THREAD_DRAG_RE * s * s * s) / 3;
  } else {
    const above = ROD_LENGTH - l;
    quadratic += (0.5 * AIR * ROD_DRAG * 2 * ROD_RADIUS * (l * l * l * l + above * above * above * above)) / 4;
  }
  if (vane === 'card') quadratic += 0.5 * AIR * CARD_DRAG * CARD_SIDE * CARD_SIDE * l * l * l;
  return {
    length: l,
    inertia,
    weight: gravity * moment,
    linear,
    quadratic,
    middle: push * 6 * l * l * l,
    reynolds: (2 * r * l) / VISCOSITY,
  };
}

/** Length of the simple pendulum that keeps the same time, m. */
export const effectiveLength = (p: Pendulum, gravity: number): number => (gravity * p.inertia) / p.weight;
/** Period in the limit of small amplitude, without damping, s. */
export const smallPeriod = (p: Pendulum): number => math.TAU * Math.sqrt(p.inertia / p.weight);

export const derivativeOf = (p: Pendulum): Derivative => {
  const free = p.weight / p.inertia;
  const { linear, quadratic, middle, reynolds, inertia } = p;
  const damped = linear !== 0 || quadratic !== 0 || middle !== 0;
  return (_t, y, out) => {
    const nx = y[0]!,
      ny = y[1]!,
      nz = y[2]!;
    const wx = y[3]!,
      wy = y[4]!,
      wz = y[5]!;
    const ww = wx * wx + wy * wy + wz * wz;
    // ĝ = (0, −1, 0): ĝ·n = −n_y.
    const along = free * ny - ww;
    let drag = 0;
    if (damped) {
      const w = Math.sqrt(ww);
      drag = (linear + quadratic * w + (middle * w) / (1 + Math.sqrt(reynolds * w))) / inertia;
    }
    out[0] = wx;
    out[1] = wy;
    out[2] = wz;
    out[3] = along * nx - drag * wx;
    out[4] = along * ny - free - drag * wy;
    out[5] = along * nz - drag * wz;
  };
};

/** Brings n back to length 1, and n' square to n. */
export function square(y: Float64Array): void {
  const size = Math.sqrt(y[0]! * y[0]! + y[1]! * y[1]! + y[2]! * y[2]!);
  for (let i = 0; i < 3; i++) y[i]! /= size;
  const along = y[0]! * y[3]! + y[1]! * y[4]! + y[2]! * y[5]!;
  for (let i = 0; i < 3; i++) y[3 + i]! -= along * y[i]!;
}

/** Kinetic and potential energy above the lowest place, J. */
export const energyOf = (p: Pendulum, y: ArrayLike<number>): number =>
  0.5 * p.inertia * (y[3]! * y[3]! + y[4]! * y[4]! + y[5]! * y[5]!) +
  // 1 + n_y without cancellation near the bottom, where n is of length 1.
  p.weight * (y[1]! < 0 ? (y[0]! * y[0]! + y[2]! * y[2]!) / (1 - y[1]!) : 1 + y[1]!);
