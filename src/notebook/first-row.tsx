/** The first row is the student's: they compute it, it is checked, and only then the others are filled in. */
import { useState } from 'react';
import { formatNumber, parseNumber } from '@instruments';
import type { DerivedColumn, TableSpec } from '../sdk/table.ts';
import { rowNumbers } from './analysis.ts';
import { checkNumber, derivedValue } from './check.ts';
import { rowsInUse } from './contexts.ts';
import { NumberField } from './number-field.tsx';
import { useNotebook, useSay, type Language } from './say.ts';
import type { Notebook } from './store.ts';

interface Verdict {
  readonly right: boolean;
  readonly note: string;
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
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [verdicts, setVerdicts] = useState<Readonly<Record<string, Verdict>>>({});
  const row = state.rows[0];
  const numbers = row && rowNumbers(table, state, row);
  const asked = table.columns.filter((c) => c.student);
  if (state.check.passed !== 'no')
    return state.check.passed === 'right' ? <p className="nb-good">{say('first.right')}</p> : null;
  const due = row !== undefined && (row.repeats.length >= table.repeats || rowsInUse(state).length > 1);
  if (!numbers || !due) return null;

  const judgeOne = (column: DerivedColumn, tries: number): Verdict => {
    const text = typed[column.id] ?? '';
    const right = derivedValue(table, state, numbers, column);
    const parsed = parseNumber(text);
    if (!parsed.ok) return { right: false, note: say(parsed.problem.key, parsed.problem.values) };
    if (right === undefined) return { right: false, note: say('first.constant') };
    const result = checkNumber(right, text, parsed.value, column.student?.slips);
    if (result.right) return { right: true, note: '' };
    if (result.why === 'slip') return { right: false, note: result.slip.hint[language] };
    if (result.why === 'few-figures') return { right: false, note: say('first.few') };
    return { right: false, note: tries >= TRIES_BEFORE_HINT ? column.student!.hint[language] : say('first.wrong') };
  };
  const check = (): void => {
    const tries = state.check.tries + 1;
    const next = Object.fromEntries(asked.map((c) => [c.id, judgeOne(c, tries)]));
    setVerdicts(next);
    const passed = Object.values(next).every((v) => v.right);
    notebook.set({ check: { passed: passed ? 'right' : 'no', tries } });
  };
  return (
    <form
      className="nb-box nb-first"
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <h3>{say('first.title')}</h3>
      <p>
        {say('first.ask', {
          symbol: table.setting.symbol,
          setting: formatNumber(numbers.setting.value, table.setting.decimals, language),
          unit: table.setting.unit,
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
            value={typed[c.id] ?? ''}
            onChange={(text) => {
              setTyped({ ...typed, [c.id]: text });
              const { [c.id]: _old, ...others } = verdicts;
              setVerdicts(others);
            }}
            note={verdicts[c.id]?.note || undefined}
            state={verdicts[c.id] && (verdicts[c.id]!.right ? 'right' : 'wrong')}
          />
        ))}
      </div>
      <div className="nb-buttons">
        <button type="submit" className="nb-primary">
          {say('first.check')}
        </button>
        {state.check.tries >= TRIES_BEFORE_HINT && (
          <button type="button" onClick={() => notebook.set({ check: { passed: 'shown', tries: state.check.tries } })}>
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
