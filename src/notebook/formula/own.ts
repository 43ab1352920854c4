/**
 * The student's own columns over the rows of the table and over sets. A derived or own column inside a formula is expanded to what
 * was measured (setting, mean of the repeats, typed constants), so that the ± knows that g = 2s/t² and t move together. Headless.
 */
import type { Accepted, Problem } from '@core';
import type { TableSpec } from '../../sdk/table.ts';
import { constantOf, quantities, type RowNumbers } from '../analysis.ts';
import type { Content } from '../content.ts';
import type { DataSet, OwnColumn } from '../sets.ts';
import { measure, stated, type Measured } from '../uncertainty.ts';
import { compile } from './compile.ts';
import { lookIn, meanSymbols, measuredIn } from '../expression.ts';
import { constant, DEGREE, input, inRadians, measured } from './evaluate.ts';
import type { Dual, Formula, Look } from './types.ts';

/** The parts of a notebook that own columns depend on. */
export type OwnContent = Pick<Content, 'own' | 'constants' | 'mode'> & Partial<Pick<Content, 'check'>>;

type Understood = ReadonlyMap<string, { readonly column: OwnColumn; readonly formula: Accepted<Formula> }>;

/** Every own column by its symbol, understood with these names besides the own ones. */
function understand(own: readonly OwnColumn[], names: readonly string[]): Understood {
  const known = [...names, ...own.map((c) => c.symbol)];
  // The first of a name counts, and what was measured counts before it.
  const all = own.filter((c, i) => !names.includes(c.symbol) && own.findIndex((o) => o.symbol === c.symbol) === i);
  return new Map(all.map((column) => [column.symbol, { column, formula: compile(column.expression, known) }]));
}

const tableNames = (table: TableSpec): readonly string[] => [
  ...measuredIn(table).map((q) => q.symbol),
  ...meanSymbols(table),
  ...table.columns.map((c) => c.symbol),
];

// Formulas are understood once for each list of columns and names, not once for each row or set.
const kept = new WeakMap<readonly OwnColumn[], Map<string, Understood>>();
function understoodWith(own: readonly OwnColumn[], names: readonly string[]): Understood {
  const of = kept.get(own) ?? new Map<string, Understood>();
  kept.set(own, of);
  const key = names.join('\n');
  const understood = of.get(key) ?? understand(own, names);
  of.set(key, understood);
  return understood;
}
const understoodFor = (table: TableSpec, own: readonly OwnColumn[]): Understood =>
  understoodWith(own, tableNames(table));

/** Is there a way from the column back to itself? */
function goesRound(symbol: string, all: Understood): boolean {
  const seen = new Set<string>();
  const reaches = (from: string): boolean => {
    const formula = all.get(from)?.formula;
    if (!formula?.ok || seen.has(from)) return false;
    seen.add(from);
    return formula.value.symbols.some((next) => next === symbol || reaches(next));
  };
  return reaches(symbol);
}

/** What is wrong with own columns, by id: a formula that is not understood, or that needs itself. Fine ones are not in it. */
export function ownProblems(table: TableSpec, content: Pick<Content, 'own'>): ReadonlyMap<number, Problem> {
  const all = understoodFor(table, content.own);
  const problems = new Map<number, Problem>();
  for (const column of content.own) {
    const one = all.get(column.symbol);
    if (one?.column !== column)
      problems.set(column.id, { key: 'own.problem.symbol-taken', values: { symbol: column.symbol } });
    else if (!one.formula.ok) problems.set(column.id, one.formula.problem);
    else if (goesRound(column.symbol, all))
      problems.set(column.id, { key: 'own.problem.circle', values: { symbol: column.symbol } });
  }
  return problems;
}

/** Symbols looked up once: first what `base` has, then own columns, which are traced to it. A circle ends in nothing. */
function expanding(base: Look, all: Understood): Look {
  const found = new Map<string, Dual | undefined>();
  const own = (symbol: string): Dual | undefined => {
    if (found.has(symbol)) return found.get(symbol);
    found.set(symbol, undefined);
    const one = all.get(symbol)!.formula;
    const dual = one.ok ? one.value.trace(look) : undefined;
    found.set(symbol, dual);
    return dual;
  };
  const look: Look = (symbol, angle) => {
    const column = all.get(symbol)?.column;
    if (!column) return base(symbol, angle);
    const dual = own(symbol);
    return dual && angle && column.unit === '°' ? inRadians(dual) : dual;
  };
  return look;
}

/** The symbols of one row: what was measured, and the columns that the table derives from it. */
function lookInRow(
  table: TableSpec,
  content: OwnContent,
  row: RowNumbers,
  base: Readonly<Record<string, Measured>>,
): Look {
  const known = [...meanSymbols(table), ...Object.keys(base)];
  const through = lookIn(table, base);
  return (symbol, angle) => {
    if (known.includes(symbol)) return through(symbol, angle);
    // The first row is the student's to compute: until then an own column must not give its numbers away.
    if (content.check?.passed === 'no') return undefined;
    // A ± is a number that the student reads and uses; nobody asks for the ± of a ±.
    if (table.columns.find((c) => c.symbol === symbol)?.of === 'spread')
      return constant(stated(row.mean, content.mode).delta);
    return through(symbol, angle);
  };
}

