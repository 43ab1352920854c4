/** The first row is the student's: they compute it, it is checked, and only then the others are filled in. */
import { useEffect, useRef, useState } from 'react';
import type { Problem } from '@core';
import { formatNumber, parseNumber } from '@instruments';
import type { Bilingual } from '../sdk/manifest.ts';
import type { DerivedColumn, TableSpec } from '../sdk/table.ts';
import { rowNumbers } from './analysis.ts';
import { checkNumber, derivedValue } from './check.ts';
import { rowsInUse } from './contexts.ts';
import { lacks } from './lacks.ts';
import { NumberField } from './number-field.tsx';
import { useNotebook, useSay, type Language } from './say.ts';
import { FIRST_ROW } from './show-first-row.ts';
import type { Notebook } from './store.ts';

/** What is wrong with a number, as a key of the words or in the table's own two languages. */
interface Verdict {
  readonly right: boolean;
  readonly note?: Problem | Bilingual;
}
/** Wrong tries after which the hint is shown without being asked for. */
const TRIES_BEFORE_HINT = 2;

export function FirstRow({
  notebook,
  table,
  language,
}: {
  readonly notebook: Notebook;
  readonly table: TableSpec;
  readonly language: Language;
}) {
  const say = useSay(language);
  const state = useNotebook(notebook);
  const [verdicts, setVerdicts] = useState<Readonly<Record<string, Verdict>>>({});
  const done = useRef<HTMLParagraphElement>(null);
  const justDone = useRef(false);
  const { passed } = state.check;
  // The form with the focus in it is gone: what it came to takes the focus.
  useEffect(() => {
    if (passed !== 'no' && justDone.current) done.current?.focus();
    justDone.current = false;
  }, [passed]);
  const row = state.rows[0];
  const numbers = row && rowNumbers(table, state, row);
  const { setting } = table;
  // What hangs on a number that may be missing, and is, cannot be asked.
  const asked = table.columns.filter((c) => c.student && !(row && lacks(table, row, c)));
  if (asked.length === 0) return null;
  if (passed !== 'no')
    return (
      <p className={passed === 'right' ? 'nb-good' : 'nb-hint'} ref={done} tabIndex={-1}>
        {say(passed === 'right' ? 'first.right' : 'first.shown')}
      </p>
    );
  const due =
    row !== undefined && (setting.trial || row.repeats.length >= table.repeats || rowsInUse(state).length > 1);
  if (!row || !numbers || !due) return null;
  // Half-computed numbers are kept as half-written sentences are; another first row has others.
  const draftOf = (column: DerivedColumn): string => `first.${row.id}.${column.id}`;
  const typed = (column: DerivedColumn): string => state.drafts[draftOf(column)] ?? '';

  const judgeOne = (column: DerivedColumn, tries: number): Verdict => {
    const text = typed(column);
    const wrong = (note: Verdict['note']): Verdict => ({ right: false, ...(note ? { note } : {}) });
    const right = derivedValue(table, state, numbers, column);
    const parsed = parseNumber(text);
    if (!parsed.ok) return wrong(parsed.problem);
    if (right === undefined) return wrong({ key: 'first.constant' });
    const result = checkNumber(right, text, parsed.value, column.student?.slips);
    if (result.right) return { right: true };
    if (result.why === 'slip') return wrong(result.slip.hint);
    if (result.why === 'thousands')
      return wrong({ key: 'first.thousands', values: { text, plain: text.replace(/[.,]/, '') } });
    if (result.why === 'few-figures') return wrong({ key: 'first.few' });
    return wrong(tries >= TRIES_BEFORE_HINT ? column.student!.hint : { key: 'first.wrong' });
  };
  const noteOf = (column: DerivedColumn): string | undefined => {
    const note = verdicts[column.id]?.note;
    return note && ('key' in note ? say(note.key, note.values) : note[language]);
  };
  const forget = (): void => {
    justDone.current = true;
    for (const column of asked) notebook.setDraft(draftOf(column), '');
  };
  const check = (): void => {
    const tries = state.check.tries + 1;
    const next = Object.fromEntries(asked.map((c) => [c.id, judgeOne(c, tries)]));
    setVerdicts(next);
    const right = Object.values(next).every((v) => v.right);
    if (right) forget();
    notebook.set({ check: { passed: right ? 'right' : 'no', tries } });
  };
  return (
    <form
      id={FIRST_ROW}
      className="nb-box nb-first"
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <h3>{say('first.title')}</h3>
      <p>
        {setting.trial
          ? say('first.askTrial')
          : say('first.ask', {
              symbol: setting.symbol,
              setting: formatNumber(numbers.setting?.value ?? NaN, setting.decimals, language),
              unit: setting.unit,
            })}
      </p>
      <div className="nb-fields">
        {asked.map((c) => (
          <NumberField
            key={c.id}
            label={
              <>
                <b>{c.symbol}</b> – {c.name[language]}
              </>
            }
            unit={c.unit}
            value={typed(c)}
            onChange={(text) => {
              notebook.setDraft(draftOf(c), text);
              const { [c.id]: _old, ...others } = verdicts;
              setVerdicts(others);
            }}
            note={noteOf(c)}
            state={verdicts[c.id] && (verdicts[c.id]!.right ? 'right' : 'wrong')}
          />
        ))}
      </div>
      <div className="nb-buttons">
        <button type="submit" className="nb-primary">
          {say('first.check')}
        </button>
        {state.check.tries >= TRIES_BEFORE_HINT && (
          <button
            type="button"
            onClick={() => {
              forget();
              notebook.set({ check: { passed: 'shown', tries: state.check.tries } });
            }}
          >
            {say('first.show')}
          </button>
        )}
      </div>
      <p role="status" className="nb-hint">
        {Object.values(verdicts).some((v) => !v.right) ? say('first.again') : ''}
      </p>
    </form>
  );
}
