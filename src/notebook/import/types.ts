/** What a file of a real sensor gave, before the student has said what to take of it. Plain data, headless. */
import type { Problem } from '@core';

/** A column of numbers. */
export interface ImportColumn {
  /** As printed in the file, without unit; '' where there is no header. */
  readonly title: string;
  /** Suggested: `t` for Time, `x` for Position; the printed name where nothing is recognised. Unique within the plan. */
  readonly symbol: string;
  readonly unit: string;
  readonly decimals: number;
  /** NaN where the cell was blank or no number. */
  readonly values: Float64Array;
}

/** A column that was not taken: no numbers in it, nothing in it, or one too many. */
export interface LeftOut {
  readonly title: string;
  readonly why: 'text' | 'empty' | 'many';
}

export interface ImportPlan {
  /** Of the file, without folder; at most LONGEST_NAME. */
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly ImportColumn[];
  readonly leftOut: readonly LeftOut[];
  readonly delimiter: ';' | ',' | '\t';
  /** What the file writes before the decimals; '' if it has whole numbers only. */
  readonly decimal: ',' | '.' | '';
  /** Sentences that belong beside the preview (cut, no header, cells that are no numbers …). */
  readonly notes: readonly Problem[];
}

/** What the student chose for one column of the plan, by its place there. */
export interface ColumnChoice {
  readonly column: number;
  readonly symbol: string;
  readonly unit: string;
  /** Half-width of the limits of error, in `unit`; 0 where nobody knows. */
  readonly half: number;
}
