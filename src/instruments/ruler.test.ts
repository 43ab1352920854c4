import { describe, expect, it } from 'vitest';
import { benchOf } from './testing.ts';
import { ruler } from './ruler.ts';

const lying = (seeds = {}) => {
  const r = benchOf(
    ruler({
      channels: { gateE: 'gate-e', edge: { probe: 'edge', gap: 0.07 } },
      gap: 0.006,
      distance: 0.5,
      seat: 0.45,
      range: [0, 1.3],
    }),
    seeds,
  );
  r.set('gate-e', 0.8);
  r.until(1 / 240);
  return r;
};

describe('ruler', () => {
  it('reads to half a millimetre, at eye level within its error', () => {
    let sum = 0;
    for (let run = 0; run < 300; run++) {
      const { value, error, face } = lying({ run }).read('gateE');
      expect(Math.abs(value! - 0.8)).toBeLessThanOrEqual(0.0005 + 0.0006);
      expect(Math.abs(value! * 2000 - Math.round(value! * 2000))).toBeLessThan(1e-9);
      expect(face).toMatch(/^0\.\d{3}[05]$/);
      expect(error).toEqual({ half: 0.0005, shape: 'rectangular' });
      sum += value! - 0.8;
    }
    expect(Math.abs(sum / 300)).toBeLessThan(0.0002);
  });

  it('reads the same number when the same mark is looked at twice', () => {
    const r = lying();
    const first = r.read('gateE').value;
    r.set('gate-e', 0.3);
    r.until(0.1);
    expect(r.read('gateE').value).toBeCloseTo(0.3, 2);
    r.set('gate-e', 0.8);
    r.until(0.2);
    expect(r.read('gateE').value).toBe(first);
  });

  it('suffers from parallax: too much when the eye is above the mark', () => {
    const r = lying();
    const level = r.read('gateE').value!;
    r.command('look', { from: 'seat' });
    // (0.8 − 0.45)·6/500 = 4.2 mm.
    expect(r.read('gateE').value! - level).toBeCloseTo(0.0042, 3);
    r.command('eye', { height: 1.05 });
    expect(r.read('gateE').value! - level).toBeCloseTo(-0.003, 3);
    expect(r.read('look').face).toBe('free');
    expect(r.read('eye').value).toBe(1.05);
    r.command('eye', { height: 0.8 });
    expect(r.read('gateE').value).toBe(level);
    r.command('look', { from: 'level' });
    expect(r.read('gateE').value).toBe(level);
    expect(r.read('eye').value).toBeNull();
  });

  it('blanks what is not there, and says what lies beyond its end', () => {
    const r = lying();
    expect(r.read('edge')).toMatchObject({ value: null, face: '–', status: 'idle' });
    r.set('edge', 0.1);
    r.until(0.1);
    expect(r.read('edge').status).toBe('ok');
    r.set('edge', 1.5);
    r.until(0.2);
    expect(r.read('edge')).toMatchObject({ value: null, status: 'over' });
    r.set('edge', undefined);
    r.until(0.3);
    expect(r.read('edge').status).toBe('idle');
  });
});
