/** What a cell of a foreign file holds: a number written with a comma or with a point, nothing, or something else. */

/** whole: a number that needs no decimal mark. mixed: marks of both kinds, such as 1.234,5. */
export type CellKind = 'blank' | 'whole' | 'comma' | 'point' | 'mixed' | 'other';
export interface CellContent {
  readonly kind: CellKind;
  /** NaN for what is no number. */
  readonly value: number;
  /** Places after the decimal mark that the cell tells: 1,50 → 2, 1.5E-3 → 4. */
  readonly decimals: number;
}

/** Longer than any number that means anything. */
const LONGEST_NUMBER = 60;
const NUMBER = /^[+-]?(?:\d+(?:([.,])(\d*))?|([.,])(\d+))(?:[eE]([+-]?\d{1,3}))?$/;
/** Thousands apart by a space of any width; a real minus. */
const GROUPED = /^[+-]?\d{1,3}(?: \d{3})+(?=[.,]|$)/;
const plain = (cell: string): string => {
  const text = cell.replace(/[\u00a0\u2009\u202f]/g, ' ').replace(/^[−–]/, '-');
  return GROUPED.test(text) ? text.replaceAll(' ', '') : text;
};

const without = (kind: CellKind): CellContent => ({ kind, value: NaN, decimals: 0 });
const BLANK = without('blank');
const OTHER = without('other');
const MIXED = without('mixed');

export function readCell(cell: string): CellContent {
  const trimmed = cell.trim();
  if (trimmed === '') return BLANK;
  if (trimmed.length > LONGEST_NUMBER) return OTHER;
  // Almost every cell is a plain number; the others may have spaces or a printer's minus.
  let text = trimmed;
  let found = NUMBER.exec(text);
  if (!found) {
    text = plain(trimmed);
    found = NUMBER.exec(text);
  }
  if (!found) return /^[+-]?[\d.,]*\d$/.test(text) && text.includes(',') && text.includes('.') ? MIXED : OTHER;
  const mark = found[1] ?? found[3];
  const value = Number(mark === ',' ? text.replace(',', '.') : text) + 0;
  if (!Number.isFinite(value)) return OTHER;
  const digits = (found[2] ?? found[4] ?? '').length;
  const decimals = Math.max(0, digits - (found[5] === undefined ? 0 : Number(found[5])));
  return { kind: mark === ',' ? 'comma' : mark === '.' ? 'point' : 'whole', value, decimals };
}
/** `1,234` may be English for one thousand two hundred and thirty-four; `0,123`, `1,23` and `1234,567` may not. */
export const maybeThousands = (cell: string): boolean => /^[+\-−–]?[1-9]\d{0,2},\d{3}$/.test(cell.trim());
export const kindOf = (cell: string): CellKind => readCell(cell).kind;
export const isNumber = (kind: CellKind): boolean => kind === 'whole' || kind === 'comma' || kind === 'point';
