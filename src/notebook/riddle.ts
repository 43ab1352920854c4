/** The unknown world as a matter of answers: g first, from the student's own table, then a name, and one more try. Headless. */
import { resultOf, type Numbers } from './analysis.ts';
import type { TableSpec } from '../sdk/table.ts';

/** Answers in the notebook of the riddle. */
export const MYSTERY_G = 'mystery-g';
export const MYSTERY = 'mystery';
export const MYSTERY_AGAIN = 'mystery-again';

/** A place that the mystery may be; `value` in the unit of the sought quantity. */
export interface World {
  readonly id: string;
  readonly name: string;
  readonly value: number;
}

/** Between the methods, and for rounding on the way. */
const NEAR = 0.05;

/** The typed number is what one of the methods makes of the student's own table, within a twentieth. */
export const agreesWithTable = (table: TableSpec, content: Numbers, value: number): boolean =>
  table.methods.some((method) => {
    const result = resultOf(table, content, method);
    return result !== undefined && Math.abs(value - result.value) <= NEAR * Math.abs(result.value);
  });

/** The world whose value is nearest. */
export const nearestWorld = (worlds: readonly World[], value: number): World | undefined =>
  worlds.reduce<World | undefined>(
    (best, w) => (best === undefined || Math.abs(w.value - value) < Math.abs(best.value - value) ? w : best),
    undefined,
  );

/** 'measure' while g is not committed; then 'name', 'again' after one wrong name, and the end. */
export type Stage = 'measure' | 'name' | 'again' | 'right' | 'wrong';
export function stageOf(answers: Readonly<Record<string, string>>, real: string | undefined): Stage {
  const [g = '', first = '', second = ''] = [answers[MYSTERY_G], answers[MYSTERY], answers[MYSTERY_AGAIN]];
  if (g === '') return 'measure';
  if (first === '') return 'name';
  if (first === real || second === real) return 'right';
  return second === '' ? 'again' : 'wrong';
}
