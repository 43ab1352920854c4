/** The student's own computed columns: what there is, and the door to one more. It brings the formulas with it: load it lazily. */
import { useRef, useState } from 'react';
import type { TableSpec } from '../sdk/table.ts';
import { FUNCTIONS, ownProblems } from './formula/index.ts';
import './own-column.css';
import { draftOf, draftText, OWN_DRAFT, readDraft, type OwnDraft } from './own-draft.ts';
import { OwnEditor } from './own-editor.tsx';
import { useNotebook, useSay, type Language } from './say.ts';
import { MOST_OWN, type OwnColumn } from './sets.ts';
import type { Notebook } from './store.ts';
import './more/words.ts';

export interface OwnColumnsProps {
  readonly notebook: Notebook;
  readonly table: TableSpec;
  readonly language: Language;
}

export function OwnColumns({ notebook, table, language }: OwnColumnsProps) {
  const say = useSay(language);
  const state = useNotebook(notebook);
  const draft = readDraft(state.drafts[OWN_DRAFT], state.own);
  /** Id of the column that is open; 'new' for one that is not there yet. */
  const open = draft?.at;
  const [pressed, setPressed] = useState(false);
  const begin = (column: OwnColumn | undefined): void => {
    setPressed(true);
    notebook.setDraft(OWN_DRAFT, draftText(draftOf(column)));
  };
  const end = (): void => notebook.setDraft(OWN_DRAFT, '');
  const [message, setMessage] = useState('');
  const section = useRef<HTMLElement>(null);
  const problems = ownProblems(table, state);
  const full = state.own.length >= MOST_OWN;
  /** The button that is there when the editor or the line with the focus is gone. */
  const focusOn = (name: string): void => {
    requestAnimationFrame(() => section.current?.querySelector<HTMLElement>(`[data-name="${name}"]`)?.focus());
  };
  const close = (): void => {
    focusOn(open === 'new' || open === undefined ? 'add' : `edit-${open}`);
    end();
  };
  const save = (column: Omit<OwnColumn, 'id'>): void => {
    const id = notebook.setOwn(column, open === 'new' ? undefined : open);
    if (id === undefined) return setMessage(say('own.full', { most: MOST_OWN }));
    setMessage(say('own.saved', { symbol: column.symbol }));
    focusOn(open === 'new' ? 'add' : `edit-${id}`);
    end();
  };
  const remove = ({ id, symbol }: OwnColumn): void => {
    notebook.removeOwn(id);
    setMessage(say('own.removed', { symbol }));
    if (open === id) end();
    focusOn('add');
  };
  const editor = (column: OwnColumn | undefined, written: OwnDraft) => (
    <OwnEditor
      key={column?.id ?? 'new'}
      notebook={notebook}
      table={table}
      language={language}
      column={column}
      draft={written}
      pressed={pressed}
      onSave={save}
      onCancel={close}
    />
  );
  return (
    <section className="nb-own" ref={section} aria-label={say('own.title')}>
      <h3>{say('own.title')}</h3>
      <p className="nb-hint">{say('own.lead')}</p>
      {state.own.length > 0 && (
        <ul className="nb-own-list">
          {state.own.map((column) => {
            const problem = problems.get(column.id);
            if (draft?.at === column.id) return <li key={column.id}>{editor(column, draft)}</li>;
            return (
              <li key={column.id}>
                <span className="nb-own-what">
                  <b>{column.symbol}</b>
                  {column.unit && ` (${column.unit})`} = {column.expression}
                  {problem && <small className="nb-warning">{say(problem.key, problem.values)}</small>}
                </span>
                <span className="nb-buttons">
                  <button
                    type="button"
                    data-name={`edit-${column.id}`}
                    aria-label={say('own.change', { symbol: column.symbol })}
                    onClick={() => begin(column)}
                  >
                    {say('own.edit')}
                  </button>
                  <button
                    type="button"
                    aria-label={say('own.removeOne', { symbol: column.symbol })}
                    onClick={() => remove(column)}
                  >
                    {say('own.remove')}
                  </button>
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {draft?.at === 'new' ? (
        editor(undefined, draft)
      ) : (
        <div className="nb-buttons">
          <button
            type="button"
            data-name="add"
            onClick={() => (full ? setMessage(say('own.full', { most: MOST_OWN })) : begin(undefined))}
          >
            {say('own.add')}
          </button>
        </div>
      )}
      <p className="nb-hint" role="status">
        {message}
      </p>
      <details>
        <summary>{say('own.help')}</summary>
        <ul>
          <li>{say('own.helpSigns')}</li>
          <li>{say('own.helpNumbers')}</li>
          <li>{say('own.helpFunctions', { functions: FUNCTIONS.join(', ') })}</li>
          <li>{say('own.helpError')}</li>
        </ul>
      </details>
    </section>
  );
}
