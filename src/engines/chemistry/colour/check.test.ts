/** The tables of colours hold together, and what would be wrong in them is named. */
import { expect, test } from 'vitest';
import { TABLES } from '../data/index.ts';
import { checkColours, type Coloured } from './check.ts';
import { BOTTLES, DYES, SCATTERERS, SPECTRA } from './index.ts';

const ALL: Coloured = { spectra: SPECTRA, dyes: DYES, bottles: BOTTLES, scatterers: SCATTERERS };
/** In no table of equilibrium: iodine and its starch, nitrogen dioxide, and the cobalt complex whose constant an experiment brings along. */
const BESIDE = ['I2', 'I3-', 'starch-I3', 'NO2', 'CoCl4-2'];
const NAMED = {
  absorbs: new Set([...TABLES.components, ...TABLES.species.map(({ name }) => name), ...BESIDE]),
  solids: new Set([...TABLES.solids.map(({ name }) => name), ...TABLES.grains]),
};
const wrong = (more: Partial<Coloured>): string => checkColours({ ...ALL, ...more }, NAMED).join('; ');

test('spectra, indicators, bottles and clouds are sound, known and have sources', () => expect(wrong({})).toBe(''));

test('what would be wrong is named', () => {
  const spectrum = { bands: [[500, 100, 2]], quality: 'C', src: 'a book' } as const;
  expect(wrong({ spectra: { 'Cu+2': spectrum } })).toBe('');
  expect(wrong({ spectra: { 'V+3': spectrum } })).toMatch(/V\+3: has a colour, and is in no table/);
  expect(wrong({ spectra: { 'Cu+2': { ...spectrum, src: ' ' } } })).toMatch(/has no source/);
  expect(wrong({ spectra: { 'Cu+2': { ...spectrum, bands: [] } } })).toMatch(/has no band/);
  expect(wrong({ spectra: { 'Cu+2': { ...spectrum, bands: [[50, 100, 2]] } } })).toMatch(/a band at 50 nm/);
  expect(wrong({ spectra: { 'Cu+2': { ...spectrum, bands: [[500, NaN, 2]] } } })).toMatch(/a band of NaN/);
  expect(wrong({ spectra: { 'Cu+2': { ...spectrum, bands: [[500, 100, 0]] } } })).toMatch(/a band 0/);
  const dye = DYES['thymol-blue'];
  expect(wrong({ dyes: { ...DYES, 'thymol-blue': { ...dye, pKs: [8.9] } } })).toMatch(/3 forms, 1 pK/);
  expect(wrong({ dyes: { ...DYES, 'thymol-blue': { ...dye, pKs: [8.9, 1.65] } } })).toMatch(/pK 1.65 after 8.9/);
  expect(wrong({ dyes: { ...DYES, 'thymol-blue': { ...dye, pKs: [1.65, NaN] } } })).toMatch(/pK is NaN/);
  expect(wrong({ dyes: { ...DYES, 'thymol-blue': { ...dye, src: '' } } })).toMatch(/thymol-blue: has no source/);
  const bottle = BOTTLES.litmus;
  expect(wrong({ bottles: { litmus: { ...bottle, drop: 5e-5 } } })).toMatch(/a drop of 0.00005/);
  expect(wrong({ bottles: { litmus: { ...bottle, dyes: { litmus: 0 } } } })).toMatch(/0 mol\/L of litmus/);
  expect(wrong({ bottles: { litmus: { ...bottle, dyes: { orcein: 1e-3 } as never } } })).toMatch(/orcein is no dye/);
  const grain = SCATTERERS['S(s)']!;
  expect(wrong({ scatterers: { 'S(s)': { ...grain, hex: '#fff' } } })).toMatch(/its colour is '#fff'/);
  expect(wrong({ scatterers: { 'S(s)': { ...grain, extinction: 0 } } })).toMatch(/scatters 0/);
  expect(wrong({ scatterers: { 'Se(s)': grain } })).toMatch(/Se\(s\): scatters, and is no solid/);
  expect(wrong({ scatterers: { 'S(s)': { ...grain, src: '' } } })).toMatch(/S\(s\): has no source/);
});
