/** Columns and axes as data: against closed forms and against differences, in both rules of uncertainty. */
import { describe, expect, it } from 'vitest';
import type { DerivedColumn, Expression, TableSpec } from '../sdk/table.ts';
import { nodeOf, symbolsIn, valueOf } from './expression.ts';
import { printFormula } from './formula/print.ts';
import { measure, type Measured } from './uncertainty.ts';

const name = { vi: 'x', en: 'x' };
const quantity = (symbol: string, unit = '') => ({ symbol, unit, name, sources: [] });
const column = (symbol: string, of: DerivedColumn['of'], unit = ''): DerivedColumn => ({
  id: symbol,
  symbol,
  unit,
  name,
  of,
});
const table = (...columns: DerivedColumn[]): TableSpec => ({
  id: 't',
  title: name,
  setting: { trial: true, name },
  repeated: quantity('a'),
  beside: [quantity('b'), quantity('c'), quantity('α', '°')],
  repeats: 1,
  settings: [],
  columns,
  graphs: [],
  sought: { ...quantity('a'), decimals: 1 },
  methods: [],
});
const one = (value: number, half: number): Measured => measure([value], [{ half, shape: 'rectangular' }])!;
const BASE = { a: one(2, 0.02), b: one(3, 0.01), c: one(0.5, 0.005), α: one(30, 1) };
const at = (e: Expression, base: Readonly<Record<string, Measured>> = BASE, of = table()) => valueOf(of, base, e)!;

describe('expressions', () => {
  it.each<[string, Expression, number, number]>([
    // value and Σ|∂f/∂x|·Δx by hand
    ['sum', { sum: ['a', 'b', 'c'] }, 5.5, 0.035],
    ['difference', { minus: ['a', 'b'] }, -1, 0.03],
    ['product', { times: [0.5, 'a', { raised: ['b', 2] }] }, 9, 0.5 * 9 * 0.02 + 2 * 3 * 0.01],
    ['ratio of sums', { over: [{ sum: ['a', 'b'] }, { sum: ['a', 'c'] }] }, 2, 0.01 / 2.5 + 2.5 / 6.25 * 0.02 + (5 / 6.25) * 0.005], // prettier-ignore
    ['the same above and below', { over: ['a', 'a'] }, 1, 0],
    ['a thing and itself', { minus: [{ times: [2, 'a'] }, 'a'] }, 2, 0.02],
    ['logarithm', { call: 'ln', of: 'b' }, Math.log(3), 0.01 / 3],
    ['exponential', { call: 'exp', of: 'c' }, Math.exp(0.5), Math.exp(0.5) * 0.005],
    ['root', { call: 'sqrt', of: 'a' }, Math.SQRT2, 0.02 / (2 * Math.SQRT2)],
    ['size', { call: 'abs', of: { minus: ['c', 'a'] } }, 1.5, 0.025],
    ['a product of powers inside', { sum: [{ factor: 2, powers: { a: 1, b: -1 } }, 1] }, 7 / 3, (2 / 3) * 0.02 + (4 / 9) * 0.01], // prettier-ignore
  ])('%s', (_, expression, value, school) => {
    const found = at(expression);
    expect(found.value).toBeCloseTo(value, 12);
    expect(found.school).toBeCloseTo(school, 12);
    // Every input is known rectangularly, so GUM adds the same parts in squares: never more than the school.
    expect(found.u).toBeLessThanOrEqual(school / Math.sqrt(3) + 1e-15);
  });
  it('angles in degrees, through a factor and a derived column', () => {
    const rad = Math.PI / 180;
    const double = at({ call: 'sin', of: { times: [2, 'α'] } });
    expect(double.value).toBeCloseTo(Math.sin(60 * rad), 12);
    expect(double.school).toBeCloseTo(2 * Math.cos(60 * rad) * rad, 12);
    const half = table(column('β', { times: [0.5, 'α'] }, '°'));
    expect(at({ call: 'cos', of: 'β' }, BASE, half).value).toBeCloseTo(Math.cos(15 * rad), 12);
    expect(at({ call: 'tan', of: 'c' }).value).toBeCloseTo(Math.tan(0.5), 12);
    expect(at({ sum: ['α', 1] }).value).toBe(31);
  });
  it('sees through derived columns: nothing is counted twice', () => {
    const of = table(
      column('p', { times: ['a', 'b'] }),
      column('q', { sum: ['p', { times: ['a', 'c'] }] }),
      column('r', { over: ['q', 'p'] }),
    );
    // r = (ab + ac)/(ab) = 1 + c/b: a has nothing to say.
    const r = at({ sum: ['r'] }, BASE, of);
    expect(r.value).toBeCloseTo(1 + 0.5 / 3, 12);
    expect(r.school).toBeCloseTo(0.005 / 3 + (0.5 / 9) * 0.01, 12);
    expect(r.u * r.u).toBeCloseTo(((0.005 / 3) ** 2 + ((0.5 / 9) * 0.01) ** 2) / 3, 14);
    expect([...symbolsIn(of, 'r')].sort()).toEqual(['a', 'b', 'c']);
  });
  it('agrees with differences for anything', () => {
    const e: Expression = {
      over: [
        { sum: [{ times: ['a', { call: 'sin', of: 'α' }] }, { raised: [{ minus: ['b', 'c'] }, 3] }] },
        { call: 'sqrt', of: { sum: [{ call: 'exp', of: { times: [-1, 'c'] } }, { raised: ['a', -2] }] } },
      ],
    };
    const numbers = Object.entries(BASE).map(([symbol, m]) => [symbol, m] as const);
    const value = (symbol: string, by: number): number =>
      at(e, { ...BASE, [symbol]: one(BASE[symbol as keyof typeof BASE].value + by, 0.1) }).value;
    const slopes = numbers.map(([symbol]) => (value(symbol, 1e-6) - value(symbol, -1e-6)) / 2e-6);
    const found = at(e);
    expect(found.school).toBeCloseTo(
      numbers.reduce((sum, [, m], i) => sum + Math.abs(slopes[i]!) * m.school, 0),
      7,
    );
    expect(found.u).toBeCloseTo(Math.hypot(...numbers.map(([, m], i) => slopes[i]! * m.u)), 7);
  });
  it('is nothing where a quantity is missing, the number does not exist, or a column comes later', () => {
    expect(valueOf(table(), BASE, 'z')).toBeUndefined();
    expect(valueOf(table(), BASE, { over: [1, { minus: ['a', 'a'] }] })).toBeUndefined();
    expect(valueOf(table(), BASE, { call: 'ln', of: { minus: ['c', 'a'] } })).toBeUndefined();
    const round = table(column('x', { sum: ['y'] }), column('y', { sum: ['x'] }));
    expect(valueOf(round, BASE, 'x')).toBeUndefined();
    expect(valueOf(round, BASE, { factor: 1, powers: { hasOwnProperty: 1 } })).toBeUndefined();
  });
  it('can be read', () => {
    const e: Expression = { over: [{ sum: ['p', { times: [2, 'q'] }] }, { factor: 1, powers: { d: 1, t: -2 } }] };
    expect(printFormula(nodeOf(e), 'vi')).toBe('(p + 2·q)/(d/t^2)');
  });
});
