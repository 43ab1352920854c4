/**
 * Reads the file of a real sensor: never throws, never holds the page up, and what it cannot be sure of it refuses in words.
 * Of the whole file one decimal mark is true; a line that contradicts it is named.
 */
import { refuse, type Accepted, type Problem } from '@core';
import { LONGEST_NAME, MOST_ROWS } from '../sets.ts';
import { readColumns } from './columns.ts';
import { decode } from './decode.ts';
import { commaTwice, delimiterOf, layoutOf } from './layout.ts';
import { splitAll, splitStart } from './split.ts';
import type { ImportPlan } from './types.ts';

/** A hundred thousand rows of a dozen columns; more is a slip, and a phone would run out of memory. */
export const MOST_BYTES = 16 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;
/** Characters, and lines, that tell how a file is made. */
const START = 65_536;
const START_LINES = 200;
/** Characters of a line: hundreds of columns. A line without end would be read again with every piece. */
const LONGEST_LINE = 20_000;
/** Lines above the numbers that are read besides the rows. */
const PREAMBLE = 200;

export async function readCsv(bytes: ArrayBuffer, fileName: string): Promise<Accepted<ImportPlan>> {
  try {
    return await read(bytes, fileName);
  } catch {
    return refuse('import.problem.unreadable');
  }
}

async function read(bytes: ArrayBuffer, fileName: string): Promise<Accepted<ImportPlan>> {
  if (bytes.byteLength > MOST_BYTES) return refuse('import.problem.too-big', { most: MOST_BYTES / MEGABYTE });
  if (bytes.byteLength === 0) return refuse('import.problem.empty');
  const text = decode(bytes);
  if (!text.ok) return text;
  const long = longLine(text.value);
  if (long > 0) return refuse('import.problem.line-long', { row: long, most: LONGEST_LINE });
  const papa = (await import('papaparse')).default;
  const start = text.value.slice(0, START);
  const delimiter = delimiterOf((d) => splitStart(papa, start, d, START_LINES));
  const { rows, openQuote, cut } = await splitAll(papa, text.value, delimiter, MOST_ROWS + PREAMBLE);
  if (openQuote !== undefined) return refuse('import.problem.quotes', { row: openQuote });
  const layout = layoutOf(rows);
  if (!layout) return refuse('import.problem.no-numbers');
  if (delimiter === ',' && commaTwice(rows, layout))
    return refuse('import.problem.comma-both', { row: layout.first + 1 });
  const found = await readColumns(rows, layout, delimiter, MOST_ROWS);
  if (!found.ok) return found;
  const { columns, leftOut, decimal } = found.value;
  if (columns.length === 0) return refuse('import.problem.no-numbers');
  const notes: Problem[] = cut || rows.length - layout.first > MOST_ROWS ? [{ key: 'import.note.cut', values: { most: MOST_ROWS } }] : []; // prettier-ignore
  if (layout.names.length === 0) notes.push({ key: 'import.note.no-header' });
  return {
    ok: true,
    value: {
      columns,
      leftOut,
      name: fileName.replace(/^.*[\\/]/, '').slice(0, LONGEST_NAME),
      rows: columns[0]!.values.length,
      delimiter,
      decimal,
      notes: [...notes, ...found.value.notes],
    },
  };
}

/** The first line (from 1) that is longer than a line of a table is; 0 where there is none. */
function longLine(text: string): number {
  for (let from = 0, line = 1; text.length - from > LONGEST_LINE; line++) {
    const end = text.slice(from, from + LONGEST_LINE).search(/[\r\n]/);
    if (end < 0) return line;
    from += end + (text.startsWith('\r\n', from + end) ? 2 : 1);
  }
  return 0;
}
