/** Which rule the ± goes by. */
import { useId } from 'react';
import './more/words.ts';
import { useNotebook, useSay, type Language } from './say.ts';
import type { Notebook } from './store.ts';

export function ModeChoice({ notebook, language }: { readonly notebook: Notebook; readonly language: Language }) {
  const say = useSay(language);
  const state = useNotebook(notebook);
  const name = useId();
  return (
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
  );
}
