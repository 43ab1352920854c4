import { describe, expect, it } from 'vitest';
import { colorimeter } from './colorimeter.ts';
import { conductivitySensor } from './conductivity-sensor.ts';
import { spreadOf } from './statistics.fixture.ts';
import { benchOf } from './testing.ts';

const blanked = (seeds = {}) => {
  const it = benchOf(colorimeter({ probe: 'light', every: 12 }), seeds);
  it.set('light', 0);
  it.until(1);
  it.command('blank');
  return it;
};

describe('colorimeter', () => {
  it('is right after a blank, and its line bends as stray light bends it', () => {
    for (const truth of [0.1, 0.5, 1, 1.5]) {
      const shown = Array.from({ length: 400 }, (_, n) => {
        const it = blanked({ bench: n, run: n });
        it.set('light', truth);
        it.until(2);
        return it.read('absorbance').value!;
      });
      const { mean, sigma } = spreadOf(shown);
      const bent = -Math.log10((10 ** -truth + 0.006) / 1.006);
      const part = 10 ** -bent;
      const noise = (0.002 / Math.LN10) * Math.hypot(1 / part, 1);
      // Stray light differs from device to device: dA = ds·(1 − T)/(T ln10).
      const expected = Math.hypot(noise, (0.002 * (1 - part)) / (part * Math.LN10));
      expect(Math.abs(mean - bent)).toBeLessThan(0.05 * truth * truth * truth * 0.1 + (4 * expected) / Math.sqrt(400));
      expect(sigma / expected).toBeGreaterThan(0.85);
      expect(sigma / expected).toBeLessThan(1.2);
    }
  });
  it('states the noise that it has', () => {
    const it = blanked();
    it.set('light', 0.5);
    const shown: number[] = [];
    for (let n = 1; n <= 400; n++) {
      it.until(1 + n / 10);
      shown.push(it.read('absorbance').value!);
    }
    const half = it.read('absorbance').error.half;
    // The blank stays and does not scatter: its share is in the statement and not in the readings.
    expect(spreadOf(shown).sigma / half).toBeGreaterThan(0.8);
    expect(spreadOf(shown).sigma / half).toBeLessThan(1.1);
  });
  it('is off by its lamp without a blank, and remembers a blank for each colour', () => {
    const dark = Array.from({ length: 300 }, (_, bench) => {
      const it = benchOf(colorimeter({ probe: 'light' }), { bench });
      it.set('light', 0);
      it.until(1);
      return it.read('absorbance').value!;
    });
    expect(spreadOf(dark).sigma).toBeCloseTo(0.03 / Math.LN10, 2);
    const it = blanked();
    it.command('wavelength', { nm: '600' });
    it.command('blank');
    it.set('light@450', 0.8);
    it.set('light@600', 0.2);
    it.until(3);
    expect(it.read('absorbance').value!).toBeCloseTo(0.2, 1);
    it.command('wavelength', { nm: '450' });
    expect(it.read('absorbance').value!).toBeCloseTo(0.78, 1);
    expect(it.read('wavelength').face).toBe('450');
    expect(it.read('transmittance').value!).toBeCloseTo(100 * 10 ** -it.read('absorbance').value!, 0);
  });
  it('gives up beyond 2, and has nothing to say about an empty well', () => {
    const it = blanked();
    it.set('light', 5);
    it.until(2);
    expect(it.read('absorbance')).toMatchObject({ value: null, face: 'Err', status: 'over' });
    it.set('light', undefined);
    it.until(3);
    expect(it.read('absorbance')).toMatchObject({ value: null, status: 'idle' });
    expect(it.verdict('blank')).toBe('no-cuvette');
  });
});

describe('conductivity sensor', () => {
  const standing = (siemensPerMetre: number, seeds = {}, kelvin?: number) => {
    const it = benchOf(conductivitySensor({ probe: 'kappa', temperature: 'T' }), seeds);
    it.set('kappa', siemensPerMetre);
    if (kelvin !== undefined) it.set('T', kelvin);
    it.until(0.1);
    return it;
  };
  it('is off by its cell constant, until it is calibrated', () => {
    const before: number[] = [];
    const after: number[] = [];
    for (let n = 0; n < 300; n++) {
      const it = standing(1.288, { bench: n, run: n });
      before.push(it.read('conductivity').value! / 12.88 - 1);
      it.command('calibrate', { standard: '12.88' });
      it.set('kappa', 0.5);
      it.until(20);
      after.push(it.read('conductivity').value! / 5 - 1);
    }
    expect(Math.abs(spreadOf(before).mean)).toBeLessThan((4 * 0.05) / Math.sqrt(300));
    expect(spreadOf(before).sigma).toBeCloseTo(0.05, 2);
    expect(Math.abs(spreadOf(after).mean)).toBeLessThan((4 * 0.0045) / Math.sqrt(300));
    expect(spreadOf(after).sigma).toBeLessThan(0.0055);
  });
  it('refers to 25 °C by two per cent a degree', () => {
    const cold = standing(0.1, {}, 288.15).read('conductivity').value!;
    const room = standing(0.1, {}, 298.15).read('conductivity').value!;
    expect(cold / room).toBeCloseTo(1 / 0.8, 2);
  });
  it('shows a digit more below 2 mS/cm, ends at 20, and refuses a standard that cannot be', () => {
    expect(standing(0.1413).read('conductivity').face).toMatch(/^1\.\d{3}$/);
    expect(standing(1).read('conductivity').face).toMatch(/^\d{1,2}\.\d\d$/);
    expect(standing(3).read('conductivity')).toMatchObject({ value: null, face: 'Err', status: 'over' });
    expect(standing(0.1413).verdict('calibrate', { standard: '12.88' })).toBe('wrong-standard');
    const it = standing(0.1413);
    it.set('kappa', undefined);
    it.until(1);
    expect(it.verdict('calibrate', { standard: '1.413' })).toBe('electrode-dry');
    expect(it.read('conductivity')).toMatchObject({ value: null, status: 'idle' });
  });
});
