/** The chemistry of this bench, and what stands in its bottles. */
import type { Chance } from '@sdk';
import {
  bottleOf,
  componentAt,
  openBreath,
  openChemistry,
  ROOM,
  speciesAt,
  type Above,
  type Vessel,
} from '@engines/chemistry';
import type { AcidId, Setting } from './apparatus.ts';

export const lab = openChemistry({ reagents: ['HCl', 'NaOH', 'HAc', 'H2Ox', 'CO2'], gases: ['CO2(g)'] });
export const breath = openBreath(lab);
const at = (name: string): number => componentAt(lab, name);
const [SODIUM, CHLORIDE, ACETATE, OXALATE] = [at('Na+'), at('Cl-'), at('Ac-'), at('Ox-2')];
export const HYDROXIDE = speciesAt(lab, 'OH-');

/** Name in the tables of the engine, and how many OH− one molecule takes. */
const ACID = {
  hcl: { reagent: 'HCl', protons: 1 },
  acetic: { reagent: 'HAc', protons: 1 },
  oxalic: { reagent: 'H2Ox', protons: 2 },
} as const;
export const protonsOf = (acid: AcidId): number => ACID[acid].protons;

/**
 * Air of a room with a class in it: 1000 ppm CO2, the usual upper aim of ventilation (general knowledge; outdoors 420). Pa of each gas, and of all.
 */
export const CLASSROOM: Above = { partial: Float64Array.from(lab.gases, () => 100), pressure: 1e5 };
/** CO2 that distilled water takes from outdoor air, 42 Pa · 0.034 mol/(L atm), mol/L. */
const WATER_CO2 = 1.4e-5;

/** mol/L of what is wanted, as the bottles have it. */
export interface Strengths {
  base: number;
  acid: number;
  /** What the label of the standard says. */
  label: number;
}
/** Standards are made to 0.1 mol/L of OH− or H+, and are right to this, relative (one standard deviation; a volumetric flask and a balance, assumed). */
const STANDARD_SIGMA = 0.001;
/** Half-width that the label states for the standard, relative: twice that. */
export const LABEL_HALF = 0.002;
/** Grams of acetic acid in 100 mL of vinegar, times ten; the flask gets it thinned tenfold: mol/L of that. */
export const VINEGARS = ['40', '45', '50', '55', '60'] as const;
const ACETIC_MASS = 60.05;
export const thinned = (vinegar: (typeof VINEGARS)[number]): number => Number(vinegar) / 10 / ACETIC_MASS;
/** An own unknown: 0.085 to 0.115 mol/L of OH− or H+, so that 10 mL take 8.7 to 11.8 mL. */
const LEAST = 0.085;
const WIDE = 0.03;

export function strengthsOf(
  params: { readonly setting: Setting; readonly acid: AcidId; readonly bottle: 'own' | 'vinegar' },
  rng: Chance,
): Strengths {
  const p = protonsOf(params.acid);
  const off = 1 + STANDARD_SIGMA * rng.bench.normal('standard', 0);
  const drawn = LEAST + WIDE * rng.unknown.uniform('unknown', 0);
  // To a hundred-thousandth, as nobody weighs better.
  const own = Math.round(drawn * 1e5) / 1e5;
  if (params.setting === 'acid-in-flask') {
    const vinegar = thinned(VINEGARS[Math.floor(rng.unknown.uniform('vinegar', 0) * VINEGARS.length)]!);
    return { base: 0.1 * off, acid: (params.bottle === 'vinegar' ? vinegar : own) / p, label: 0.1 };
  }
  return { base: own, acid: (0.1 / p) * off, label: 0.1 / p };
}

/** Freshly taken from a bottle. */
export const ofBase = (molar: number, volume: number): Vessel => bottleOf(lab, { NaOH: molar }, volume, ROOM);
export const ofAcid = (acid: AcidId, molar: number, volume: number): Vessel =>
  bottleOf(lab, { [ACID[acid].reagent]: molar }, volume, ROOM);
export const ofWater = (volume: number): Vessel => bottleOf(lab, { CO2: WATER_CO2 }, volume, ROOM);

/** mol of strong base over what the acids could take: 0 at the equivalence point, whatever CO2 has come in. */
export function excessBase({ totals }: Vessel, acid: AcidId): number {
  return totals[SODIUM!]! - totals[CHLORIDE!]! - totals[ACETATE!]! - ACID[acid].protons * totals[OXALATE!]!;
}
export const sodiumIn = ({ totals }: Vessel): number => totals[SODIUM!]!;
export const anionsIn = ({ totals }: Vessel): number => totals[CHLORIDE!]! + totals[ACETATE!]! + totals[OXALATE!]!;
