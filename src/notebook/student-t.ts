/**
 * Student's t: the factor from a standard uncertainty to an interval that covers 95 %.
 *
 * P(|T| ≤ t) = 1 − I_x(ν/2, ½) with x = ν/(ν + t²), I the regularised incomplete beta function, by its continued fraction
 * (Abramowitz & Stegun 26.5.8, 26.7.1; modified Lentz). From ν = 200 on the expansion 26.7.5, good to 1e-10 there.
 * ν need not be whole: Welch and Satterthwaite's seldom is.
 */
import { math } from '@core';

/** 97.5 % point of the normal distribution. */
const Z = 1.959963984540054;

/** ln Γ(x), x > 0: Lanczos with g = 607/128, 15 terms (P. Godfrey, 2001); 1e-14. */
function logGamma(x: number): number {
  const c = [
    0.9999999999999971, 57.15623566586292, -59.59796035547549, 14.136097974741746, -0.4919138160976202,
    3.399464998481189e-5, 4.652362892704858e-5, -9.837447530487956e-5, 0.0001580887032249125, -0.00021026444172410488,
    0.00021743961811521265, -0.0001643181065367639, 8.441822398385275e-5, -2.6190838401581408e-5, 3.6899182659531625e-6,
  ];
  let sum = c[0]!;
  for (let k = 1; k < c.length; k++) sum += c[k]! / (x + k - 1);
  const t = x + 607 / 128 - 0.5;
  return 0.5 * math.log(math.TAU) + (x - 0.5) * math.log(t) - t + math.log(sum);
}

/** Continued fraction of the incomplete beta function; converges fast for x < (a + 1)/(a + b + 2). */
function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || tiny);
  let h = d;
  for (let m = 1; m <= 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d || tiny);
    c = 1 + even / c || tiny;
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d || tiny);
    c = 1 + odd / c || tiny;
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return h;
}

/** P(|T| > t) for ν degrees of freedom, t ≥ 0. */
export function studentTails(t: number, dof: number): number {
  const a = dof / 2,
    b = 0.5;
  const x = dof / (dof + t * t);
  if (t === 0) return 1;
  const front = math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * math.log(x) + b * math.log(1 - x));
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b;
}

const known = new Map<number, number>();

/** t with P(|T| ≤ t) = 95 % for ν ≥ 1 degrees of freedom (fewer count as 1; Infinity gives 1.96). */
export function studentT95(dof: number): number {
  const nu = Math.max(1, dof);
  if (Number.isNaN(nu)) return NaN;
  if (nu >= 200) {
    const z2 = Z * Z;
    const g1 = (Z * (z2 + 1)) / 4;
    const g2 = (Z * ((5 * z2 + 16) * z2 + 3)) / 96;
    const g3 = (Z * (((3 * z2 + 19) * z2 + 17) * z2 - 15)) / 384;
    const g4 = (Z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945)) / 92160;
    return Z + (g1 + (g2 + (g3 + g4 / nu) / nu) / nu) / nu;
  }
  const found = known.get(nu);
  if (found !== undefined) return found;
  let low = Z,
    high = 12.8;
  for (let i = 0; i < 60 && high - low > 1e-14 * high; i++) {
    const middle = (low + high) / 2;
    if (studentTails(middle, nu) > 0.05) low = middle;
    else high = middle;
  }
  const t = (low + high) / 2;
  if (known.size < 1000) known.set(nu, t);
  return t;
}
