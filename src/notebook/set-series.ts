/** A set beside the table as a series: what came from a sensor or a file, drawn like the table's rows. Headless. */
import type { TableSpec } from '../sdk/table.ts';
import { constantOf } from './row-numbers.ts';
import { measuredIn, symbolsIn, valueOf } from './expression.ts';
import {
  columnFrom,
  keyOf,
  kept,
  ownQuantity,
  setId,
  type OwnFormulas,
  type Series,
  type SeriesColumn,
  type SeriesContent,
} from './series-column.ts';
import type { SetValues } from './formula/own.ts';
import type { DataSet } from './sets.ts';
import { measure, typeB, type Measured } from './uncertainty.ts';

/** A set as a series: its columns, the student's own, and the axes of the table's graphs where it has their symbols. */
export function setSeries(
  table: TableSpec,
  content: SeriesContent,
  set: DataSet,
  language: 'vi' | 'en',
  formulas: OwnFormulas | undefined,
): Series {
  const size = set.columns[0]!.values.length;
  const reading = (symbol: string, unit: string): ((i: number) => Measured) | undefined => {
    const column = set.columns.find((c) => c.symbol === symbol && c.unit === unit);
    if (!column) return undefined;
    const known = measure([0], [column.error])!;
    return (i) => ({ ...known, value: column.values[i]! });
  };
  // Only which of the own columns this set can have: their numbers are computed when they are asked for.
  const own = content.own.flatMap((column) => {
    const values = formulas?.ownSetColumn(table, content, set, column.id);
    return values ? [{ column, values }] : [];
  });
  // The axes of the table's graphs, where the set has their symbols in the table's units.
  const named = measuredIn(table).filter((q) => table.constants?.every((c) => c !== q) ?? true);
  const bases = named.map((q) => ({ symbol: q.symbol, at: reading(q.symbol, q.unit) }));
  const constants = (table.constants ?? []).flatMap((column) => {
    const typed = content.constants[column.symbol];
    const one = typed === undefined ? undefined : constantOf(typed, column);
    return one ? [[column.symbol, one] as const] : [];
  });
  const axes = table.graphs
    .flatMap(({ x, y }) => [x, y])
    .filter((axis) =>
      symbolsIn(table, axis.of).every(
        (s) => bases.some((b) => b.symbol === s && b.at) || constants.some(([known]) => known === s),
      ),
    );
  const plain = set.columns.map(({ symbol, unit, decimals }) => ({
    key: keyOf(symbol, unit),
    symbol,
    unit,
    decimals,
    name: named.find((q) => q.symbol === symbol && q.unit === unit)?.name[language] ?? symbol,
  }));
  const more = [
    ...axes.map((a) => ({
      key: keyOf(a.symbol, a.unit),
      symbol: a.symbol,
      unit: a.unit,
      decimals: a.decimals,
      name: a.name[language],
    })),
    ...own.map(({ column, values }) => ownQuantity(column, () => firstOf(values), content.mode)),
  ];
  const quantities = [
    ...plain,
    ...more.filter((one, i) => [...plain, ...more.slice(0, i)].every((q) => q.key !== one.key)),
  ];
  return {
    id: setId(set.id),
    title: set.title,
    size,
    quantities,
    of: kept((wanted) => {
      const column = set.columns.find((c) => keyOf(c.symbol, c.unit) === wanted);
      if (column) return readingColumn(column.values, column.error);
      const axis = axes.find((a) => keyOf(a.symbol, a.unit) === wanted);
      if (axis)
        return columnFrom(size, (i) => {
          const of: Record<string, Measured> = Object.fromEntries(constants);
          for (const { symbol, at } of bases) if (at) of[symbol] = at(i);
          return valueOf(table, of, axis.of);
        });
      const mine = own.find((o) => keyOf(o.column.symbol, o.column.unit) === wanted);
      return mine && columnFrom(size, (i) => mine.values.at(i));
    }),
    row: () => undefined,
  };
}

/** The first number of a computed column: a speed by differences has none at its end. */
function firstOf({ values, at }: SetValues): Measured | undefined {
  const first = values.findIndex(Number.isFinite);
  return first < 0 ? undefined : at(first);
}

/** Readings that were taken once each: all with the same doubt, so nothing is computed a hundred thousand times. */
function readingColumn(values: Float64Array, error: DataSet['columns'][number]['error']): SeriesColumn {
  const all = (v: number): Float64Array => new Float64Array(values.length).fill(v);
  const u = typeB(error);
  const school = error.school ?? error.half;
  return {
    value: values,
    school: all(school),
    u: all(u),
    dof: all(Infinity),
    instrumentSchool: all(school),
    instrumentU: all(error.shape === 'rectangular' ? u : 0),
  };
}
