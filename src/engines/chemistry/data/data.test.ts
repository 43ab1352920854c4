/** The tables hold together; what is wrong in them would be found; and what we know of traps in their sources. */
import { describe, expect, test } from 'vitest';
import { openChemistry } from '../chemistry.ts';
import { log10K } from '../constants.ts';
import { debyeHuckel, dielectric, waterDensity } from '../water.ts';
import { found } from '../mixtures.fixture.ts';
import { checkTables } from './check.ts';
import { readFormula } from './formula.ts';
import { rowOf, TABLES } from './index.ts';
import { row, type Reaction, type ReagentRow, type VolumeRow } from './rows.ts';

describe('the tables', () => {
  test('balance in charge and elements, have sources, and constants that are finite from 0 to 100 °C', () =>
    expect(checkTables(TABLES)).toEqual([]));

  test('what would be wrong is named', () => {
    const wrong = (name: string, of: Record<string, number>, logK = 1, src = 'a book') =>
      checkTables({ ...TABLES, species: [...TABLES.species, row(name, of, logK, 0, 'C', src)] }).join('; ');
    expect(wrong('FeBr+2', { 'Fe+3': 1, 'Br-': 2 })).toMatch(/FeBr\+2: -1 Br left over.*a charge of 1 left over/);
    expect(wrong('FeBr+', { 'Fe+3': 1, 'Br-': 1 })).toMatch(/a charge of -1 left over/);
    expect(wrong('HSO4-', { 'H+': 1, 'SO4-2': 1 })).toMatch(/there twice/);
    expect(wrong('FeBr+2', { 'Fe+3': 1, 'Br-': 1 }, NaN)).toMatch(/not finite/);
    expect(wrong('FeBr+2', { 'Fe+3': 1, 'Br-': 1 }, 1, ' ')).toMatch(/has no source/);
    expect(wrong('XyBr', { 'Br-': 1 })).toMatch(/'Xy', which is no element/);
    expect(wrong('FeBr+2', { 'Fe+3': 1, 'Br-': 1 })).toBe('');
  });

  test('in bottles: what is made of something else, and a heat without a source or a value', () => {
    const wrong = (row: ReagentRow) => checkTables({ ...TABLES, reagents: [...TABLES.reagents, row] }).join('; ');
    expect(wrong({ name: 'LiCl', of: { 'Na+': 1, 'Cl-': 1 } })).toMatch(/'Li', which is no element/);
    expect(wrong({ name: 'K2SO4', of: { 'K+': 1, 'SO4-2': 1 } })).toMatch(
      /K2SO4: 1 K left over.*a charge of 1 left over/,
    );
    expect(wrong({ name: 'K2SO4', of: { 'K+': 2, 'SO4-2': 1 }, dH: 23.8 })).toMatch(/its dH has no source/);
    expect(wrong({ name: 'K2SO4', of: { 'K+': 2, 'SO4-2': 1 }, dH: NaN, src: 'a book', quality: 'C' })).toMatch(/NaN/);
    expect(wrong({ name: 'K2SO4', of: { 'K+': 2, 'SO4-2': 1 }, dH: 23.8, src: 'a book', quality: 'C' })).toBe('');
  });

  test('heats of dissolving that were looked up: NSRDS-NBS 2 (Parker 1965), as the CRC handbook prints it', () => {
    for (const [name, dH] of [
      ['NaOH', -44.51],
      ['NaCl', 3.88],
      ['NH4Cl', 14.78],
      ['NH4NO3', 25.69],
    ] as const)
      // Ours have one decimal.
      expect(Math.abs(rowOf('reagent', TABLES.reagents, name).dH! - dH), name).toBeLessThan(0.05);
  });

  test('reactions and volumes: names, balance, constants, sources', () => {
    const [rate] = TABLES.reactions;
    const wrong = (more: Partial<Reaction>) =>
      checkTables({ ...TABLES, reactions: [{ ...rate!, id: 'new', ...more }] }).join('; ');
    expect(wrong({})).toBe('');
    expect(wrong({ gives: { 'S(s)': 1, SO2: 1 } })).toMatch(/new: does not balance: /);
    expect(wrong({ gives: { 'S(s)': 1, SO2: 1, 'Sand(s)': 1 } })).toMatch(/Sand\(s\) is in no table/);
    expect(wrong({ src: '' })).toMatch(/new: has no source/);
    expect(wrong({ heat: NaN })).toMatch(/heat is NaN/);
    const path = rate!.paths[0]!;
    expect(wrong({ paths: [{ ...path, k: 0 }] })).toMatch(/k is 0/);
    expect(wrong({ paths: [{ ...path, activation: 50 * 10_000 }] })).toMatch(/activation is 500000/);
    expect(wrong({ paths: [{ ...path, orders: { 'S2O8-2': 1 } }] })).toMatch(/S2O8-2, which is no species/);
    expect(wrong({ paths: [{ ...path, surface: 'Pt(s)' }] })).toMatch(/Pt\(s\), which is no solid/);
    expect(checkTables({ ...TABLES, reactions: [rate!, rate!] })).toEqual(['thiosulfate-acid: there twice']);
    const volume = (row: Partial<VolumeRow>) =>
      checkTables({
        ...TABLES,
        volumes: [...TABLES.volumes, { name: 'FeSCN+2', cm3: 1, src: 'a book', quality: 'C', ...row }],
      }).join('; ');
    expect(volume({})).toBe('');
    expect(volume({ name: 'Xe' })).toMatch(/Xe: has a volume, and is no species/);
    expect(volume({ cm3: Infinity })).toMatch(/volume of Infinity/);
    expect(volume({ src: '' })).toMatch(/its volume has no source/);
  });

  test('rows that an experiment brings are checked when its lab is opened', () => {
    const bad = row('CoBr4-2', { 'Co+2': 1, 'Br-': 3 }, 1, 0, 'C', 'a guess');
    expect(() => openChemistry({ reagents: ['CoCl2', 'KBr'], more: { species: [bad] } })).toThrow(/CoBr4-2/);
    const good = row('CoCl4-2', { 'Co+2': 1, 'Cl-': 4 }, -3, 50, 'C', 'a colour');
    expect(openChemistry({ reagents: ['CoCl2'], more: { species: [good] } }).species).toContain('CoCl4-2');
  });

  test('a name that is not there is answered with those that are', () => {
    expect(() => openChemistry({ reagents: ['HCL'] })).toThrow(/no reagent 'HCL'; there are .*HCl/);
    expect(() => openChemistry({ reagents: ['HCl'], grains: ['Sand(s)'] })).toThrow(/no grains Sand\(s\)/);
  });
});

