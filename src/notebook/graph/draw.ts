/** The drawing inside the axes: recordings as lines, points by shape and colour with error bars, the fitted curve. Canvas only. */
import uPlot from 'uplot';
import type { Points } from './points.ts';
import { shapeOf, SHAPES, type Shape } from './shapes.ts';
import { lineIndices } from './thin.ts';

export interface Trace {
  readonly id: string;
  readonly points: Points;
  /** Place in the legend: decides shape and colour. */
  readonly look: number;
  /** The one that is fitted; the others are drawn lighter. */
  readonly main: boolean;
  /** A long recording: joined by a line. */
  readonly joined: boolean;
}
export interface Picked {
  readonly trace: string;
  readonly point: number;
}
export interface Scene {
  readonly traces: readonly Trace[];
  readonly curve?: ((x: number) => number) | undefined;
  /** The line y = 0 stands out. */
  readonly base?: boolean;
  readonly picked?: Picked | undefined;
}

/** More points than this in sight stand too close for bars and marks of their own. */
const MOST_MARKS = 400;
const MOST_BARS = 150;
const LIGHTER = 0.5;

/** Reads the page's colours at every drawing, so that a change of theme needs no new plot. */
export const colour = (root: Element, name: string, otherwise: string): string =>
  getComputedStyle(root).getPropertyValue(name).trim() || otherwise;
export const seriesColour = (root: Element, look: number): string =>
  colour(root, `--nb-series-${look % SHAPES.length}`, '#0b6b62');

function mark(ctx: CanvasRenderingContext2D, shape: Shape, x: number, y: number, r: number): void {
  const path = (...corners: readonly (readonly [number, number])[]): void => {
    corners.forEach(([dx, dy], i) =>
      i === 0 ? ctx.moveTo(x + dx * r, y + dy * r) : ctx.lineTo(x + dx * r, y + dy * r),
    );
    ctx.closePath();
  };
  ctx.beginPath();
  if (shape === 'circle') ctx.arc(x, y, r, 0, 2 * Math.PI);
  else if (shape === 'square') ctx.rect(x - 0.88 * r, y - 0.88 * r, 1.76 * r, 1.76 * r);
  else if (shape === 'triangle') path([0, -1.15], [1.1, 0.8], [-1.1, 0.8]);
  else if (shape === 'flag') path([0, 1.15], [1.1, -0.8], [-1.1, -0.8]);
  else if (shape === 'diamond') path([0, -1.25], [1.1, 0], [0, 1.25], [-1.1, 0]);
  else {
    const a = 0.36;
    path(
      ...([
        [-a, -1.1],
        [a, -1.1],
        [a, -a],
        [1.1, -a],
        [1.1, a],
        [a, a],
        [a, 1.1],
        [-a, 1.1],
        [-a, a],
        [-1.1, a],
        [-1.1, -a],
        [-a, -a],
      ] as const),
    );
  }
}

/** Which points lie inside the window, as far as marks and bars can tell them apart. */
function inSight(u: uPlot, { points }: Trace): readonly number[] | undefined {
  const { x, y } = u.scales;
  const found: number[] = [];
  for (let i = 0; i < points.size; i++) {
    if (points.x[i]! < x!.min! || points.x[i]! > x!.max! || points.y[i]! < y!.min! || points.y[i]! > y!.max!) continue;
    if (found.length === MOST_MARKS) return undefined;
    found.push(i);
  }
  return found;
}

function drawBars(u: uPlot, { points }: Trace, sight: readonly number[], ink: string): void {
  const { ctx } = u;
  const ratio = uPlot.pxRatio;
  const cap = 4 * ratio;
  const px = (v: number): number => u.valToPos(v, 'x', true);
  const py = (v: number): number => u.valToPos(v, 'y', true);
  ctx.strokeStyle = ink;
  ctx.lineWidth = 1.5 * ratio;
  ctx.beginPath();
  for (const i of sight) {
    const [x, y] = [px(points.x[i]!), py(points.y[i]!)];
    const [left, right] = [px(points.x[i]! - points.dx[i]!), px(points.x[i]! + points.dx[i]!)];
    const [bottom, top] = [py(points.y[i]! - points.dy[i]!), py(points.y[i]! + points.dy[i]!)];
    // Bars shorter than the point itself would only smear it.
    if (bottom - top > 3 * ratio) {
      ctx.moveTo(x, bottom);
      ctx.lineTo(x, top);
      for (const end of [bottom, top]) {
        ctx.moveTo(x - cap, end);
        ctx.lineTo(x + cap, end);
      }
    }
    if (right - left > 3 * ratio) {
      ctx.moveTo(left, y);
      ctx.lineTo(right, y);
      for (const end of [left, right]) {
        ctx.moveTo(end, y - cap);
        ctx.lineTo(end, y + cap);
      }
    }
  }
  ctx.stroke();
}

