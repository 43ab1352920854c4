/** What one row knows: its setting and mean with their ±, what was read or typed beside them, and what its columns compute from it all. Headless. */
import type { Expression, SettingWay, Source, TableSpec, TypedConstant } from '../sdk/table.ts';
import { markName, settingErrors, settingIn, settingOf, type NotebookRow } from './cells.ts';
import type { Content } from './content.ts';
import { valueOf } from './expression.ts';
import { typedValue } from './typed.ts';
import { exactly, measure, sharing, typeB, type Measured, type SharedPart } from './uncertainty.ts';

export interface RowNumbers {
  readonly row: NotebookRow;
  /** Undefined in a table of trials. */
  readonly setting: Measured | undefined;
  readonly mean: Measured;
  /** Decimals of the readings; the mean takes one more. */
  readonly decimals: number;
}

/** The numbers of a row that has a setting, where there is one to have, and at least one repeat. */
export function rowNumbers(table: TableSpec, content: Pick<Content, 'way'>, row: NotebookRow): RowNumbers | undefined {
  const ways = settingIn(table)?.ways;
  const way = ways?.find((w) => w.id === content.way);
  const at = way && settingOf(way, row.marks);
  const first = row.repeats[0];
  if (!first || (ways && at === undefined)) return undefined;
  const worst = row.repeats.reduce((most, c) => (c.error.half > most.half ? c.error : most), first.error);
  const setting = way && at !== undefined ? fromMarks(at, way, row.marks) : undefined;
  const mean = measure(
    row.repeats.map((c) => c.value),
    [worst],
  );
  return mean && { row, setting, mean, decimals: Math.max(...row.repeats.map((c) => c.decimals)) };
}

/**
 * plus − minus with its ±. Where an index has not moved between two rows, the same number stands in both: one reading, not two.
 * Noise falls anew each time; what a scale read to half a division is off by does not.
 */
function fromMarks(at: number, way: SettingWay, marks: NotebookRow['marks']): Measured | undefined {
  const found = measure([at], settingErrors(way, marks));
  const part = (sign: number, source: Source | undefined): readonly SharedPart[] => {
    const mark = source && marks[markName(source)];
    if (!mark || mark.error.shape !== 'rectangular') return [];
    const { value, error } = mark;
    return [{ of: `${markName(source)} ${value}`, school: sign * error.half, u: sign * typeB(error) }];
  };
  return found && { ...found, shared: [...part(1, way.plus), ...part(-1, way.minus)] };
}

/** The measured quantities of a row by symbol, for expressions. */
export function quantities(
  table: TableSpec,
  content: Pick<Content, 'constants'>,
  { row, setting, mean }: RowNumbers,
): Readonly<Record<string, Measured>> {
  const of: Record<string, Measured> = { [table.repeated.symbol]: mean };
  const put = (symbol: string, value: Measured | undefined): void => void (value && (of[symbol] = value));
  if (!table.setting.trial) put(table.setting.symbol, setting);
  for (const { symbol } of table.beside ?? []) {
    const cell = row.beside?.[symbol];
    put(symbol, cell && measure([cell.value], [cell.error]));
  }
  for (const column of table.typed ?? []) {
    const value = typedValue(column, row);
    put(column.symbol, value === undefined ? undefined : 'options' in column ? exactly(value) : typed(value, column));
  }
  for (const column of table.constants ?? []) {
    const value = content.constants[column.symbol];
    put(column.symbol, value === undefined ? undefined : constantOf(value, column));
  }
  return of;
}
/** A number that somebody read off and typed. */
const typed = (value: number, { half }: Pick<TypedConstant, 'half'>): Measured | undefined =>
  measure([value], [{ half, shape: 'rectangular' }]);

/** A number that was measured once, for all rows. */
export const constantOf = (value: number, column: TypedConstant): Measured | undefined => {
  const one = typed(value, column);
  return one && sharing(one, column.symbol);
};

/** What an expression gives in a row, with its ±. */
export const valueIn = (
  table: TableSpec,
  content: Pick<Content, 'constants'>,
  row: RowNumbers,
  expression: Expression,
): Measured | undefined => valueOf(table, quantities(table, content, row), expression);

/** All that a row knows beyond its setting, by symbol: what was measured, typed or chosen, and what can be computed from it. */
export function valuesOf(
  table: TableSpec,
  content: Pick<Content, 'constants'>,
  row: RowNumbers,
): Readonly<Record<string, number>> {
  const of = quantities(table, content, row);
  const values: Record<string, number> = {};
  for (const [symbol, { value }] of Object.entries(of)) values[symbol] = value;
  for (const { symbol, of: expression } of table.columns) {
    const value = typeof expression === 'string' ? undefined : valueOf(table, of, expression);
    if (value) values[symbol] ??= value.value;
  }
  return values;
}
