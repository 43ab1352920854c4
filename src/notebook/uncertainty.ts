/**
 * Uncertainty, by two rules at once: what a value carries, and how it travels through a formula.
 *
 * School rule (GDPT 2018): ΔA = mean |Aᵢ − Ā| + ΔA_dc. Sums and differences add ΔA; products, quotients and powers add δA = ΔA/A,
 * times |exponent|. Both are Σ|∂f/∂xᵢ|·Δxᵢ.
 * GUM (JCGM 100:2008): type A s/√n with n − 1 degrees of freedom; type B half/√3 (rectangular), half/√6 (triangular), one σ (normal);
 * u² = Σ(∂f/∂xᵢ·uᵢ)²; degrees of freedom by Welch and Satterthwaite; the interval is t₀.₉₅(ν)·u.
 *
 * Inputs of one operation are taken as independent: write square(t), not multiply(t, t).
 */
import { math, type ReadingError } from '@core';
import { studentT95 } from './student-t.ts';

/** `school`: ΔA of a reading by the school rule where it is not `half`, as in a difference, whose parts add up without squares. */
export interface StatedError extends ReadingError {
  readonly school?: number;
}

/** A value with all that is known about its doubt, in one unit. */
export interface Measured {
  readonly value: number;
  /** School rule: absolute error ΔA. */
  readonly school: number;
  /** GUM: standard uncertainty and its degrees of freedom (Infinity: known well). */
  readonly u: number;
  readonly dof: number;
  /** The part that comes from instruments alone and does not shrink by repeating: by the school rule, and as a standard uncertainty. */
  readonly instrument: { readonly school: number; readonly u: number };
  /**
   * What of it comes from inputs that other points have too: a constant typed once, a mark that has not moved. Contained in all of
   * the above; where points are put together, these parts are added before they are squared (GUM 5.2).
   */
  readonly shared?: readonly SharedPart[];
}
export interface SharedPart {
  /** Which input it is: the same name, the same error. */
  readonly of: string;
  /** ∂f/∂x·Δx and ∂f/∂x·u(x), with the sign of the slope. */
  readonly school: number;
  readonly u: number;
}
/** An input that other points have too. */
export const sharing = (input: Measured, of: string): Measured => ({
  ...input,
  shared: [{ of, school: input.school, u: input.u }],
});
/** Σ c·(shared parts of x), each input once. */
export function sharedOf(terms: readonly (readonly [c: number, x: Measured])[]): readonly SharedPart[] {
  const all = new Map<string, SharedPart>();
  for (const [c, { shared = [] }] of terms)
    for (const { of, school, u } of shared) {
      const old = all.get(of);
      all.set(of, { of, school: (old?.school ?? 0) + c * school, u: (old?.u ?? 0) + c * u });
    }
  return [...all.values()];
}

export type UncertaintyMode = 'school' | 'gum';

/** A printed ± and the rule that made it: never show one without the other. */
export interface Stated {
  readonly value: number;
  readonly delta: number;
  readonly mode: UncertaintyMode;
  /** What the interval promises; null for the school rule, which promises nothing in numbers. */
  readonly coverage: number | null;
  /** Factor from u to delta; null for the school rule. */
  readonly factor: number | null;
}

export const mean = (values: readonly number[]): number => {
  const rough = values.reduce((sum, v) => sum + v, 0) / values.length;
  // Second pass: what rounding left over.
  return rough + values.reduce((sum, v) => sum + (v - rough), 0) / values.length;
};

/** Mean of |Aᵢ − Ā|: the school's random error. 0 for one value. */
export const meanDeviation = (values: readonly number[]): number => {
  const middle = mean(values);
  return values.reduce((sum, v) => sum + Math.abs(v - middle), 0) / values.length;
};

/** Sample standard deviation s, with n − 1. 0 for one value. */
export const standardDeviation = (values: readonly number[]): number => {
  if (values.length < 2) return 0;
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, v) => sum + (v - middle) * (v - middle), 0) / (values.length - 1));
};

/** Standard uncertainty of type B from an instrument's stated error (GUM 4.3.7, 4.3.9). */
export const typeB = ({ half, shape }: ReadingError): number =>
  shape === 'rectangular' ? half / Math.sqrt(3) : shape === 'triangular' ? half / Math.sqrt(6) : half;

/** Welch and Satterthwaite: ν = u⁴ / Σ uᵢ⁴/νᵢ. */
export function effectiveDof(u: number, parts: readonly { readonly u: number; readonly dof: number }[]): number {
  if (u === 0) return Infinity;
  let sum = 0;
  for (const part of parts) {
    const share = ((part.u / u) * part.u) / u;
    if (part.dof !== Infinity) sum += (share * share) / part.dof;
  }
  return sum === 0 ? Infinity : 1 / sum;
}

/** A number known exactly, such as the 2 of 2s/t². */
export const exactly = (value: number): Measured => ({
  value,
  school: 0,
  u: 0,
  dof: Infinity,
  instrument: { school: 0, u: 0 },
});

