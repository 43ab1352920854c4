/** What a file holds, and what the student takes of it. */
import { useEffect, useRef, useState } from 'react';
import type { Problem } from '@core';
import { formatNumber, parseNumber } from '@instruments';
import { useSay, type Language } from '../say.ts';
import { LONGEST_NAME } from '../sets.ts';
import { TextField } from '../text-field.tsx';
import type { ColumnChoice, ImportPlan } from './types.ts';

interface Props {
  readonly plan: ImportPlan;
  readonly language: Language;
  /** Undefined when it is done. */
  readonly onAdd: (title: string, choices: readonly ColumnChoice[]) => Problem | undefined;
  readonly onBack: () => void;
}
interface Typed {
  readonly take: boolean;
  readonly symbol: string;
  readonly unit: string;
  readonly half: string;
}
const PREVIEW = 5;

export function PlanForm({ plan, language, onAdd, onBack }: Props) {
  const say = useSay(language);
  const [title, setTitle] = useState(plan.name.replace(/\.[a-z]{2,4}$/i, ''));
  const [columns, setColumns] = useState<readonly Typed[]>(
    plan.columns.map(({ symbol, unit }) => ({ take: true, symbol, unit, half: '' })),
  );
  const [problem, setProblem] = useState<Problem>();
  const head = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => head.current?.focus(), []);
  const change = (i: number, part: Partial<Typed>): void => {
    setProblem(undefined);
    setColumns(columns.map((one, k) => (k === i ? { ...one, ...part } : one)));
  };
  const nameOf = (i: number): string => plan.columns[i]!.title || say('import.unnamed', { n: i + 1 });
  /** Zero where nothing is typed; a problem where it is no number. */
  const choices = (): readonly ColumnChoice[] | Problem => {
    const all: ColumnChoice[] = [];
    for (const [column, { take, symbol, unit, half }] of columns.entries()) {
      if (!take) continue;
      const number = half.trim() === '' ? 0 : parseNumber(half);
      if (typeof number !== 'number' && (!number.ok || number.value < 0))
        return { key: 'import.problem.half', values: { column, field: 'half' } };
      all.push({ column, symbol, unit, half: typeof number === 'number' ? number : number.value });
    }
    return all;
  };
  const submit = (): void => {
    const chosen = choices();
    const wrong = 'key' in chosen ? chosen : onAdd(title, chosen);
    setProblem(wrong);
    if (wrong) requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const at = (i: number, fields: readonly string[]): string | undefined =>
    problem?.values?.['column'] === i && fields.some((field) => problem.key.startsWith(`import.problem.${field}`))
      ? say(problem.key, problem.values)
      : undefined;
  const titleWrong = problem !== undefined && /title/.test(problem.key);
  return (
    <form
      ref={form}
      className="nb-import-plan"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3 ref={head} tabIndex={-1}>
        {say('import.found', { name: plan.name, rows: plan.rows, columns: plan.columns.length })}
      </h3>
      <ul className="nb-hint">
        {plan.decimal !== '' && <li>{say(`import.decimal.${plan.decimal === ',' ? 'comma' : 'point'}`)}</li>}
        {plan.notes.map((note, i) => (
          <li key={i}>{say(note.key, note.values)}</li>
        ))}
        {plan.leftOut.map((one, i) => (
          <li key={`out-${i}`}>{say(`import.leftOut.${one.why}`, { title: one.title })}</li>
        ))}
      </ul>
      <div className="nb-scroll" tabIndex={0} role="region" aria-label={say('import.firstRows')}>
        <table className="nb-table">
          <caption>{say('import.firstRows')}</caption>
          <thead>
            <tr>
              {plan.columns.map((column, i) => (
                <th scope="col" key={i}>
                  {nameOf(i)}
                  {column.unit && ` (${column.unit})`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: Math.min(PREVIEW, plan.rows) }, (_, row) => (
              <tr key={row}>
                {plan.columns.map((column, i) => (
                  <td key={i}>{formatNumber(column.values[row]!, column.decimals, language)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <TextField
        label={say('import.setTitle')}
        value={title}
        onChange={(text) => {
          setProblem(undefined);
          setTitle(text);
        }}
        wide
        most={LONGEST_NAME}
        wrong={titleWrong}
        note={titleWrong ? say(problem.key, problem.values) : undefined}
      />
      <fieldset className="nb-import-columns">
        <legend>{say('import.columns')}</legend>
        <p className="nb-hint">{say('import.halfWhy')}</p>
        {columns.map((one, i) => {
          const field = (key: 'symbol' | 'unit' | 'half', problems: readonly string[]) => (
            <TextField
              label={say(`import.${key}`)}
              fullLabel={say('import.of', { label: say(`import.${key}`), title: nameOf(i) })}
              value={one[key]}
              onChange={(text) => change(i, { [key]: text })}
              most={LONGEST_NAME}
              {...(key === 'half' ? { inputMode: 'decimal' as const } : {})}
              wrong={at(i, problems) !== undefined}
              note={at(i, problems)}
            />
          );
          return (
            <div key={i} className="nb-box" role="group" aria-label={nameOf(i)}>
              <label className="nb-choice">
                <input type="checkbox" checked={one.take} onChange={() => change(i, { take: !one.take })} />
                <span>{say('import.take', { title: nameOf(i) })}</span>
              </label>
              {one.take && (
                <div className="nb-own-names">
                  {field('symbol', ['no-symbol', 'symbol'])}
                  {field('unit', ['unit'])}
                  {field('half', ['half'])}
                </div>
              )}
            </div>
          );
        })}
      </fieldset>
      <p className="nb-warning" role="alert">
        {problem && problem.values?.['column'] === undefined && !titleWrong ? say(problem.key, problem.values) : ''}
      </p>
      <div className="nb-buttons">
        <button type="submit" className="nb-primary">
          {say('import.add')}
        </button>
        <button type="button" onClick={onBack}>
          {say('import.another')}
        </button>
      </div>
    </form>
  );
}
