/** A cell that the student fills in: a number with its limits, or a choice such as a direction. Loaded lazily. */
import { useState } from 'react';
import { formatNumber, parseNumber } from '@instruments';
import type { TypedChoice, TypedColumn, TypedNumber } from '../sdk/table.ts';
import type { NotebookRow } from './cells.ts';
import { useNotebook, useSay, type Language } from './say.ts';
import type { Notebook } from './store.ts';
import { faceOf, typedValue } from './typed.ts';

interface Props<C> {
  readonly notebook: Notebook;
  readonly row: NotebookRow;
  /** Place of the row, from 1. */
  readonly n: number;
  readonly column: C;
  readonly language: Language;
}

export const TypedCell = ({ column, ...others }: Props<TypedColumn>) =>
  'options' in column ? <Choice column={column} {...others} /> : <Typed column={column} {...others} />;

/** The arrow is what is seen; what is said and listed is its name. */
function Choice({ notebook, row, n, column, language }: Props<TypedChoice>) {
  const say = useSay(language);
  const value = typedValue(column, row);
  const { symbol, name, options, otherwise } = column;
  return (
    <span className="nb-typed">
      <span aria-hidden="true">{faceOf(column, value) || '…'}</span>
      <select
        aria-label={say('table.typed', { name: name[language], symbol, n })}
        value={value === undefined ? '' : String(value)}
        onChange={({ target }) =>
          notebook.setTyped(row.id, symbol, target.value === '' ? undefined : Number(target.value))
        }
      >
        {otherwise === undefined && <option value="">–</option>}
        {options.map((o) => (
          <option key={o.value} value={o.value}>
            {o.face} {o.label[language]}
          </option>
        ))}
      </select>
    </span>
  );
}

function Typed({ notebook, row, n, column, language }: Props<TypedNumber>) {
  const say = useSay(language);
  const { symbol, name, unit, min, max, decimals } = column;
  // A draft while it is no number of the table; another row of this id has read another moment. An emptied field is none.
  const { node, tick } = row.repeats[0]?.position ?? { node: 0, tick: 0 };
  const key = `typed.${row.id}.${node}.${tick}.${symbol}`;
  const [empty, setEmpty] = useState(false);
  const draft = useNotebook(notebook).drafts[key];
  const text = empty ? '' : draft;
  const setText = (written: string, emptied = written === ''): void => {
    setEmpty(emptied);
    notebook.setDraft(key, written);
  };
  const kept = typedValue(column, row);
  const parsed = text === undefined || text.trim() === '' ? undefined : parseNumber(text);
  const inRange = parsed?.ok === true && parsed.value >= min && parsed.value <= max;
  const problem =
    parsed === undefined || inRange
      ? ''
      : parsed.ok
        ? say('constant.range', {
            min: formatNumber(min, decimals, language),
            max: formatNumber(max, decimals, language),
            unit,
          })
        : say(parsed.problem.key, parsed.problem.values);
  const id = `nb-typed-${row.id}-${symbol}`;
  // One number, one step of undo; an emptied field empties the cell.
  const commit = (): void => {
    if (text === undefined) return;
    if (parsed === undefined && kept !== undefined) notebook.setTyped(row.id, symbol, undefined);
    if (parsed?.ok && inRange && parsed.value !== kept) notebook.setTyped(row.id, symbol, parsed.value);
    if (parsed === undefined || inRange) setText('', false);
  };
  return (
    <span className="nb-typed">
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        aria-label={say('table.typed', { name: name[language], symbol, n })}
        aria-invalid={problem !== ''}
        aria-describedby={problem === '' ? undefined : id}
        value={text ?? (kept === undefined ? '' : formatNumber(kept, decimals, language))}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') setText('', false);
        }}
      />
      {problem !== '' && (
        <small className="nb-warning" id={id}>
          {problem}
        </small>
      )}
    </span>
  );
}
