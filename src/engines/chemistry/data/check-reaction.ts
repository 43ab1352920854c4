/** Whether a reaction that takes time holds together: elements and charge, names that there are, constants that mean something, a source. */
import { readFormula } from './formula.ts';
import type { Reaction, Recipe } from './rows.ts';

/** What is left over of elements and charge, in words; '' when it balances. */
export function imbalanceOf({ takes, gives }: Pick<Reaction, 'takes' | 'gives'>): string {
  const left = new Map<string, number>();
  const add = (recipe: Recipe, sign: number) => {
    for (const [name, count] of Object.entries(recipe)) {
      const { atoms, charge } = readFormula(name);
      left.set('charge', (left.get('charge') ?? 0) + sign * count * charge);
      for (const [element, n] of atoms) left.set(element, (left.get(element) ?? 0) + sign * count * n);
    }
  };
  add(takes, -1);
  add(gives, 1);
  return [...left].flatMap(([what, n]) => (Math.abs(n) > 1e-9 ? [`${n} ${what}`] : [])).join(', ');
}

/** Names that the tables know, by what may stand there. */
interface Known {
  /** Components, what they form, and water. */
  readonly dissolved: ReadonlySet<string>;
  readonly solids: ReadonlySet<string>;
  readonly gases: ReadonlySet<string>;
}

export function checkReaction(it: Reaction, { dissolved, solids, gases }: Known): readonly string[] {
  const bad: string[] = [];
  const say = (what: string) => bad.push(`${it.id}: ${what}`);
  const parts = [...Object.keys(it.takes), ...Object.keys(it.gives)];
  const strange = parts.filter((name) => !dissolved.has(name) && !solids.has(name) && !gases.has(name));
  for (const name of strange) say(`${name} is in no table`);
  for (const count of [...Object.values(it.takes), ...Object.values(it.gives)])
    if (!(count > 0)) say(`takes or gives ${count} of something`);
  if (strange.length === 0 && imbalanceOf(it) !== '') say(`does not balance: ${imbalanceOf(it)}`);
  if (!Number.isFinite(it.heat)) say(`heat is ${it.heat}`);
  if (it.src.trim() === '') say('has no source');
  if (it.paths.length === 0) say('has no path');
  for (const { k, activation, orders, surface } of it.paths) {
    if (!(k > 0 && k < Infinity)) say(`k is ${k}`);
    // A film of water has 10 kJ/mol and more; a bond that breaks by itself less than 400.
    if (!(activation >= 0 && activation < 400_000)) say(`activation is ${activation} J/mol`);
    for (const [name, order] of Object.entries(orders)) {
      if (!dissolved.has(name)) say(`its rate goes with ${name}, which is no species`);
      if (!(Math.abs(order) <= 3) || order === 0) say(`is of order ${order} in ${name}`);
    }
    if (surface !== undefined && !solids.has(surface)) say(`happens on ${surface}, which is no solid`);
  }
  if (it.until && (!solids.has(it.until.solid) || !(it.until.power > 0)))
    say(`ends at ${it.until.solid} to the power ${it.until.power}`);
  return bad;
}
