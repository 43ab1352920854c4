/**
 * Straight lines through points: y = a·x and y = a·x + b by weighted least squares.
 *
 * Centred sums in two passes, so that large offsets do not eat digits. Weights are 1/σ² with the effective variance
 * σ² = u_y² + a²·u_x² (Orear 1982, Am. J. Phys. 50, 912), repeated until a stands still; without uncertainties all weights are 1.
 * Checked against NIST StRD Norris and NoInt1.
 */
import { studentT95 } from './student-t.ts';

/** A point with its standard uncertainties (0 or absent: not known). */
export interface FitPoint {
  readonly x: number;
  readonly y: number;
  readonly ux?: number;
  readonly uy?: number;
}

export interface Parameter {
  readonly value: number;
  /** Standard uncertainty; null where nothing can be said (as many parameters as points). */
  readonly u: number | null;
  /** Half-width of the 95 % interval, t(dof)·u. */
  readonly expanded: number | null;
}

export interface Fit {
  readonly kind: 'proportional' | 'linear';
  /** Zero, and exactly so, for a proportional fit. */
  readonly intercept: Parameter;
  readonly slope: Parameter;
  /** Of intercept and slope. */
  readonly covariance: number;
  readonly points: number;
  /** Points less parameters. */
  readonly dof: number;
  /** Degrees of freedom behind the uncertainties: dof, or Infinity if they come from the stated ones. */
  readonly trust: number;
  /** y − ŷ, in the order of the points. */
  readonly residuals: readonly number[];
  readonly weights: readonly number[];
  /** √(Σwr²/dof) with weights of mean 1: the scatter about the line in units of y; null at dof 0. */
  readonly scatter: number | null;
  /** Σ r²/σ² per degree of freedom; null unless every point has an uncertainty. */
  readonly reducedChiSquare: number | null;
  /** About the mean for a line; about zero for a proportional fit, as NIST certifies it. */
  readonly rSquared: number;
}

export interface FitOptions {
  /**
   * Where the parameters' uncertainties come from. 'scatter' (default): the points' own scatter about the line, with Student's t;
   * stated uncertainties are then only weights. 'stated': the points' stated uncertainties, taken as known.
   */
  readonly from?: 'scatter' | 'stated';
}

const variancesOf = (points: readonly FitPoint[], slope: number): number[] | undefined => {
  const variances = points.map(({ ux = 0, uy = 0 }) => uy * uy + slope * slope * ux * ux);
  return variances.every((v) => v > 0 && Number.isFinite(v)) ? variances : undefined;
};

interface Solved {
  a: number;
  b: number;
  sw: number;
  xm: number;
  ym: number;
  sxx: number;
}

function solve(points: readonly FitPoint[], weights: readonly number[], through0: boolean): Solved | undefined {
  let sw = 0,
    xm = 0,
    ym = 0;
  points.forEach(({ x, y }, i) => {
    const w = weights[i]!;
    sw += w;
    xm += w * x;
    ym += w * y;
  });
  xm = through0 ? 0 : xm / sw;
  ym = through0 ? 0 : ym / sw;
  let sxx = 0,
    sxy = 0;
  points.forEach(({ x, y }, i) => {
    const w = weights[i]! * (x - xm);
    sxx += w * (x - xm);
    sxy += w * (y - ym);
  });
  if (!(sxx > 1e-28 * sw * (xm * xm || 1e-300))) return undefined;
  const a = sxy / sxx;
  return { a, b: through0 ? 0 : ym - a * xm, sw, xm, ym, sxx };
}

function fit(kind: Fit['kind'], points: readonly FitPoint[], { from = 'scatter' }: FitOptions): Fit | undefined {
  const through0 = kind === 'proportional';
  const dof = points.length - (through0 ? 1 : 2);
  if (dof < 0 || !points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))) return undefined;

  const ones = points.map(() => 1);
  let weights: readonly number[] = ones;
  let line = solve(points, weights, through0);
  let variances = line && variancesOf(points, line.a);
  for (let round = 0; line && variances && round < 30; round++) {
    // Scaled to a mean of 1, so that a scatter keeps the unit of y.
    const scale = variances.length / variances.reduce((sum, v) => sum + 1 / v, 0);
    weights = variances.map((v) => scale / v);
    const before: number = line.a;
    line = solve(points, weights, through0);
    if (!line) return undefined;
    variances = variancesOf(points, line.a);
    if (Math.abs(line.a - before) <= 1e-14 * Math.abs(line.a)) break;
  }
  if (!line) return undefined;

  const { a, b, sw, xm, ym, sxx } = line;
  const residuals = points.map(({ x, y }) => y - ym - a * (x - xm));
  let wrr = 0,
    wyy = 0,
    chi = 0,
    level = 0;
  points.forEach(({ y }, i) => {
    const w = weights[i]!,
      r = residuals[i]!;
    wrr += w * r * r;
    wyy += w * (y - ym) * (y - ym);
    if (variances) {
      chi += (r * r) / variances[i]!;
      level += 1 / variances[i]!;
    }
  });
  const scatter = dof > 0 ? Math.sqrt(wrr / dof) : null;
  const stated = from === 'stated' && variances !== undefined;
  const trust = stated ? Infinity : dof;
  // One unit of weight stands for this much variance of y.
  const unit = stated ? sw / level : scatter === null ? null : scatter * scatter;
  const parameter = (value: number, spread: number): Parameter => {
    const u = unit === null ? null : Math.sqrt(unit * spread);
    return { value, u, expanded: u === null ? null : u * studentT95(trust) };
  };
  return {
    kind,
    intercept: through0 ? { value: 0, u: 0, expanded: 0 } : parameter(b, 1 / sw + (xm * xm) / sxx),
    slope: parameter(a, 1 / sxx),
    covariance: through0 || unit === null ? 0 : (-unit * xm) / sxx,
    points: points.length,
    dof,
    trust,
    residuals,
    weights,
    scatter,
    reducedChiSquare: variances && dof > 0 ? chi / dof : null,
    rSquared: wyy > 0 ? 1 - wrr / wyy : 1,
  };
}

/** y = a·x + b. Undefined for fewer than two points, or if all x are equal, or a number is not finite. */
export const fitLinear = (points: readonly FitPoint[], options: FitOptions = {}): Fit | undefined =>
  fit('linear', points, options);

/** y = a·x. Undefined without a point other than x = 0, or if a number is not finite. */
export const fitProportional = (points: readonly FitPoint[], options: FitOptions = {}): Fit | undefined =>
  fit('proportional', points, options);

/** The line at x: its height, and its own standard uncertainty there (for a confidence band). */
export function predict(
  { intercept, slope, covariance }: Fit,
  x: number,
): { readonly value: number; readonly u: number | null } {
  const value = intercept.value + slope.value * x;
  if (intercept.u === null || slope.u === null) return { value, u: null };
  return {
    value,
    u: Math.sqrt(Math.max(0, intercept.u * intercept.u + 2 * x * covariance + x * x * slope.u * slope.u)),
  };
}