/**
 * Repeated readings and the errors of the instruments behind each (several if a reading is a difference of two).
 * Undefined without a reading. One reading shows no scatter: then the instruments are all that speaks.
 *
 * GUM: what an instrument does anew at each reading (the last digit of a counter: triangular; noise: normal) is in the scatter
 * already and is averaged with it (F.2.2.1), though by luck a few readings may agree better than they can: the larger of the two
 * counts. What it does alike each time (a scale read to half a division: rectangular) no repetition shrinks.
 */
export function measure(readings: readonly number[], errors: readonly StatedError[]): Measured | undefined {
  if (readings.length === 0) return undefined;
  const n = readings.length;
  const square = (wanted: (e: ReadingError) => boolean) =>
    errors.filter(wanted).reduce((sum, e) => sum + typeB(e) * typeB(e), 0);
  const alike = square((e) => e.shape === 'rectangular');
  const anew = Math.sqrt(square((e) => e.shape !== 'rectangular') / n);
  const random = standardDeviation(readings) / Math.sqrt(n);
  const u = Math.sqrt(Math.max(random, anew) * Math.max(random, anew) + alike);
  const halves = errors.reduce((sum, e) => sum + (e.school ?? e.half), 0);
  return {
    value: mean(readings),
    school: meanDeviation(readings) + halves,
    u,
    dof: effectiveDof(u, [{ u: random > anew ? random : 0, dof: n > 1 ? n - 1 : Infinity }]),
    instrument: { school: halves, u: Math.sqrt(alike) },
  };
}

/** f(x₁, x₂ …) from its value and, for each input, ∂f/∂x. The inputs are independent of each other. */
export function combine(value: number, ...terms: readonly (readonly [slope: number, input: Measured])[]): Measured {
  let school = 0,
    uu = 0,
    halves = 0,
    bb = 0;
  for (const [c, input] of terms) {
    school += Math.abs(c) * input.school;
    uu += c * c * input.u * input.u;
    halves += Math.abs(c) * input.instrument.school;
    bb += c * c * input.instrument.u * input.instrument.u;
  }
  const u = Math.sqrt(uu);
  const dof = effectiveDof(
    u,
    terms.map(([c, input]) => ({ u: c * input.u, dof: input.dof })),
  );
  const shared = sharedOf(terms);
  const instrument = { school: halves, u: Math.sqrt(bb) };
  return { value, school, u, dof, instrument, ...(shared.length > 0 ? { shared } : {}) };
}

export const add = (a: Measured, b: Measured): Measured => combine(a.value + b.value, [1, a], [1, b]);
export const subtract = (a: Measured, b: Measured): Measured => combine(a.value - b.value, [1, a], [-1, b]);
export const multiply = (a: Measured, b: Measured): Measured => combine(a.value * b.value, [b.value, a], [a.value, b]);
/** a/b; not finite if b is 0, like the number itself. */
export const divide = (a: Measured, b: Measured): Measured =>
  combine(a.value / b.value, [1 / b.value, a], [-a.value / (b.value * b.value), b]);
/** Times an exact number. */
export const scale = (a: Measured, factor: number): Measured => combine(a.value * factor, [factor, a]);

/** Whole powers by multiplication (exact where it can be), others by core math. */
const raise = (base: number, exponent: number): number => {
  if (exponent === 0.5) return Math.sqrt(base);
  if (!Number.isInteger(exponent) || Math.abs(exponent) > 16) return math.pow(base, exponent);
  let product = 1;
  for (let i = 0; i < Math.abs(exponent); i++) product *= base;
  return exponent < 0 ? 1 / product : product;
};
/** aⁿ, for any real n: δ(aⁿ) = |n|·δa. */
export const power = (a: Measured, exponent: number): Measured =>
  exponent === 0 ? exactly(1) : combine(raise(a.value, exponent), [exponent * raise(a.value, exponent - 1), a]);
/** factor·∏ xᵢ^nᵢ of independent inputs: the school's δ = Σ|nᵢ|·δᵢ, as derivatives so that a zero does no harm. */
export const product = (
  factor: number,
  ...terms: readonly (readonly [input: Measured, exponent: number])[]
): Measured => {
  const raised = terms.map(([x, n]) => raise(x.value, n));
  const without = (skip: number): number => raised.reduce((f, r, i) => (i === skip ? f : f * r), factor);
  return combine(
    without(-1),
    ...terms.map(([x, n], i) => [n === 0 ? 0 : without(i) * n * raise(x.value, n - 1), x] as const),
  );
};
export const square = (a: Measured): Measured => power(a, 2);
export const sqrt = (a: Measured): Measured => combine(Math.sqrt(a.value), [0.5 / Math.sqrt(a.value), a]);

/** Half-width of the 95 % interval by GUM. */
export const expanded = (a: Measured): number => studentT95(a.dof) * a.u;

/** What is printed after the value, and by which rule. */
export const stated = (a: Measured, mode: UncertaintyMode): Stated =>
  mode === 'school'
    ? { value: a.value, delta: a.school, mode, coverage: null, factor: null }
    : { value: a.value, delta: expanded(a), mode, coverage: 0.95, factor: studentT95(a.dof) };

/** δA = ΔA/|A|, as a fraction; null for a value of 0. */
export const relativeError = ({ value, delta }: Pick<Stated, 'value' | 'delta'>): number | null =>
  value === 0 ? null : delta / Math.abs(value);
