/** From the bottom of the valley to what is printed: parameters with uncertainties, residuals, r², χ², and remarks. */
import { chance } from '../chance.ts';
import type { FitPoint } from '../fit.ts';
import { studentT95 } from '../student-t.ts';
import type { Minimum } from './levenberg.ts';
import { invertTriangle, norm } from './qr.ts';
import { PARTS, type Shape } from './shapes.ts';
import type { CurveFit, CurveOptions, FitKind, FitNote } from './types.ts';

export interface Found {
  readonly kind: FitKind;
  readonly points: readonly FitPoint[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly t: Float64Array;
  /** √w, mean weight 1. */
  readonly root: Float64Array;
  /** σ² that the weights were made from. */
  readonly variances: Float64Array | undefined;
  readonly shape: Shape;
  readonly found: Minimum;
  readonly options: CurveOptions;
  /** How many periods of a sine the points span. */
  readonly periods: number;
}

/** Residuals below this part of y are the computer's rounding. */
const ROUNDING = 1e-13;

interface Sums {
  readonly fitted: readonly number[];
  readonly residuals: readonly number[];
  readonly weights: readonly number[];
  /** Σ w·r², Σ w·(y − ȳ)², Σ r²/σ², Σ w·y². */
  readonly wrr: number;
  readonly wdd: number;
  readonly chi: number;
  readonly wyy: number;
}

function sumUp({ kind, y, t, root, variances, shape, found }: Found): Sums {
  const n = y.length;
  const spare: number[] = [];
  const fitted = new Array<number>(n),
    residuals = new Array<number>(n),
    weights = new Array<number>(n);
  let mean = 0,
    total = 0;
  for (let i = 0; i < n; i++) {
    const w = root[i]! * root[i]!;
    const f = shape.model(found.p, t[i]!, spare);
    // In scaled numbers, so that a large constant does not eat the residual.
    residuals[i] = shape.size * ((y[i]! - shape.lift) / shape.size - f);
    fitted[i] = shape.lift + shape.size * f;
    weights[i] = w;
    total += w;
    mean += w * (y[i]! - shape.lift);
  }
  mean = kind === 'proportional' ? 0 : mean / total;
  let wrr = 0,
    wdd = 0,
    chi = 0,
    wyy = 0;
  for (let i = 0; i < n; i++) {
    const w = weights[i]!,
      r = residuals[i]!,
      d = y[i]! - shape.lift - mean;
    wrr += w * r * r;
    wdd += w * d * d;
    wyy += w * y[i]! * y[i]!;
    if (variances) chi += (r * r) / variances[i]!;
  }
  return { fitted, residuals, weights, wrr, wdd, chi, wyy };
}

export function summarise(all: Found): CurveFit {
  const { kind, points, y, variances, shape, found, options, periods } = all;
  const { weighted = true } = options;
  const { fitted, residuals, weights, wrr, wdd, chi, wyy } = sumUp(all);
  const n = points.length;
  const dof = n - found.p.length;
  const perfect = dof > 0 && wrr <= ROUNDING * ROUNDING * wyy;
  // Even then the numbers are no better than the last bit of y.
  const scatter = dof === 0 ? null : Math.max(Math.sqrt(wrr / dof), perfect ? Number.EPSILON * Math.sqrt(wyy / n) : 0);
  const from = options.from === 'stated' && variances ? 'stated' : 'scatter';
  const trust = from === 'stated' ? Infinity : dof;
  /** Standard deviation of y of a point of weight 1. */
  let unit = scatter;
  if (from === 'stated' && variances) {
    let sum = 0;
    for (const v of variances) sum += 1 / v;
    unit = Math.sqrt(n / sum);
  }
  const { values, matrix } = shape.publish(found.p);
  const inverse = invertTriangle(found.r);
  // Rows whose length is an uncertainty: a sum of squares has nothing to cancel. R is in units of `size`.
  const rows =
    unit === null
      ? null
      : matrix.map((row) =>
          inverse.map((_, j) => (unit / shape.size) * row.reduce((s, v, i) => s + v * inverse[i]![j]!, 0)),
        );
  const factor = studentT95(trust);
  const params = values.map((value, i) => {
    const u = rows && norm(rows[i]!);
    return {
      role: PARTS[kind].roles[i]!,
      symbol: [...PARTS[kind].symbols][i]!,
      value,
      u,
      expanded: u === null ? null : u * factor,
    };
  });
  const reducedChiSquare = variances && dof > 0 ? chi / dof : null;
  let level = true;
  for (let i = 1; level && i < n; i++) level = y[i] === y[0];
  const rSquared = wdd === 0 || (level && kind !== 'proportional') ? null : 1 - wrr / wdd;

  const notes: FitNote[] = [];
  if (unit === null) notes.push('fit.note.exact');
  if (perfect) notes.push('fit.note.perfect');
  if (weighted && !variances && points.some(({ ux = 0, uy = 0 }) => ux > 0 || uy > 0))
    notes.push('fit.note.unweighted');
  if (rSquared === null) notes.push('fit.note.flat');
  if (reducedChiSquare !== null && reducedChiSquare > chance(dof)) notes.push('fit.note.beyond');
  if (periods < 1) notes.push('fit.note.period');
  return {
    kind,
    params,
    covariance: rows && rows.map((a) => rows.map((b) => a.reduce((sum, v, j) => sum + v * b[j]!, 0))),
    points: n,
    dof,
    trust,
    from,
    weighted: variances !== undefined,
    residuals,
    fitted,
    weights,
    sumOfSquares: wrr,
    scatter,
    reducedChiSquare,
    rSquared,
    converged: true,
    notes,
    at: (where) => {
      const gradient: number[] = [];
      const value = shape.lift + shape.size * shape.model(found.p, shape.place(where), gradient);
      if (unit === null) return { value, u: null };
      const u = unit * norm(inverse.map((_, j) => gradient.reduce((sum, g, i) => sum + g * inverse[i]![j]!, 0)));
      return { value, u: Number.isFinite(u) ? u : null };
    },
  };
}
