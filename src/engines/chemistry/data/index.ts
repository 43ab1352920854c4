/** All the tables, and where a name is found in them. */
import { ACIDS } from './acids.ts';
import { COMPLEXES } from './complexes.ts';
import { COMPONENTS, VOLUMES } from './components.ts';
import { GASES } from './gases.ts';
import { HYDROXIDES } from './hydroxides.ts';
import { PAIRS } from './pairs.ts';
import { MARBLE_ACID, PEROXIDE, THIOSULFATE_ACID } from './reactions.ts';
import { REAGENTS } from './reagents.ts';
import type { GasRow, Reaction, ReagentRow, SolidRow, SpeciesRow, VolumeRow } from './rows.ts';
import { GRAINS, SOLIDS } from './solids.ts';

export interface Tables {
  readonly components: readonly string[];
  readonly species: readonly SpeciesRow[];
  readonly solids: readonly SolidRow[];
  readonly grains: readonly string[];
  readonly gases: readonly GasRow[];
  readonly reagents: readonly ReagentRow[];
  readonly reactions: readonly Reaction[];
  readonly volumes: readonly VolumeRow[];
}

export const TABLES: Tables = {
  components: ['H+', ...COMPONENTS],
  species: [...ACIDS, ...HYDROXIDES, ...PAIRS, ...COMPLEXES],
  solids: SOLIDS,
  grains: GRAINS,
  gases: GASES,
  reagents: REAGENTS,
  reactions: [THIOSULFATE_ACID, MARBLE_ACID, PEROXIDE],
  volumes: VOLUMES,
};

/** The row of that name. Throws an Error that lists what there is. */
export function rowOf<T extends { readonly name: string }>(what: string, rows: readonly T[], name: string): T {
  const row = rows.find((r) => r.name === name);
  if (!row) throw new Error(`chemistry: no ${what} '${name}'; there are ${rows.map((r) => r.name).join(', ')}`);
  return row;
}
