/**
 * Phenolphthalein bleaches in strong base: its red form takes up a hydroxide and becomes colourless, slowly, and comes back as slowly.
 *
 *   PP²⁻ + OH⁻ ⇌ PPOH³⁻     d f/dt = k₁[OH⁻]·r·(1 − f) − k₋₁·f
 *
 * f share of the dye that is bleached, r share of the rest that is red. Linear while [OH⁻] stands still, so a step is exact for any dt.
 * k₁    0.735 L/(mol·min) in a room (taken as 25 °C): mean of four runs from 0.075 to 0.30 mol/L NaOH; 2.03 at 40 °C, so Ea = 52 kJ/mol
 *       (Hackuarium/simple-spectro, experiments/kinetic/phenolphthalein/20190419).
 * k₋₁   k₁/K with K = 100 L/mol: half is bleached at pH 12 (pK₃ of Z. Tamura et al., Anal. Sci. 12 (1996) 927). K is kept for every temperature (assumed).
 * In 0.1 mol/L it takes a quarter of an hour; near an end point (pH 9 to 10) it is nothing: there the pink fades because air brings CO2.
 */
import { math } from '@core';
import { GAS_CONSTANT, ROOM } from '../constants.ts';
import { DYES, formsOf } from './indicators.ts';

const RATE_25 = 0.735 / 60;
const ACTIVATION = 52_000;
const EQUILIBRIUM = 100;

/** Share bleached after `seconds`. `hydroxide` in mol/L, temperature in K. */
export function fade(faded: number, pH: number, hydroxide: number, seconds: number, temperature = ROOM): number {
  const k = RATE_25 * math.exp((ACTIVATION / GAS_CONSTANT) * (1 / ROOM - 1 / temperature));
  const red = formsOf(DYES.phenolphthalein, pH).at(-1)!;
  const there = k * Math.max(0, hydroxide) * red;
  const rate = there + k / EQUILIBRIUM;
  return there / rate + (faded - there / rate) * math.exp(-rate * seconds);
}
