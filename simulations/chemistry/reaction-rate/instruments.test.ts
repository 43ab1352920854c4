/** What the student reads: the slip of paper, the watch in two hands, the recorders; and what a careless hand does to it. */
import { prepare } from '@sdk';
import { beforeAll, describe, expect, test } from 'vitest';
import { benchOf, fizz, give, live, measure, until } from './bench.fixture.ts';
import model from './model.ts';

beforeAll(() => prepare(model));
type Bench = ReturnType<typeof benchOf>;
const shown = (
  run: Bench,
  instrument: 'jotter' | 'watch' | 'syringe' | 'balance' | 'labels' | 'bath',
  channel: string,
) => run.readings(instrument).find((r) => r.channel === channel)!;

describe('the slip of paper', () => {
  test('keeps what each cylinder showed, shares a mixed one out, and is blank after the beaker was washed', () => {
    const run = benchOf();
    measure(run, 'first', 'thiosulfate', 20);
    measure(run, 'first', 'water', 40);
    give(run, 'tip', { cylinder: 'first' });
    measure(run, 'second', 'sulfuric', 10);
    give(run, 'tip', { cylinder: 'second' });
    // Half a division each, and the glasses' own errors of up to 2 %.
    expect(Math.abs(shown(run, 'jotter', 'thiosulfate').value! - 20)).toBeLessThan(0.9);
    expect(Math.abs(shown(run, 'jotter', 'water').value! - 20)).toBeLessThan(0.9);
    expect(Math.abs(shown(run, 'jotter', 'acid').value! - 10)).toBeLessThan(0.4);
    expect(Math.abs(shown(run, 'jotter', 'total').value! - 50)).toBeLessThan(1.6);
    expect(shown(run, 'jotter', 'total').error.half).toBeCloseTo(0.6, 9);
    give(run, 'rinse', { what: 'beaker' });
    expect(shown(run, 'jotter', 'thiosulfate')).toMatchObject({ value: null, status: 'idle' });
  });
  test('notes the temperature before the cool acid, and when the cross has gone', () => {
    const run = benchOf({ unsteady: false });
    give(run, 'setBath', { temperature: 45 });
    measure(run, 'first', 'thiosulfate', 40);
    give(run, 'tip', { cylinder: 'first' });
    give(run, 'bathe', { what: 'beaker', inside: true });
    live(run, 120);
    give(run, 'bathe', { what: 'beaker', inside: false });
    measure(run, 'second', 'sulfuric', 10);
    give(run, 'tip', { cylinder: 'second' });
    until(run, 'gone');
    const [began, ended] = [shown(run, 'jotter', 'began').value!, shown(run, 'jotter', 'ended').value!];
    // A sixth of 20 K, less what the slow probe has not yet seen after four seconds.
    expect(began - ended).toBeGreaterThan(2);
    expect(began - ended).toBeLessThan(4.5);
    expect(Math.abs(shown(run, 'bath', 'temperature').value! - began)).toBeLessThan(2);
  });
});

describe('the watch', () => {
  test('starts with the acid when both hands work, and stops by the thumb of who stares', () => {
    const run = benchOf();
    measure(run, 'first', 'thiosulfate', 40);
    give(run, 'tip', { cylinder: 'first' });
    measure(run, 'second', 'sulfuric', 10);
    give(run, 'tipAndStart', { cylinder: 'second' });
    const from = run.time;
    expect(shown(run, 'watch', 'time').status).toBe('running');
    give(run, 'stare');
    const gone = until(run, 'gone');
    live(run, 0.1);
    expect(shown(run, 'watch', 'time')).toMatchObject({ status: 'ok' });
    expect(Math.abs(shown(run, 'watch', 'time').value! - (gone - from))).toBeLessThan(0.012);
  });
  test('a thumb that starts late reads too little', () => {
    const run = benchOf();
    measure(run, 'first', 'thiosulfate', 40);
    give(run, 'tip', { cylinder: 'first' });
    measure(run, 'second', 'sulfuric', 10);
    give(run, 'tip', { cylinder: 'second' });
    const from = run.time;
    live(run, 2);
    give(run, 'watch.press');
    const gone = until(run, 'gone');
    give(run, 'watch.press');
    expect(gone - from - shown(run, 'watch', 'time').value!).toBeGreaterThan(1.9);
  });
});

