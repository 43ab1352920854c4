import { describe, expect, it } from 'vitest';
import { benchOf } from './testing.ts';
import { TITRATION_MEMORY, titrationLogger } from './titration-logger.ts';

/** Ticks of the test's bench are 1/240 s. */
const logging = () => {
  const it = benchOf(titrationLogger({ probe: 'pH', second: 240 }));
  it.set('pH', 3);
  it.until(1);
  return it;
};

describe('titration logger', () => {
  it('keeps a pH and a volume at every turn, on one clock', () => {
    const it = logging();
    it.command('start');
    expect(it.read('pH').status).toBe('running');
    expect(it.verdict('start')).toBe('already-recording');
    expect(it.verdict('rate', { hz: '1' })).toBe('stop-recording-first');
    for (let n = 1; n <= 10; n++) it.hear('drop', 1 + n, {});
    it.set('pH', 8);
    for (let n = 11; n <= 30; n++) it.hear('drop', 1 + n, {});
    it.until(32);
    it.command('stop');
    const [pH, volume] = [it.read('pH').series!, it.read('volume').series!];
    expect([pH.from, pH.every, pH.values.length]).toEqual([volume.from, volume.every, volume.values.length]);
    expect(pH.every).toBe(48);
    expect(pH.values.length).toBeGreaterThanOrEqual(155);
    // Thirty drops as delivered are a millilitre, and they only grow in number.
    expect(volume.values.at(-1)).toBeCloseTo(1, 12);
    expect(volume.values.every((v, i, all) => i === 0 || v >= all[i - 1]!)).toBe(true);
    expect(pH.values[2]!).toBeCloseTo(3, 0);
    expect(pH.values.at(-1)!).toBeCloseTo(8, 0);
    expect(pH.values.at(-1)!).toBe(it.read('pH').value!);
  });

  it('puts a whole curve right when it is taught what a drop was', () => {
    const it = logging();
    it.command('start');
    for (let n = 1; n <= 20; n++) it.hear('drop', 1 + n, {});
    it.until(22);
    it.command('stop');
    it.command('teach', { volume: 1 });
    expect(it.read('volume').series!.values.at(-1)).toBeCloseTo(1, 12);
    expect(it.read('volume').value).toBe(1);
  });

  it('stops when it is full, has holes where the electrode was in air, and is calibrated as a meter', () => {
    const it = logging();
    it.command('start');
    it.until(3);
    it.set('pH', undefined);
    it.until(4);
    it.set('pH', 7);
    it.until(305);
    const { series, status } = it.read('pH');
    expect(status).toBe('ok');
    expect(series!.values.length).toBe(TITRATION_MEMORY);
    expect([...series!.values].some(Number.isNaN)).toBe(true);
    expect(it.verdict('stop')).toBe('not-recording');
    it.command('calibrate', { buffer: '7.00' });
    expect(it.read('points').face).toBe('1');
    expect(Math.abs(it.read('pH').value! - 7)).toBeLessThan(0.03);
    it.command('rate', { hz: '1' });
    it.command('start');
    it.until(310);
    expect(it.read('pH').series!.every).toBe(240);
    expect(it.read('rate').face).toBe('1');
  });
});
