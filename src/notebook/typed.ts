/** What the student types or chooses in a row of the table. Headless. */
import type { TypedColumn } from '../sdk/table.ts';
import type { NotebookRow } from './cells.ts';

/** The number that counts; undefined while nothing is typed. What no option has, or lies outside the limits, is nothing. */
export function typedValue(column: TypedColumn, { typed }: Pick<NotebookRow, 'typed'>): number | undefined {
  const { symbol } = column;
  const value = typed && Object.hasOwn(typed, symbol) ? typed[symbol] : undefined;
  if ('options' in column) return column.options.some((o) => o.value === value) ? value : column.otherwise;
  return value !== undefined && value >= column.min && value <= column.max ? value : undefined;
}

/** How a choice stands in the table; '' for a number, and where nothing is chosen. */
export const faceOf = (column: TypedColumn, value: number | undefined): string =>
  'options' in column ? (column.options.find((o) => o.value === value)?.face ?? '') : '';
