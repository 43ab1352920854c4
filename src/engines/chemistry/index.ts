/** Chemistry of solutions in 64 bits: equilibrium, precipitation, heat, rates and gases in vessels. Colours: @engines/chemistry/colour. */
import type { Engine } from '@core';

export { GAS_CONSTANT, ROOM, ZERO_CELSIUS } from './constants.ts';
export {
  componentAt,
  gasAt,
  openChemistry,
  solidAt,
  speciesAt,
  type Activity,
  type Chemistry,
  type Choice,
} from './chemistry.ts';
export { equilibrate } from './equilibrium/equilibrate.ts';
export { openSolution, type Solution } from './equilibrium/solution.ts';
export { bottleOf, contentsMass, emptyVessel, molarity, stand, type Vessel } from './vessel.ts';
export { addCrystals, addSolid, addWater, pour } from './pour.ts';
export { settle } from './settle.ts';
export { addHeat, exchangeHeat, heatCapacity } from './heat.ts';
export * from './gases.ts';
export * from './kinetics.ts';
export * from './data/reactions.ts';
export * from './no2.ts';
export { waterDensity } from './water.ts';

/** Needs nothing loaded: always ready. */
export const chemistry: Engine = { id: 'chemistry', version: 1, ready: () => Promise.resolve(), isReady: () => true };
