/**
 * The equations for one set of components that are present, laid out in arrays: what only depends on who is there. Small sets make small
 * systems: an acid and a base are solved five times as fast as the whole table.
 *
 * Indices here are local; `components`, `species` and `solids` lead back to the numbers of the Chemistry.
 */
import type { Chemistry } from '../chemistry.ts';
import { LN10, log10K } from '../constants.ts';
import type { Recipe } from '../data/rows.ts';
import { debyeHuckel } from '../water.ts';
import { openWork, type Work } from './work.ts';

export interface System {
  readonly lab: Chemistry;
  /** Of each component of the lab: 1 if it is here. */
  readonly present: Uint8Array;
  readonly nc: number;
  readonly ns: number;
  readonly np: number;
  readonly components: Int32Array;
  readonly species: Int32Array;
  readonly solids: Int32Array;
  /** Species j is made of ν = termNu[q] of component termOf[q], q from termStart[j] to termStart[j + 1]. */
  readonly termStart: Int32Array;
  readonly termOf: Int32Array;
  readonly termNu: Float64Array;
  /** The same as factors of a product: i for component i, nc + i for its inverse, once for each count. */
  readonly factorStart: Int32Array;
  readonly factorOf: Int32Array;
  /** Cells (i ≥ k) of the Hessian to which species j adds ν_i ν_k n_j. */
  readonly pairStart: Int32Array;
  readonly pairCell: Int32Array;
  readonly pairNu: Float64Array;
  readonly charges: Int32Array;
  /** H2O in each species and each solid. */
  readonly waters: Int32Array;
  /** Solid p holds A[p·nc + i] of component i, and solidWaters[p] of H2O. */
  readonly A: Float64Array;
  readonly solidWaters: Int32Array;
  /** Kelvin for which the next three were made. */
  temperature: number;
  debyeHuckel: number;
  readonly lnK: Float64Array;
  readonly lnKs: Float64Array;
  readonly work: Work;
}

/** The system for these components, made when it is first met. */
export function systemOf(lab: Chemistry, present: Uint8Array): System {
  for (const system of lab.systems) {
    let i = 0;
    while (i < present.length && system.present[i] === present[i]) i++;
    if (i === present.length) return system;
  }
  const system = openSystem(lab, present.slice());
  lab.systems.push(system);
  return system;
}

function openSystem(lab: Chemistry, present: Uint8Array): System {
  const components = Int32Array.from([...present.keys()].filter((i) => present[i] === 1));
  const nc = components.length;
  const local = new Map([...components].map((i, at) => [lab.components[i]!, at]));
  const here = (of: Recipe) => Object.keys(of).every((part) => part === 'H2O' || local.has(part));
  const formed = [...lab.rows.keys()].filter((j) => lab.rows[j] && here(lab.rows[j].of));
  const species = Int32Array.from([...components, ...formed]);
  const solids = Int32Array.from([...lab.relaxing.keys()].filter((p) => here(lab.relaxing[p]!.of)));
  const ns = species.length;
  const np = solids.length;

  const waters = new Int32Array(ns);
  const terms: [number[], number[], number[]] = [[0], [], []];
  const factors: [number[], number[]] = [[0], []];
  const pairs: [number[], number[], number[]] = [[0], [], []];
  for (let j = 0; j < ns; j++) {
    const row = lab.rows[species[j]!];
    const own: [number, number][] = row ? [] : [[j, 1]];
    for (const [part, count] of Object.entries(row?.of ?? {}))
      if (part === 'H2O') waters[j] = count;
      else own.push([local.get(part)!, count]);
    for (const [i, nu] of own) {
      terms[1].push(i);
      terms[2].push(nu);
      for (let n = 0; n < Math.abs(nu); n++) factors[1].push(nu > 0 ? i : nc + i);
      for (const [k, mu] of own)
        if (k <= i) {
          pairs[1].push(i * nc + k);
          pairs[2].push(nu * mu);
        }
    }
    terms[0].push(terms[1].length);
    factors[0].push(factors[1].length);
    pairs[0].push(pairs[1].length);
  }
  const A = new Float64Array(np * nc);
  const solidWaters = new Int32Array(np);
  solids.forEach((p, at) => {
    for (const [part, count] of Object.entries(lab.relaxing[p]!.of))
      if (part === 'H2O') solidWaters[at] = count;
      else A[at * nc + local.get(part)!] = count;
  });
  return {
    lab,
    present,
    nc,
    ns,
    np,
    components,
    species,
    solids,
    termStart: Int32Array.from(terms[0]),
    termOf: Int32Array.from(terms[1]),
    termNu: Float64Array.from(terms[2]),
    factorStart: Int32Array.from(factors[0]),
    factorOf: Int32Array.from(factors[1]),
    pairStart: Int32Array.from(pairs[0]),
    pairCell: Int32Array.from(pairs[1]),
    pairNu: Float64Array.from(pairs[2]),
    charges: Int32Array.from(species, (j) => lab.charges[j]!),
    waters,
    A,
    solidWaters,
    temperature: 0,
    debyeHuckel: 0,
    lnK: new Float64Array(ns),
    lnKs: new Float64Array(np),
    work: openWork(nc, ns, np),
  };
}

/** Brings the constants to T kelvin. */
export function setTemperature(system: System, T: number): void {
  if (T === system.temperature) return;
  const { lab, nc, ns, np, species, solids, lnK, lnKs } = system;
  system.temperature = T;
  const { compare } = lab;
  system.debyeHuckel = compare.debyeHuckel ?? debyeHuckel(T);
  for (let j = nc; j < ns; j++) lnK[j] = LN10 * log10K(lab.rows[species[j]!]!, T, compare.gasConstant);
  for (let p = 0; p < np; p++) lnKs[p] = LN10 * log10K(lab.relaxing[solids[p]!]!, T, compare.gasConstant);
}
