/** The numbers below the header, every cell read once: columns, the decimal mark of the whole file, and what is to be said about them. */
import { refuse, type Accepted, type Problem } from '@core';
import { leadingPlace } from '@instruments';
import { MOST_COLUMNS } from '../sets.ts';
import { isNumber, maybeThousands, readCell } from './cells.ts';
import type { Delimiter, Layout, Rows } from './layout.ts';
import { distinct, nameOf, unitIn } from './names.ts';
import { breath } from './split.ts';
import type { ImportColumn, ImportPlan, LeftOut } from './types.ts';

/** Figures that a table of a sensor's numbers shows: what is printed beyond is the converter's noise. */
const FIGURES = 6;
/** Cells between two breaths: some twenty milliseconds on a slow phone. */
const CELLS = 20_000;

/** A column while it is read. */
interface Growing {
  readonly place: number;
  readonly values: Float64Array;
  decimals: number;
  largest: number;
  /** Cells that hold something that is no number, and the line of the first. */
  unread: number;
  firstUnread: number;
}
export type Read = Pick<ImportPlan, 'columns' | 'leftOut' | 'decimal' | 'notes'>;

const cellOf = (row: readonly string[], column: number): string => row[column] ?? '';

/**
 * Reads at most `most` rows. Refused, with the line, where two decimal marks contradict each other, and where commas stand between
 * cells while every comma inside one may as well group thousands.
 */
export async function readColumns(
  rows: Rows,
  layout: Layout,
  delimiter: Delimiter,
  most: number,
): Promise<Accepted<Read>> {
  const { numeric, first, names } = layout;
  const end = Math.min(rows.length, first + most);
  const growing = numeric.slice(0, MOST_COLUMNS).map((place): Growing => {
    return { place, values: new Float64Array(end - first), decimals: 0, largest: 0, unread: 0, firstUnread: 0 };
  });
  const width = Math.max(names.length, rows[first]!.length);
  const last = Math.max(-1, ...numeric) + 1;
  let decimal: ImportPlan['decimal'] = '';
  /** The first cell that may be a grouped thousand; one comma that cannot be one tells that all are decimal. */
  let grouped: { readonly row: number; readonly text: string } | undefined;
  let surely = delimiter !== ',';
  let kept = 0;
  let uneven = 0;
  let firstUneven = 0;
  let cells = 0;
  for (let i = first; i < end; i++) {
    const row = rows[i]!;
    let any = false;
    for (const column of growing) {
      const text = cellOf(row, column.place);
      const { kind, value, decimals } = readCell(text);
      const mark = kind === 'comma' ? ',' : kind === 'point' ? '.' : '';
      if (kind === 'mixed' || (mark !== '' && decimal !== '' && mark !== decimal))
        return refuse('import.problem.mixed', { row: i + 1, text: text.trim().slice(0, 20) });
      if (mark !== '') decimal = mark;
      if (mark === ',' && !surely) {
        if (maybeThousands(text)) grouped ??= { row: i + 1, text: text.trim() };
        else surely = true;
      }
      column.values[kept] = value;
      if (isNumber(kind)) {
        any = true;
        column.decimals = Math.max(column.decimals, decimals);
        column.largest = Math.max(column.largest, Math.abs(value));
      } else if (kind === 'other' && column.unread++ === 0) column.firstUnread = i + 1;
    }
    // Lines without any number (blank ones, remarks at the end) are no rows.
    if (any) {
      kept++;
      if ((row.length < last || row.slice(width).some((cell) => cell.trim() !== '')) && uneven++ === 0)
        firstUneven = i + 1;
    }
    cells += growing.length;
    if (cells > CELLS) {
      cells = 0;
      await breath();
    }
  }
  if (grouped && !surely) return refuse('import.problem.thousands', grouped);
  const notes: Problem[] = [];
  if (uneven > 0) notes.push({ key: 'import.note.short', values: { count: uneven, row: firstUneven } });
  const columns = finished(growing, layout, kept);
  growing.forEach(({ unread, firstUnread }, i) => {
    const title = columns[i]!.title || columns[i]!.symbol;
    if (unread > 0) notes.push({ key: 'import.note.cells', values: { title, count: unread, row: firstUnread } });
  });
  return { ok: true, value: { columns, leftOut: leftOutOf(rows, layout, width), decimal, notes } };
}

function finished(
  growing: readonly Growing[],
  { names, units, symbols }: Layout,
  kept: number,
): readonly ImportColumn[] {
  const named = growing.map(({ place }) => {
    const name = nameOf(names[place] ?? '');
    const symbol = symbols[place]?.trim() ?? '';
    return { ...name, unit: unitIn(units[place] ?? '') || name.unit, symbol: symbol === '' ? name.symbol : symbol };
  });
  const each = distinct(named.map((one) => one.symbol));
  return growing.map(({ values, decimals, largest }, i) => {
    const enough = Math.max(0, FIGURES - 1 - leadingPlace(largest));
    return {
      title: named[i]!.title,
      symbol: each[i]!,
      unit: named[i]!.unit,
      decimals: Math.min(decimals, enough, 15),
      values: values.slice(0, kept),
    };
  });
}

/** Columns with something in them that were not taken, at most as many as may be. */
function leftOutOf(rows: Rows, { numeric, names, first }: Layout, width: number): readonly LeftOut[] {
  const all: LeftOut[] = [];
  for (let column = 0; column < width && all.length < MOST_COLUMNS; column++) {
    const title = nameOf(names[column] ?? '').title || `${column + 1}`;
    const rank = numeric.indexOf(column);
    if (rank >= MOST_COLUMNS) all.push({ title, why: 'many' });
    if (rank >= 0) continue;
    const something = rows.some((row, i) => i >= first && cellOf(row, column).trim() !== '');
    if (something) all.push({ title, why: 'text' });
    else if ((names[column] ?? '').trim() !== '') all.push({ title, why: 'empty' });
  }
  return all;
}
