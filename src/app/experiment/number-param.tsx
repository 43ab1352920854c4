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
  /** What was typed and refused; why is said in the reader's language of now. */
  const [refused, setRefused] = useState<string>();
  const language = currentLanguage();
  const { unit, factor, decimals } = displayUnit(
    field.unit,
    Math.max(Math.abs(field.min), Math.abs(field.max)),
    field.step,
  );
  const shown = (si: number): string => formatNumber(si * factor, decimals, language);
  /** SI, or why not. */
  const accept = (text: string): number | string => {
    const read = parseNumber(text);
    if (!read.ok) return words.problem(read.problem);
    const si = read.value / factor;
    const slack = field.step * 1e-6;
    if (si < field.min - slack || si > field.max + slack)
      return t('controls.outOfRange', { min: shown(field.min), max: shown(field.max), unit });
    return Math.min(field.max, Math.max(field.min, snap(si, field.step)));
  };
  const commit = (): void => {
    if (typed === undefined) return;
    const accepted = accept(typed);
    if (typeof accepted === 'string') return setRefused(typed);
    setRefused(undefined);
    setTyped(undefined);
    onValue(accepted);
  };
  const verdict = refused === undefined ? '' : accept(refused);
  const problem = typeof verdict === 'string' ? verdict : '';
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
            setRefused(undefined);
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
              setRefused(undefined);
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
