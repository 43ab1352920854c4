import { describe, expect, it } from 'vitest';
import { benchOf } from './testing.ts';
import { balance } from './balance.ts';

const standing = (seeds = {}) => {
  const b = benchOf(balance({ probe: 'pan' }), seeds);
  b.set('pan', 0);
  b.until(2);
  return b;
};

describe('balance', () => {
  it('settles and shows tenths of a gram', () => {
    const b = standing();
    b.set('pan', 0.0213);
    b.until(2.2);
    expect(b.read('mass').value!).toBeLessThan(0.018);
    b.until(8);
    expect(Math.abs(b.read('mass').value! - 0.0213)).toBeLessThanOrEqual(0.0003);
    expect(b.read('mass').face).toMatch(/^2[01]\.\d$/);
  });

  it('takes the tare off and keeps taking it off', () => {
    const b = standing();
    b.set('pan', 0.05);
    b.until(8);
    b.command('tare');
    expect(b.read('mass').face).toBe('0.0');
    b.set('pan', 0.0713);
    b.until(16);
    expect(Math.abs(b.read('mass').value! - 0.0213)).toBeLessThanOrEqual(0.0003);
    b.set('pan', 0);
    b.until(24);
    expect(b.read('mass').face).toMatch(/^-(49|50)\.\d$/);
  });

  it('is not hurried by commands', () => {
    const b = standing();
    b.set('pan', 0.1);
    b.until(2.1);
    const before = b.read('mass').value;
    for (let i = 0; i < 50; i++) b.command('tare');
    b.until(2.1);
    expect(before).toBeLessThan(0.05);
    expect((b.state as { channel: { lagged: number } }).channel.lagged).toBeLessThan(0.05);
  });

  it('says when it is too much, and nothing when off', () => {
    const b = standing();
    b.set('pan', 0.6);
    b.until(10);
    expect(b.read('mass')).toMatchObject({ value: null, face: 'Err', status: 'over' });
    b.set('pan', undefined);
    b.until(11);
    expect(b.read('mass')).toMatchObject({ value: null, face: '', status: 'idle' });
  });

  it('never prints a negative zero', () => {
    for (let run = 0; run < 200; run++) expect(standing({ run }).read('mass').face).not.toBe('-0.0');
  });

  it('comes with a hundredth of a gram for chemistry', () => {
    const b = benchOf(balance({ probe: 'pan', digit: 1e-5 }));
    b.set('pan', 0.01234);
    b.until(10);
    const { value, face, decimals, error } = b.read('mass');
    expect(Math.abs(value! - 0.01234)).toBeLessThanOrEqual(0.00003);
    expect(face).toMatch(/^12\.3\d$/);
    expect(decimals).toBe(5);
    expect(error).toEqual({ half: 1e-5, shape: 'rectangular' });
  });

  it('prints grams as its own number where the room reckons in grams', () => {
    const b = benchOf(balance({ probe: 'pan', digit: 1e-5, unit: 'g' }));
    b.set('pan', 0.0684);
    b.until(10);
    const { value, face, decimals, unit, error } = b.read('mass');
    expect(unit).toBe('g');
    expect(decimals).toBe(2);
    expect(face).toBe(value!.toFixed(2));
    expect(Math.abs(value! - 68.4)).toBeLessThanOrEqual(0.03);
    expect(error.half).toBeCloseTo(0.01, 12);
  });
});
