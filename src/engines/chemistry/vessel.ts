/**
 * A vessel and what is in it, as plain data: hashed, cloned and kept in a snapshot as it is. Everything that is poured, dropped or stirred in is an
 * addition of moles; charge balance then holds by itself, and NaOH is Na+ + H2O − H+, so that the total of H+ may be negative.
 *
 * The order within a tick: pour and drip (pour.ts) · reactions that take time (kinetics.ts) · `settle` (settle.ts) · gases (gases.ts) · heat
 * and the room (heat.ts). Nothing that did not change is reckoned again.
 */
import { addRecipe, type Chemistry } from './chemistry.ts';
import { ROOM, WATER_MASS } from './constants.ts';
import { rowOf } from './data/index.ts';
import { equilibrate } from './equilibrium/equilibrate.ts';
import { copySolution, openSolution, type Solution } from './equilibrium/solution.ts';
import { waterDensity } from './water.ts';

export interface Vessel {
  /** mol of each component in the liquid, without the solids. */
  totals: Float64Array;
  /** mol of H2O in the liquid. */
  water: number;
  /** mol of each solid, grains included. */
  solids: Float64Array;
  /** K, of everything in it and of the glass. */
  temperature: number;
  /** J/K of the glass that warms with it. */
  glass: number;
  /** J: what the species and solids are worth, from their components. What a solve changes of it comes out as heat. */
  enthalpy: number;
  /** m³ of liquid. */
  volume: number;
  /** Something has changed since equilibrium was last looked at. */
  stale: boolean;
  /** What is dissolved; pH 7 and nothing in an empty vessel, of which `water` is 0. */
  solution: Solution;
  /** Where solids and liquid are going, and the moles of each solid there: the warm start of the next look. */
  goal: Solution;
  goalSolids: Float64Array;
}

/** `glass` in J/K: about 0.84 J/(g K) for what is wetted, 40 for a 100 mL beaker, near 0 for a polystyrene cup. */
export const emptyVessel = (lab: Chemistry, temperature = ROOM, glass = 0): Vessel => ({
  totals: new Float64Array(lab.components.length),
  water: 0,
  solids: new Float64Array(lab.solids.length),
  temperature,
  glass,
  enthalpy: 0,
  volume: 0,
  stale: false,
  solution: openSolution(lab),
  goal: openSolution(lab),
  goalSolids: new Float64Array(lab.solids.length),
});

/** m³: concentrations are in mol/L. */
const LITRE = 1e-3;

/**
 * A bottle that has stood long enough to be at its temperature: `volume` m³ of a solution of these reagents, in mol/L at that temperature.
 * What would not dissolve stands on its ground as the solid that the lab allows.
 */
export function bottleOf(
  lab: Chemistry,
  concentrations: Readonly<Record<string, number>>,
  volume: number,
  temperature = ROOM,
): Vessel {
  const vessel = emptyVessel(lab, temperature);
  let bound = 0;
  for (const [name, molar] of Object.entries(concentrations))
    bound += addRecipe(lab, rowOf('reagent', lab.tables.reagents, name).of, (molar * volume) / LITRE, vessel.totals);
  // The water that fills up to the mark: what the solutes take of the volume depends on it a little.
  const dense = waterDensity(temperature);
  let kilograms = volume * dense;
  for (let round = 0; round < 6; round++) {
    vessel.water = kilograms / WATER_MASS + bound;
    equilibrate(lab, vessel.totals, vessel.water, temperature, vessel.solution);
    kilograms += (volume - volumeOf(lab, vessel)) * dense;
  }
  vessel.water = kilograms / WATER_MASS + bound;
  stand(lab, vessel);
  return vessel;
}

/** Equilibrium as after a long time at this temperature: no heat is seen. */
export function stand(lab: Chemistry, vessel: Vessel): void {
  if (findGoal(lab, vessel)) reachGoal(lab, vessel);
  vessel.volume = volumeOf(lab, vessel);
  vessel.enthalpy = enthalpyOf(lab, vessel);
  vessel.stale = false;
}

/** Looks where the vessel is going; false, and the liquid says so, if that cannot be found. */
export function findGoal(lab: Chemistry, vessel: Vessel): boolean {
  const water = totalsWithSolids(lab, vessel);
  const { goal, goalSolids, temperature } = vessel;
  const found = equilibrate(lab, lab.scratch.totals, water, temperature, goal, goalSolids);
  if (!found) vessel.solution.solved = false;
  return found;
}

/** The vessel is where it was going. */
export function reachGoal(lab: Chemistry, vessel: Vessel): void {
  const { totals, solids, goal, goalSolids, solution } = vessel;
  const water = totalsWithSolids(lab, vessel);
  for (let p = 0; p < lab.relaxing.length; p++) solids[p] = goalSolids[p]!;
  totals.set(lab.scratch.totals);
  vessel.water = water - takeSolids(lab, solids, totals);
  copySolution(goal, solution);
}

/** Fills lab.scratch.totals with the components of liquid and relaxing solids; returns the H2O of both, mol. */
function totalsWithSolids(lab: Chemistry, { totals, water, solids }: Vessel): number {
  lab.scratch.totals.set(totals);
  let all = water;
  for (let p = 0; p < lab.relaxing.length; p++)
    if (solids[p]! !== 0) all += addRecipe(lab, lab.relaxing[p]!.of, solids[p]!, lab.scratch.totals);
  return all;
}

/** Takes what these solids hold off `totals`; returns the H2O that they hold, mol. */
function takeSolids(lab: Chemistry, solids: Float64Array, totals: Float64Array): number {
  let bound = 0;
  for (let p = 0; p < lab.relaxing.length; p++)
    if (solids[p]! !== 0) bound -= addRecipe(lab, lab.relaxing[p]!.of, -solids[p]!, totals);
  return bound;
}

/** m³ of liquid: the solvent water at its density, and what each species adds to it. */
export function volumeOf(lab: Chemistry, { solution, temperature, water }: Vessel): number {
  if (water <= 0) return 0;
  const { molality, waterMass } = solution;
  let perKilogram = 1 / waterDensity(temperature);
  for (let j = 0; j < molality.length; j++) perKilogram += molality[j]! * lab.volumes[j]!;
  return waterMass * perKilogram;
}

/** J, from the components: Σ n ΔH of the dissolved species, and of the solids that can dissolve. */
export function enthalpyOf(lab: Chemistry, vessel: Vessel): number {
  const { molality, waterMass } = vessel.solution;
  let sum = 0;
  if (vessel.water > 0) for (let j = 0; j < molality.length; j++) sum += molality[j]! * lab.heats[j]!;
  return waterMass * sum + enthalpyOfSolids(lab, vessel.solids);
}

export function enthalpyOfSolids(lab: Chemistry, solids: Float64Array): number {
  let sum = 0;
  for (let p = 0; p < solids.length; p++) sum += solids[p]! * lab.solidHeats[p]!;
  return sum;
}

/** mol/L of species j; 0 in an empty vessel. */
export const molarity = ({ solution, volume }: Vessel, j: number): number =>
  volume > 0 ? (LITRE * solution.molality[j]! * solution.waterMass) / volume : 0;

/** kg of liquid and solids, without the glass. */
export function contentsMass(lab: Chemistry, { totals, water, solids }: Vessel): number {
  let mass = water * WATER_MASS;
  for (let i = 0; i < totals.length; i++) mass += totals[i]! * lab.componentMasses[i]!;
  for (let p = 0; p < solids.length; p++) mass += solids[p]! * lab.solidMasses[p]!;
  return mass;
}
