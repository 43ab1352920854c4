/**
 * Whether tables hold together, as a list of what is wrong: charge and elements of every row against its name, constants that are finite from 0 to
 * 100 °C, a source for each, no name twice. Run by a test on all tables, and whenever an experiment brings rows of its own. Reactions: check-reaction.ts;
 * spectra, indicators and clouds: ../colour/check.ts.
 */
import { log10K } from '../constants.ts';
import { checkReaction } from './check-reaction.ts';
import { readFormula } from './formula.ts';
import type { Tables } from './index.ts';
import type { Constant, Recipe } from './rows.ts';

export function checkTables(tables: Tables): string[] {
  const { components, species, solids, grains, gases, reagents, reactions, volumes } = tables;
  const bad: string[] = [];
  const known = new Set([...components, 'H2O']);

  const unique = (names: readonly string[]) =>
    names.forEach((name, i) => names.indexOf(name) < i && bad.push(`${name}: there twice`));
  unique([...components, ...species.map((s) => s.name)]);
  unique([...solids.map((s) => s.name), ...gases.map((g) => g.name)]);
  unique(grains);
  unique(reagents.map((r) => r.name));
  unique(reactions.map((r) => r.id));
  unique(volumes.map((v) => v.name));

  const readable = (name: string): boolean => {
    try {
      readFormula(name);
      return true;
    } catch (error) {
      bad.push((error as Error).message);
      return false;
    }
  };
  const balanced = (name: string, of: Recipe) => {
    const strange = Object.keys(of).filter((part) => !known.has(part));
    for (const part of strange) bad.push(`${name}: is made of ${part}, which is no component`);
    for (const [part, count] of Object.entries(of))
      if (!Number.isInteger(count) || count === 0) bad.push(`${name}: has ${count} of ${part}`);
    if (strange.length === 0 && readable(name)) bad.push(...imbalance(name, of));
  };
  const sound = (name: string, it: Constant) => {
    if (it.src.trim() === '') bad.push(`${name}: has no source`);
    if (!Number.isFinite(it.dH)) bad.push(`${name}: dH is ${it.dH}`);
    for (let celsius = 0; celsius <= 100; celsius += 10)
      if (!(Math.abs(log10K(it, celsius + 273.15)) < 200)) bad.push(`${name}: log K is not finite at ${celsius} °C`);
    if (Math.abs(log10K(it, 298.15) - it.logK) > 0.01)
      bad.push(`${name}: its analytic form gives ${log10K(it, 298.15)} at 25 °C, not ${it.logK}`);
  };

  components.forEach(readable);
  grains.forEach(readable);
  for (const row of [...species, ...solids]) {
    balanced(row.name, row.of);
    sound(row.name, row);
  }
  for (const row of solids) if (!(row.seconds > 0)) bad.push(`${row.name}: precipitates in ${row.seconds} s`);
  for (const row of gases) {
    sound(row.name, row);
    if (!components.includes(row.species) && !species.some((s) => s.name === row.species))
      bad.push(`${row.name}: dissolves as ${row.species}, which is no species`);
  }
  for (const { name, of, dH, src = '', quality } of reagents) {
    balanced(name, of);
    if (dH === undefined) continue;
    // Hydrates of strong acids and anhydrides, the hottest, stay below 200 kJ/mol.
    if (!(Math.abs(dH) < 200)) bad.push(`${name}: dH is ${dH}`);
    if (src.trim() === '' || quality === undefined) bad.push(`${name}: its dH has no source`);
  }
  const dissolved = new Set([...known, ...species.map((s) => s.name)]);
  for (const { name, cm3, src } of volumes) {
    if (!dissolved.has(name)) bad.push(`${name}: has a volume, and is no species`);
    if (!(Math.abs(cm3) < 200)) bad.push(`${name}: has a volume of ${cm3} cm³/mol`);
    if (src.trim() === '') bad.push(`${name}: its volume has no source`);
  }
  const names = {
    dissolved,
    solids: new Set([...solids.map((s) => s.name), ...grains]),
    gases: new Set(gases.map((g) => g.name)),
  };
  for (const reaction of reactions) bad.push(...checkReaction(reaction, names));
  return bad;
}

/** What a name has too much or too little of, against what it is made of. */
function imbalance(name: string, of: Recipe): string[] {
  const whole = readFormula(name);
  const left = new Map(whole.atoms);
  let charge = whole.charge;
  for (const [part, count] of Object.entries(of)) {
    const { atoms, charge: z } = readFormula(part);
    charge -= count * z;
    for (const [element, n] of atoms) left.set(element, (left.get(element) ?? 0) - count * n);
  }
  const bad = [...left].filter(([, n]) => n !== 0).map(([element, n]) => `${name}: ${n} ${element} left over`);
  return charge === 0 ? bad : [...bad, `${name}: a charge of ${charge} left over`];
}
