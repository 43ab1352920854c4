/**
 * Gas in a syringe that is pushed: first law, with the reaction always at equilibrium (it takes microseconds), closed gas, ideal.
 *
 *   U(T, V) = n₁·c₁·T + n₂·(c₂·T − ΔH°)     dU = −p dV     then  T → T_wall with time constant τ
 *
 *   n₁, n₂ mol of NO2 and N2O4, both from nitrousAt(N/V, T) · c₁ = c_p − R · c₂ = 2c_p − R, so that ΔH° does not depend on T, as the engine has it
 *   c_p = 37.2 J/(mol K) of NO2 at 298 K (NIST-JANAF tables)
 *
 * A push warms the gas, and warm gas holds more NO2: the flash of darker brown is what the last second of cooling takes away. Conduction alone
 * takes R²/(5.8·D) ≈ 3 s for a 32 mm barrel and a diffusivity of heat of 0.15 cm²/s near 0.45 bar; the gas also rises at its wall: τ = 1.5 s (our estimate).
 * Method: the energy after the push is solved for T by Newton's method to 1e-9 K; the cooling is an exact exponential.
 */
import { math } from '@sdk';
import { GAS_CONSTANT, NO2_ENTHALPY, nitrousAt } from '@engines/chemistry';
import { ROOM_T, SYRINGE_MAX, SYRINGE_MIN } from './apparatus.ts';

const CP = 37.2;
const C1 = CP - GAS_CONSTANT;
const C2 = 2 * CP - GAS_CONSTANT;
const WALL = 1.5;
/** The hand's fastest push, m³/s: 40 mL in a fifth of a second. */
const PUSH = 2e-4;

export interface Gas {
  /** mol of nitrogen; m³; K. */
  nitrogen: number;
  volume: number;
  temperature: number;
}

const energy = ({ nitrogen, volume }: Gas, T: number): number => {
  const { no2, n2o4 } = nitrousAt(nitrogen / volume, T);
  return volume * (no2 * C1 * T + n2o4 * (C2 * T - NO2_ENTHALPY));
};

/** Temperature at which the gas holds this energy, J. */
function temperatureOf(gas: Gas, held: number, guess: number): number {
  let T = guess;
  for (let n = 0; n < 20; n++) {
    const slope = (energy(gas, T + 0.01) - energy(gas, T - 0.01)) / 0.02;
    const step = (held - energy(gas, T)) / slope;
    T += step;
    if (Math.abs(step) < 1e-9) break;
  }
  return T;
}

/** Changes the volume without heat, in place: one step of the midpoint rule, whose error falls as the square of the step. */
export function squeeze(gas: Gas, volume: number): void {
  const { nitrogen, volume: before, temperature } = gas;
  const change = volume - before;
  const held = energy(gas, temperature);
  const first = nitrousAt(nitrogen / before, temperature).pressure;
  gas.volume = before + change / 2;
  const T = temperatureOf(gas, held - (first * change) / 2, temperature);
  const middle = nitrousAt(nitrogen / gas.volume, T).pressure;
  gas.volume = volume;
  gas.temperature = temperatureOf(gas, held - middle * change, T);
}

/** One tick: the plunger goes on towards `aim`, the gas follows, the wall takes its heat. */
export function live(gas: Gas, aim: number, dt: number): void {
  const way = aim - gas.volume;
  if (way !== 0) {
    const most = PUSH * dt;
    squeeze(gas, Math.abs(way) <= most ? aim : gas.volume + Math.sign(way) * most);
  }
  if (gas.temperature === ROOM_T) return;
  const rest = (gas.temperature - ROOM_T) * math.exp(-dt / WALL);
  gas.temperature = Math.abs(rest) < 1e-7 ? ROOM_T : ROOM_T + rest;
}

/** p·V at 20 mL over p·V at 60 mL, both at rest at room temperature. */
export function boyleOf(nitrogen: number): number {
  const pV = (volume: number): number => nitrousAt(nitrogen / volume, ROOM_T).pressure * volume;
  return pV(SYRINGE_MIN) / pV(SYRINGE_MAX);
}
