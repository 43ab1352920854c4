import { describe, expect, it } from 'vitest';
import { formatMeasured, formatRelative, roundMeasured } from './rounding.ts';

describe('rounding a result', () => {
  it('writes the published results', () => {
    expect(formatMeasured(9.7, 0.15, 'm/s²', 'vi')).toBe('9,70 ± 0,15 m/s²');
    expect(formatMeasured(6.3312, 0.0297, 'mm', 'vi')).toBe('6,33 ± 0,03 mm');
    expect(formatMeasured(6.3312, 0.0297, 'mm', 'en')).toBe('6.33 ± 0.03 mm');
    expect(formatRelative(6.33, 0.03, 'vi')).toBe('0,47 %');
  });

  it.each<[number, number, 'auto' | 1 | 2, string]>([
    [9.787, 0.0478, 'auto', '9,79 ± 0,05'],
    [9.787, 0.0478, 2, '9,787 ± 0,048'],
    [9.787, 0.15, 1, '9,8 ± 0,2'],
    [9.787, 0.0996, 'auto', '9,79 ± 0,10'],
    [9.787, 0.0996, 2, '9,79 ± 0,10'],
    [9.787, 0.0996, 1, '9,8 ± 0,1'],
    [123.4, 9.96, 'auto', '123 ± 10'],
    [123.4, 9.96, 1, '120 ± 10'],
    [9.96, 0.3, 'auto', '10,0 ± 0,3'],
    [-0.00282, 0.0004, 'auto', '\u22120,0028 ± 0,0004'],
    [-0.0004, 0.03, 'auto', '0,00 ± 0,03'],
    [9.7, -0.15, 'auto', '9,70 ± 0,15'],
    [0.2865, 0.001, 'auto', '0,2865 ± 0,0010'],
    [0.2865, 0.001, 1, '0,287 ± 0,001'],
    [96485, 212, 'auto', '96\u202f500 ± 200'],
    [334210, 2100, 'auto', '(3,34 ± 0,02)·10⁵'],
    [0.0000123, 0.0000004, 'auto', '(1,23 ± 0,04)·10⁻⁵'],
    [0, 0.02, 'auto', '0,00 ± 0,02'],
    [9.78700000001, 0, 'auto', '9,787 ± 0,000'],
    [4.1, Infinity, 'auto', '4,1'],
    [NaN, 1, 'auto', '–'],
  ])('%d ± %d (%s figures) is %s', (value, delta, figures, text) => {
    expect(formatMeasured(value, delta, '', 'vi', figures)).toBe(text);
  });

  it('rounds halves as on paper', () => {
    expect(roundMeasured(2.345, 0.03)).toEqual({ value: 2.35, delta: 0.03, decimals: 2 });
    expect(roundMeasured(-2.345, 0.025)).toEqual({ value: -2.35, delta: 0.03, decimals: 2 });
  });

  it('puts units where they belong, and leaves an unknown error out', () => {
    expect(formatMeasured(30, 2, '°', 'vi')).toBe('30 ± 2°');
    expect(formatMeasured(12.5, null, 'cm', 'vi')).toBe('12,5 cm');
    expect(formatRelative(0, 1, 'vi')).toBe('–');
    expect(formatRelative(5, 0, 'vi')).toBe('0 %');
    expect(formatRelative(10, 0.996, 'vi')).toBe('10 %');
    expect(formatRelative(10, 15, 'vi')).toBe('150 %');
  });
});