describe('the recorders', () => {
  test('the syringe’s begins with the fall of the grains, and tells the time of the first 20 mL', () => {
    const run = benchOf();
    give(run, 'syringe.start');
    live(run, 3.37);
    fizz(run, 'hcl-1', 50, 'granules', 1);
    const from = run.time;
    let crossed = 0;
    for (let n = 0; n < 60 * 40; n++) {
      run.step();
      if (crossed === 0 && run.current.gas >= 20e-6) crossed = run.time - from;
    }
    const volume = shown(run, 'syringe', 'volume');
    expect(volume.status).toBe('running');
    expect(volume.series!.values.length).toBeGreaterThan(75);
    // The plunger sticks by 0.4 mL and the zero is 0.2 mL off, at about 1.3 mL/s; rounding to half a millilitre.
    expect(Math.abs(shown(run, 'syringe', 'mark').value! - crossed)).toBeLessThan(1.1);
    expect(shown(run, 'labels', 'concentration').value).toBe(1);
  });
  test('the balance shows grams to a hundredth and falls by the gas', () => {
    const run = benchOf();
    give(run, 'set.task', { value: 'marble' });
    give(run, 'cotton', { plug: 'cotton' });
    give(run, 'weigh', { what: 'flask' });
    live(run, 4);
    expect(shown(run, 'balance', 'mass')).toMatchObject({ unit: 'g', decimals: 2 });
    // A digit at half a kilogram, half one of zero, half one of noise (balance.ts).
    expect(Math.abs(shown(run, 'balance', 'mass').value! - 68.4)).toBeLessThan(0.03);
    measure(run, 'first', 'hcl-2', 50);
    give(run, 'tip', { cylinder: 'first' });
    give(run, 'pick', { solid: 'granules' });
    give(run, 'scoop', { mass: 0.001 });
    const grains = run.current.boat * 1000;
    give(run, 'balance.start');
    live(run, 10);
    const last = (): number => {
      const { values } = shown(run, 'balance', 'mass').series!;
      return values.slice(-10).reduce((a, b) => a + b, 0) / 10;
    };
    const before = last();
    give(run, 'drop', { close: false });
    live(run, 400);
    expect(shown(run, 'balance', 'mass').series!.values.length).toBeGreaterThan(400);
    // CO2 of all the marble; in its stead in the flask 130 − 50 mL of CO2 instead of air, as far as (1 − e^−V/room) of it was driven out. Out of an
    // open flask what is dissolved goes in the end (air holds 40 Pa of it).
    const room = 80e-6;
    const mol = grains / 100.09;
    const stays = ((44.009 - 28.964) * (1 - Math.exp((-mol * 0.02479) / room)) * room) / 0.02479;
    // Two means of ten readings of a hundredth: rounding and noise 0.002 each, and in seven minutes its zero creeps by σ 0.007.
    expect(Math.abs(before + grains - last() - (mol * 44.009 - stays))).toBeLessThan(0.02);
  });
});

