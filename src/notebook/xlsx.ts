/** The notebook as a workbook: the table, every data set, the result with its ± and rule, and where each cell came from. Loaded lazily. */
import writeWorkbook from 'write-excel-file/universal';
import type { Grid, GridCell } from './report/grid.ts';

export interface Sheet {
  readonly name: string;
  readonly grid: Grid;
}

type Cell =
  { readonly value: string; readonly fontWeight?: 'bold' } | { readonly value: number; readonly format: string } | null;

/** A number stays a number, printed with the decimals that it was read with; what may look like a formula is typed as text. */
const cellOf = (cell: GridCell): Cell =>
  cell === undefined || (typeof cell === 'string' && cell === '')
    ? null
    : typeof cell === 'string'
      ? { value: cell }
      : { value: cell.value, format: cell.decimals > 0 ? `0.${'0'.repeat(cell.decimals)}` : '0' };

const LONGEST_SHEET_NAME = 31;
/** At most `most` signs as Excel counts them (UTF-16), no sign cut in two, and an end that may stand there. */
function cut(text: string, most: number): string {
  let kept = '';
  for (const sign of text) {
    if (kept.length + sign.length > most) break;
    kept += sign;
  }
  return kept.replace(/^['\s]+|['\s]+$/g, '');
}
/**
 * Excel's rules for names of sheets: no : \ / ? * [ ], no apostrophe at an end, at most 31 signs, each once whatever the case, and
 * never "History", which Excel keeps for itself.
 */
export function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set(['history']);
  return titles.map((title) => {
    const plain = title.replace(/[:\\/?*[\]\p{Cc}\p{Cs}]/gu, ' ').replace(/^['\s]+/, '') || 'Sheet';
    let name = cut(plain, LONGEST_SHEET_NAME);
    for (let n = 2; taken.has(name.toLowerCase()); n++) {
      const end = ` (${n})`;
      name = cut(plain, LONGEST_SHEET_NAME - end.length) + end;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

const widthOf = (grid: Grid, column: number): number => {
  const longest = grid.rows
    .slice(0, 50)
    .reduce((n, row) => Math.max(n, typeof row[column] === 'string' ? row[column].length : 10), 8);
  const head = grid.heads[column]!;
  return Math.min(48, Math.max(longest, head.symbol.length + head.unit.length + 4));
};

export function workbook(sheets: readonly Sheet[]): Promise<Blob> {
  const names = sheetNames(sheets.map((s) => s.name));
  return writeWorkbook(
    sheets.map(({ grid }, i) => ({
      sheet: names[i]!,
      columns: grid.heads.map((_, c) => ({ width: widthOf(grid, c) })),
      stickyRowsCount: 1,
      data: [
        grid.heads.map(({ symbol, unit }): Cell => ({
          value: unit ? `${symbol} (${unit})` : symbol,
          fontWeight: 'bold',
        })),
        ...grid.rows.map((row) => row.map(cellOf)),
      ] as never,
    })),
  ).toBlob();
}
