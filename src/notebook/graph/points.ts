/** The points of one series in one pair of axes, ready to be drawn, walked and fitted. Headless. */
import type { Part } from '../plot-choice.ts';
import { measuredAt, type Series, type SeriesColumn } from '../series-column.ts';
import { studentT95 } from '../student-t.ts';
import type { Measured, UncertaintyMode } from '../uncertainty.ts';

export interface Points {
  readonly size: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Half-lengths of the error bars by the rule in use. */
  readonly dx: Float64Array;
  readonly dy: Float64Array;
  /** Place of the point in its series. */
  readonly index: Int32Array;
  /** With all that is known of it. */
  measured(point: number): { readonly x: Measured; readonly y: Measured };
}

/** `stated(…).delta` of a whole column; one table look-up while the degrees of freedom stay the same. */
function bars(c: SeriesColumn, index: Int32Array, mode: UncertaintyMode): Float64Array {
  const out = new Float64Array(index.length);
  let dof = NaN;
  let factor = 0;
  index.forEach((at, i) => {
    if (mode === 'school') out[i] = c.school[at]!;
    else {
      if (c.dof[at] !== dof) factor = studentT95((dof = c.dof[at]!));
      out[i] = factor * c.u[at]!;
    }
  });
  return out;
}

function made(series: Series, xKey: string, yKey: string, mode: UncertaintyMode): Points | undefined {
  const x = series.of(xKey);
  const y = series.of(yKey);
  if (!x || !y) return undefined;
  const found: number[] = [];
  for (let i = 0; i < series.size; i++) if (Number.isFinite(x.value[i]) && Number.isFinite(y.value[i])) found.push(i);
  if (series.context) found.sort((a, b) => x.value[a]! - x.value[b]!);
  const index = Int32Array.from(found);
  const pick = (values: Float64Array): Float64Array => Float64Array.from(index, (i) => values[i]!);
  return {
    size: index.length,
    x: pick(x.value),
    y: pick(y.value),
    dx: bars(x, index, mode),
    dy: bars(y, index, mode),
    index,
    measured: (i) => ({ x: measuredAt(x, index[i]!), y: measuredAt(y, index[i]!) }),
  };
}

/** Those of the points that lie in a part of the plane, in the same order. */
export function within(points: Points, { x, y }: Part): Points {
  const kept = Array.from({ length: points.size }, (_, i) => i).filter(
    (i) => points.x[i]! >= x.min && points.x[i]! <= x.max && points.y[i]! >= y.min && points.y[i]! <= y.max,
  );
  const pick = (values: Float64Array): Float64Array => Float64Array.from(kept, (i) => values[i]!);
  return {
    size: kept.length,
    x: pick(points.x),
    y: pick(points.y),
    dx: pick(points.dx),
    dy: pick(points.dy),
    index: Int32Array.from(kept, (i) => points.index[i]!),
    measured: (i) => points.measured(kept[i]!),
  };
}

/** The points of long recordings are many: what was drawn before is not made again. */
const known = new WeakMap<Series, Map<string, Points | undefined>>();

/** Undefined where the series lacks a quantity. Rows go by x; a recording keeps the order in which it was made. */
export function pointsOf(series: Series, xKey: string, yKey: string, mode: UncertaintyMode): Points | undefined {
  const of = known.get(series) ?? new Map<string, Points | undefined>();
  known.set(series, of);
  const key = `${mode}\n${xKey}\n${yKey}`;
  if (!of.has(key)) of.set(key, made(series, xKey, yKey, mode));
  return of.get(key);
}