function drawTrace(u: uPlot, trace: Trace, picked: number): void {
  const { ctx } = u;
  const { points } = trace;
  const ratio = uPlot.pxRatio;
  const paint = seriesColour(u.root, trace.look);
  const paper = colour(u.root, '--surface', '#fff');
  const sight = inSight(u, trace);
  const lighter = trace.main ? 1 : LIGHTER;
  ctx.globalAlpha = lighter;
  if (trace.joined || !sight) {
    ctx.strokeStyle = paint;
    ctx.lineWidth = 1.5 * ratio;
    ctx.beginPath();
    let pen = false;
    for (const i of lineIndices(points, (v) => u.valToPos(v, 'x', true))) {
      const [x, y] = [u.valToPos(points.x[i]!, 'x', true), u.valToPos(points.y[i]!, 'y', true)];
      if (pen) ctx.lineTo(x, y);
      else ctx.moveTo(x, y);
      pen = true;
    }
    ctx.stroke();
  }
  if (sight && sight.length <= MOST_BARS) drawBars(u, trace, sight, colour(u.root, '--ink', '#1c282d'));
  const small = trace.joined && (sight?.length ?? 0) > 60;
  const one = (i: number): void => {
    const here = i === picked;
    mark(
      ctx,
      shapeOf(trace.look),
      u.valToPos(points.x[i]!, 'x', true),
      u.valToPos(points.y[i]!, 'y', true),
      (here ? 7 : small ? 2.5 : 4.5) * ratio,
    );
    ctx.fillStyle = here ? paint : paper;
    ctx.strokeStyle = here ? colour(u.root, '--ink', '#1c282d') : paint;
    ctx.lineWidth = 2 * ratio;
    ctx.fill();
    ctx.stroke();
  };
  for (const i of sight ?? []) if (i !== picked) one(i);
  ctx.globalAlpha = 1;
  if (picked >= 0 && picked < points.size) one(picked);
}

function drawCurve(u: uPlot, curve: (x: number) => number): void {
  const { ctx, bbox } = u;
  const ratio = uPlot.pxRatio;
  ctx.strokeStyle = colour(u.root, '--ink', '#1c282d');
  ctx.lineWidth = 2 * ratio;
  ctx.beginPath();
  let pen = false;
  for (let at = bbox.left; at <= bbox.left + bbox.width; at += ratio) {
    const y = u.valToPos(curve(u.posToVal(at, 'x', true)), 'y', true);
    // A curve that leaves the paper by far would only make the pen slow.
    if (!Number.isFinite(y) || Math.abs(y) > 1e5) pen = false;
    else if (pen) ctx.lineTo(at, y);
    else {
      ctx.moveTo(at, y);
      pen = true;
    }
  }
  ctx.stroke();
}

/** Everything inside the axes. The pen is given back as it was: uPlot remembers what it left there. */
export function draw(u: uPlot, scene: Scene): void {
  const { ctx, bbox } = u;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  if (scene.base) {
    const y = u.valToPos(0, 'y', true);
    ctx.strokeStyle = colour(u.root, '--ink', '#1c282d');
    ctx.lineWidth = 1.5 * uPlot.pxRatio;
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
  }
  const pickedIn = (trace: Trace): number => (scene.picked?.trace === trace.id ? scene.picked.point : -1);
  for (const trace of scene.traces) if (!trace.main) drawTrace(u, trace, pickedIn(trace));
  if (scene.curve) drawCurve(u, scene.curve);
  for (const trace of scene.traces) if (trace.main) drawTrace(u, trace, pickedIn(trace));
  ctx.restore();
}
