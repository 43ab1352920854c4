/** The dialog that brings in the file of a real sensor: choose or paste, look, say what the columns are, put it beside the table. */
import { X } from 'lucide-react';
import { useContext, useEffect, useId, useRef, useState } from 'react';
import type { Problem } from '@core';
import { BackContext } from '../back.ts';
import { useSay, type Language } from '../say.ts';
import { MOST_SETS } from '../sets.ts';
import type { Notebook } from '../store.ts';
import './import.css';
import { MOST_BYTES, readCsv, setOf } from './index.ts';
import { PlanForm } from './plan-form.tsx';
import type { ColumnChoice, ImportPlan } from './types.ts';

export interface ImportDataProps {
  readonly notebook: Notebook;
  readonly language: Language;
  /** The dialog is closed; with the title of the set that was added, if one was. */
  readonly onDone: (title?: string) => void;
}

export function ImportData({ notebook, language, onDone }: ImportDataProps) {
  const say = useSay(language);
  const dialog = useRef<HTMLDialogElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const choose = useRef<HTMLButtonElement>(null);
  const outside = useRef(false);
  const added = useRef<string>(undefined);
  /** Only the last file that was asked for counts. */
  const asked = useRef(0);
  const [pasted, setPasted] = useState('');
  const [reading, setReading] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [plan, setPlan] = useState<ImportPlan>();
  const paste = useId();
  useEffect(() => {
    const element = dialog.current;
    // Old phones (Safari 14) have no modal dialogs; an open one in the page still works.
    if (element && !element.open) {
      if (typeof element.showModal === 'function') element.showModal();
      else element.setAttribute('open', '');
    }
    const turns = asked;
    return () => {
      turns.current++;
    };
  }, []);

  /** Closed before it is taken away: so the focus goes back to where it came from. */
  const close = (): void => {
    if (typeof dialog.current?.close === 'function') dialog.current.close();
    else onDone(added.current);
  };
  const useBack = useContext(BackContext);
  useBack(true, close);
  const read = async (load: () => Promise<ArrayBuffer>, name: string, size: number): Promise<void> => {
    const turn = ++asked.current;
    setProblem(undefined);
    if (size > MOST_BYTES)
      return setProblem({ key: 'import.problem.too-big', values: { most: MOST_BYTES / 1024 / 1024 } });
    setReading(true);
    const failed = (key: string) => () => ({ ok: false as const, problem: { key } });
    const done = await load().then(
      // What takes the file apart is fetched now, and may not come.
      (bytes) => readCsv(bytes, name).catch(failed('panel.notLoaded')),
      failed('import.problem.unreadable'),
    );
    if (turn !== asked.current) return;
    setReading(false);
    if (done.ok) setPlan(done.value);
    else setProblem(done.problem);
  };
  const readPasted = (): void => {
    const { buffer, byteLength } = new TextEncoder().encode(pasted);
    void read(() => Promise.resolve(buffer), say('import.pasted'), byteLength);
  };
  const add = (title: string, choices: readonly ColumnChoice[]): Problem | undefined => {
    const set = plan && setOf(plan, title, choices);
    if (!set?.ok) return set?.problem;
    if (notebook.addSet(set.value) === undefined) return { key: 'import.full', values: { most: MOST_SETS } };
    added.current = set.value.title;
    close();
    return undefined;
  };
  const back = (): void => {
    setPlan(undefined);
    setProblem(undefined);
    requestAnimationFrame(() => choose.current?.focus());
  };
  return (
    <dialog
      ref={dialog}
      className="nb-import"
      aria-label={say('import.title')}
      onClose={() => onDone(added.current)}
      // A text that was marked to beyond the edge is no tap outside.
      onPointerDown={({ target }) => void (outside.current = target === dialog.current)}
      onClick={({ target }) => {
        if (outside.current && target === dialog.current) close();
      }}
    >
      <div className="notebook nb-import-body">
        <header>
          <h2>{say('import.title')}</h2>
          <button type="button" className="nb-import-close" aria-label={say('import.close')} onClick={close}>
            <X aria-hidden="true" size={20} />
          </button>
        </header>
        {plan ? (
          <PlanForm plan={plan} language={language} onAdd={add} onBack={back} />
        ) : (
          <>
            <p>{say('import.lead')}</p>
            <div className="nb-buttons">
              <button type="button" ref={choose} className="nb-primary" onClick={() => file.current?.click()}>
                {say('import.choose')}
              </button>
            </div>
            <input
              ref={file}
              type="file"
              hidden
              accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values"
              onChange={({ target }) => {
                const one = target.files?.[0];
                if (one) void read(() => one.arrayBuffer(), one.name, one.size);
                // The same file, mended, may be chosen again.
                target.value = '';
              }}
            />
            <div className="nb-import-paste">
              <label htmlFor={paste}>{say('import.paste')}</label>
              <textarea
                id={paste}
                rows={4}
                spellCheck={false}
                value={pasted}
                onChange={({ target }) => setPasted(target.value)}
              />
            </div>
            <div className="nb-buttons">
              <button type="button" aria-disabled={pasted.trim() === ''} onClick={readPasted}>
                {say('import.read')}
              </button>
            </div>
            <p className={problem ? 'nb-warning' : 'nb-hint'} role="status">
              {reading ? say('import.reading') : problem ? say(problem.key, problem.values) : ''}
            </p>
          </>
        )}
      </div>
    </dialog>
  );
}
