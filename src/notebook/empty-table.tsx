/** The table before its first row: it comes with the page, and holds the room while the filled one is on its way. */
import { useLayoutEffect, useRef } from 'react';
import type { TableSpec } from '../sdk/table.ts';
import { readColumns, repeatsShown } from './row-cells.ts';
import { useNotebook, type Language } from './say.ts';
import type { Notebook } from './store.ts';
import { NoRows, TableHead } from './table-head.tsx';

export interface EmptyTableProps {
  readonly notebook: Notebook;
  readonly table: TableSpec;
  readonly language: Language;
}

export function EmptyTable({ notebook, table, language }: EmptyTableProps) {
  const { rows, own } = useNotebook(notebook);
  const scroll = useRef<HTMLDivElement>(null);
  const head = { table, read: readColumns(table, repeatsShown(table, rows)), own, language };
  // The filled table takes this one's place: where it had the focus, it hands it on.
  useLayoutEffect(() => {
    const here = scroll.current;
    return () => {
      if (here === null || here !== document.activeElement) return;
      const panel = here.closest('.notebook');
      requestAnimationFrame(() => panel?.querySelector<HTMLElement>('.nb-scroll')?.focus({ preventScroll: true }));
    };
  }, []);
  return (
    <div className="nb-table-place">
      <div className="nb-scroll" tabIndex={0} role="region" aria-label={table.title[language]} ref={scroll}>
        <table className="nb-table" role="table">
          <TableHead {...head} />
          <tbody role="rowgroup">
            <NoRows {...head} coming={rows.length > 0} />
          </tbody>
        </table>
      </div>
    </div>
  );
}
