/**
 * The ball in the air, the beam it breaks, the table and the cup it meets. Free of Rapier: 64-bit, Runge–Kutta 4.
 *
 *   (m + ½ρV) v' = −(m − ρV) g ŷ − ½ρ C_d A |v| v        y = [x, y, z, vx, vy, vz], SI
 *
 * Quadratic drag, buoyancy and the added mass of a sphere (½ρV; Batchelor, Introduction to Fluid Dynamics, § 6.4), ρ = 1.184 kg/m³
 * (dry air, 25 °C, 1 atm; CRC Handbook), C_d = 0.47 (Hoerner, Fluid-Dynamic Drag, 1965, ch. 3: 10³ < Re < 10⁵; here 1 300 to
 * 10 600). Without air: v' = −g ŷ, which Runge–Kutta and the cubic between the ticks both reproduce exactly.
 */
import type { Derivative } from '@engines/ode';
import { CUP, GATE, TABLE, type Ball } from './apparatus.ts';

const AIR_DENSITY = 1.184;
const SPHERE = 0.47;
const PI = 3.141592653589793;

export interface Pull {
  /** Effective g, m/s², and what |v| v is multiplied by to give the deceleration, 1/m. */
  readonly gravity: number;
  readonly drag: number;
}

export function pullOf({ radius, mass }: Ball, gravity: number, air: boolean): Pull {
  if (!air) return { gravity, drag: 0 };
  const area = PI * radius * radius;
  const carried = AIR_DENSITY * (4 / 3) * area * radius;
  const inertia = mass + carried / 2;
  return { gravity: (gravity * (mass - carried)) / inertia, drag: (0.5 * AIR_DENSITY * SPHERE * area) / inertia };
}

export const derivativeOf =
  ({ gravity, drag }: Pull): Derivative =>
  (_t, y, out) => {
    const vx = y[3]!,
      vy = y[4]!,
      vz = y[5]!;
    const k = drag === 0 ? 0 : drag * Math.sqrt(vx * vx + vy * vy + vz * vz);
    out[0] = vx;
    out[1] = vy;
    out[2] = vz;
    out[3] = -k * vx;
    out[4] = -k * vy - gravity;
    out[5] = -k * vz;
  };

/** Where the gate's beam is, in the plane of throw; it runs along z. */
export const beamAt = (height: number, cosine: number, sine: number): readonly [x: number, y: number] => [
  GATE.beyond * cosine - GATE.above * sine,
  height + GATE.beyond * sine + GATE.above * cosine,
];
/** Positive while the beam is free, negative while the ball covers it, m. */
export const beamClearance = (radius: number, beam: readonly [number, number], y: ArrayLike<number>): number => {
  const dx = y[0]! - beam[0],
    dy = y[1]! - beam[1];
  return Math.sqrt(dx * dx + dy * dy) - radius;
};

export interface Box {
  readonly centre: readonly [number, number, number];
  readonly half: readonly [number, number, number];
}
/** The table's top as a slab. */
export const TABLE_BOX: Box = {
  centre: [(TABLE.from + TABLE.to) / 2, -0.02, 0],
  half: [(TABLE.to - TABLE.from) / 2, 0.02, TABLE.half],
};
/** Floor and four walls of the cup that stands at (x, z). */
export function cupBoxes([x, z]: readonly [number, number]): Box[] {
  const { half, height, wall } = CUP;
  const outer = half + wall / 2,
    thick = wall / 2,
    high = height / 2;
  return [
    { centre: [x, thick, z], half: [half, thick, half] },
    { centre: [x - outer, high, z], half: [thick, high, outer + thick] },
    { centre: [x + outer, high, z], half: [thick, high, outer + thick] },
    { centre: [x, high, z - outer], half: [half, high, thick] },
    { centre: [x, high, z + outer], half: [half, high, thick] },
  ];
}
/** From the ball's surface to a box, m; negative inside. */
export function distance({ centre, half }: Box, radius: number, y: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < 3; i++) {
    const out = Math.abs(y[i]! - centre[i]!) - half[i]!;
    if (out > 0) sum += out * out;
  }
  return Math.sqrt(sum) - radius;
}
