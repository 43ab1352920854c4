/** Two suspects, two lines: the student names the culprit and says why; then their own intercepts are questioned. */
import { useId, useState } from 'react';
import type { TableSpec } from '../sdk/table.ts';
import { CULPRIT, CULPRIT_WHY, NEITHER } from './culprit.ts';
import { judge } from './judge.ts';
import { useNotebook, useSay, type Language } from './say.ts';
import type { Notebook } from './store.ts';
import { Verdict } from './verdict.tsx';
import './more/words.ts';

export interface DetectiveProps {
  readonly notebook: Notebook;
  readonly table: TableSpec;
  readonly language: Language;
}

export function Detective({ notebook, table, language }: DetectiveProps) {
  const say = useSay(language);
  const state = useNotebook(notebook);
  const name = useId();
  // An emptied field leaves no draft, and does not fall back to the answer.
  const [emptied, setEmptied] = useState(false);
  if (!table.suspects) return null;
  const answered = state.answers[CULPRIT] ?? '';
  const reason = state.answers[CULPRIT_WHY] ?? '';
  if (!judge(table, state)) return <p className="nb-hint">{say('detective.wait')}</p>;
  const options = [
    ...table.suspects.map((s) => ({ id: s.id, label: s.label[language] })),
    { id: NEITHER, label: say('detective.neither') },
  ];
  // Half-written, it survives a reload; the guide asks the same and shows the same.
  const pick = state.drafts[CULPRIT];
  const chosen = options.some((o) => o.id === pick) ? pick : answered;
  const text = state.drafts[CULPRIT_WHY] ?? (emptied ? '' : reason);
  const write = (why: string): void => {
    setEmptied(why === '');
    notebook.setDraft(CULPRIT_WHY, why);
  };
  return (
    <section className="nb-detective" aria-labelledby={`${name}-title`}>
      <h3 id={`${name}-title`}>{say('detective.title')}</h3>
      <p>{say('detective.lead')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!chosen || !text.trim()) return;
          notebook.setAnswer(CULPRIT, chosen);
          notebook.setAnswer(CULPRIT_WHY, text.trim());
        }}
      >
        <fieldset>
          <legend>{say('detective.who')}</legend>
          {options.map((o) => (
            <label key={o.id} className="nb-choice">
              <input
                type="radio"
                name={name}
                checked={chosen === o.id}
                onChange={() => notebook.setDraft(CULPRIT, o.id)}
              />
              <span>{o.label}</span>
            </label>
          ))}
        </fieldset>
        <label htmlFor={`${name}-why`}>{say('detective.why')}</label>
        <textarea
          id={`${name}-why`}
          rows={2}
          value={text}
          placeholder={say('detective.starter')}
          maxLength={4000}
          onChange={(event) => write(event.target.value)}
        />
        <div className="nb-buttons">
          <button type="submit" className="nb-primary" disabled={!chosen || !text.trim()}>
            {say('detective.accuse')}
          </button>
        </div>
      </form>
      {answered && reason && (
        <div className="nb-box" role="status">
          <Verdict notebook={notebook} table={table} language={language} />
        </div>
      )}
    </section>
  );
}
