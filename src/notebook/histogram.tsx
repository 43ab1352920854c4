/** A thousand simulated students as a histogram, and where this one stands: "em ở đây". */
import { useRef } from 'react';
import { formatNumber } from '@instruments';
import { ticksBetween } from './report/graph-drawing.ts';
import { formatAccepted } from './rounding.ts';
import { useSay, type Language } from './say.ts';
import { useWidth } from './use-width.ts';

/** What `study.json` of an experiment holds: counts by bin for each method. */
export interface Population {
  /** Every one of them had a true value of their own: the numbers are per cent of it. */
  readonly relative?: true;
  readonly bins: { readonly from: number; readonly to: number; readonly width: number };
  readonly methods: Readonly<Record<string, readonly number[]>>;
}

export interface HistogramProps {
  readonly population: Population;
  readonly method: string;
  /** The student's value, SI. */
  readonly value: number;
  readonly accepted?: number | undefined;
  readonly symbol: string;
  readonly unit: string;
  /** How the student's value is written. */
  readonly decimals: number;
  readonly language: Language;
}

/** Until its room is measured, px. */
const FIRST_WIDTH = 480;
const H = 210;
const BASE = H - 42;
const TOP = 40;
/** Half of the longest number at a tick, px. */
const HALF_TICK = 18;

/** Share of the population below a value, counting part of the bin it lies in. */
export function shareBelow(counts: readonly number[], { from, width }: Population['bins'], value: number): number {
  const all = counts.reduce((a, b) => a + b, 0);
  const below = counts.reduce((sum, n, i) => sum + n * Math.min(1, Math.max(0, (value - from - i * width) / width)), 0);
  return all > 0 ? below / all : 0;
}

export function Histogram({ population, method, value, accepted, symbol, unit, decimals, language }: HistogramProps) {
  const say = useSay(language);
  const { bins } = population;
  const root = useRef<HTMLElement>(null);
  const W = Math.max(240, useWidth(root, FIRST_WIDTH));
  const counts = population.methods[method] ?? [];
  const all = counts.reduce((a, b) => a + b, 0);
  if (all === 0) return null;
  const span = bins.to - bins.from;
  const most = Math.max(...counts);
  const at = (g: number): number => 12 + (W - 24) * Math.min(1, Math.max(0, (g - bins.from) / span));
  const here = at(value);
  /** Words near a side of the picture stand inside it. */
  const anchorAt = (x: number, half: number): 'start' | 'middle' | 'end' =>
    x < half ? 'start' : x > W - half ? 'end' : 'middle';
  const outside = value < bins.from || value > bins.to;
  // A round distance between labels that leaves five to ten of them.
  const ticks = ticksBetween(bins.from, bins.to, W / 55);
  const percent = Math.round(100 * shareBelow(counts, bins, value));
  const text = say('ending.where', {
    symbol,
    value: formatNumber(value, decimals, language),
    unit,
    all,
    below: percent,
    above: 100 - percent,
  });
  return (
    <figure className="nb-histogram" ref={root}>
      <svg viewBox={`0 0 ${W} ${H}`} role="img" aria-label={text}>
        {counts.map((n, i) => {
          const left = at(bins.from + i * bins.width);
          const h = (n / most) * (BASE - TOP);
          return (
            <rect
              key={i}
              x={left + 0.5}
              y={BASE - h}
              width={Math.max(1, at(bins.from + (i + 1) * bins.width) - left - 1)}
              height={h}
              className="nb-bar"
            />
          );
        })}
        <line x1={8} x2={W - 8} y1={BASE} y2={BASE} className="nb-axis" />
        {ticks.at.map((t) => (
          <text key={t} x={at(t)} y={BASE + 16} textAnchor={anchorAt(at(t), HALF_TICK)}>
            {formatNumber(t, ticks.decimals, language)}
          </text>
        ))}
        <text x={W - 8} y={H - 6} textAnchor="end" className="nb-axis-name">
          {symbol}
          {unit && ` (${unit})`}
        </text>
        {accepted !== undefined && accepted >= bins.from && accepted <= bins.to && (
          <line x1={at(accepted)} x2={at(accepted)} y1={TOP - 4} y2={BASE} className="nb-true" />
        )}
        <path d={`M${here} ${BASE} V24`} className="nb-here" />
        <path d={`M${here - 7} 24 h14 l-7 9 z`} className="nb-here-tip" />
        <text x={here} y={16} textAnchor={anchorAt(here, 70)} className="nb-here-text">
          {say(outside ? 'ending.outside' : 'ending.here')}
        </text>
      </svg>
      <figcaption>
        {text}
        {accepted !== undefined && (
          <span className="nb-legend">{say('ending.dashed', { value: formatAccepted(accepted, unit, language) })}</span>
        )}
      </figcaption>
    </figure>
  );
}
