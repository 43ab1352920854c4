/** The components, and how much room what is dissolved takes. */
import type { Quality, VolumeRow } from './rows.ts';

/**
 * The basis: ions and molecules of which every other is made, and that no reaction of equilibrium turns into each other. Oxidation states are
 * components of their own (Fe+2 and Fe+3): only listed reactions move them, as in a classroom.
 *
 * H+ is not here (it is always present, and first), nor H2O (the solvent).
 */
export const COMPONENTS = [
  'Na+',
  'K+',
  'NH3',
  'Ca+2',
  'Mg+2',
  'Ba+2',
  'Ag+',
  'Pb+2',
  'Cu+2',
  'Fe+2',
  'Fe+3',
  'Zn+2',
  'Al+3',
  'Mn+2',
  'Co+2',
  'Ni+2',
  'Cl-',
  'Br-',
  'I-',
  'NO3-',
  'SO4-2',
  'CO3-2',
  'PO4-3',
  'Ac-',
  'Cit-3',
  'Ox-2',
  'SCN-',
  'S2O3-2',
  'CrO4-2',
  'MnO4-',
  'F-',
  'SO3-2',
  'H2O2',
  'O2',
  'H2',
] as const;

const volumes = (src: string, quality: Quality, of: Readonly<Record<string, number>>): readonly VolumeRow[] =>
  Object.entries(of).map(([name, cm3]) => ({ name, cm3, src, quality }));

/**
 * Partial molar volumes. A species that is not listed has the sum of its parts. They move a density by a few parts in a thousand at 0.1 mol/L, and are
 * good to 1 cm³/mol or so.
 */
export const VOLUMES: readonly VolumeRow[] = [
  ...volumes('phreeqc, -Vm at infinite dilution (SUPCRT), evaluated at 25 °C', 'B', {
    'Na+': -1.5,
    'K+': 9.0,
    'NH4+': 17.8,
    NH3: 24.2,
    'Ca+2': -18.4,
    'Mg+2': -22.1,
    'Ba+2': -12.9,
    'Pb+2': -15.8,
    'Cu+2': -27.0,
    'Fe+2': -22.3,
    'Zn+2': -25.7,
    'Al+3': -43.0,
    'Mn+2': -24.4,
    'Cl-': 17.8,
    'Br-': 24.3,
    'NO3-': 29.4,
    'SO4-2': 13.8,
    'HSO4-': 40.1,
    'CO3-2': -6.4,
    'HCO3-': 24.4,
    CO2: 34.7,
    'PO4-3': -24.4,
    'HPO4-2': 6.1,
    'H2PO4-': 33.0,
    H3PO4: 47.4,
    'OH-': -4.4,
    'F-': -1.6,
    HF: 12.5,
    CuSO4: 13.1,
    ZnSO4: 21.7,
    MgSO4: 5.8,
    CaSO4: 7.5,
    FeSO4: 19.0,
    'NaSO4-': 12.8,
    O2: 30.5,
    H2: 28.6,
  }),
  ...volumes('F. J. Millero, Chem. Rev. 71 (1971) 147, from memory', 'C', {
    'Ag+': -0.7,
    'Fe+3': -43.7,
    'Co+2': -24.0,
    'Ni+2': -24.0,
    'I-': 36.2,
    'Ac-': 40.5,
    HAc: 51.9,
    'SCN-': 35.7,
    'CrO4-2': 19.7,
    'MnO4-': 42.5,
    'SO3-2': 8.9,
  }),
  ...volumes('assumed, from ions of like size and charge', 'C', {
    'Cit-3': 72,
    'Ox-2': 16,
    'S2O3-2': 33,
    H2O2: 22,
    SO2: 39,
  }),
];
