/**
 * Equilibrium of one vessel: given the moles of every component and of water, and the temperature, which species and solids are there.
 *
 *   start   warm from the last solution; cold by sweeps of positive continued fractions (J. Carrayrou, R. Mosé, Ph. Behra, AIChE J. 48 (2002) 894)
 *   loop    γ, a_w, W follow (activity.ts) · Newton step on the convex dual (newton.ts) · line search while far · the set of solids (phases.ts)
 *   end     when the step is below 1e-8, or below what rounding leaves of a component that is nearly all in a solid
 *
 * It never throws and never shows a NaN: when a warm start fails it starts cold, when that fails it moves γ by halves, and when that fails the
 * solution stays the last good one with `solved: false`.
 *
 * Exactness: a warm and a cold start agree to about 1e-9 in pH, not to the bit, so the solution belongs to the state. Where it stops being
 * true: redox (oxidation states are components), surfaces, mixed crystals, I > 0.5 (activity.ts).
 */
import { math } from '@core';
import type { Chemistry } from '../chemistry.ts';
import { LN10, WATER_MASS } from '../constants.ts';
import { followActivity, measure, solventWater } from './activity.ts';
import { coldStart, warmStart } from './start.ts';
import { assemble, lagrangian, newtonStep, slopeAlong } from './newton.ts';
import { changePhases, type Turn } from './phases.ts';
import { ABSENT, type Solution } from './solution.ts';
import { freeze, nudge, speciate } from './species.ts';
import { setTemperature, systemOf, type System } from './system.ts';

/** mol/kg: less of a component is nothing. */
const TRACE = 1e-20;
/** mol/kg: so much less than nothing is rounding. */
const OVERDRAWN = 1e-9;
/** Where the step of λ, and the last correction of ln γ, end the loop: 1e-8 is 4e-9 in pH. */
const CLOSE = 1e-8;
/** Steps until a start is given up: the most that a start which succeeded has needed is about 60. */
const PATIENCE = 100;
const PATIENCE_CAREFUL = 400;
/** Largest step of any λ. */
const STRIDE = 8;
/** Below this step Newton's method needs no line search, and rounding in φ would only block it. */
const SURE = 0.1;
/** Of what flows through a balance, the share that rounding leaves undecided; and the largest step that it may excuse. */
const ROUNDING = 2e-15;
const EXCUSED = 2e-3;

/**
 * Finds the equilibrium of `totals` (mol of each component, solids and all) in `water` (mol of H2O, all of it) at T kelvin, and writes it into
 * `solution`, whose old content is the warm start. Solids are allowed where `solids` is given: it is the guess and receives the moles of
 * each; without it the liquid may be supersaturated. Returns whether it was found; if not, only `solved` and `iterations` are changed.
 */
export function equilibrate(
  lab: Chemistry,
  totals: Float64Array,
  water: number,
  T: number,
  solution: Solution,
  solids?: Float64Array,
): boolean {
  const { present } = lab.scratch;
  const trace = TRACE * water * WATER_MASS;
  for (let i = 0; i < present.length; i++) present[i] = i === 0 || totals[i]! > trace ? 1 : 0;
  solution.solved = false;
  solution.iterations = 0;
  if (!(water > 0 && water < Infinity && makesSense(totals, water))) return false;

  const system = systemOf(lab, present);
  const { nc, components, work } = system;
  setTemperature(system, T);
  for (let i = 0; i < nc; i++) work.totals[i] = totals[components[i]!]!;
  work.water = water;
  work.iterations = 0;
  const withSolids = solids !== undefined && system.np > 0;
  const found =
    (warmStart(system, solution, solids) && iterate(system, withSolids, false)) ||
    (coldStart(system) && iterate(system, withSolids, false)) ||
    (coldStart(system) && iterate(system, withSolids, true));
  solution.iterations = work.iterations;
  return found && keep(system, T, solution, solids);
}

