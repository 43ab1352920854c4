/** Constants of nature, and constants of equilibrium at a temperature. */
import { math } from '@core';
import type { Constant } from './data/rows.ts';

/** J/(mol K): CODATA 2018, exact. PHREEQC uses 8.3147, which moves a pH by up to 2.4e-5 away from 25 °C. */
export const GAS_CONSTANT = 8.314462618;
/** kg/mol of H2O. */
export const WATER_MASS = 0.01801528;
export const LN10 = 2.302585092994046;
/** K. */
export const ZERO_CELSIUS = 273.15;
export const ROOM = 298.15;
/** Pa in an atmosphere: the unit of Henry's constants. */
export const ATMOSPHERE = 101325;

/** log10 K at T kelvin: the analytic form, or van 't Hoff: d ln K/d(1/T) = −ΔH/R. */
export function log10K({ logK, dH, analytic }: Constant, T: number, gasConstant = GAS_CONSTANT): number {
  if (analytic) {
    const [a1, a2, a3, a4, a5, a6] = analytic;
    return a1 + a2 * T + a3 / T + a4 * math.log10(T) + a5 / (T * T) + a6 * T * T;
  }
  return logK - ((1000 * dH) / (gasConstant * LN10)) * (1 / T - 1 / ROOM);
}