describe('formulas', () => {
  test.each([
    ['Cu(NH3)4+2', 2, 131.67],
    ['CaSO4.2H2O(s)', 0, 172.17],
    ['Ag(S2O3)2-3', -3, 332.1],
    ['H3Cit', 0, 192.12],
    ['K2Cr2O7', 0, 294.18],
    ['H+', 1, 1.008],
  ])('%s', (name, charge, mass) => {
    expect(readFormula(name).charge).toBe(charge);
    // CRC molar masses, which round the same weights.
    expect(readFormula(name).mass).toBeCloseTo(mass, 1);
  });
});

describe('constants', () => {
  const pK = (celsius: number) => -log10K(rowOf('species', TABLES.species, 'OH-'), celsius + 273.15);
  // W. L. Marshall, E. U. Franck, J. Phys. Chem. Ref. Data 10 (1981) 295, to 0.02.
  test.each([
    [0, 14.94],
    [10, 14.53],
    [20, 14.17],
    [40, 13.53],
    [60, 13.02],
    [80, 12.6],
  ])('pKw at %d °C', (t, expected) => expect(Math.abs(pK(t) - expected)).toBeLessThan(0.02));

  test('water: density and permittivity of the CRC handbook, and the A that PHREEQC has', () => {
    expect(waterDensity(298.15)).toBeCloseTo(997.05, 1);
    expect(waterDensity(277.13)).toBeCloseTo(999.97, 1);
    expect(waterDensity(373.15)).toBeCloseTo(958.37, 0);
    expect(dielectric(298.15)).toBeCloseTo(78.4, 0);
    for (const [t, A] of [
      [0, 0.49082],
      [25, 0.51002],
      [90, 0.58515],
    ] as const)
      expect(Math.abs(debyeHuckel(t + 273.15) - A)).toBeLessThan(2e-5);
  });

  test('the ammines are made with the right sign of heat: less of them when it is hot', () => {
    for (const name of ['CuNH3+2', 'AgNH3+', 'Ag(NH3)2+']) {
      const it = rowOf('species', TABLES.species, name);
      expect(log10K(it, 333.15), name).toBeLessThan(it.logK);
    }
  });

  // The standards as NIST gives them, at 25 °C; 0.03 is what a school claims.
  test.each([
    [{ NaH2PO4: 0.025, Na2HPO4: 0.025 }, 6.865],
    [{ NaHCO3: 0.025, Na2CO3: 0.025 }, 10.012],
    [{ HAc: 0.1, NaAc: 0.1 }, 4.644],
  ])('a buffer standard, %j', (amounts, pH) =>
    expect(Math.abs(found({}, amounts, 1).solution.pH - pH)).toBeLessThan(0.03),
  );
});
