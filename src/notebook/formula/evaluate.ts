/**
 * Computes a formula, with its derivatives carried along (forward differentiation): d(uv) = u·dv + v·du and so on, one slope for
 * each input. The ± then comes from the slopes, so that an input that occurs twice is not taken for two.
 */
import { math } from '@core';
import { combine, type Measured } from '../uncertainty.ts';
import type { Dual, FunctionName, Look, Node, Operator } from './types.ts';

/** Largest whole exponent that is multiplied out (exact where it can be). */
const MULTIPLIED = 16;
export function raise(base: number, exponent: number): number {
  if (exponent === 0.5) return Math.sqrt(base);
  if (!Number.isInteger(exponent) || Math.abs(exponent) > MULTIPLIED) return math.pow(base, exponent);
  let product = 1;
  for (let i = 0; i < Math.abs(exponent); i++) product *= base;
  return exponent < 0 ? 1 / product : product;
}

export const VALUE: Readonly<Record<FunctionName, (x: number) => number>> = {
  sqrt: Math.sqrt,
  abs: Math.abs,
  ln: math.log,
  log: math.log10,
  exp: math.exp,
  sin: math.sin,
  cos: math.cos,
  tan: math.tan,
};
const LN10 = math.log(10);
/** f′(x), given f(x). |x| at 0: the steeper side, so that the doubt is not lost. */
const SLOPE: Readonly<Record<FunctionName, (x: number, f: number) => number>> = {
  sqrt: (_x, f) => 0.5 / f,
  abs: (x) => (x < 0 ? -1 : 1),
  ln: (x) => 1 / x,
  log: (x) => 1 / (x * LN10),
  exp: (_x, f) => f,
  sin: (x) => math.cos(x),
  cos: (x) => -math.sin(x),
  tan: (_x, f) => 1 + f * f,
};

export const pairValue = (operator: Operator, a: number, b: number): number => {
  if (operator === '+') return a + b;
  if (operator === '-') return a - b;
  if (operator === '*') return a * b;
  if (operator === '/') return a / b;
  return raise(a, b);
};

export const takesAngle = (name: FunctionName): boolean => name === 'sin' || name === 'cos' || name === 'tan';

const FLAT: ReadonlyMap<string, number> = new Map();
export const constant = (value: number): Dual => ({ value, slopes: FLAT });
export const input = (key: string, value: number): Dual => ({ value, slopes: new Map([[key, 1]]) });

/** Σ cᵢ·(slopes of xᵢ): the chain rule. A factor of 0 leaves its slopes out, also where they are infinite. */
export function chain(...terms: readonly (readonly [factor: number, of: Dual])[]): ReadonlyMap<string, number> {
  const slopes = new Map<string, number>();
  for (const [factor, { slopes: inner }] of terms)
    for (const [key, slope] of inner)
      slopes.set(key, (slopes.get(key) ?? 0) + (factor === 0 || slope === 0 ? 0 : factor * slope));
  return slopes;
}

/** Radians in a degree. */
export const DEGREE = Math.PI / 180;
/** An angle in degrees as sine, cosine and tangent take it. */
export const inRadians = (degrees: Dual): Dual => ({ value: degrees.value * DEGREE, slopes: chain([DEGREE, degrees]) });

/** xⁿ as it is differentiated by its base. At 0⁰ nothing moves. */
export const powerSlope = (base: number, exponent: number): number =>
  exponent === 0 ? 0 : exponent === 1 ? 1 : exponent * raise(base, exponent - 1);

function pair(operator: Operator, a: Dual, b: Dual): Dual {
  const value = pairValue(operator, a.value, b.value);
  const slopes = (): ReadonlyMap<string, number> => {
    if (operator === '+') return chain([1, a], [1, b]);
    if (operator === '-') return chain([1, a], [-1, b]);
    if (operator === '*') return chain([b.value, a], [a.value, b]);
    if (operator === '/') return chain([1 / b.value, a], [-a.value / (b.value * b.value), b]);
    const byBase: readonly [number, Dual] = [powerSlope(a.value, b.value), a];
    // A constant exponent, as almost always: of a negative number the logarithm need not exist.
    return b.slopes.size === 0 ? chain(byBase) : chain(byBase, [value === 0 ? 0 : value * math.log(a.value), b]);
  };
  return a.slopes.size + b.slopes.size === 0 ? constant(value) : { value, slopes: slopes() };
}

/** Undefined where a symbol has none, or a number on the way does not exist (division by zero, root of a negative number). */
export function trace(node: Node, of: Look): Dual | undefined {
  const result = step(node, of);
  return result && Number.isFinite(result.value) ? result : undefined;
}
function step(node: Node, of: Look): Dual | undefined {
  switch (node.kind) {
    case 'number':
      return constant(node.value);
    case 'symbol':
      return of(node.name);
    case 'negative': {
      const x = trace(node.of, of);
      return x && { value: -x.value, slopes: chain([-1, x]) };
    }
    case 'call': {
      const x = trace(node.of, takesAngle(node.name) ? (symbol) => of(symbol, true) : of);
      if (!x) return undefined;
      const value = VALUE[node.name](x.value);
      return { value, slopes: chain([SLOPE[node.name](x.value, value), x]) };
    }
    case 'pair': {
      const [a, b] = [trace(node.left, of), trace(node.right, of)];
      return a && b && pair(node.operator, a, b);
    }
  }
}

/**
 * A traced number with its ±. Undefined without one of the inputs. A slope that is infinite (√ at 0) makes the ± infinite, which is
 * then not printed; an input known exactly has nothing to give, whatever its slope.
 */
export function measured(dual: Dual | undefined, of: (key: string) => Measured | undefined): Measured | undefined {
  if (!dual) return undefined;
  const terms: (readonly [number, Measured])[] = [];
  for (const [key, slope] of dual.slopes) {
    const one = of(key);
    if (!one) return undefined;
    if (one.school === 0 && one.u === 0) continue;
    if (Number.isFinite(slope)) terms.push([slope, one]);
    else return { ...combine(dual.value), school: Infinity, u: Infinity };
  }
  return combine(dual.value, ...terms);
}
