/** The student's own columns, if there are any: only then is the parser of formulas fetched. */
import type { TableSpec } from '../../sdk/table.ts';
import type { Content } from '../content.ts';
import type { OwnOfRow } from './grid.ts';

export async function ownOf(table: TableSpec, content: Content): Promise<OwnOfRow | undefined> {
  if (content.own.length === 0) return undefined;
  const { ownValues } = await import('../formula/index.ts');
  return (row) => ownValues(table, content, row);
}
