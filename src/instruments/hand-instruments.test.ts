import { describe, expect, it } from 'vitest';
import { calliper } from './calliper.ts';
import { protractor } from './protractor.ts';
import { stopwatch } from './stopwatch.ts';
import { benchOf } from './testing.ts';

describe('stopwatch', () => {
  it('runs between two presses, goes on at the third, and prints hundredths', () => {
    const watch = benchOf(stopwatch());
    expect(watch.read('time')).toMatchObject({ face: '0.00', value: null, status: 'idle' });
    watch.until(1);
    watch.command('press');
    watch.until(3);
    expect(watch.read('time')).toMatchObject({ status: 'running', value: null });
    expect(Number(watch.read('time').face)).toBeCloseTo(2, 1);
    watch.until(4.5);
    watch.command('press');
    watch.until(7);
    expect(Math.abs(watch.read('time').value! - 3.5)).toBeLessThanOrEqual(0.01);
    watch.command('press');
    watch.until(8);
    watch.command('press');
    expect(Math.abs(watch.read('time').value! - 4.5)).toBeLessThanOrEqual(0.02);
    watch.command('reset');
    expect(watch.read('time')).toMatchObject({ face: '0.00', value: null, status: 'idle' });
  });
});

describe('protractor', () => {
  it('reads to half a degree, scatters as an eye does, and keeps its zero for a notebook', () => {
    const off: number[] = [];
    for (let bench = 0; bench < 400; bench++) {
      const it = benchOf(protractor({ probe: 'angle' }), { bench, run: bench });
      it.set('angle', (20 * Math.PI) / 180);
      it.until(0.1);
      const { value, face, unit } = it.read('angle');
      expect([face, unit]).toEqual([value!.toFixed(1), '°']);
      expect((value! * 2) % 1).toBe(0);
      off.push(value! - 20);
    }
    const mean = off.reduce((a, b) => a + b) / off.length;
    // 0.15° of eye, 0.1° of zero, 0.5°/√12 of rounding: 0.23° in all.
    expect(Math.abs(mean)).toBeLessThan(4 * (0.23 / Math.sqrt(off.length)));
    expect(Math.max(...off.map(Math.abs))).toBeLessThanOrEqual(1);
  });
  it('shows nothing where nothing is held, and the same twice', () => {
    const it = benchOf(protractor({ probe: 'angle' }));
    expect(it.read('angle')).toMatchObject({ value: null, face: '–', status: 'idle' });
    it.set('angle', 0.3);
    it.until(0.1);
    const once = it.read('angle').value;
    it.set('angle', 0.5);
    it.until(0.2);
    it.set('angle', 0.3);
    it.until(0.3);
    expect(it.read('angle').value).toBe(once);
  });
});

describe('calliper', () => {
  it('reads a diameter to 0.05 mm', () => {
    for (let run = 0; run < 50; run++) {
      const it = benchOf(calliper({ probe: 'width' }), { run });
      it.set('width', 0.025);
      it.until(0.1);
      const { value, face } = it.read('diameter');
      expect(Math.abs(value! - 0.025)).toBeLessThanOrEqual(0.0001);
      expect(face).toBe((value! * 1000).toFixed(2));
    }
  });
});
