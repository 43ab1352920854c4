/** Gases: volumes by stoichiometry, Henry's law at both ends, and carbon dioxide that comes and goes. */
import { describe, expect, test } from 'vitest';
import { componentAt, gasAt, openChemistry, speciesAt } from './chemistry.ts';
import { breathe, gasVolume, henry, openAir, openBreath, pressureOf, STIRRED, vapourPressure } from './gases.ts';
import { addWater, pour } from './pour.ts';
import { settle } from './settle.ts';
import { bottleOf, emptyVessel, molarity } from './vessel.ts';

const ML = 1e-6;

test('a mole is 24.79 L at 25 °C and 1 bar', () => expect(gasVolume(1) * 1000).toBeCloseTo(24.79, 2));

// CRC handbook: mol/L in water under 1 atm of the gas at 25 °C; and Pa of water vapour.
test.each([
  ['CO2(g)', 0.0339, 0.02],
  ['O2(g)', 1.26e-3, 0.03],
  ['H2(g)', 7.8e-4, 0.02],
])('%s dissolves as the tables say', (name, molal, within) => {
  const lab = openChemistry({ reagents: [], gases: [name] });
  expect(Math.abs((henry(lab.gases[0]!, 298.15) * 101325) / molal - 1)).toBeLessThan(within);
});
test('water vapour', () => {
  expect(Math.abs(vapourPressure(298.15) - 3169)).toBeLessThan(10);
  expect(Math.abs(vapourPressure(333.15) - 19940)).toBeLessThan(100);
});

describe('carbon dioxide', () => {
  const lab = openChemistry({ reagents: ['HCl', 'NaOH', 'Na2CO3', 'CO2'], gases: ['CO2(g)'] });
  const air = openAir(lab);
  const k = gasAt(lab, 'CO2(g)');
  const C = componentAt(lab, 'CO3-2');

  test('leaves acidified carbonate: all that Henry does not keep, and not a mole more', () => {
    const flask = bottleOf(lab, { Na2CO3: 0.2 }, 50 * ML);
    pour(lab, bottleOf(lab, { HCl: 1 }, 30 * ML), flask, 30 * ML);
    const carbon = flask.totals[C]!;
    const out = openBreath(lab);
    let gone = 0;
    // Its own gas stands above it, as in a syringe.
    const own = { partial: Float64Array.of(96830), pressure: 1e5 };
    for (let n = 0; n < 240 * 10; n++) {
      settle(lab, flask, 0.1);
      breathe(lab, flask, own, 2e-3, STIRRED, 0.1, out);
      gone += out.surface[k]! + out.bubbles[k]!;
    }
    expect(gone + flask.totals[C]!).toBeCloseTo(carbon, 12);
    expect(Math.abs(pressureOf(lab, flask, k) / 96830 - 1)).toBeLessThan(0.002);
    expect(gasVolume(gone) / ML).toBeGreaterThan(0.7 * 247.9);
    expect(flask.solution.pH).toBeLessThan(2);
  });

  test('of the air makes water acid: 5.6', () => {
    const glass = emptyVessel(lab);
    addWater(glass, 100 * ML);
    const out = openBreath(lab);
    for (let n = 0; n < 4000; n++) {
      settle(lab, glass, 5);
      breathe(lab, glass, air, 5e-3, STIRRED, 5, out);
    }
    expect(Math.abs(glass.solution.pH - 5.61)).toBeLessThan(0.03);
    expect(pressureOf(lab, glass, k)).toBeCloseTo(42, 0);
  });

  test('of the air lowers the pH just past the end point, slowly', () => {
    const flask = bottleOf(lab, { HCl: 0.1 }, 10 * ML);
    pour(lab, bottleOf(lab, { NaOH: 0.1 }, 20 * ML), flask, 10.01 * ML);
    addWater(flask, 30 * ML);
    settle(lab, flask, 1 / 60);
    const out = openBreath(lab);
    const pH = [flask.solution.pH];
    for (let n = 0; n < 3000; n++) {
      breathe(lab, flask, air, 3e-3, STIRRED, 0.1, out);
      if (settle(lab, flask, 0.1) && n % 600 === 599) pH.push(flask.solution.pH);
    }
    expect(pH[0]).toBeGreaterThan(9);
    for (let n = 1; n < pH.length; n++) expect(pH[n]).toBeLessThan(pH[n - 1]!);
    expect(pH.at(-1)).toBeGreaterThan(7);
  });

  test('goes off in bubbles only where it presses harder than the air', () => {
    const soda = bottleOf(lab, { CO2: 0.1 }, 100 * ML);
    const out = openBreath(lab);
    breathe(lab, soda, air, 0, 0, 1, out);
    expect(out.bubbles[k]).toBeGreaterThan(0);
    const flat = bottleOf(lab, { CO2: 0.02 }, 100 * ML);
    breathe(lab, flat, air, 0, 0, 1, out);
    expect(out.bubbles[k]).toBe(0);
    expect(molarity(flat, speciesAt(lab, 'CO2'))).toBeCloseTo(0.02, 3);
  });
});
