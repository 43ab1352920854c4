/**
 * Where the search begins, from the points alone: nobody is asked to guess. An exponential through its rate, tried over all
 * sensible sizes with the best factor for each (a scan of the profile), and through logarithms where all y have one sign; a sine
 * through the highest peaks of a periodogram. Several starts each; the best valley wins.
 */
import { settle, type Data } from './levenberg.ts';
import { peaksOf } from './periodogram.ts';

/** Enough points to choose a start by. */
const ENOUGH = 2000;

/** Every so-manieth point. */
function thinned(data: Data): Data {
  const { x, y, root } = data;
  const every = Math.ceil(x.length / ENOUGH);
  const kept = (v: Float64Array): Float64Array => v.filter((_, i) => i % every === 0 || i === v.length - 1);
  return every === 1 ? data : { x: kept(x), y: kept(y), root: kept(root) };
}

/** The best factor for a rate, and what is left over: (α, Σ w(y − α·e^(κt))²). */
function profile({ x, y, root }: Data, rate: number): { readonly factor: number; readonly left: number } {
  let yy = 0,
    ye = 0,
    ee = 0;
  for (let i = 0; i < x.length; i++) {
    const w = root[i]! * root[i]!;
    const e = Math.exp(rate * x[i]!);
    yy += w * y[i]! * y[i]!;
    ye += w * y[i]! * e;
    ee += w * e * e;
  }
  return { factor: ye / ee, left: yy - (ye * ye) / ee };
}

/** e^(256·t) over t in ±2 still squares to a finite number. */
const RATES = [0, ...Array.from({ length: 27 }, (_, i) => 2 ** (i / 2 - 5))]
  .flatMap((r) => (r === 0 ? [0] : [r, -r]))
  .sort((a, b) => a - b);

/** The rate of the straight line through ln|y|, where all y have one sign. */
function logarithmicRate({ x, y, root }: Data): readonly number[] {
  const sign = Math.sign(y[0]!);
  if (sign === 0 || !y.every((v) => v * sign > 0)) return [];
  const line = settle(
    ([a = 0, b = 0], t, g) => ((g[0] = 1), (g[1] = t), a + b * t),
    { x, y: y.map((v) => Math.log(v * sign)), root: root.map((w, i) => w * Math.abs(y[i]!)) },
    [0, 0],
  );
  return line ? [line.p[1]!] : [];
}

/** Starts (α, κ) for α·e^(κt). */
export function exponentialStarts(data: Data): readonly (readonly number[])[] {
  const few = thinned(data);
  const tried = RATES.map((rate) => ({ rate, ...profile(few, rate) }));
  const valleys = tried.filter(
    ({ left }, i) => left <= (tried[i - 1]?.left ?? Infinity) && left <= (tried[i + 1]?.left ?? Infinity),
  );
  return [...logarithmicRate(few).map((rate) => ({ rate, ...profile(few, rate) })), ...valleys]
    .filter(({ factor }) => Number.isFinite(factor))
    .sort((a, b) => a.left - b.left)
    .slice(0, few === data ? 3 : 1)
    .map(({ factor, rate }) => [factor, rate]);
}

/** Starts (c, p, q, ω) for c + p·sin ωt + q·cos ωt. */
export function sineStarts(data: Data): readonly (readonly number[])[] {
  const few = thinned(data);
  return peaksOf(data, few === data ? 5 : 1).flatMap((w) => {
    const wave = settle(
      ([c = 0, p = 0, q = 0], t, g) => {
        g[0] = 1;
        g[1] = Math.sin(w * t);
        g[2] = Math.cos(w * t);
        return c + p * g[1] + q * g[2];
      },
      few,
      [0, 0, 0],
    );
    return wave ? [[...wave.p, w]] : [];
  });
}
