/** The graph for those who prefer numbers: one series at a time, a page of points at a time. */
import { useState } from 'react';
import { formatNumber } from '@instruments';
import { formatMeasured } from '../rounding.ts';
import { useSay, type Language } from '../say.ts';
import { keyOf } from '../series-column.ts';
import type { Drawing } from './drawing.ts';

export interface PointsTableProps {
  readonly drawing: Drawing;
  /** Names of the series, in their order. */
  readonly names: readonly string[];
  readonly language: Language;
}

const PAGE = 50;

export function PointsTable({ drawing, names, language }: PointsTableProps) {
  const say = useSay(language);
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState<string>();
  const [first, setFirst] = useState(0);
  const { x, y, all, inUse } = drawing;
  const shown = all.filter((d) => !d.hidden && d.points && d.points.size > 0);
  const chosen = shown.find((d) => d.series.id === wanted) ?? inUse ?? shown[0];
  const points = chosen?.points;
  if (!points || points.size === 0) return null;
  const from = first < points.size ? first : 0;
  const to = Math.min(points.size, from + PAGE);
  const number = (value: number, bar: number, decimals: number): string =>
    bar > 0 ? formatMeasured(value, bar, '', language) : formatNumber(value, decimals, language);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('graph.asTable')}</summary>
      {open && (
        <>
          {shown.length > 1 && (
            <label className="nb-axis-choice">
              <span>{say('series.one')}</span>
              <select
                value={chosen.series.id}
                onChange={(event) => {
                  setWanted(event.target.value);
                  setFirst(0);
                }}
              >
                {shown.map((d) => (
                  <option key={d.series.id} value={d.series.id}>
                    {names[d.look]}
                  </option>
                ))}
              </select>
            </label>
          )}
          <div className="nb-scroll">
            <table className="nb-points">
              <thead>
                <tr>
                  <th scope="col">{keyOf(x.symbol, x.unit)}</th>
                  <th scope="col">{keyOf(y.symbol, y.unit)}</th>
                </tr>
              </thead>
              <tbody>
                {Array.from({ length: to - from }, (_, i) => (
                  <tr key={from + i}>
                    <td>{number(points.x[from + i]!, points.dx[from + i]!, x.decimals)}</td>
                    <td>{number(points.y[from + i]!, points.dy[from + i]!, y.decimals)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {points.size > PAGE && (
            <div className="nb-buttons nb-pages">
              <button type="button" onClick={() => setFirst(Math.max(0, from - PAGE))}>
                {say('graph.page.back')}
              </button>
              <span role="status">{say('graph.page.at', { from: from + 1, to, of: points.size })}</span>
              <button type="button" onClick={() => setFirst(to < points.size ? to : from)}>
                {say('graph.page.on')}
              </button>
            </div>
          )}
        </>
      )}
    </details>
  );
}
