import { describe, expect, it } from 'vitest';
import { studentT95, studentTails } from './student-t.ts';

describe('Student t', () => {
  // Two-sided 95 %: NIST/SEMATECH e-Handbook § 1.3.6.7.2, three decimals.
  it.each([
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [4, 2.776],
    [5, 2.571],
    [6, 2.447],
    [7, 2.365],
    [8, 2.306],
    [9, 2.262],
    [10, 2.228],
    [12, 2.179],
    [15, 2.131],
    [20, 2.086],
    [24, 2.064],
    [30, 2.042],
    [40, 2.021],
    [60, 2.0],
    [100, 1.984],
    [Infinity, 1.96],
  ])('has the published value for %s degrees of freedom', (dof, t) => {
    expect(studentT95(dof)).toBeCloseTo(t, 3);
  });

  it('has closed forms for 1 and 2', () => {
    // ν = 1: tan(0.475 π); ν = 2: √(2·0.95²/(1 − 0.95²)).
    expect(studentT95(1)).toBeCloseTo(12.706204736174698, 9);
    expect(studentT95(2)).toBeCloseTo(Math.sqrt((2 * 0.9025) / 0.0975), 10);
  });

  it('is continuous where the series takes over, and falls all the way', () => {
    expect(studentT95(199.9999999)).toBeCloseTo(studentT95(200), 8);
    let last = Infinity;
    for (const dof of [1, 1.5, 2.7, 3, 10.3, 150, 250, 1e4, 1e9, Infinity]) {
      expect(studentT95(dof)).toBeLessThan(last);
      last = studentT95(dof);
    }
  });

  it('counts fewer than one degree as one, and keeps NaN', () => {
    expect(studentT95(0.3)).toBe(studentT95(1));
    expect(studentT95(NaN)).toBeNaN();
    expect(studentTails(0, 5)).toBe(1);
  });
});
