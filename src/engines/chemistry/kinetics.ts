/**
 * Reactions that take time. Each has one or more paths, whose rates add: uncatalysed, by a dissolved catalyst, on a surface.
 *
 *   in the liquid   rate = k(T) Π c^order · V                         k in mol/(L s) over the right powers of mol/L
 *   on a grain      rate = k(T) · area · Π c^order                    k in mol/(m² s) …, area = a·n₀·(n/n₀)^⅔ of what is left (shrinking)
 *   Arrhenius       k(T) = k₂₅ exp(−Ea/R (1/T − 1/298.15 K))
 *
 *   near the end    × (1 − Ω^power), Ω the saturation of the solid that dissolves: it stops where the solid is in equilibrium
 *
 * Over a tick the extent is ξ = N (1 − e^(−rate·dt/N)), N what the scarcest reactant allows: exact for first order, and never more than there is.
 * The error of taking reactions, equilibrium, gas and heat one after the other halves with dt. Concentrations are mol/L of species, not activities.
 */
import { math } from '@core';
import { addRecipe, gasAt, recipeOf, solidAt, speciesAt, type Chemistry } from './chemistry.ts';
import { GAS_CONSTANT, LN10, log10K, ROOM } from './constants.ts';
import { imbalanceOf } from './data/check-reaction.ts';
import { rowOf } from './data/index.ts';
import type { Path, Reaction, Recipe, SolidRow } from './data/rows.ts';
import { addHeat } from './heat.ts';
import { molarity, type Vessel } from './vessel.ts';

/** A reaction in the numbers of a lab. */
export interface Prepared {
  readonly reaction: Reaction;
  /** What one mole of it adds to each component, to the water, to each solid, to each gas. */
  readonly components: Float64Array;
  readonly water: number;
  readonly solids: Float64Array;
  readonly gases: Float64Array;
  readonly paths: readonly { path: Path; species: readonly (readonly [number, number])[]; surface: number }[];
  /** The solid towards whose saturation it goes: its row, and how many of each component it holds. */
  readonly until: { readonly row: SolidRow; readonly holds: Float64Array; readonly waters: number } | undefined;
}

/** Throws an Error that says what does not balance or is not there. */
export function prepareReaction(lab: Chemistry, reaction: Reaction): Prepared {
  const bad = imbalanceOf(reaction);
  if (bad !== '') throw new Error(`chemistry: ${reaction.id} does not balance: ${bad}`);
  const components = new Float64Array(lab.components.length);
  const solids = new Float64Array(lab.solids.length);
  const gases = new Float64Array(lab.gases.length);
  let water = 0;
  const add = (recipe: Recipe, sign: number) => {
    for (const [name, count] of Object.entries(recipe)) {
      const p = lab.solids.indexOf(name);
      if (p >= 0) solids[p] = solids[p]! + sign * count;
      else if (name.endsWith('(g)')) gases[gasAt(lab, name)]! += sign * count;
      else water += addRecipe(lab, recipeOf(lab.tables, name), sign * count, components);
    }
  };
  add(reaction.takes, -1);
  add(reaction.gives, 1);
  const paths = reaction.paths
    .filter(isOpen(lab))
    .map((path) => ({
      path,
      species: Object.entries(path.orders).map(([name, order]) => [speciesAt(lab, name), order] as const),
      surface: path.surface === undefined ? -1 : solidAt(lab, path.surface),
    }));
  return { reaction, components, water, solids, gases, paths, until: untilOf(lab, reaction) };
}

/** A path by a catalyst that this lab does not have is closed; a name that no table has is a mistake. */
const isOpen =
  (lab: Chemistry) =>
  (path: Path): boolean => {
    const { surface, orders } = path;
    if (surface !== undefined && !lab.tables.grains.includes(surface)) rowOf('solid', lab.tables.solids, surface);
    for (const name of Object.keys(orders)) recipeOf(lab.tables, name);
    const has = (name: string) => lab.species.includes(name);
    return Object.keys(orders).every(has) && (surface === undefined || lab.solids.includes(surface));
  };

function untilOf(lab: Chemistry, { until }: Reaction): Prepared['until'] {
  if (!until) return undefined;
  const row = rowOf('solid', lab.tables.solids, until.solid);
  const holds = new Float64Array(lab.components.length);
  const waters = addRecipe(lab, row.of, 1, holds);
  return { row, holds, waters };
}

