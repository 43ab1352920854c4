/** What stands in a row of the table, in the order of its columns, before anything is computed from it. Headless. */
import type { BesideColumn, RepeatedColumn, TableSpec, TypedColumn } from '../sdk/table.ts';
import type { Cell, NotebookRow } from './cells.ts';

/** A number that was read: a repeat by its place from 0, one beside it by its symbol. */
export type CellKey = number | string;

export type ReadColumn =
  | { readonly kind: 'repeat'; readonly key: number; readonly of: RepeatedColumn }
  | { readonly kind: 'beside'; readonly key: string; readonly of: BesideColumn }
  | { readonly kind: 'typed'; readonly key: string; readonly of: TypedColumn };

/** The columns between the setting (or the number of the trial) and the first derived one. */
export function readColumns(table: TableSpec, repeats: number): readonly ReadColumn[] {
  const { repeated, beside = [], typed = [] } = table;
  const sides = (before: boolean): readonly ReadColumn[] => [
    ...beside
      .filter((of) => (of.before ?? false) === before)
      .map((of): ReadColumn => ({ kind: 'beside', key: of.symbol, of })),
    ...typed
      .filter((of) => (of.before ?? false) === before)
      .map((of): ReadColumn => ({ kind: 'typed', key: of.symbol, of })),
  ];
  return [
    ...sides(true),
    ...Array.from({ length: repeats }, (_, key): ReadColumn => ({ kind: 'repeat', key, of: repeated })),
    ...sides(false),
  ];
}

/** As many repeats as a table shows. */
export const repeatsShown = (table: TableSpec, rows: readonly NotebookRow[]): number =>
  table.setting.trial ? 1 : rows.reduce((most, row) => Math.max(most, row.repeats.length), table.repeats);

export const cellIn = (row: NotebookRow, key: CellKey): Cell | undefined =>
  typeof key === 'number' ? row.repeats[key] : row.beside?.[key];

export const unitOf = (table: TableSpec, key: CellKey): string =>
  (table.beside?.find((c) => c.symbol === key) ?? table.repeated).unit;

/** A trial without a number that must be there is none. */
export const takesRow = ({ setting, beside = [] }: TableSpec, key: CellKey): boolean =>
  setting.trial === true && !beside.some((c) => c.symbol === key && c.optional);

export function withoutCell(row: NotebookRow, key: CellKey): NotebookRow {
  if (typeof key === 'number') return { ...row, repeats: row.repeats.filter((_, i) => i !== key) };
  const { [key]: _old, ...beside } = row.beside ?? {};
  return { ...row, beside };
}
