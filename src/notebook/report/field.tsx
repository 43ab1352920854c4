/** One field of the report: edited in place on the screen, lines of text or dotted lines on paper. */
import { useEffect, useId, useRef, useState, type RefObject } from 'react';
import type { ReportField } from './model.ts';

/** Long enough that the sheet is not set anew with every key, ms. */
const SETTLE_MS = 300;
/** What the guide's questions allow, too. */
const LONGEST_TEXT = 4000;

export interface FieldEditor {
  readonly onText: (id: string, text: string) => void;
  readonly startersLabel: string;
}
interface Props {
  readonly field: ReportField;
  /** Names the field where it has no label of its own. */
  readonly title: string;
  readonly editor: FieldEditor;
}

/** Hands the text on when typing pauses, when the field is left, and when the page goes. */
function useSettled(text: string, onText: (text: string) => void) {
  const [typed, setTyped] = useState<string>();
  const pending = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | undefined>(undefined);
  const latest = useRef(onText);
  useEffect(() => {
    latest.current = onText;
  });
  const settle = (): void => {
    if (pending.current === undefined) return;
    const { text: last, timer } = pending.current;
    clearTimeout(timer);
    pending.current = undefined;
    latest.current(last);
  };
  const type = (next: string): void => {
    setTyped(next);
    clearTimeout(pending.current?.timer);
    pending.current = { text: next, timer: setTimeout(settle, SETTLE_MS) };
  };
  useEffect(() => {
    // Before the notebooks' own listener on the window: capturing comes first.
    addEventListener('pagehide', settle, { capture: true });
    return () => {
      removeEventListener('pagehide', settle, { capture: true });
      settle();
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- it looks at refs only
  }, []);
  // What the sheet says counts again once nothing is on its way.
  useEffect(() => {
    if (pending.current === undefined) setTyped(undefined);
  }, [text]);
  return { value: typed ?? text, type, settle };
}

/** Text areas grow with their text by `field-sizing: content`; a browser without it is told the height. */
function useGrowing(area: RefObject<HTMLTextAreaElement | null>, value: string): void {
  // Not before the dialog around it is open: until then there is no height.
  useEffect(() => {
    const element = area.current;
    if (element === null || globalThis.CSS?.supports?.('field-sizing', 'content')) return;
    const fit = (): void => {
      element.style.height = 'auto';
      element.style.height = `${element.scrollHeight + element.offsetHeight - element.clientHeight}px`;
    };
    fit();
    addEventListener('resize', fit);
    return () => removeEventListener('resize', fit);
  }, [area, value]);
}

export function EditedField({ field, title, editor }: Props) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const { value, type, settle } = useSettled(field.text, (text) => editor.onText(field.id, text.normalize('NFC')));
  const empty = value.trim() === '';
  const begin = (starter: string): void => {
    type(`${value}${value === '' || /\s$/.test(value) ? '' : '\n'}${starter.replace(/\s*…[.…]*$/, ' ')}`);
    area.current?.focus();
  };
  useGrowing(area, value);
  return (
    <div className="rp-field">
      {field.label !== '' && (
        <label className="rp-label" htmlFor={id}>
          {field.label}
        </label>
      )}
      <textarea
        id={id}
        ref={area}
        {...(field.label === '' ? { 'aria-label': title } : {})}
        aria-describedby={empty ? `${id}-gap` : undefined}
        rows={2}
        maxLength={LONGEST_TEXT}
        value={value}
        onChange={(event) => type(event.target.value)}
        onBlur={settle}
      />
      {empty && (
        <p className="rp-gap" id={`${id}-gap`}>
          {field.gap}
        </p>
      )}
      {empty && field.starters.length > 0 && (
        <div className="rp-starters">
          <span>{editor.startersLabel}</span>
          {field.starters.map((starter) => (
            <button type="button" key={starter} onClick={() => begin(starter)}>
              {starter}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** Dotted lines to write on by hand. */
export const Dotted = ({ lines }: { readonly lines: number }) => (
  <div className="rp-dotted" aria-hidden="true">
    {Array.from({ length: lines }, (_, i) => (
      <span key={i} />
    ))}
  </div>
);

const Paragraphs = ({ text }: { readonly text: string }) =>
  text
    .trim()
    .split('\n')
    .map((line, i) => <p key={i}>{line}</p>);

export const PrintedField = ({ field }: { readonly field: ReportField }) => (
  <div className="rp-field">
    {field.label !== '' && <p className="rp-label">{field.label}</p>}
    {field.text.trim() === '' ? <Dotted lines={field.lines} /> : <Paragraphs text={field.text} />}
  </div>
);
