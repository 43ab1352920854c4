/** The table as a file for spreadsheets: UTF-8 with BOM; `;` and decimal comma in Vietnamese, `,` and point in English. */
import type { TableSpec } from '../sdk/table.ts';
import { rowNumbers } from './analysis.ts';
import { decimalsOf, derivedValue } from './check.ts';
import type { Content } from './content.ts';
import type { Language } from './say.ts';

const BOM = '\ufeff';

/** Lines end in CRLF (RFC 4180). Derived columns are left empty where they cannot be computed. */
export function tableCsv(table: TableSpec, content: Content, language: Language): string {
  const separator = language === 'vi' ? ';' : ',';
  const number = (value: number | undefined, decimals: number): string =>
    value === undefined || !Number.isFinite(value)
      ? ''
      : value.toFixed(decimals).replace('.', language === 'vi' ? ',' : '.');
  const quoted = (text: string): string => (/[";,\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const head = (symbol: string, unit: string): string => quoted(unit ? `${symbol} (${unit})` : symbol);
  const most = Math.max(table.repeats, ...content.rows.map((r) => r.repeats.length));
  const { setting, repeated } = table;
  const header = [
    head(setting.symbol, setting.unit),
    ...Array.from({ length: most }, (_, i) => head(`${repeated.symbol}${i + 1}`, repeated.unit)),
    ...table.columns.map((c) => head(c.symbol, c.unit)),
  ];
  const lines = content.rows.map((row) => {
    const numbers = rowNumbers(table, content, row);
    return [
      number(numbers?.setting.value, setting.decimals),
      ...Array.from({ length: most }, (_, i) => number(row.repeats[i]?.value, row.repeats[i]?.decimals ?? 0)),
      ...table.columns.map((c) =>
        numbers ? number(derivedValue(table, content, numbers, c), decimalsOf(c, numbers)) : '',
      ),
    ];
  });
  return BOM + [header, ...lines].map((cells) => cells.join(separator) + '\r\n').join('');
}
