/** A table as a text file for spreadsheets: UTF-8 with BOM; `;` and decimal comma in Vietnamese, `,` and point in English. Headless. */
import { formatNumber } from '@instruments';
import type { TableSpec } from '../sdk/table.ts';
import type { Content } from './content.ts';
import { tableGrid, type Grid, type GridCell, type GridOptions } from './report/grid.ts';
import type { Language } from './say.ts';

/** From here on `formatNumber` writes powers of ten. */
const MOST = 1e15;
const BOM = '\ufeff';
/** A spreadsheet takes a text that begins so for a formula and would carry it out (OWASP, CSV Injection). */
const RISKY = /^[=+\-@\t\r]/;

/** Lines end in CRLF (RFC 4180); numbers are never grouped, and keep their decimals. */
export function gridCsv(grid: Grid, form: Language): string {
  const separator = form === 'vi' ? ';' : ',';
  const text = (raw: string): string => {
    const safe = RISKY.test(raw) ? `'${raw}` : raw;
    return /[";,\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const print = (cell: GridCell): string => {
    if (cell === undefined) return '';
    if (typeof cell === 'string') return text(cell);
    const { value } = cell;
    const decimals = Math.max(0, cell.decimals);
    // Beyond that a number is printed with a power of ten for people; a spreadsheet wants digits.
    if (Math.abs(value) >= MOST) return value.toFixed(decimals).replace('.', form === 'vi' ? ',' : '.');
    // Rounded as on the page, half away from zero, without what only an eye wants: groups, and a minus that no program knows.
    return formatNumber(value, decimals, form).replaceAll('\u202f', '').replace('\u2212', '-');
  };
  const head = grid.heads.map(({ symbol, unit }) => text(unit ? `${symbol} (${unit})` : symbol));
  return BOM + [head, ...grid.rows.map((row) => row.map(print))].map((line) => line.join(separator) + '\r\n').join('');
}

/**
 * The table of a notebook. `form` is that of the file and may be another language than the page's; `name` says what a row was
 * measured with, and adds a column where rows differ in that.
 */
export const tableCsv = (
  table: TableSpec,
  content: Content,
  form: Language,
  name: (part: string) => string = (part) => part,
  options: Partial<GridOptions> = {},
): string => {
  const contextHead = form === 'vi' ? 'đo với' : 'measured with';
  return gridCsv(tableGrid(table, content, { language: form, name, contextHead, ...options }), form);
};
