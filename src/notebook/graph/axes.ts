/** uPlot's part of a graph: frame, axes with numbers in the student's language, the box that a mouse draws. */
import uPlot from 'uplot';
import { formatNumber } from '@instruments';
import type { Language } from '../say.ts';
import { keyOf } from '../series-column.ts';
import { colour } from './draw.ts';
import type { Window } from './window.ts';

export interface AxisText {
  readonly symbol: string;
  readonly unit: string;
  readonly decimals: number;
  readonly name: string;
}
export interface AxesLook {
  readonly x: AxisText;
  readonly y: AxisText;
  readonly language: Language;
  readonly window: () => Window;
  readonly onDraw: (u: uPlot) => void;
  /** A box was drawn with the mouse. */
  readonly onBox: (window: Window) => void;
}

/** Decimals that tell ticks apart: 0.025 needs three. */
function decimalsFor(increment: number): number {
  for (let d = 0; d < 12; d++) if (Math.abs(increment * 10 ** d - Math.round(increment * 10 ** d)) < 1e-6) return d;
  return 12;
}
/** Numbers of many digits would not fit beside the axis: `2,5·10⁻⁷` as the calculator writes it, `2,5e−7`. */
const tick = (v: number, increment: number, language: Language): string => {
  const size = Math.abs(v);
  if (v === 0 || (size < 1e6 && decimalsFor(increment) <= 6)) return formatNumber(v, decimalsFor(increment), language);
  const power = Math.floor(Math.log10(size));
  const digits = Math.max(0, power - Math.floor(Math.log10(increment)));
  return `${formatNumber(v / 10 ** power, Math.min(digits, 6), language)}e${power < 0 ? '−' : ''}${Math.abs(power)}`;
};

/** Nothing of uPlot's own is drawn: two corners are all the data it needs. */
export const corners = ({ x, y }: Window): uPlot.AlignedData => [
  [x.min, x.max],
  [y.min, y.max],
];
/** A box smaller than this was a click. CSS pixels. */
const SMALLEST_BOX = 8;

/** CSS pixels. */
const LOW = 250;

export function plotOptions(look: AxesLook, root: HTMLElement, width: number, height: number): uPlot.Options {
  const font = `12px ${getComputedStyle(root).fontFamily}`;
  const axis = ({ symbol, unit }: AxisText): uPlot.Axis => ({
    label: keyOf(symbol, unit),
    labelSize: 24,
    labelFont: `600 ${font}`,
    font,
    stroke: () => colour(root, '--ink', '#1c282d'),
    grid: { stroke: () => colour(root, '--line', '#d5dbd6'), width: 1 },
    ticks: { stroke: () => colour(root, '--line', '#d5dbd6'), width: 1 },
    values: (_u, splits, _axis, _space, increment) => splits.map((v) => tick(v, increment, look.language)),
  });
  const span = ({ min, max }: Window['x']): [number, number] => [min, max];
  return {
    width,
    height,
    legend: { show: false },
    cursor: { x: true, y: true, drag: { x: false, y: false, setScale: false }, points: { show: false } },
    scales: {
      x: { time: false, range: () => span(look.window().x) },
      y: { auto: true, range: () => span(look.window().y) },
    },
    axes: [
      { ...axis(look.x), size: 34, space: 56 },
      { ...axis(look.y), size: 58, space: height < LOW ? 24 : 36 },
    ],
    series: [{}, { paths: () => null, points: { show: false } }],
    hooks: {
      draw: [look.onDraw],
      setSelect: [
        (u) => {
          const { left, top, width: w, height: h } = u.select;
          if (w >= SMALLEST_BOX && h >= SMALLEST_BOX)
            look.onBox({
              x: { min: u.posToVal(left, 'x'), max: u.posToVal(left + w, 'x') },
              y: { min: u.posToVal(top + h, 'y'), max: u.posToVal(top, 'y') },
            });
          u.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
        },
      ],
    },
  };
}
