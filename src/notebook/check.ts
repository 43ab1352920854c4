/** The first row, computed by the student: is each number right, and if not, what went wrong? Headless. */
import type { DerivedColumn, Slip, TableSpec } from '../sdk/table.ts';
import { valueIn, type RowNumbers } from './analysis.ts';
import type { Content } from './content.ts';
import { stated } from './uncertainty.ts';

/** The number in a derived cell, SI; undefined while a quantity that it needs is missing. The ± column follows the mode. */
export function derivedValue(
  table: TableSpec,
  content: Pick<Content, 'constants' | 'mode'>,
  row: RowNumbers,
  column: DerivedColumn,
): number | undefined {
  if (column.of === 'mean') return row.mean.value;
  if (column.of === 'spread') return stated(row.mean, content.mode).delta;
  return valueIn(table, content, row, column.of)?.value;
}

/** The mean of several readings is worth one digit more than each; nobody reads beyond the microsecond. */
export const decimalsOf = (column: DerivedColumn, row: RowNumbers): number =>
  column.decimals ?? Math.min(6, row.decimals + 1);

export type CheckResult =
  | { readonly right: true }
  | { readonly right: false; readonly why: 'slip'; readonly slip: Slip }
  | { readonly right: false; readonly why: 'few-figures' | 'thousands' | 'wrong' };

/** Rounding on the way (t̄ to the millisecond, t̄² to four decimals) moves a result by less than this share. */
const ON_THE_WAY = 0.005;
const SLIP_WITHIN = 0.02;
const THOUSAND = /^[-−]?\d{1,3}[.,]\d{3}$/;

/**
 * Judges one typed number against the right one, which the caller computes from the unrounded readings. Correct rounding to
 * three figures or more is right even where it moves the number further than rounding on the way does.
 */
export function checkNumber(right: number, text: string, value: number, slips: readonly Slip[] = []): CheckResult {
  const off = Math.abs(value - right);
  if (off <= ON_THE_WAY * Math.abs(right)) return { right: true };
  // A thousand with a point or a comma in it, as many write it, was read as one and a bit.
  if (THOUSAND.test(text.trim()) && Math.abs(1000 * value - right) <= ON_THE_WAY * Math.abs(right))
    return { right: false, why: 'thousands' };
  const slip = slips.find((s) => Math.abs(value - s.times * right) <= SLIP_WITHIN * Math.abs(s.times * right));
  if (slip) return { right: false, why: 'slip', slip };
  const decimals = /[.,](\d*)/.exec(text)?.[1]?.length ?? 0;
  const roundedWell = off <= 0.5000001 * 10 ** -decimals;
  if (!roundedWell) return { right: false, why: 'wrong' };
  const figures = text.replace(/[^\d]/g, '').replace(/^0+/, '').length;
  return figures >= 3 ? { right: true } : { right: false, why: 'few-figures' };
}
