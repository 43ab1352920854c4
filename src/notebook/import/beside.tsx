/** What stands beside the table: the data sets, and the door to one more from a file. Load it lazily. */
import { useRef, useState } from 'react';
import { fetched } from '../fetched.tsx';
import { useNotebook, useSay, type Language } from '../say.ts';
import { MOST_SETS } from '../sets.ts';
import type { Notebook } from '../store.ts';
import { Sets } from './sets.tsx';
import '../more/words.ts';

const ImportData = fetched(() => import('./import-data.tsx').then((file) => file.ImportData));

export interface BesideProps {
  readonly notebook: Notebook;
  readonly language: Language;
}

export function Beside({ notebook, language }: BesideProps) {
  const say = useSay(language);
  const { sets } = useNotebook(notebook);
  const [open, setOpen] = useState(false);
  const [message, setMessage] = useState('');
  const door = useRef<HTMLButtonElement>(null);
  const done = (title?: string): void => {
    setOpen(false);
    setMessage(title === undefined ? '' : say('import.added', { title }));
    door.current?.focus();
  };
  return (
    <section className="nb-beside" aria-label={say('import.sets.title')}>
      <h3>{say('import.sets.title')}</h3>
      <Sets notebook={notebook} language={language} onEmpty={() => door.current?.focus()} />
      <div className="nb-buttons">
        <button
          type="button"
          ref={door}
          onClick={() =>
            sets.length < MOST_SETS ? setOpen(true) : setMessage(say('import.full', { most: MOST_SETS }))
          }
        >
          {say('import.open')}
        </button>
      </div>
      <p className="nb-hint" role="status">
        {message}
      </p>
      {open && <ImportData notebook={notebook} language={language} onDone={done} />}
    </section>
  );
}
