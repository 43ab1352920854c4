/**
 * A few hundred mixtures and what becomes of them, as one hash: most with precipitates, hot and cold, at once and tick by tick. The same in Node, and in
 * every browser (tests/e2e/same-bits.test.ts): no experiment's recording precipitates anything.
 */
import { hash, math } from '@core';
import { addRecipe, openChemistry } from './chemistry.ts';
import { WATER_MASS } from './constants.ts';
import { rowOf, TABLES } from './data/index.ts';
import { equilibrate } from './equilibrium/equilibrate.ts';
import { openSolution } from './equilibrium/solution.ts';
import { pour } from './pour.ts';
import { settle } from './settle.ts';
import { bottleOf, emptyVessel } from './vessel.ts';

const MIXTURES = 300;
const POURED = 30;
/** Ticks of 1/60 s that each pouring lives: the fastest precipitates are through, the slow ones on their way. */
const TICKS = 120;
const NAMES = TABLES.reagents.map(({ name }) => name);

/** Numerical Recipes' generator: whole numbers, so nothing to round. */
const generator = (seed: number) => () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 4294967296;

export interface Bits {
  readonly hash: string;
  readonly mixtures: number;
  /** How many of them ended with a solid; and how many could not be solved. */
  readonly cloudy: number;
  readonly unsolved: number;
}

export function bitsOfMixtures(): Bits {
  const random = generator(20261122);
  const pick = (): string => NAMES[Math.floor(NAMES.length * random())]!;
  const lab = openChemistry({ reagents: NAMES, solids: 'all' });
  const seen: Float64Array[] = [];
  let cloudy = 0;
  let unsolved = 0;
  const keep = (numbers: readonly number[], molality: Float64Array, solids: Float64Array, solved: boolean): void => {
    seen.push(Float64Array.from(numbers), molality.slice(), solids.slice());
    if (solids.some((moles) => moles > 0)) cloudy++;
    if (!solved) unsolved++;
  };

  const warm = openSolution(lab);
  for (let n = 0; n < MIXTURES; n++) {
    const totals = new Float64Array(lab.components.length);
    let water = 1 / WATER_MASS;
    for (let k = 3 + Math.floor(4 * random()); k > 0; k--)
      // 1e-4 to 1 mol/kg.
      water += addRecipe(lab, rowOf('reagent', TABLES.reagents, pick()).of, math.pow(10, -4 * random()), totals);
    const T = 273.15 + 100 * random();
    // Every third begins where the one before ended, as a vessel does.
    const solution = n % 3 === 0 ? warm : openSolution(lab);
    const solids = new Float64Array(lab.solids.length);
    const solved = equilibrate(lab, totals, water, T, solution, solids);
    keep(
      [solution.pH, solution.ionicStrength, solution.waterMass, solution.waterActivity],
      solution.molality,
      solids,
      solved,
    );
  }

  for (let n = 0; n < POURED; n++) {
    const bottle = () => bottleOf(lab, { [pick()]: math.pow(10, -2 * random()) }, 1e-4, 288.15 + 40 * random());
    const glass = emptyVessel(lab, 298.15, 30);
    for (const from of [bottle(), bottle(), bottle()]) {
      pour(lab, from, glass, 2e-5);
      for (let tick = 0; tick < TICKS; tick++) settle(lab, glass, 1 / 60);
    }
    const { solution, solids, volume, temperature, enthalpy } = glass;
    keep([solution.pH, volume, temperature, enthalpy], solution.molality, solids, solution.solved);
  }
  return { hash: hash(seen), mixtures: MIXTURES + POURED, cloudy, unsolved };
}
