/** The lens: a strip of scale around the value, drawn large, because a metre on a phone is three millimetres a pixel. */
import { useMemo, useRef } from 'react';
import type { NumberField, RunView } from '@core';
import { formatNumber } from '@instruments';
import { usePulse } from './hooks.ts';
import { shownAs, type BenchWords } from './words.ts';

/** Pixels of one division, height of the strip, and how many divisions carry a number. */
const DIVISION = 9;
const HEIGHT = 46;
const NUMBERED = 10;
/** More lines than this and the division becomes ten times coarser. */
const MOST_LINES = 3000;

export interface Scale {
  /** Smallest division, and that of the numbers, in shown units. */
  readonly division: number;
  readonly first: number;
  readonly last: number;
  readonly decimals: number;
}

/** Divisions are powers of ten, not finer than the step: between two lines the value is read, as on a real ruler. */
export function scaleOf(field: NumberField, factor: number): Scale {
  const step = field.step * factor;
  let power = Math.ceil(Math.log10(step) - 1e-9);
  while (((field.max - field.min) * factor) / 10 ** power > MOST_LINES) power++;
  const division = 10 ** power;
  return {
    division,
    first: Math.ceil((field.min * factor) / division - 1e-9),
    last: Math.floor((field.max * factor) / division + 1e-9),
    decimals: Math.max(0, -(power + 1)),
  };
}

export function ScaleStrip({
  run,
  field,
  words,
  read,
}: {
  readonly run: RunView;
  readonly field: NumberField;
  readonly words: BenchWords;
  readonly read: () => number;
}) {
  const strip = useRef<SVGGElement>(null);
  const { factor } = shownAs(field);
  const scale = useMemo(() => scaleOf(field, factor), [field, factor]);
  usePulse(
    run,
    () => strip.current?.setAttribute('transform', `translate(${((-read() * factor) / scale.division) * DIVISION} 0)`),
    60,
  );
  const drawn = useMemo(() => {
    let lines = '';
    const numbers: { at: number; text: string }[] = [];
    for (let n = scale.first; n <= scale.last; n++) {
      const tall = n % NUMBERED === 0 ? 22 : n % 5 === 0 ? 16 : 10;
      lines += `M${n * DIVISION} 0v${tall}`;
      if (n % NUMBERED === 0)
        numbers.push({ at: n * DIVISION, text: formatNumber(n * scale.division, scale.decimals, words.language) });
    }
    return { lines, numbers };
  }, [scale, words.language]);
  return (
    <svg
      className="bench-strip"
      viewBox={`-150 0 300 ${HEIGHT}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <g ref={strip}>
        <path d={drawn.lines} className="bench-strip-lines" />
        {drawn.numbers.map(({ at, text }) => (
          <text key={at} x={at} y={38} textAnchor="middle">
            {text}
          </text>
        ))}
      </g>
      <path d="M0 0v25m-5 0h10l-5 -7z" className="bench-strip-index" />
    </svg>
  );
}
