/**
 * From rows to results, driven by a table's specification: products of powers, lines, and the sought quantity, each a `Measured`
 * that knows its ± by the school rule and by GUM. The mode only chooses what is printed; it never moves a value. Headless.
 */
import type { Expression, GraphSpec, MethodSpec, TableSpec, TypedConstant } from '../sdk/table.ts';
import { settingErrors, settingIn, settingOf, type NotebookRow } from './cells.ts';
import type { Content } from './content.ts';
import { rowsInUse } from './contexts.ts';
import { lineThrough, meanOfRows } from './columns.ts';
import { valueOf } from './expression.ts';
import { typedValue } from './typed.ts';
import { exactly, measure, power, scale, type Measured } from './uncertainty.ts';

export { productOf } from './product.ts';

export interface RowNumbers {
  readonly row: NotebookRow;
  /** Undefined in a table of trials. */
  readonly setting: Measured | undefined;
  readonly mean: Measured;
  /** Decimals of the readings; the mean takes one more. */
  readonly decimals: number;
}
export interface GraphPoint {
  readonly row: number;
  readonly x: Measured;
  readonly y: Measured;
}
export interface GraphFit {
  readonly graph: GraphSpec;
  readonly points: readonly GraphPoint[];
  readonly slope: Measured;
  readonly intercept: Measured;
  readonly residuals: readonly number[];
  /** The sought quantity, where the graph gives it. */
  readonly result: Measured | undefined;
}

/** The parts of a notebook that numbers depend on. */
export type Numbers = Pick<Content, 'rows' | 'way' | 'constants'> & Partial<Pick<Content, 'context'>>;

/** The numbers of a row that has a setting, where there is one to have, and at least one repeat. */
export function rowNumbers(table: TableSpec, content: Pick<Content, 'way'>, row: NotebookRow): RowNumbers | undefined {
  const ways = settingIn(table)?.ways;
  const way = ways?.find((w) => w.id === content.way);
  const at = way && settingOf(way, row.marks);
  const first = row.repeats[0];
  if (!first || (ways && at === undefined)) return undefined;
  const worst = row.repeats.reduce((most, c) => (c.error.half > most.half ? c.error : most), first.error);
  const setting = way && at !== undefined ? measure([at], settingErrors(way, row.marks)) : undefined;
  const mean = measure(
    row.repeats.map((c) => c.value),
    [worst],
  );
  return mean && { row, setting, mean, decimals: Math.max(...row.repeats.map((c) => c.decimals)) };
}

/** The measured quantities of a row by symbol, for expressions. */
export function quantities(
  table: TableSpec,
  content: Pick<Content, 'constants'>,
  { row, setting, mean }: RowNumbers,
): Readonly<Record<string, Measured>> {
  const of: Record<string, Measured> = { [table.repeated.symbol]: mean };
  const put = (symbol: string, value: Measured | undefined): void => void (value && (of[symbol] = value));
  if (!table.setting.trial) put(table.setting.symbol, setting);
  for (const { symbol } of table.beside ?? []) {
    const cell = row.beside?.[symbol];
    put(symbol, cell && measure([cell.value], [cell.error]));
  }
  for (const column of table.typed ?? []) {
    const value = typedValue(column, row);
    put(column.symbol, value === undefined ? undefined : 'options' in column ? exactly(value) : typed(value, column));
  }
  for (const column of table.constants ?? []) {
    const value = content.constants[column.symbol];
    put(column.symbol, value === undefined ? undefined : typed(value, column));
  }
  return of;
}
/** A number that somebody read off and typed. */
const typed = (value: number, { half }: Pick<TypedConstant, 'half'>): Measured | undefined =>
  measure([value], [{ half, shape: 'rectangular' }]);

/** What an expression gives in a row, with its ±. */
export const valueIn = (
  table: TableSpec,
  content: Pick<Content, 'constants'>,
  row: RowNumbers,
  expression: Expression,
): Measured | undefined => valueOf(table, quantities(table, content, row), expression);

/** All that a row knows beyond its setting, by symbol: what was measured, typed or chosen, and what can be computed from it. */
export function valuesOf(
  table: TableSpec,
  content: Pick<Content, 'constants'>,
  row: RowNumbers,
): Readonly<Record<string, number>> {
  const of = quantities(table, content, row);
  const values: Record<string, number> = {};
  for (const [symbol, { value }] of Object.entries(of)) values[symbol] = value;
  for (const { symbol, of: expression } of table.columns) {
    const value = typeof expression === 'string' ? undefined : valueOf(table, of, expression);
    if (value) values[symbol] ??= value.value;
  }
  return values;
}

/** The numbers of the rows that are analysed together. */
export const allRows = (table: TableSpec, content: Numbers): readonly RowNumbers[] =>
  rowsInUse(content).flatMap((r) => rowNumbers(table, content, r) ?? []);

export const graphPoints = (table: TableSpec, content: Numbers, graph: GraphSpec): readonly GraphPoint[] =>
  allRows(table, content).flatMap((row) => {
    const of = quantities(table, content, row);
    const x = valueOf(table, of, graph.x.of);
    const y = valueOf(table, of, graph.y.of);
    return x && y ? [{ row: row.row.id, x, y }] : [];
  });

/** A graph that offers another curve first has a straight line only where its result needs one. */
const isStraight = ({ fit = 'linear', result, intercept }: GraphSpec): boolean =>
  fit === 'linear' || fit === 'proportional' || result !== undefined || intercept !== undefined;
/** The table's own line goes through zero where the graph says so. */
export const lineKind = ({ fit }: GraphSpec): 'proportional' | 'linear' =>
  fit === 'proportional' ? 'proportional' : 'linear';

/** The straight line through a graph's points; undefined for fewer than three. */
export function graphFit(table: TableSpec, content: Numbers, graph: GraphSpec): GraphFit | undefined {
  const points = graphPoints(table, content, graph);
  const line = points.length < 3 || !isStraight(graph) ? undefined : lineThrough(points, { kind: lineKind(graph) });
  if (!line || line.slope.value === 0) return undefined;
  const result = graph.result && scale(power(line.slope, graph.result.power), graph.result.factor);
  return result === undefined || Number.isFinite(result.value)
    ? { graph, points, slope: line.slope, intercept: line.intercept, residuals: line.fit.residuals, result }
    : undefined;
}

/** The sought quantity by one method; undefined while there is not enough to compute it. */
export function resultOf(table: TableSpec, content: Numbers, method: MethodSpec): Measured | undefined {
  const { from } = method;
  if ('graph' in from) {
    const graph = table.graphs.find((g) => g.id === from.graph);
    return graph && graphFit(table, content, graph)?.result;
  }
  const of = table.columns.find((c) => c.id === from.column)?.of;
  if (of === undefined || typeof of === 'string') return undefined;
  return meanOfRows(allRows(table, content).flatMap((row) => valueIn(table, content, row, of) ?? []));
}
