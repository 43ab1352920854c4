/** The names that a formula may use, and the names that a student may give. Headless. */
import type { Problem } from '@core';
import type { TableSpec } from '../../sdk/table.ts';
import type { Content } from '../content.ts';
import { meanSymbols, measuredIn } from '../expression.ts';
import { LONGEST_NAME } from '../sets.ts';
import { CONSTANTS } from './tokens.ts';
import { FUNCTIONS } from './types.ts';

export { meanSymbols };

/** A quantity that may be used in a formula; `kind` names it where the table has no name for it (a key `own.kind.…`). */
export interface TableSymbol {
  readonly symbol: string;
  readonly unit: string;
  readonly name: string;
  readonly kind?: 'own';
}

/** What may be inserted into the formula of column `except`, each quantity once. */
export function symbolsOf(
  table: TableSpec,
  content: Pick<Content, 'own'>,
  language: 'vi' | 'en',
  except?: number,
): readonly TableSymbol[] {
  const mean = table.columns.find((c) => c.of === 'mean');
  const named = [
    ...measuredIn(table).map((q) => (q === table.repeated && mean ? mean : q)),
    ...table.columns.filter((c) => c !== mean),
  ].map(({ symbol, unit, name }): TableSymbol => ({ symbol, unit, name: name[language] }));
  const own = content.own
    .filter((c) => c.id !== except)
    .map(({ symbol, unit }): TableSymbol => ({ symbol, unit, name: '', kind: 'own' }));
  return [...named, ...own];
}

/** Raised figures are left to powers: v² is v squared. */
const FORM = /^\p{L}[\p{L}\p{M}\p{Nd}_₀-₉′']*$/u;

/** Why a column may not be called so; undefined where it may. `id` is the column that is being changed. */
export function symbolProblem(
  symbol: string,
  table: TableSpec,
  content: Pick<Content, 'own'>,
  id?: number,
): Problem | undefined {
  const name = symbol.normalize('NFC');
  if (name === '') return { key: 'own.problem.no-symbol' };
  if (name.length > LONGEST_NAME) return { key: 'own.problem.symbol-long', values: { most: LONGEST_NAME } };
  if (!FORM.test(name)) return { key: 'own.problem.symbol-form' };
  if (CONSTANTS.has(name) || (FUNCTIONS as readonly string[]).includes(name))
    return { key: 'own.problem.symbol-reserved', values: { symbol: name } };
  const taken = [
    ...measuredIn(table).map((q) => q.symbol),
    ...meanSymbols(table),
    ...table.columns.map((c) => c.symbol),
    ...content.own.filter((c) => c.id !== id).map((c) => c.symbol),
  ];
  return taken.some((one) => one.normalize('NFC') === name)
    ? { key: 'own.problem.symbol-taken', values: { symbol: name } }
    : undefined;
}
