/**
 * What one experiment may meet: the components, species, solids and gases that its reagents can make, numbered once. A constant of the
 * experiment's module, never part of a state: a vessel's arrays are in the order of these names.
 */
import { checkTables } from './data/check.ts';
import { readFormula } from './data/formula.ts';
import { rowOf, TABLES, type Tables } from './data/index.ts';
import type { GasRow, Recipe, SolidRow, SpeciesRow } from './data/rows.ts';
import type { System } from './equilibrium/system.ts';

/** How activities are reckoned: Davies with I held at 1 above it (the default), Davies all the way, or γ = 1. */
export type Activity = 'plateau' | 'davies' | 'ideal';

export interface Choice {
  /** What is in the bottles: names of reagents. */
  readonly reagents: readonly string[];
  /** Components that come by other ways, such as what a reaction makes. */
  readonly components?: readonly string[];
  /** Solids that precipitate and dissolve towards equilibrium; 'all' that can be made. */
  readonly solids?: readonly string[] | 'all';
  /** Solids that only reactions move: marble, sulfur, a catalyst. */
  readonly grains?: readonly string[];
  readonly gases?: readonly string[];
  readonly activity?: Activity;
  /** Rows of the experiment's own, beside the tables; checked like them. */
  readonly more?: Partial<Tables>;
  /** Only for comparing with PHREEQC, which rounds R and has an A of its own. */
  readonly compare?: Compare;
}

export interface Compare {
  /** J/(mol K). */
  readonly gasConstant?: number;
  /** A of Debye and Hückel, (kg/mol)^½, at every temperature. */
  readonly debyeHuckel?: number;
}

export interface Chemistry {
  readonly activity: Activity;
  readonly compare: Compare;
  /** H+ first. */
  readonly components: readonly string[];
  /** Dissolved: the components first, in the same order, then what they form. */
  readonly species: readonly string[];
  /** The row of a species; undefined for a component. */
  readonly rows: readonly (SpeciesRow | undefined)[];
  readonly charges: Int32Array;
  /** m³/mol of each species in much water. */
  readonly volumes: Float64Array;
  /** J/mol of each species, and of each solid, from its components; 0 for grains that do not dissolve. */
  readonly heats: Float64Array;
  readonly solidHeats: Float64Array;
  /** First those that go to equilibrium, as in `relaxing`, then grains. */
  readonly solids: readonly string[];
  readonly relaxing: readonly SolidRow[];
  /** kg/mol of each component, and of each solid. */
  readonly componentMasses: Float64Array;
  readonly solidMasses: Float64Array;
  readonly gases: readonly GasRow[];
  readonly tables: Tables;
  /** Equations made so far, one for each set of components that was present: a cache, which changes no result. */
  readonly systems: System[];
  /** Scratch: who is present; totals with the solids in them. */
  readonly scratch: { readonly present: Uint8Array; readonly totals: Float64Array };
}

const H2O_VOLUME = 18.07;

/** Throws an Error that names everything that does not balance or is not there. */
export function openChemistry(choice: Choice): Chemistry {
  const tables = joined(choice.more);
  if (choice.more) {
    const bad = checkTables(tables);
    if (bad.length > 0) throw new Error(`chemistry: ${bad.join('; ')}`);
  }
  const grains = choice.grains ?? [];
  const gases = (choice.gases ?? []).map((name) => rowOf('gas', tables.gases, name));
  const chosen = choice.solids === 'all' ? [] : (choice.solids ?? []);
  const components = componentsOf(tables, choice, chosen, grains, gases);
  const within = (of: Recipe) => Object.keys(of).every((part) => part === 'H2O' || components.includes(part));

  const formed = tables.species.filter((row) => within(row.of));
  const species = [...components, ...formed.map((row) => row.name)];
  const rows = [...components.map(() => undefined), ...formed];
  const relaxing =
    choice.solids === 'all'
      ? tables.solids.filter((row) => within(row.of) && !grains.includes(row.name))
      : chosen.map((name) => rowOf('solid', tables.solids, name));
  const solids = [...relaxing.map((row) => row.name), ...grains];
  const unknown = grains.filter((g) => !tables.grains.includes(g) && !tables.solids.some((s) => s.name === g));
  if (unknown.length > 0) throw new Error(`chemistry: no grains ${unknown.join(', ')}`);

  const volumes = new Map(tables.volumes.map((row) => [row.name, row.cm3]));
  const kilograms = (names: readonly string[]) => Float64Array.from(names, (name) => readFormula(name).mass / 1000);
  return {
    activity: choice.activity ?? 'plateau',
    compare: choice.compare ?? {},
    components,
    species,
    rows,
    charges: Int32Array.from(species, (name) => readFormula(name).charge),
    volumes: Float64Array.from(species, (name, j) => 1e-6 * volumeOf(volumes, name, rows[j]?.of)),
    heats: Float64Array.from(rows, (row) => 1000 * (row?.dH ?? 0)),
    solidHeats: Float64Array.from(solids, (name) => -1000 * (tables.solids.find((s) => s.name === name)?.dH ?? 0)),
    solids,
    relaxing,
    componentMasses: kilograms(components),
    solidMasses: kilograms(solids),
    gases,
    tables,
    systems: [],
    scratch: { present: new Uint8Array(components.length), totals: new Float64Array(components.length) },
  };
}

