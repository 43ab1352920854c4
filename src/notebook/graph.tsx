/**
 * A graph that can be seen, walked and heard: series with error bars side by side, a fitted curve, what it says and what it leaves
 * over; a sentence describes the whole, and the numbers stand in a table for those who prefer one.
 */
import { useMemo } from 'react';
import { formatNumber } from '@instruments';
import type { TableSpec } from '../sdk/table.ts';
import { AxesChoice } from './graph/axes-choice.tsx';
import type { Picked, Trace } from './graph/draw.ts';
import { drawingOf } from './graph/drawing.ts';
import { FitChoice } from './graph/fit-choice.tsx';
import { curveWords, FitReport, FitStatistics, isFitted } from './graph/fit-report.tsx';
import { toFit, type ToFit } from './graph/fitted.ts';
import './graph/graph.css';
import { PartChoice } from './graph/part-choice.tsx';
import { PlotBox } from './graph/plot-box.tsx';
import { PointsTable } from './graph/points-table.tsx';
import { Residuals } from './graph/residuals.tsx';
import { SeriesLegend } from './graph/series-legend.tsx';
import { seriesName } from './graph/series-name.ts';
import { windowOf } from './graph/window.ts';
import { useNotebook, useOwnWords, useSay, type Language } from './say.ts';
import { seriesOf } from './series.ts';
import type { Notebook } from './store.ts';
import { showRow } from './table-cells.ts';
import { useFitted } from './use-fitted.ts';
import { useFormulas } from './use-formulas.ts';
import './more/words.ts';

export interface GraphProps {
  readonly notebook: Notebook;
  readonly table: TableSpec;
  /** Of the experiment: its words name what was measured. */
  readonly namespace: string;
  readonly language: Language;
}

/** Wide enough to be read, low enough to leave the table in sight. CSS pixels. */
export const heightOf = (width: number): number => Math.round(Math.min(380, Math.max(230, width * 0.62)));
/** A set of more points than this is a recording: its points are joined. */
const RECORDING = 40;
const NOTHING: ToFit = { graph: undefined, series: undefined, points: undefined };

export function Graph({ notebook, table, namespace, language }: GraphProps) {
  const say = useSay(language);
  const own = useOwnWords(namespace, language);
  const state = useNotebook(notebook);
  const formulas = useFormulas(state.own.length > 0);
  const { rows, way, constants, context, mode, check, own: columns, sets, graph: preset, plot } = state;
  // What is typed elsewhere (a draft, the report) makes no new drawing.
  const all = useMemo(
    () => seriesOf(table, { rows, way, constants, mode, check, own: columns, sets }, language, formulas),
    [table, rows, way, constants, mode, check, columns, sets, language, formulas],
  );
  const drawing = useMemo(
    () => drawingOf(table, { rows, context, mode, graph: preset, plot }, all, language),
    [table, rows, context, mode, preset, plot, all, language],
  );
  const { fitted, computing } = useFitted(table, state, drawing ? toFit(drawing) : NOTHING);
  const traces = useMemo(
    () =>
      drawing?.all.flatMap(({ series, look, points, hidden }): readonly Trace[] =>
        points && points.size > 0 && !hidden
          ? [
              {
                id: series.id,
                points,
                look,
                main: series === drawing.inUse?.series,
                joined: !series.context && points.size > RECORDING,
              },
            ]
          : [],
      ) ?? [],
    [drawing],
  );
  const curve = isFitted(fitted) ? fitted.curve : undefined;
  const height = useMemo(() => curve && ((x: number): number => curve.at(x).value), [curve]);
  const zero = drawing?.graph !== undefined || plot.fit === 'proportional';
  const whole = useMemo(
    () =>
      windowOf(
        traces.map((t) => t.points),
        { x: zero, y: zero },
        height,
      ),
    [traces, zero, height],
  );
  if (!drawing) return null;

  const { x, y, inUse } = drawing;
  const names = all.map((one) => seriesName(one, all, own, say));
  const nameOf = (id: string): string => names[all.findIndex((one) => one.id === id)] ?? '';
  const describe = ({ trace, point }: Picked): string => {
    const points = traces.find((t) => t.id === trace)?.points;
    if (!points) return '';
    const text = say('graph.point', {
      n: point + 1,
      of: points.size,
      x: x.symbol,
      xv: formatNumber(points.x[point]!, x.decimals, language),
      xu: x.unit,
      y: y.symbol,
      yv: formatNumber(points.y[point]!, y.decimals, language),
      yu: y.unit,
    });
    return traces.length > 1 ? say('graph.pointOf', { series: nameOf(trace), text }) : text;
  };
  const beside = ({ trace, point }: Picked) => {
    const points = traces.find((t) => t.id === trace)?.points;
    const row = points && all.find((one) => one.id === trace)?.row(points.index[point]!);
    const at = rows.findIndex((r) => r.id === row);
    return at < 0 || row === undefined ? null : (
      <button type="button" className="nb-link" onClick={(event) => showRow(event.currentTarget, row)}>
        {say('graph.row', { row: at + 1 })}
      </button>
    );
  };
  const count = traces.reduce((sum, t) => sum + t.points.size, 0);
  const words = { y: y.name, x: x.name };
  const summary =
    count === 0
      ? say('graph.none')
      : `${say('graph.summary', { ...words, n: inUse?.points?.size ?? count })} ${curveWords(fitted, drawing, language, say)} ${
          traces.length > 1 ? say('graph.several', { k: traces.length }) : ''
        } ${say('graph.keys')}`;
  return (
    <figure className="nb-graph">
      {plot.own && <AxesChoice notebook={notebook} drawing={drawing} language={language} />}
      <PlotBox
        traces={traces}
        curve={inUse && !inUse.hidden ? height : undefined}
        whole={whole}
        x={x}
        y={y}
        language={language}
        heightOf={heightOf}
        label={summary}
        describe={describe}
        beside={beside}
        below={(shown, zoomed) => <PartChoice {...{ notebook, drawing, language, shown, zoomed }} />}
        hint={say(count === 0 ? 'graph.none' : 'graph.walk')}
      />
      <SeriesLegend notebook={notebook} drawing={drawing} namespace={namespace} language={language} />
      <figcaption>
        <FitChoice
          notebook={notebook}
          language={language}
          more={
            isFitted(fitted) && (
              <>
                <FitStatistics drawing={drawing} fitted={fitted} language={language} />
                <Residuals drawing={drawing} fitted={fitted} language={language} />
              </>
            )
          }
        >
          <FitReport table={table} drawing={drawing} fitted={fitted} mode={mode} language={language} />
          {computing && (
            <p className="nb-hint" role="status">
              {say('graph.fit.computing')}
            </p>
          )}
          {!fitted && !computing && plot.fit !== 'none' && count > 0 && <p className="nb-hint">{say('graph.more')}</p>}
        </FitChoice>
      </figcaption>
      <PointsTable drawing={drawing} names={names} language={language} />
    </figure>
  );
}
