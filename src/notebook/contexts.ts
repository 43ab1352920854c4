/** Rows of different bodies or places share a table and never a mean or a line: which of them are analysed. Headless. */
import { contextKey, type NotebookRow } from './cells.ts';
import type { Content } from './content.ts';

type Rows = Pick<Content, 'rows'> & Partial<Pick<Content, 'context'>>;

/** The contexts of the rows, each once, in the order of the table. */
export const contextsOf = (rows: readonly NotebookRow[]): readonly (readonly string[])[] => {
  const all = new Map(rows.map((r) => [contextKey(r.context), r.context ?? []]));
  return [...all.values()];
};

/** The context that is analysed: the chosen one while it has rows, else that of the first row. */
export function contextInUse({ rows, context = '' }: Rows): string {
  const has = rows.some((r) => contextKey(r.context) === context);
  return has ? context : contextKey(rows[0]?.context);
}

/** The rows that are analysed. */
export const rowsInUse = (content: Rows): readonly NotebookRow[] => {
  const key = contextInUse(content);
  return content.rows.filter((r) => contextKey(r.context) === key);
};

/** The parts of a context that tell it from the others; none while there is only one. */
export function tellingParts(context: readonly string[], all: readonly (readonly string[])[]): readonly string[] {
  return context.filter((part, i) => all.some((other) => other[i] !== part));
}
