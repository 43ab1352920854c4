/**
 * A graph that can be seen, walked and heard: points with error bars and a fitted line; arrow keys go from point to point and
 * say where they are; a sentence describes the whole, and the numbers stand in a table for those who prefer one.
 */
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { formatNumber } from '@instruments';
import type { GraphSpec, TableSpec } from '../sdk/table.ts';
import { graphFit, graphPoints } from './analysis.ts';
import { plotOptions, type PlotData } from './plot.ts';
import { formatMeasured } from './rounding.ts';
import { interceptText } from './verdict.tsx';
import { useNotebook, useSay, type Language } from './say.ts';
import type { Notebook } from './store.ts';
import { stated } from './uncertainty.ts';

export interface GraphProps {
  readonly notebook: Notebook;
  readonly table: TableSpec;
  readonly graph: GraphSpec;
  readonly language: Language;
}

/** Wide enough to be read, low enough to leave the table in sight. */
const heightOf = (width: number): number => Math.round(Math.min(380, Math.max(230, width * 0.62)));
const NO_POINTS: PlotData = { points: [] };

export function Graph({ notebook, table, graph, language }: GraphProps) {
  const say = useSay(language);
  const state = useNotebook(notebook);
  const { rows, way, constants, context, mode } = state;
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(undefined);
  const shown = useRef<PlotData>(NO_POINTS);
  const redraw = useRef<() => void>(() => {});
  const [picked, setPicked] = useState(-1);
  const pickedNow = useRef(-1);
  const [spoken, setSpoken] = useState('');

  const fit = useMemo(
    () => graphFit(table, { rows, way, constants, context }, graph),
    [table, rows, way, constants, context, graph],
  );
  const points = useMemo(
    () =>
      graphPoints(table, { rows, way, constants, context }, graph)
        .map((p) => ({ x: p.x.value, y: p.y.value, dx: stated(p.x, mode).delta, dy: stated(p.y, mode).delta }))
        .sort((a, b) => a.x - b.x),
    [table, rows, way, constants, context, graph, mode],
  );

  useEffect(() => {
    const root = box.current;
    if (!root) return;
    let frame = 0;
    // Whatever asks for it and however often: one drawing a screen frame at most.
    redraw.current = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        const width = Math.max(240, Math.floor(root.clientWidth));
        const { points: now } = shown.current;
        const data: uPlot.AlignedData = [now.map((p) => p.x), now.map((p) => p.y)];
        if (!plot.current) {
          const pick = (i: number): void => {
            if (i === pickedNow.current) return;
            pickedNow.current = i;
            setPicked(i);
          };
          plot.current = new uPlot(
            plotOptions(
              { graph, language, data: () => shown.current, picked: () => pickedNow.current, onPick: pick },
              root,
              width,
              heightOf(width),
            ),
            data,
            root,
          );
        } else {
          if (plot.current.width !== width) plot.current.setSize({ width, height: heightOf(width) });
          plot.current.setData(data);
        }
      });
    };
    redraw.current();
    const size = new ResizeObserver(() => redraw.current());
    size.observe(root);
    const theme = new MutationObserver(() => redraw.current());
    theme.observe(document.documentElement, { attributes: true });
    return () => {
      cancelAnimationFrame(frame);
      size.disconnect();
      theme.disconnect();
      plot.current?.destroy();
      plot.current = undefined;
    };
  }, [graph, language]);

  useEffect(() => {
    shown.current = { points, line: fit && { slope: fit.slope.value, intercept: fit.intercept.value } };
    if (pickedNow.current >= points.length) setPicked((pickedNow.current = -1));
    redraw.current();
  }, [points, fit]);
  useEffect(() => redraw.current(), [picked]);

  const { x, y } = graph;
  const at = (i: number): string => {
    const p = points[i];
    if (!p) return '';
    return say('graph.point', {
      n: i + 1,
      of: points.length,
      x: x.symbol,
      xv: formatNumber(p.x, x.decimals, language),
      xu: x.unit,
      y: y.symbol,
      yv: formatNumber(p.y, y.decimals, language),
      yu: y.unit,
    });
  };
  const walk = (event: KeyboardEvent): void => {
    const last = points.length - 1;
    const to = {
      ArrowRight: picked + 1,
      ArrowUp: picked + 1,
      ArrowLeft: picked - 1,
      ArrowDown: picked - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined || last < 0) return;
    event.preventDefault();
    const next = Math.min(last, Math.max(0, to));
    pickedNow.current = next;
    setPicked(next);
    setSpoken(at(next));
  };
  const equation = fit && equationOf(fit.slope.value, fit.intercept.value, graph, language);
  const summary =
    points.length === 0
      ? say('graph.none')
      : say(fit ? 'graph.summary' : 'graph.few', {
          y: y.name[language],
          x: x.name[language],
          n: points.length,
          equation: equation ?? '',
        });
  return (
    <figure className="nb-graph">
      <div
        className="nb-plot"
        ref={box}
        tabIndex={0}
        role="group"
        aria-roledescription={say('graph.role')}
        aria-label={summary}
        onKeyDown={walk}
      />
      <p className="nb-at" aria-hidden="true">
        {picked >= 0 ? at(picked) : say('graph.walk')}
      </p>
      <p className="nb-hidden" role="status">
        {spoken}
      </p>
      {fit && equation && (
        <figcaption>
          <p className="nb-equation">{equation}</p>
          <ul>
            <li>
              {say('graph.slope', {
                value: measured(fit.slope, mode, 1, graph.slopeUnit, language),
                rule: say(`mode.${mode}`),
              })}
            </li>
            <li>{say('graph.intercept', { value: interceptText(fit, language), rule: say('mode.gum') })}</li>
          </ul>
          <p>{graph.intercept.meaning[language]}</p>
        </figcaption>
      )}
      {points.length > 0 && !fit && (
        <figcaption>
          <p className="nb-hint">{say('graph.more')}</p>
        </figcaption>
      )}
      {points.length > 0 && (
        <details>
          <summary>{say('graph.asTable')}</summary>
          <table className="nb-points">
            <thead>
              <tr>
                <th scope="col">
                  {x.symbol} ({x.unit})
                </th>
                <th scope="col">
                  {y.symbol} ({y.unit})
                </th>
              </tr>
            </thead>
            <tbody>
              {points.map((p, i) => (
                <tr key={i}>
                  <td>{formatMeasured(p.x, p.dx, '', language)}</td>
                  <td>{formatMeasured(p.y, p.dy, '', language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </figure>
  );
}

const measured = (
  of: Parameters<typeof stated>[0],
  mode: Parameters<typeof stated>[1],
  factor: number,
  unit: string,
  language: Language,
): string => {
  const { value, delta } = stated(of, mode);
  return formatMeasured(value * factor, delta * factor, unit, language);
};

/** `s = 4,861·t² − 0,0028`, four figures in the slope. */
function equationOf(slope: number, intercept: number, { x, y }: GraphSpec, language: Language): string {
  const decimals = Math.max(0, 3 - Math.floor(Math.log10(Math.abs(slope))));
  const sign = intercept < 0 ? '−' : '+';
  return `${y.symbol} = ${formatNumber(slope, decimals, language)}·${x.symbol} ${sign} ${formatNumber(Math.abs(intercept), 4, language)}`;
}
