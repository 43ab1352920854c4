/** What a series is, and its columns: numbers with all that is known of their doubt, as typed arrays. Headless. */
import type { Content } from './content.ts';
import { decimalsOfOwn } from './own-decimals.ts';
import { keyOf } from './series-keys.ts';
import type { OwnColumn } from './sets.ts';
import type { Measured, SharedPart, UncertaintyMode } from './uncertainty.ts';

export interface Quantity {
  /** `t² (s²)`: two series have the same quantity when symbol and unit agree. */
  readonly key: string;
  readonly symbol: string;
  readonly unit: string;
  readonly decimals: number;
  readonly name: string;
}

/** One quantity of a series in the order of its points; NaN where there is no number. */
export interface SeriesColumn {
  readonly value: Float64Array;
  /** ± by the school rule; standard uncertainty by GUM and its degrees of freedom. */
  readonly school: Float64Array;
  readonly u: Float64Array;
  readonly dof: Float64Array;
  /** The parts that come from instruments alone, see `Measured.instrument`. */
  readonly instrumentSchool: Float64Array;
  readonly instrumentU: Float64Array;
  /** The parts that points have in common, point by point; see `Measured.shared`. */
  readonly shared?: readonly (readonly SharedPart[])[];
}

export interface Series {
  /** `rows:…` or `set:…`, the same as long as the rows or the set are there. */
  readonly id: string;
  /** Of rows: what they were measured with; keys of the experiment's words. */
  readonly context?: readonly string[];
  /** Of a set: the student's name for it. */
  readonly title?: string;
  readonly size: number;
  readonly quantities: readonly Quantity[];
  of(key: string): SeriesColumn | undefined;
  /** Id of the table's row behind a point. */
  row(index: number): number | undefined;
}

/** The parts of a notebook that series are made of. */
export type SeriesContent = Pick<Content, 'rows' | 'way' | 'constants' | 'mode' | 'check' | 'own' | 'sets'>;

/** How own columns are computed: the formulas, which come when somebody has written one. */
export type OwnFormulas = Pick<typeof import('./formula/index.ts'), 'ownValues' | 'ownSetColumn'>;

export { keyOf, rowsId, setId } from './series-keys.ts';

export const measuredAt = (c: SeriesColumn, i: number): Measured => ({
  value: c.value[i]!,
  school: c.school[i]!,
  u: c.u[i]!,
  dof: c.dof[i]!,
  instrument: { school: c.instrumentSchool[i]!, u: c.instrumentU[i]! },
  ...(c.shared ? { shared: c.shared[i]! } : {}),
});

const NONE: readonly SharedPart[] = [];
/** Computed point by point; where there is no number, NaN without a ±. */
export function columnFrom(size: number, at: (index: number) => Measured | undefined): SeriesColumn {
  const make = (): Float64Array => new Float64Array(size);
  const c = { value: make(), school: make(), u: make(), dof: make(), instrumentSchool: make(), instrumentU: make() };
  const shared: (readonly SharedPart[])[] = [];
  for (let i = 0; i < size; i++) {
    const m = at(i);
    c.value[i] = m ? m.value : NaN;
    c.school[i] = m ? m.school : 0;
    c.u[i] = m ? m.u : 0;
    c.dof[i] = m ? m.dof : Infinity;
    c.instrumentSchool[i] = m ? m.instrument.school : 0;
    c.instrumentU[i] = m ? m.instrument.u : 0;
    shared.push(m?.shared ?? NONE);
  }
  return shared.some((parts) => parts.length > 0) ? { ...c, shared } : c;
}

/** `first`: a value of the column, which tells automatic decimals; it is asked for when they are. */
export function ownQuantity(column: OwnColumn, first: () => Measured | undefined, mode: UncertaintyMode): Quantity {
  const { symbol, unit } = column;
  let decimals: number | undefined;
  return {
    key: keyOf(symbol, unit),
    symbol,
    unit,
    get decimals() {
      return (decimals ??= decimalsOfOwn(column, column.auto && first(), mode));
    },
    name: symbol,
  };
}

/** A column is computed once, when it is first drawn. */
export function kept(make: (key: string) => SeriesColumn | undefined): (key: string) => SeriesColumn | undefined {
  const all = new Map<string, SeriesColumn | undefined>();
  return (key) => {
    if (!all.has(key)) all.set(key, make(key));
    return all.get(key);
  };
}
