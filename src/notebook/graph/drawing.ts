/** What is drawn now: which axes, which series, which of them is in use. From the notebook alone; the report reads it too. Headless. */
import type { GraphSpec, TableSpec } from '../../sdk/table.ts';
import type { Content } from '../content.ts';
import { contextInUse } from '../contexts.ts';
import { keyOf, rowsId, type Quantity, type Series } from '../series-column.ts';
import { quantitiesOf } from '../series.ts';
import { pointsOf, within, type Points } from './points.ts';

type Looked = Pick<Content, 'rows' | 'context' | 'mode' | 'graph' | 'plot'>;

export interface DrawnSeries {
  readonly series: Series;
  /** Place among all series: shape and colour. */
  readonly look: number;
  /** Undefined where the series lacks one of the quantities. */
  readonly points: Points | undefined;
  readonly hidden: boolean;
}
export interface Drawing {
  readonly x: Quantity;
  readonly y: Quantity;
  /** The table's own graph, where its axes are the ones in use. */
  readonly graph: GraphSpec | undefined;
  readonly all: readonly DrawnSeries[];
  /** The series that the curve goes through; undefined while none has a point in these axes. */
  readonly inUse: DrawnSeries | undefined;
  /** Those of its points that the curve goes through: all of them, or those of the part that the student has chosen. */
  readonly fitted: Points | undefined;
  /** Everything that could stand along an axis. */
  readonly quantities: readonly Quantity[];
}

const axisQuantity = ({ symbol, unit, decimals, name }: GraphSpec['x'], language: 'vi' | 'en'): Quantity => ({
  key: keyOf(symbol, unit),
  symbol,
  unit,
  decimals,
  name: name[language],
});

/** Undefined while there is nothing that could be an axis. */
export function drawingOf(
  table: TableSpec,
  content: Looked,
  all: readonly Series[],
  language: 'vi' | 'en',
): Drawing | undefined {
  const { plot } = content;
  const quantities = quantitiesOf(all);
  const graph = plot.own ? undefined : (table.graphs.find((g) => g.id === content.graph) ?? table.graphs[0]);
  const chosen = (key: string): Quantity | undefined => quantities.find((q) => q.key === key);
  const x = graph ? axisQuantity(graph.x, language) : (chosen(plot.x) ?? quantities[0]);
  const y = graph
    ? axisQuantity(graph.y, language)
    : (chosen(plot.y) ?? quantities.find((q) => q.key !== x?.key) ?? quantities[0]);
  if (!x || !y) return undefined;
  const drawn = all.map((series, look): DrawnSeries => ({
    series,
    look,
    points: pointsOf(series, x.key, y.key, content.mode),
    hidden: plot.hidden.includes(series.id),
  }));
  const has = (d: DrawnSeries | undefined): boolean => (d?.points?.size ?? 0) > 0;
  const wanted =
    drawn.find((d) => d.series.id === plot.series) ?? drawn.find((d) => d.series.id === rowsId(contextInUse(content)));
  const inUse = has(wanted) ? wanted : drawn.find((d) => has(d) && !d.hidden);
  const points = inUse?.points;
  // The table's own lines go through all of the table.
  const fitted = points && plot.part && !graph ? within(points, plot.part) : points;
  return { x, y, graph, all: drawn, inUse, fitted, quantities };
}
