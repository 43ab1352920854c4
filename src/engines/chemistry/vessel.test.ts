/** Vessels: titration by pouring, heat, volume, precipitates that take their time, and nothing lost on the way. */
import { describe, expect, test } from 'vitest';
import { clonePlain } from '@core';
import { openChemistry, solidAt, speciesAt, type Activity, type Chemistry } from './chemistry.ts';
import { exchangeHeat, heatCapacity } from './heat.ts';
import { addCrystals, addSolid, addWater, pour } from './pour.ts';
import { settle } from './settle.ts';
import { bottleOf, contentsMass, emptyVessel, molarity, type Vessel } from './vessel.ts';

const ML = 1e-6;
const TICK = 1 / 60;
/** Until nothing changes any more, at most a minute of it. */
function wait(lab: Chemistry, vessel: Vessel, seconds = 60): void {
  for (let n = 0; n < seconds * 60; n++) settle(lab, vessel, TICK);
}

describe('titration of card 10: 10.00 mL of 0.1000 mol/L with 0.1000 mol/L NaOH', () => {
  const titrate = (acid: string, volumes: readonly number[], activity: Activity) => {
    const lab = openChemistry({ reagents: [acid, 'NaOH'], activity });
    const burette = bottleOf(lab, { NaOH: 0.1 }, 50 * ML);
    const flask = bottleOf(lab, { [acid]: 0.1 }, 10 * ML);
    let inFlask = 0;
    return volumes.map((volume) => {
      pour(lab, burette, flask, (volume - inFlask) * ML);
      inFlask = volume;
      wait(lab, flask, 0.1);
      return flask.solution.pH;
    });
  };
  const close = (found: readonly number[], expected: readonly number[], within: number) =>
    expected.forEach((pH, i) => expect(Math.abs(found[i]! - pH), `${found[i]} for ${pH}`).toBeLessThan(within));

  // The card rounds to 0.01, and takes a litre for a kilogram (0.003 in pH) and pKw for 14 (0.005; the neutralisation warms the flask: 0.02 above 7).
  test('ideal, strong acid', () => {
    const found = titrate('HCl', [0, 9.9, 9.98, 10, 10.02, 10.1], 'ideal');
    close(found.slice(0, 3), [1.0, 3.3, 4.0], 0.01);
    close(found.slice(3), [7.0, 10.0, 10.69], 0.03);
  });
  test('ideal, acetic acid', () => close(titrate('HAc', [0, 5, 10], 'ideal'), [2.88, 4.76, 8.73], 0.02));
  test('with Davies', () => close(titrate('HCl', [0, 9.9, 9.98], 'plateau'), [1.11, 3.38, 4.09], 0.01));
});

describe('heat', () => {
  const warming = (acid: string, base: string, a: number, b: number) => {
    const lab = openChemistry({ reagents: [acid, base], solids: 'all' });
    const cup = bottleOf(lab, { [acid]: a }, 50 * ML);
    pour(lab, bottleOf(lab, { [base]: b }, 50 * ML), cup, 50 * ML);
    wait(lab, cup, 1);
    return (cup.temperature - 298.15) * heatCapacity(cup);
  };
  test('50 + 50 mL of 1 mol/L HCl and NaOH warm by 6.7 K before losses', () => {
    const lab = openChemistry({ reagents: ['HCl', 'NaOH'] });
    const cup = bottleOf(lab, { HCl: 1 }, 50 * ML);
    pour(lab, bottleOf(lab, { NaOH: 1 }, 50 * ML), cup, 50 * ML);
    wait(lab, cup, 1);
    expect(cup.temperature - 298.15).toBeCloseTo(6.7, 1);
    expect(cup.volume / ML).toBeGreaterThan(100);
  });
  // kJ per mole of the base or precipitate: the study's sums, themselves from the ΔH of NIST46 (55.81 for water).
  test.each([
    ['HCl', 'NaOH', 1, 1, 55.8],
    ['HAc', 'NaOH', 1, 1, 56.2],
    ['HCl', 'NH3', 1, 1, 52.0],
    ['H2SO4', 'NaOH', 0.5, 1, 66],
    ['NaCl', 'AgNO3', 0.1, 0.1, 65.2],
  ])('%s + %s', (acid, base, a, b, expected) => {
    const joules = warming(acid, base, a, b);
    expect(Math.abs(joules / (0.05 * b) / 1000 - expected)).toBeLessThan(1);
  });
  test('crystals of sodium hydroxide warm the water, ammonium nitrate cools it', () => {
    const lab = openChemistry({ reagents: ['NaOH', 'NH4NO3'] });
    const cup = emptyVessel(lab);
    addWater(cup, 100 * ML);
    wait(lab, cup, 0.1);
    addCrystals(lab, cup, 'NaOH', 0.02);
    wait(lab, cup, 0.1);
    expect((cup.temperature - 298.15) * heatCapacity(cup)).toBeCloseTo(0.02 * 44500, -1);
    const other = emptyVessel(lab);
    addWater(other, 100 * ML);
    addCrystals(lab, other, 'NH4NO3', 0.1);
    wait(lab, other, 0.1);
    expect(other.temperature - 298.15).toBeCloseTo(-6.2, 1);
  });
  test('cooling is exponential, whatever the tick', () => {
    const lab = openChemistry({ reagents: ['NaCl'] });
    const cups = [1, 60].map(() => bottleOf(lab, { NaCl: 0.1 }, 100 * ML, 350));
    const C = heatCapacity(cups[0]!);
    exchangeHeat(cups[0]!, 298, 0.3, 60);
    for (let n = 0; n < 60; n++) exchangeHeat(cups[1]!, 298, 0.3, 1);
    expect(cups[0]!.temperature).toBeCloseTo(298 + 52 * Math.exp((-0.3 * 60) / C), 9);
    expect(cups[1]!.temperature).toBeCloseTo(cups[0]!.temperature, 9);
  });
  test('two temperatures become one, the glass included', () => {
    const lab = openChemistry({ reagents: ['NaCl'] });
    const beaker = emptyVessel(lab, 293.15, 40);
    pour(lab, bottleOf(lab, { NaCl: 0.1 }, 100 * ML, 353.15), beaker, 100 * ML);
    const C = heatCapacity(beaker) - 40;
    expect(beaker.temperature).toBeCloseTo((293.15 * 40 + 353.15 * C) / (40 + C), 6);
  });
});

