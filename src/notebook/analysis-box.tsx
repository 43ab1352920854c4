/** The result: by which method, with which ±, and (only after the student's own conclusion) how near to the accepted value. */
import { useEffect, useId, useRef } from 'react';
import type { RunView } from '@core';
import type { TableSpec } from '../sdk/table.ts';
import { acceptedOf } from './accepted.ts';
import { resultOf } from './analysis.ts';
import { plotOn } from './plot-choice.ts';
import { formatAccepted, formatMeasured, formatRelative } from './rounding.ts';
import { useNotebook, useSay, type Language } from './say.ts';
import type { Notebook } from './store.ts';
import { stated } from './uncertainty.ts';

/** The guide's last question has the same id: what is said there is known here. */
export const CONCLUSION = 'conclusion';

export interface AnalysisBoxProps {
  readonly run: RunView;
  readonly notebook: Notebook;
  readonly table: TableSpec;
  readonly language: Language;
  /** Whether the lesson is over; the student's conclusion alone is enough, too. */
  readonly finished?: boolean;
  /** Never show the accepted value, nor ask for the conclusion that would reveal it. */
  readonly secret?: boolean;
}

export function AnalysisBox({ run, notebook, table, language, finished = false, secret = false }: AnalysisBoxProps) {
  const say = useSay(language);
  const state = useNotebook(notebook);
  const name = useId();
  // The guide asks the same question: what is half-written there stands here, and the other way round.
  const draft = state.drafts[CONCLUSION] ?? '';
  const box = useRef<HTMLElement>(null);
  const committed = useRef(false);
  const method = table.methods.find((m) => m.id === state.method) ?? table.methods[0]!;
  const result = resultOf(table, state, method);
  const { sought } = table;
  const graphOf = (id: string) => table.graphs.find((g) => g.id === id);
  const concluded = (state.answers[CONCLUSION] ?? '').trim() !== '';
  // The form is gone once the conclusion is committed: the answer to it takes the focus.
  useEffect(() => {
    if (concluded && committed.current) box.current?.focus();
    committed.current = false;
  }, [concluded]);
  const { value = 0, delta = 0 } = result ? stated(result, state.mode) : {};
  const accepted = result && !secret && (concluded || finished) ? acceptedOf(table, run) : undefined;
  return (
    <section className="nb-analysis" ref={box} tabIndex={-1} aria-labelledby={`${name}-title`}>
      <h3 id={`${name}-title`}>{say('analysis.title', { symbol: sought.symbol })}</h3>
      {table.methods.length > 1 && (
        <fieldset className="nb-methods">
          <legend>{say('analysis.method')}</legend>
          {table.methods.map((m) => (
            <label key={m.id} className="nb-choice">
              <input
                type="radio"
                name={name}
                checked={m.id === method.id}
                onChange={() => {
                  const { from } = m;
                  const to = 'graph' in from ? graphOf(from.graph) : undefined;
                  notebook.set({
                    method: m.id,
                    ...(to
                      ? { graph: to.id, plot: { ...plotOn(state.plot, graphOf(state.graph), to), own: state.plot.own } }
                      : {}),
                  });
                }}
              />
              <span>{m.label[language]}</span>
            </label>
          ))}
        </fieldset>
      )}
      {result ? (
        <p className="nb-result" role="status">
          <span className="nb-digits">
            {sought.symbol} = {formatMeasured(value, delta, sought.unit, language)}
          </span>{' '}
          <span className="nb-rule">({say(`mode.${state.mode}`)})</span>
          <span className="nb-relative">
            {say('analysis.relative', { percent: formatRelative(value, delta, language) })}
          </span>
        </p>
      ) : (
        <p className="nb-hint">{say('graph' in method.from ? 'analysis.needLine' : 'analysis.needRow')}</p>
      )}
      {accepted !== undefined ? (
        <div className="nb-box nb-accepted">
          <p>
            <b>
              {sought.acceptedName?.[language] ?? say('analysis.accepted')}:{' '}
              {formatAccepted(accepted, sought.unit, language)}
            </b>
          </p>
          <p>
            {say('analysis.off', { percent: formatRelative(accepted, value - accepted, language) })}{' '}
            {say(Math.abs(value - accepted) <= delta ? 'analysis.inside' : 'analysis.outside')}
          </p>
        </div>
      ) : (
        result &&
        !secret &&
        !concluded && (
          <form
            className="nb-box"
            onSubmit={(event) => {
              event.preventDefault();
              if (draft.trim() === '') return;
              committed.current = true;
              notebook.setAnswer(CONCLUSION, draft.normalize('NFC').trim());
            }}
          >
            <label htmlFor={`${name}-said`}>{say('analysis.conclude')}</label>
            <textarea
              id={`${name}-said`}
              rows={2}
              value={draft}
              maxLength={4000}
              placeholder={say('analysis.starter', { symbol: sought.symbol })}
              onChange={(event) => notebook.setDraft(CONCLUSION, event.target.value)}
            />
            <div className="nb-buttons">
              <button type="submit" disabled={draft.trim() === ''}>
                {say('analysis.commit')}
              </button>
            </div>
          </form>
        )
      )}
    </section>
  );
}
