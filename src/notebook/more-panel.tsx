/** One fold away from what the programme asks: the other rule for ±, columns of one's own, data from elsewhere. */
import { useId, useState } from 'react';
import type { TableSpec } from '../sdk/table.ts';
import { Beside, OwnColumns } from './later.tsx';
import { useNotebook, useSay, type Language } from './say.ts';
import type { Notebook } from './store.ts';

export interface MorePanelProps {
  readonly notebook: Notebook;
  readonly table: TableSpec;
  readonly language: Language;
}

export function MorePanel({ notebook, table, language }: MorePanelProps) {
  const say = useSay(language);
  const state = useNotebook(notebook);
  const name = useId();
  const [open, setOpen] = useState(false);
  return (
    <details className="nb-more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('panel.more')}</summary>
      <div className="nb-fold">
        <fieldset>
          <legend>{say('mode.ask')}</legend>
          {(['school', 'gum'] as const).map((mode) => (
            <label key={mode} className="nb-choice">
              <input type="radio" name={name} checked={state.mode === mode} onChange={() => notebook.set({ mode })} />
              <span>
                {say(`mode.${mode}`)}
                <small>{say(`mode.how.${mode}`)}</small>
              </span>
            </label>
          ))}
        </fieldset>
        {open && (
          <>
            <OwnColumns notebook={notebook} table={table} language={language} />
            <Beside notebook={notebook} language={language} />
          </>
        )}
      </div>
    </details>
  );
}
