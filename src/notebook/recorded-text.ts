/** What is said when numbers have been written down: which, and where. Headless. */
import { formatNumber } from '@instruments';
import type { TableSpec } from '../sdk/table.ts';
import type { NotebookRow } from './cells.ts';
import type { Recorded } from './contract.ts';
import { cellIn, readColumns } from './row-cells.ts';
import type { Language, Say } from './say.ts';

export function recordedText(
  table: TableSpec,
  rows: readonly NotebookRow[],
  { row, repeat }: Recorded,
  language: Language,
  say: Say,
): string {
  const found = rows[row];
  const cell = found?.repeats[repeat];
  if (!found || !cell) return '';
  const print = (value: number, decimals: number, unit: string): string =>
    `${formatNumber(value, decimals, language)}${unit && ` ${unit}`}`;
  if (!table.setting.trial) {
    const value = formatNumber(cell.value, cell.decimals, language);
    return say('record.done', { value, unit: table.repeated.unit, row: row + 1, n: repeat + 1 });
  }
  const values = readColumns(table, 1).flatMap(({ kind, key, of }) => {
    const one = kind === 'typed' ? undefined : cellIn(found, key);
    return one ? [`${of.symbol} = ${print(one.value, one.decimals, of.unit)}`] : [];
  });
  return say('record.doneTrial', { n: row + 1, values: values.join('; ') });
}
