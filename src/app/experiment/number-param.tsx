/** A number to set: a slider, and a field that takes a comma or a point and says in words what it cannot take. */
import { snap, type NumberField } from '@core';
import { displayUnit, formatNumber, parseNumber } from '@instruments';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../language.ts';
import type { GuideWords } from '../guide/words.ts';

interface Props {
  readonly label: string;
  readonly help: string | undefined;
  readonly field: NumberField;
  /** SI. */
  readonly value: number;
  readonly words: GuideWords;
  readonly onValue: (value: number) => void;
}

export function NumberParam({ label, help, field, value, words, onValue }: Props) {
  const { t } = useTranslation('app');
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const [problem, setProblem] = useState('');
  const language = currentLanguage();
  const { unit, factor, decimals } = displayUnit(
    field.unit,
    Math.max(Math.abs(field.min), Math.abs(field.max)),
    field.step,
  );
  const shown = (si: number): string => formatNumber(si * factor, decimals, language);
  const commit = (): void => {
    if (typed === undefined) return;
    const read = parseNumber(typed);
    if (!read.ok) return setProblem(words.problem(read.problem));
    const si = read.value / factor;
    const slack = field.step * 1e-6;
    if (si < field.min - slack || si > field.max + slack)
      return setProblem(t('controls.outOfRange', { min: shown(field.min), max: shown(field.max), unit }));
    setProblem('');
    setTyped(undefined);
    onValue(Math.min(field.max, Math.max(field.min, snap(si, field.step))));
  };
  return (
    <div className="param">
      <label htmlFor={id}>{label}</label>
      <span className="row param-number">
        <input
          type="range"
          aria-label={label}
          min={field.min}
          max={field.max}
          step={field.step}
          value={value}
          aria-valuetext={`${shown(value)} ${unit}`}
          onChange={(event) => {
            setTyped(undefined);
            setProblem('');
            onValue(Math.min(field.max, Math.max(field.min, snap(event.target.valueAsNumber, field.step))));
          }}
        />
        <input
          id={id}
          className="figures"
          inputMode="decimal"
          autoComplete="off"
          maxLength={40}
          value={typed ?? shown(value)}
          aria-invalid={problem !== ''}
          aria-describedby={`${id}-more`}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
            if (event.key === 'Escape') {
              setTyped(undefined);
              setProblem('');
            }
          }}
        />
        <span className="unit">{unit}</span>
      </span>
      <span id={`${id}-more`}>
        {problem !== '' && (
          <span className="danger small" role="alert">
            {problem}
          </span>
        )}
        {problem === '' && help !== undefined && <span className="muted small">{help}</span>}
      </span>
    </div>
  );
}
