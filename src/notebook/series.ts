/**
 * What can be drawn: the rows of one context are a series, every set is a series. A series has quantities, and each quantity a
 * column of numbers with all that is known of their doubt. No column is computed before it is asked for. Headless.
 */
import type { Expression, TableSpec } from '../sdk/table.ts';
import { quantities as baseOf, rowNumbers, type RowNumbers } from './analysis.ts';
import { contextKey, settingIn } from './cells.ts';
import { contextsOf } from './contexts.ts';
import { isMonomial, valueOf } from './expression.ts';
import {
  columnFrom,
  keyOf,
  kept,
  ownQuantity,
  rowsId,
  type OwnFormulas,
  type Quantity,
  type Series,
  type SeriesContent,
} from './series-column.ts';
import { setSeries } from './set-series.ts';
import { exactly, stated, type Measured } from './uncertainty.ts';

export * from './series-column.ts';

/** A quantity and how it is had. */
interface Source<Of> {
  readonly quantity: Quantity;
  readonly at: (of: Of) => Measured | undefined;
}
type Bases = Readonly<Record<string, Measured>>;
interface RowBases {
  readonly numbers: RowNumbers;
  readonly of: Bases;
}

const sameExpression = (a: Expression, b: Expression): boolean =>
  isMonomial(a) && isMonomial(b)
    ? a.factor === b.factor &&
      Object.keys(a.powers).length === Object.keys(b.powers).length &&
      Object.entries(a.powers).every(([symbol, n]) => b.powers[symbol] === n)
    : JSON.stringify(a) === JSON.stringify(b);

/**
 * The quantities that the table itself declares, each once: setting, repeated, what is read and typed beside them, axes of its
 * graphs, then its derived columns.
 */
function tableSources(table: TableSpec, content: SeriesContent, language: 'vi' | 'en'): readonly Source<RowBases>[] {
  const { repeated, beside = [], typed = [] } = table;
  const setting = settingIn(table);
  const found: Source<RowBases>[] = [];
  const plain = [...(setting ? [setting] : []), repeated, ...beside, ...typed];
  const known: Expression[] = plain.map(({ symbol }) => ({ factor: 1, powers: { [symbol]: 1 } }));
  const add = (
    of: { symbol: string; unit: string; name: { vi: string; en: string } },
    decimals: number,
    at: Source<RowBases>['at'],
  ): void => {
    const key = keyOf(of.symbol, of.unit);
    if (!found.some((one) => one.quantity.key === key))
      found.push({ quantity: { key, symbol: of.symbol, unit: of.unit, decimals, name: of.name[language] }, at });
  };
  const addComputed = (of: Parameters<typeof add>[0], decimals: number, expression: Expression): void => {
    if (known.some((one) => sameExpression(one, expression))) return;
    known.push(expression);
    add(of, decimals, (row) => valueOf(table, row.of, expression));
  };
  if (setting) add(setting, setting.decimals, (row) => row.numbers.setting);
  // The mean of a row: one digit more than its readings.
  add(repeated, 4, (row) => row.numbers.mean);
  for (const column of beside) {
    const decimals = content.rows.find((r) => r.beside?.[column.symbol])?.beside?.[column.symbol]?.decimals;
    add(column, decimals ?? 4, (row) => row.of[column.symbol]);
  }
  for (const column of typed) add(column, 'options' in column ? 0 : column.decimals, (row) => row.of[column.symbol]);
  for (const { x, y } of table.graphs)
    for (const axis of [x, y]) {
      known.push(axis.of);
      add(axis, axis.decimals, (row) => valueOf(table, row.of, axis.of));
    }
  // What the student is still to compute is not given away.
  if (content.check.passed !== 'no')
    for (const column of table.columns) {
      if (column.of === 'mean') continue;
      if (column.of === 'spread') add(column, 4, (row) => exactly(stated(row.numbers.mean, content.mode).delta));
      else addComputed(column, column.decimals ?? 4, column.of);
    }
  return found;
}

function rowSeries(
  table: TableSpec,
  content: SeriesContent,
  context: readonly string[],
  sources: readonly Source<RowBases>[],
  formulas: OwnFormulas | undefined,
): Series {
  const key = contextKey(context);
  const rows = content.rows
    .filter((r) => contextKey(r.context) === key)
    .flatMap((r): readonly RowBases[] => {
      const numbers = rowNumbers(table, content, r);
      return numbers ? [{ numbers, of: baseOf(table, content, numbers) }] : [];
    });
  const own = formulas ? content.own : [];
  let values: readonly ReadonlyMap<number, Measured | undefined>[] | undefined;
  const ownOf = (i: number, id: number): Measured | undefined => {
    values ??= formulas ? rows.map(({ numbers }) => formulas.ownValues(table, content, numbers)) : [];
    return values[i]?.get(id);
  };
  return {
    id: rowsId(key),
    context,
    size: rows.length,
    quantities: [
      ...sources.map((s) => s.quantity),
      ...own.map((column) => ownQuantity(column, () => ownOf(0, column.id), content.mode)),
    ],
    of: kept((wanted) => {
      const source = sources.find((s) => s.quantity.key === wanted);
      if (source) return columnFrom(rows.length, (i) => source.at(rows[i]!));
      const column = own.find((c) => keyOf(c.symbol, c.unit) === wanted);
      return column && columnFrom(rows.length, (i) => ownOf(i, column.id));
    }),
    row: (i) => rows[i]?.numbers.row.id,
  };
}

/** Everything that can be drawn, rows first. `formulas` absent: own columns are not there yet. */
export function seriesOf(
  table: TableSpec,
  content: SeriesContent,
  language: 'vi' | 'en',
  formulas?: OwnFormulas,
): readonly Series[] {
  const sources = tableSources(table, content, language);
  return [
    ...contextsOf(content.rows).map((context) => rowSeries(table, content, context, sources, formulas)),
    ...content.sets.map((set) => setSeries(table, content, set, language, formulas)),
  ];
}

/** Every quantity that some series has, each once, in the order in which they are met. */
export function quantitiesOf(all: readonly Series[]): readonly Quantity[] {
  const found = new Map<string, Quantity>();
  for (const { quantities } of all) for (const q of quantities) if (!found.has(q.key)) found.set(q.key, q);
  return [...found.values()];
}
