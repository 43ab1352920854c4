/** One row of the table: setting, repeats, what is computed from them, and the student's own columns. */
import { formatNumber } from '@instruments';
import type { TableSpec } from '../sdk/table.ts';
import { rowNumbers } from './analysis.ts';
import { settingOf, type NotebookRow } from './cells.ts';
import { decimalsOf, derivedValue } from './check.ts';
import { Swatch } from './graph/swatch.tsx';
import { decimalsOfOwn } from './own-decimals.ts';
import { roundMeasured } from './rounding.ts';
import { useSay, type Language } from './say.ts';
import { keyOf, type OwnFormulas } from './series-column.ts';
import type { NotebookState } from './store.ts';
import type { Spot } from './table-cells.ts';
import { stated, type Measured, type UncertaintyMode } from './uncertainty.ts';

export interface TableRowProps {
  readonly row: NotebookRow;
  readonly table: TableSpec;
  readonly state: NotebookState;
  readonly language: Language;
  readonly repeats: readonly number[];
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
  const { row, table, state, language, repeats, context, formulas, stop, open, onOpen } = props;
  const say = useSay(language);
  const { setting, repeated, columns } = table;
  const way = setting.ways.find((w) => w.id === state.way) ?? setting.ways[0]!;
  const filled = state.check.passed !== 'no';
  const numbers = rowNumbers(table, state, row);
  const own = numbers && state.own.length > 0 ? formulas?.ownValues(table, state, numbers) : undefined;
  const s = settingOf(way, row.marks);
  const later = (
    <span className="nb-later" aria-label={say('table.later')}>
      …
    </span>
  );
  const is = (spot: Spot | undefined, repeat: number): boolean => spot?.row === row.id && spot.repeat === repeat;
  return (
    <tr role="row" data-row={row.id} data-aside={context?.aside}>
      <th role="rowheader" scope="row" data-head={keyOf(setting.symbol, setting.unit)}>
        {s === undefined ? '–' : formatNumber(s, setting.decimals, language)}
        {context && (
          <small className="nb-context">
            {' '}
            <Swatch look={context.look} /> {context.name}
          </small>
        )}
      </th>
      {repeats.map((i) => {
        const one = row.repeats[i];
        const label = say('table.repeat', { n: i + 1 });
        if (!one) return <td role="cell" key={i} data-head={label} className="nb-blank" />;
        const text = formatNumber(one.value, one.decimals, language);
        return (
          <td role="cell" key={i} data-head={label}>
            <button
              type="button"
              className="nb-cell"
              data-repeat={i}
              tabIndex={is(stop, i) ? 0 : -1}
              aria-expanded={is(open, i)}
              aria-label={say('table.cell', { label, value: text, unit: repeated.unit })}
              onClick={() => onOpen({ row: row.id, repeat: i })}
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
            {value === undefined || !numbers ? later : formatNumber(value, decimalsOf(c, numbers), language)}
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
