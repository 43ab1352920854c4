/** Mistakes have consequences, on the bench and in the data. */
import { describe, expect, test } from 'vitest';
import { nitrousAt, nitrousFilledTo } from '@engines/chemistry';
import { BATH_MAX } from './apparatus.ts';
import { live, open, shown } from './bench.fixture.ts';

describe('mistakes have consequences', () => {
  const absorbance = (run: ReturnType<typeof open>): number => shown(run, 'meter', 'absorbance').value!;
  test('no blank: lamp and glass count as gas', () => {
    const run = open({}, 4);
    run.send('moveBulb', { bulb: '1', to: 'meter' });
    live(run, 1);
    const bare = absorbance(run);
    run.send('moveBulb', { bulb: '1', to: 'rack' });
    run.send('moveBulb', { bulb: 'blank', to: 'meter' });
    live(run, 1);
    run.send('meter.blank', {});
    run.send('moveBulb', { bulb: 'blank', to: 'rack' });
    run.send('moveBulb', { bulb: '1', to: 'meter' });
    live(run, 1);
    expect(Math.abs(bare - absorbance(run))).toBeGreaterThan(0.01);
  });
  test('dew: a bulb from ice mists over and seems darker; wiped, it tells the truth for some seconds', () => {
    const run = open();
    run.send('moveBulb', { bulb: '2', to: 'ice' });
    live(run, 200);
    run.send('moveBulb', { bulb: '2', to: 'meter' });
    live(run, 15);
    const misted = absorbance(run);
    run.send('wipe', { bulb: '2' });
    live(run, 1);
    expect(misted - absorbance(run)).toBeGreaterThan(0.15);
    expect(run.verdict('wipe', { bulb: '1' })).toBe(true);
  });
  test('too soon: the bulb is not where its bath is', () => {
    const run = open();
    run.send('mixBath', { temperature: 80 });
    run.send('moveBulb', { bulb: '3', to: 'hot' });
    live(run, 10);
    run.send('moveBulb', { bulb: '3', to: 'meter' });
    live(run, 1);
    expect(shown(run, 'glass', 'temperature').value! - shown(run, 'holder', 'temperature').value!).toBeGreaterThan(20);
  });
  test('an opened bulb is lost and the room is brown; a step back leaves it whole', () => {
    const run = open();
    run.send('openBulb', {});
    run.step();
    run.send('danger.stop', {});
    run.step();
    expect(run.current.bulbs[2]!.open).toBe(false);
    run.send('openBulb', {});
    run.step();
    run.send('danger.go', { guess: 'nothing' });
    run.step();
    expect([run.current.bulbs[2]!.open, run.current.fumes > 0.9]).toEqual([true, true]);
    run.send('danger.done', {});
    run.step();
    expect(run.verdict('moveBulb', { bulb: '3', to: 'ice' })).toBe('bulb-open');
  });
  test('into an opened bulb air rushes first: even the fullest and hottest holds less than the pressure of the room', () => {
    // 50 kPa of filling and 6 % more, in the hottest bath; without N2O4 coming apart Charles would give 61 kPa.
    const { pressure } = nitrousAt(nitrousFilledTo(50000) * 1.06, 273.15 + BATH_MAX);
    expect(pressure).toBeGreaterThan(50000);
    expect(pressure).toBeLessThan(101325);
  });
  test('a bare hand in hot water', () => {
    const run = open();
    run.send('takeOff', { what: 'gloves' });
    run.send('mixBath', { temperature: 80 });
    run.send('moveBulb', { bulb: '3', to: 'hot' });
    run.step();
    expect([run.current.safety.act, run.current.safety.phase]).toEqual(['scald', 'happened']);
  });
});
