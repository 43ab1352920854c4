/**
 * What happens at an exact moment inside a step: the zero crossings of functions g(t, y), found on the cubic interpolant.
 *
 * The step is cut into cells. A cell whose ends lie on different sides holds a crossing; a cell whose ends lie on the same
 * side, but where g heads for zero at one end and comes away from it at the other, is searched for a dip: so a pair of
 * crossings is found however short it is.
 *
 * What can be missed: a pair of crossings in a cell where g turns more than once (an oscillation faster than a quarter of a
 * step with the usual four cells), the second and third of three crossings in one cell, and a dip where g is not smooth.
 * A touch without crossing (|g| reaching zero to within rounding) may be reported as a pair or not at all.
 */
import type { Direction } from './crossing.ts';
import { findRoot, isAbove } from './root.ts';
import { interpolate, type Step } from './step.ts';

/**
 * What to watch: g changes sign when it happens. Zero counts as above, see `isAbove`. When the event changes the state (a
 * bounce), leave the state on the side it is going to, or watch one direction only: else rounding may report it again.
 */
export interface Watch {
  readonly g: (t: number, y: Float64Array) => number;
  /** 1 only when g rises through zero, −1 only when it falls, 0 (usual) both. */
  readonly direction?: Direction;
}

export interface Found {
  /** Index into the list of watches. */
  readonly watch: number;
  /** Seconds after the beginning of the step, in [0, h]. The time is step.t + after; the state is `interpolate(step, after, …)`. */
  readonly after: number;
  readonly direction: 1 | -1;
}

export interface Search {
  /** Cells that a step is cut into; 4 if absent. */
  readonly cells?: number;
  /** Seconds; 10⁻¹² if absent. */
  readonly tolerance?: number;
}

const CELLS = 4;
const TOLERANCE = 1e-12;
/** Slopes at the ends of a cell are differences over this part of it. */
const NUDGE = 1e-3;
/** Golden section (√5 − 1)/2; forty cuts shrink a cell to 10⁻⁸ of itself, where a smooth dip is flat to rounding. */
const GOLDEN = 0.6180339887498949;
const CUTS = 40;

/** Calls `report` at each crossing in order of time until it returns true. */
function scan(step: Step, watch: Watch, search: Search, report: (after: number, direction: 1 | -1) => boolean): void {
  const { h, t } = step;
  const cells = search.cells ?? CELLS;
  const tolerance = search.tolerance ?? TOLERANCE;
  const wanted = watch.direction ?? 0;
  const g = (after: number) => watch.g(t + after, interpolate(step, after, step.at));
  const root = (a: number, ga: number, b: number, gb: number): boolean => {
    const direction = isAbove(gb) ? 1 : -1;
    if (wanted !== 0 && wanted !== direction) return false;
    return report(Math.min(h, findRoot(g, a, ga, b, gb, tolerance)), direction);
  };

  let left = 0;
  // The ends are the states themselves, so that neighbouring steps agree on the side they share.
  let atLeft = watch.g(t, step.y0);
  for (let cell = 1; cell <= cells; cell++) {
    const right = cell === cells ? h : (h * cell) / cells;
    const atRight = cell === cells ? watch.g(t + h, step.y1) : g(right);
    if (isAbove(atLeft) !== isAbove(atRight)) {
      if (root(left, atLeft, right, atRight)) return;
    } else {
      const sign = isAbove(atLeft) ? 1 : -1;
      const nudge = NUDGE * (right - left);
      const approaches = sign * (g(left + nudge) - atLeft) < 0;
      if (approaches && sign * (atRight - g(right - nudge)) > 0) {
        const dip = findDip(g, sign, left, right);
        if (dip !== undefined) {
          const atDip = g(dip);
          if (root(left, atLeft, dip, atDip) || root(dip, atDip, right, atRight)) return;
        }
      }
    }
    left = right;
    atLeft = atRight;
  }
}

/** A place in (a, b) where sign × g is on the other side, looked for by golden section towards its minimum. */
function findDip(g: (x: number) => number, sign: number, a: number, b: number): number | undefined {
  const above = sign > 0;
  let x1 = b - GOLDEN * (b - a);
  let x2 = a + GOLDEN * (b - a);
  let g1 = g(x1);
  let g2 = g(x2);
  for (let cut = 0; cut < CUTS; cut++) {
    if (isAbove(g1) !== above) return x1;
    if (isAbove(g2) !== above) return x2;
    if (sign * g1 < sign * g2) {
      b = x2;
      x2 = x1;
      g2 = g1;
      x1 = b - GOLDEN * (b - a);
      g1 = g(x1);
    } else {
      a = x1;
      x1 = x2;
      g1 = g2;
      x2 = a + GOLDEN * (b - a);
      g2 = g(x2);
    }
  }
  return undefined;
}

/** Seconds from the beginning of the step to the first crossing, in [0, h], or undefined. */
export function firstCrossing(step: Step, watch: Watch, search: Search = {}): number | undefined {
  let found: number | undefined;
  scan(step, watch, search, (after) => {
    found = after;
    return true;
  });
  return found;
}

/** Every crossing of every watch in this step, in order of time; of equal times, the earlier watch first. */
export function crossings(step: Step, watches: readonly Watch[], search: Search = {}): readonly Found[] {
  const found: Found[] = [];
  watches.forEach((watch, index) =>
    scan(step, watch, search, (after, direction) => {
      found.push({ watch: index, after, direction });
      return false;
    }),
  );
  return found.length > 1 ? found.sort((a, b) => a.after - b.after || a.watch - b.watch) : found;
}
