/** Rates: closed forms, orders and activation energies that come back, and nothing used that is not there. */
import { describe, expect, test } from 'vitest';
import { componentAt, gasAt, openChemistry, solidAt } from './chemistry.ts';
import { breathe, gasVolume, openAir, openBreath, STIRRED } from './gases.ts';
import { imbalanceOf, prepareReaction, rateOf, react, shrinkingArea, specificArea } from './kinetics.ts';
import { addSolid, addWater, pour } from './pour.ts';
import { MARBLE_ACID, PEROXIDE, THIOSULFATE_ACID } from './data/reactions.ts';
import { settle } from './settle.ts';
import { bottleOf, emptyVessel, type Vessel } from './vessel.ts';
import { heatCapacity } from './heat.ts';

const ML = 1e-6;
const SULFUR = THIOSULFATE_ACID;
const thiosulfate = openChemistry({ reagents: ['Na2S2O3', 'HCl'], components: ['SO3-2'], grains: ['S(s)'] });
const sulfur = prepareReaction(thiosulfate, SULFUR);
const none = new Float64Array(0);

const start = (molar: number, T = 298.15): Vessel => bottleOf(thiosulfate, { Na2S2O3: molar, HCl: 0.2 }, 50 * ML, T);

describe('in a solution', () => {
  test('a first-order reaction falls as an exponential, whatever the tick', () => {
    const S = componentAt(thiosulfate, 'S2O3-2');
    // Without activation: sulfite that takes up acid cools the flask by 0.05 K, which would be seen.
    const cold = prepareReaction(thiosulfate, { ...SULFUR, paths: [{ ...SULFUR.paths[0]!, activation: 0 }] });
    for (const dt of [1, 1 / 60]) {
      const flask = start(0.05);
      const n0 = flask.totals[S]!;
      for (let n = 0; n < 100 / dt; n++) {
        react(cold, flask, dt, none);
        settle(thiosulfate, flask, dt);
      }
      expect(flask.totals[S]! / n0).toBeCloseTo(Math.exp(-100 * SULFUR.paths[0]!.k), 6);
      expect(flask.solids[solidAt(thiosulfate, 'S(s)')]).toBeCloseTo(n0 - flask.totals[S]!, 12);
    }
  });
  test('the order and the activation energy come back from the rates', () => {
    const rate = (molar: number, T = 298.15) => rateOf(sulfur, start(molar, T));
    expect(Math.log(rate(0.1) / rate(0.05)) / Math.log(2)).toBeCloseTo(1, 6);
    const warm = start(0.05, 308.15);
    const Ea = (8.314462618 * Math.log(rateOf(sulfur, warm) / rate(0.05))) / (1 / 298.15 - 1 / 308.15);
    expect(Ea / 50_000).toBeCloseTo(1, 6);
  });
  // Card 22: relative rates at 20, 25, 30, 40, 50 °C, and 1.92 for 10 °C.
  test.each([
    [20, 0.71],
    [30, 1.39],
    [40, 2.63],
    [50, 4.76],
  ])('card 22: at %d °C', (t, relative) =>
    expect(rateOf(sulfur, start(0.05, t + 273.15)) / rateOf(sulfur, start(0.05)) / relative).toBeCloseTo(1, 1.7),
  );
  test('paths add: a catalyst does not change what is made, only how fast', () => {
    const lab = openChemistry({ reagents: ['H2O2', 'KI', 'O2'], gases: ['O2(g)'], grains: ['MnO2(s)'] });
    const peroxide = prepareReaction(lab, PEROXIDE);
    const bottle = bottleOf(lab, { H2O2: 0.5, KI: 0.1 }, 50 * ML);
    const alone = rateOf(peroxide, bottle);
    addSolid(lab, bottle, solidAt(lab, 'MnO2(s)'), 0.001);
    const area = specificArea(5e-5, 0.08694, 5030) * 0.001;
    expect(rateOf(peroxide, bottle, () => area) - alone).toBeCloseTo(0.24 * area * 0.5, 9);
    const made = new Float64Array(lab.gases.length);
    for (let n = 0; n < 3600; n++) {
      react(peroxide, bottle, 1, made, () => area);
      settle(lab, bottle, 1);
    }
    const left = bottle.totals[componentAt(lab, 'H2O2')]!;
    expect(made[gasAt(lab, 'O2(g)')]! * 2 + left).toBeCloseTo(0.025, 12);
    expect(bottle.solids[solidAt(lab, 'MnO2(s)')]).toBe(0.001);
  });
});

