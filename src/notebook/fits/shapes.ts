/**
 * The kinds of curves, each in coordinates in which the computer keeps its digits: t about 0 and of size 1, y of size 1 (scaled
 * by powers of two, which costs no bit). A shape knows its model with derivatives, where to start, and how its inner numbers
 * become the parameters that are printed, with the derivatives of those for the uncertainties.
 *
 * A power is an exponential in ln x: a·xⁿ = a·e^(n·ln x). A sine is c + p·sin ωt + q·cos ωt inside, so that neither the sign of A
 * nor the turn of φ can trap the search.
 */
import { exponentialStarts, sineStarts } from './starts.ts';
import type { Data, Model } from './levenberg.ts';
import type { CurveFit, CurveParameter, FitKind, FitRole } from './types.ts';

export interface Published {
  readonly values: readonly number[];
  /** ∂(printed parameter)/∂(inner number), row by row. */
  readonly matrix: readonly (readonly number[])[];
}

export interface Shape {
  readonly model: Model;
  /** t of x, and dt/dx. */
  readonly place: (x: number) => number;
  readonly stretch: (x: number) => number;
  /** df/dt. */
  readonly slope: (p: readonly number[], t: number) => number;
  /** y = lift + size·f. */
  readonly lift: number;
  readonly size: number;
  /** None: the model is linear in its parameters, and any start is good. */
  readonly starts?: (data: Data) => readonly (readonly number[])[];
  readonly publish: (p: readonly number[]) => Published;
  /** The same curve with its numbers in their agreed range. */
  readonly tidy?: (p: readonly number[]) => readonly number[];
}

interface Parts {
  readonly roles: readonly FitRole[];
  /** The letter of each role, as schoolbooks write the curve: y = a·x² + b·x + c. */
  readonly symbols: string;
  /** Places of the parameters in the order in which the formula names them. */
  readonly written: readonly number[];
  /** So many different x at least. */
  readonly needs: number;
}
/** What each kind is made of, in the order of its parameters. */
export const PARTS: Readonly<Record<FitKind, Parts>> = {
  proportional: { roles: ['slope'], symbols: 'a', written: [0], needs: 1 },
  linear: { roles: ['intercept', 'slope'], symbols: 'ba', written: [1, 0], needs: 2 },
  quadratic: { roles: ['intercept', 'initialSlope', 'curvature'], symbols: 'cba', written: [2, 1, 0], needs: 3 },
  power: { roles: ['factor', 'exponent'], symbols: 'an', written: [0, 1], needs: 2 },
  exponential: { roles: ['initial', 'rate'], symbols: 'ak', written: [0, 1], needs: 2 },
  sine: {
    roles: ['centre', 'amplitude', 'angularFrequency', 'phase'],
    symbols: 'cAωφ',
    written: [1, 2, 3, 0],
    // Through four points go endless many sines.
    needs: 5,
  },
};

/** The parameters in the order in which the formula names them: a, b, c. */
export const asWritten = ({ kind, params }: Pick<CurveFit, 'kind' | 'params'>): readonly CurveParameter[] =>
  PARTS[kind].written.map((i) => params[i]!);

export interface Extent {
  readonly low: number;
  readonly high: number;
}
export function extentOf(values: ArrayLike<number>): Extent {
  let low = Infinity,
    high = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const v = values[i]!;
    if (v < low) low = v;
    if (v > high) high = v;
  }
  return { low, high };
}
/** The power of two at or below a size; 1 for 0. */
const binary = (size: number): number => (size > 0 ? 2 ** Math.floor(Math.log2(size)) : 1);
const middle = ({ low, high }: Extent): number => low / 2 + high / 2;
const reach = ({ low, high }: Extent): number => Math.max(Math.abs(low), Math.abs(high));

