/** A straight-line graph for paper: black on white, axes from zero, points with their error bars, the line and its equation. Headless. */
import { formatNumber } from '@instruments';
import type { GraphSpec } from '../../sdk/table.ts';
import type { Language } from '../say.ts';
import type { Drawing, Mark } from './drawing.ts';

export interface GraphInk {
  readonly points: readonly { readonly x: number; readonly y: number; readonly dx: number; readonly dy: number }[];
  readonly line?: { readonly slope: number; readonly intercept: number; readonly equation: string } | undefined;
  /** Any other curve, from the first point to the last, or in the part that it was fitted to. */
  readonly curve?:
    | {
        readonly at: (x: number) => number;
        readonly equation: string;
        readonly span?: { readonly min: number; readonly max: number };
      }
    | undefined;
  /** Axes from zero even where all points lie far from it: as a proportional law wants them. */
  readonly fromZero?: boolean;
}
interface Axis {
  readonly symbol: string;
  readonly unit: string;
}

const WIDTH = 560;
const HEIGHT = 320;
const LEFT = 78;
const RIGHT = 16;
const TOP = 14;
const BOTTOM = 60;
const SMALL = { size: 15 } as const;
const BOLD = { size: 15.5, bold: true } as const;
const GRID_GREY = 0.82;

export interface Ticks {
  readonly step: number;
  readonly decimals: number;
  readonly at: readonly number[];
}
/** About `wanted` round steps of 1, 2 or 5 between two ends. */
export function ticksBetween(low: number, high: number, wanted: number): Ticks {
  const rough = (high - low) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((m) => m * power >= rough * 0.999) ?? 10) * power;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const at = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * step);
  return { step, decimals, at };
}

/** Points that lie further from zero than they are spread would be squeezed into a corner. */
const FAR = 1.5;
const CURVE_POINTS = 120;
const MANY = 60;

/** From zero, or from below it, to a little beyond the last: an intercept must be seen. */
function range(values: readonly number[], fromZero: boolean): readonly [number, number] {
  const least = values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = values.reduce((a, b) => Math.max(a, b), -Infinity);
  if (!fromZero && most > least && Math.min(Math.abs(least), Math.abs(most)) > FAR * (most - least)) {
    const margin = 0.07 * (most - least);
    return [least - margin, most + margin];
  }
  const low = Math.min(0, least);
  const high = Math.max(0, most);
  if (high === low) return [0, 1];
  const room = 0.07 * (high - low);
  return [low < 0 ? low - room : 0, high > 0 ? high + room : 0];
}

/** `s = 4,861·t² − 0,0028`, four figures in the slope. */
export function lineEquation(slope: number, intercept: number, { x, y }: GraphSpec, language: Language): string {
  const decimals = Math.max(0, 3 - Math.floor(Math.log10(Math.abs(slope))));
  const sign = intercept < 0 ? '−' : '+';
  // Four figures in the intercept as well, and no more than four decimals.
  const places = intercept === 0 ? 4 : Math.min(4, Math.max(0, 3 - Math.floor(Math.log10(Math.abs(intercept)))));
  const size = formatNumber(Math.abs(intercept), places, language);
  // A root sign reaches far to the left.
  const times = x.symbol.startsWith('√') ? ' · ' : '·';
  return `${y.symbol} = ${formatNumber(slope, decimals, language)}${times}${x.symbol} ${sign} ${size}`;
}

/** The curve as points: only where it is a number. */
function curvePoints({ points, curve }: GraphInk): readonly (readonly [number, number])[] {
  if (!curve || points.length === 0) return [];
  const { min = -Infinity, max = Infinity } = curve.span ?? {};
  const from = Math.max(
    min,
    points.reduce((a, p) => Math.min(a, p.x), Infinity),
  );
  const to = Math.min(
    max,
    points.reduce((a, p) => Math.max(a, p.x), -Infinity),
  );
  const xs = Array.from({ length: CURVE_POINTS + 1 }, (_, i) => from + ((to - from) * i) / CURVE_POINTS);
  return xs.map((v) => [v, curve.at(v)] as const).filter(([, v]) => Number.isFinite(v));
}

