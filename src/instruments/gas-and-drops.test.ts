import { describe, expect, it } from 'vitest';
import { rngOf } from '@core';
import { dropCounter, dropVolume } from './drop-counter.ts';
import { gasSyringe } from './gas-syringe.ts';
import { spreadOf } from './statistics.fixture.ts';
import { benchOf } from './testing.ts';

const mL = 1e-6;

describe('drop counter', () => {
  const after = (drops: number, apart: number) => {
    const it = benchOf(dropCounter());
    for (let n = 1; n <= drops; n++) it.hear('drop', n * apart, {});
    return it;
  };
  it('counts, and takes thirty for a millilitre until it is taught', () => {
    const it = after(60, 0.5);
    expect(it.read('drops')).toMatchObject({ value: 60, face: '60' });
    expect(it.read('volume')).toMatchObject({ value: 2, face: '2.00', unit: 'mL' });
    it.command('teach', { volume: 3 });
    expect(it.read('volume').value).toBe(3);
    it.command('reset');
    expect(it.read('drops')).toMatchObject({ value: 0, status: 'idle' });
    expect(it.verdict('teach', { volume: 1 })).toBe('too-few-drops');
    for (let n = 0; n < 20; n++) it.hear('drop', 60 + n, {});
    expect(it.read('volume').value).toBe(1);
  });
  it('loses drops that come faster than five a second, and hears only drops', () => {
    expect(after(50, 0.21).read('drops').value).toBe(50);
    // A drop in the dead time keeps it closed: a stream is one drop.
    expect(after(50, 0.1).read('drops').value).toBe(1);
    const it = after(3, 1);
    it.hear('bubble', 5, {});
    expect(it.read('drops').value).toBe(3);
  });
  it('has drops that scatter by 1.5 %, so that a hundred are right to 0.15 %', () => {
    const rng = rngOf(5);
    const drops = Array.from({ length: 4000 }, (_, n) => dropVolume(0.05, rng, 'tip', n));
    const { mean, sigma } = spreadOf(drops);
    expect(mean / 0.05).toBeCloseTo(1, 2);
    expect(sigma / 0.05).toBeCloseTo(0.015, 3);
  });
});

describe('gas syringe', () => {
  const at = (seeds = {}) => {
    const it = benchOf(gasSyringe({ probe: 'gas' }), seeds);
    it.set('gas', 0);
    it.until(0.1);
    return it;
  };
  it('reads too little while it fills and too much while it empties, and right when it is tapped', () => {
    const filling: number[] = [];
    const emptying: number[] = [];
    const tapped: number[] = [];
    for (let n = 0; n < 400; n++) {
      const it = at({ bench: n, run: n });
      const truth = 40 + (n % 53) / 53;
      let t = 0.1;
      const go = (to: number) => {
        it.set('gas', to * mL);
        it.until((t += 0.1));
      };
      for (let v = 0; v < truth; v += 2) go(v);
      go(truth);
      filling.push(it.read('volume').value! - truth);
      it.command('tap');
      tapped.push(it.read('volume').value! - truth);
      go(truth + 20);
      go(truth);
      emptying.push(it.read('volume').value! - truth);
    }
    // stick 0.4 mL; zero 0.2, its own scatter 0.1, eye 0.15, rounding 0.5/√12.
    const expected = Math.hypot(0.2, 0.1, 0.15, 0.5 / Math.sqrt(12));
    const close = (4 * expected) / Math.sqrt(400);
    expect(Math.abs(spreadOf(filling).mean + 0.4)).toBeLessThan(close);
    expect(Math.abs(spreadOf(emptying).mean - 0.4)).toBeLessThan(close);
    expect(Math.abs(spreadOf(tapped).mean)).toBeLessThan(close);
    expect(spreadOf(filling).sigma / expected).toBeCloseTo(1, 1);
  });
  it('stays where it stands while the gas moves less than it sticks', () => {
    const it = at();
    it.set('gas', 30 * mL);
    it.until(0.2);
    const stood = (it.state as { plunger: number }).plunger;
    for (let n = 0; n < 20; n++) {
      it.set('gas', (30 - 0.02 * n) * mL);
      it.until(0.3 + n / 100);
    }
    expect((it.state as { plunger: number }).plunger).toBe(stood);
  });
  it('knows its end and when it is off', () => {
    const it = at();
    it.set('gas', 130 * mL);
    it.until(0.2);
    expect(it.read('volume')).toMatchObject({ value: null, status: 'over' });
    it.set('gas', undefined);
    it.until(0.3);
    expect(it.read('volume')).toMatchObject({ value: null, face: '–', status: 'idle' });
  });
});
