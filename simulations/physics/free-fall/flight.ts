/**
 * The body in the air, and the beams it breaks. Free of Rapier: 64-bit, integrated by Runge–Kutta 4.
 *
 *   (m + ½ρV) v' = −(m − ρV) g ŷ − ½ρ C_d A |v| v        y = [x, y, z, vx, vy, vz], SI
 *
 * Quadratic drag, buoyancy and the added mass of a sphere (½ρV; Batchelor, Introduction to Fluid Dynamics, § 6.4), with
 * ρ = 1.184 kg/m³ (dry air, 25 °C, 1 atm; CRC Handbook). Without air: v' = −g ŷ, which Runge–Kutta and the cubic between the
 * ticks both reproduce exactly. Holds for 10³ < Re < 10⁵; the first centimetres, where C_d is larger, weigh nothing.
 *
 * A beam is a thin line. A ball breaks it while its centre is nearer than its radius; an upright cylinder while the line is
 * inside its upright box of length L and depth 2r. So a gate reads the *edges* of the body, at a time found inside the tick.
 */
import type { Derivative } from '@engines/ode';
import type { Body } from './apparatus.ts';

const AIR_DENSITY = 1.184;

export interface Fall {
  readonly gravity: number;
  /** |v| v times this is the deceleration, 1/m. */ readonly drag: number;
}

/** Effective g and drag of a body, with or without air. */
export function fallOf(body: Body, gravity: number, air: boolean): Fall {
  if (!air) return { gravity, drag: 0 };
  const area = 3.141592653589793 * body.radius * body.radius;
  const volume = body.shape === 'ball' ? (4 / 3) * area * body.radius : area * body.length;
  const carried = AIR_DENSITY * volume;
  const inertia = body.mass + carried / 2;
  return {
    gravity: (gravity * (body.mass - carried)) / inertia,
    drag: (0.5 * AIR_DENSITY * body.dragCoefficient * area) / inertia,
  };
}

export const derivativeOf =
  (fall: Fall): Derivative =>
  (_t, y, out) => {
    const vx = y[3]!,
      vy = y[4]!,
      vz = y[5]!;
    const k = fall.drag === 0 ? 0 : fall.drag * Math.sqrt(vx * vx + vy * vy + vz * vz);
    out[0] = vx;
    out[1] = vy;
    out[2] = vz;
    out[3] = -k * vx;
    out[4] = -k * vy - fall.gravity;
    out[5] = -k * vz;
  };

/** A beam: its middle, its unit direction, half the opening between the arms. World metres. */
export interface Beam {
  readonly middle: readonly [number, number, number];
  readonly along: readonly [number, number, number];
  readonly half: number;
}

/** Positive while the beam is free, negative while the body covers it, zero when an edge is on it. Metres. */
export function clearance(body: Body, beam: Beam, x: number, y: number, z: number): number {
  const dx = x - beam.middle[0],
    dy = y - beam.middle[1],
    dz = z - beam.middle[2];
  const [ux, uy, uz] = beam.along;
  const along = dx * ux + dy * uy + dz * uz;
  const ex = dx - along * ux,
    ey = dy - along * uy,
    ez = dz - along * uz;
  const beside = Math.abs(along) - beam.half - body.radius;
  const across =
    body.shape === 'ball'
      ? Math.sqrt(ex * ex + ey * ey + ez * ez) - body.radius
      : Math.max(Math.abs(ey) - body.length / 2, Math.sqrt(ex * ex + ez * ez) - body.radius);
  return Math.max(across, beside);
}
