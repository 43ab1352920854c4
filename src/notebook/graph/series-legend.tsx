/** The series of a graph by name: which are drawn, and which one the curve and the result belong to. */
import { useId } from 'react';
import { contextKey } from '../cells.ts';
import { useNotebook, useOwnWords, useSay, type Language } from '../say.ts';
import type { Notebook } from '../store.ts';
import type { Drawing, DrawnSeries } from './drawing.ts';
import { seriesName } from './series-name.ts';
import { Swatch } from './swatch.tsx';

export interface SeriesLegendProps {
  readonly notebook: Notebook;
  readonly drawing: Drawing;
  readonly namespace: string;
  readonly language: Language;
}

/** Nothing while there is only one series. */
export function SeriesLegend({ notebook, drawing, namespace, language }: SeriesLegendProps) {
  const say = useSay(language);
  const own = useOwnWords(namespace, language);
  const { plot } = useNotebook(notebook);
  const name = useId();
  const { all, inUse } = drawing;
  if (all.length < 2) return null;
  const series = all.map((d) => d.series);
  const use = ({ series: one }: DrawnSeries): void => {
    const shown = plot.hidden.filter((id) => id !== one.id);
    if (one.context) notebook.set({ context: contextKey(one.context), plot: { ...plot, series: '', hidden: shown } });
    else notebook.set({ plot: { ...plot, series: one.id, hidden: shown } });
  };
  const show = ({ series: one, hidden }: DrawnSeries): void => {
    const others = plot.hidden.filter((id) => id !== one.id);
    notebook.set({ plot: { ...plot, hidden: hidden ? others : [...others, one.id] } });
  };
  return (
    <fieldset className="nb-series">
      <legend>{say('series.title')}</legend>
      <ul>
        {all.map((d) => {
          const { series: one, look, points, hidden } = d;
          const title = seriesName(one, series, own, say);
          return (
            <li key={one.id} data-off={hidden || !points}>
              <label className="nb-series-name">
                <input
                  type="checkbox"
                  checked={!hidden && points !== undefined}
                  disabled={!points}
                  onChange={() => show(d)}
                />
                <Swatch look={look} />
                <span>
                  {title} <small>{points ? say('series.count', { n: points.size }) : say('series.lacks')}</small>
                </span>
              </label>
              <label className="nb-series-use">
                <input
                  type="radio"
                  name={name}
                  checked={one === inUse?.series}
                  disabled={!points || points.size === 0}
                  aria-label={say('series.use', { title })}
                  onChange={() => use(d)}
                />
                <span aria-hidden="true">{say(one === inUse?.series ? 'series.used' : 'series.useShort')}</span>
              </label>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