describe('volume', () => {
  // Densities of the CRC handbook at 20 °C, 1 mol/L or nearly.
  test.each([
    ['HCl', 1, 1.0161],
    ['NaOH', 1, 1.0414],
    ['NaCl', 1, 1.0386],
    ['HAc', 1, 1.0066],
    ['CuSO4', 0.5, 1.077],
  ])('%s of %d mol/L weighs what the tables say', (reagent, molar, density) => {
    const lab = openChemistry({ reagents: [reagent] });
    const bottle = bottleOf(lab, { [reagent]: molar }, 1e-3, 293.15);
    expect(bottle.volume).toBeCloseTo(1e-3, 9);
    expect(Math.abs(contentsMass(lab, bottle) - density)).toBeLessThan(0.006);
  });
  test('concentrations are per litre', () => {
    const lab = openChemistry({ reagents: ['KMnO4'] });
    expect(molarity(bottleOf(lab, { KMnO4: 0.02 }, 1e-3), speciesAt(lab, 'MnO4-'))).toBeCloseTo(0.02, 9);
  });
});

describe('precipitates', () => {
  const lab = openChemistry({ reagents: ['AgNO3', 'NaCl', 'KI', 'BaCl2', 'Na2SO4', 'NH3'], solids: 'all' });
  const at = (name: string) => solidAt(lab, name);

  test('come with their own time, and end at equilibrium', () => {
    const tube = bottleOf(lab, { BaCl2: 0.01 }, 5 * ML);
    pour(lab, bottleOf(lab, { Na2SO4: 0.01 }, 5 * ML), tube, 5 * ML);
    wait(lab, tube, 1);
    // After one time constant: all but 1/e of 50 µmol.
    expect(tube.solids[at('BaSO4(s)')]! / 5e-5).toBeCloseTo(1 - Math.exp(-1), 1);
    wait(lab, tube, 30);
    expect(tube.solids[at('BaSO4(s)')]! / 5e-5).toBeGreaterThan(0.99);
    expect(tube.stale).toBe(false);
    // In the saturated liquid the product of what is left is Ksp: 1e-5 mol/L of each, more with the salt.
    expect(molarity(tube, speciesAt(lab, 'Ba+2'))).toBeGreaterThan(1e-5);
    expect(molarity(tube, speciesAt(lab, 'Ba+2'))).toBeLessThan(3e-5);
  });

  test('silver chloride dissolves in ammonia, silver iodide takes its place', () => {
    const tube = bottleOf(lab, { NaCl: 0.01 }, 5 * ML);
    pour(lab, bottleOf(lab, { AgNO3: 0.01 }, 5 * ML), tube, 5 * ML);
    wait(lab, tube, 5);
    expect(tube.solids[at('AgCl(s)')]! / 5e-5).toBeGreaterThan(0.98);
    pour(lab, bottleOf(lab, { NH3: 2 }, 5 * ML), tube, 5 * ML);
    wait(lab, tube, 5);
    expect(tube.solids[at('AgCl(s)')]).toBe(0);
    pour(lab, bottleOf(lab, { KI: 0.1 }, 5 * ML), tube, 5 * ML);
    wait(lab, tube, 5);
    expect(tube.solids[at('AgI(s)')]! / 5e-5).toBeGreaterThan(0.98);
    expect(tube.solution.solved).toBe(true);
  });

  test('a slow solid gives its ions to a fast one without running the liquid dry', () => {
    const slow = openChemistry({
      reagents: ['CaSO4', 'Na2CO3', 'BaCl2'],
      solids: ['CaSO4.2H2O(s)', 'CaCO3(s)', 'BaCO3(s)', 'BaSO4(s)'],
    });
    const tube = emptyVessel(slow);
    addWater(tube, 20 * ML);
    addSolid(slow, tube, solidAt(slow, 'CaSO4.2H2O(s)'), 1e-3);
    pour(slow, bottleOf(slow, { Na2CO3: 0.5 }, 20 * ML), tube, 20 * ML);
    const total = () => tube.solids.reduce((a, b) => a + b, 0) + tube.totals[slow.components.indexOf('Ca+2')]!;
    for (let n = 0; n < 1500; n++) {
      settle(slow, tube, 0.2);
      for (const x of tube.totals.subarray(1)) expect(x).toBeGreaterThanOrEqual(-1e-18);
      expect(tube.solution.solved).toBe(true);
    }
    expect(total()).toBeCloseTo(1e-3, 12);
    expect(tube.solids[solidAt(slow, 'CaCO3(s)')]!).toBeGreaterThan(0.99e-3);
    expect(tube.solids[solidAt(slow, 'CaSO4.2H2O(s)')]!).toBeLessThan(1e-7);
  });

  test('a filter keeps the solid, pouring takes it along', () => {
    const make = () => {
      const tube = bottleOf(lab, { NaCl: 0.1 }, 5 * ML);
      pour(lab, bottleOf(lab, { AgNO3: 0.1 }, 5 * ML), tube, 5 * ML);
      wait(lab, tube, 5);
      return tube;
    };
    const [filtered, poured] = [make(), make()];
    const [below, beside] = [emptyVessel(lab), emptyVessel(lab)];
    pour(lab, filtered, below, 1, true);
    expect(below.solids[at('AgCl(s)')]).toBe(0);
    expect(filtered.solids[at('AgCl(s)')]).toBeGreaterThan(4.9e-4);
    expect(filtered.water).toBe(0);
    pour(lab, poured, beside, poured.volume / 2);
    expect(beside.solids[at('AgCl(s)')]).toBeCloseTo(poured.solids[at('AgCl(s)')]!, 12);
    const warm = beside.temperature;
    wait(lab, beside, 1);
    wait(lab, below, 1);
    // At equilibrium already: no heat, and the filtrate stays clear.
    expect(beside.temperature).toBeCloseTo(warm, 4);
    expect(below.solids[at('AgCl(s)')]).toBeLessThan(1e-8);
  });
});

