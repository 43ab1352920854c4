/**
 * The table as Vietnamese worksheets have it: s | lần 1 … n | t̄ | Δt | t̄² | g, then the student's own columns; where there is no
 * room one card a row. Roles are written out because a table laid out as cards would lose them.
 */
import { useRef, useState } from 'react';
import { formatNumber } from '@instruments';
import type { RunView } from '@core';
import type { TableSpec } from '../sdk/table.ts';
import { CellOrigin } from './cell-origin.tsx';
import { contextKey } from './cells.ts';
import { contextInUse, contextsOf, tellingParts } from './contexts.ts';
import { useNotebook, useOwnWords, useSay, type Language } from './say.ts';
import type { Notebook } from './store.ts';
import { focusCell, useRoving, type Spot } from './table-cells.ts';
import { TableRow } from './table-row.tsx';
import { useFormulas } from './use-formulas.ts';

export interface TableViewProps {
  readonly run: RunView;
  readonly notebook: Notebook;
  readonly table: TableSpec;
  /** Of the experiment: its words name what was measured. */
  readonly namespace: string;
  readonly language: Language;
}

/** Key of the instrument's name in the words `instruments`; '' for one that is not on this bench any more. */
const kindOf = (run: RunView, instrument: string): string =>
  (run.model.instruments as Readonly<Record<string, { kind: string }>> | undefined)?.[instrument]?.kind ?? '';

/** Unit below the symbol where the columns stand close. */
const Head = ({ symbol, unit, name, derived }: { symbol: string; unit: string; name: string; derived?: boolean }) => (
  <th role="columnheader" scope="col" title={name} className={derived ? 'nb-derived' : undefined}>
    {symbol}
    {unit && <span className="nb-head-unit"> ({unit})</span>}
  </th>
);

export function TableView({ run, notebook, table, namespace, language }: TableViewProps) {
  const say = useSay(language);
  const own = useOwnWords(namespace, language);
  const state = useNotebook(notebook);
  const place = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Spot>();
  const [struck, setStruck] = useState<
    Spot & { readonly value: number; readonly decimals: number; readonly n: number }
  >();
  const formulas = useFormulas(state.own.length > 0);
  const roving = useRoving(state.rows);
  const { setting, repeated, columns } = table;
  const most = Math.max(table.repeats, ...state.rows.map((r) => r.repeats.length));
  const repeats = Array.from({ length: most }, (_, i) => i);
  const filled = state.check.passed !== 'no';
  const contexts = contextsOf(state.rows);
  const inUse = contextInUse(state);
  const nameOf = (context: readonly string[]): string =>
    tellingParts(context, contexts).map(own).join(' · ') || say('table.nowhere');
  const open = chosen && state.rows.find((r) => r.id === chosen.row);
  const cell = open && chosen && open.repeats[chosen.repeat];
  const close = (): void => {
    if (chosen) focusCell(place.current, chosen);
    setChosen(undefined);
  };
  const strike = (): void => {
    if (!cell || !open || !chosen) return;
    setStruck({ ...chosen, value: cell.value, decimals: cell.decimals, n: state.rows.indexOf(open) + 1 });
    notebook.deleteCell(open.id, chosen.repeat);
    setChosen(undefined);
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('.nb-struck button')?.focus());
  };
  const restore = (): void => {
    if (!struck) return;
    notebook.undo();
    focusCell(place.current, struck);
    setStruck(undefined);
  };
  return (
    <div className="nb-table-place" ref={place}>
      <div
        className="nb-scroll"
        tabIndex={0}
        role="region"
        aria-label={table.title[language]}
        onKeyDown={roving.onKeyDown}
      >
        <table className="nb-table" role="table">
          <caption>{table.title[language]}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <Head symbol={setting.symbol} unit={setting.unit} name={setting.name[language]} />
              {repeats.map((i) => (
                <Head
                  key={i}
                  symbol={say('table.repeat', { n: i + 1 })}
                  unit={repeated.unit}
                  name={repeated.name[language]}
                />
              ))}
              {columns.map((c) => (
                <Head key={c.id} symbol={c.symbol} unit={c.unit} name={c.name[language]} derived />
              ))}
              {state.own.map((c) => (
                <Head key={`own${c.id}`} symbol={c.symbol} unit={c.unit} name={c.expression} derived />
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {state.rows.length === 0 && (
              <tr role="row" className="nb-empty">
                <td role="cell" colSpan={1 + most + columns.length + state.own.length}>
                  {say('table.empty')}
                </td>
              </tr>
            )}
            {state.rows.map((row) => (
              <TableRow
                key={row.id}
                row={row}
                table={table}
                state={state}
                language={language}
                repeats={repeats}
                context={
                  contexts.length > 1
                    ? {
                        name: nameOf(row.context ?? []),
                        look: contexts.findIndex((one) => contextKey(one) === contextKey(row.context)),
                        aside: contextKey(row.context) !== inUse,
                      }
                    : undefined
                }
                formulas={formulas}
                stop={roving.stop}
                open={cell && chosen}
                onOpen={(spot) => {
                  roving.visit(spot);
                  setChosen(chosen?.row === spot.row && chosen.repeat === spot.repeat ? undefined : spot);
                }}
              />
            ))}
          </tbody>
        </table>
      </div>
      {struck && state.undoes === 'delete' && (
        <p className="nb-struck" role="status">
          <span>
            {say('table.struck', {
              value: formatNumber(struck.value, struck.decimals, language),
              unit: repeated.unit,
              row: struck.n,
            })}
          </span>{' '}
          <button type="button" className="nb-link" onClick={restore}>
            {say('panel.undo')}
          </button>
        </p>
      )}
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
          key={`${chosen.row} ${chosen.repeat}`}
          cell={cell}
          dt={run.model.dt}
          language={language}
          unit={repeated.unit}
          instrument={kindOf(run, cell.instrument)}
          title={say('origin.title', { row: state.rows.indexOf(open) + 1, n: chosen.repeat + 1 })}
          onClose={close}
          onDelete={strike}
        />
      )}
    </div>
  );
}
