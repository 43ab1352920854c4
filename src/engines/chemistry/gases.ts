/**
 * Gases in and out of a liquid, over a tick: through the surface towards Henry's law, and as bubbles when together they would press harder than what is
 * above. Slow on purpose, and never part of the equilibrium: limewater and lye take up the carbon dioxide of the air over minutes.
 *
 *   surface   dn/dt = k A (c* − c), k in m/s, c* = K p the concentration that the gas above would hold
 *   bubbles   dn/dt = −n_excess / 4 s, when Σ p > p_above (the study's value; a stirred, scratched glass)
 *
 * Both are advanced by their exact exponential. Gases are ideal. Where it stops being true: the faster uptake by strong alkali (choose k for it), foam.
 */
import { math } from '@core';
import { addRecipe, recipeOf, speciesAt, type Chemistry } from './chemistry.ts';
import { ATMOSPHERE, GAS_CONSTANT, LN10, log10K, ROOM } from './constants.ts';
import type { GasRow } from './data/rows.ts';
import { PLATEAU } from './equilibrium/activity.ts';
import type { Vessel } from './vessel.ts';

/** m/s: a liquid film of 0.1 mm at rest, and when it is stirred or swirled (D ≈ 2e-9 m²/s; k from 1e-5 to 1e-4 is usual). */
export const AT_REST = 1e-5;
export const STIRRED = 4e-5;
/** 1/s. */
const BUBBLING = 0.25;
/** Pa: the standard pressure of school, and what the air is made of (dry, NOAA 2024 for CO2), by name of gas. */
export const BAR = 1e5;
const OPEN_AIR: Readonly<Record<string, number>> = { 'CO2(g)': 42, 'O2(g)': 21000 };

/** What stands over a liquid. */
export interface Above {
  /** Pa of each gas of the lab; and of everything together, the air too. */
  readonly partial: Float64Array;
  readonly pressure: number;
}

export const openAir = (lab: Chemistry): Above => ({
  partial: Float64Array.from(lab.gases, (g) => OPEN_AIR[g.name] ?? 0),
  pressure: BAR,
});

/** m³ of n moles of an ideal gas: 24.79 L for a mole at 25 °C and 1 bar. */
export const gasVolume = (moles: number, temperature = ROOM, pressure = BAR): number =>
  (moles * GAS_CONSTANT * temperature) / pressure;

/** What escapes and comes in over a tick; mol of each gas, + out of the liquid. */
export interface Breath {
  readonly surface: Float64Array;
  readonly bubbles: Float64Array;
}
export const openBreath = (lab: Chemistry): Breath => ({
  surface: new Float64Array(lab.gases.length),
  bubbles: new Float64Array(lab.gases.length),
});

/** K of Henry at T, mol/kg per Pa. */
export const henry = (gas: GasRow, T: number): number => math.exp(LN10 * log10K(gas, T)) / ATMOSPHERE;

/** mol/kg of gas k that this liquid holds for a pascal of it: neutral species are salted out, log γ = 0.1 I. */
function solubility(lab: Chemistry, { solution, temperature }: Vessel, k: number): number {
  const I = lab.activity === 'ideal' ? 0 : Math.min(solution.ionicStrength, PLATEAU);
  return henry(lab.gases[k]!, temperature) * math.exp(-0.1 * LN10 * I);
}

/** Pa of gas k that would be in equilibrium with the liquid. */
export const pressureOf = (lab: Chemistry, vessel: Vessel, k: number): number =>
  vessel.solution.molality[speciesAt(lab, lab.gases[k]!.species)]! / solubility(lab, vessel, k);

/** Vapour of water, Pa: the Magnus form over water (A. L. Buck, J. Appl. Meteorol. 20 (1981) 1527); 3.17 kPa at 25 °C. */
export function vapourPressure(T: number): number {
  const t = T - 273.15;
  return 611.21 * math.exp((17.502 * t) / (240.97 + t));
}

/**
 * Lets a vessel breathe for dt seconds. `area` in m², `transfer` in m/s. `out` receives what went; the moles are taken off the vessel, which is stale then.
 */
export function breathe(
  lab: Chemistry,
  vessel: Vessel,
  above: Above,
  area: number,
  transfer: number,
  dt: number,
  out: Breath,
): void {
  out.surface.fill(0);
  out.bubbles.fill(0);
  if (vessel.water <= 0 || vessel.volume <= 0) return;
  const { waterMass } = vessel.solution;
  const reached = 1 - math.exp((-transfer * area * dt) / vessel.volume);
  let all = vapourPressure(vessel.temperature);
  for (let k = 0; k < lab.gases.length; k++) all += pressureOf(lab, vessel, k);
  const excess = all > above.pressure ? (1 - above.pressure / all) * (1 - math.exp(-BUBBLING * dt)) : 0;
  for (let k = 0; k < lab.gases.length; k++) {
    const dissolved = vessel.solution.molality[speciesAt(lab, lab.gases[k]!.species)]! * waterMass;
    const held = above.partial[k]! * solubility(lab, vessel, k) * waterMass;
    out.surface[k] = reached * (dissolved - held);
    out.bubbles[k] = excess * dissolved;
  }
  for (let k = 0; k < lab.gases.length; k++) {
    const gone = out.surface[k]! + out.bubbles[k]!;
    if (gone !== 0) takeGas(lab, vessel, k, gone);
  }
}

/** Takes moles of gas k out of the liquid, with what they are worth; negative to put in. */
export function takeGas(lab: Chemistry, vessel: Vessel, k: number, moles: number): void {
  const gas = lab.gases[k]!;
  vessel.water += addRecipe(lab, recipeOf(lab.tables, gas.species), -moles, vessel.totals);
  vessel.enthalpy -= moles * heatOfGas(lab, gas);
  vessel.stale = true;
}

/** J/mol of a gas from its components: its dissolved species, less the heat of dissolving. */
const heatOfGas = (lab: Chemistry, gas: GasRow): number => lab.heats[speciesAt(lab, gas.species)]! - 1000 * gas.dH;
