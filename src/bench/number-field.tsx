/** A number typed by hand: comma or point, refused in words beside the field, kept as typed until it is right. */
import { useId, useRef, useState } from 'react';
import type { NumberField, RunView } from '@core';
import { parseNumber } from '@instruments';
import { clampToField } from './field.ts';
import { usePulse } from './hooks.ts';
import { shownAs, type BenchWords } from './words.ts';

interface NumberBoxProps {
  readonly run: RunView;
  readonly field: NumberField;
  readonly words: BenchWords;
  readonly label: string;
  /** The value now, SI. */
  readonly read: () => number;
  /** Called with a value inside the limits, SI. */
  readonly onValue: (value: number) => void;
}

/** A typed text as a value of the field in SI, or the sentence that says why not. */
export function acceptText(
  text: string,
  field: NumberField,
  words: Pick<BenchWords, 'problem' | 't' | 'amount'>,
): number | string {
  const parsed = parseNumber(text);
  if (!parsed.ok) return words.problem(parsed.problem);
  const value = parsed.value / shownAs(field).factor;
  const slack = field.step * 1e-6;
  if (value < field.min - slack || value > field.max + slack)
    return words.t('outOfRange', { min: words.amount(field.min, field), max: words.amount(field.max, field) });
  return clampToField(field, value);
}

export function NumberBox({ run, field, words, label, read, onValue }: NumberBoxProps) {
  const element = useRef<HTMLInputElement>(null);
  const typed = useRef(false);
  const id = useId();
  /** What was typed and refused; why is said in the reader's language of now. */
  const [refused, setRefused] = useState<string>();
  const show = (): void => {
    const box = element.current;
    if (box === null || typed.current) return;
    const text = words.digits(read(), field);
    if (box.value !== text) box.value = text;
  };
  usePulse(run, show);
  const commit = (): void => {
    const box = element.current;
    if (box === null || !typed.current) return;
    const value = acceptText(box.value, field, words);
    if (typeof value === 'string') return setRefused(box.value);
    typed.current = false;
    setRefused(undefined);
    onValue(value);
    show();
  };
  const giveUp = (): void => {
    typed.current = false;
    setRefused(undefined);
    show();
  };
  const verdict = refused === undefined ? '' : acceptText(refused, field, words);
  const refusal = typeof verdict === 'string' ? verdict : '';
  return (
    <span className="bench-number">
      <input
        ref={element}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        enterKeyHint="done"
        defaultValue={words.digits(read(), field)}
        aria-label={label}
        aria-invalid={refusal !== ''}
        aria-describedby={refusal === '' ? undefined : id}
        onInput={() => (typed.current = true)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          else if (event.key === 'Escape') giveUp();
        }}
      />
      <span className="bench-unit">{words.unit(field)}</span>
      <span id={id} className="bench-refusal" role="alert">
        {refusal}
      </span>
    </span>
  );
}
