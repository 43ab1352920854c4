/** Pouring, dripping, filtering and adding: vectors that are added, and two temperatures that become one. */
import { addRecipe, type Chemistry } from './chemistry.ts';
import { ROOM, WATER_MASS } from './constants.ts';
import { rowOf } from './data/index.ts';
import { equilibrate } from './equilibrium/equilibrate.ts';
import { copySolution, openSolution } from './equilibrium/solution.ts';
import { heatCapacity, holdTemperature, WATER_HEAT } from './heat.ts';
import { waterDensity } from './water.ts';
import { enthalpyOfSolids, type Vessel } from './vessel.ts';

/**
 * Pours `volume` m³ of liquid, at most all of it. What is suspended comes along, in the same share, unless it `stays`: then it is a filter, or a careful
 * hand. Grains always stay. Returns the volume that went.
 */
export function pour(lab: Chemistry, from: Vessel, to: Vessel, volume: number, stays = false): number {
  if (from.volume <= 0 || !(volume > 0)) return 0;
  const share = Math.min(1, volume / from.volume);
  const moved = share * from.volume;
  warm(to, share * from.solution.waterMass * WATER_HEAT, from.temperature);
  if (to.water <= 0) {
    copySolution(from.solution, to.solution);
    copySolution(from.goal, to.goal);
    to.goalSolids.set(from.goalSolids);
  }

  const solid = enthalpyOfSolids(lab, from.solids);
  const liquid = share * (from.enthalpy - solid);
  from.enthalpy -= liquid;
  to.enthalpy += liquid;
  for (let i = 0; i < from.totals.length; i++) {
    const part = share * from.totals[i]!;
    from.totals[i] = share === 1 ? 0 : from.totals[i]! - part;
    to.totals[i] = to.totals[i]! + part;
  }
  const water = share * from.water;
  from.water = share === 1 ? 0 : from.water - water;
  to.water += water;
  if (!stays)
    for (let p = 0; p < lab.relaxing.length; p++) {
      const part = share * from.solids[p]!;
      from.solids[p] = share === 1 ? 0 : from.solids[p]! - part;
      to.solids[p] = to.solids[p]! + part;
      from.enthalpy -= part * lab.solidHeats[p]!;
      to.enthalpy += part * lab.solidHeats[p]!;
    }
  from.volume = share === 1 ? 0 : from.volume - moved;
  to.volume += moved;
  from.solution.waterMass = share === 1 ? 0 : from.solution.waterMass - share * from.solution.waterMass;
  to.solution.waterMass = to.water * WATER_MASS * to.solution.waterShare;
  to.stale = true;
  return moved;
}

/** Pure water from a wash bottle, m³. */
export function addWater(vessel: Vessel, volume: number, temperature = ROOM): void {
  const mass = volume * waterDensity(temperature);
  warm(vessel, mass * WATER_HEAT, temperature);
  vessel.water += mass / WATER_MASS;
  vessel.volume += volume;
  vessel.solution.waterMass += mass;
  vessel.stale = true;
}

/**
 * Moles of a reagent as crystals, at the vessel's temperature: they dissolve at once, with the heat that their row gives (0 if it gives none). What has to
 * take its time is a grain with a reaction.
 */
export function addCrystals(lab: Chemistry, vessel: Vessel, reagent: string, moles: number): void {
  const { of, dH = 0 } = rowOf('reagent', lab.tables.reagents, reagent);
  vessel.water += addRecipe(lab, of, moles, vessel.totals);
  vessel.enthalpy += moles * (heatOfDissolved(lab, reagent) - 1000 * dH);
  vessel.stale = true;
}

/** J/mol that a reagent is worth once it is dissolved in much water, from its components: NaOH as Na+ and OH-. */
function heatOfDissolved(lab: Chemistry, reagent: string): number {
  const moles = 0.01;
  const totals = new Float64Array(lab.components.length);
  const water = addRecipe(lab, rowOf('reagent', lab.tables.reagents, reagent).of, moles, totals);
  const dilute = openSolution(lab);
  equilibrate(lab, totals, water + 1 / WATER_MASS, ROOM, dilute);
  let sum = 0;
  for (let j = 0; j < dilute.molality.length; j++) sum += dilute.molality[j]! * lab.heats[j]!;
  return (sum * dilute.waterMass) / moles;
}

/** Moles of a solid, grain or not, at the vessel's temperature. */
export function addSolid(lab: Chemistry, vessel: Vessel, p: number, moles: number): void {
  vessel.solids[p] = vessel.solids[p]! + moles;
  vessel.enthalpy += moles * lab.solidHeats[p]!;
  vessel.stale = true;
}

/** Something of heat capacity C (J/K) at T comes in. */
function warm(vessel: Vessel, C: number, T: number): void {
  const own = heatCapacity(vessel);
  holdTemperature(vessel, (own * vessel.temperature + C * T) / (own + C));
}
