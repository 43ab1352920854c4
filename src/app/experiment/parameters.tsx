/** The model's parameters as controls, made from their own description. Live ones act at once, the others start a fresh run. */
import type { Param, Plain, Problem, Run } from '@core';
import { useId, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuideWords } from '../guide/words.ts';
import { NumberParam } from './number-param.tsx';
import type { Input } from './session.ts';

interface OneProps {
  readonly name: string;
  readonly spec: Param;
  readonly value: Plain;
  readonly hidden: readonly string[];
  readonly words: GuideWords;
  readonly onValue: (value: Plain) => void;
}

function One({ name, spec, value, hidden, words, onValue }: OneProps) {
  const id = useId();
  const label = words.own(`param.${name}.label`);
  const help = words.has(`param.${name}.help`) ? words.own(`param.${name}.help`) : undefined;
  if (spec.kind === 'number')
    return (
      <NumberParam label={label} help={help} field={spec} value={value as number} words={words} onValue={onValue} />
    );
  const more = help !== undefined && (
    <span id={`${id}-help`} className="muted small">
      {help}
    </span>
  );
  if (spec.kind === 'toggle')
    return (
      <div className="param">
        <label className="row">
          <input
            type="checkbox"
            role="switch"
            checked={value === true}
            aria-describedby={`${id}-help`}
            onChange={(event) => onValue(event.target.checked)}
          />
          {label}
        </label>
        {more}
      </div>
    );
  return (
    <div className="param">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={String(value)}
        aria-describedby={`${id}-help`}
        onChange={(event) => onValue(event.target.value)}
      >
        {spec.options
          .filter((option) => option === value || !hidden.includes(option))
          .map((option) => (
            <option key={option} value={option}>
              {words.own(`param.${name}.options.${option}`)}
            </option>
          ))}
      </select>
      {more}
    </div>
  );
}

/** The fold as the student left it, with what is chosen in it and not begun yet. */
export interface Fold {
  readonly open: boolean;
  readonly draft: Input;
}
export const FOLDED: Fold = { open: false, draft: {} };

interface Props {
  readonly run: Run;
  readonly words: GuideWords;
  /** Options that are not offered, such as the unknown world of the riddle. */
  readonly hidden: Readonly<Record<string, readonly string[]>>;
  /** Starts a fresh run with these parameters; says why not. */
  readonly onFresh: (params: Input) => Problem | undefined;
  readonly fold: Fold;
  readonly onFold: (fold: Fold) => void;
}

export function Parameters({ run, words, hidden, onFresh, fold, onFold }: Props) {
  const { t } = useTranslation('app');
  const status = useSyncExternalStore(
    (listener) => run.subscribe(listener),
    () => run.status,
  );
  const { draft } = fold;
  const setDraft = (next: Input): void => onFold({ ...fold, draft: next });
  const [problem, setProblem] = useState<Problem>();
  const specs = Object.entries(run.model.params as Readonly<Record<string, Param>>);
  const now = status.params as Input;
  const live = specs.filter(([, spec]) => spec.live === true);
  const fixed = specs.filter(([, spec]) => spec.live !== true);
  const changed = fixed.some(([name]) => Object.hasOwn(draft, name) && draft[name] !== now[name]);
  const one = ([name, spec]: [string, Param], value: Plain, onValue: (value: Plain) => void) => (
    <One key={name} name={name} spec={spec} value={value} hidden={hidden[name] ?? []} words={words} onValue={onValue} />
  );
  return (
    <>
      {live.length > 0 && (
        <fieldset className="params">
          <legend>{t('controls.live')}</legend>
          {live.map((entry) => one(entry, now[entry[0]]!, (value) => run.set(entry[0], value as never)))}
        </fieldset>
      )}
      {fixed.length > 0 && (
        <details
          className="params"
          open={fold.open}
          onToggle={(event) =>
            event.currentTarget.open !== fold.open && onFold({ ...fold, open: event.currentTarget.open })
          }
        >
          <summary>{t('controls.setup')}</summary>
          <p className="muted small">{t('controls.setupHint')}</p>
          {fixed.map((entry) =>
            one(entry, draft[entry[0]] ?? now[entry[0]]!, (value) => setDraft({ ...draft, [entry[0]]: value })),
          )}
          {problem !== undefined && (
            <p className="danger" role="alert">
              {words.problem(problem)}
            </p>
          )}
          <p className="row">
            <button
              className="primary"
              aria-disabled={!changed}
              onClick={() => {
                if (!changed) return;
                const refused = onFresh({ ...now, ...draft });
                setProblem(refused);
                if (refused === undefined) setDraft({});
              }}
            >
              {t('controls.start')}
            </button>
            <button onClick={() => setDraft(Object.fromEntries(fixed.map(([name, spec]) => [name, spec.value])))}>
              {t('controls.defaults')}
            </button>
          </p>
        </details>
      )}
    </>
  );
}
