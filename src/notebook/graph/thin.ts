/**
 * A long recording on few pixels: of each run of neighbours that fall into the same column of pixels, only the first, the lowest, the
 * highest and the last are drawn (M4, Jugel et al. 2014, Proc. VLDB 7, 797): the picture is the same, dot for dot. Headless.
 */
import type { Points } from './points.ts';

/** Indices of the points that make the line, in their order. `columnAt` maps x to a column of pixels. */
export function lineIndices(points: Points, columnAt: (x: number) => number): Int32Array {
  const { x, y, size } = points;
  const out = new Int32Array(size);
  let n = 0;
  let i = 0;
  while (i < size) {
    const column = Math.round(columnAt(x[i]!));
    const first = i;
    let low = i,
      high = i;
    while (i < size && Math.round(columnAt(x[i]!)) === column) {
      if (y[i]! < y[low]!) low = i;
      if (y[i]! > y[high]!) high = i;
      i++;
    }
    const last = i - 1;
    let before = -1;
    for (const one of [first, Math.min(low, high), Math.max(low, high), last])
      if (one > before) out[n++] = before = one;
  }
  return out.subarray(0, n);
}

/** The point nearest to a place on the screen, within `reach` pixels; −1 for none. */
export function nearest(
  points: Points,
  place: { readonly x: number; readonly y: number },
  toX: (x: number) => number,
  toY: (y: number) => number,
  reach: number,
): { readonly point: number; readonly distance: number } {
  let point = -1;
  let best = reach * reach;
  for (let i = 0; i < points.size; i++) {
    const dx = toX(points.x[i]!) - place.x;
    if (dx * dx > best) continue;
    const dy = toY(points.y[i]!) - place.y;
    const d = dx * dx + dy * dy;
    if (d <= best) {
      best = d;
      point = i;
    }
  }
  return { point, distance: Math.sqrt(best) };
}
