/** A field for a number as students write it, with comma or point; nonsense is refused in words beside it. */
import { useId, type ReactNode } from 'react';

export interface NumberFieldProps {
  readonly label: ReactNode;
  readonly unit: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** The field was left, or Enter pressed in it. */
  readonly onCommit?: (() => void) | undefined;
  /** A sentence under the field, and whether it is good news. */
  readonly note?: string | undefined;
  readonly state?: 'right' | 'wrong' | undefined;
  readonly disabled?: boolean;
}

export function NumberField({
  label,
  unit,
  value,
  onChange,
  onCommit,
  note,
  state,
  disabled = false,
}: NumberFieldProps) {
  const id = useId();
  return (
    <div className="nb-field" data-state={state}>
      <label htmlFor={id}>{label}</label>
      <span className="nb-field-line">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          value={value}
          disabled={disabled}
          aria-invalid={state === 'wrong'}
          aria-describedby={note ? `${id}-note` : undefined}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onCommit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onCommit?.();
          }}
        />
        <span className="nb-unit">{unit}</span>
        {state && (
          <span aria-hidden="true" className="nb-mark">
            {state === 'right' ? '✓' : '✗'}
          </span>
        )}
      </span>
      {note && (
        <span className="nb-note" id={`${id}-note`}>
          {note}
        </span>
      )}
    </div>
  );
}
