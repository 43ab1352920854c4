/**
 * A simulated student: what a study repeats a thousand times to learn how honest the apparatus and the analysis are.
 * Written against the same commands and readings that a real one has; never sees a frame that a real one could not see.
 */
import type { AnyModel, Run } from '@core';
import type { TableSpec } from './table.ts';

export interface Study<M extends AnyModel = AnyModel> {
  readonly model: M;
  readonly table: TableSpec;
  /** Way of measuring the setting that this student takes; '' in a table of trials. */
  readonly way: string;
  /** The true value, or the probe of it. */
  readonly truth: string | number;
  /** Every student has a true value of their own (an unknown): results are looked at as per cent of it. */
  readonly relative?: true;
  /** What the student types once, by symbol, SI. */
  readonly constants?: Readonly<Record<string, number>>;
  /** The set-up. */
  readonly params?: Readonly<Record<string, string | number | boolean>>;
  readonly prelude: readonly (readonly [command: string, input: Readonly<Record<string, string | number | boolean>>])[];
  /**
   * Lives the experiment; `record` writes down what the table asks for, as *Ghi* does. `typed`: what the student then types or
   * chooses in that row, by symbol, SI.
   */
  readonly perform: (run: Run<M>, seed: number, record: (typed?: Readonly<Record<string, number>>) => void) => void;
  /** Range of the histogram, in units of the sought quantity. */
  readonly bins: { readonly from: number; readonly to: number; readonly width: number };
}
export const defineStudy = <M extends AnyModel>(study: Study<M>): Study<M> => study;
