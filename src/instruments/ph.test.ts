import { describe, expect, it } from 'vitest';
import { phMeter, type PhBuffer } from './ph-meter.ts';
import { PH_CHART, paperColour, phPaper } from './ph-paper.ts';
import { spreadOf } from './statistics.fixture.ts';
import { benchOf } from './testing.ts';

const standing = (pH: number, seeds = {}, seconds = 0.1) => {
  const it = benchOf(phMeter({ probe: 'pH' }), seeds);
  it.set('pH', pH);
  it.until(seconds);
  return it;
};
/** Puts the electrode into a buffer, waits ten time constants and tells the meter. */
const calibrate = (it: ReturnType<typeof standing>, buffer: PhBuffer, until: number, truth = Number(buffer)) => {
  it.set('pH', truth);
  it.until(until);
  it.command('calibrate', { buffer });
};

describe('pH meter', () => {
  it('comes with the offset and the slope of its electrode', () => {
    for (const truth of [4, 7, 10]) {
      const errors = Array.from(
        { length: 400 },
        (_, bench) => standing(truth, { bench, run: bench }).read('pH').value! - truth,
      );
      const { mean, sigma } = spreadOf(errors);
      const expected = Math.hypot(0.1, 0.012 * (truth - 7), 0.01, 0.017 / Math.sqrt(12));
      expect(Math.abs(mean + 0.03 * (truth - 7))).toBeLessThan((4 * expected) / Math.sqrt(400));
      expect(sigma / expected).toBeGreaterThan(0.88);
      expect(sigma / expected).toBeLessThan(1.12);
    }
  });

  it('is right to 0.02 between two buffers, and says so', () => {
    const errors: number[] = [];
    for (let bench = 0; bench < 100; bench++) {
      const it = standing(7, { bench, run: bench });
      calibrate(it, '4.01', 16);
      expect(it.read('pH').error.half).toBe(0.13);
      calibrate(it, '9.18', 32);
      it.set('pH', 6.2);
      it.until(48);
      errors.push(it.read('pH').value! - 6.2);
      expect(it.read('pH').error).toEqual({ half: 0.02, shape: 'normal' });
      expect(it.read('points').face).toBe('2');
    }
    const { mean, sigma } = spreadOf(errors);
    expect(Math.abs(mean)).toBeLessThan(0.005);
    expect(sigma).toBeLessThan(0.02);
  });

  it('keeps the slope wrong after one buffer', () => {
    const errors: number[] = [];
    for (let bench = 0; bench < 100; bench++) {
      const it = standing(7, { bench, run: bench });
      calibrate(it, '7.00', 20);
      it.set('pH', 12);
      it.until(40);
      errors.push(it.read('pH').value! - 12);
    }
    // 3 % of five units too little.
    expect(spreadOf(errors).mean).toBeCloseTo(-0.15, 1);
    expect(spreadOf(errors).sigma).toBeCloseTo(5 * 0.012, 1);
  });

  it('follows with a time constant of two seconds', () => {
    const it = standing(4);
    const start = it.read('pH').value!;
    it.set('pH', 10);
    it.until(2.1);
    const half = it.read('pH').value!;
    it.until(40);
    const end = it.read('pH').value!;
    expect((half - start) / (end - start)).toBeCloseTo(1 - Math.exp(-1), 1);
  });

  it('creeps, by less than a tenth an hour for most', () => {
    const moved: number[] = [];
    for (let bench = 0; bench < 60; bench++) {
      const it = standing(7, { bench, run: bench });
      const before = it.read('pH').value!;
      it.until(600);
      moved.push(it.read('pH').value! - before);
    }
    // Ten minutes: 0.01 of creep, and the noise of two readings.
    expect(spreadOf(moved).sigma).toBeCloseTo(Math.hypot(0.01, 0.016), 2);
    expect(Math.abs(spreadOf(moved).mean)).toBeLessThan(0.01);
  });

  it('believes the wrong bottle, unless no electrode could be like that', () => {
    const it = standing(7);
    expect(standing(7).verdict('calibrate', { buffer: '7.00' })).toBe(true);
    calibrate(it, '7.00', 20);
    // The electrode stays in the buffer of 7 and the meter is told that it is another.
    it.until(40);
    expect(it.verdict('calibrate', { buffer: '10.01' })).toBe('wrong-slope');
    it.set('pH', 9.18);
    it.until(60);
    expect(it.verdict('calibrate', { buffer: '4.01' })).toBe('wrong-slope');
    // 9.18 for 9.18 but one bottle diluted to 8.9: 90 % of a slope, taken.
    calibrate(it, '9.18', 80, 8.9);
    it.set('pH', 8.9);
    it.until(100);
    expect(it.read('pH').value!).toBeCloseTo(9.18, 1);
    it.command('factory');
    expect(it.read('points').face).toBe('0');
  });

  it('blanks in air, and ends at 0 and 14', () => {
    const it = standing(7);
    it.set('pH', undefined);
    it.until(1);
    expect(it.read('pH')).toMatchObject({ value: null, face: '--.--', status: 'idle' });
    expect(it.verdict('calibrate', { buffer: '7.00' })).toBe('electrode-dry');
    expect(standing(15.5, {}, 1).read('pH')).toMatchObject({ value: null, face: '14.00', status: 'over' });
  });
});

