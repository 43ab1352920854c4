/** One row of the table: setting, repeats, what is computed from them, and the student's own columns. */
import { formatNumber } from '@instruments';
import type { TableSpec } from '../sdk/table.ts';
import { rowNumbers } from './analysis.ts';
import { settingIn, settingOf, type NotebookRow } from './cells.ts';
import { decimalsOf, derivedValue } from './check.ts';
import { lacks } from './lacks.ts';
import { TypedCell } from './later.tsx';
import { Swatch } from './graph/swatch.tsx';
import { decimalsOfOwn } from './own-decimals.ts';
import { roundMeasured } from './rounding.ts';
import { cellIn, type ReadColumn } from './row-cells.ts';
import { useSay, type Language } from './say.ts';
import { keyOf, type OwnFormulas } from './series-column.ts';
import type { Notebook } from './store.ts';
import { sameSpot, type Spot } from './table-cells.ts';
import { stated, type Measured, type UncertaintyMode } from './uncertainty.ts';

export interface TableRowProps {
  readonly row: NotebookRow;
  /** Place in the table, from 1. */
  readonly n: number;
  readonly table: TableSpec;
  readonly notebook: Notebook;
  readonly language: Language;
  readonly read: readonly ReadColumn[];
  /** What tells this row's context from the others, and its mark on the graph; undefined while there is only one. */
  readonly context: { readonly name: string; readonly look: number; readonly aside: boolean } | undefined;
  readonly formulas: OwnFormulas | undefined;
  readonly stop: Spot | undefined;
  readonly open: Spot | undefined;
  readonly onOpen: (spot: Spot) => void;
}

/** The ± below a number of the student's own column, as far as there is one. */
function bar(of: Measured, mode: UncertaintyMode, language: Language) {
  const { value, delta } = stated(of, mode);
  if (!(delta > 0) || !Number.isFinite(delta)) return null;
  const rounded = roundMeasured(value, delta);
  return <small>± {formatNumber(rounded.delta, Math.max(0, rounded.decimals), language)}</small>;
}

export function TableRow(props: TableRowProps) {
  const { row, n, table, notebook, language, read, context, formulas, stop, open, onOpen } = props;
  const say = useSay(language);
  const state = notebook.get();
  const { columns } = table;
  const setting = settingIn(table);
  const way = setting && (setting.ways.find((w) => w.id === state.way) ?? setting.ways[0]);
  const filled = state.check.passed !== 'no';
  const numbers = rowNumbers(table, state, row);
  const own = numbers && state.own.length > 0 ? formulas?.ownValues(table, state, numbers) : undefined;
  const s = way && settingOf(way, row.marks);
  const later = (
    <span className="nb-later" aria-label={say('table.later')}>
      …
    </span>
  );
  const head = table.setting.trial
    ? `${table.setting.name[language]} `
    : `${keyOf(table.setting.symbol, table.setting.unit)} = `;
  return (
    <tr role="row" data-row={row.id} data-aside={context?.aside}>
      <th role="rowheader" scope="row" data-head={head}>
        {!setting ? n : s === undefined ? '–' : formatNumber(s, setting.decimals, language)}
        {context && (
          <small className="nb-context">
            {' '}
            <Swatch look={context.look} /> {context.name}
          </small>
        )}
      </th>
      {read.map((column) => {
        const { kind, key, of } = column;
        const repeat = kind === 'repeat' && setting;
        const label = repeat ? say('table.repeat', { n: key + 1 }) : of.symbol;
        const inCard = repeat ? label : keyOf(of.symbol, of.unit);
        if (kind === 'typed')
          return (
            <td role="cell" key={key} data-head={inCard}>
              <TypedCell {...{ notebook, row, n, column: of, language }} />
            </td>
          );
        const one = cellIn(row, key);
        if (!one) return <td role="cell" key={key} data-head={inCard} className="nb-blank" />;
        const text = formatNumber(one.value, one.decimals, language);
        const spot = { row: row.id, cell: key };
        return (
          <td role="cell" key={key} data-head={inCard}>
            <button
              type="button"
              className="nb-cell"
              data-cell={key}
              tabIndex={sameSpot(stop, spot) ? 0 : -1}
              aria-expanded={sameSpot(open, spot)}
              aria-label={say('table.cell', { label, value: text, unit: of.unit })}
              onClick={() => onOpen(spot)}
            >
              {text}
            </button>
          </td>
        );
      })}
      {columns.map((c) => {
        const value = filled && numbers ? derivedValue(table, state, numbers, c) : undefined;
        return (
          <td role="cell" key={c.id} data-head={keyOf(c.symbol, c.unit)} className="nb-derived">
            {value !== undefined && numbers
              ? formatNumber(value, decimalsOf(c, numbers), language)
              : filled && lacks(table, row, c)
                ? '–'
                : later}
          </td>
        );
      })}
      {state.own.map((c) => {
        const value = own?.get(c.id);
        return (
          <td role="cell" key={`own${c.id}`} data-head={keyOf(c.symbol, c.unit)} className="nb-derived nb-mine">
            {!formulas ? later : value ? formatNumber(value.value, decimalsOfOwn(c, value, state.mode), language) : '–'}
            {value && bar(value, state.mode, language)}
          </td>
        );
      })}
    </tr>
  );
}
