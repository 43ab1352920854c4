/**
 * The curve through the series in use. The line of one of the table's own graphs is the one that the results come from
 * (`graphFit`); every other curve is the notebook's least squares, with the straight ones by both rules of uncertainty. Headless.
 */
import type { GraphSpec, TableSpec } from '../../sdk/table.ts';
import { graphFit, lineKind, type GraphFit, type Numbers } from '../analysis.ts';
import { lineThrough } from '../columns.ts';
import { contextKey } from '../cells.ts';
import { contextInUse } from '../contexts.ts';
import { fitCurve, isFit, type CurveFit, type FitPoint, type FitProblem } from '../fits/index.ts';
import type { PlotChoice } from '../plot-choice.ts';
import type { Series } from '../series-column.ts';
import type { Measured } from '../uncertainty.ts';
import type { Drawing } from './drawing.ts';
import type { Points } from './points.ts';

export interface Fitted {
  readonly curve: CurveFit;
  readonly points: readonly FitPoint[];
  /** Of straight lines, by the school rule and by GUM. */
  readonly line?: { readonly slope: Measured; readonly intercept: Measured };
  /** The table's own line, unweighted: what the result is computed from. */
  readonly own?: GraphFit;
}

export const fitPoint = ({ x, y }: { readonly x: Measured; readonly y: Measured }): FitPoint => ({
  x: x.value,
  y: y.value,
  ux: x.u,
  uy: y.u,
});

/** The table speaks of a line from three heights on; two would always lie on one. */
const FEWEST_FOR_TABLE = 3;

/** What is fitted: parts of a `Drawing` that stay the same objects while only the looks change. */
export interface ToFit {
  readonly graph: GraphSpec | undefined;
  readonly series: Series | undefined;
  readonly points: Points | undefined;
}
export const toFit = ({ graph, inUse, fitted }: Drawing): ToFit => ({ graph, series: inUse?.series, points: fitted });

/** Undefined where nothing is to be fitted yet; a problem where it cannot be. */
export function fittedOf(
  table: TableSpec,
  content: Numbers,
  { fit: kind, weighted }: Pick<PlotChoice, 'fit' | 'weighted'>,
  { graph, series, points: drawn }: ToFit,
): Fitted | FitProblem | undefined {
  if (kind === 'none' || !series || !drawn) return undefined;
  const straight = kind === 'linear' || kind === 'proportional';
  if (graph && straight && drawn.size < FEWEST_FOR_TABLE) return undefined;
  const measured = Array.from({ length: drawn.size }, (_, i) => drawn.measured(i));
  const points = measured.map(fitPoint);
  const curve = fitCurve(kind, points, { weighted });
  if (!isFit(curve)) return curve;
  if (!straight) return { curve, points };
  const line = lineThrough(measured, { kind, weighted });
  const analysed =
    graph && kind === lineKind(graph) && !weighted && series.context !== undefined
      ? contextKey(series.context) === contextInUse(content)
      : false;
  const own = analysed && graph ? graphFit(table, content, graph) : undefined;
  const both = own ?? line;
  return {
    curve,
    points,
    ...(both ? { line: { slope: both.slope, intercept: both.intercept } } : {}),
    ...(own ? { own } : {}),
  };
}
