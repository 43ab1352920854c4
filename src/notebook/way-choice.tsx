/** How the setting is measured: the student's choice, none made for them. Changing it later recomputes every row, and says so first. */
import { useId, useState } from 'react';
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

export function WayChoice({ notebook, table, language }: Props) {
  const say = useSay(language);
  const state = useNotebook(notebook);
  const [changing, setChanging] = useState(false);
  const name = useId();
  const setting = settingIn(table);
  if (!setting || setting.ways.length < 2) return null;
  const chosen = setting.ways.find((w) => w.id === state.way);
  if (chosen && !changing)
    return (
      <p className="nb-way">
        <span>{say('way.chosen', { symbol: setting.symbol, way: chosen.label[language] })}</span>
        <button type="button" className="nb-link" onClick={() => setChanging(true)}>
          {say('way.change')}
        </button>
      </p>
    );
  return (
    <fieldset id={PLACE} className="nb-way nb-box">
      <legend>{setting.ask[language]}</legend>
      {changing && state.rows.length > 0 && <p className="nb-warning">{say('way.warning')}</p>}
      {setting.ways.map((way) => (
        <label key={way.id} className="nb-choice">
          <input
            type="radio"
            name={name}
            checked={way.id === state.way}
            onChange={() => {
              notebook.setWay(way.id);
              setChanging(false);
            }}
          />
          <span>{way.label[language]}</span>
        </label>
      ))}
      {changing && (
        <button type="button" className="nb-link" onClick={() => setChanging(false)}>
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
  const kept = useNotebook(notebook).constants[constant.symbol];
  const [typed, setTyped] = useState<string>();
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
    if (inRange || typed === '') setTyped(undefined);
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
