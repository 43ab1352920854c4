/** Colours of what the engine finds in a vessel: all its species at once, with the names it gives them. */
import { describe, expect, it } from 'vitest';
import { TABLES } from '../data/index.ts';
import { bottleOf, molarity, openChemistry } from '../index.ts';
import {
  BOTTLES,
  SCATTERERS,
  SPECTRA,
  WAVELENGTHS,
  absorb,
  addDye,
  hexOf,
  nameOfColour,
  paletteOf,
  throughLiquid,
} from './index.ts';

const through = (absorbance: Float64Array, length: number): number[] => {
  const out = [0, 0, 0];
  throughLiquid(absorbance, length, out);
  return out;
};
/** A bottle of these reagents, mol/L: its pH and its absorbance. */
const solution = (concentrations: Readonly<Record<string, number>>) => {
  const lab = openChemistry({ reagents: Object.keys(concentrations) });
  const vessel = bottleOf(lab, concentrations, 1e-4);
  const all = lab.species.map((_, j) => molarity(vessel, j));
  return { pH: vessel.solution.pH, absorbance: absorb(paletteOf(lab.species), all, new Float64Array(WAVELENGTHS)) };
};
const named = (concentrations: Readonly<Record<string, number>>, length = 0.05) =>
  nameOfColour(through(solution(concentrations).absorbance, length));

describe('solutions of the engine', () => {
  it('have the colours that they are known by', () => {
    expect(named({ NaCl: 1, HCl: 0.1 })).toBe('colourless');
    expect(named({ CuSO4: 0.1 })).toBe('blue');
    expect(named({ CuSO4: 0.02, NH3: 1 }, 0.02)).toBe('deep-blue');
    expect(named({ NiSO4: 0.3 })).toBe('green');
    expect(named({ CoCl2: 0.1 })).toBe('pink');
    expect(named({ FeSO4: 0.5 })).toBe('pale-green');
    expect(named({ 'Fe(NO3)3': 0.002, KSCN: 0.002 }, 0.02)).toMatch(/red|orange/);
    expect(named({ FeCl3: 0.02 }, 0.02)).toMatch(/yellow|amber/);
  });

  it('turn from yellow to orange when acid is added to chromate, and back', () => {
    expect(named({ K2CrO4: 0.02, NaOH: 0.01 })).toBe('yellow');
    expect(named({ K2CrO4: 0.02, HCl: 0.1 })).toBe('orange');
    expect(named({ K2CrO4: 0.02, HCl: 0.1, NaOH: 0.2 })).toBe('yellow');
  });

  it('do not lose their colour to ion pairs: half of a copper sulfate is such pairs', () => {
    const sulfate = through(solution({ CuSO4: 0.1 }).absorbance, 0.05);
    const nitrate = through(solution({ 'Cu(NO3)2': 0.1 }).absorbance, 0.05);
    sulfate.forEach((c, k) => expect(Math.abs(c - nitrate[k]!), hexOf(sulfate)).toBeLessThan(0.02));
  });

  it('show the end point of a titration in pale pink, half a drop after it', () => {
    // 10.00 mL of 0.1 mol/L acid, 10 mL of rinsing water, two drops from the bottle; base to the last half drop of 0.025 mL.
    const at = (base: number) => {
      const total = 20 + base;
      const { pH, absorbance } = solution({ HCl: 1 / total, NaOH: (0.1 * base) / total });
      const { dyes, drop } = BOTTLES.phenolphthalein;
      addDye('phenolphthalein', (dyes.phenolphthalein * 2 * drop * 1e6) / total, pH, absorbance);
      return nameOfColour(through(absorbance, 0.05));
    };
    expect(at(9.9)).toBe('colourless');
    expect(at(10)).toBe('colourless');
    expect(at(10.02)).toBe('pale-pink');
    expect(at(10.5)).toBe('pink');
  });

  it('find a spectrum for every species of a coloured metal, and a look for every solid', () => {
    // Colourless or nearly: neutral hydroxides that are hardly there, iron(III) in its water, manganese(II), zinc and the like.
    const plain = new Set([
      'FeOH+',
      'Fe(OH)3',
      'Fe(OH)4-',
      'Cu(OH)2',
      'Cu(OH)3-',
      'Cu2(OH)2+2',
      'MnOH+',
      'Fe+3',
      'Mn+2',
    ]);
    const names = [...TABLES.components, ...TABLES.species.map(({ name }) => name)];
    const coloured = names.filter((name) => /^\(?(Cu|Co|Ni|Fe|Mn|H?Cr|H2Cr)(?![a-z])/.test(name));
    expect(coloured.length).toBeGreaterThan(25);
    expect(coloured.filter((name) => !Object.hasOwn(SPECTRA, name) && !plain.has(name))).toEqual([]);
    expect(TABLES.solids.map(({ name }) => name).filter((name) => !Object.hasOwn(SCATTERERS, name))).toEqual([]);
  });
});
