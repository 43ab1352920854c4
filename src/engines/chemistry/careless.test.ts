/** A careless student with four vessels and fifteen bottles: whatever is done, nothing is lost, all is finite and every liquid is solved. */
import { expect, test } from 'vitest';
import { openChemistry } from './chemistry.ts';
import { breathe, openAir, openBreath, STIRRED } from './gases.ts';
import { addHeat, exchangeHeat } from './heat.ts';
import { addCrystals, addWater, pour } from './pour.ts';
import { settle } from './settle.ts';
import { bottleOf, contentsMass, emptyVessel } from './vessel.ts';

const STEPS = process.env['SOAK'] === '1' ? 20_000 : 1_500;
const BOTTLES = [
  { HCl: 1 },
  { H2SO4: 2 },
  { NaOH: 2 },
  { NH3: 6 },
  { Na2CO3: 1 },
  { AgNO3: 0.1 },
  { CuSO4: 0.5 },
  { FeCl3: 0.3 },
  { KSCN: 0.1 },
  { AlCl3: 0.3 },
  { BaCl2: 0.2 },
  { 'Pb(NO3)2': 0.2 },
  { KI: 0.3 },
  { Na2S2O3: 0.5 },
  { HAc: 1, NaAc: 1 },
];
const ML = 1e-6;

test(`${STEPS} careless steps`, { timeout: 3_600_000 }, () => {
  let seed = 1;
  const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 4294967296;
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const reagents = [...new Set(BOTTLES.flatMap((b) => Object.keys(b))), 'NH4NO3', 'CO2'];
  const lab = openChemistry({ reagents, solids: 'all', gases: ['CO2(g)', 'NH3(g)'] });
  const air = openAir(lab);
  const out = openBreath(lab);
  const gasMasses = [0.04401, 0.01703];
  const bottles = BOTTLES.map((b) => bottleOf(lab, b as Record<string, number>, 1));
  const glasses = Array.from({ length: 4 }, () => emptyVessel(lab, 298.15, 20));
  let put = 0;
  let gone = 0;
  const weigh = (vessel: (typeof glasses)[number]) => contentsMass(lab, vessel);
  for (let n = 0; n < STEPS; n++) {
    const glass = pick(glasses);
    const before = weigh(glass);
    const what = random();
    if (what < 0.4) pour(lab, pick(bottles), glass, 10 * ML * random());
    else if (what < 0.5) addWater(glass, 20 * ML * random(), 280 + 80 * random());
    else if (what < 0.55) addCrystals(lab, glass, 'NH4NO3', 0.01 * random());
    else if (what < 0.65) addHeat(glass, 20_000 * (random() - 0.5));
    if (what < 0.65) put += weigh(glass) - before;
    else if (what < 0.85)
      pour(lab, glass, pick(glasses.filter((g) => g !== glass)), glass.volume * random(), random() < 0.5);
    else if (what < 0.9) {
      gone += weigh(glass);
      glasses[glasses.indexOf(glass)] = emptyVessel(lab, 298.15, 20);
    }
    for (const one of glasses) {
      settle(lab, one, pick([1 / 60, 1, 30]));
      breathe(lab, one, air, 2e-3, STIRRED, 1, out);
      for (let k = 0; k < gasMasses.length; k++) gone += (out.surface[k]! + out.bubbles[k]!) * gasMasses[k]!;
      settle(lab, one, 1 / 60);
      exchangeHeat(one, 298.15, 0.3, 1);
      const numbers = [one.solution.pH, one.temperature, one.volume, one.enthalpy, ...one.totals, ...one.solids];
      // One expectation for a step: a million of them would be the whole test.
      if (!one.solution.solved || !numbers.every(Number.isFinite) || Math.min(0, ...one.solids) < 0)
        expect.fail(`step ${n}: ${JSON.stringify(one)}`);
    }
  }
  const left = glasses.reduce((sum, g) => sum + weigh(g), 0);
  expect(Math.abs(left + gone - put) / put).toBeLessThan(1e-6);
});
