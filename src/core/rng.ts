/**
 * Randomness as a function: a number belongs to (seed, name, tick, n) and to nothing else. There is no hidden state,
 * so restore, undo and replay cannot disturb it, and one user of randomness cannot disturb another.
 *
 * Philox4x32-10: J. K. Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC'11, doi:10.1145/2063384.2063405.
 */
import { cos, log, TAU } from './math.ts';

const M0 = 0xd2511f53;
const M1 = 0xcd9e8d57;
const W0 = 0x9e3779b9;
const W1 = 0xbb67ae85;

/** Upper 32 bits of a 32 × 32 bit product. */
function mulhi(a: number, b: number): number {
  const a0 = a & 0xffff,
    a1 = a >>> 16,
    b0 = b & 0xffff,
    b1 = b >>> 16;
  const low = a0 * b0;
  const mid = a1 * b0 + (low >>> 16);
  const mid2 = a0 * b1 + (mid & 0xffff);
  return (a1 * b1 + Math.floor(mid / 65536) + Math.floor(mid2 / 65536)) >>> 0;
}

/** One block: four 32-bit words in, four out. */
export function philox(c0: number, c1: number, c2: number, c3: number, k0: number, k1: number, out: Uint32Array): void {
  for (let round = 0; round < 10; round++) {
    const h0 = mulhi(M0, c0),
      l0 = Math.imul(M0, c0),
      h1 = mulhi(M1, c2),
      l1 = Math.imul(M1, c2);
    c0 = (h1 ^ c1 ^ k0) >>> 0;
    c1 = l1 >>> 0;
    c2 = (h0 ^ c3 ^ k1) >>> 0;
    c3 = l0 >>> 0;
    k0 = (k0 + W0) >>> 0;
    k1 = (k1 + W1) >>> 0;
  }
  out.set([c0, c1, c2, c3]);
}

/** FNV-1a over UTF-16 code units: names become keys. */
function nameKey(name: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** Draws of one seed. `n` tells apart several draws of one name in one tick. */
export interface Rng {
  /** Uniform in [0, 1), 53 bits. */
  uniform(name: string, tick: number, n?: number): number;
  /** Normal, mean 0, standard deviation 1 (Box and Muller 1958). */
  normal(name: string, tick: number, n?: number): number;
}

export function rngOf(seed: number): Rng {
  const keys = new Map<string, number>();
  const words = new Uint32Array(4);
  const draw = (name: string, tick: number, n: number) => {
    let key = keys.get(name);
    if (key === undefined) keys.set(name, (key = nameKey(name)));
    philox(tick >>> 0, Math.floor(tick / 4294967296) >>> 0, n >>> 0, 0, seed >>> 0, key, words);
  };
  const pair = (at: number) => ((words[at]! >>> 5) * 67108864 + (words[at + 1]! >>> 6)) / 9007199254740992;
  return {
    uniform(name, tick, n = 0) {
      draw(name, tick, n);
      return pair(0);
    },
    normal(name, tick, n = 0) {
      draw(name, tick, n);
      return Math.sqrt(-2 * log(1 - pair(0))) * cos(TAU * pair(2));
    },
  };
}

/** bench: the instruments' own errors; unknown: the sample this student got; run: everything that scatters. */
type Three<T> = { readonly bench: T; readonly unknown: T; readonly run: T };
export type Seeds = Three<number>;
export type Chance = Three<Rng>;
export const chanceOf = ({ bench, unknown, run }: Seeds): Chance => ({
  bench: rngOf(bench),
  unknown: rngOf(unknown),
  run: rngOf(run),
});