describe('pH paper', () => {
  const strip = (pH: number, box: 'wide' | 'narrow' = 'wide', seeds = {}) => {
    const it = benchOf(phPaper({ probe: 'pH', box }), seeds);
    it.set('pH', pH);
    it.until(0.1);
    it.command('dip');
    return it;
  };
  it('is judged within a field, without bias', () => {
    for (const [box, field, decimals] of [
      ['wide', 1, 0],
      ['narrow', 0.5, 1],
    ] as const) {
      const errors: number[] = [];
      for (let run = 0; run < 1000; run++) {
        const truth = 6 + (run % 101) / 101;
        const it = strip(truth, box, { run });
        expect(it.read('pH')).toMatchObject({ value: null, status: 'running' });
        it.until(1.3);
        const { value, face } = it.read('pH');
        expect(face).toBe(value!.toFixed(decimals));
        errors.push(value! - truth);
      }
      const { mean, sigma } = spreadOf(errors);
      const expected = field * Math.hypot(0.35, 1 / Math.sqrt(12));
      expect(Math.abs(mean)).toBeLessThan((4 * expected) / Math.sqrt(1000));
      expect(sigma / expected).toBeCloseTo(1, 1);
      expect(errors.filter((e) => Math.abs(e) <= field).length).toBeGreaterThan(950);
    }
  });
  it('is judged anew with every strip, and ends where the chart ends', () => {
    const it = strip(6.5);
    const seen = new Set<number>();
    for (let n = 1; n <= 30; n++) {
      it.until(2 * n);
      seen.add(it.read('pH').value!);
      it.command('dip');
    }
    expect(seen.size).toBeGreaterThan(1);
    expect(it.read('strips').value).toBe(31);
    const low = strip(-0.5);
    low.until(2);
    expect(low.read('pH').value).toBe(1);
    const high = strip(12, 'narrow');
    high.until(2);
    expect(high.read('pH').value).toBe(9);
    low.set('pH', undefined);
    low.until(3);
    expect(low.verdict('dip')).toBe('nothing-to-dip-into');
  });
  it('has a chart of fourteen fields, and colours between them', () => {
    expect(new Set(PH_CHART).size).toBe(14);
    expect(paperColour(7)).toEqual([PH_CHART[6], PH_CHART[7], 0]);
    expect(paperColour(20)).toEqual([PH_CHART[12], PH_CHART[13], 1]);
    expect(paperColour(-3)).toEqual([PH_CHART[0], PH_CHART[1], 0]);
  });
});
