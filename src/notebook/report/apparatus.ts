/** What was used: the instruments behind the readings with their limits of error, and what was measured with them. Headless. */
import { displayUnit } from '@instruments';
import type { TableSpec } from '../../sdk/table.ts';
import type { Cell } from '../cells.ts';
import type { Content } from '../content.ts';
import { formatMeasured } from '../rounding.ts';
import { unitOf } from '../row-cells.ts';
import type { Language, Say } from '../say.ts';

export interface Book {
  readonly table: TableSpec;
  readonly content: Content;
}
/** An instrument in words. */
export interface KnownInstrument {
  readonly name: string;
  /** `GHĐ 9,999 s; ĐCNN 0,001 s`; '' where nothing is written about it. */
  readonly sheet: string;
}

interface Used {
  readonly unit: string;
  readonly error: Cell['error'];
}

/** Of a limit of error nobody knows more figures. */
const FIGURES = 2;

/** By instrument and unit, the largest error that a reading of it carries, in the table or in a kept recording. */
function usedIn(books: readonly Book[]): ReadonlyMap<string, readonly Used[]> {
  const used = new Map<string, readonly Used[]>();
  const note = ({ instrument, error }: Pick<Cell, 'instrument' | 'error'>, unit: string): void => {
    const all = used.get(instrument) ?? [];
    const old = all.find((one) => one.unit === unit);
    if (old === undefined) used.set(instrument, [...all, { unit, error }]);
    else if (error.half > old.error.half)
      used.set(
        instrument,
        all.map((one) => (one === old ? { unit, error } : one)),
      );
  };
  for (const { table, content } of books) {
    for (const row of content.rows) {
      for (const cell of row.repeats) note(cell, table.repeated.unit);
      for (const cell of Object.values(row.marks)) note(cell, table.setting.trial ? '' : table.setting.unit);
      for (const [symbol, cell] of Object.entries(row.beside ?? {})) note(cell, unitOf(table, symbol));
    }
    // What a sensor measures comes after the time.
    for (const { origin, columns } of content.sets) {
      const measured = columns[1];
      if (origin.kind === 'sensor' && measured)
        note({ instrument: origin.instrument, error: measured.error }, measured.unit);
    }
  }
  return used;
}

/** `sai số dụng cụ ± 0,5 mm`. */
export function limitText(unit: string, error: Cell['error'], language: Language, say: Say): string {
  const shown = displayUnit(unit, error.half);
  const size = Number((error.half * shown.factor).toPrecision(FIGURES));
  const half = formatMeasured(size, null, shown.unit, language);
  return say(error.shape === 'normal' ? 'report.apparatus.sigma' : 'report.apparatus.error', { half });
}

export function instrumentsUsed(
  books: readonly Book[],
  known: (instrument: string) => KnownInstrument,
  language: Language,
  say: Say,
): readonly string[] {
  return [...usedIn(books)].map(([id, all]) => {
    const { name, sheet } = known(id);
    const limits = all.map(({ unit, error }) => limitText(unit, error, language, say));
    return `${name} (${[sheet, ...new Set(limits)].filter(Boolean).join('; ')})`;
  });
}

/** The parts of the rows' contexts, each once: bodies, places. */
export function measuredWith(books: readonly Book[], name: (part: string) => string): readonly string[] {
  const parts = books.flatMap(({ content }) => content.rows.flatMap((row) => row.context ?? []));
  return [...new Set(parts)].map(name);
}
