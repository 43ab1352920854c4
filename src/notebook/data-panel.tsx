/** The data side of the page: how s is measured, the table, its first row, the graph, the result, the verdict. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { RunView } from '@core';
import type { TableSpec } from '../sdk/table.ts';
import { EmptyTable } from './empty-table.tsx';
import { GraphPlace } from './graph-place.tsx';
import { AnalysisBox, Detective, ExportMenu, Unsaved, Written } from './later.tsx';
import { MorePanel } from './more-panel.tsx';
import './notebook.css';
import { recordedText } from './recorded-text.ts';
import { looksBack } from './run-names.ts';
import { useNotebook, useSay, type Language } from './say.ts';
import type { Notebook } from './store.ts';
import { useRoom } from './use-room.ts';
import { Constants, showWayChoice, WayChoice } from './way-choice.tsx';

export interface DataPanelProps {
  readonly run: RunView;
  readonly notebook: Notebook;
  readonly table: TableSpec;
  /** Folder of the experiment: its words name what was measured, and it names the exported files. */
  readonly namespace: string;
  readonly language: Language;
  /** The lesson is over: the accepted value may be shown. */
  readonly finished?: boolean;
  /** The accepted value is what the student must find out (a mystery): never show it here. */
  readonly secret?: boolean;
  /** What records a sensor at its rate, where the bench has one. */
  readonly recorder?: ReactNode;
}

export function DataPanel({
  run,
  notebook,
  table,
  namespace,
  language,
  finished = false,
  secret = false,
  recorder,
}: DataPanelProps) {
  const say = useSay(language);
  const state = useNotebook(notebook);
  const root = useRef<HTMLElement>(null);
  const [come, setCome] = useState(false);
  const most = state.rows.reduce((n, r) => Math.max(n, r.repeats.length), 0);
  const room = useRoom(root, `${most} ${state.own.length} ${come}`);
  const [message, setMessage] = useState<{ readonly good: boolean; readonly text: string }>();
  // What was said in another language is not left standing.
  useEffect(() => setMessage(undefined), [language]);
  useEffect(() => notebook.watch(run), [notebook, run]);
  const inPast = looksBack(run);
  // What could not be done in the past is no news in the present.
  useEffect(() => (inPast ? () => setMessage(undefined) : undefined), [inPast]);
  const passed = state.check.passed !== 'no';
  // A table that is empty again still says what was struck out of it.
  const [begun, setBegun] = useState(false);
  if (!begun && (state.rows.length > 0 || passed)) setBegun(true);

  const record = (): void => {
    const done = notebook.record(run);
    if (!done.ok) {
      if (done.problem.key === 'record.choose-way') showWayChoice();
      return setMessage({ good: false, text: say(done.problem.key, done.problem.values) });
    }
    setMessage({ good: true, text: recordedText(table, notebook.get().rows, done.value, language, say) });
  };
  const undo = (): void => {
    const what = state.undoes;
    if (notebook.undo())
      setMessage({ good: true, text: say('panel.undone', { what: what ? say(`panel.undoes.${what}`) : '' }) });
  };

  return (
    <section
      className="notebook"
      ref={root}
      data-narrow={room === 'cards' ? 'phone' : room === 'close' ? 'close' : undefined}
      data-tight={room === 'tight'}
      aria-label={say('panel.title')}
    >
      {state.storage !== 'opening' && state.storage !== 'saved' && (
        <Unsaved storage={state.storage} language={language} />
      )}
      <WayChoice notebook={notebook} table={table} language={language} />
      <Constants notebook={notebook} table={table} language={language} />
      <div className="nb-buttons">
        <button type="button" className="nb-primary" onClick={record}>
          {say('panel.record')}
        </button>
        {/* Never disabled: with its last step taken back the focus would be lost. */}
        <button type="button" aria-disabled={!state.canUndo} onClick={undo}>
          {state.undoes ? say('panel.undoWhat', { what: say(`panel.undoes.${state.undoes}`) }) : say('panel.undo')}
        </button>
      </div>
      <p className={message && !message.good ? 'nb-message nb-warning' : 'nb-message nb-good'} role="status">
        {message?.text}
      </p>
      {recorder}
      {begun ? (
        <Written {...{ run, notebook, table, namespace, language }} onCome={setCome} />
      ) : (
        <EmptyTable notebook={notebook} table={table} language={language} />
      )}
      <GraphPlace notebook={notebook} table={table} namespace={namespace} language={language} />
      {passed && table.methods.length > 0 && (
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
      {state.rows.length + state.sets.length > 0 && (
        <ExportMenu notebook={notebook} table={table} namespace={namespace} language={language} run={run} />
      )}
      <MorePanel notebook={notebook} table={table} language={language} />
    </section>
  );
}
