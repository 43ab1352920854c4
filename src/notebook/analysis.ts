/**
 * From rows to results, driven by a table's specification: products of powers, lines, and the sought quantity, each a `Measured`
 * that knows its ± by the school rule and by GUM. The mode only chooses what is printed; it never moves a value. Headless.
 */
import type { GraphSpec, MethodSpec, TableSpec } from '../sdk/table.ts';
import type { Content } from './content.ts';
import { rowsInUse } from './contexts.ts';
import { lineThrough, meanOfRows } from './columns.ts';
import { valueOf } from './expression.ts';
import { quantities, rowNumbers, valueIn, type RowNumbers } from './row-numbers.ts';
import { power, scale, type Measured } from './uncertainty.ts';

export { productOf } from './product.ts';
export * from './row-numbers.ts';

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
