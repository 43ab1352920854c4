/** What a row cannot compute because a number that may be missing is missing. Headless. */
import type { DerivedColumn, TableSpec } from '../sdk/table.ts';
import type { NotebookRow } from './cells.ts';
import { symbolsIn } from './expression.ts';

export const lacks = (table: TableSpec, row: NotebookRow, { of }: Pick<DerivedColumn, 'of'>): boolean =>
  typeof of !== 'string' &&
  (table.beside ?? []).some(
    ({ symbol, optional }) => optional && !row.beside?.[symbol] && symbolsIn(table, of).includes(symbol),
  );
