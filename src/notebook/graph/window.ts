/** Which part of the plane a graph shows: chosen from the points, then zoomed and moved by hand. Headless. */
import type { Points } from './points.ts';

export interface Span {
  readonly min: number;
  readonly max: number;
}
export interface Window {
  readonly x: Span;
  readonly y: Span;
}

/** Shares of the span that are left free beside the outermost points. */
const BEYOND = 0.08;
const APART = 0.06;

/** The smallest span that holds the numbers. Undefined where there is none. */
function extent(numbers: Iterable<number>): Span | undefined {
  let min = Infinity,
    max = -Infinity;
  for (const v of numbers)
    if (Number.isFinite(v)) {
      if (v < min) min = v;
      if (v > max) max = v;
    }
  return min <= max ? { min, max } : undefined;
}

/**
 * With zero: from zero (or below it, if something lies there) to a little beyond the last point, so that an intercept is seen.
 * Without: the numbers with a little room on both sides.
 */
export function spanOf(numbers: Iterable<number>, zero: boolean): Span {
  const all = extent(numbers);
  if (!all) return { min: 0, max: 1 };
  const { min, max } = all;
  if (zero) {
    if (min === 0 && max === 0) return { min: 0, max: 1 };
    return { min: Math.min(0, min * (1 + BEYOND)), max: Math.max(0, max * (1 + BEYOND)) };
  }
  const room = max > min ? (max - min) * APART : Math.abs(max) * 0.1 || 1;
  return { min: min - room, max: max + room };
}

function* withBars(values: Float64Array, bars: Float64Array): Generator<number> {
  for (let i = 0; i < values.length; i++) {
    yield values[i]! - bars[i]!;
    yield values[i]! + bars[i]!;
  }
}

/** The window that shows all points with their bars, and the fitted curve where the points are. */
export function windowOf(
  all: readonly Points[],
  zero: { readonly x: boolean; readonly y: boolean },
  curve?: (x: number) => number,
): Window {
  function* xs(): Generator<number> {
    for (const p of all) yield* withBars(p.x, p.dx);
  }
  const x = spanOf(xs(), zero.x);
  function* ys(): Generator<number> {
    for (const p of all) yield* withBars(p.y, p.dy);
    // A curve may dive between or beside the points; ends and the middle are enough to keep its start in sight.
    if (curve && all.some((p) => p.size > 0)) for (const at of [x.min, (x.min + x.max) / 2]) yield curve(at);
  }
  return { x, y: spanOf(ys(), zero.y) };
}

/** Zooming by more than this in either direction leads nowhere. */
const MOST_ZOOM = 1e6;

/** Keeps the place `at` (shares of the window, from left and from below) where it is and divides the spans by `times`. */
export function zoomed(
  now: Window,
  whole: Window,
  at: { readonly x: number; readonly y: number },
  times: number,
): Window {
  const one = (span: Span, full: Span, share: number): Span => {
    const size = span.max - span.min;
    const most = (full.max - full.min) * 4;
    const next = Math.min(most, Math.max((full.max - full.min) / MOST_ZOOM, size / times));
    const fixed = span.min + share * size;
    return { min: fixed - share * next, max: fixed + (1 - share) * next };
  };
  return { x: one(now.x, whole.x, at.x), y: one(now.y, whole.y, at.y) };
}

/** Moved by shares of the window: positive shows what lies to the right and above. */
export function moved(now: Window, dx: number, dy: number): Window {
  const one = ({ min, max }: Span, share: number): Span => {
    const by = share * (max - min);
    return { min: min + by, max: max + by };
  };
  return { x: one(now.x, dx), y: one(now.y, dy) };
}

/** The window moved just so far that a point is in it. */
export function bringing(now: Window, x: number, y: number): Window {
  const one = ({ min, max }: Span, v: number): Span => {
    const room = 0.08 * (max - min);
    const by = v < min + room ? v - min - room : v > max - room ? v - max + room : 0;
    return v >= min && v <= max ? { min, max } : { min: min + by, max: max + by };
  };
  return { x: one(now.x, x), y: one(now.y, y) };
}
