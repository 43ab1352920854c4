/** A table as a grid of numbers and texts: the one source of the printed table, the CSV and the spreadsheet. Headless. */
import type { TableSpec } from '../../sdk/table.ts';
import { rowNumbers, type RowNumbers } from '../analysis.ts';
import { decimalsOf, derivedValue } from '../check.ts';
import { settingIn, settingOf, type NotebookRow } from '../cells.ts';
import type { Content } from '../content.ts';
import { contextsOf, tellingParts } from '../contexts.ts';
import { decimalsOfOwn } from '../own-decimals.ts';
import { cellIn, readColumns, repeatsShown, type ReadColumn } from '../row-cells.ts';
import type { Language } from '../say.ts';
import type { DataSet } from '../sets.ts';
import { faceOf, typedValue } from '../typed.ts';
import type { Measured } from '../uncertainty.ts';

interface GridNumber {
  readonly value: number;
  readonly decimals: number;
  /** How it is written for people: the arrow of a direction. */
  readonly face?: string;
}
/** Undefined where there is nothing (yet). */
export type GridCell = GridNumber | string | undefined;
export interface GridHead {
  readonly symbol: string;
  readonly unit: string;
  /** 'repeat': the reading number `n` of the row. */
  readonly kind: 'context' | 'setting' | 'repeat' | 'beside' | 'derived' | 'own' | 'set';
  readonly n?: number;
}
export interface Grid {
  readonly title: string;
  readonly heads: readonly GridHead[];
  readonly rows: readonly (readonly GridCell[])[];
}
/** The student's own columns of one row, by id; the formulas are compiled elsewhere, since they are fetched only when needed. */
export type OwnOfRow = (row: RowNumbers) => ReadonlyMap<number, Measured | undefined>;
export interface GridOptions {
  readonly language: Language;
  /** What a row was measured with, in words. */
  readonly name?: (part: string) => string;
  /** Heads the column that says so. */
  readonly contextHead?: string;
  readonly own?: OwnOfRow | undefined;
}

const numberCell = (value: number | undefined, decimals: number): GridCell =>
  value === undefined || !Number.isFinite(value) ? undefined : { value, decimals };

const headOf = ({ setting }: TableSpec, language: Language): GridHead =>
  setting.trial
    ? { symbol: setting.name[language], unit: '', kind: 'setting' }
    : { symbol: setting.symbol, unit: setting.unit, kind: 'setting' };

function readCell(column: ReadColumn, row: NotebookRow): GridCell {
  if (column.kind !== 'typed') {
    const cell = cellIn(row, column.key);
    return numberCell(cell?.value, cell?.decimals ?? 0);
  }
  const { of } = column;
  const value = typedValue(of, row);
  if (!('options' in of)) return numberCell(value, of.decimals);
  return value === undefined ? undefined : { value, decimals: decimalsIn(value), face: faceOf(of, value) };
}
/** Of a number that somebody wrote into a table's declaration. */
const decimalsIn = (value: number): number => String(value).split('.')[1]?.length ?? 0;

/** Derived columns are empty where they cannot be computed, and until the student has computed the first row. */
export function tableGrid(
  table: TableSpec,
  content: Content,
  { language, name = (part) => part, contextHead = '', own }: GridOptions,
): Grid {
  const { columns } = table;
  const setting = settingIn(table);
  const read = readColumns(table, repeatsShown(table, content.rows));
  const contexts = contextsOf(content.rows);
  const labelled = contexts.length > 1;
  const filled = content.check.passed !== 'no';
  const way = setting?.ways.find((w) => w.id === content.way);
  return {
    title: table.title[language],
    heads: [
      ...(labelled ? [{ symbol: contextHead, unit: '', kind: 'context' } as const] : []),
      headOf(table, language),
      ...read.map(({ kind, key, of: { symbol, unit } }): GridHead =>
        kind === 'repeat' && setting
          ? { symbol: `${symbol}${key + 1}`, unit, kind, n: key + 1 }
          : { symbol, unit, kind: 'beside' },
      ),
      ...columns.map(({ symbol, unit }) => ({ symbol, unit, kind: 'derived' as const })),
      ...content.own.map(({ symbol, unit }) => ({ symbol, unit, kind: 'own' as const })),
    ],
    rows: content.rows.map((row, i) => {
      const computed = rowNumbers(table, content, row);
      const mine = computed && own?.(computed);
      const context = tellingParts(row.context ?? [], contexts);
      return [
        ...(labelled ? [context.map(name).join(' · ')] : []),
        setting ? numberCell(way && settingOf(way, row.marks), setting.decimals) : numberCell(i + 1, 0),
        ...read.map((column) => readCell(column, row)),
        ...columns.map((c) =>
          computed && filled
            ? numberCell(derivedValue(table, content, computed, c), decimalsOf(c, computed))
            : undefined,
        ),
        ...content.own.map((c) => {
          const value = mine?.get(c.id);
          return numberCell(value?.value, decimalsOfOwn(c, value, content.mode));
        }),
      ];
    }),
  };
}

/** A data set, one line for each of its values. */
export function setGrid(set: DataSet): Grid {
  const size = set.columns[0]?.values.length ?? 0;
  return {
    title: set.title,
    heads: set.columns.map(({ symbol, unit }) => ({ symbol, unit, kind: 'set' })),
    rows: Array.from({ length: size }, (_, i) => set.columns.map((c) => numberCell(c.values[i], c.decimals))),
  };
}
