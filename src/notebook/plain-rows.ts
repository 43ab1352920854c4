/** The rows as plain numbers, SI, for the guide. Headless. */
import type { Row } from '../sdk/guide.ts';
import type { TableSpec } from '../sdk/table.ts';
import { rowNumbers, valuesOf } from './analysis.ts';
import { contextKey, settingIn, settingOf } from './cells.ts';
import type { Content } from './content.ts';
import { contextInUse } from './contexts.ts';

export function plainOf(
  table: TableSpec,
  content: Pick<Content, 'rows' | 'way' | 'context' | 'constants'>,
): readonly Row[] {
  const setting = settingIn(table);
  const way = setting?.ways.find((w) => w.id === content.way) ?? setting?.ways[0];
  const context = contextInUse(content);
  const more = !setting || table.beside !== undefined || table.typed !== undefined;
  return content.rows.map((row, i) => {
    const numbers = more ? rowNumbers(table, content, row) : undefined;
    return {
      setting: setting ? ((way && settingOf(way, row.marks)) ?? 0) : i + 1,
      repeats: row.repeats.map((c) => c.value),
      ...(numbers ? { values: valuesOf(table, content, numbers) } : {}),
      ...(contextKey(row.context) === context ? {} : { aside: true }),
    };
  });
}
