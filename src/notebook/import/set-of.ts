/** From what a file gave and what the student chose of it to a data set. */
import { refuse, type Accepted } from '@core';
import { LONGEST_NAME, type DataSet, type SetColumn } from '../sets.ts';
import type { ColumnChoice, ImportPlan } from './types.ts';

/** Refusals carry `column`, the place in the plan, where one column is at fault. */
export function setOf(
  plan: ImportPlan,
  title: string,
  choices: readonly ColumnChoice[],
): Accepted<Omit<DataSet, 'id'>> {
  const name = title.normalize('NFC').trim();
  const most = LONGEST_NAME;
  if (name === '') return refuse('import.problem.no-title');
  if (name.length > most) return refuse('import.problem.title-long', { most });
  if (choices.length === 0) return refuse('import.problem.none-taken');
  const columns: SetColumn[] = [];
  for (const { column, symbol: typed, unit: typedUnit, half } of choices) {
    const from = plan.columns[column];
    const symbol = typed.normalize('NFC').trim();
    const unit = typedUnit.normalize('NFC').trim();
    if (!from) return refuse('import.problem.none-taken');
    if (symbol === '') return refuse('import.problem.no-symbol', { column });
    if (symbol.length > most) return refuse('import.problem.symbol-long', { most, column });
    if (unit.length > most) return refuse('import.problem.unit-long', { most, column });
    if (columns.some((c) => c.symbol === symbol)) return refuse('import.problem.symbol-twice', { symbol, column });
    if (!(half >= 0 && half < Infinity)) return refuse('import.problem.half', { column });
    columns.push({ symbol, unit, decimals: from.decimals, values: from.values, error: { half, shape: 'rectangular' } });
  }
  return { ok: true, value: { title: name, origin: { kind: 'file', name: plan.name }, columns } };
}
