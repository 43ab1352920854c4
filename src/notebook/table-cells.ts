/** The cells of a table as one stop of the Tab key: arrows go from cell to cell, Home and End to the ends of a row. */
import { useState, type KeyboardEvent } from 'react';
import type { NotebookRow } from './cells.ts';

export interface Spot {
  /** Id of the row. */
  readonly row: number;
  readonly repeat: number;
}

const cellAt = (root: Element | null, { row, repeat }: Spot): HTMLElement | null =>
  root?.querySelector<HTMLElement>(`[data-row="${row}"] [data-repeat="${repeat}"]`) ?? null;

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

export function useRoving(rows: readonly NotebookRow[]): Roving {
  const [last, setLast] = useState<Spot>();
  const kept = last && rows.find((r) => r.id === last.row);
  const stop =
    kept && last && kept.repeats.length > 0
      ? { row: kept.id, repeat: Math.min(last.repeat, kept.repeats.length - 1) }
      : rows[0] && { row: rows[0].id, repeat: 0 };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (!stop || event.altKey || event.metaKey || !(event.target as Element).matches('.nb-cell')) return;
    const at = rows.findIndex((r) => r.id === stop.row);
    const end = (row: number): number => (rows[row]?.repeats.length ?? 1) - 1;
    const to = (row: number, repeat: number): readonly [number, number] => [row, Math.min(repeat, end(row))];
    const whole = event.ctrlKey;
    const moves: Readonly<Record<string, readonly [row: number, repeat: number]>> = {
      ArrowRight: to(at, stop.repeat + 1),
      ArrowLeft: to(at, Math.max(0, stop.repeat - 1)),
      ArrowDown: to(Math.min(rows.length - 1, at + 1), stop.repeat),
      ArrowUp: to(Math.max(0, at - 1), stop.repeat),
      Home: to(whole ? 0 : at, 0),
      End: to(whole ? rows.length - 1 : at, Infinity),
    };
    const move = moves[event.key];
    const row = move && rows[move[0]];
    if (!move || !row) return;
    event.preventDefault();
    const spot = { row: row.id, repeat: move[1] };
    setLast(spot);
    cellAt(event.currentTarget, spot)?.focus();
  };
  return { stop, visit: setLast, onKeyDown };
}
