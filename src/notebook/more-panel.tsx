/** One fold away from what the programme asks: the other rule for ±, columns of one's own, data from elsewhere. */
import { useState } from 'react';
import type { TableSpec } from '../sdk/table.ts';
import { Beside, ModeChoice, OwnColumns } from './later.tsx';
import { useSay, type Language } from './say.ts';
import type { Notebook } from './store.ts';

export interface MorePanelProps {
  readonly notebook: Notebook;
  readonly table: TableSpec;
  readonly language: Language;
}

export function MorePanel({ notebook, table, language }: MorePanelProps) {
  const say = useSay(language);
  // Where a column is half-written the fold is open.
  const [open, setOpen] = useState('own.column' in notebook.get().drafts);
  return (
    <details className="nb-more" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('panel.more')}</summary>
      <div className="nb-fold">
        {open && (
          <>
            <ModeChoice notebook={notebook} language={language} />
            <OwnColumns notebook={notebook} table={table} language={language} />
            <Beside notebook={notebook} language={language} />
          </>
        )}
      </div>
    </details>
  );
}
