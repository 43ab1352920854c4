/** A field for a short text, with its sentence below: a mistake in words, or what the text gives. */
import { useId, type Ref } from 'react';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly note?: string | undefined;
  readonly wrong?: boolean;
  /** Stands before the text, such as `a =`. */
  readonly lead?: string;
  /** As wide as there is room. */
  readonly wide?: boolean;
  readonly most?: number;
  readonly inputMode?: 'text' | 'decimal';
  /** Where the label on the page leaves out what the reader sees around it. */
  readonly fullLabel?: string;
  readonly input?: Ref<HTMLInputElement>;
}

export function TextField(props: TextFieldProps) {
  const { label, value, onChange, note, wrong = false, lead, wide, most, inputMode, fullLabel, input } = props;
  const id = useId();
  return (
    <div className="nb-field" data-state={wrong ? 'wrong' : undefined} data-wide={wide}>
      <label htmlFor={id}>{label}</label>
      <span className="nb-field-line">
        {lead && <span aria-hidden="true">{lead}</span>}
        <input
          id={id}
          ref={input}
          type="text"
          inputMode={inputMode}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          maxLength={most}
          value={value}
          aria-label={fullLabel}
          aria-invalid={wrong}
          aria-describedby={note ? `${id}-note` : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
        {wrong && (
          <span aria-hidden="true" className="nb-mark">
            ✗
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
