/** What each column of the table is: the quantity, and which instruments it was read with, to what. Headless. */
import type { TableSpec } from '../sdk/table.ts';
import { markName, settingIn, type Cell } from './cells.ts';
import type { Content } from './content.ts';
import type { Language } from './say.ts';

interface ReadWith {
  readonly instrument: string;
  /** The largest that a reading carries. */
  readonly error: Cell['error'];
}
export interface ColumnFacts {
  readonly symbol: string;
  readonly unit: string;
  readonly name: string;
  /** None where it is computed, or typed. */
  readonly readWith: readonly ReadWith[];
  /** What a typed number may be off, where the student measured it. */
  readonly half?: number;
}

function instrumentsOf(cells: readonly (Cell | undefined)[]): readonly ReadWith[] {
  const found = new Map<string, ReadWith>();
  for (const cell of cells) {
    if (!cell) continue;
    const old = found.get(cell.instrument);
    if (!old || cell.error.half > old.error.half) found.set(cell.instrument, cell);
  }
  return Array.from(found.values(), ({ instrument, error }) => ({ instrument, error }));
}

/** In the order of the table; a constant that was typed once comes first, as on the page. */
export function columnFacts(
  table: TableSpec,
  { rows, way, own }: Pick<Content, 'rows' | 'way' | 'own'>,
  language: Language,
): readonly ColumnFacts[] {
  const { repeated, beside = [], typed = [], constants = [], columns } = table;
  const setting = settingIn(table);
  const chosen = setting?.ways.find((one) => one.id === way);
  const sources = chosen ? [chosen.plus, ...(chosen.minus ? [chosen.minus] : [])] : [];
  const facts = (
    { symbol, unit, name }: { symbol: string; unit: string; name: { vi: string; en: string } },
    readWith: readonly ReadWith[] = [],
    half?: number,
  ): ColumnFacts => ({ symbol, unit, name: name[language], readWith, ...(half === undefined ? {} : { half }) });
  return [
    ...constants.map((c) => facts(c, [], c.half)),
    ...(setting
      ? [facts(setting, instrumentsOf(rows.flatMap(({ marks }) => sources.map((source) => marks[markName(source)]))))]
      : []),
    ...beside.map((c) => facts(c, instrumentsOf(rows.map((row) => row.beside?.[c.symbol])))),
    facts(repeated, instrumentsOf(rows.flatMap(({ repeats }) => repeats))),
    ...typed.map((c) => ('options' in c ? facts(c) : facts(c, [], c.half))),
    ...columns.map((c) => facts(c)),
    ...own.map(({ symbol, unit, expression }) => ({ symbol, unit, name: expression, readWith: [] })),
  ];
}
