/**
 * The arithmetic of a Vietnamese worksheet: s | lần 1 … n | t̄ | Δt | t̄² | g, in both rules of uncertainty, and what can be
 * concluded from its rows: the mean of a derived column, or a straight line whose intercept tells on a systematic error.
 *
 * Nothing here knows free fall: the formula is passed in.
 */
import type { ReadingError } from '@core';
import { chance } from './chance.ts';
import { fitLinear, fitProportional, type Fit, type FitOptions } from './fit.ts';
import {
  effectiveDof,
  expanded,
  mean,
  meanDeviation,
  measure,
  sharedOf,
  standardDeviation,
  type Measured,
} from './uncertainty.ts';

/** A setting and its repeated readings, SI. */
export interface RepeatedRow {
  readonly setting: number;
  readonly repeats: readonly number[];
}
/** Errors of the instruments behind one setting and one reading; two of them where it is a difference of two readings. */
export interface RowErrors {
  readonly setting: readonly ReadingError[];
  readonly repeat: readonly ReadingError[];
}
/** What a column computes from a row's setting and mean. */
export type Formula = (setting: Measured, mean: Measured) => Measured;

export interface ComputedRow<K extends string = string> {
  readonly setting: Measured;
  readonly mean: Measured;
  /** Mean of |xᵢ − x̄|: the random part of Δx. */
  readonly spread: number;
  readonly columns: Readonly<Record<K, Measured>>;
}

/** Computes one row; undefined while it has no reading. */
export function computeRow<K extends string>(
  row: RepeatedRow,
  errors: RowErrors,
  formulas: Readonly<Record<K, Formula>>,
): ComputedRow<K> | undefined {
  const setting = measure([row.setting], errors.setting);
  const middle = measure(row.repeats, errors.repeat);
  if (!setting || !middle) return undefined;
  const columns = {} as Record<K, Measured>;
  for (const name of Object.keys(formulas) as K[]) columns[name] = formulas[name](setting, middle);
  return { setting, mean: middle, spread: meanDeviation(row.repeats), columns };
}

/**
 * Mean of values that each row gives for the same quantity, such as g of every height. School: mean |gᵢ − ḡ| plus the mean
 * instrument part. GUM: scatter of the rows s/√n, and the mean of their instrument parts, which rows share and averaging does not
 * shrink. Undefined for no rows.
 */
export function meanOfRows(values: readonly Measured[]): Measured | undefined {
  const [first] = values;
  if (first === undefined) return undefined;
  if (values.length === 1) return first;
  const numbers = values.map((v) => v.value);
  const instrument = {
    school: mean(values.map((v) => v.instrument.school)),
    u: mean(values.map((v) => v.instrument.u)),
  };
  const random = standardDeviation(numbers) / Math.sqrt(values.length);
  const u = Math.sqrt(random * random + instrument.u * instrument.u);
  const part = u > 0 ? (random * random) / (u * u) : 0;
  return {
    value: mean(numbers),
    school: meanDeviation(numbers) + instrument.school,
    u,
    dof: part > 0 ? (values.length - 1) / (part * part) : Infinity,
    instrument,
  };
}

export interface LinePoint {
  readonly x: Measured;
  readonly y: Measured;
}
export interface Line {
  readonly fit: Fit;
  readonly slope: Measured;
  readonly intercept: Measured;
}
export interface LineOptions extends FitOptions {
  readonly kind?: Fit['kind'];
  /** Weigh points by their stated uncertainties; by default all count the same, so that a calculator's or spreadsheet's line agrees. */
  readonly weighted?: boolean;
}

/**
 * A fitted number p = Σ cᵢyᵢ with its doubt. School: the linear rule on that sum, Σ|cᵢ|·(mean |rᵢ| + instrument part of yᵢ and of
 * a·xᵢ); for a mean, where cᵢ = 1/n, it is the school's rule again. GUM: what the points know of themselves, Σ cᵢ²(u(yᵢ)² + a²u(xᵢ)²)
 * with the degrees of freedom of their repeats (Welch and Satterthwaite); if they lie further from the line than that explains
 * (χ² beyond chance), then what their scatter about the line says, with Student's t.
 *
 * An input that points share (the one length d in every v = d/t) moves all of them at once: its parts Σ cᵢ(∂yᵢ − a·∂xᵢ) are added
 * with their signs, then squared or taken without sign. It is no reason for points to lie off their line, so χ² leaves it out; and
 * no scatter shows it, so it is added there, too.
 */
