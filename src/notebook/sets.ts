/**
 * Runs beside the table: numbers that came as a whole, from a sensor that recorded at its rate or from the file of a real one.
 * Plain data. Columns are typed arrays, so that a long recording is saved and copied in one piece.
 */
import type { StatedError } from './uncertainty.ts';

/** One quantity of a set: all columns of a set are equally long, NaN where nothing was measured. */
export interface SetColumn {
  /** As the student reads it, such as `t` or `x`; unique within the set. */
  readonly symbol: string;
  /** As printed; '' for a pure number. The values are in this unit. */
  readonly unit: string;
  readonly decimals: number;
  readonly values: Float64Array;
  /** What the instrument may be off at each value, in `unit`; half 0 where nobody knows. */
  readonly error: StatedError;
}

/** Where a set came from. Value number i of a sensor was read at tick `from + i·every` of the branch that ends in `node`. */
export type SetOrigin =
  | { readonly kind: 'file'; readonly name: string }
  | {
      readonly kind: 'sensor';
      readonly instrument: string;
      readonly seed: number;
      readonly recording?: string;
      readonly node: number;
      readonly from: number;
      readonly every: number;
    };

export interface DataSet {
  readonly id: number;
  readonly title: string;
  readonly origin: SetOrigin;
  readonly columns: readonly SetColumn[];
}

/** A column that the student computes: an expression over the symbols of the table (or of a set). */
export interface OwnColumn {
  readonly id: number;
  readonly symbol: string;
  readonly unit: string;
  readonly expression: string;
  readonly decimals: number;
  /** As many decimals as the ± of each number leaves; `decimals` is what that gave when the column was written. */
  readonly auto?: true;
}

/** What one notebook keeps at most: more is a slip, and would make every save slow. */
export const MOST_ROWS = 100_000;
export const MOST_COLUMNS = 32;
export const MOST_SETS = 24;
export const MOST_OWN = 24;
export const LONGEST_NAME = 80;
export const LONGEST_EXPRESSION = 500;

type Loose = Readonly<Record<string, unknown>>;
const isLoose = (v: unknown): v is Loose => typeof v === 'object' && v !== null && !Array.isArray(v);
/** A name that somebody gave: short, or it is not ours. */
export const isName = (v: unknown): v is string => typeof v === 'string' && v.length <= LONGEST_NAME;
const isWhole = (v: unknown): v is number => Number.isInteger(v) && (v as number) >= 0;
const isDecimals = (v: unknown): v is number => isWhole(v) && v <= 15;
const SHAPES: readonly unknown[] = ['rectangular', 'triangular', 'normal'];
const isSize = (v: unknown): boolean => typeof v === 'number' && v >= 0 && v < Infinity;
const isError = (v: unknown): v is StatedError =>
  isLoose(v) && isSize(v.half) && (v.school === undefined || isSize(v.school)) && SHAPES.includes(v.shape);
const isColumn = (v: unknown): v is SetColumn =>
  isLoose(v) &&
  isName(v.symbol) &&
  v.symbol !== '' &&
  isName(v.unit) &&
  isDecimals(v.decimals) &&
  v.values instanceof Float64Array &&
  v.values.length <= MOST_ROWS &&
  isError(v.error);
const isOrigin = (v: unknown): v is SetOrigin =>
  isLoose(v) &&
  (v.kind === 'file'
    ? isName(v.name)
    : v.kind === 'sensor' &&
      isName(v.instrument) &&
      isWhole(v.seed) &&
      (v.recording === undefined || isName(v.recording)) &&
      isWhole(v.node) &&
      isWhole(v.from) &&
      isWhole(v.every) &&
      v.every > 0);

export const isDataSet = (v: unknown): v is DataSet =>
  isLoose(v) &&
  isWhole(v.id) &&
  isName(v.title) &&
  isOrigin(v.origin) &&
  Array.isArray(v.columns) &&
  v.columns.length > 0 &&
  v.columns.length <= MOST_COLUMNS &&
  v.columns.every(isColumn) &&
  v.columns.every((c: SetColumn) => c.values.length === (v.columns as SetColumn[])[0]!.values.length) &&
  new Set(v.columns.map((c: SetColumn) => c.symbol)).size === v.columns.length;

export const isOwnColumn = (v: unknown): v is OwnColumn =>
  isLoose(v) &&
  isWhole(v.id) &&
  isName(v.symbol) &&
  v.symbol !== '' &&
  isName(v.unit) &&
  isDecimals(v.decimals) &&
  typeof v.expression === 'string' &&
  v.expression.length <= LONGEST_EXPRESSION &&
  (v.auto === undefined || v.auto === true);
