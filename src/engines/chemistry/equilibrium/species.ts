/**
 * How much of each species there is:  n_j = W · exp(ln K_j + Σ ν_ij λ_i + ν_wj ln a_w − ln γ_j).
 *
 * W kg of solvent water, λ_i = ln a_i of component i. From a point that is known, a near one is reached by products, n_j ← n_j Π (e^Δλ_i)^ν_ij: a few
 * exponentials for the components in place of one for each species. Far steps are reckoned afresh, so that nothing stays at zero.
 */
import { math } from '@core';
import { lnGamma, lnGammaNeutral } from './activity.ts';
import { expNear } from './exponential.ts';
import type { System } from './system.ts';

/** Beyond these, e^x is nothing, or more than any beaker holds. */
const LEAST = -700;
const MOST = 300;

/** Prepares `speciate` for the present γ, a_w and W. */
export function freeze(system: System): void {
  const { ns, lnK, charges, waters, work } = system;
  const { frozen } = work;
  const charged = lnGamma(system, work.Iused);
  const neutral = lnGammaNeutral(system, work.Iused);
  const lnW = math.log(work.W);
  for (let j = 0; j < ns; j++) {
    const z = charges[j]!;
    frozen[j] = lnK[j]! + waters[j]! * work.lnAw - (z === 0 ? neutral : z * z * charged) + lnW;
  }
}

/** Moles of each species at these λ, after `freeze`. */
export function speciate(system: System, lambda: Float64Array): void {
  const { ns, termStart, termOf, termNu, work } = system;
  const { n, frozen } = work;
  for (let j = 0, q = 0; j < ns; j++) {
    let x = frozen[j]!;
    for (const end = termStart[j + 1]!; q < end; q++) x += termNu[q]! * lambda[termOf[q]!]!;
    n[j] = x < LEAST ? 0 : math.exp(x > MOST ? MOST : x);
  }
}

/** The same after a small `step` of λ, by products. */
export function nudge(system: System, step: Float64Array): void {
  const { nc, ns, factorStart, factorOf, work } = system;
  const { n, ratios } = work;
  for (let i = 0; i < nc; i++) {
    const ratio = expNear(step[i]!);
    ratios[i] = ratio;
    ratios[nc + i] = 1 / ratio;
  }
  for (let j = 0, q = 0; j < ns; j++) {
    let moles = n[j]!;
    for (const end = factorStart[j + 1]!; q < end; q++) moles *= ratios[factorOf[q]!]!;
    n[j] = moles;
  }
}
