/** The cells of a table as one stop of the Tab key: arrows go from cell to cell, Home and End to the ends of a row. */
import { useState, type KeyboardEvent } from 'react';
import type { TableSpec } from '../sdk/table.ts';
import type { NotebookRow } from './cells.ts';
import { cellIn, readColumns, repeatsShown, type CellKey } from './row-cells.ts';

export interface Spot {
  /** Id of the row. */
  readonly row: number;
  readonly cell: CellKey;
}

export const sameSpot = (a: Spot | undefined, b: Spot): boolean => a?.row === b.row && a.cell === b.cell;

const cellAt = (root: Element | null, { row, cell }: Spot): HTMLElement | null =>
  root?.querySelector<HTMLElement>(`[data-row="${row}"] [data-cell="${CSS.escape(String(cell))}"]`) ?? null;

/** Once it is drawn: the focus goes to a cell, or to the nearest that is left, or to the table itself. */
export function focusCell(root: Element | null, spot: Spot): void {
  requestAnimationFrame(() => {
    const row = root?.querySelector(`[data-row="${spot.row}"]`);
    const left = row?.querySelectorAll<HTMLElement>('.nb-cell') ?? [];
    const to =
      cellAt(root, spot) ?? left[left.length - 1] ?? root?.querySelector<HTMLElement>('.nb-cell, .nb-scroll') ?? null;
    to?.focus();
  });
}

/** From anywhere in the notebook to a row of its table. */
export function showRow(from: Element, row: number): void {
  const cell = from.closest('.notebook')?.querySelector<HTMLElement>(`[data-row="${row}"] .nb-cell`);
  cell?.scrollIntoView({ block: 'center' });
  cell?.focus({ preventScroll: true });
}

export interface Roving {
  /** The cell that the Tab key comes to. */
  readonly stop: Spot | undefined;
  readonly visit: (spot: Spot) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

export function useRoving(table: TableSpec, rows: readonly NotebookRow[]): Roving {
  const [last, setLast] = useState<Spot>();
  const columns = readColumns(table, repeatsShown(table, rows)).filter((c) => c.kind !== 'typed');
  const cellsOf = (row: NotebookRow | undefined): readonly CellKey[] =>
    row ? columns.map((c) => c.key).filter((key) => cellIn(row, key)) : [];
  const kept = last && rows.find((r) => r.id === last.row);
  const there = cellsOf(kept);
  const spotIn = (row: NotebookRow, cells: readonly CellKey[], wanted: CellKey | undefined): Spot | undefined => {
    const cell = cells.find((key) => key === wanted) ?? cells.at(-1);
    return cell === undefined ? undefined : { row: row.id, cell };
  };
  const stop =
    kept && last && there.length > 0
      ? spotIn(kept, there, last.cell)
      : rows[0] && spotIn(rows[0], cellsOf(rows[0]), cellsOf(rows[0])[0]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (!stop || event.altKey || event.metaKey || !(event.target as Element).matches('.nb-cell')) return;
    const at = rows.findIndex((r) => r.id === stop.row);
    const here = cellsOf(rows[at]).indexOf(stop.cell);
    /** A cell of another row in the same column, or its last one; a cell of a row by its place. */
    const across = (row: number): Spot | undefined => rows[row] && spotIn(rows[row], cellsOf(rows[row]), stop.cell);
    const along = (row: number, place: number): Spot | undefined =>
      rows[row] && spotIn(rows[row], cellsOf(rows[row]), cellsOf(rows[row])[place]);
    const whole = event.ctrlKey;
    const last = rows.length - 1;
    const moves: Readonly<Record<string, Spot | undefined>> = {
      ArrowRight: along(at, here + 1),
      ArrowLeft: along(at, Math.max(0, here - 1)),
      ArrowDown: across(Math.min(last, at + 1)),
      ArrowUp: across(Math.max(0, at - 1)),
      Home: along(whole ? 0 : at, 0),
      End: along(whole ? last : at, Infinity),
    };
    const spot = moves[event.key];
    if (!spot) return;
    event.preventDefault();
    setLast(spot);
    cellAt(event.currentTarget, spot)?.focus();
  };
  return { stop, visit: setLast, onKeyDown };
}
