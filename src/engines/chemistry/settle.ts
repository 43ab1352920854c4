/**
 * Brings a vessel to equilibrium over a tick: what is dissolved at once, solids with the time that each takes. What the species and solids
 * are worth afterwards, against before, comes out as heat.
 */
import { math } from '@core';
import { addRecipe, type Chemistry } from './chemistry.ts';
import { equilibrate } from './equilibrium/equilibrate.ts';
import { addHeat } from './heat.ts';
import { enthalpyOf, findGoal, reachGoal, volumeOf, type Vessel } from './vessel.ts';

/** K: less does not change a reading; pKw moves by 3e-5. */
const SAME_TEMPERATURE = 1e-3;
/** A solid this near to equilibrium, in mol and as a share of itself, is there. */
const THERE = 1e-10;
const THERE_SHARE = 1e-7;

/** Over dt seconds. Returns whether anything was reckoned. If equilibrium is not found, `solution.solved` says so and all stays. */
export function settle(lab: Chemistry, vessel: Vessel, dt: number): boolean {
  const { solution } = vessel;
  const moved = Math.abs(vessel.temperature - solution.temperature) > SAME_TEMPERATURE;
  if (!vessel.stale && !moved) return false;
  if (vessel.water <= 0) {
    vessel.stale = false;
    return false;
  }
  const before = vessel.enthalpy;
  const waiting = lab.relaxing.length > 0 && !relax(lab, vessel, dt);
  // Without solids, or while they are on their way, the liquid is on its own and may be supersaturated.
  if (lab.relaxing.length === 0 || waiting) equilibrate(lab, vessel.totals, vessel.water, vessel.temperature, solution);
  vessel.stale = waiting;
  if (!solution.solved) return true;
  vessel.volume = volumeOf(lab, vessel);
  vessel.enthalpy = enthalpyOf(lab, vessel);
  addHeat(vessel, before - vessel.enthalpy);
  return true;
}

/** Moves the solids towards equilibrium. True when they are there: then the solution found with them is the liquid's. */
function relax(lab: Chemistry, vessel: Vessel, dt: number): boolean {
  const { solids, goalSolids: target } = vessel;
  if (!findGoal(lab, vessel)) return true;
  let there = true;
  for (let p = 0; p < lab.relaxing.length; p++)
    if (Math.abs(target[p]! - solids[p]!) > THERE + THERE_SHARE * target[p]!) there = false;
  if (there) {
    reachGoal(lab, vessel);
    return true;
  }
  // What dissolves first: it can only give. Then what precipitates, as far as the liquid has the ions: a fast solid may have to wait for
  // those that a slow one still holds.
  for (let p = 0; p < lab.relaxing.length; p++)
    if (target[p]! < solids[p]!) move(lab, vessel, p, (target[p]! - solids[p]!) * shareOf(lab, p, dt));
  for (let p = 0; p < lab.relaxing.length; p++)
    if (target[p]! > solids[p]!)
      move(lab, vessel, p, Math.min((target[p]! - solids[p]!) * shareOf(lab, p, dt), affordable(lab, vessel, p)));
  return false;
}

const shareOf = (lab: Chemistry, p: number, dt: number): number => 1 - math.exp(-dt / lab.relaxing[p]!.seconds);

/** Moles of solid p come out of the liquid; negative: go into it. */
function move(lab: Chemistry, vessel: Vessel, p: number, moles: number): void {
  vessel.solids[p] = Math.max(0, vessel.solids[p]! + moles);
  vessel.water += addRecipe(lab, lab.relaxing[p]!.of, -moles, vessel.totals);
}

/** How much of solid p the liquid could give in one tick without running out of an ion; H+ can be had from water. */
function affordable(lab: Chemistry, { totals }: Vessel, p: number): number {
  let most = Infinity;
  for (const [part, count] of Object.entries(lab.relaxing[p]!.of)) {
    if (part === 'H2O' || part === 'H+') continue;
    most = Math.min(most, Math.max(0, totals[lab.components.indexOf(part)]!) / count);
  }
  return 0.5 * most;
}
