/**
 * The table as Vietnamese worksheets have it: s | lần 1 … n | t̄ | Δt | t̄² | g; where there is no room one card a row.
 * Roles are written out because a table laid out as cards would lose them.
 */
import { useState } from 'react';
import { formatNumber } from '@instruments';
import type { RunView } from '@core';
import type { TableSpec } from '../sdk/table.ts';
import { rowNumbers } from './analysis.ts';
import { CellOrigin } from './cell-origin.tsx';
import { decimalsOf, derivedValue } from './check.ts';
import { contextKey, settingOf } from './cells.ts';
import { contextInUse, contextsOf, tellingParts } from './contexts.ts';
import { useNotebook, useOwnWords, useSay, type Language } from './say.ts';
import type { Notebook } from './store.ts';

export interface TableViewProps {
  readonly run: RunView;
  readonly notebook: Notebook;
  readonly table: TableSpec;
  /** Of the experiment: its words name what was measured. */
  readonly namespace: string;
  readonly language: Language;
}
interface Chosen {
  readonly row: number;
  readonly repeat: number;
}

/** Key of the instrument's name in the words `instruments`; '' for one that is not on this bench any more. */
const kindOf = (run: RunView, instrument: string): string =>
  (run.model.instruments as Readonly<Record<string, { kind: string }>> | undefined)?.[instrument]?.kind ?? '';

export const headOf = (symbol: string, unit: string): string => (unit ? `${symbol} (${unit})` : symbol);

/** Unit below the symbol where the columns stand close. */
const Head = ({ symbol, unit }: { symbol: string; unit: string }) => (
  <>
    {symbol}
    {unit && <span className="nb-head-unit"> ({unit})</span>}
  </>
);

export function TableView({ run, notebook, table, namespace, language }: TableViewProps) {
  const say = useSay(language);
  const own = useOwnWords(namespace, language);
  const state = useNotebook(notebook);
  const [chosen, setChosen] = useState<Chosen>();
  const { setting, repeated, columns } = table;
  const way = setting.ways.find((w) => w.id === state.way) ?? setting.ways[0]!;
  const most = Math.max(table.repeats, ...state.rows.map((r) => r.repeats.length));
  const repeats = Array.from({ length: most }, (_, i) => i);
  const filled = state.check.passed !== 'no';
  const contexts = contextsOf(state.rows);
  const inUse = contextInUse(state);
  const nameOf = (context: readonly string[]): string =>
    tellingParts(context, contexts).map(own).join(' · ') || say('table.nowhere');
  const settingHead = headOf(setting.symbol, setting.unit);
  const open = chosen && state.rows.find((r) => r.id === chosen.row);
  const cell = open && chosen && open.repeats[chosen.repeat];
  return (
    <>
      <div className="nb-scroll" tabIndex={0} role="region" aria-label={table.title[language]}>
        <table className="nb-table" role="table">
          <caption>{table.title[language]}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col" title={setting.name[language]}>
                <Head symbol={setting.symbol} unit={setting.unit} />
              </th>
              {repeats.map((i) => (
                <th role="columnheader" scope="col" key={i} title={repeated.name[language]}>
                  <Head symbol={say('table.repeat', { n: i + 1 })} unit={repeated.unit} />
                </th>
              ))}
              {columns.map((c) => (
                <th role="columnheader" scope="col" key={c.id} title={c.name[language]} className="nb-derived">
                  <Head symbol={c.symbol} unit={c.unit} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {state.rows.length === 0 && (
              <tr role="row" className="nb-empty">
                <td role="cell" colSpan={1 + most + columns.length}>
                  {say('table.empty')}
                </td>
              </tr>
            )}
            {state.rows.map((row) => {
              const numbers = rowNumbers(table, state, row);
              const s = settingOf(way, row.marks);
              return (
                <tr role="row" key={row.id}>
                  <th role="rowheader" scope="row" data-head={settingHead}>
                    {s === undefined ? '–' : formatNumber(s, setting.decimals, language)}
                    {contexts.length > 1 && <small className="nb-context"> {nameOf(row.context ?? [])}</small>}
                  </th>
                  {repeats.map((i) => {
                    const one = row.repeats[i];
                    const label = say('table.repeat', { n: i + 1 });
                    if (!one) return <td role="cell" key={i} data-head={label} className="nb-blank" />;
                    const text = formatNumber(one.value, one.decimals, language);
                    const here = chosen?.row === row.id && chosen.repeat === i;
                    return (
                      <td role="cell" key={i} data-head={label}>
                        <button
                          type="button"
                          className="nb-cell"
                          aria-expanded={here}
                          aria-label={say('table.cell', { label, value: text, unit: repeated.unit })}
                          onClick={() => setChosen(here ? undefined : { row: row.id, repeat: i })}
                        >
                          {text}
                        </button>
                      </td>
                    );
                  })}
                  {columns.map((c) => {
                    const value = filled && numbers ? derivedValue(table, state, numbers, c) : undefined;
                    return (
                      <td role="cell" key={c.id} data-head={headOf(c.symbol, c.unit)} className="nb-derived">
                        {value === undefined || !numbers ? (
                          <span className="nb-later" aria-label={say('table.later')}>
                            …
                          </span>
                        ) : (
                          formatNumber(value, decimalsOf(c, numbers), language)
                        )}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {contexts.length > 1 && (
        <label className="nb-hint">
          {say('table.analysed')}{' '}
          <select value={inUse} onChange={(event) => notebook.set({ context: event.target.value })}>
            {contexts.map((context) => (
              <option key={contextKey(context)} value={contextKey(context)}>
                {nameOf(context)}
              </option>
            ))}
          </select>
        </label>
      )}
      {state.rows.length > 0 && filled && columns.some((c) => c.of === 'spread') && (
        <p className="nb-hint">{say(`mode.spread.${state.mode}`)}</p>
      )}
      {cell && open && chosen && (
        <CellOrigin
          cell={cell}
          language={language}
          unit={repeated.unit}
          instrument={kindOf(run, cell.instrument)}
          title={say('origin.title', { row: state.rows.indexOf(open) + 1, n: chosen.repeat + 1 })}
          onClose={() => setChosen(undefined)}
          onDelete={() => {
            notebook.deleteCell(open.id, chosen.repeat);
            setChosen(undefined);
          }}
        />
      )}
    </>
  );
}