function parameterOf(
  common: ReadonlySet<string>,
  fit: Fit,
  value: number,
  u: number | null,
  c: readonly number[],
  points: readonly LinePoint[],
): Measured {
  const a = Math.abs(fit.slope.value);
  const scatter = meanSize(fit.residuals);
  const shared = sharedOf(
    points.flatMap(({ x, y }, i) => [[c[i]!, y] as const, [-fit.slope.value * c[i]!, x] as const]),
  ).filter(({ of }) => common.has(of));
  const together = shared.reduce((sum, part) => sum + part.u * part.u, 0);
  let school = 0,
    halves = shared.reduce((sum, part) => sum + Math.abs(part.school), 0),
    alike = together,
    own = 0,
    chi = 0;
  const parts: { u: number; dof: number }[] = [];
  points.forEach(({ x, y }, i) => {
    const size = Math.abs(c[i]!);
    const [fx, fy] = [apart(x, common), apart(y, common)];
    halves += size * (fy.school + a * fx.school);
    school += size * scatter;
    alike += size * size * (fy.alike + a * a * fx.alike);
    const variance = fy.variance + a * a * fx.variance;
    own += size * size * variance;
    chi += (fit.residuals[i]! * fit.residuals[i]!) / variance;
    parts.push({ u: size * y.u, dof: y.dof }, { u: size * a * x.u, dof: x.dof });
  });
  const instrument = { school: halves, u: Math.sqrt(alike) };
  const total = { value, school: school + halves, instrument };
  // Points without uncertainties of their own make χ² infinite or undefined: the scatter must speak.
  if (u !== null && !(own > 0 && chi / fit.dof <= chance(fit.dof))) {
    const both = Math.sqrt(u * u + together);
    return { ...total, u: both, dof: together > 0 ? effectiveDof(both, [{ u, dof: fit.trust }]) : fit.trust };
  }
  const all = Math.sqrt(own + together);
  return { ...total, u: all, dof: effectiveDof(all, parts) };
}
/** The inputs that more than one point has. */
function inCommon(points: readonly LinePoint[]): ReadonlySet<string> {
  const seen = new Set<string>(),
    common = new Set<string>();
  for (const { x, y } of points)
    for (const of of new Set([...(x.shared ?? []), ...(y.shared ?? [])].map((part) => part.of)))
      (seen.has(of) ? common : seen).add(of);
  return common;
}
/** What is left without the shared parts: instrument parts by both rules, and u². Differences below this are the computer's rounding. */
const ROUNDING = 1e-12;
function apart({ u, instrument, shared = [] }: Measured, of: ReadonlySet<string>) {
  const parts = shared.filter((part) => of.has(part.of));
  const common = parts.reduce((sum, part) => sum + part.u * part.u, 0);
  const halves = parts.reduce((sum, part) => sum + Math.abs(part.school), 0);
  const less = (all: number, part: number): number => (all - part > ROUNDING * all ? all - part : 0);
  return {
    school: less(instrument.school, halves),
    alike: less(instrument.u * instrument.u, common),
    variance: less(u * u, common),
  };
}
const meanSize = (residuals: readonly number[]): number =>
  residuals.reduce((sum, r) => sum + Math.abs(r), 0) / residuals.length;

/** The line y = a·x + b (or y = a·x) through measured points. Undefined where `fitLinear` is. */
export function lineThrough(
  points: readonly LinePoint[],
  { kind = 'linear', weighted = false, ...options }: LineOptions = {},
): Line | undefined {
  const bare = points.map(({ x, y }) => ({ x: x.value, y: y.value, ...(weighted ? { ux: x.u, uy: y.u } : {}) }));
  const fit = kind === 'linear' ? fitLinear(bare, options) : fitProportional(bare, options);
  if (!fit) return undefined;
  const sw = fit.weights.reduce((sum, w) => sum + w, 0);
  const xm = kind === 'linear' ? points.reduce((sum, { x }, i) => sum + fit.weights[i]! * x.value, 0) / sw : 0;
  const sxx = points.reduce((sum, { x }, i) => sum + fit.weights[i]! * (x.value - xm) * (x.value - xm), 0);
  const common = inCommon(points);
  const slopes = points.map(({ x }, i) => (fit.weights[i]! * (x.value - xm)) / sxx);
  const heights = points.map((_, i) => (kind === 'linear' ? fit.weights[i]! / sw - xm * slopes[i]! : 0));
  return {
    fit,
    slope: parameterOf(common, fit, fit.slope.value, fit.slope.u, slopes, points),
    intercept: parameterOf(common, fit, fit.intercept.value, fit.intercept.u, heights, points),
  };
}

/** Does an intercept differ from zero by more than its 95 % interval? If so a systematic error is at work, of this sign. */
export const interceptSays = (intercept: Measured): 'zero' | 'positive' | 'negative' =>
  Math.abs(intercept.value) <= expanded(intercept) ? 'zero' : intercept.value > 0 ? 'positive' : 'negative';
