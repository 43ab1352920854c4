/** The end is a moment: where you stand among a thousand, what made it err in slow motion, a mystery, and the next question. */
import type { ReactNode } from 'react';
import type { RunView } from '@core';
import type { TableSpec } from '../sdk/table.ts';
import { acceptedOf } from './accepted.ts';
import { resultOf } from './analysis.ts';
import { Histogram, type Population } from './histogram.tsx';
import './notebook.css';
import { formatMeasured } from './rounding.ts';
import { useNotebook, useSay, type Language, type Say } from './say.ts';
import type { Notebook } from './store.ts';
import { stated } from './uncertainty.ts';
import './more/words.ts';

export interface EndingProps {
  readonly run: RunView;
  readonly notebook: Notebook;
  readonly table: TableSpec;
  readonly language: Language;
  readonly population?: Population | undefined;
  readonly onSlowMotion?: (() => void) | undefined;
  readonly onMystery?: (() => void) | undefined;
  /** The next experiment as a question, and a way there. */
  readonly next?: { readonly question: string; readonly href?: string | undefined } | undefined;
  readonly children?: ReactNode;
}

export function Ending({
  run,
  notebook,
  table,
  language,
  population,
  onSlowMotion,
  onMystery,
  next,
  children,
}: EndingProps) {
  const say = useSay(language);
  const state = useNotebook(notebook);
  const { sought } = table;
  // The chosen method, or the first that has a result: nobody should end with nothing to look at.
  const methods = [...table.methods].sort((a, b) => Number(b.id === state.method) - Number(a.id === state.method));
  const found = methods.flatMap((method) => {
    const result = resultOf(table, state, method);
    return result ? [{ method, result: stated(result, state.mode) }] : [];
  })[0];
  return (
    <section className="notebook nb-ending" aria-label={say('ending.title')}>
      <h2 tabIndex={-1}>{say('ending.title')}</h2>
      {found ? (
        <>
          <p className="nb-result">
            <span className="nb-digits">
              {sought.symbol} = {formatMeasured(found.result.value, found.result.delta, sought.unit, language)}
            </span>{' '}
            <span className="nb-rule">
              ({say(`mode.${state.mode}`)}; {found.method.label[language]})
            </span>
          </p>
          {population && (
            <Histogram
              population={population}
              method={found.method.id}
              {...placeAmong(population, found.result.value, acceptedOf(table, run), sought, say)}
              language={language}
            />
          )}
        </>
      ) : (
        <p className="nb-hint">{say('ending.nothing')}</p>
      )}
      <div className="nb-ways-on">
        {onSlowMotion && <WayOn title={say('ending.slow')} text={say('ending.slowWhy')} onClick={onSlowMotion} />}
        {onMystery && <WayOn title={say('ending.mystery')} text={say('ending.mysteryWhy')} onClick={onMystery} />}
      </div>
      {children}
      {next && (
        <p className="nb-next">
          <span>{say('ending.next')}</span>{' '}
          {next.href ? <a href={next.href}>{next.question}</a> : <b>{next.question}</b>}
        </p>
      )}
    </section>
  );
}

/** A per mille of the true value is more than a histogram can show. */
const PERCENT_DECIMALS = 1;
/** What is marked in the histogram: the value itself, or how many per cent of an own true value it is. */
function placeAmong(
  { relative }: Population,
  value: number,
  accepted: number | undefined,
  { symbol, unit, decimals }: TableSpec['sought'],
  say: Say,
) {
  return relative && accepted !== undefined && accepted !== 0
    ? {
        value: (100 * value) / accepted,
        accepted: 100,
        symbol: say('ending.of-true', { symbol }),
        unit: '%',
        decimals: PERCENT_DECIMALS,
      }
    : { value, accepted, symbol, unit, decimals };
}

const WayOn = ({
  title,
  text,
  onClick,
}: {
  readonly title: string;
  readonly text: string;
  readonly onClick: () => void;
}) => (
  <button type="button" className="nb-way-on" onClick={onClick}>
    <b>{title}</b>
    <span>{text}</span>
  </button>
);