function joined(more: Partial<Tables> | undefined): Tables {
  if (!more) return TABLES;
  const merged: Record<string, readonly unknown[]> = {};
  for (const [key, rows] of Object.entries(TABLES) as [keyof Tables, readonly unknown[]][])
    merged[key] = [...rows, ...(more[key] ?? [])];
  return merged as unknown as Tables;
}

/** In the order of the tables, so that the same choice in another order gives the same bits. */
function componentsOf(
  tables: Tables,
  choice: Choice,
  solids: readonly string[],
  grains: readonly string[],
  gases: readonly GasRow[],
): readonly string[] {
  const parts = new Set<string>(choice.components ?? []);
  const add = (of: Recipe) => Object.keys(of).forEach((part) => parts.add(part));
  for (const name of choice.reagents) add(rowOf('reagent', tables.reagents, name).of);
  for (const name of solids) add(rowOf('solid', tables.solids, name).of);
  for (const name of grains) add(tables.solids.find((s) => s.name === name)?.of ?? {});
  for (const gas of gases) add(recipeOf(tables, gas.species));
  parts.delete('H2O');
  const strange = [...parts].filter((part) => !tables.components.includes(part));
  if (strange.length > 0) throw new Error(`chemistry: no component ${strange.join(', ')}`);
  return tables.components.filter((name) => name === 'H+' || parts.has(name));
}

/** What a species, a solid, a gas or a component is made of. */
export function recipeOf(tables: Tables, name: string): Recipe {
  if (name === 'H2O' || tables.components.includes(name)) return { [name]: 1 };
  const gas = tables.gases.find((g) => g.name === name);
  if (gas) return recipeOf(tables, gas.species);
  const solid = tables.solids.find((s) => s.name === name);
  return solid ? solid.of : rowOf('species', tables.species, name).of;
}

/** cm³/mol. */
function volumeOf(volumes: ReadonlyMap<string, number>, name: string, of: Recipe | undefined): number {
  const known = volumes.get(name);
  if (known !== undefined || !of) return known ?? 0;
  return Object.entries(of).reduce(
    (sum, [part, count]) => sum + count * (part === 'H2O' ? H2O_VOLUME : (volumes.get(part) ?? 0)),
    0,
  );
}

const placeIn = (what: string, names: readonly string[], name: string): number => {
  const at = names.indexOf(name);
  if (at < 0) throw new Error(`chemistry: no ${what} '${name}' here; there are ${names.join(', ')}`);
  return at;
};
/** Index of a dissolved species; of a component; of a solid; of a gas. Throws an Error on a name that is not there. */
export const speciesAt = (lab: Chemistry, name: string): number => placeIn('species', lab.species, name);
export const componentAt = (lab: Chemistry, name: string): number => placeIn('component', lab.components, name);
export const solidAt = (lab: Chemistry, name: string): number => placeIn('solid', lab.solids, name);
export const gasAt = (lab: Chemistry, name: string): number =>
  placeIn(
    'gas',
    lab.gases.map((g) => g.name),
    name,
  );

/** Adds `moles` of what `of` is made of to totals of components; returns the moles of H2O that come with it. */
export function addRecipe(lab: Chemistry, of: Recipe, moles: number, totals: Float64Array): number {
  let water = 0;
  for (const [part, count] of Object.entries(of))
    if (part === 'H2O') water += count * moles;
    else {
      const i = componentAt(lab, part);
      totals[i] = totals[i]! + count * moles;
    }
  return water;
}
