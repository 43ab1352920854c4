/**
 * Roots of a function of one variable inside a bracket.
 *
 * ITP: I. F. D. Oliveira, R. H. C. Takahashi, ACM Trans. Math. Softw. 47 (2020) 5, doi:10.1145/3423597. Superlinear on smooth
 * functions, and never more than one evaluation beyond bisection on any.
 */

/** Constants of ITP as its authors recommend: κ₁ = 0.2/(b − a), κ₂ = 2, n₀ = 1. */
const KAPPA = 0.2;

/**
 * Which side of zero a value is on. Zero itself counts as above: then the state at the end of one tick is the state at the
 * beginning of the next, and a gate is blocked and cleared in turn whatever falls exactly on a tick.
 */
export const isAbove = (value: number): boolean => value >= 0;

/**
 * Where f changes side between a < b, to ± `tolerance` (and no finer than the floating-point grid). `fa` and `fb` are f at the
 * ends and must lie on different sides (`isAbove`). Throws a RangeError if they do not.
 */
export function findRoot(
  f: (x: number) => number,
  a: number,
  fa: number,
  b: number,
  fb: number,
  tolerance: number,
): number {
  if (isAbove(fa) === isAbove(fb)) throw new RangeError('findRoot: no change of sign in the bracket');
  if (fb === 0) return b;
  if (fa === 0) return a;
  const sign = fa < 0 ? 1 : -1;
  const kappa = KAPPA / (b - a);
  let left = sign * fa;
  let right = sign * fb;
  // tolerance × 2^(bisections needed + 1): the longest half-bracket allowed at this iteration.
  let allowed = tolerance;
  while (allowed < (b - a) / 2) allowed *= 2;
  allowed *= 2;
  while (b - a > 2 * tolerance) {
    const middle = a + (b - a) / 2;
    if (middle <= a || middle >= b) break;
    const secant = (right * a - left * b) / (right - left);
    const pull = kappa * (b - a) * (b - a);
    const towards = middle >= secant ? 1 : -1;
    const near = pull <= Math.abs(middle - secant) ? secant + towards * pull : middle;
    const reach = Math.max(0, allowed - (b - a) / 2);
    let x = Math.abs(near - middle) <= reach ? near : middle - towards * reach;
    if (!(x > a && x < b)) x = middle;
    const fx = sign * f(x);
    if (fx === 0) return x;
    if (fx > 0) {
      b = x;
      right = fx;
    } else {
      a = x;
      left = fx;
    }
    allowed /= 2;
  }
  return a + (b - a) / 2;
}
