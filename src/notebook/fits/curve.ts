/**
 * From points to a curve: weights, the search, uncertainties, and why there may be no answer.
 *
 * Least squares with weights 1/σ², σ² = u_y² + (dy/dx)²·u_x² (effective variance: Orear 1982, Am. J. Phys. 50, 912), repeated until
 * the curve stands still. Covariance s²·(JᵀJ)⁻¹ with s² from the scatter about the curve, or 1 over the stated variances; it belongs
 * to the curve's straight-line neighbourhood, so for a strongly bent model and large scatter it is an approximation.
 * Checked against NIST StRD (Norris, NoInt1, NoInt2, Pontius, DanWood) to 1e-9 and better.
 */
import type { FitPoint } from '../fit.ts';
import { minimise, settle, type Data, type Minimum } from './levenberg.ts';
import { differentValues } from './periodogram.ts';
import { norm } from './qr.ts';
import { extentOf, PARTS, shapeOf, type Extent, type Shape } from './shapes.ts';
import { summarise } from './summary.ts';
import type { CurveFit, CurveOptions, FitKind, FitProblem } from './types.ts';

/** Numbers between these can be squared and divided without leaving the range of a double. */
const LARGEST = 1e120;
const SMALLEST = 1e-120;

const no = (problem: FitProblem['problem'], values: FitProblem['values'] = {}): FitProblem => ({ problem, values });

const outOfRange = ({ low, high }: Extent): boolean => {
  const size = Math.max(Math.abs(low), Math.abs(high));
  return size > LARGEST || (size > 0 && size < SMALLEST);
};

/** Why no curve of this kind can be asked for; undefined if it can. */
function obstacle(kind: FitKind, x: Float64Array, xs: Extent, ys: Extent): FitProblem | undefined {
  const { roles, needs } = PARTS[kind];
  const least = Math.max(roles.length, needs);
  if (outOfRange(xs) || outOfRange(ys)) return no('fit.problem.too-large');
  if (kind === 'power' && xs.low <= 0) return no('fit.problem.positive-x');
  if (kind === 'proportional' && xs.low === 0 && xs.high === 0) return no('fit.problem.zero-x');
  if (x.length < least) return no('fit.problem.few', { needs: least, points: x.length });
  const different = needs === 1 ? 1 : differentValues(x);
  if (different === 1 && needs > 1) return no('fit.problem.same-x');
  if (different < needs) return no('fit.problem.few-x', { needs, different });
  const flat = kind === 'sine' ? ys.low === ys.high : ys.low === 0 && ys.high === 0;
  return flat && (kind === 'sine' || kind === 'power' || kind === 'exponential') ? no('fit.problem.flat') : undefined;
}

/** σ² of each point by this slope of the curve; undefined unless every point has one. */
export function variancesOf(points: readonly FitPoint[], slope: (i: number) => number): Float64Array | undefined {
  const variances = new Float64Array(points.length);
  for (let i = 0; i < points.length; i++) {
    const { ux = 0, uy = 0 } = points[i]!;
    const across = ux === 0 ? 0 : ux * slope(i);
    const v = uy * uy + across * across;
    if (!(v > 0 && v < Infinity)) return undefined;
    variances[i] = v;
  }
  return variances;
}

/** √w with w = (mean of all) / σ², so that the mean weight is 1 and a scatter keeps the unit of y. */
function rootsOf(variances: Float64Array): { readonly root: Float64Array; readonly unit: number } {
  let sum = 0;
  for (const v of variances) sum += 1 / v;
  const unit = variances.length / sum;
  return { root: variances.map((v) => Math.sqrt(unit / v)), unit };
}

function search(shape: Shape, kind: FitKind, data: Data, from?: readonly number[]): Minimum | undefined {
  if (!shape.starts) return settle(shape.model, data, from ?? PARTS[kind].roles.map(() => 0));
  const best = minimise(shape.model, data, from ? [from] : shape.starts(data));
  if (!best || !shape.tidy) return best;
  const tidy = shape.tidy(best.p);
  return tidy.every((v, j) => v === best.p[j]) ? best : settle(shape.model, data, tidy);
}

const MOST_ROUNDS = 120;
/** Weights that have not come to rest by then swing between two curves: from here on half-way, geometrically. */
const SWINGING = 10;

/** How far p moved, as a part of itself, each number counted by what it does to the curve. */
function moved({ p, r }: Minimum, before: readonly number[]): number {
  const size = p.map((_, j) => norm(r.map((row) => row[j]!)));
  return norm(p.map((v, j) => (v - before[j]!) * size[j]!)) / norm(p.map((v, j) => v * size[j]!));
}

/** The curve of this kind that comes nearest to the points, or why there is none. */
export function fitCurve(
  kind: FitKind,
  points: readonly FitPoint[],
  options: CurveOptions = {},
): CurveFit | FitProblem {
  const { weighted = true } = options;
  if (points.length === 0) return no('fit.problem.none');
  const x = Float64Array.from(points, (p) => p.x);
  const y = Float64Array.from(points, (p) => p.y);
  for (let i = 0; i < x.length; i++)
    if (!(Number.isFinite(x[i]!) && Number.isFinite(y[i]!))) return no('fit.problem.not-finite', { point: i + 1 });
  const xs = extentOf(x),
    ys = extentOf(y);
  const wrong = obstacle(kind, x, xs, ys);
  if (wrong) return wrong;

  const shape = shapeOf(kind, xs, ys);
  const t = x.map(shape.place);
  const scaled = y.map((v) => (v - shape.lift) / shape.size);
  const ones = new Float64Array(x.length).fill(1);
  const slopeAt = (p: readonly number[]) => (i: number) => shape.size * shape.slope(p, t[i]!) * shape.stretch(x[i]!);
  const hasUx = points.some(({ ux = 0 }) => ux > 0);
  const dataWith = (root: Float64Array): Data => ({ x: t, y: scaled, root });

  // Where x is exact the weights are known at once; otherwise they wait for a first curve.
  let variances = weighted && !hasUx ? variancesOf(points, () => 0) : undefined;
  let root = variances ? rootsOf(variances).root : ones;
  let found = search(shape, kind, dataWith(root));
  if (found && weighted && hasUx) {
    let still = false;
    for (let round = 0; round < MOST_ROUNDS && !still; round++) {
      let next = variancesOf(points, slopeAt(found.p));
      if (!next) {
        variances = undefined;
        break;
      }
      const last = variances;
      if (last && round >= SWINGING) next = next.map((v, i) => Math.sqrt(v * last[i]!));
      const before: readonly number[] = found.p;
      const weights = rootsOf(next).root;
      const better = search(shape, kind, dataWith(weights), before);
      if (!better) return no('fit.problem.no-answer');
      const step = moved(better, before);
      [found, variances, root] = [better, next, weights];
      still = !(step > 1e-14);
      if (round === MOST_ROUNDS - 1 && step > 1e-6) return no('fit.problem.no-answer');
    }
    if (!variances && root !== ones) {
      root = ones;
      found = search(shape, kind, dataWith(ones));
    }
  }
  if (!found) return no('fit.problem.no-answer');
  const { values, matrix } = shape.publish(found.p);
  if (![...values, ...matrix.flat()].every(Number.isFinite)) return no('fit.problem.too-large');
  if ((kind === 'power' || kind === 'exponential') && values[0] === 0) return no('fit.problem.too-large');
  const periods = kind === 'sine' ? (values[2]! * (xs.high - xs.low)) / (2 * Math.PI) : Infinity;
  return summarise({ kind, points, x, y, t, root, variances, shape, found, options, periods });
}
