/** The drawing of a graph: uPlot does scales, axes and cursor; points with error bars and the line are drawn here. */
import uPlot from 'uplot';
import { formatNumber } from '@instruments';
import type { GraphSpec } from '../sdk/table.ts';
import type { Language } from './say.ts';

export interface PlotPoint {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}
export interface PlotData {
  /** In order of x. */
  readonly points: readonly PlotPoint[];
  readonly line?: { readonly slope: number; readonly intercept: number } | undefined;
}
export interface PlotLook {
  readonly graph: GraphSpec;
  readonly language: Language;
  readonly data: () => PlotData;
  /** Index of the point that is picked out, −1 for none. */
  readonly picked: () => number;
  readonly onPick: (index: number) => void;
}

/** Decimals that tell ticks apart: 0.025 needs three. */
function decimalsFor(increment: number): number {
  for (let d = 0; d < 6; d++) if (Math.abs(increment * 10 ** d - Math.round(increment * 10 ** d)) < 1e-6) return d;
  return 6;
}

/** From zero (or below it, if the line starts there) to a little beyond the last point: an intercept must be seen. */
function range(low: number, high: number): [number, number] {
  if (!Number.isFinite(high) || high <= 0) return [0, 1];
  return [Math.min(0, low * 1.1), high * 1.08];
}

/** Reads the page's colours at every drawing, so that a change of theme needs no new plot. */
const colour = (root: HTMLElement, name: string, otherwise: string): string =>
  getComputedStyle(root).getPropertyValue(name).trim() || otherwise;

function draw(u: uPlot, look: PlotLook): void {
  const { points, line } = look.data();
  const { ctx, bbox } = u;
  const ratio = uPlot.pxRatio;
  const at = (x: number, y: number): [number, number] => [u.valToPos(x, 'x', true), u.valToPos(y, 'y', true)];
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  const accent = colour(u.root, '--accent', '#0b6b62');
  const ink = colour(u.root, '--ink', '#1c282d');
  if (line) {
    const { min = 0, max = 1 } = u.scales.x!;
    ctx.strokeStyle = accent;
    ctx.lineWidth = 2 * ratio;
    ctx.beginPath();
    ctx.moveTo(...at(min, line.intercept + line.slope * min));
    ctx.lineTo(...at(max, line.intercept + line.slope * max));
    ctx.stroke();
  }
  ctx.strokeStyle = ink;
  ctx.lineWidth = 1.5 * ratio;
  const cap = 4 * ratio;
  for (const { x, y, dx, dy } of points) {
    const [left, bottom] = at(x - dx, y - dy);
    const [right, top] = at(x + dx, y + dy);
    const [px, py] = at(x, y);
    ctx.beginPath();
    // Bars shorter than the point itself would only smear it.
    if (bottom - top > 3 * ratio) {
      ctx.moveTo(px, bottom);
      ctx.lineTo(px, top);
      ctx.moveTo(px - cap, bottom);
      ctx.lineTo(px + cap, bottom);
      ctx.moveTo(px - cap, top);
      ctx.lineTo(px + cap, top);
    }
    if (right - left > 3 * ratio) {
      ctx.moveTo(left, py);
      ctx.lineTo(right, py);
      ctx.moveTo(left, py - cap);
      ctx.lineTo(left, py + cap);
      ctx.moveTo(right, py - cap);
      ctx.lineTo(right, py + cap);
    }
    ctx.stroke();
  }
  ctx.restore();
  // uPlot remembers the pen it left here: give it back as it was.
  ctx.save();
  const paper = colour(u.root, '--surface', '#fff');
  points.forEach(({ x, y }, i) => {
    const [px, py] = at(x, y);
    const here = i === look.picked();
    ctx.beginPath();
    ctx.arc(px, py, (here ? 7 : 4.5) * ratio, 0, 2 * Math.PI);
    ctx.fillStyle = here ? accent : paper;
    ctx.strokeStyle = here ? ink : accent;
    ctx.lineWidth = 2 * ratio;
    ctx.fill();
    ctx.stroke();
  });
  ctx.restore();
}

/** Options of a plot of `width` × `height` CSS pixels. */
export function plotOptions(look: PlotLook, root: HTMLElement, width: number, height: number): uPlot.Options {
  const font = `12px ${getComputedStyle(root).fontFamily}`;
  const axis = (label: string): uPlot.Axis => ({
    label,
    labelSize: 24,
    labelFont: `600 ${font}`,
    font,
    stroke: () => colour(root, '--ink', '#1c282d'),
    grid: { stroke: () => colour(root, '--line', '#d5dbd6'), width: 1 },
    ticks: { stroke: () => colour(root, '--line', '#d5dbd6'), width: 1 },
    values: (_u, splits, _axis, _space, increment) =>
      splits.map((v) => formatNumber(v, decimalsFor(increment), look.language)),
  });
  const { x, y } = look.graph;
  const label = (symbol: string, unit: string): string => (unit ? `${symbol} (${unit})` : symbol);
  return {
    width,
    height,
    legend: { show: false },
    cursor: { x: true, y: true, drag: { x: false, y: false, setScale: false }, points: { show: false } },
    scales: {
      x: { time: false, range: (_u, _min, max) => range(0, max) },
      y: {
        auto: true,
        range: (_u, _min, max) => {
          const { line, points } = look.data();
          const end = points.at(-1)?.x ?? 0;
          return range(
            Math.min(0, line?.intercept ?? 0),
            Math.max(max, line ? line.intercept + line.slope * end : 0, ...points.map((p) => p.y + p.dy)),
          );
        },
      },
    },
    axes: [
      { ...axis(label(x.symbol, x.unit)), size: 34, space: 56 },
      { ...axis(label(y.symbol, y.unit)), size: 54, space: 36 },
    ],
    series: [{}, { paths: () => null, points: { show: false } }],
    hooks: {
      draw: [(u) => draw(u, look)],
      setCursor: [
        (u) => {
          const { idx, left = -1 } = u.cursor;
          if (left >= 0 && idx !== null && idx !== undefined) look.onPick(idx);
        },
      ],
    },
  };
}