/** 1, t, t² … from `first` on. */
function polynomial(first: number, degree: number, xs: Extent, ys: Extent): Shape {
  const lift = first === 0 ? middle(ys) : 0;
  const size = binary(first === 0 ? ys.high / 2 - ys.low / 2 : reach(ys));
  const m = first === 0 ? middle(xs) : 0;
  const s = binary(first === 0 ? xs.high / 2 - xs.low / 2 : reach(xs));
  return {
    lift,
    size,
    place: (x) => (x - m) / s,
    stretch: () => 1 / s,
    model: (p, t, g) => {
      let value = 0;
      for (let j = 0, power = first === 0 ? 1 : t; j < p.length; j++, power *= t) {
        g[j] = power;
        value += p[j]! * power;
      }
      return value;
    },
    slope: (p, t) => p.reduce((sum, v, j) => sum + (first + j === 0 ? 0 : v * (first + j) * t ** (first + j - 1)), 0),
    publish: (p) => {
      const u = m / s;
      const rows =
        first === 1
          ? [[1 / s]]
          : degree === 1
            ? [
                [1, -u],
                [0, 1 / s],
              ]
            : [
                [1, -u, u * u],
                [0, 1 / s, (-2 * u) / s],
                [0, 0, 1 / s / s],
              ];
      const matrix = rows.map((row) => row.map((v) => v * size));
      const values = matrix.map((row) => row.reduce((sum, v, j) => sum + v * p[j]!, 0));
      if (first === 0) values[0]! += lift;
      return { values, matrix };
    },
  };
}

function exponential(of: (x: number) => number, slopeOf: (x: number) => number, xs: Extent, ys: Extent): Shape {
  const ends = { low: of(xs.low), high: of(xs.high) };
  const m = middle(ends);
  const s = binary(ends.high / 2 - ends.low / 2);
  const size = binary(reach(ys));
  return {
    lift: 0,
    size,
    place: (x) => (of(x) - m) / s,
    stretch: (x) => slopeOf(x) / s,
    model: ([a = 0, k = 0], t, g) => {
      const e = Math.exp(k * t);
      g[0] = e;
      g[1] = a * t * e;
      return a * e;
    },
    slope: ([a = 0, k = 0], t) => a * k * Math.exp(k * t),
    starts: exponentialStarts,
    publish: ([a = 0, k = 0]) => {
      const back = size * Math.exp((-k * m) / s);
      return {
        values: [a * back, k / s],
        matrix: [
          [back, (-a * back * m) / s],
          [0, 1 / s],
        ],
      };
    },
  };
}

/** A sine of which less than this is seen is a parabola, and its ω is anybody's guess. */
const LEAST_OF_A_PERIOD = 1 / 8;

/** φ in (−π, π]. */
const turn = (angle: number): number => angle - 2 * Math.PI * Math.ceil((angle - Math.PI) / (2 * Math.PI));

function sine(xs: Extent, ys: Extent): Shape {
  const m = middle(xs);
  const s = binary(xs.high / 2 - xs.low / 2);
  const size = binary(ys.high / 2 - ys.low / 2);
  const lift = middle(ys);
  const slowest = (LEAST_OF_A_PERIOD * 2 * Math.PI) / (xs.high / s - xs.low / s);
  return {
    lift,
    size,
    place: (x) => (x - m) / s,
    stretch: () => 1 / s,
    model: ([c = 0, p = 0, q = 0, w = 0], t, g) => {
      if (Math.abs(w) < slowest) return NaN;
      const sin = Math.sin(w * t),
        cos = Math.cos(w * t);
      g[0] = 1;
      g[1] = sin;
      g[2] = cos;
      g[3] = t * (p * cos - q * sin);
      return c + p * sin + q * cos;
    },
    slope: ([, p = 0, q = 0, w = 0], t) => w * (p * Math.cos(w * t) - q * Math.sin(w * t)),
    starts: sineStarts,
    tidy: ([c = 0, p = 0, q = 0, w = 0]) => (w < 0 ? [c, -p, q, -w] : [c, p, q, w]),
    publish: ([c = 0, p = 0, q = 0, w = 0]) => {
      const a = Math.hypot(p, q);
      return {
        values: [lift + size * c, size * a, w / s, turn(Math.atan2(q, p) - (w * m) / s)],
        matrix: [
          [size, 0, 0, 0],
          [0, (size * p) / a, (size * q) / a, 0],
          [0, 0, 0, 1 / s],
          [0, -q / (a * a), p / (a * a), -m / s],
        ],
      };
    },
  };
}

/** The shape of a kind for points of this extent. */
export function shapeOf(kind: FitKind, xs: Extent, ys: Extent): Shape {
  if (kind === 'proportional') return polynomial(1, 1, xs, ys);
  if (kind === 'linear') return polynomial(0, 1, xs, ys);
  if (kind === 'quadratic') return polynomial(0, 2, xs, ys);
  if (kind === 'power') return exponential(Math.log, (x) => 1 / x, xs, ys);
  if (kind === 'exponential')
    return exponential(
      (x) => x,
      () => 1,
      xs,
      ys,
    );
  return sine(xs, ys);
}
