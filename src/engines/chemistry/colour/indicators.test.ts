/** Indicators against the law of mass action and against what is known of their colours and of their fading. */
import { describe, expect, it } from 'vitest';
import { BOTTLES, DYES, WAVELENGTHS, addDye, dyeNames, fade, formsOf, throughLiquid, type DyeName } from './index.ts';

const through = (absorbance: Float64Array, length: number): number[] => {
  const out = [0, 0, 0];
  throughLiquid(absorbance, length, out);
  return out;
};
const dyed = (dye: DyeName, concentration: number, pH: number, faded = 0): Float64Array => {
  const absorbance = new Float64Array(WAVELENGTHS);
  addDye(dye, concentration, pH, absorbance, faded);
  return absorbance;
};

describe('indicators', () => {
  it('share their forms as the law of mass action says', () => {
    for (const name of dyeNames) {
      const { pKs } = DYES[name];
      for (const pH of [-1, 3, 7, 11, 15])
        expect(formsOf(DYES[name], pH).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      pKs.forEach((pK, i) => {
        const shares = formsOf(DYES[name], pK);
        expect(shares[i]! / shares[i + 1]!).toBeCloseTo(1, 12);
      });
    }
  });

  it('phenolphthalein is pinker at every step from pH 8.2 to 10', () => {
    let green = 1;
    for (let pH = 8.2; pH <= 10.01; pH += 0.2) {
      const [r, g, b] = through(dyed('phenolphthalein', 1e-5, pH), 0.05) as [number, number, number];
      expect(g).toBeLessThan(green);
      // Pink: green is what it takes, red stays, and there is more red than blue in it only when it is strong.
      expect(r).toBeGreaterThan(g);
      expect(b).toBeGreaterThan(g);
      green = g;
    }
    expect(through(dyed('phenolphthalein', 1e-5, 7), 0.05)[1]).toBeGreaterThan(0.99);
  });

  it('bromothymol blue goes from yellow through green to blue', () => {
    const [acid, middle, base] = [5, 6.8, 9].map((pH) => through(dyed('bromothymol-blue', 1e-5, pH), 0.05)) as [
      number[],
      number[],
      number[],
    ];
    expect(Math.min(acid[0]!, acid[1]!)).toBeGreaterThan(2 * acid[2]!);
    expect(middle[1]).toBeGreaterThan(Math.max(middle[0]!, middle[2]!));
    expect(base[2]).toBeGreaterThan(2 * base[0]!);
  });

  it('methyl orange and methyl red lose their red when acid is gone, litmus turns blue', () => {
    for (const dye of ['methyl-orange', 'methyl-red'] as const) {
      const green = [2, 4, 5, 6, 8].map((pH) => through(dyed(dye, 5e-6, pH), 0.05)[1]!);
      expect([...green].sort((a, b) => a - b)).toEqual(green);
    }
    expect(through(dyed('litmus', 2e-5, 4), 0.05)[0]).toBeGreaterThan(3 * through(dyed('litmus', 2e-5, 4), 0.05)[2]!);
    expect(through(dyed('litmus', 2e-5, 9), 0.05)[2]).toBeGreaterThan(3 * through(dyed('litmus', 2e-5, 9), 0.05)[0]!);
  });

  it('come in bottles of which two drops colour a flask', () => {
    for (const [name, { dyes, drop }] of Object.entries(BOTTLES)) {
      const absorbance = new Float64Array(WAVELENGTHS);
      for (const [dye, strength] of Object.entries(dyes))
        addDye(dye as DyeName, (strength * 2 * drop) / 30e-6, 12, absorbance);
      const colour = through(absorbance, 0.05);
      expect(Math.max(...colour) - Math.min(...colour), name).toBeGreaterThan(0.15);
    }
  });

  it('phenolphthalein bleaches in strong base and comes back, the same for any step', () => {
    // 0.735 per mol/L and minute: half of it has gone after ln 2/(0.0735 + 0.00735) minutes of the way to its end, 10/11.
    const half = (60 * Math.LN2) / 0.08085;
    expect(fade(0, 13, 0.1, half)).toBeCloseTo(10 / 11 / 2, 3);
    let steps = 0;
    for (let i = 0; i < 600; i++) steps = fade(steps, 13, 0.1, 1);
    expect(steps).toBeCloseTo(fade(0, 13, 0.1, 600), 12);
    expect(fade(0, 12, 0.01, 1e6)).toBeCloseTo(0.5, 2);
    expect(fade(0.5, 7, 1e-7, 1e6)).toBeCloseTo(0, 6);
    expect(fade(0, 9.5, 3e-5, 60)).toBeLessThan(1e-4);
    expect(fade(0, 13, 0.1, 1, 313.15) / fade(0, 13, 0.1, 1)).toBeCloseTo(2.03 / 0.735, 1);
    expect(dyed('phenolphthalein', 1e-5, 13, 1).every((a) => a === 0)).toBe(true);
  });
});
