/**
 * Nonlinear least squares for any model with analytic derivatives: min Σ wᵢ(yᵢ − f(p, xᵢ))².
 *
 * Levenberg and Marquardt's damped steps (Levenberg 1944; Marquardt 1963, J. SIAM 11, 431) with Moré's scaling by the largest
 * column norms seen (Moré 1978, Lecture Notes in Math. 630, 105), solved by QR of the augmented system; the damping follows the
 * ratio of actual to predicted gain (Nielsen 1999, IMM-REP-1999-05). Sums of squares stop telling steps apart at half the
 * digits of the parameters, so the last stretch is plain Gauss and Newton, as long as the steps shrink: down to rounding.
 */
import { factorise, isIndependent, norm, solveDamped, solveTriangle, type Factor } from './qr.ts';

/** The value at x; writes ∂f/∂p into `gradient`. */
export type Model = (p: readonly number[], x: number, gradient: number[]) => number;

export interface Data {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** √w, one each. */
  readonly root: Float64Array;
}

export interface Minimum {
  readonly p: readonly number[];
  /** Σ w·r². */
  readonly sumOfSquares: number;
  /** Triangle of the weighted derivatives there: (JᵀJ)⁻¹ = R⁻¹R⁻ᵀ. */
  readonly r: Factor['r'];
}

const STEPS = 200;
/** Cosine of the angle between the residuals and the parameters' plane that counts as a right angle. */
const SQUARE = 1e-5;
/** So many steps show which start leads deepest; only that one goes on. */
const TRIAL = 20;
/** A gain below this part of the sum of squares drowns in its rounding. */
const NOTHING = 1e-11;
/** Relative step at which nothing more can change. */
const STILL = 1e-15;
/** A last step longer than this is no answer. */
const TRUSTED = 1e-9;

function sumAt(model: Model, { x, y, root }: Data, p: readonly number[]): number {
  const gradient = p.map(() => 0);
  let sum = 0;
  for (let i = 0; i < x.length; i++) {
    const r = root[i]! * (y[i]! - model(p, x[i]!, gradient));
    sum += r * r;
  }
  return sum;
}

function linearise(model: Model, { x, y, root }: Data, p: readonly number[]): Factor {
  const gradient = p.map(() => 0);
  const columns = p.map(() => new Float64Array(x.length));
  const b = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) {
    b[i] = root[i]! * (y[i]! - model(p, x[i]!, gradient));
    for (let j = 0; j < columns.length; j++) columns[j]![i] = root[i]! * gradient[j]!;
  }
  return factorise(columns, b);
}

const plus = (p: readonly number[], step: readonly number[]): number[] => p.map((v, j) => v + step[j]!);
const scaled = (p: readonly number[], d: readonly number[]): number => norm(p.map((v, j) => v * d[j]!));

/** √Σwy²: residuals are small or large against this. */
const levelOf = ({ y, root }: Data): number => norm(y.map((v, i) => v * root[i]!));

/** Gauss and Newton from a point near the answer (from anywhere, if the model is linear in p). Undefined if they do not settle. */
export function settle(model: Model, data: Data, start: readonly number[]): Minimum | undefined {
  let p = [...start];
  let last = Infinity;
  const level = levelOf(data);
  for (let round = 0; round < STEPS; round++) {
    const factor = linearise(model, data, p);
    if (!isIndependent(factor)) return undefined;
    const step = solveTriangle(factor.r, factor.qtb);
    const length = scaled(step, factor.norms);
    if (!Number.isFinite(length)) return undefined;
    const small = length <= TRUSTED * Math.max(scaled(p, factor.norms), 1e-6 * level);
    // Steps that no longer shrink are rounding, if they are small; otherwise there is no valley here.
    if (small && length >= 0.9 * last) return { p, sumOfSquares: sumAt(model, data, p), r: factor.r };
    if (round > 3 && length > 2 * last && !small) return undefined;
    p = plus(p, step);
    last = length;
    if (length <= STILL * scaled(p, factor.norms)) {
      return { p, sumOfSquares: sumAt(model, data, p), r: linearise(model, data, p).r };
    }
  }
  return undefined;
}

/** A start, and how far down it led. */
interface Descent {
  readonly p: readonly number[];
  readonly sumOfSquares: number;
  readonly factor: Factor;
  /** The residuals stand square to what the parameters can do (Bates and Watts 1981, Technometrics 23, 179). */
  readonly rested: boolean;
}

/** Damped steps from a start down its valley. Undefined where the model has no value. */
function descend(model: Model, data: Data, start: readonly number[], steps: number): Descent | undefined {
  let p = [...start];
  let sum = sumAt(model, data, p);
  if (!Number.isFinite(sum)) return undefined;
  let factor = linearise(model, data, p);
  let d = factor.norms.map((size) => size || 1);
  let lambda = 1e-3;
  let growth = 2;
  for (let round = 0; round < steps && lambda < 1e20; round++) {
    const step = solveDamped(factor, d, lambda);
    const damped = scaled(step, d);
    // What the linear model promises: |R·step|² + 2λ|D·step|².
    const along = norm(factor.r.map((row) => row.reduce((s, v, j) => s + v * step[j]!, 0)));
    const promised = along * along + 2 * lambda * damped * damped;
    if (!(promised > NOTHING * sum)) break;
    const next = plus(p, step);
    const there = sumAt(model, data, next);
    const ratio = (sum - there) / promised;
    if (ratio > 1e-4) {
      p = next;
      sum = there;
      factor = linearise(model, data, p);
      d = d.map((size, j) => Math.max(size, factor.norms[j]!));
      lambda *= Math.max(1 / 3, 1 - (2 * ratio - 1) ** 3);
      growth = 2;
    } else {
      lambda *= growth;
      growth *= 2;
    }
  }
  return { p, sumOfSquares: sum, factor, rested: norm(factor.qtb) <= SQUARE * Math.sqrt(sum) };
}

/** From several starts to the bottom of the deepest valley. Undefined if none has one. */
export function minimise(model: Model, data: Data, starts: readonly (readonly number[])[]): Minimum | undefined {
  const level = levelOf(data);
  const trials = starts.flatMap((start) => descend(model, data, start, starts.length > 1 ? TRIAL : STEPS) ?? []);
  let deepest = Infinity;
  for (const trial of trials.sort((a, b) => a.sumOfSquares - b.sumOfSquares)) {
    const low = trial.rested ? trial : (descend(model, data, trial.p, STEPS) ?? trial);
    deepest = Math.min(deepest, low.sumOfSquares);
    // A bottom above ground already seen elsewhere is not the answer, even if the lower valley has none.
    const enough = deepest * (1 + 1e-6) + (1e-13 * level) ** 2;
    const end = settle(model, data, low.p);
    if (end && end.sumOfSquares <= enough) return end;
    // Gauss and Newton swing where residuals are large: the damped steps' answer stands, good to five digits of its uncertainty.
    if (low.rested && low.sumOfSquares <= enough && isIndependent(low.factor))
      return { p: low.p, sumOfSquares: low.sumOfSquares, r: low.factor.r };
  }
  return undefined;
}
