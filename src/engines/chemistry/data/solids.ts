/**
 * Solids, as the reactions in which they dissolve: log K of solid = ions, dH in kJ/mol of dissolving.
 *
 * `seconds`: how long a precipitate takes to come within 1/e of equilibrium in a stirred vessel. Assumed from what is seen in class (silver halides at
 * once, gypsum after half a minute); nothing else depends on it. What never comes in class time (CuO, haematite, dolomite) is not here.
 * The fresh hydroxides are more soluble than these of minteq: Cu(OH)2 keeps some precipitate in ammonia that a class sees dissolve.
 */
import { solid, type SolidRow } from './rows.ts';

export const SOLIDS: readonly SolidRow[] = [
  solid('AgCl(s)', { 'Ag+': 1, 'Cl-': 1 }, -9.75, 65.2, 0.2, 'B', 'minteq 11405'),
  solid('AgBr(s)', { 'Ag+': 1, 'Br-': 1 }, -12.3, 84.5, 0.2, 'B', 'minteq 11517'),
  solid('AgI(s)', { 'Ag+': 1, 'I-': 1 }, -16.08, 110, 0.2, 'B', 'minteq 11577'),
  solid('BaSO4(s)', { 'Ba+2': 1, 'SO4-2': 1 }, -9.98, 23, 1, 'B', 'minteq 11973'),
  solid('CaCO3(s)', { 'Ca+2': 1, 'CO3-2': 1 }, -8.48, -8, 10, 'B', 'minteq 11693'),
  solid('CaSO4.2H2O(s)', { 'Ca+2': 1, 'SO4-2': 1, H2O: 2 }, -4.61, 1, 30, 'B', 'minteq 11965'),
  solid('Ca(OH)2(s)', { 'Ca+2': 1, H2O: 2, 'H+': -2 }, 22.804, -128.62, 5, 'B', 'minteq 11109'),
  solid('Mg(OH)2(s)', { 'Mg+2': 1, H2O: 2, 'H+': -2 }, 16.844, -113.996, 0.5, 'B', 'minteq 11093'),
  solid('PbI2(s)', { 'Pb+2': 1, 'I-': 2 }, -8.1, 62, 1, 'B', 'minteq 11541'),
  solid('PbCl2(s)', { 'Pb+2': 1, 'Cl-': 2 }, -4.78, 26.166, 2, 'B', 'minteq 11333'),
  solid('PbSO4(s)', { 'Pb+2': 1, 'SO4-2': 1 }, -7.79, 12, 0.5, 'B', 'minteq 11793'),
  solid('Cu(OH)2(s)', { 'Cu+2': 1, H2O: 2, 'H+': -2 }, 8.674, -56.42, 0.5, 'B', 'minteq 10953'),
  solid('Fe(OH)3(s)', { 'Fe+3': 1, H2O: 3, 'H+': -3 }, 3.191, -73.374, 0.5, 'B', 'minteq 10993'),
  solid('Fe(OH)2(s)', { 'Fe+2': 1, H2O: 2, 'H+': -2 }, 13.564, 0, 0.5, 'B', 'minteq 10989'),
  solid('Al(OH)3(s)', { 'Al+3': 1, H2O: 3, 'H+': -3 }, 10.8, -111, 0.5, 'B', 'minteq 10865'),
  solid('Zn(OH)2(s)', { 'Zn+2': 1, H2O: 2, 'H+': -2 }, 12.474, -80.62, 0.5, 'B', 'minteq 10897'),
  solid('Ag2CrO4(s)', { 'Ag+': 2, 'CrO4-2': 1 }, -11.59, 62, 0.5, 'B', 'minteq 12013'),
  solid('BaCrO4(s)', { 'Ba+2': 1, 'CrO4-2': 1 }, -9.67, 33, 0.5, 'B', 'minteq 12029'),
  solid('BaCO3(s)', { 'Ba+2': 1, 'CO3-2': 1 }, -8.57, 4, 2, 'B', 'minteq 11713'),
  solid('Ag2CO3(s)', { 'Ag+': 2, 'CO3-2': 1 }, -11.09, 42.15, 0.5, 'B', 'minteq 11649'),
  solid('CuCO3(s)', { 'Cu+2': 1, 'CO3-2': 1 }, -11.5, 0, 0.5, 'B', 'minteq 11637'),
  solid('CaHPO4.2H2O(s)', { 'Ca+2': 1, 'H+': 1, 'PO4-3': 1, H2O: 2 }, -18.995, 23, 10, 'B', 'minteq 12365'),
  solid('Ag2O(s)', { 'Ag+': 2, H2O: 1, 'H+': -2 }, 12.574, -45.62, 0.5, 'B', 'minteq 10961'),
  solid('Ni(OH)2(s)', { 'Ni+2': 1, H2O: 2, 'H+': -2 }, 12.794, -95.96, 0.5, 'B', 'minteq 10965'),
  solid('Co(OH)2(s)', { 'Co+2': 1, H2O: 2, 'H+': -2 }, 13.094, 0, 0.5, 'B', 'minteq 10977'),
  solid('MgCO3.3H2O(s)', { 'Mg+2': 1, 'CO3-2': 1, H2O: 3 }, -4.67, -24.221, 30, 'B', 'minteq 11685'),
  solid('Ag2SO4(s)', { 'Ag+': 2, 'SO4-2': 1 }, -4.82, 17, 0.5, 'B', 'minteq 11901'),
  solid('NaCl(s)', { 'Na+': 1, 'Cl-': 1 }, 1.6025, 3.7, 2, 'B', 'minteq 11465'),
  solid('Ag3PO4(s)', { 'Ag+': 3, 'PO4-3': 1 }, -17.59, 0, 0.5, 'B', 'minteq 12313'),
  solid('CaC2O4.H2O(s)', { 'Ca+2': 1, 'Ox-2': 1, H2O: 1 }, -8.73, 21.5, 2, 'B', 'thermochimie 11153'),
];

/** What only reactions make or use up: equilibrium does not judge it. */
export const GRAINS: readonly string[] = ['S(s)', 'MnO2(s)', 'Mg(s)', 'Zn(s)', 'Fe(s)', 'Cu(s)'];
