/**
 * 2 NO2 ⇌ N2O4 in a sealed bulb or a syringe: ideal gases, closed form.
 *
 *   Kp = exp(−ΔG°/RT) in atm for N2O4 → 2 NO2, ΔG° = 1.151 ± 0.004 kcal/mol at 25 °C, ΔH° = 13.640 ± 0.100 kcal/mol, taken as constant
 *   with x = [NO2], c = [NO2] + 2 [N2O4], Kc = Kp·101325 Pa/(RT):  x²/Kc·2 + x = c,  x = (Kc/4)(√(1 + 8c/Kc) − 1)
 *
 * Source: J. Chem. Phys. 47 (1967) 1703 (abstract). Kp = 0.0174, 0.143, 5.17 atm at 0, 25, 80 °C. Where it stops being true: N2O4 would condense
 * above about 0.4 bar near 0 °C; above 140 °C NO2 falls apart.
 */
import { math } from '@core';
import { ATMOSPHERE, GAS_CONSTANT, ROOM } from './constants.ts';

const CALORIE = 4.184;
/** J/mol of N2O4 → 2 NO2. */
const NO2_FREE_ENERGY = 1151 * CALORIE;
export const NO2_ENTHALPY = 13640 * CALORIE;

/** In mol/m³. */
export interface Nitrous {
  readonly no2: number;
  readonly n2o4: number;
  /** Pa. */
  readonly pressure: number;
}

/** Kp of N2O4 → 2 NO2, in Pa. */
export function nitrousConstant(T: number): number {
  const exponent = NO2_FREE_ENERGY / ROOM + NO2_ENTHALPY * (1 / T - 1 / ROOM);
  return ATMOSPHERE * math.exp(-exponent / GAS_CONSTANT);
}

/** Equilibrium of `nitrogen` mol/m³ (NO2 and twice N2O4) at T kelvin. */
export function nitrousAt(nitrogen: number, T: number): Nitrous {
  const RT = GAS_CONSTANT * T;
  const Kc = nitrousConstant(T) / RT;
  // (√(1 + y) − 1) without the cancellation of a small y.
  const y = (8 * nitrogen) / Kc;
  const no2 = (2 * nitrogen) / (1 + Math.sqrt(1 + y));
  const n2o4 = 0.5 * (nitrogen - no2);
  return { no2, n2o4, pressure: (no2 + n2o4) * RT };
}

/** How a bulb was filled: mol/m³ of nitrogen for this pressure (Pa) in it at T kelvin. */
export function nitrousFilledTo(pressure: number, T = ROOM): number {
  const Kp = nitrousConstant(T);
  // p = p₁ + p₁²/Kp for the NO2.
  const p1 = (2 * pressure) / (1 + Math.sqrt(1 + (4 * pressure) / Kp));
  return (2 * pressure - p1) / (GAS_CONSTANT * T);
}
