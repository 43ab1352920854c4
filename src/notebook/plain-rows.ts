/** The rows as plain numbers, SI, for the guide. Headless. */
import type { Row } from '../sdk/guide.ts';
import type { TableSpec } from '../sdk/table.ts';
import { contextKey, settingIn, settingOf } from './cells.ts';
import type { Content } from './content.ts';
import { contextInUse } from './contexts.ts';

type Numbers = Pick<typeof import('./row-numbers.ts'), 'rowNumbers' | 'valuesOf'>;
let numbers: Numbers | undefined;

/** In these tables the guide asks for more than settings and repeats. */
const knowsMore = (table: TableSpec): boolean =>
  !settingIn(table) || table.beside !== undefined || table.typed !== undefined;

/** Fetches what computes a row, where a table needs it. Await it before the first row of such a table is asked for. */
export async function readyRows(tables: readonly TableSpec[]): Promise<void> {
  if (tables.some(knowsMore)) numbers ??= await import('./row-numbers.ts');
}
function computing(): Numbers {
  if (numbers === undefined) throw new Error('await readyRows() before the rows of this table are asked for');
  return numbers;
}

export function plainOf(
  table: TableSpec,
  content: Pick<Content, 'rows' | 'way' | 'context' | 'constants'>,
): readonly Row[] {
  const setting = settingIn(table);
  const way = setting?.ways.find((w) => w.id === content.way) ?? setting?.ways[0];
  const context = contextInUse(content);
  const more = knowsMore(table);
  return content.rows.map((row, i) => {
    const known = more ? computing().rowNumbers(table, content, row) : undefined;
    return {
      setting: setting ? ((way && settingOf(way, row.marks)) ?? 0) : i + 1,
      repeats: row.repeats.map((c) => c.value),
      ...(known ? { values: computing().valuesOf(table, content, known) } : {}),
      ...(contextKey(row.context) === context ? {} : { aside: true }),
    };
  });
}
