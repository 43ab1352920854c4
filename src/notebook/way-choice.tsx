/** How the setting is measured: the student's choice, none made for them. Changing it later recomputes every row, and says so first. */
import { useEffect, useId, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { formatNumber, parseNumber } from '@instruments';
import type { TableSpec, TypedConstant } from '../sdk/table.ts';
import { settingIn } from './cells.ts';
import { NumberField } from './number-field.tsx';
import { useNotebook, useSay, type Language } from './say.ts';
import type { Notebook } from './store.ts';

const PLACE = 'nb-way-choice';

/** Brings the student to the open question, once it is on the page. */
export function showWayChoice(): void {
  requestAnimationFrame(() => {
    const place = document.getElementById(PLACE);
    place?.scrollIntoView({ block: 'center' });
    place?.querySelector('input')?.focus({ preventScroll: true });
  });
}

interface Props {
  readonly notebook: Notebook;
  readonly table: TableSpec;
  readonly language: Language;
}

/** A tap or Space chooses. Arrow keys pass by every way to come to the one that is meant: there a button, Enter or going on does. */
export function WayChoice({ notebook, table, language }: Props) {
  const say = useSay(language);
  const state = useNotebook(notebook);
  const [changing, setChanging] = useState(false);
  /** Come to with the arrow keys, and not chosen yet. */
  const [draft, setDraft] = useState<string>();
  const byArrow = useRef(false);
  const place = useRef<HTMLElement | null>(null);
  const name = useId();
  const setting = settingIn(table);
  const chosen = setting?.ways.find((w) => w.id === state.way);
  const asking = !chosen || changing;
  const before = useRef(asking);
  // What had the focus is gone: the question gives it to its answer, and the other way round.
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (before.current !== asking && lost)
      place.current?.querySelector<HTMLElement>('input:checked, :scope > button')?.focus();
    before.current = asking;
  }, [asking]);
  if (!setting || setting.ways.length < 2) return null;
  const choose = (way: string): void => {
    notebook.setWay(way);
    setDraft(undefined);
    setChanging(false);
  };
  const keep = (): void => {
    setDraft(undefined);
    setChanging(false);
  };
  if (!asking)
    return (
      <p className="nb-way" ref={(element) => void (place.current = element)}>
        <span>{say('way.chosen', { symbol: setting.symbol, way: chosen!.label[language] })}</span>
        <button type="button" className="nb-link" onClick={() => setChanging(true)}>
          {say('way.change')}
        </button>
      </p>
    );
  const onKeyDown = (event: KeyboardEvent): void => {
    byArrow.current = event.key.startsWith('Arrow');
    if (draft === undefined || !(event.target instanceof HTMLInputElement)) return;
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    choose(draft);
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    // Another window took the focus: nobody has gone on.
    if (draft === undefined || !document.hasFocus() || currentTarget.contains(relatedTarget)) return;
    choose(draft);
  };
  return (
    <fieldset
      id={PLACE}
      className="nb-way nb-box"
      ref={(element) => void (place.current = element)}
      onKeyDown={onKeyDown}
      onPointerDown={() => (byArrow.current = false)}
      onBlur={onBlur}
    >
      <legend>{setting.ask[language]}</legend>
      {changing && state.rows.length > 0 && (
        <p className="nb-warning">{say('way.warning', { symbol: setting.symbol })}</p>
      )}
      {setting.ways.map((way) => (
        <label key={way.id} className="nb-choice">
          <input
            type="radio"
            name={name}
            checked={way.id === (draft ?? state.way)}
            onChange={() => (byArrow.current ? setDraft(way.id) : choose(way.id))}
            // Chosen already, and chosen again: it stays.
            onClick={() => changing && !byArrow.current && way.id === state.way && keep()}
          />
          <span>{way.label[language]}</span>
        </label>
      ))}
      {draft !== undefined && (
        <span className="nb-buttons">
          <button type="button" onClick={() => choose(draft)}>
            {say('way.choose')}
          </button>
        </span>
      )}
      {changing && (
        <button type="button" className="nb-link" onClick={keep}>
          {say('way.keep')}
        </button>
      )}
    </fieldset>
  );
}

/** The numbers that are measured once and typed. */
export function Constants({ notebook, table, language }: Props) {
  if (!table.constants) return null;
  return (
    <div className="nb-box nb-fields">
      {table.constants.map((c) => (
        <Constant key={c.symbol} constant={c} notebook={notebook} language={language} />
      ))}
    </div>
  );
}

function Constant({
  constant,
  notebook,
  language,
}: {
  readonly constant: TypedConstant;
  readonly notebook: Notebook;
  readonly language: Language;
}) {
  const say = useSay(language);
  const { constants, drafts } = useNotebook(notebook);
  const kept = constants[constant.symbol];
  const key = `constant.${constant.symbol}`;
  // What is written and not yet a number of the table is a draft; an emptied field is none.
  const [empty, setEmpty] = useState(false);
  const typed = empty ? '' : drafts[key];
  const setTyped = (text: string, emptied = text === ''): void => {
    setEmpty(emptied);
    notebook.setDraft(key, text);
  };
  const { min, max, decimals, unit } = constant;
  const parsed = typed === undefined ? undefined : parseNumber(typed);
  const inRange = parsed?.ok && parsed.value >= min && parsed.value <= max;
  // Said anew at each drawing: when the language is switched, so is what is wrong.
  const problem =
    parsed === undefined || typed === '' || inRange
      ? undefined
      : parsed.ok
        ? say('constant.range', {
            min: formatNumber(min, decimals, language),
            max: formatNumber(max, decimals, language),
            unit,
          })
        : say(parsed.problem.key, parsed.problem.values);
  // One number, one step of undo: not one a letter.
  const commit = (): void => {
    if (parsed?.ok && inRange && parsed.value !== kept) notebook.setConstant(constant.symbol, parsed.value);
    if (inRange || typed === '') setTyped('', false);
  };
  return (
    <NumberField
      label={
        <>
          {constant.symbol} – {constant.name[language]}
        </>
      }
      unit={unit}
      value={typed ?? (kept === undefined ? '' : formatNumber(kept, decimals, language))}
      onChange={setTyped}
      onCommit={commit}
      note={problem}
      state={problem ? 'wrong' : undefined}
    />
  );
}
