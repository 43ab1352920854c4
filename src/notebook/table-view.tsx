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
import { ColumnLegend } from './column-legend.tsx';
import { contextInUse, contextsOf, tellingParts } from './contexts.ts';
import { cellIn, readColumns, repeatsShown, takesRow, unitOf, type CellKey } from './row-cells.ts';
import { useNotebook, useOwnWords, useSay, type Language } from './say.ts';
import type { Notebook } from './store.ts';
import { focusCell, sameSpot, useRoving, type Spot } from './table-cells.ts';
import { NoRows, TableHead } from './table-head.tsx';
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

const symbolOf = (table: TableSpec, key: CellKey): string => (typeof key === 'string' ? key : table.repeated.symbol);

export function TableView({ run, notebook, table, namespace, language }: TableViewProps) {
  const say = useSay(language);
  const own = useOwnWords(namespace, language);
  const state = useNotebook(notebook);
  const place = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Spot>();
  const [struck, setStruck] = useState<Spot & { readonly text: string }>();
  const formulas = useFormulas(state.own.length > 0);
  const roving = useRoving(table, state.rows);
  const { setting, columns } = table;
  const read = readColumns(table, repeatsShown(table, state.rows));
  const head = { table, read, own: state.own, language };
  const filled = state.check.passed !== 'no';
  const contexts = contextsOf(state.rows);
  const inUse = contextInUse(state);
  const nameOf = (context: readonly string[]): string =>
    tellingParts(context, contexts).map(own).join(' · ') || say('table.nowhere');
  const open = chosen && state.rows.find((r) => r.id === chosen.row);
  const cell = open && chosen && cellIn(open, chosen.cell);
  /** The number of the open cell in words: where it stands. */
  const placeOf = ({ cell: key }: Spot, row: number): string =>
    typeof key === 'string' || setting.trial
      ? say(setting.trial ? 'origin.trial' : 'origin.beside', { symbol: symbolOf(table, key), row })
      : say('origin.title', { row, n: key + 1 });
  const close = (): void => {
    if (chosen) focusCell(place.current, chosen);
    setChosen(undefined);
  };
  const strike = (): void => {
    if (!cell || !open || !chosen) return;
    const unit = unitOf(table, chosen.cell);
    const value = formatNumber(cell.value, cell.decimals, language);
    const row = state.rows.indexOf(open) + 1;
    const text = takesRow(table, chosen.cell)
      ? say('table.struckTrial', { row })
      : say('table.struck', { value, unit, row });
    setStruck({ ...chosen, text });
    notebook.deleteCell(open.id, chosen.cell);
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
          <TableHead {...head} />
          <tbody role="rowgroup">
            {state.rows.length === 0 && <NoRows {...head} />}
            {state.rows.map((row, i) => (
              <TableRow
                key={row.id}
                row={row}
                n={i + 1}
                table={table}
                notebook={notebook}
                language={language}
                read={read}
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
                  setChosen(sameSpot(chosen, spot) ? undefined : spot);
                }}
              />
            ))}
          </tbody>
        </table>
      </div>
      {struck && state.undoes === 'delete' && (
        <p className="nb-struck" role="status">
          <span>{struck.text}</span>{' '}
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
      <ColumnLegend notebook={notebook} table={table} language={language} kindOf={(one) => kindOf(run, one)} />
      {cell && open && chosen && (
        <CellOrigin
          key={`${chosen.row} ${chosen.cell}`}
          cell={cell}
          dt={run.model.dt}
          language={language}
          unit={unitOf(table, chosen.cell)}
          instrument={kindOf(run, cell.instrument)}
          title={placeOf(chosen, state.rows.indexOf(open) + 1)}
          deletes={say(takesRow(table, chosen.cell) ? 'origin.deleteTrial' : 'origin.delete')}
          onClose={close}
          onDelete={strike}
        />
      )}
    </div>
  );
}
