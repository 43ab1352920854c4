/**
 * Glider, string, pulley and hanger as one moving thing; 64-bit, free of Rapier.
 *
 * With h the height of the wheel's top above the hook, D = AXLE_X − hook, L = √(D² + h²), c = D/L the cosine of the string's angle,
 * μ = m + I/r², and signs for motion to the right, the equations of glider, wheel and hanger
 *
 *   M x'' = T c − b x' − f₀ − M g sin θ,   (I/r²) y'' = T' − T − f,   m y'' = m g − T',   y' = c x',   y'' = c x'' + (1 − c²) x'²/L … with its sign
 *
 * give one for the glider (the sine term: the string shortens more slowly as its angle grows)
 *
 *   x'' (M + μ c²) = (m g − f + μ (1 − c²) x'²/L) c − b x' − f₀ − M g sin θ
 *
 * which for a parallel string is x'' = (m g − f − …)/(M + m + I/r²). While the hanger stands on the pad the glider goes on alone.
 *
 * Film of air   b = η A/d = 1.85·10⁻⁵ Pa·s × 0.013 m² / 0.16 mm = 1.5 g/s (η of air at 25 °C: CRC Handbook; A two flanks of 50 × 130 mm;
 *               d assumed). f₀ = 0.3 mN for dust and unevenness (assumed): a track leaning by 0.15 mrad still holds a bare glider.
 * No air        dry friction 0.25 of the weight (aluminium on aluminium with a trace of oil; assumed).
 * Left out: the touching point wandering round the rim (under r·(1 − c)), stretch and mass of the string, the swing of the hanger.
 */
import { math } from '@sdk';
import type { Derivative } from '@engines/ode';
import { AXLE_X, DROP, GLIDER_HALF, GRAVITY, X_START } from './apparatus.ts';

const FILM = 0.0015;
const DUST = 0.0003;
const DRY = 0.25;

/** Everything that the motion depends on while nobody touches anything. */
export interface Drive {
  /** Glider with its load, what hangs, the pulley's I/r², kg. */
  readonly cart: number;
  readonly hung: number;
  readonly wheel: number;
  readonly bearing: number;
  readonly tilt: number;
  readonly pulley: number;
  readonly blower: boolean;
  readonly airDrag: boolean;
}

/** Cosine of the string's angle, and its length from the hook to the top of the wheel. */
export function stringAt(x: number, pulley: number): { cosine: number; length: number } {
  const away = AXLE_X - x - GLIDER_HALF;
  const length = Math.sqrt(away * away + pulley * pulley);
  return { cosine: away / length, length };
}

/** Height of the hanger's lowest point above the pad if the string were taut, m; below zero the string is slack by as much. */
export const heightAt = (x: number, pulley: number): number =>
  DROP + pulley + stringAt(x, pulley).length - (AXLE_X - X_START - GLIDER_HALF);

/** Friction that does not ask how fast, N: the glider's own, and what the bearing adds while the string pulls. */
const dryFriction = (d: Drive): number =>
  d.blower ? (d.airDrag ? DUST : 0) : DRY * d.cart * GRAVITY * math.cos(d.tilt);

/** Force along the track without any friction, N, and the most that friction can hold. */
export function pullAndHold(d: Drive, x: number, taut: boolean): { pull: number; hold: number } {
  const slope = -d.cart * GRAVITY * math.sin(d.tilt);
  if (!taut) return { pull: slope, hold: dryFriction(d) };
  const { cosine } = stringAt(x, d.pulley);
  return { pull: d.hung * GRAVITY * cosine + slope, hold: dryFriction(d) + d.bearing * cosine };
}

/** y = [x, v]. `way` is the direction of motion, which the friction opposes. */
export function derivativeOf(d: Drive, taut: boolean, way: 1 | -1): Derivative {
  const slope = d.cart * GRAVITY * math.sin(d.tilt);
  const film = d.blower && d.airDrag ? FILM : 0;
  const dry = dryFriction(d);
  const together = d.hung + d.wheel;
  return (_t, y, out) => {
    const v = y[1]!;
    out[0] = v;
    const against = film * v + way * dry + slope;
    if (!taut) {
      out[1] = -against / d.cart;
      return;
    }
    const { cosine: c, length } = stringAt(y[0]!, d.pulley);
    const turning = (together * (1 - c * c) * v * v) / length;
    out[1] = ((d.hung * GRAVITY - way * d.bearing + turning) * c - against) / (d.cart + together * c * c);
  };
}
