import { describe, expect, it } from 'vitest';
import { rngOf } from '@core';
import en from '../more/words/en.json';
import vi from '../more/words/vi.json';
import { fitCurve } from './curve.ts';
import { equationText, parameterText, sentencesOf } from './sentences.ts';
import { asWritten } from './shapes.ts';
import { FIT_KINDS, isFit, type CurveFit, type FitAxes, type FitKind, type FitPoint } from './types.ts';
import { unitProduct } from './units.ts';

const rng = rngOf(2);
const axes = (y: string, yu: string, x: string, xu: string): FitAxes => ({
  x: { symbol: x, unit: xu },
  y: { symbol: y, unit: yu },
});
const FALL = axes('s', 'm', 't²', 's²');
function curve(kind: FitKind, points: readonly FitPoint[]): CurveFit {
  const result = fitCurve(kind, points);
  if (!isFit(result)) throw new Error(result.problem);
  return result;
}
const noisy = (f: (x: number) => number, size: number, n = 12): FitPoint[] =>
  Array.from({ length: n }, (_, i) => ({ x: 0.3 + 0.4 * i, y: f(0.3 + 0.4 * i) + size * rng.normal('n', i) }));

/** The word under a dotted key, its gaps filled. */
function said(words: unknown, key: string, values: Readonly<Record<string, string>> = {}): string {
  const word = key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], words);
  if (typeof word !== 'string') throw new Error(`no word ${key}`);
  return word.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${key} wants ${name}`);
    return value;
  });
}
const vietnamese = (fit: CurveFit, where: FitAxes): string[] =>
  sentencesOf(fit, where, 'vi').map((s) => said(vi, s.key, s.values));

describe('units', () => {
  it.each([
    [['m', 1], ['s²', -1], 'm/s²'],
    [['m/s', 1], ['s', -1], 'm/s²'],
    [['m/s²', 1], ['s', 2], 'm'],
    [['', 1], ['s', -2], 's⁻²'],
    [['V', 1], ['A', -1], 'V/A'],
    [['kg·m/s²', 1], ['m²', -1], 'kg/(m·s²)'],
    [['1/s', 1], ['s⁻¹', -1], ''],
    [['W/(m²·K)', 1], ['m²', 1], 'W/K'],
    [['°C', 1], ['min', -1], '°C/min'],
    [['lần đo', 1], ['s', -1], '(lần đo)/s'],
  ] as [[string, number], [string, number], string][])('%j · %j = %s', (a, b, product) =>
    expect(unitProduct(a, b)).toBe(product),
  );
});

describe('equations and parameters', () => {
  it('of a fall', () => {
    // By hand: Σr² = 1.8·10⁻⁴, u(b) = √(9·10⁻⁵/0.05) = 0.0424, t = 4.303; u(a) = √(9·10⁻⁵·1.5) = 0.0116.
    const fit = curve('linear', [
      { x: 0.1, y: 0.49 },
      { x: 0.2, y: 0.98 },
      { x: 0.3, y: 1.46 },
      { x: 0.4, y: 1.97 },
    ]);
    expect(equationText(fit, FALL, 'vi')).toBe('s = 4,920·t² − 0,005000');
    expect(equationText(fit, FALL, 'en')).toBe('s = 4.920·t² − 0.005000');
    expect(parameterText(fit, fit.params[1]!, FALL, 'vi')).toBe('4,92 ± 0,18 m/s²');
    expect(vietnamese(fit, FALL)).toEqual([
      'Khi t² tăng 1 s², s tăng 4,92 ± 0,18 m.',
      'Khi t² = 0, s = −0,01 ± 0,05 m: khoảng này chứa 0, nên đường có thể đi qua gốc toạ độ.',
    ]);
  });
  it('without ± where nothing is known of it, or nothing was measured', () => {
    const two = curve('linear', [
      { x: 1, y: 2 },
      { x: 2, y: 5 },
    ]);
    expect(asWritten(two).map((p) => `${p.symbol} = ${parameterText(two, p, FALL, 'vi')}`)).toEqual([
      'a = 3 m/s²',
      'b = −1 m',
    ]);
    const exact = curve(
      'quadratic',
      [0.1, 0.2, 0.3, 0.4, 0.5].map((x) => ({ x, y: 4.9 * x * x })),
    );
    expect(asWritten(exact).map((p) => parameterText(exact, p, axes('s', 'm', 't', 's'), 'vi'))).toEqual([
      '4,9 m/s²',
      '0 m/s',
      '0 m',
    ]);
    expect(equationText(exact, axes('s', 'm', 't', 's'), 'vi')).toBe('s = 4,900·t² + 0·t + 0');
    expect(equationText(exact, FALL, 'vi')).toBe('s = 4,900·(t²)² + 0·t² + 0');
  });
  it('of every kind', () => {
    const time = axes('y', 'V', 't', 's');
    const xs = [0.5, 1, 1.5, 2, 2.5, 3, 3.5];
    const text = (kind: FitKind, f: (x: number) => number): string =>
      equationText(
        curve(
          kind,
          xs.map((x) => ({ x, y: f(x) })),
        ),
        time,
        'vi',
      );
    expect(text('proportional', (x) => -12345678 * x)).toBe('y = −1,235·10⁷·t');
    expect(text('power', (x) => 2 / x)).toBe('y = 2,000·t^(−1,000)');
    expect(text('exponential', (x) => 0.00002 * Math.exp(x / 2))).toBe('y = 2,000·10⁻⁵·e^(0,5000·t)');
    expect(text('sine', (x) => 1 + 2 * Math.sin(3 * x - 1))).toBe('y = 2,000·sin(3,000·t − 1,000) + 1,000');
    const power = curve(
      'power',
      xs.map((x) => ({ x, y: 2 / x })),
    );
    expect(parameterText(power, power.params[0]!, time, 'vi')).toBe('2 V·s');
    const broken = curve(
      'power',
      xs.map((x) => ({ x, y: 2 * x ** 1.3 })),
    );
    expect(parameterText(broken, broken.params[0]!, time, 'vi')).toBe('2');
    const wave = curve(
      'sine',
      xs.map((x) => ({ x, y: 1 + 2 * Math.sin(3 * x - 1) })),
    );
    expect(asWritten(wave).map((p) => `${p.symbol} = ${parameterText(wave, p, time, 'vi')}`)).toEqual([
      'A = 2 V',
      'ω = 3 rad/s',
      'φ = −1 rad',
      'c = 1 V',
    ]);
  });
});

describe('sentences', () => {
  const time = axes('x', 'cm', 't', 's');
  it('of motion under constant acceleration', () => {
    const told = vietnamese(
      curve(
        'quadratic',
        noisy((x) => 2 + 3 * x - 0.5 * x * x, 0.01),
      ),
      time,
    );
    expect(told[0]).toMatch(/^Cứ t tăng 1 s, độ dốc của đồ thị x lại giảm (0,99|1,00)\d* ± 0,0\d+ cm\/s\.$/);
    expect(told[1]).toMatch(/^Đỉnh của parabol ở t = [23],\d+ ± 0,\d+ s, x = 6,\d+ ± 0,\d+ cm\.$/);
    expect(told[2]).toMatch(/^Tại t = 0, độ dốc của đồ thị x là (3,0|2,9)\d* ± 0,\d+ cm\/s\.$/);
    expect(
      vietnamese(
        curve(
          'quadratic',
          noisy((x) => 2 + 3 * x, 0.1),
        ),
        time,
      )[0],
    ).toMatch(/đường thẳng cũng khớp/);
  });
  it('of a law with a power', () => {
    const told = vietnamese(
      curve(
        'power',
        noisy((x) => 2 * Math.sqrt(x), 0.01),
      ),
      axes('T', 's', 'l', 'm'),
    );
    expect(told[0]).toMatch(/^Số mũ n = 0,\d+ ± 0,0\d+ phù hợp với 0,5: có thể T tỉ lệ với √l\.$/);
    expect(told[1]).toMatch(/^Khi l tăng gấp đôi, T được nhân với 1,4\d* ± 0,0\d+\.$/);
  });
  it('of decay: a half in …', () => {
    const told = vietnamese(
      curve(
        'exponential',
        noisy((x) => 100 * Math.exp(-0.5 * x), 0.2),
      ),
      time,
    );
    expect(told[0]).toMatch(/^Cứ t tăng 1,(38|39)\d* ± 0,0\d+ s, x giảm còn một nửa\.$/);
    expect(told[1]).toMatch(/^Khi t = 0, x = (100|99|101)(,\d+)? ± 0,\d+ cm\.$/);
  });
  it('of a swing: centre, amplitude, period, frequency, phase', () => {
    const told = vietnamese(
      curve(
        'sine',
        noisy((x) => 5 + 2 * Math.sin(3 * x + 1), 0.02, 20),
      ),
      time,
    );
    expect(told).toHaveLength(4);
    expect(told[1]).toMatch(/^Cứ t tăng 2,09\d* ± 0,00\d+ s, x lặp lại như cũ: đó là một chu kì\.$/);
    expect(told[2]).toMatch(/^Tần số là 0,47\d* ± 0,00\d+ Hz\.$/);
  });
  it('of nothing: a slope within its uncertainty', () => {
    const flat = [1, -1, 1, -1, 1, -1].map((y, x) => ({ x, y }));
    expect(vietnamese(curve('linear', flat), time)[0]).toMatch(/^Chưa thấy x thay đổi theo t/);
  });
  it('has words for every kind, role, problem and remark, in both languages', () => {
    const problems = [
      'none',
      'few',
      'same-x',
      'zero-x',
      'few-x',
      'not-finite',
      'positive-x',
      'flat',
      'too-large',
      'no-answer',
    ];
    for (const words of [vi, en]) {
      for (const kind of FIT_KINDS) {
        const formula = said(words, `fit.formula.${kind}`);
        for (const wobble of [0.001, 3]) {
          const fit = curve(
            kind,
            noisy((x) => 3 + Math.sin(2.5 * x), wobble),
          );
          for (const { role } of fit.params) said(words, `fit.role.${role}`);
          // The formula in words, the letters of the parameters and their order are one.
          const letters = formula.replace(/^y =|sin|e\^|x/gu, '').match(/\p{L}/gu);
          expect(letters?.map((c) => c.normalize('NFKC'))).toEqual(asWritten(fit).map((p) => p.symbol));
          for (const { key, values } of sentencesOf(fit, time, 'en')) said(words, key, values);
          for (const note of fit.notes) said(words, note);
        }
      }
      for (const key of problems)
        said(words, `fit.problem.${key}`, { needs: '1', points: '1', different: '1', point: '1' });
    }
  });
});
