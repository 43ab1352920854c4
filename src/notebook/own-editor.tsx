/** One own column being written: symbol, unit, formula with what may be used in it, and a first result with its ± while typing. */
import { useEffect, useId, useRef, useState } from 'react';
import { formatNumber } from '@instruments';
import type { TableSpec } from '../sdk/table.ts';
import { allRows } from './analysis.ts';
import { ownProblems, ownValues, symbolProblem, symbolsOf } from './formula/index.ts';
import { draftText, OWN_DRAFT, type OwnDraft } from './own-draft.ts';
import { automaticDecimals, FIRST_DECIMALS, MOST_DECIMALS } from './own-decimals.ts';
import { formatMeasured } from './rounding.ts';
import { useNotebook, useSay, type Language } from './say.ts';
import { LONGEST_EXPRESSION, LONGEST_NAME, type OwnColumn } from './sets.ts';
import type { Notebook } from './store.ts';
import { TextField } from './text-field.tsx';
import { stated } from './uncertainty.ts';

interface Props {
  readonly notebook: Notebook;
  readonly table: TableSpec;
  readonly language: Language;
  /** Undefined for a new one. */
  readonly column: OwnColumn | undefined;
  /** What is written so far. */
  readonly draft: OwnDraft;
  /** Opened by a press, not found open: the focus comes to its first field. */
  readonly pressed: boolean;
  readonly onSave: (column: Omit<OwnColumn, 'id'>) => void;
  readonly onCancel: () => void;
}

/** Signs that a phone's keyboard hides. */
const SIGNS = ['·', '/', '^', '²', '√', '(', ')', 'π'] as const;
/** An id that no column has. */
const NOBODY = -1;

export function OwnEditor({ notebook, table, language, column, draft: typed, pressed, onSave, onCancel }: Props) {
  const say = useSay(language);
  const state = useNotebook(notebook);
  const { symbol, unit, expression, decimals } = typed;
  const set = (part: Partial<OwnDraft>): void => notebook.setDraft(OWN_DRAFT, draftText({ ...typed, ...part }));
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const name = useId();
  useEffect(() => {
    if (pressed) form.current?.querySelector('input')?.focus();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, as it opens
  }, []);

  const id = column?.id ?? NOBODY;
  const symbolWrong = symbolProblem(symbol.trim(), table, state, id);
  const unitWrong =
    unit.trim().length > LONGEST_NAME ? { key: 'own.problem.unit-long', values: { most: LONGEST_NAME } } : undefined;
  // While the symbol is not yet one, the formula can be tried all the same.
  const draft = {
    id,
    symbol: symbolWrong ? '' : symbol.trim(),
    unit: unit.trim(),
    expression,
    decimals: FIRST_DECIMALS,
  };
  const tryOut = { ...state, own: [...state.own.filter((c) => c.id !== id), draft] };
  const formulaWrong = ownProblems(table, tryOut).get(id);
  const row = allRows(table, state)[0];
  const value = row && !formulaWrong ? ownValues(table, tryOut, row).get(id) : undefined;
  const text = (problem: typeof formulaWrong) => (problem ? say(problem.key, problem.values) : undefined);

  const preview = (): string => {
    if (formulaWrong) return '';
    if (!row) return say('own.noRow');
    if (!value) {
      const later = ownValues(table, { ...tryOut, check: { passed: 'shown', tries: 0 } }, row).get(id);
      return say(later ? 'own.notYet' : 'own.noValue');
    }
    const { delta } = stated(value, state.mode);
    const shown = formatMeasured(value.value, delta, unit.trim(), language);
    return `${say('own.preview', { value: shown })} ${say('own.rule', { rule: say(`mode.${state.mode}`) })}`;
  };
  const insert = (piece: string): void => {
    const input = field.current;
    const from = input?.selectionStart ?? expression.length;
    const to = input?.selectionEnd ?? from;
    set({ expression: (expression.slice(0, from) + piece + expression.slice(to)).slice(0, LONGEST_EXPRESSION) });
    requestAnimationFrame(() => {
      input?.focus();
      input?.setSelectionRange(from + piece.length, from + piece.length);
    });
  };
  const submit = (): void => {
    setTried(true);
    if (symbolWrong || unitWrong || formulaWrong) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    onSave({
      symbol: symbol.trim().normalize('NFC'),
      unit: unit.trim().normalize('NFC'),
      expression: expression.trim(),
      ...(decimals === 'automatic' ? { decimals: automaticDecimals(value, state.mode), auto: true } : { decimals }),
    });
  };
  return (
    <form
      ref={form}
      className="nb-box nb-own-editor"
      aria-label={column ? say('own.change', { symbol: column.symbol }) : say('own.new')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <div className="nb-own-names">
        <TextField
          label={say('own.symbol')}
          value={symbol}
          onChange={(text) => set({ symbol: text })}
          note={tried || symbol !== '' ? text(symbolWrong) : undefined}
          wrong={symbolWrong !== undefined && (tried || symbol !== '')}
        />
        <TextField
          label={say('own.unit')}
          value={unit}
          onChange={(text) => set({ unit: text })}
          note={text(unitWrong)}
          wrong={unitWrong !== undefined}
        />
      </div>
      <TextField
        label={say('own.formula')}
        value={expression}
        onChange={(text) => set({ expression: text })}
        input={field}
        wide
        lead={symbolWrong ? '' : `${symbol.trim()} =`}
        most={LONGEST_EXPRESSION}
        note={expression === '' && !tried ? undefined : (text(formulaWrong) ?? preview())}
        // Half a formula is no mistake yet: it turns red when it is to be saved.
        wrong={tried && formulaWrong !== undefined}
      />
      <div className="nb-own-insert" role="group" aria-label={say('own.insert')}>
        {symbolsOf(table, state, language, id).map((one) => (
          <button
            type="button"
            key={one.symbol}
            aria-label={say('own.insertOne', { symbol: one.symbol, name: one.name || say('own.kind.own') })}
            title={one.name}
            onClick={() => insert(one.symbol)}
          >
            {one.symbol}
          </button>
        ))}
        {SIGNS.map((sign) => (
          <button type="button" key={sign} aria-label={say('own.insertSign', { sign })} onClick={() => insert(sign)}>
            {sign}
          </button>
        ))}
      </div>
      <div className="nb-field">
        <label htmlFor={name}>{say('own.decimals')}</label>
        <select
          id={name}
          value={decimals}
          onChange={({ target }) =>
            set({ decimals: target.value === 'automatic' ? 'automatic' : Number(target.value) })
          }
        >
          <option value="automatic">
            {say('own.automatic')}
            {value ? `: ${formatNumber(automaticDecimals(value, state.mode), 0, language)}` : ''}
          </option>
          {Array.from({ length: MOST_DECIMALS + 1 }, (_, i) => (
            <option key={i} value={i}>
              {i}
            </option>
          ))}
        </select>
      </div>
      <div className="nb-buttons">
        <button type="submit" className="nb-primary">
          {say('own.save')}
        </button>
        <button type="button" onClick={onCancel}>
          {say('own.cancel')}
        </button>
      </div>
    </form>
  );
}
