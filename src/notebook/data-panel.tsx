/** The data side of the page: how s is measured, the table, its first row, the graph, the result, the verdict. */
import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import type { RunView } from '@core';
import { formatNumber } from '@instruments';
import type { TableSpec } from '../sdk/table.ts';
import { AnalysisBox } from './analysis-box.tsx';
import { tableCsv } from './csv.ts';
import { Detective } from './detective.tsx';
import { FirstRow } from './first-row.tsx';
import './notebook.css';
import { useNotebook, useOwnWords, useSay, type Language } from './say.ts';
import type { Notebook } from './store.ts';
import { TableView } from './table-view.tsx';
import { useWidth } from './use-width.ts';
import { Constants, showWayChoice, WayChoice } from './way-choice.tsx';

export interface DataPanelProps {
  readonly run: RunView;
  readonly notebook: Notebook;
  readonly table: TableSpec;
  /** Folder of the experiment; names the exported file. */
  readonly namespace: string;
  readonly language: Language;
  /** The lesson is over: the accepted value may be shown. */
  readonly finished?: boolean;
  /** The accepted value is what the student must find out (a mystery): never show it here. */
  readonly secret?: boolean;
}

/** The plot library comes when there is a table to look at, not with the first byte. */
const Graph = lazy(() => import('./graph.tsx').then(({ Graph: component }) => ({ default: component })));

/** Below the first width the table becomes cards, below the second its cells stand close; CSS pixels. */
const NARROW = 340;
const TIGHT = 520;

export function DataPanel({
  run,
  notebook,
  table,
  namespace,
  language,
  finished = false,
  secret = false,
}: DataPanelProps) {
  const say = useSay(language);
  const own = useOwnWords(namespace, language);
  const state = useNotebook(notebook);
  const name = useId();
  const root = useRef<HTMLElement>(null);
  const width = useWidth(root, NARROW);
  const room = width < NARROW ? 'cards' : width < TIGHT ? 'tight' : 'wide';
  const [message, setMessage] = useState<{ readonly good: boolean; readonly text: string }>();
  // What was said in another language is not left standing.
  useEffect(() => setMessage(undefined), [language]);
  useEffect(() => notebook.watch(run), [notebook, run]);
  const graph = table.graphs.find((g) => g.id === state.graph) ?? table.graphs[0];
  const passed = state.check.passed !== 'no';

  const record = (): void => {
    const done = notebook.record(run);
    if (!done.ok) {
      if (done.problem.key === 'record.choose-way') showWayChoice();
      return setMessage({ good: false, text: say(done.problem.key, done.problem.values) });
    }
    const cell = notebook.get().rows[done.value.row]?.repeats[done.value.repeat];
    const value = cell ? formatNumber(cell.value, cell.decimals, language) : '';
    setMessage({
      good: true,
      text: say('record.done', { value, unit: table.repeated.unit, row: done.value.row + 1, n: done.value.repeat + 1 }),
    });
  };
  const undo = (): void => {
    notebook.undo();
    setMessage({ good: true, text: say('panel.undone') });
  };
  const save = (): void => {
    const url = URL.createObjectURL(
      new Blob([tableCsv(table, notebook.get(), language, own)], { type: 'text/csv;charset=utf-8' }),
    );
    const link = document.createElement('a');
    link.href = url;
    link.download = `${namespace.replaceAll('/', '-')}-${table.id}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };

  return (
    <section
      className="notebook"
      ref={root}
      data-narrow={room === 'cards'}
      data-tight={room === 'tight'}
      aria-label={say('panel.title')}
    >
      {state.storage === 'memory' && (
        <p className="nb-warning" role="status">
          {say('panel.memory')}
        </p>
      )}
      <WayChoice notebook={notebook} table={table} language={language} />
      <Constants notebook={notebook} table={table} language={language} />
      <div className="nb-buttons">
        <button type="button" className="nb-primary" onClick={record}>
          {say('panel.record')}
        </button>
        <button type="button" disabled={!state.canUndo} onClick={undo}>
          {say('panel.undo')}
        </button>
        <button type="button" disabled={state.rows.length === 0} onClick={save}>
          {say('panel.csv')}
        </button>
      </div>
      <p className={message && !message.good ? 'nb-message nb-warning' : 'nb-message nb-good'} role="status">
        {message?.text}
      </p>
      <TableView run={run} notebook={notebook} table={table} namespace={namespace} language={language} />
      {/* What was typed for one first row does not belong to another. */}
      <FirstRow key={state.rows[0]?.id ?? 'none'} notebook={notebook} table={table} language={language} />
      {graph && (
        <>
          {table.graphs.length > 1 && (
            <div className="nb-tabs" role="group" aria-label={say('graph.choose')}>
              {table.graphs.map((g) => (
                <button
                  type="button"
                  key={g.id}
                  aria-pressed={g.id === graph.id}
                  onClick={() => notebook.set({ graph: g.id })}
                >
                  {g.label[language]}
                </button>
              ))}
            </div>
          )}
          <Suspense fallback={<div className="nb-plot" />}>
            <Graph notebook={notebook} table={table} graph={graph} language={language} />
          </Suspense>
        </>
      )}
      {passed && (
        <AnalysisBox
          run={run}
          notebook={notebook}
          table={table}
          language={language}
          finished={finished}
          secret={secret}
        />
      )}
      {passed && table.suspects && <Detective notebook={notebook} table={table} language={language} />}
      <details className="nb-more">
        <summary>{say('panel.more')}</summary>
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
      </details>
    </section>
  );
}
