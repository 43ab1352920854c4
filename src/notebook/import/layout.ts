/** How a file is laid out: what separates its cells, where its numbers begin, and which lines above are headers. */
import { isNumber, kindOf } from './cells.ts';
import { isUnit } from './names.ts';

export type Rows = readonly (readonly string[])[];
export type Delimiter = ';' | ',' | '\t';

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');
const inUse = (row: readonly string[]): number => {
  let last = row.length;
  while (last > 0 && row[last - 1]!.trim() === '') last--;
  return last;
};

/**
 * The separator under which most of the later lines have equally many cells, two or more. A tab or a semicolon is never part of a
 * number, so they go before the comma; a file of one column has none, and then its commas are decimal.
 */
export function delimiterOf(split: (delimiter: Delimiter) => Rows): Delimiter {
  for (const delimiter of ['\t', ';', ','] as const) {
    const widths = split(delimiter)
      .filter((row) => !isBlank(row))
      .map((row) => row.length);
    const later = widths.slice(Math.floor(widths.length / 2));
    const common = Math.max(...later);
    if (common < 2 || later.filter((w) => w > 1).length < 0.6 * later.length) continue;
    if (delimiter === ',' && oneColumn(split(','))) return ';';
    return delimiter;
  }
  return ';';
}
/** `x (m)` above `0,5`: the header has no comma, the numbers have one each. */
const oneColumn = (rows: Rows): boolean => {
  const first = rows.findIndex((row) => isNumber(kindOf(row[0] ?? '')));
  const above = rows[first - 1];
  return above?.length === 1 && !isBlank(above) && rows.slice(first).every((row) => row.length <= 2);
};

export interface Layout {
  /** Places of the columns that hold numbers. */
  readonly numeric: readonly number[];
  /** Index of the first row of numbers. */
  readonly first: number;
  readonly names: readonly string[];
  readonly units: readonly string[];
  readonly symbols: readonly string[];
}

/** Rows that are looked at to find out which columns hold numbers. */
const SAMPLE = 500;

function numericColumns(rows: Rows): readonly number[] {
  const later = rows.slice(Math.floor(rows.length / 2), Math.floor(rows.length / 2) + SAMPLE);
  const most = rows.slice(0, SAMPLE).reduce((w, row) => Math.max(w, row.length), 0);
  const share = (column: number, of: Rows): number => {
    const kinds = of.map((row) => kindOf(row[column] ?? '')).filter((kind) => kind !== 'blank');
    return kinds.length === 0 ? NaN : kinds.filter((k) => isNumber(k) || k === 'mixed').length / kinds.length;
  };
  return Array.from({ length: most }, (_, i) => i).filter((column) => {
    const late = share(column, later);
    // A shorter run ends above: then all its cells count.
    return (Number.isNaN(late) ? share(column, rows.slice(0, SAMPLE)) : late) >= 0.5;
  });
}

/** Undefined where nothing in the file is a column of numbers. */
export function layoutOf(rows: Rows): Layout | undefined {
  const likely = numericColumns(rows);
  const first = rows.findIndex((row) => {
    const kinds = likely.map((column) => kindOf(row[column] ?? ''));
    const good = kinds.filter((k) => isNumber(k) || k === 'mixed').length;
    const bad = kinds.filter((k) => k === 'other').length;
    // "Sample rate; 100" above the data is not yet a row of numbers, "0,5; N/A" is one.
    return good > bad || (good > 0 && kinds[0] !== 'other' && kinds[0] !== 'blank');
  });
  if (first < 0) return undefined;
  const heads: (readonly string[])[] = [];
  for (let i = first - 1; i >= 0 && heads.length < 3; i--) {
    const row = rows[i]!;
    if (isBlank(row) || row.some((cell) => isNumber(kindOf(cell)))) break;
    heads.unshift(row);
  }
  const full = (row: readonly string[] | undefined): boolean =>
    row !== undefined && likely.every((column) => (row[column] ?? '').trim() !== '');
  const units = heads.length > 1 && heads.at(-1)!.every(isUnit) && full(heads.at(-2)) ? heads.pop()! : [];
  const lowest = heads.pop() ?? [];
  const short = lowest.every((cell) => cell.trim().length <= 3);
  const above = heads.at(-1);
  const isSymbols = units.length > 0 && short && full(above);
  const names = isSymbols ? above! : lowest;
  // Beyond the header there are no columns, only lines with a cell too many.
  const numeric = names.length === 0 ? likely : likely.filter((column) => column < names.length);
  return { numeric, first, units, names, symbols: isSymbols ? lowest : [] };
}

/** Every second comma is a decimal one: the header has half as many cells as the lines of numbers. */
export function commaTwice(rows: Rows, { first, names }: Layout): boolean {
  const width = inUse(names);
  return (
    width > 1 &&
    rows.slice(first, first + 20).every((row) => isBlank(row) || inUse(row) >= 2 * width - 1) &&
    rows.slice(first, first + 20).every((row) => row.every((cell) => /^\s*[+-]?\d*\s*$/.test(cell)))
  );
}