describe('marble in acid', () => {
  const lab = openChemistry({ reagents: ['HCl', 'CaCl2'], grains: ['CaCO3(s)'], gases: ['CO2(g)'] });
  const marble = solidAt(lab, 'CaCO3(s)');
  const dissolving = prepareReaction(lab, MARBLE_ACID);
  const run = (dt: number, molesOfAcid: number, molesOfMarble: number, seconds: number, diameter = 1e-3) => {
    const flask = emptyVessel(lab, 298.15, 40);
    pour(lab, bottleOf(lab, { HCl: molesOfAcid / 0.05 }, 50 * ML), flask, 50 * ML);
    addSolid(lab, flask, marble, molesOfMarble);
    const specific = specificArea(diameter, 0.10009, 2710);
    const areaOf = (p: number) => shrinkingArea(specific, molesOfMarble, flask.solids[p]!);
    const out = openBreath(lab);
    const above = { ...openAir(lab), partial: Float64Array.of(96830) };
    let gas = 0;
    for (let n = 0; n * dt < seconds; n++) {
      react(dissolving, flask, dt, none, areaOf);
      settle(lab, flask, dt);
      breathe(lab, flask, above, 2e-3, STIRRED, dt, out);
      gas += out.bubbles[0]! + out.surface[0]!;
    }
    return { flask, gas };
  };
  test('gives the gas that its stoichiometry says, and no more when the acid is used up', () => {
    const { flask, gas } = run(0.1, 0.02, 0.05, 1800);
    const inLiquid = flask.totals[componentAt(lab, 'CO3-2')]!;
    expect(gas + inLiquid + flask.solids[marble]!).toBeCloseTo(0.05, 12);
    // No charge in the flask: 2 Ca = Cl + alkalinity, so of 0.02 mol of acid 0.01 mol of marble, and half of what bicarbonate there is.
    const { molality, waterMass, ionicStrength } = flask.solution;
    const moles = (name: string): number => molality[lab.species.indexOf(name)]! * waterMass;
    const alkalinity =
      moles('HCO3-') + 2 * moles('CO3-2') + moles('OH-') + moles('CaHCO3+') + 2 * moles('CaCO3') + moles('CaOH+');
    expect((gas + inLiquid) / (0.01 + (alkalinity - moles('H+')) / 2)).toBeCloseTo(1, 9);
    // By then the acid is used up, and marble goes on as bicarbonate, slowly. Saturated (CaCO3 + CO2 + H2O = Ca2+ + 2 HCO3-, log K −4.50) that would be
    // 5.6 mmol/kg and as much again in CaHCO3+: 0.03 of the hundredth of a mole.
    expect((gas + inLiquid) / 0.01).toBeGreaterThan(1);
    expect((gas + inLiquid) / 0.01).toBeLessThan(1.03);
    // All but what Henry keeps under 96,830 Pa (PHREEQC: log K −1.468 at 25 °C, −19.98 kJ/mol; salted out by 10^(0.1 I)), less the 3 % that the marble,
    // which goes on dissolving in it, takes out faster than the surface lets in: of the gas half a per cent.
    const warmer = Math.exp((-19_980 / 8.314462618) * (1 / 298.15 - 1 / flask.temperature));
    const henry = (Math.pow(10, -1.468 - 0.1 * ionicStrength) * warmer * 96_830) / 101_325;
    expect(moles('CO2') / waterMass / henry).toBeLessThan(1);
    expect(moles('CO2') / waterMass / henry).toBeGreaterThan(0.95);
    const rest = 0.01 - henry * waterMass - alkalinity / 2;
    expect(Math.abs(gasVolume(gas) / ML / (24_790 * rest) - 1)).toBeLessThan(0.007);
  });
  test('warms the acid by what its steps are worth: −8 of dissolving, −24 of CO3²⁻ that becomes CO2', () => {
    const flask = bottleOf(lab, { HCl: 1 }, 50 * ML);
    addSolid(lab, flask, marble, 0.005);
    for (let n = 0; n < 6000; n++) {
      react(dissolving, flask, 0.1, none, () => 0.01);
      settle(lab, flask, 0.1);
    }
    expect(flask.solids[marble]).toBeLessThan(1e-9);
    expect(((flask.temperature - 298.15) * heatCapacity(flask)) / 0.005 / 1000).toBeCloseTo(32.0, 0);
  });
  test('in pure water it stops where it is saturated: 1.2e-4 mol/kg', () => {
    const glass = emptyVessel(lab);
    addWater(glass, 50 * ML);
    addSolid(lab, glass, marble, 0.01);
    for (let n = 0; n < 4000; n++) {
      react(dissolving, glass, 10, none, () => 0.1);
      settle(lab, glass, 10);
    }
    // PHREEQC without air and with these constants: 1.2e-4 (state SO of the reference has it as equilibrium).
    expect(glass.totals[componentAt(lab, 'Ca+2')]! / glass.solution.waterMass).toBeCloseTo(1.2e-4, 5);
  });
  test('is faster as powder', () =>
    expect(run(1 / 60, 0.05, 0.02, 5, 1e-4).gas).toBeGreaterThan(3 * run(1 / 60, 0.05, 0.02, 5).gas));
  test('taking one thing after the other errs by less with a shorter tick', () => {
    const at = (dt: number) => run(dt, 0.05, 0.02, 20).gas;
    const fine = at(1 / 480);
    const coarse = Math.abs(at(1 / 30) - fine);
    const middle = Math.abs(at(1 / 60) - fine);
    expect(middle).toBeLessThan(0.6 * coarse);
    expect(middle / fine).toBeLessThan(0.005);
  });
});

test('a path whose catalyst this lab does not have is closed; one that no table knows is a mistake', () => {
  const lab = openChemistry({ reagents: ['H2O2', 'O2'], gases: ['O2(g)'] });
  expect(prepareReaction(lab, PEROXIDE).paths.length).toBe(1);
  const wrong = { ...PEROXIDE, paths: [{ ...PEROXIDE.paths[0]!, orders: { HOOH: 1 } }] };
  expect(() => prepareReaction(lab, wrong)).toThrow(/no species 'HOOH'/);
});

test('what does not balance is refused, and said', () => {
  for (const reaction of [THIOSULFATE_ACID, MARBLE_ACID, PEROXIDE]) expect(imbalanceOf(reaction)).toBe('');
  expect(imbalanceOf({ takes: { H2O2: 1 }, gives: { H2O: 1 } })).toBe('-1 O');
  expect(() => prepareReaction(thiosulfate, { ...SULFUR, gives: { 'S(s)': 1, SO2: 1 } })).toThrow(/does not balance/);
});
