/** Mixtures for the tests: so many moles of so many reagents in so many kilograms of water. */
import reference from '../../../tests/reference/aqueous.json';
import { addRecipe, openChemistry, type Chemistry, type Choice } from './chemistry.ts';
import { ROOM, WATER_MASS, ZERO_CELSIUS } from './constants.ts';
import { rowOf } from './data/index.ts';
import { equilibrate } from './equilibrium/equilibrate.ts';
import { openSolution, type Solution } from './equilibrium/solution.ts';

export type Amounts = Readonly<Record<string, number>>;

export interface StateCase {
  readonly kind: 'state';
  readonly id: string;
  readonly reagents_mol: Amounts;
  readonly water_kg: number;
  readonly tempC: number;
  /** A of Debye and Hückel there. */
  readonly DH_A: number;
  readonly solids_allowed: readonly string[] | 'all';
  readonly expected: {
    readonly pH: number;
    readonly ionic_strength: number;
    readonly water_kg: number;
    readonly water_activity: number;
    readonly molality: Amounts;
    readonly solids_mol: Amounts;
  };
}
export interface TitrationCase {
  readonly kind: 'titration';
  readonly id: string;
  readonly sample_molal: Amounts;
  readonly sample_mL: number;
  readonly titrant_molal: Amounts;
  readonly tempC: number;
  readonly solids_allowed: readonly string[];
  readonly expected: { readonly volume_mL: readonly number[]; readonly pH: readonly number[] };
}

const { cases } = reference as unknown as { cases: readonly (StateCase | TitrationCase)[] };
export const STATES = cases.filter((c) => c.kind === 'state');
export const TITRATIONS = cases.filter((c) => c.kind === 'titration');
/** What PHREEQC takes for R, J/(mol K). */
export const PHREEQC_R = 8.3147;

export interface Mixture {
  readonly lab: Chemistry;
  readonly totals: Float64Array;
  readonly water: number;
}
export function mix(lab: Chemistry, amounts: Amounts, kilograms: number): Mixture {
  const totals = new Float64Array(lab.components.length);
  let water = kilograms / WATER_MASS;
  for (const [name, moles] of Object.entries(amounts))
    water += addRecipe(lab, rowOf('reagent', lab.tables.reagents, name).of, moles, totals);
  return { lab, totals, water };
}

export interface Found {
  readonly lab: Chemistry;
  readonly solution: Solution;
  readonly solids: Float64Array;
  readonly mixture: Mixture;
}
/** The equilibrium of a mixture, from a cold start; 25 °C if not said. */
export function found(
  choice: Omit<Choice, 'reagents'>,
  amounts: Amounts,
  kilograms: number,
  celsius = ROOM - ZERO_CELSIUS,
): Found {
  const lab = openChemistry({ ...choice, reagents: Object.keys(amounts) });
  const mixture = mix(lab, amounts, kilograms);
  const solution = openSolution(lab);
  const solids = new Float64Array(lab.solids.length);
  equilibrate(lab, mixture.totals, mixture.water, celsius + ZERO_CELSIUS, solution, solids);
  return { lab, solution, solids, mixture };
}

/** What is in the flask when `volume` mL of titrant are in. */
export function titrated(c: TitrationCase, volume: number): Amounts {
  const amounts: Record<string, number> = {};
  for (const [name, m] of Object.entries(c.sample_molal)) amounts[name] = (m * c.sample_mL) / 1000;
  for (const [name, m] of Object.entries(c.titrant_molal)) amounts[name] = (amounts[name] ?? 0) + (m * volume) / 1000;
  return amounts;
}
