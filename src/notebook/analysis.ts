/**
 * From rows to results, driven by a table's specification: products of powers, lines, and the sought quantity, each a `Measured`
 * that knows its ± by the school rule and by GUM. The mode only chooses what is printed; it never moves a value. Headless.
 */
import type { GraphSpec, MethodSpec, Monomial, TableSpec } from '../sdk/table.ts';
import { settingErrors, settingOf, type NotebookRow } from './cells.ts';
import type { Content } from './content.ts';
import { rowsInUse } from './contexts.ts';
import { lineThrough, meanOfRows } from './columns.ts';
import { exactly, measure, multiply, power, scale, type Measured } from './uncertainty.ts';

export interface RowNumbers {
  readonly row: NotebookRow;
  readonly setting: Measured;
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
  /** The sought quantity. */
  readonly result: Measured;
}

/** The parts of a notebook that numbers depend on. */
export type Numbers = Pick<Content, 'rows' | 'way' | 'constants'> & Partial<Pick<Content, 'context'>>;

/** The numbers of a row that has a setting and at least one repeat. */
export function rowNumbers(table: TableSpec, content: Pick<Content, 'way'>, row: NotebookRow): RowNumbers | undefined {
  const way = table.setting.ways.find((w) => w.id === content.way);
  const at = way && settingOf(way, row.marks);
  const first = row.repeats[0];
  if (!way || at === undefined || !first) return undefined;
  const worst = row.repeats.reduce((most, c) => (c.error.half > most.half ? c.error : most), first.error);
  const setting = measure([at], settingErrors(way, row.marks));
  const mean = measure(
    row.repeats.map((c) => c.value),
    [worst],
  );
  return setting && mean && { row, setting, mean, decimals: Math.max(...row.repeats.map((c) => c.decimals)) };
}

/** A product of powers; undefined while a quantity is missing or the number does not exist. */
export function productOf(monomial: Monomial, of: Readonly<Record<string, Measured>>): Measured | undefined {
  let product = exactly(1);
  for (const [symbol, exponent] of Object.entries(monomial.powers)) {
    const one = of[symbol];
    if (!one) return undefined;
    const raised = power(one, exponent);
    product = product.u === 0 && product.value === 1 && product.school === 0 ? raised : multiply(product, raised);
  }
  const result = scale(product, monomial.factor);
  return Number.isFinite(result.value) ? result : undefined;
}

/** The quantities of a row by symbol, for products. */
export function quantities(
  table: TableSpec,
  content: Pick<Content, 'constants'>,
  row: RowNumbers,
): Readonly<Record<string, Measured>> {
  const of: Record<string, Measured> = { [table.setting.symbol]: row.setting, [table.repeated.symbol]: row.mean };
  for (const { symbol, half } of table.constants ?? []) {
    const typed = content.constants[symbol];
    const constant = typed === undefined ? undefined : measure([typed], [{ half, shape: 'rectangular' }]);
    if (constant) of[symbol] = constant;
  }
  return of;
}

/** The numbers of the rows that are analysed together. */
export const allRows = (table: TableSpec, content: Numbers): readonly RowNumbers[] =>
  rowsInUse(content).flatMap((r) => rowNumbers(table, content, r) ?? []);

export const graphPoints = (table: TableSpec, content: Numbers, graph: GraphSpec): readonly GraphPoint[] =>
  allRows(table, content).flatMap((row) => {
    const of = quantities(table, content, row);
    const x = productOf(graph.x.of, of);
    const y = productOf(graph.y.of, of);
    return x && y ? [{ row: row.row.id, x, y }] : [];
  });

/** The straight line through a graph's points; undefined for fewer than three. */
export function graphFit(table: TableSpec, content: Numbers, graph: GraphSpec): GraphFit | undefined {
  const points = graphPoints(table, content, graph);
  const line = points.length < 3 ? undefined : lineThrough(points);
  if (!line || line.slope.value === 0) return undefined;
  const result = scale(power(line.slope, graph.result.power), graph.result.factor);
  return Number.isFinite(result.value)
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
  const monomial = table.columns.find((c) => c.id === from.column)?.of;
  if (monomial === undefined || typeof monomial === 'string') return undefined;
  return meanOfRows(
    allRows(table, content).flatMap((row) => productOf(monomial, quantities(table, content, row)) ?? []),
  );
}