test('a vessel is plain data: a clone lives on to the same bits, and nothing is lost by pouring to and fro', () => {
  const lab = openChemistry({ reagents: ['HCl', 'NaOH', 'NaCl'] });
  const one = bottleOf(lab, { HCl: 0.1, NaCl: 0.2 }, 100 * ML, 310);
  const two = bottleOf(lab, { NaOH: 0.13 }, 100 * ML);
  const mass = () => contentsMass(lab, one) + contentsMass(lab, two);
  const before = mass();
  const step = (a: Vessel, b: Vessel, n: number) => {
    pour(lab, n % 2 ? a : b, n % 2 ? b : a, 7.3 * ML);
    settle(lab, a, TICK);
    settle(lab, b, TICK);
  };
  for (let n = 0; n < 50; n++) step(one, two, n);
  const [oneCopy, twoCopy] = clonePlain([one, two] as [Vessel, Vessel]);
  for (let n = 0; n < 200; n++) step(one, two, n);
  for (let n = 0; n < 200; n++) step(oneCopy, twoCopy, n);
  expect(oneCopy).toEqual(one);
  expect(twoCopy).toEqual(two);
  expect(mass()).toBeCloseTo(before, 12);
  expect(one.volume + two.volume).toBeCloseTo(200 * ML, 6);
});