/** Every own column in one row, by id; undefined where it gives no number there. */
export function ownValues(
  table: TableSpec,
  content: OwnContent,
  row: RowNumbers,
): ReadonlyMap<number, Measured | undefined> {
  const all = understoodFor(table, content.own);
  const base = quantities(table, content, row);
  const look = expanding(lookInRow(table, content, row, base), all);
  return new Map(
    content.own.map((column) => [
      column.id,
      all.get(column.symbol)?.column === column
        ? measured(look(column.symbol), (key) => (Object.hasOwn(base, key) ? base[key] : undefined))
        : undefined,
    ]),
  );
}

/** An own column over a set: the numbers, computed when they are asked for, and one of them with its ±. */
export interface SetValues {
  readonly values: Float64Array;
  at(index: number): Measured | undefined;
}

/** Do its formula and those that it uses get along with what is there? */
function canBeHad(symbol: string, isThere: (symbol: string) => boolean, all: Understood): boolean {
  const known = new Map<string, boolean>();
  const can = (one: string): boolean => {
    const before = known.get(one);
    if (before !== undefined) return before;
    // A circle comes back here.
    known.set(one, false);
    const formula = all.get(one)?.formula;
    known.set(one, isThere(one) || (formula?.ok === true && formula.value.symbols.every(can)));
    return known.get(one)!;
  };
  return can(symbol);
}

/**
 * An own column over the columns of a set (and the typed constants). Undefined where its formula needs something that the set has
 * not got, or is not understood; to know that, nothing is computed.
 */
export function ownSetColumn(table: TableSpec, content: OwnContent, set: DataSet, id: number): SetValues | undefined {
  const columns = new Map(set.columns.map((c) => [c.symbol, c]));
  const constants = new Map(
    (table.constants ?? []).flatMap((column) => {
      const { symbol } = column;
      const typed = Object.hasOwn(content.constants, symbol) ? content.constants[symbol] : undefined;
      const one = typed === undefined ? undefined : constantOf(typed, column);
      return one && !columns.has(symbol) ? [[symbol, one] as const] : [];
    }),
  );
  const all = understoodWith(content.own, [...columns.keys(), ...constants.keys()]);
  const wanted = content.own.find((c) => c.id === id);
  if (!wanted || all.get(wanted.symbol)?.column !== wanted) return undefined;
  if (!canBeHad(wanted.symbol, (symbol) => columns.has(symbol) || constants.has(symbol), all)) return undefined;
  const rows = set.columns[0]?.values.length ?? 0;
  const found = new Map<string, (index: number) => number>();
  // Each column as a whole before those that use it: a column of columns of columns stays one pass.
  const isAngle = (symbol: string): boolean =>
    (columns.get(symbol) ?? table.constants?.find((c) => c.symbol === symbol) ?? all.get(symbol)?.column)?.unit === '°';
  const numbers = (symbol: string): ((index: number) => number) => {
    const before = found.get(symbol);
    if (before) return before;
    const column = columns.get(symbol);
    const known = constants.get(symbol);
    const formula = all.get(symbol)?.formula;
    let of = (_: number): number => NaN;
    if (column) of = (i) => column.values[i]!;
    else if (known) of = () => known.value;
    else if (formula?.ok) {
      const inner = new Map(formula.value.symbols.map((s) => [s, numbers(s)]));
      const values = new Float64Array(rows);
      for (let i = 0; i < rows; i++)
        values[i] = formula.value.evaluateNumber((s, angle) => inner.get(s)!(i) * (angle && isAngle(s) ? DEGREE : 1));
      of = (i) => values[i]!;
    }
    found.set(symbol, of);
    return of;
  };
  const measuredAt =
    (index: number) =>
    (symbol: string): Measured | undefined => {
      const column = columns.get(symbol);
      const value = column?.values[index];
      return value === undefined ? constants.get(symbol) : measure([value], [column!.error]);
    };
  let values: Float64Array | undefined;
  return {
    get values() {
      const of = numbers(wanted.symbol);
      return (values ??= Float64Array.from({ length: rows }, (_, i) => of(i)));
    },
    at(index) {
      const base = measuredAt(index);
      const look = expanding((symbol, angle) => {
        const one = base(symbol);
        if (!one || !Number.isFinite(one.value)) return undefined;
        const dual = input(symbol, one.value);
        return angle && isAngle(symbol) ? inRadians(dual) : dual;
      }, all);
      return measured(look(wanted.symbol), base);
    },
  };
}
