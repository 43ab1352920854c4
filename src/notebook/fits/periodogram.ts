/**
 * Which periods are in unevenly spaced points: for each trial frequency the share of Σw(y − ȳ)² that the best sine with a free
 * mean takes away (Lomb 1976; Scargle 1982; with floating mean and weights: Zechmeister & Kürster 2009, A&A 496, 577).
 *
 * The sums over points are taken from one fast Fourier transform of the points put into narrow bins (after Press & Rybicki 1989,
 * ApJ 338, 277, with the nearest bin in place of their extirpolation: it only has to find the right valley). Frequencies go from
 * a quarter of a period in the whole range up to the mean Nyquist frequency of the different x.
 */
import type { Data } from './levenberg.ts';

/** Largest transform: 2²⁰ values, a quarter of a second on a school's computer. */
const LARGEST = 1 << 20;
/**
 * Between two trial frequencies a peak loses at most (π/8)²/3 = 5 % of all that is to explain: one that is lower than the highest
 * by this much cannot be the better one.
 */
const WORSE = 0.25;
/** Trial frequencies for each period more in the range; 4 cannot step over a peak. */
const FINER = 4;

/** In place, forward, length a power of two (Cooley & Tukey 1965). */
function transform(re: Float64Array, im: Float64Array): void {
  const n = re.length;
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) {
      [re[i], re[j]] = [re[j]!, re[i]!];
      [im[i], im[j]] = [im[j]!, im[i]!];
    }
  }
  const cos = new Float64Array(n / 2),
    sin = new Float64Array(n / 2);
  for (let k = 0; k < n / 2; k++) {
    cos[k] = Math.cos((2 * Math.PI * k) / n);
    sin[k] = -Math.sin((2 * Math.PI * k) / n);
  }
  for (let half = 1; half < n; half *= 2) {
    const every = n / (2 * half);
    for (let from = 0; from < n; from += 2 * half) {
      for (let k = 0; k < half; k++) {
        const a = from + k,
          b = a + half;
        const c = cos[k * every]!,
          s = sin[k * every]!;
        const x = re[b]! * c - im[b]! * s,
          y = re[b]! * s + im[b]! * c;
        re[b] = re[a]! - x;
        im[b] = im[a]! - y;
        re[a]! += x;
        im[a]! += y;
      }
    }
  }
}

/** How many different values, those nearer than rounding counted once. */
export function differentValues(values: Float64Array): number {
  const sorted = values.slice().sort();
  const near = 1e-14 * Math.max(Math.abs(sorted[0] ?? 0), Math.abs(sorted.at(-1) ?? 0));
  let count = sorted.length > 0 ? 1 : 0;
  for (let i = 1, last = sorted[0]!; i < sorted.length; i++) {
    if (sorted[i]! - last > near) {
      count++;
      last = sorted[i]!;
    }
  }
  return count;
}

/** Angular frequencies of the highest peaks, highest first. */
export function peaksOf({ x, y, root }: Data, most: number): readonly number[] {
  let low = Infinity,
    high = -Infinity,
    total = 0,
    mean = 0;
  for (let i = 0; i < x.length; i++) {
    low = Math.min(low, x[i]!);
    high = Math.max(high, x[i]!);
    total += root[i]! * root[i]!;
    mean += root[i]! * root[i]! * y[i]!;
  }
  mean /= total;
  let all = 0;
  for (let i = 0; i < x.length; i++) all += (root[i]! * (y[i]! - mean)) ** 2;
  const size = Math.min(LARGEST, 2 ** Math.ceil(Math.log2(4 * FINER * x.length)));
  const bins = size / FINER;
  const width = (high - low) / (bins - 1);
  const re = new Float64Array(size),
    im = new Float64Array(size);
  for (let i = 0; i < x.length; i++) {
    const bin = Math.round((x[i]! - low) / width);
    const w = root[i]! * root[i]!;
    re[bin]! += w * (y[i]! - mean);
    im[bin]! += w;
  }
  transform(re, im);
  // Two real sequences in one transform: y is the even part, the weights the odd one.
  const mirror = (k: number): number => (size - k) & (size - 1);
  const cosOf = (k: number): number => (im[k & (size - 1)]! + im[mirror(k)]!) / 2;
  const sinOf = (k: number): number => (re[k & (size - 1)]! - re[mirror(k)]!) / 2;
  const last = Math.min(size / 2 - 1, Math.floor(((differentValues(x) - 1) / 2) * (size / (bins - 1))));
  const power = new Float64Array(last + 2);
  for (let k = 1; k <= last; k++) {
    const yc = (re[k]! + re[mirror(k)]!) / 2,
      ys = (im[mirror(k)]! - im[k]!) / 2;
    const c = cosOf(k),
      s = sinOf(k);
    const cc = (total + cosOf(2 * k)) / 2 - (c * c) / total,
      ss = (total - cosOf(2 * k)) / 2 - (s * s) / total,
      cs = sinOf(2 * k) / 2 - (c * s) / total;
    const det = cc * ss - cs * cs;
    if (det > 1e-10 * total * total) power[k] = (ss * yc * yc + cc * ys * ys - 2 * cs * yc * ys) / det;
  }
  const peaks: number[] = [];
  for (let k = 1; k <= last; k++)
    if (power[k]! > 0 && power[k]! >= power[k - 1]! && power[k]! >= power[k + 1]!) peaks.push(k);
  peaks.sort((a, b) => power[b]! - power[a]!);
  return peaks
    .filter((k) => power[k]! >= power[peaks[0]!]! - WORSE * all)
    .slice(0, most)
    .map((k) => (2 * Math.PI * k) / (size * width));
}
