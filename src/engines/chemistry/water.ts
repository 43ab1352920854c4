/** Water as a solvent: density, dielectric constant, and the constant of Debye and Hückel that follows from them. T in kelvin. */
import { math } from '@core';
import { ZERO_CELSIUS } from './constants.ts';

/** kg/m³ at 1 atm, 0–100 °C: G. S. Kell, J. Chem. Eng. Data 20 (1975) 97. */
export function waterDensity(T: number): number {
  const t = T - ZERO_CELSIUS;
  const above =
    999.83952 + t * (16.945176 + t * (-7.9870401e-3 + t * (-46.170461e-6 + t * (105.56302e-9 + t * -280.54253e-12))));
  return above / (1 + 16.87985e-3 * t);
}

/** Relative permittivity at 1 bar: D. J. Bradley, K. S. Pitzer, J. Phys. Chem. 83 (1979) 1599. */
export function dielectric(T: number): number {
  const bar = 1;
  const b = -8032.5 + 4.2142e6 / T + 2.1417 * T;
  const c = -2.0525 + 3115.9 / (T - 182.89);
  const at1000 = 342.79 * math.exp(T * (-5.0866e-3 + 9.469e-7 * T));
  return at1000 + c * math.log((b + bar) / (b + 1000));
}

/** A of log10 γ = −A z² √I …, in (kg/mol)^½: 0.4908, 0.5100, 0.5852 at 0, 25, 90 °C. */
export function debyeHuckel(T: number): number {
  const eT = dielectric(T) * T;
  return (1.82483e6 * Math.sqrt(waterDensity(T) / 1000)) / (eT * Math.sqrt(eT));
}
