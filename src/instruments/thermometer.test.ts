import { describe, expect, it } from 'vitest';
import { spreadOf } from './statistics.fixture.ts';
import { benchOf } from './testing.ts';
import { temperatureSensor, thermometer } from './thermometer.ts';

const CELSIUS = 273.15;

describe.each([
  ['glass thermometer', thermometer, 8, 0.6],
  ['temperature sensor', temperatureSensor, 6, 0.15],
] as const)('%s', (_name, make, lag, slack) => {
  it('follows a jump as 1 − e^(−t/τ)', () => {
    const it = benchOf(make({ probe: 'liquid' }));
    it.set('liquid', 20 + CELSIUS);
    it.until(0.2);
    const start = it.read('temperature').value!;
    it.set('liquid', 80 + CELSIUS);
    for (const t of [2, lag, 20, 60]) {
      it.until(0.2 + t);
      expect(Math.abs(it.read('temperature').value! - start - 60 * (1 - Math.exp(-t / lag)))).toBeLessThan(slack);
    }
  });
  it('is not hurried by looking again, and shows nothing where it is put away', () => {
    const it = benchOf(make({ probe: 'liquid' }));
    it.until(1);
    expect(it.read('temperature')).toMatchObject({ value: null, status: 'idle', unit: '°C' });
    it.set('liquid', 150 + CELSIUS);
    it.until(2);
    expect(it.read('temperature')).toMatchObject({ value: null, status: 'over' });
  });
});

describe('glass thermometer', () => {
  it('is read to half a degree; wrong by a division as a rectangle, the same for a notebook', () => {
    const errors: number[] = [];
    for (let n = 0; n < 1000; n++) {
      const truth = 40 + (n % 37) / 37;
      const it = benchOf(thermometer({ probe: 'liquid' }), { bench: n, run: n });
      it.set('liquid', truth + CELSIUS);
      it.until(0.1);
      const { value } = it.read('temperature');
      expect((value! * 2) % 1).toBe(0);
      errors.push(value! - truth);
    }
    const { mean, sigma } = spreadOf(errors);
    const expected = Math.hypot(1 / Math.sqrt(3), 0.15, 0.5 / Math.sqrt(12));
    expect(Math.abs(mean)).toBeLessThan((4 * expected) / Math.sqrt(1000));
    expect(sigma / expected).toBeCloseTo(1, 1);
  });
  it('stands still in a liquid that does', () => {
    const it = benchOf(thermometer({ probe: 'liquid' }));
    it.set('liquid', 303.3);
    it.until(1);
    const once = it.read('temperature').value;
    it.until(60);
    expect(it.read('temperature').value).toBe(once);
  });
});

describe('temperature sensor', () => {
  it('scatters by its noise and is off by its offset', () => {
    const means: number[] = [];
    for (let bench = 0; bench < 300; bench++) {
      const it = benchOf(temperatureSensor({ probe: 'liquid' }), { bench });
      it.set('liquid', 25.03 + CELSIUS);
      it.until(0.1);
      means.push(it.read('temperature').value! - 25.03);
    }
    const { mean, sigma } = spreadOf(means);
    expect(Math.abs(mean)).toBeLessThan((4 * 0.3) / Math.sqrt(300));
    expect(sigma).toBeGreaterThan(0.26);
    expect(sigma).toBeLessThan(0.34);
  });
});