describe('gas by stoichiometry, as four syringes show it after a tap', () => {
  /** log K of CO2(g) and O2(g), mol/kg per atm at 25 °C (PHREEQC, phreeqc.dat); CO2 is salted out by 10^(0.1 I). */
  const HENRY = { CO2: Math.pow(10, -1.468), O2: Math.pow(10, -2.8983) };
  const [BAR, ATM, R] = [1e5, 101_325, 8.314462618];
  const MOLAR_LITRES = 24.79;
  /** mol of air that a stopper shuts in over so many m³ of liquid, in a flask of 130 mL. */
  const airOver = (liquid: number): number => (BAR * (130e-6 - liquid)) / (R * 298.15);
  /** What of `gas` mol is dissolved in `water` kg under itself and the air that was shut in; `own` is this gas's share of that air. */
  const dissolvedOf = (henry: number, gas: number, air: number, own: number, water: number): number => {
    let d = 0;
    for (let n = 0; n < 60; n++) d = (henry * water * BAR * (own * air + gas - d)) / ((air + gas - d) * ATM);
    return d;
  };
  /** Readings of four notebooks' syringes, mL, when all has come to rest and to the room's temperature. */
  const readings = (perform: (run: Bench) => void, seconds: number): readonly number[] =>
    [1, 2, 3, 4].map((seed) => {
      const run = benchOf({ unsteady: false }, seed);
      perform(run);
      live(run, seconds);
      give(run, 'syringe.tap');
      expect(Math.abs(run.current.flask.temperature - 298.15)).toBeLessThan(0.1);
      return shown(run, 'syringe', 'volume').value!;
    });
  const agree = (seen: readonly number[], millilitres: number): void => {
    // Each: half a step of 0.5 mL, its zero σ 0.2 mL, the eye's guess σ 0.15 mL. The mean of four: 0.13 mL, a fifth of a per cent.
    for (const one of seen) expect(Math.abs(one - millilitres)).toBeLessThan(0.25 + 3 * 0.25);
    const mean = seen.reduce((a, b) => a + b, 0) / seen.length;
    expect(Math.abs(mean / millilitres - 1), `${mean} for ${millilitres}`).toBeLessThan(0.005);
  };
  test('0.3 g of marble in acid: 24.79 L/mol of what Henry leaves', () => {
    const seen = readings((run) => fizz(run, 'hcl-05', 15, 'powder', 0.3), 1000);
    const [n, liquid] = [0.3 / 100.09, 14.85e-6];
    // 0.5 mol/L of acid, of which 2 n is now Ca2+.
    const I = 0.5 + n / (liquid * 1000);
    const d = dissolvedOf(HENRY.CO2 / Math.pow(10, 0.1 * I), n, airOver(liquid), 0, liquid * 997);
    agree(seen, 1000 * MOLAR_LITRES * (n - d));
    // Who forgets it is far outside.
    expect(d / n).toBeGreaterThan(0.05);
  });
  test('7 mL of hydrogen peroxide on manganese dioxide: half a mole of oxygen for each', () => {
    const liquid = 6.95e-6;
    const seen = readings((run) => {
      give(run, 'set.task', { value: 'peroxide' });
      measure(run, 'second', 'peroxide', 7);
      give(run, 'tip', { cylinder: 'second' });
      give(run, 'pickCatalyst', { solid: 'manganese' });
      give(run, 'scoop', { mass: 0.0003 });
      give(run, 'drop', { close: true });
    }, 1200);
    // 0.88 mol/L of peroxide, 0.26 mmol/L of oxygen that was in it before.
    const n = (0.88 / 2 + 2.6e-4) * liquid * 1000;
    const d = dissolvedOf(HENRY.O2, n, airOver(liquid), 0.21, liquid * 1000);
    agree(seen, 1000 * MOLAR_LITRES * (n - d));
  });
});

test('a cylinder that was not rinsed: what clung to it reacts in it, and cloudily', () => {
  const run = benchOf();
  measure(run, 'first', 'thiosulfate', 40);
  give(run, 'tip', { cylinder: 'first' });
  measure(run, 'first', 'sulfuric', 10);
  live(run, 120);
  expect(run.current.first.haze).toBeGreaterThan(1);
  const clean = benchOf();
  measure(clean, 'first', 'sulfuric', 10);
  live(clean, 120);
  expect(clean.current.first.haze).toBe(0);
});
