/** The table as a file for spreadsheets: UTF-8 with BOM; `;` and decimal comma in Vietnamese, `,` and point in English. */
import type { TableSpec } from '../sdk/table.ts';
import { rowNumbers } from './analysis.ts';
import { decimalsOf, derivedValue } from './check.ts';
import type { Content } from './content.ts';
import { contextsOf, tellingParts } from './contexts.ts';
import type { Language } from './say.ts';

const BOM = '\ufeff';

/**
 * Lines end in CRLF (RFC 4180). Derived columns are left empty where they cannot be computed, and until the student has
 * computed the first row. `name` says what a row was measured with; it adds a column where rows differ in that.
 */
export function tableCsv(
  table: TableSpec,
  content: Content,
  language: Language,
  name: (part: string) => string = (part) => part,
): string {
  const separator = language === 'vi' ? ';' : ',';
  const number = (value: number | undefined, decimals: number): string =>
    value === undefined || !Number.isFinite(value)
      ? ''
      : value.toFixed(decimals).replace('.', language === 'vi' ? ',' : '.');
  const quoted = (text: string): string => (/[";,\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const head = (symbol: string, unit: string): string => quoted(unit ? `${symbol} (${unit})` : symbol);
  const most = Math.max(table.repeats, ...content.rows.map((r) => r.repeats.length));
  const { setting, repeated } = table;
  const contexts = contextsOf(content.rows);
  const labelled = contexts.length > 1;
  const filled = content.check.passed !== 'no';
  const header = [
    ...(labelled ? [quoted(language === 'vi' ? 'đo với' : 'measured with')] : []),
    head(setting.symbol, setting.unit),
    ...Array.from({ length: most }, (_, i) => head(`${repeated.symbol}${i + 1}`, repeated.unit)),
    ...table.columns.map((c) => head(c.symbol, c.unit)),
  ];
  const lines = content.rows.map((row) => {
    const numbers = rowNumbers(table, content, row);
    return [
      ...(labelled
        ? [
            quoted(
              tellingParts(row.context ?? [], contexts)
                .map(name)
                .join(' · '),
            ),
          ]
        : []),
      number(numbers?.setting.value, setting.decimals),
      ...Array.from({ length: most }, (_, i) => number(row.repeats[i]?.value, row.repeats[i]?.decimals ?? 0)),
      ...table.columns.map((c) =>
        numbers && filled ? number(derivedValue(table, content, numbers, c), decimalsOf(c, numbers)) : '',
      ),
    ];
  });
  return BOM + [header, ...lines].map((cells) => cells.join(separator) + '\r\n').join('');
}
