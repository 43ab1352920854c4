/** Hành tinh bí ẩn: a few drops on an unknown world, g from the own table, then its name; the truth is told after the last try. */
import { useId, useState } from 'react';
import { formatNumber, parseNumber } from '@instruments';
import type { RunView } from '@core';
import type { TableSpec } from '../sdk/table.ts';
import { resultOf } from './analysis.ts';
import './notebook.css';
import { NumberField } from './number-field.tsx';
import { agreesWithTable, MYSTERY, MYSTERY_AGAIN, MYSTERY_G, nearestWorld, stageOf, type World } from './riddle.ts';
import { formatMeasured } from './rounding.ts';
import { useNotebook, useSay, type Language } from './say.ts';
import type { Notebook } from './store.ts';
import { stated } from './uncertainty.ts';
import './more/words.ts';

export interface MysteryProps {
  readonly run: RunView;
  /** A notebook of its own: readings of this world only. */
  readonly notebook: Notebook;
  readonly table: TableSpec;
  readonly worlds: readonly World[];
  readonly language: Language;
  readonly drops?: number;
}

export function Mystery({ run, notebook, table, worlds, language, drops = 5 }: MysteryProps) {
  const say = useSay(language);
  const state = useNotebook(notebook);
  const name = useId();
  const [pick, setPick] = useState('');
  const { sought } = table;
  const { symbol, unit } = sought;
  const done = state.rows.reduce((sum, r) => sum + r.repeats.length, 0);
  const methods = table.methods.flatMap((m) => resultOf(table, state, m) ?? []);
  const result = methods[0] && stated(methods[0], state.mode);
  // Compared with what the student has said, never shown before the end.
  const truth = sought.probe ? run.probe(sought.probe) : undefined;
  const real = truth === undefined ? undefined : nearestWorld(worlds, truth);
  const stage = stageOf(state.answers, real?.id);
  const naming = stage === 'name' || stage === 'again';
  const ended = stage === 'right' || stage === 'wrong';
  const named = state.answers[MYSTERY_AGAIN] ?? state.answers[MYSTERY] ?? '';
  return (
    <section className="notebook nb-mystery" aria-label={say('mystery.title')}>
      <h3>{say('mystery.title')}</h3>
      <p>{say('mystery.lead', { drops, symbol })}</p>
      <p role="status" className="nb-hint">
        {say('mystery.done', { done: Math.min(done, drops), drops })}
      </p>
      {stage === 'measure' ? (
        <YourG notebook={notebook} table={table} language={language} enough={done >= drops} />
      ) : (
        <p className="nb-result">
          {say('mystery.committed', { symbol, unit, value: formatTyped(state.answers[MYSTERY_G] ?? '', language) })}{' '}
          {result && (
            <span className="nb-rule">
              ({formatMeasured(result.value, result.delta, unit, language)}; {say(`mode.${state.mode}`)})
            </span>
          )}
        </p>
      )}
      {stage === 'again' && (
        <p role="status" className="nb-warning">
          {say('mystery.once', { symbol })}
        </p>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!naming || !pick) return;
          notebook.setAnswer(stage === 'name' ? MYSTERY : MYSTERY_AGAIN, pick);
          setPick('');
        }}
      >
        <fieldset disabled={!naming}>
          <legend>{say('mystery.which')}</legend>
          <div className="nb-worlds">
            {worlds.map((w) => (
              <label key={w.id} className="nb-choice">
                <input
                  type="radio"
                  name={name}
                  checked={(ended ? named : pick) === w.id}
                  disabled={stage === 'again' && w.id === state.answers[MYSTERY]}
                  onChange={() => setPick(w.id)}
                />
                <span>
                  {w.name}{' '}
                  <small>
                    {formatNumber(w.value, 2, language)} {unit}
                  </small>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        {!ended && (
          <div className="nb-buttons">
            <button type="submit" className="nb-primary" disabled={!naming || !pick}>
              {say('mystery.name')}
            </button>
          </div>
        )}
      </form>
      {ended && real && truth !== undefined && (
        <p role="status" className={stage === 'right' ? 'nb-good' : 'nb-warning'}>
          {say(`mystery.${stage}`, { world: real.name, symbol, value: formatNumber(truth, 2, language), unit })}
        </p>
      )}
    </section>
  );
}

/** A typed number as the student wrote it, in the reader's language. */
const formatTyped = (answer: string, language: Language): string =>
  formatNumber(Number(answer), /\.(\d+)$/.exec(answer)?.[1]?.length ?? 0, language);

/** g is the student's to compute; it must follow from the own table before a world is named. */
function YourG({
  notebook,
  table,
  language,
  enough,
}: Pick<MysteryProps, 'notebook' | 'table' | 'language'> & { readonly enough: boolean }) {
  const say = useSay(language);
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState('');
  const { symbol, unit } = table.sought;
  const commit = (): void => {
    const parsed = parseNumber(typed);
    if (!parsed.ok) return setNote(say(parsed.problem.key, parsed.problem.values));
    if (!agreesWithTable(table, notebook.get(), parsed.value)) return setNote(say('mystery.offG', { symbol }));
    notebook.setAnswer(MYSTERY_G, String(parsed.value));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (enough && typed.trim()) commit();
      }}
    >
      <NumberField
        label={say('mystery.yourG', { symbol })}
        unit={unit}
        value={typed}
        disabled={!enough}
        onChange={(text) => {
          setTyped(text);
          setNote('');
        }}
        note={note || undefined}
        state={note ? 'wrong' : undefined}
      />
      <div className="nb-buttons">
        <button type="submit" className="nb-primary" disabled={!enough || !typed.trim()}>
          {say('mystery.check', { symbol })}
        </button>
      </div>
    </form>
  );
}
