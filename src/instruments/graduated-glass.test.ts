import { describe, expect, it } from 'vitest';
import {
  burette,
  buretteGlass,
  cylinderGlass,
  graduatedGlass,
  heightOnGlass,
  measuringCylinder,
} from './graduated-glass.ts';
import { spreadOf } from './statistics.fixture.ts';
import { benchOf } from './testing.ts';

const mL = 1e-6;
const filled = (volume: number, seeds = {}, readTo = 0.05) => {
  const it = benchOf(burette({ probe: 'level' }, buretteGlass(25, readTo)), seeds);
  it.set('level', volume * mL);
  it.until(0.1);
  return it;
};
/** Mean shift of the reading that a change of the eye makes, over many places of the meniscus, so that rounding cancels. */
const shiftOf = (
  make: (run: number) => ReturnType<typeof benchOf>,
  change: (b: ReturnType<typeof benchOf>) => void,
) => {
  const shifts: number[] = [];
  for (let run = 0; run < 400; run++) {
    const it = make(run);
    const before = it.read('volume').value!;
    change(it);
    shifts.push(it.read('volume').value! - before);
  }
  return spreadOf(shifts).mean;
};

describe('burette', () => {
  it('is read to 0.05 mL, without bias, with the spread of eye, rounding and glass', () => {
    const errors: number[] = [];
    for (let n = 0; n < 1500; n++) {
      const truth = 12 + (n % 97) / 100;
      const { value, face, unit } = filled(truth, { bench: n, run: n }).read('volume');
      expect([face, unit]).toEqual([value!.toFixed(2), 'mL']);
      expect(Math.abs(value! * 20 - Math.round(value! * 20))).toBeLessThan(1e-9);
      errors.push(value! - truth);
    }
    const { mean, sigma } = spreadOf(errors);
    // 0.15 of a division; 0.05/√12; 0.05 mL in 25 as a rectangle, half way down.
    const expected = Math.hypot(0.015, 0.05 / Math.sqrt(12), (0.05 / Math.sqrt(3)) * (12.5 / 25));
    expect(Math.abs(mean)).toBeLessThan((4 * expected) / Math.sqrt(1500));
    expect(sigma / expected).toBeGreaterThan(0.93);
    expect(sigma / expected).toBeLessThan(1.07);
  });

  it('is read to 0.02 mL by practised eyes', () => {
    const { value } = filled(3.141, {}, 0.02).read('volume');
    expect(Math.abs(value! * 50 - Math.round(value! * 50))).toBeLessThan(1e-9);
    expect(Math.abs(value! - 3.141)).toBeLessThan(0.08);
  });

  it('reads too little from above and too much from below, by r/(D + r) of the height', () => {
    const at = (run: number) => filled(20 + (run % 100) / 100, { run });
    const lever = 0.0055 / 0.3555;
    // The eye 0.4 m above the meniscus (0.1 m above the line 25, less half a millilitre): 50 mL/m.
    const height = heightOnGlass(buretteGlass(), 20.495);
    expect(height).toBeCloseTo(0.0901, 4);
    expect(shiftOf(at, (b) => b.command('eye', { height: height + 0.4 }))).toBeCloseTo(-0.4 * lever * 50, 2);
    expect(shiftOf(at, (b) => b.command('eye', { height: height - 0.2 }))).toBeCloseTo(0.2 * lever * 50, 2);
    expect(Math.abs(shiftOf(at, (b) => b.command('look', { from: 'level' })))).toBeLessThan(1e-12);
    expect(shiftOf(at, (b) => b.command('look', { from: 'seat' }))).toBeCloseTo(-(0.25 - height) * lever * 50, 2);
  });

  it('reads a tenth of a millilitre too little at the upper rim of the meniscus, alike at both ends of a titration', () => {
    const atRim = shiftOf(
      (run) => filled(5 + (run % 100) / 100, { run }),
      (b) => b.command('edge', { at: 'top' }),
    );
    expect(atRim).toBeCloseTo(-0.1, 2);
  });

  it('reads the same at the same place, shows its eye, and knows its ends', () => {
    const it = filled(7.77);
    const once = it.read('volume').value;
    expect(it.read('eye')).toMatchObject({ value: null, face: '–' });
    it.command('eye', { height: 0.4 });
    expect(it.read('eye').value).toBe(0.4);
    expect(it.read('look').face).toBe('free');
    it.set('level', 3 * mL);
    it.until(0.2);
    it.set('level', 7.77 * mL);
    it.command('look', { from: 'level' });
    expect(it.read('volume').value).toBe(once);
    for (const [truth, status] of [
      [-1, 'over'],
      [26, 'over'],
      [0, 'ok'],
      [25, 'ok'],
    ] as const) {
      it.set('level', truth * mL);
      it.until(it.read('volume').value === null ? 0.4 : 0.5);
      it.command('look', { from: 'level' });
      expect(it.read('volume').status, String(truth)).toBe(status);
    }
    it.set('level', undefined);
    it.command('look', { from: 'level' });
    expect(it.read('volume')).toMatchObject({ value: null, face: '–', status: 'idle' });
  });
});

describe('measuring cylinder', () => {
  it('is read to half a division, and too much from above', () => {
    const at = (run: number) => {
      const it = benchOf(measuringCylinder({ probe: 'level' }), { run });
      it.set('level', (20 + (run % 50) / 50) * mL);
      it.until(0.1);
      return it;
    };
    const { value, face, error } = at(0).read('volume');
    expect(face).toBe(value!.toFixed(1));
    expect((value! * 2) % 1).toBe(0);
    expect(error).toEqual({ half: 0.5, shape: 'rectangular' });
    const lever = 0.0125 / 0.3625;
    const height = heightOnGlass(cylinderGlass(50), 20.49);
    expect(shiftOf(at, (b) => b.command('eye', { height: height + 0.15 }))).toBeCloseTo((0.15 * lever * 50) / 0.13, 1);
  });
  it('comes in four sizes, each right within its tolerance and what an eye can tell', () => {
    for (const capacity of [10, 25, 50, 100] as const) {
      const glass = cylinderGlass(capacity);
      for (let bench = 0; bench < 100; bench++) {
        const it = benchOf(graduatedGlass(glass, { probe: 'level' }), { bench, run: bench });
        it.set('level', 0.6 * capacity * mL);
        it.until(0.1);
        expect(Math.abs(it.read('volume').value! - 0.6 * capacity)).toBeLessThan(
          glass.tolerance * 1.8 + glass.division,
        );
      }
    }
  });
});
