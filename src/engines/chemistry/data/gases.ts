/** Gases over water: Henry's law. */
import type { GasRow } from './rows.ts';

export const GASES: readonly GasRow[] = [
  {
    name: 'CO2(g)',
    species: 'CO2',
    logK: -1.468,
    dH: -19.98,
    analytic: [10.5624, -0.023547, -3972.8, 0, 587460, 0.000019194],
    src: 'phreeqc, CO2(g)',
    quality: 'A',
  },
  {
    name: 'NH3(g)',
    species: 'NH3',
    logK: 1.7966,
    dH: -35.5,
    analytic: [-18.758, 3.367e-4, 2.5113e3, 4.8619, 39.192, 0],
    src: 'phreeqc, NH3(g); dH is the slope of the analytic form at 25 °C',
    quality: 'B',
  },
  {
    name: 'O2(g)',
    species: 'O2',
    logK: -2.8983,
    dH: -12.3,
    analytic: [-7.5001, 7.8981e-3, 0, 0, 2.0027e5, 0],
    src: 'phreeqc, O2(g); dH is the slope of the analytic form at 25 °C',
    quality: 'B',
  },
  { name: 'H2(g)', species: 'H2', logK: -3.105, dH: -4.184, src: 'phreeqc, H2(g)', quality: 'B' },
  {
    name: 'SO2(g)',
    species: 'SO2',
    logK: 0.12,
    dH: -24.1,
    src: 'R. Sander, Atmos. Chem. Phys. 23 (2023) 10901: 0.013 mol/(m³ Pa) and 2900 K, most reviews',
    quality: 'B',
  },
];
