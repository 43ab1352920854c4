/**
 * Heat of a vessel. Where it stops being true: no boiling away and no ice, so the temperature is held between 0 and 100 °C; no heat of
 * diluting strong solutions.
 */
import { math } from '@core';
import { ZERO_CELSIUS } from './constants.ts';
import type { Vessel } from './vessel.ts';

/**
 * J/(kg K) of the water in a solution, NBS tables at 25 °C (4 µ in 1000 from 10 to 60 °C). Of the water, not of the solution: the apparent heat
 * capacity of most salts is near zero or negative (NaCl −90 J/(mol K)), and this is how 4.18 J/g comes out right for 0.5 mol/L of salt.
 */
export const WATER_HEAT = 4180;
const BOILING = ZERO_CELSIUS + 100;

/** J/K. */
export const heatCapacity = ({ solution, water, glass }: Vessel): number =>
  (water > 0 ? solution.waterMass * WATER_HEAT : 0) + glass;

/** Adds joules; negative to cool. An empty vessel without glass has nothing to warm. */
export function addHeat(vessel: Vessel, joules: number): void {
  const C = heatCapacity(vessel);
  if (C > 0) holdTemperature(vessel, vessel.temperature + joules / C);
}

/** Newton's cooling towards a room, a bath or a flame at `surroundings` kelvin over dt seconds; `conductance` in W/K (a coffee cup 0.3, a bath 20). */
export function exchangeHeat(vessel: Vessel, surroundings: number, conductance: number, dt: number): void {
  const C = heatCapacity(vessel);
  if (C > 0) {
    const left = math.exp((-conductance * dt) / C);
    holdTemperature(vessel, surroundings + (vessel.temperature - surroundings) * left);
  }
}

export function holdTemperature(vessel: Vessel, T: number): void {
  vessel.temperature = T < ZERO_CELSIUS ? ZERO_CELSIUS : T > BOILING ? BOILING : T;
}