/** Finite, and nothing but H+ taken out that was not in, rounding aside. */
function makesSense(totals: Float64Array, water: number): boolean {
  const least = -OVERDRAWN * water * WATER_MASS;
  for (let i = 0; i < totals.length; i++) {
    const T = totals[i]!;
    if (!(T < Infinity && T > (i === 0 ? -Infinity : least))) return false;
  }
  return true;
}

/** Newton's method from the start that is in `work`; false when it leads nowhere. */
function iterate(system: System, withSolids: boolean, careful: boolean): boolean {
  const { nc, np, work } = system;
  const { lambda, step, s, wanted, active, turnover, H } = work;
  const turn: Turn = { left: -1 };
  let last = work.reach;
  work.hasSlope = false;
  freeze(system);
  speciate(system, lambda);
  for (let it = careful ? PATIENCE_CAREFUL : PATIENCE; it > 0; it--) {
    work.iterations++;
    const miss = followActivity(system, last, careful);
    if (withSolids) work.lnAw = math.log(work.aw);
    assemble(system);
    last = newtonStep(system);
    if (last === Infinity) return false;
    if (last < SURE) nudge(system, step);
    else search(system, last);
    for (let i = 0; i < nc; i++) lambda[i] = last < SURE ? lambda[i]! + step[i]! : work.trial[i]!;
    for (let p = 0; p < np; p++) s[p] = active[p] === 1 ? wanted[p]! : 0;
    // Near enough to judge which solids there are.
    if (withSolids && (last < 1e-4 || (last < 1e-2 && miss < 1e-2)) && changePhases(system, turn, last)) continue;
    let blur = 0;
    for (let i = 0; i < nc; i++) blur = Math.max(blur, turnover[i]! / Math.max(H[i * nc + i]!, 1e-300));
    if (last < Math.max(CLOSE, Math.min(EXCUSED, ROUNDING * blur)) && miss < CLOSE) return true;
  }
  return false;
}

/** Goes along the step until the Lagrangian falls as it should (Armijo); work.trial is where it ends, n is there. */
function search(system: System, size: number): void {
  const { nc, work } = system;
  const { lambda, step, trial } = work;
  work.lnAw = math.log(work.aw);
  freeze(system);
  let share = size > STRIDE ? STRIDE / size : 1;
  const before = lagrangian(system, lambda);
  const slope = slopeAlong(system);
  for (let n = 0; n < 30; n++) {
    for (let i = 0; i < nc; i++) trial[i] = lambda[i]! + share * step[i]!;
    speciate(system, trial);
    if (lagrangian(system, trial) <= before + 1e-4 * share * slope + 1e-13 * Math.abs(before)) return;
    share *= 0.35;
  }
}

/** Writes the solution in the numbers of the lab; false, and nothing is written, if a number is not finite. */
function keep(system: System, T: number, to: Solution, solids?: Float64Array): boolean {
  const { nc, ns, np, components, species, work } = system;
  const { lambda, n, s } = work;
  const sum = measure(system);
  work.W = solventWater(system);
  let sound = sum * work.I * work.W;
  for (let i = 0; i < nc; i++) sound += lambda[i]!;
  if (!(Math.abs(sound) < Infinity)) return false;

  to.molality.fill(0);
  for (let j = 0; j < ns; j++) to.molality[species[j]!] = n[j]! / work.W;
  to.lnActivity.fill(ABSENT);
  for (let i = 0; i < nc; i++) to.lnActivity[components[i]!] = lambda[i]!;
  if (solids) {
    solids.fill(0);
    for (let p = 0; p < np; p++) solids[system.solids[p]!] = s[p]!;
  }
  to.solved = true;
  to.pH = -lambda[0]! / LN10;
  to.ionicStrength = work.I;
  to.waterMass = work.W;
  to.waterShare = work.W / (work.water * WATER_MASS);
  to.waterActivity = work.aw;
  to.temperature = T;
  return true;
}
