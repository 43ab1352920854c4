/**
 * Complexes with chloride, iodide, ammonia, thiocyanate and thiosulfate.
 *
 * AMMINES: minteq.v4 gives CuNH3+2 −72 kJ and the silver ammines −160 kJ for the reaction with NH4+; that is −20 − 52 and −56 − 2·52: the
 * enthalpy of NH4+ (52 kJ) was added with the wrong sign. Here −20 and −56 kJ, from NH3. Their log K are those of the file.
 */
import { row, type SpeciesRow } from './rows.ts';

const SCN =
  'K1 = 98 ± 1, K2 = 7 ± 1 at I = 0.5, 25 °C (de Berg, Maeder, Clifford, Inorg. Chim. Acta 445 (2016) 155), taken to I = 0 by Davies; ' +
  'dH unknown; thermochimie has 3.10 for the first';

export const COMPLEXES: readonly SpeciesRow[] = [
  row('AgCl', { 'Ag+': 1, 'Cl-': 1 }, 3.31, -12, 'A', 'minteq 2094, NIST46.3'),
  row('AgCl2-', { 'Ag+': 1, 'Cl-': 2 }, 5.25, -16, 'A', 'minteq 2102, NIST46.3'),
  row('AgCl3-2', { 'Ag+': 1, 'Cl-': 3 }, 5.2, 0, 'A', 'minteq 2110, NIST46.3'),
  row('AgI', { 'Ag+': 1, 'I-': 1 }, 6.6, 0, 'B', 'minteq 2630, NIST46.3, 18 °C, I = 0'),
  row('AgI2-', { 'Ag+': 1, 'I-': 2 }, 11.7, 0, 'B', 'minteq 2638, NIST46.3, 18 °C, I = 0'),
  row('PbCl+', { 'Pb+2': 1, 'Cl-': 1 }, 1.55, 8.7, 'A', 'minteq 1830, NIST46.3'),
  row('PbCl2', { 'Pb+2': 1, 'Cl-': 2 }, 2.2, 12, 'A', 'minteq 1838, NIST46.3'),
  row('PbCl3-', { 'Pb+2': 1, 'Cl-': 3 }, 1.8, 4, 'A', 'minteq 1846, NIST46.3'),
  row('PbI+', { 'Pb+2': 1, 'I-': 1 }, 2, 0, 'A', 'minteq 2526, NIST46.3'),
  row('PbI2', { 'Pb+2': 1, 'I-': 2 }, 3.2, 0, 'A', 'minteq 2534, NIST46.3'),
  row('CuCl+', { 'Cu+2': 1, 'Cl-': 1 }, 0.2, 8.3, 'A', 'minteq 2038, NIST46.3'),
  row('CuCl2', { 'Cu+2': 1, 'Cl-': 2 }, -0.26, 44.183, 'B', 'minteq 2046, SCD3.02 (1989 IPa)'),
  row('CuCl3-', { 'Cu+2': 1, 'Cl-': 3 }, -2.29, 57.279, 'B', 'minteq 2054, MTQ3.11'),
  row('CuCl4-2', { 'Cu+2': 1, 'Cl-': 4 }, -4.59, 32.551, 'B', 'minteq 2062, MTQ3.11'),
  row('FeCl+2', { 'Fe+3': 1, 'Cl-': 1 }, 1.48, 23, 'A', 'minteq 2158, NIST46.3'),
  row('FeCl2+', { 'Fe+3': 1, 'Cl-': 2 }, 2.13, 0, 'A', 'minteq 2166, NIST46.3'),
  row('CoCl+', { 'Co+2': 1, 'Cl-': 1 }, 0.539, 2, 'B', 'minteq 2142, NIST46.4, 25 °C, I = 0.5'),
  row('PbI3-', { 'Pb+2': 1, 'I-': 3 }, 3.81, 3.163, 'B', 'thermochimie 7092, 82HÃG'),
  row('AgNH3+', { 'Ag+': 1, NH3: 1 }, 3.31, -20, 'A', 'minteq 3424, NIST46.4; dH set right: AMMINES'),
  row('Ag(NH3)2+', { 'Ag+': 1, NH3: 2 }, 7.22, -56, 'A', 'minteq 3432, NIST46.4; dH set right: AMMINES'),
  row('CuNH3+2', { 'Cu+2': 1, NH3: 1 }, 4.01, -20, 'A', 'minteq 3472, NIST46.4; dH set right: AMMINES'),
  row('Cu(NH3)2+2', { NH3: 2, 'Cu+2': 1 }, 7.4512, -45.127, 'B', 'llnl 2978'),
  row('Cu(NH3)3+2', { NH3: 3, 'Cu+2': 1 }, 10.2719, -67.278, 'B', 'llnl 2986'),
  row('Cu(NH3)4+2', { 'Cu+2': 1, NH3: 4 }, 12.35, -89.045, 'B', 'thermoddem 2442'),
  row('NiNH3+2', { 'Ni+2': 1, NH3: 1 }, 2.61, 0, 'B', 'thermochimie 5965, 70LET'),
  row('Ni(NH3)2+2', { 'Ni+2': 1, NH3: 2 }, 4.76, 0, 'B', 'thermochimie 5972, 70LET'),
  row('Ni(NH3)3+2', { 'Ni+2': 1, NH3: 3 }, 6.79, 0, 'B', 'thermochimie 5979, 70LET'),
  row('Ni(NH3)4+2', { 'Ni+2': 1, NH3: 4 }, 8.34, 0, 'B', 'thermochimie 5986, 70LET'),
  row('Ni(NH3)6+2', { NH3: 6, 'Ni+2': 1 }, 8.7344, -88.044, 'B', 'llnl 6037'),
  row('Zn(NH3)4+2', { NH3: 4, 'Zn+2': 1 }, 8.3738, -54.903, 'B', 'llnl 9431'),
  row('FeSCN+2', { 'Fe+3': 1, 'SCN-': 1 }, 2.8, 0, 'C', SCN),
  row('Fe(SCN)2+', { 'Fe+3': 1, 'SCN-': 2 }, 4.18, 0, 'C', SCN),
  row('Ag(S2O3)-', { 'Ag+': 1, 'S2O3-2': 1 }, 9.23, -58.994, 'B', 'thermochimie 1093, 74BEL/MAR in 82HÃG'),
  row('Ag(S2O3)2-3', { 'Ag+': 1, 'S2O3-2': 2 }, 13.64, -86.918, 'B', 'thermochimie 1100, 72POU/RIG in 82HÃG'),
];
