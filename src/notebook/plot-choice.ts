/** How the student looks at the data: axes, series, the fitted curve. Kept with the notebook, no part of the table, never undone. Headless. */
import type { GraphSpec } from '../sdk/table.ts';
import { FIT_KINDS, type FitKind } from './fits/types.ts';
import { keyOf, setId } from './series-keys.ts';
import type { DataSet } from './sets.ts';

export interface PlotChoice {
  /** Axes of the student's own instead of those of a graph of the table. */
  readonly own: boolean;
  /** Keys of quantities (series.ts); '' while none is chosen. */
  readonly x: string;
  readonly y: string;
  /** Ids of the series that are not drawn. */
  readonly hidden: readonly string[];
  /** The set that the curve goes through; '' for the rows of the table that are analysed. */
  readonly series: string;
  readonly fit: FitKind | 'none';
  /** Points count by their uncertainties. */
  readonly weighted: boolean;
  /** The curve goes through the points of this part of the plane alone, in the units of the axes; only with axes of the student's own. */
  readonly part: Part | null;
}
export interface Part {
  readonly x: { readonly min: number; readonly max: number };
  readonly y: { readonly min: number; readonly max: number };
}

/** A straight line, every point alike: what the programme asks, and what a calculator gives. */
export const FIRST_PLOT: PlotChoice = {
  own: false,
  x: '',
  y: '',
  hidden: [],
  series: '',
  fit: 'linear',
  weighted: false,
  part: null,
};

/** The curve that a graph of the table offers first. */
export const offeredFit = (graph: GraphSpec | undefined): PlotChoice['fit'] => graph?.fit ?? FIRST_PLOT.fit;

/** From one graph of the table to another: its own curve is offered, unless the student has chosen one. */
export const plotOn = (plot: PlotChoice, from: GraphSpec | undefined, to: GraphSpec | undefined): PlotChoice => ({
  ...plot,
  own: false,
  fit: plot.fit === offeredFit(from) ? offeredFit(to) : plot.fit,
});

/**
 * How a set that has just come is looked at: it is drawn, even where an earlier set of its number was hidden. With an empty table
 * it is all there is to see: its second column against its first, d against t, and the curve goes through it.
 */
export function plotWith(plot: PlotChoice, { id, columns }: DataSet, emptyTable: boolean): PlotChoice {
  const shown = { ...plot, hidden: plot.hidden.filter((one) => one !== setId(id)) };
  const [x, y] = columns;
  if (!emptyTable || !x || !y) return shown;
  return { ...shown, own: true, x: keyOf(x.symbol, x.unit), y: keyOf(y.symbol, y.unit), series: setId(id), part: null };
}

/** Nobody hides more than this; a longer list is not ours. */
const MOST_HIDDEN = 200;
const text = (v: unknown): string => (typeof v === 'string' && v.length <= 200 ? v : '');

const isSpan = (v: unknown): v is Part['x'] => {
  const { min, max } = (typeof v === 'object' && v !== null ? v : {}) as Record<string, unknown>;
  return Number.isFinite(min) && Number.isFinite(max) && (min as number) < (max as number);
};
const partOf = (v: unknown): Part | null => {
  const { x, y } = (typeof v === 'object' && v !== null ? v : {}) as Record<string, unknown>;
  return isSpan(x) && isSpan(y) ? { x: { min: x.min, max: x.max }, y: { min: y.min, max: y.max } } : null;
};

/** What a shelf gave, made safe. */
export function readPlot(saved: unknown, first = FIRST_PLOT): PlotChoice {
  if (typeof saved !== 'object' || saved === null || Array.isArray(saved)) return first;
  const plot = saved as Readonly<Record<string, unknown>>;
  const hidden = Array.isArray(plot.hidden) ? plot.hidden : [];
  return {
    own: plot.own === true,
    x: text(plot.x),
    y: text(plot.y),
    hidden: hidden.filter((id) => typeof id === 'string').slice(0, MOST_HIDDEN),
    series: text(plot.series),
    fit: plot.fit === 'none' ? 'none' : (FIT_KINDS.find((kind) => kind === plot.fit) ?? first.fit),
    weighted: plot.weighted === true,
    part: partOf(plot.part),
  };
}