/** Ion product of a solid over its constant: 1 at saturation. */
function saturation({ row, holds, waters }: NonNullable<Prepared['until']>, { solution, temperature }: Vessel): number {
  let ln = waters * math.log(solution.waterActivity) - LN10 * log10K(row, temperature);
  for (let i = 0; i < holds.length; i++) if (holds[i] !== 0) ln += holds[i]! * solution.lnActivity[i]!;
  return math.exp(Math.min(ln, 100));
}

export { imbalanceOf };
export type { Reaction };

/** m² of grain p in a vessel; what a model keeps of the grain sizes. */
export type AreaOf = (p: number) => number;
const NO_AREA: AreaOf = () => 0;

/** mol/s of a reaction in a vessel as it stands. */
export function rateOf({ paths, until, reaction }: Prepared, vessel: Vessel, areaOf: AreaOf = NO_AREA): number {
  const litres = 1000 * vessel.volume;
  let rate = 0;
  for (const { path, species, surface } of paths) {
    let r = path.k * math.exp((-path.activation / GAS_CONSTANT) * (1 / vessel.temperature - 1 / ROOM));
    r *= path.surface === undefined ? litres : vessel.solids[surface]! > 0 ? areaOf(surface) : 0;
    for (const [j, order] of species) {
      const c = molarity(vessel, j);
      r *= order === 1 ? c : c > 0 ? math.pow(c, order) : 0;
    }
    rate += r;
  }
  if (until) rate *= Math.max(0, 1 - math.pow(saturation(until, vessel), reaction.until!.power));
  return rate;
}

/**
 * Lets a reaction run for dt seconds. `made` receives the moles of each gas that it set free, added to what is there. Returns the extent, mol.
 */
export function react(
  prepared: Prepared,
  vessel: Vessel,
  dt: number,
  made: Float64Array,
  areaOf: AreaOf = NO_AREA,
): number {
  if (vessel.water <= 0) return 0;
  const rate = rateOf(prepared, vessel, areaOf);
  if (!(rate > 0)) return 0;
  const most = scarcest(prepared, vessel);
  if (!(most > 0)) return 0;
  const extent = most * (1 - math.exp((-rate * dt) / most));
  const { components, solids, gases } = prepared;
  for (let i = 0; i < components.length; i++) vessel.totals[i] = vessel.totals[i]! + extent * components[i]!;
  // What the solids were worth stays in the vessel's enthalpy: `settle` turns the difference into heat.
  for (let p = 0; p < solids.length; p++)
    if (solids[p] !== 0) vessel.solids[p] = Math.max(0, vessel.solids[p]! + extent * solids[p]!);
  for (let k = 0; k < gases.length; k++) made[k] = made[k]! + extent * gases[k]!;
  vessel.water += extent * prepared.water;
  addHeat(vessel, -extent * prepared.reaction.heat);
  vessel.stale = true;
  return extent;
}

/** Moles of reaction until something runs out. Acid may come from a buffer: all of it counts, or what is free if that is more. */
function scarcest({ components, solids }: Prepared, vessel: Vessel): number {
  let most = Infinity;
  for (let i = 0; i < components.length; i++) {
    const takes = -components[i]!;
    if (takes <= 0) continue;
    const free = vessel.solution.molality[i]! * vessel.solution.waterMass;
    most = Math.min(most, (i === 0 ? Math.max(vessel.totals[0]!, free) : vessel.totals[i]!) / takes);
  }
  for (let p = 0; p < solids.length; p++) if (solids[p]! < 0) most = Math.min(most, vessel.solids[p]! / -solids[p]!);
  return most;
}

/** m² of grains of one size: `specific` m²/mol when there were n0 moles of them; each shrinks alike. */
export const shrinkingArea = (specific: number, n0: number, n: number): number =>
  n <= 0 || n0 <= 0 ? 0 : specific * n0 * math.pow(n / n0, 2 / 3);

/** m²/mol of grains of this diameter (m), molar mass (kg/mol) and density (kg/m³): 6 M/(ρ d). */
export const specificArea = (diameter: number, molarMass: number, density: number): number =>
  (6 * molarMass) / (density * diameter);
