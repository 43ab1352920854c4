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
    expect(Math.abs(shown(run, 'balance', 'mass').value! - 68.4)).toBeLessThan(0.1);
    give(run, 'balance.start');
    fizz(run, 'hcl-2', 50, 'granules', 1, false);
    live(run, 240);
    const { values } = shown(run, 'balance', 'mass').series!;
    expect(values.length).toBeGreaterThan(100);
    // 1 g of marble holds 0.44 g of CO2; six seconds the balance settles, and some of the gas stays in the liquid and over it.
    expect(Math.abs(values[12]! - values.at(-1)! - 0.35)).toBeLessThan(0.07);
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
