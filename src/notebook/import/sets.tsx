/** The runs beside the table: where each came from, its name, and how to be rid of it. */
import { useRef, useState } from 'react';
import { formatNumber } from '@instruments';
import '../own-column.css';
import { useNotebook, useSay, type Language } from '../say.ts';
import { LONGEST_NAME, type DataSet } from '../sets.ts';
import type { Notebook } from '../store.ts';
import { TextField } from '../text-field.tsx';

export interface SetsProps {
  readonly notebook: Notebook;
  readonly language: Language;
  /** Takes the focus when the last set is gone. */
  readonly onEmpty?: () => void;
}

export function Sets({ notebook, language, onEmpty }: SetsProps) {
  const say = useSay(language);
  const { sets } = useNotebook(notebook);
  const list = useRef<HTMLDivElement>(null);
  const [renaming, setRenaming] = useState<number>();
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const [message, setMessage] = useState('');
  const focusOn = (selector: string): void => {
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(selector)?.focus());
  };
  const begin = ({ id, title }: DataSet): void => {
    setRenaming(id);
    setName(title);
    setTried(false);
    focusOn('form input');
  };
  const end = (id: number): void => {
    setRenaming(undefined);
    focusOn(`[data-name="rename-${id}"]`);
  };
  const save = (id: number): void => {
    const title = name.normalize('NFC').trim();
    setTried(true);
    if (title === '') return focusOn('form input');
    notebook.renameSet(id, title);
    setMessage(say('import.sets.renamed', { title }));
    end(id);
  };
  const remove = ({ id, title }: DataSet): void => {
    const next = sets.find((one) => one.id !== id);
    notebook.removeSet(id);
    setMessage(say('import.sets.removed', { title }));
    if (next) focusOn(`[data-name="rename-${next.id}"]`);
    else onEmpty?.();
  };
  return (
    <div ref={list}>
      {sets.length > 0 && (
        <ul className="nb-own-list" aria-label={say('import.sets.title')}>
          {sets.map((one) => (
            <li key={one.id}>
              {renaming === one.id ? (
                <form
                  className="nb-box"
                  onSubmit={(event) => {
                    event.preventDefault();
                    save(one.id);
                  }}
                  onKeyDown={(event) => {
                    if (event.key === 'Escape') end(one.id);
                  }}
                >
                  <TextField
                    label={say('import.sets.name')}
                    value={name}
                    onChange={setName}
                    wide
                    most={LONGEST_NAME}
                    wrong={tried && name.trim() === ''}
                    note={tried && name.trim() === '' ? say('import.problem.no-title') : undefined}
                  />
                  <div className="nb-buttons">
                    <button type="submit" className="nb-primary">
                      {say('import.sets.save')}
                    </button>
                    <button type="button" onClick={() => end(one.id)}>
                      {say('import.sets.cancel')}
                    </button>
                  </div>
                </form>
              ) : (
                <>
                  <span className="nb-own-what">
                    <b>{one.title}</b>
                    <small>
                      {one.origin.kind === 'file'
                        ? say('import.sets.file', { name: one.origin.name })
                        : say('import.sets.sensor')}
                    </small>
                    <small>
                      {say('import.sets.size', {
                        columns: one.columns.map((c) => (c.unit ? `${c.symbol} (${c.unit})` : c.symbol)).join('; '),
                        rows: formatNumber(one.columns[0]!.values.length, 0, language),
                      })}
                    </small>
                  </span>
                  <span className="nb-buttons">
                    <button
                      type="button"
                      data-name={`rename-${one.id}`}
                      aria-label={say('import.sets.renameOne', { title: one.title })}
                      onClick={() => begin(one)}
                    >
                      {say('import.sets.rename')}
                    </button>
                    <button
                      type="button"
                      aria-label={say('import.sets.removeOne', { title: one.title })}
                      onClick={() => remove(one)}
                    >
                      {say('import.sets.remove')}
                    </button>
                  </span>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="nb-hint" role="status">
        {message}
      </p>
    </div>
  );
}
