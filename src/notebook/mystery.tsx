/** Hành tinh bí ẩn: a few drops on an unknown world, then name it. The truth is asked of the model only after the answer. */
import { useId, useState } from 'react';
import { formatNumber } from '@instruments';
import type { RunView } from '@core';
import type { TableSpec } from '../sdk/table.ts';
import { resultOf } from './analysis.ts';
import './notebook.css';
import { formatMeasured } from './rounding.ts';
import { useNotebook, useSay, type Language } from './say.ts';
import type { Notebook } from './store.ts';
import { stated } from './uncertainty.ts';

/** A place that the mystery may be; `value` in the unit of the sought quantity. */
export interface World {
  readonly id: string;
  readonly name: string;
  readonly value: number;
}

export interface MysteryProps {
  readonly run: RunView;
  /** A notebook of its own: readings of this world only. */
  readonly notebook: Notebook;
  readonly table: TableSpec;
  readonly worlds: readonly World[];
  readonly language: Language;
  readonly drops?: number;
  readonly onSolved?: (right: boolean) => void;
}

export const MYSTERY = 'mystery';

export function Mystery({ run, notebook, table, worlds, language, drops = 5, onSolved }: MysteryProps) {
  const say = useSay(language);
  const state = useNotebook(notebook);
  const name = useId();
  const [pick, setPick] = useState('');
  const { sought } = table;
  const done = state.rows.reduce((sum, r) => sum + r.repeats.length, 0);
  const methods = table.methods.flatMap((m) => resultOf(table, state, m) ?? []);
  const result = methods[0] && stated(methods[0], state.mode);
  const answer = worlds.find((w) => w.id === state.answers[MYSTERY]);
  const truth = answer && sought.probe ? run.probe(sought.probe) : undefined;
  const real =
    truth === undefined
      ? undefined
      : worlds.reduce((best, w) => (Math.abs(w.value - truth) < Math.abs(best.value - truth) ? w : best), worlds[0]!);
  const enough = done >= drops && result !== undefined;
  return (
    <section className="notebook nb-mystery" aria-label={say('mystery.title')}>
      <h3>{say('mystery.title')}</h3>
      <p>{say('mystery.lead', { drops })}</p>
      <p role="status" className="nb-hint">
        {say('mystery.done', { done: Math.min(done, drops), drops })}
      </p>
      {result && (
        <p className="nb-result">
          <span className="nb-digits">
            {sought.symbol} = {formatMeasured(result.value, result.delta, sought.unit, language)}
          </span>{' '}
          <span className="nb-rule">({say(`mode.${state.mode}`)})</span>
        </p>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!enough || !pick || answer) return;
          notebook.setAnswer(MYSTERY, pick);
          const value = sought.probe ? run.probe(sought.probe) : undefined;
          const named = worlds.find((w) => w.id === pick);
          if (value !== undefined && named)
            onSolved?.(worlds.every((w) => Math.abs(named.value - value) <= Math.abs(w.value - value)));
        }}
      >
        <fieldset disabled={answer !== undefined}>
          <legend>{say('mystery.which')}</legend>
          <div className="nb-worlds">
            {worlds.map((w) => (
              <label key={w.id} className="nb-choice">
                <input
                  type="radio"
                  name={name}
                  checked={(answer?.id ?? pick) === w.id}
                  onChange={() => setPick(w.id)}
                />
                <span>
                  {w.name}{' '}
                  <small>
                    {formatNumber(w.value, 2, language)} {sought.unit}
                  </small>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        {!answer && (
          <div className="nb-buttons">
            <button type="submit" className="nb-primary" disabled={!enough || !pick}>
              {say('mystery.name')}
            </button>
          </div>
        )}
      </form>
      {answer && real && truth !== undefined && (
        <p role="status" className={answer === real ? 'nb-good' : 'nb-warning'}>
          {say(answer === real ? 'mystery.right' : 'mystery.wrong', {
            world: real.name,
            symbol: sought.symbol,
            value: formatNumber(truth, 2, language),
            unit: sought.unit,
          })}
        </p>
      )}
    </section>
  );
}