export function graphDrawing(
  { x, y }: { readonly x: Axis; readonly y: Axis },
  ink: GraphInk,
  language: Language,
): Drawing {
  const { points, line, curve, fromZero = true } = ink;
  const [x0, x1] = range(
    points.flatMap((p) => [p.x - p.dx, p.x + p.dx]),
    fromZero,
  );
  const bent = curvePoints(ink);
  const ends = line ? [line.intercept + line.slope * x0, line.intercept + line.slope * x1] : [];
  const [y0, y1] = range(
    [...points.flatMap((p) => [p.y - p.dy, p.y + p.dy]), ...ends, ...bent.map(([, v]) => v)],
    fromZero,
  );
  const right = WIDTH - RIGHT;
  const bottom = HEIGHT - BOTTOM;
  const px = (v: number): number => LEFT + ((v - x0) / (x1 - x0)) * (right - LEFT);
  const py = (v: number): number => bottom - ((v - y0) / (y1 - y0)) * (bottom - TOP);
  const label = (symbol: string, unit: string): string => (unit ? `${symbol} (${unit})` : symbol);
  const marks: Mark[] = [];
  const stroke = (width: number, grey: number, ...ps: readonly number[]): void =>
    void marks.push({ kind: 'line', points: ps, width, grey });
  const write = (at: readonly [number, number], text: string, more: Partial<Extract<Mark, { kind: 'text' }>>): void =>
    void marks.push({ kind: 'text', x: at[0], y: at[1], text, style: SMALL, ...more });

  const across = ticksBetween(x0, x1, 6);
  for (const t of across.at) {
    stroke(0.6, GRID_GREY, px(t), TOP, px(t), bottom);
    stroke(1, 0, px(t), bottom, px(t), bottom + 5);
    write([px(t), bottom + 22], formatNumber(t, across.decimals, language), { anchor: 'middle' });
  }
  const up = ticksBetween(y0, y1, 6);
  for (const t of up.at) {
    stroke(0.6, GRID_GREY, LEFT, py(t), right, py(t));
    stroke(1, 0, LEFT - 5, py(t), LEFT, py(t));
    write([LEFT - 9, py(t) + 5], formatNumber(t, up.decimals, language), { anchor: 'end' });
  }
  stroke(1.2, 0, LEFT, TOP, LEFT, bottom, right, bottom);
  if (y0 < 0 && y1 > 0) stroke(1, 0.3, LEFT, py(0), right, py(0));
  write([right, HEIGHT - 8], label(x.symbol, x.unit), { anchor: 'end', style: BOLD });
  write([18, TOP + 4], label(y.symbol, y.unit), { anchor: 'end', style: BOLD, up: true });

  if (line) {
    const [from, to] = ends as [number, number];
    stroke(1.6, 0, px(x0), py(from), px(x1), py(to));
    // Over the line on its lower half there is room: the line rises to the right, or the words move to where it falls from.
    const rises = line.slope > 0;
    write([rises ? LEFT + 16 : right - 12, TOP + 20], line.equation, { anchor: rises ? 'start' : 'end', style: BOLD });
  }
  if (bent.length > 1) stroke(1.6, 0, ...bent.flatMap(([vx, vy]) => [px(vx), py(vy)]));
  if (curve) write([LEFT + 16, TOP + 20], curve.equation, { style: BOLD });
  const cap = 4;
  for (const { x: vx, y: vy, dx, dy } of points) {
    const [left, top, rightEnd, low] = [px(vx - dx), py(vy + dy), px(vx + dx), py(vy - dy)];
    // Bars shorter than the point itself would only smear it.
    if (low - top > 4) {
      stroke(1.1, 0, px(vx), low, px(vx), top);
      stroke(1.1, 0, px(vx) - cap, low, px(vx) + cap, low);
      stroke(1.1, 0, px(vx) - cap, top, px(vx) + cap, top);
    }
    if (rightEnd - left > 4) {
      stroke(1.1, 0, left, py(vy), rightEnd, py(vy));
      stroke(1.1, 0, left, py(vy) - cap, left, py(vy) + cap);
      stroke(1.1, 0, rightEnd, py(vy) - cap, rightEnd, py(vy) + cap);
    }
    marks.push({ kind: 'disc', x: px(vx), y: py(vy), radius: points.length > MANY ? 1.6 : 3.2 });
  }
  return { width: WIDTH, height: HEIGHT, marks };
}
