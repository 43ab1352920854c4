/** Words for colours: those that textbooks use for the liquids they describe. */
import { describe, expect, it } from 'vitest';
import bench_en from '../../../bench/words/en.json';
import bench_vi from '../../../bench/words/vi.json';
import {
  COLOUR_NAMES,
  SCATTERERS,
  WAVELENGTHS,
  absorbanceOf,
  addDye,
  cloudOf,
  linearOf,
  nameOfColour,
  throughLiquid,
  type ColourName,
  type DyeName,
} from './index.ts';

const named = (absorbance: Float64Array, length = 0.05): ColourName => {
  const out = [0, 0, 0];
  throughLiquid(absorbance, length, out);
  return nameOfColour(out);
};
const liquid = (species: string, concentration: number, length?: number) =>
  named(absorbanceOf({ [species]: concentration }), length);
const dyed = (dye: DyeName, concentration: number, pH: number) => {
  const absorbance = new Float64Array(WAVELENGTHS);
  addDye(dye, concentration, pH, absorbance);
  return named(absorbance);
};

describe('words for colours', () => {
  it('are those of textbooks for solutions and gases', () => {
    expect(liquid('Na+', 1)).toBe('colourless');
    expect(liquid('Cu+2', 0.1)).toBe('blue');
    expect(liquid('Cu+2', 0.02)).toBe('pale-blue');
    expect(liquid('Cu(NH3)4+2', 0.05, 0.012)).toBe('deep-blue');
    expect(liquid('MnO4-', 1e-5)).toBe('pale-pink');
    expect(liquid('MnO4-', 1e-3)).toBe('violet');
    expect(liquid('CrO4-2', 0.01)).toBe('yellow');
    expect(liquid('Cr2O7-2', 0.01)).toBe('orange');
    expect(liquid('FeSCN+2', 1e-3, 0.012)).toBe('red');
    expect(liquid('Co+2', 0.1)).toBe('pink');
    expect(liquid('CoCl4-2', 0.005, 0.012)).toBe('blue');
    expect(liquid('Ni+2', 0.5)).toBe('green');
    expect(liquid('Fe+2', 0.5)).toBe('pale-green');
    expect(liquid('NO2', 0.0286, 0.03)).toBe('red-brown');
    expect(liquid('NO2', 0.00247, 0.02)).toBe('pale-yellow');
  });

  it('are those of textbooks for indicators, and the end point is pale pink', () => {
    expect(dyed('phenolphthalein', 5e-6, 7)).toBe('colourless');
    expect(dyed('phenolphthalein', 5e-6, 8)).toBe('colourless');
    expect(dyed('phenolphthalein', 5e-6, 9.2)).toBe('pale-pink');
    expect(dyed('phenolphthalein', 5e-6, 10)).toBe('pink');
    expect(dyed('phenolphthalein', 2e-5, 11)).toBe('magenta');
    expect(dyed('methyl-orange', 1e-5, 3)).toBe('red');
    expect(dyed('methyl-orange', 1e-5, 4.2)).toBe('orange');
    expect(dyed('methyl-orange', 3e-6, 6)).toMatch(/yellow|amber/);
    expect(dyed('methyl-red', 1e-5, 4)).toBe('red');
    expect(dyed('methyl-red', 1e-5, 6.5)).toBe('yellow');
    expect(dyed('bromothymol-blue', 2e-5, 6)).toBe('yellow');
    expect(dyed('bromothymol-blue', 2e-5, 7)).toBe('green');
    expect(dyed('bromothymol-blue', 2e-5, 7.8)).toBe('blue');
    expect(dyed('litmus', 2e-5, 4)).toBe('red');
    expect(dyed('litmus', 2e-5, 6.5)).toBe('violet');
    expect(dyed('litmus', 2e-5, 9)).toBe('blue');
  });

  it('tell a white cloud from clear water', () => {
    expect(nameOfColour([1, 1, 1])).toBe('colourless');
    const of = (solid: string) => nameOfColour(linearOf(SCATTERERS[solid]!.hex), true);
    expect(of('BaSO4(s)')).toBe('white');
    expect(of('PbI2(s)')).toMatch(/yellow|amber/);
    expect(of('Cu(OH)2(s)')).toMatch(/blue/);
    expect(of('Fe(OH)3(s)')).toMatch(/brown/);
    expect(of('S(s)')).toBe('pale-yellow');
    expect(cloudOf([['BaSO4(s)', 1]])!.colour).toEqual(linearOf(SCATTERERS['BaSO4(s)']!.hex));
  });

  it('exist for every colour that a screen can show, in both languages', () => {
    const steps = [0, 0.02, 0.1, 0.3, 0.6, 0.9, 1];
    for (const r of steps)
      for (const g of steps)
        for (const b of steps) {
          expect(COLOUR_NAMES).toContain(nameOfColour([r, g, b]));
          expect(COLOUR_NAMES).toContain(nameOfColour([r, g, b], true));
        }
    for (const words of [bench_vi, bench_en])
      expect(Object.keys(words.colour).sort()).toEqual([...COLOUR_NAMES].sort());
  });
});
