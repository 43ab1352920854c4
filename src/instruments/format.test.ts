import { describe, expect, it } from 'vitest';
import { displayUnit } from './display-unit.ts';
import { formatNumber, formatScientific, roundTo } from './format.ts';
import { parseNumber } from './parse-number.ts';
import en from './words/en.json';
import vi from './words/vi.json';

describe('numbers for reading', () => {
  it.each<[number, number, string, string]>([
    [9.81, 2, '9,81', '9.81'],
    [0.404, 3, '0,404', '0.404'],
    [-0.28, 1, '\u22120,3', '\u22120.3'],
    [-0.001, 2, '0,00', '0.00'],
    [1234.5, 1, '1234,5', '1234.5'],
    [96485.3, 1, '96\u202f485,3', '96\u202f485.3'],
    [1234567, 0, '1\u202f234\u202f567', '1\u202f234\u202f567'],
    [1234567, -3, '1\u202f235\u202f000', '1\u202f235\u202f000'],
    [0.145, 2, '0,15', '0.15'],
    [1.005, 2, '1,01', '1.01'],
    [0.1 + 0.2, 1, '0,3', '0.3'],
    [0.15 - 1e-17, 1, '0,2', '0.2'],
    [999.96, 1, '1000,0', '1000.0'],
    [4, -1, '0', '0'],
    [6, -1, '10', '10'],
    [1e-12, 3, '0,000', '0.000'],
    [NaN, 2, '–', '–'],
    [-Infinity, 2, '–', '–'],
  ])('%d with %d decimals', (value, decimals, vietnamese, english) => {
    expect(formatNumber(value, decimals, 'vi')).toBe(vietnamese);
    expect(formatNumber(value, decimals, 'en')).toBe(english);
  });

  it.each<[number, number, string]>([
    [334000, 3, '3,34·10⁵'],
    [6.626e-34, 4, '6,626·10⁻³⁴'],
    [9.996, 3, '1,00·10¹'],
    [-1200, 1, '\u22121·10³'],
    [0, 3, '0'],
    [9.787, 3, '9,79·10⁰'],
    [0.00099, 1, '1·10⁻³'],
    [NaN, 2, '–'],
  ])('%d as a power of ten', (value, figures, text) => {
    expect(formatScientific(value, figures, 'vi')).toBe(text);
  });

  it('rounds as on paper', () => {
    expect(roundTo(2.675, 2)).toBe(2.68);
    expect(roundTo(-2.5, 0)).toBe(-3);
    expect(roundTo(1234, -2)).toBe(1200);
    expect(Object.is(roundTo(-0.001, 1), 0)).toBe(true);
  });
});

describe('numbers that students write', () => {
  it.each<[string, number]>([
    ['9,81', 9.81],
    ['9.81', 9.81],
    [' 0,404 ', 0.404],
    ['-3', -3],
    ['\u22123,5', -3.5],
    ['+2', 2],
    [',5', 0.5],
    ['5,', 5],
    ['96 500', 96500],
    ['96\u202f500,5', 96500.5],
    ['1.5e-3', 0.0015],
    ['3,34·10^5', 334000],
    ['3,34·10⁵', 334000],
    ['3,34.10^5', 334000],
    ['2 x 10^-3', 0.002],
    ['3,2×10⁻⁴', 0.00032],
    ['1.234', 1.234],
    ['0', 0],
    ['-0', 0],
    ['007', 7],
  ])('reads %j', (text, value) => {
    expect(parseNumber(text)).toEqual({ ok: true, value });
  });

  it.each<[string, string]>([
    ['', 'number.empty'],
    ['   ', 'number.empty'],
    ['1.234,5', 'number.mixed-separators'],
    ['1,234.5', 'number.mixed-separators'],
    ['1.234.567', 'number.mixed-separators'],
    ['abc', 'number.not-a-number'],
    ['12 m', 'number.not-a-number'],
    ['--3', 'number.not-a-number'],
    [',', 'number.not-a-number'],
    ['1 2', 'number.not-a-number'],
    ['12 34', 'number.not-a-number'],
    ['NaN', 'number.not-a-number'],
    ['Infinity', 'number.not-a-number'],
    ['0x10', 'number.not-a-number'],
    ['1e999', 'number.too-big'],
    ['9'.repeat(41), 'number.too-long'],
    ['9'.repeat(1e6), 'number.too-long'],
    ['10^5', 'number.not-a-number'],
    ['1;2', 'number.not-a-number'],
    ['e5', 'number.not-a-number'],
  ])('refuses %j', (text, key) => {
    const answer = parseNumber(text);
    expect(answer.ok ? answer.value : answer.problem.key).toBe(key);
  });

  it('reads back what it prints', () => {
    for (const language of ['vi', 'en'] as const)
      for (const value of [0, -0.05, 1234.5, -96485.3, 1e7]) {
        expect(parseNumber(formatNumber(value, 2, language))).toEqual({ ok: true, value });
        expect(parseNumber(formatScientific(value, 9, language))).toEqual({ ok: true, value });
      }
  });
});

describe('units for people', () => {
  it.each<[string, number, number | undefined, string, number, number]>([
    ['m', 1.2, 0.0005, 'm', 1, 4],
    ['m', 0.056, 0.001, 'cm', 100, 1],
    ['m', 0.01, 0.0001, 'mm', 1000, 1],
    ['s', 0.01, 0.0001, 'ms', 1000, 1],
    ['s', 9.999, 0.001, 's', 1, 3],
    ['kg', 0.2, 0.0001, 'g', 1000, 1],
    ['kg', 2, 0.1, 'kg', 1, 1],
    ['rad', 0.1, 0.001, '°', 57.29577951308232, 2],
    ['m/s²', 25, 0.001, 'm/s²', 1, 3],
    ['Pa', 101325, 100, 'kPa', 0.001, 1],
    ['turns', 3, 0.25, 'turns', 1, 2],
    ['m', 1.2, undefined, 'm', 1, 3],
    ['m/s²', 9.8, undefined, 'm/s²', 1, 2],
    ['N', 5000, undefined, 'N', 1, 0],
  ])('%s up to %d by %s', (unit, max, step, shown, factor, decimals) => {
    expect(displayUnit(unit, max, step)).toEqual({ unit: shown, factor, decimals });
    expect(displayUnit(unit, -max, step).unit).toBe(shown);
  });
});

it('has the same words in both languages', () => {
  const keys = (words: object, path = ''): string[] =>
    Object.entries(words).flatMap(([k, v]) => (typeof v === 'string' ? [path + k] : keys(v as object, `${path}${k}/`)));
  expect(keys(en)).toEqual(keys(vi));
  expect(JSON.stringify(vi)).toBe(JSON.stringify(vi).normalize('NFC'));
});
