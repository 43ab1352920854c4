/** Where a solve begins: at the last solution, or from nothing. */
import { math } from '@core';
import { WATER_MASS } from '../constants.ts';
import { PLATEAU } from './activity.ts';
import { ABSENT, type Solution } from './solution.ts';
import { freeze, speciate } from './species.ts';
import type { System } from './system.ts';

/** A warm start is near; if it is not, the first Newton step says so. A cold one is far. */
const NEAR = 0.3;
const COLD = 10;
/** Sweeps are for the large jumps; Newton's method does the rest. */
const SWEEPS = 25;
const LEAP = 12;
/** Shares of the full jump: H+ takes part in most balances and would overshoot. */
const SHARE_H = 0.45;
const SHARE = 0.6;

/** False if there is nothing to start from. */
export function warmStart(system: System, from: Solution, solids: Float64Array | undefined): boolean {
  const { nc, np, components, work } = system;
  if (from.waterMass === 0) return false;
  work.W = from.waterShare * work.water * WATER_MASS;
  work.aw = from.waterActivity;
  work.lnAw = math.log(work.aw);
  work.Iused = from.ionicStrength;
  work.reach = NEAR;
  for (let p = 0; p < np; p++) {
    const there = solids !== undefined && solids[system.solids[p]!]! > 0;
    work.active[p] = there ? 1 : 0;
    work.s[p] = there ? solids[system.solids[p]!]! : 0;
  }
  for (let i = 0; i < nc; i++) {
    const known = from.lnActivity[components[i]!]!;
    if (known === ABSENT) {
      work.lambda[i] = i === 0 ? math.log(1e-7) : math.log(work.totals[i]! / work.W);
      work.reach = COLD;
    } else work.lambda[i] = known;
  }
  if (work.reach === COLD) sweep(system);
  return true;
}

export function coldStart(system: System): true {
  const { nc, charges, work } = system;
  const { lambda, totals } = work;
  work.W = work.water * WATER_MASS;
  work.aw = 1;
  work.lnAw = 0;
  work.s.fill(0);
  work.active.fill(0);
  work.reach = COLD;
  let q = 0;
  for (let i = 1; i < nc; i++) q += totals[i]! * charges[i]! * charges[i]!;
  work.Iused = Math.min((0.5 * q) / work.W, PLATEAU) + 1e-9;
  lambda[0] = math.log(1e-7);
  for (let i = 1; i < nc; i++) lambda[i] = math.log(totals[i]! / work.W);
  sweep(system);
  return true;
}

/** Each λ_i moves by a share of ln(what its balance should have / what it has), both sides of the balance made positive. */
function sweep(system: System): void {
  const { nc, ns, termStart, termOf, termNu, work } = system;
  const { lambda, totals, n, F: has, turnover: should } = work;
  freeze(system);
  for (let round = 0; round < SWEEPS; round++) {
    speciate(system, lambda);
    for (let i = 0; i < nc; i++) {
      const T = totals[i]!;
      should[i] = T > 0 ? T : 0;
      has[i] = T > 0 ? 0 : -T;
    }
    for (let j = 0; j < ns; j++)
      for (let q = termStart[j]!; q < termStart[j + 1]!; q++) {
        const i = termOf[q]!;
        const part = termNu[q]! * n[j]!;
        if (part > 0) has[i] = has[i]! + part;
        else should[i] = should[i]! - part;
      }
    let largest = 0;
    for (let i = 0; i < nc; i++) {
      const jump = Math.max(-LEAP, Math.min(LEAP, math.log(should[i]! / has[i]!)));
      largest = Math.max(largest, Math.abs(jump));
      lambda[i] = lambda[i]! + (i === 0 ? SHARE_H : SHARE) * jump;
    }
    if (largest < 1) return;
  }
}
