/** What a fitted curve is: one shape of result for straight lines, parabolas, powers, exponentials and sines. Plain data, headless. */
import type { FitPoint } from '../fit.ts';

/**
 * In the letters of the school: proportional y = a·x; linear y = a·x + b; quadratic y = a·x² + b·x + c; power y = a·xⁿ;
 * exponential y = a·e^(k·x); sine y = A·sin(ω·x + φ) + c with A > 0, ω > 0 and φ in (−π, π].
 */
export type FitKind = 'proportional' | 'linear' | 'quadratic' | 'power' | 'exponential' | 'sine';
export const FIT_KINDS: readonly FitKind[] = ['proportional', 'linear', 'quadratic', 'power', 'exponential', 'sine'];

/** What a parameter is, whatever letter it is written with; its name is the word `fit.role.<role>`. */
export type FitRole =
  | 'slope'
  | 'intercept'
  | 'curvature'
  | 'initialSlope'
  | 'factor'
  | 'exponent'
  | 'initial'
  | 'rate'
  | 'centre'
  | 'amplitude'
  | 'angularFrequency'
  | 'phase';

export interface CurveParameter {
  readonly role: FitRole;
  readonly symbol: string;
  readonly value: number;
  /** Standard uncertainty; null where nothing can be said (as many parameters as points). */
  readonly u: number | null;
  /** Half-width of the 95 % interval, t(trust)·u; null with u. */
  readonly expanded: number | null;
}

/** A remark that belongs beside the numbers; a key of the notebook's words. */
export type FitNote =
  /** As many parameters as points: the curve passes through all of them and nobody can say how uncertain it is. */
  | 'fit.note.exact'
  /** Not every point has an uncertainty, so all count the same although weights were asked for. */
  | 'fit.note.unweighted'
  /** All y are equal: r² has no meaning. */
  | 'fit.note.flat'
  /** The points lie further from the curve than their uncertainties explain (χ²/ν beyond 95 % of chance). */
  | 'fit.note.beyond'
  /** The residuals are the computer's rounding: a column that was computed, not measured. */
  | 'fit.note.perfect'
  /** Less than one period is seen, so that ω and A hang together. */
  | 'fit.note.period';

export interface CurveFit {
  readonly kind: FitKind;
  /** By rising power of x, the sine with its centre first; `asWritten` puts them into the order of the formula. */
  readonly params: readonly CurveParameter[];
  /** Of the parameters, in their order; null where their uncertainties are. */
  readonly covariance: readonly (readonly number[])[] | null;
  /** How many points, and points less parameters. */
  readonly points: number;
  readonly dof: number;
  /** Degrees of freedom behind the uncertainties: dof, or Infinity if they come from the stated ones. */
  readonly trust: number;
  /** Where the uncertainties of the parameters come from; 'scatter' also where 'stated' was asked and a point states nothing. */
  readonly from: 'scatter' | 'stated';
  /** Did the points count by their uncertainties? */
  readonly weighted: boolean;
  /** y − ŷ, ŷ and weights (of mean 1) in the order of the points. */
  readonly residuals: readonly number[];
  readonly fitted: readonly number[];
  readonly weights: readonly number[];
  /** Σ w·r² with weights of mean 1: the residual sum of squares where all count the same. */
  readonly sumOfSquares: number;
  /** √(Σwr²/dof): the scatter about the curve in units of y; null at dof 0. */
  readonly scatter: number | null;
  /** Σ r²/σ² per degree of freedom; null unless every point has an uncertainty, and at dof 0. */
  readonly reducedChiSquare: number | null;
  /** About the mean; about zero for a proportional fit, as NIST certifies it. Null if all y are equal (zero). */
  readonly rSquared: number | null;
  /** Always true: what did not converge is a `FitProblem`. */
  readonly converged: true;
  readonly notes: readonly FitNote[];
  /** The curve at x and its own standard uncertainty there (for a band); null where nothing can be said. */
  readonly at: (x: number) => { readonly value: number; readonly u: number | null };
}

/** Why there is no curve: a key of the notebook's words, and what its gaps take. */
export interface FitProblem {
  readonly problem:
    | 'fit.problem.none'
    | 'fit.problem.few'
    | 'fit.problem.same-x'
    | 'fit.problem.zero-x'
    | 'fit.problem.few-x'
    | 'fit.problem.not-finite'
    | 'fit.problem.positive-x'
    | 'fit.problem.flat'
    | 'fit.problem.too-large'
    | 'fit.problem.no-answer';
  readonly values: Readonly<Record<string, number>>;
}

export interface CurveOptions {
  /** Weigh points by ux and uy where all have them (default true). */
  readonly weighted?: boolean;
  /**
   * Where the parameters' uncertainties come from. 'scatter' (default): the points' own scatter about the curve, with Student's t;
   * stated uncertainties are then only weights. 'stated': the points' stated uncertainties, taken as known.
   */
  readonly from?: 'scatter' | 'stated';
}

export type { FitPoint };
export const isFit = (result: CurveFit | FitProblem): result is CurveFit => 'params' in result;

/** A quantity along an axis, as far as sentences need it. */
export interface FitAxis {
  readonly symbol: string;
  /** As printed, SI or not; '' for a pure number. */
  readonly unit: string;
}
export interface FitAxes {
  readonly x: FitAxis;
  readonly y: FitAxis;
}

/** A key of the notebook's words and what its gaps take: `say(key, values)`. */
export interface Phrase {
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
}
