/** Own columns over the table of free fall and over a set: expanded to what was measured. */
import { describe, expect, test } from 'vitest';
import { fallTable } from '../../../simulations/physics/free-fall/table.ts';
import { allRows, productOf, quantities } from '../analysis.ts';
import { fill, openBook } from '../fake-bench.ts';
import type { DataSet } from '../sets.ts';
import { ownProblems, ownSetColumn, ownValues, symbolProblem, symbolsOf } from './index.ts';
import { measure, power, product, stated } from '../uncertainty.ts';

const table = { ...fallTable };
async function book() {
  const notebook = openBook(table);
  await notebook.ready;
  notebook.setWay('lower-edge');
  fill(notebook);
  notebook.set({ check: { passed: 'right', tries: 1 } });
  const add = (symbol: string, expression: string, id?: number) =>
    notebook.setOwn({ symbol, expression, unit: '', decimals: 3 }, id)!;
  const first = () => ownValues(table, notebook.get(), allRows(table, notebook.get())[0]!);
  return { notebook, add, first };
}

describe('own columns of the table', () => {
  test('give what the table itself gives, with its ±', async () => {
    const { notebook, add, first } = await book();
    const [a, b, c, d] = [add('a', '2s/t²'), add('b', '2s/t̄^2'), add('c', 'g'), add('d', '2s/t̄²')];
    const row = allRows(table, notebook.get())[0]!;
    const g = productOf({ factor: 2, powers: { s: 1, t: -2 } }, quantities(table, notebook.get(), row))!;
    for (const id of [a, b, c, d]) {
      const own = first().get(id)!;
      expect(own.value).toBeCloseTo(g.value, 12);
      expect(own.school).toBeCloseTo(g.school, 12);
      expect(own.u).toBeCloseTo(g.u, 12);
      expect(own.dof).toBeCloseTo(g.dof, 6);
    }
  });
  test('know that g and t move together: g·t²/(2s) is exactly 1', async () => {
    const { add, first } = await book();
    const id = add('k', 'g·t²/(2s)');
    const one = first().get(id)!;
    expect(one.value).toBeCloseTo(1, 12);
    expect(one.school).toBeLessThan(1e-12);
    expect(one.u).toBeLessThan(1e-12);
  });
  test('use each other, in any order, and are expanded', async () => {
    const { notebook, add, first } = await book();
    const v = add('v', 'a·t');
    const zero = add('n', 'v − 2s/t');
    expect(first().get(v)).toBeUndefined();
    expect(ownProblems(table, notebook.get()).get(v)?.key).toMatch(/^formula\.unknown/);
    add('a', '2s/t²');
    expect(ownProblems(table, notebook.get()).size).toBe(0);
    const row = allRows(table, notebook.get())[0]!;
    expect(first().get(v)!.school).toBeCloseTo(product(2, [row.setting!, 1], [row.mean, -1]).school, 12);
    expect(first().get(zero)!.value).toBeCloseTo(0, 12);
    expect(first().get(zero)!.school).toBeLessThan(1e-12);
  });
  test('that go round in a circle are refused and empty', async () => {
    const { notebook, add, first } = await book();
    const a = add('a', '2s');
    const b = add('b', 'a + 1');
    const c = add('c', 'b²');
    add('a', 'c', a);
    expect([...ownProblems(table, notebook.get()).values()].map((p) => p.key)).toEqual(
      Array.from({ length: 3 }, () => 'own.problem.circle'),
    );
    expect([a, b, c].map((id) => first().get(id))).toEqual([undefined, undefined, undefined]);
    add('a', 'a', a);
    expect(ownProblems(table, notebook.get()).get(a)?.key).toBe('own.problem.circle');
    expect(ownProblems(table, notebook.get()).has(b)).toBe(false);
  });
  test('of columns of columns cost one pass, not 2²³', async () => {
    const { add, first } = await book();
    add('c0', '1 + s·0,001');
    for (let i = 1; i < 24; i++) add(`c${i}`, `c${i - 1}·c${i - 1}`.replace(/^/, i > 1 ? '0,5·' : ''));
    expect(first().size).toBe(24);
  });
  test('Δt is the ± that is printed, a plain number', async () => {
    const { notebook, add, first } = await book();
    const relative = add('r', 'Δt/t̄·100');
    const row = allRows(table, notebook.get())[0]!;
    expect(first().get(relative)!.value).toBeCloseTo((100 * row.mean.school) / row.mean.value, 10);
    notebook.set({ mode: 'gum' });
    expect(first().get(relative)!.value).toBeCloseTo((100 * stated(row.mean, 'gum').delta) / row.mean.value, 10);
  });
  test('give nothing away before the student has computed the first row', async () => {
    const { notebook, add, first } = await book();
    const [given, asked] = [add('a', '2s/t²'), add('b', 'g')];
    notebook.set({ check: { passed: 'no', tries: 0 } });
    expect(first().get(given)).toBeDefined();
    expect(first().get(asked)).toBeUndefined();
  });
  test('division by zero is an empty cell and no fault of the formula', async () => {
    const { notebook, add, first } = await book();
    const id = add('x', '1/(s − s)');
    expect(first().get(id)).toBeUndefined();
    expect(ownProblems(table, notebook.get()).size).toBe(0);
  });
  test('what was measured keeps its name', async () => {
    const { notebook, add, first } = await book();
    const id = add('g', '5');
    expect(first().get(id)).toBeUndefined();
    expect(ownProblems(table, notebook.get()).get(id)?.key).toBe('own.problem.symbol-taken');
  });
});

describe('names', () => {
  test.each([
    ['', 'no-symbol'],
    ['2a', 'symbol-form'],
    ['a b', 'symbol-form'],
    ['v²', 'symbol-form'],
    ['a.b', 'symbol-form'],
    ['<b>', 'symbol-form'],
    ['sin', 'symbol-reserved'],
    ['π', 'symbol-reserved'],
    ['e', 'symbol-reserved'],
    ['t', 'symbol-taken'],
    ['t̄', 'symbol-taken'],
    ['g', 'symbol-taken'],
    ['a'.repeat(81), 'symbol-long'],
  ])('%s → %s', (symbol, key) => expect(symbolProblem(symbol, table, { own: [] })?.key).toBe(`own.problem.${key}`));
  test.each(['a', 'v₁', 'W_đ', 'Δx', 'ā', "v'", 'ωmax'])('%s may be used', (symbol) =>
    expect(symbolProblem(symbol, table, { own: [] })).toBeUndefined(),
  );
  test('of the table, each quantity once', () =>
    expect(symbolsOf(table, { own: [] }, 'vi').map((one) => one.symbol)).toEqual(['s', 't̄', 'Δt', 't̄²', 'g']));
});

describe('own columns over a set', () => {
  const error = { half: 0.002, shape: 'rectangular' } as const;
  const set: DataSet = {
    id: 1,
    title: 'x(t)',
    origin: { kind: 'file', name: 'a.csv' },
    columns: [
      { symbol: 't', unit: 's', decimals: 2, values: Float64Array.of(0, 1, 2, NaN), error },
      { symbol: 'Vị trí', unit: 'm', decimals: 2, values: Float64Array.of(1, 3, 5, 7), error },
    ],
  };
  test('are computed for every row with the set’s own errors', async () => {
    const { notebook, add } = await book();
    const v = add('v', 'Vị trí/t');
    const w = add('w', 'v·t');
    const of = ownSetColumn(table, notebook.get(), set, v)!;
    expect([...of.values]).toEqual([NaN, 3, 2.5, NaN]);
    const [x, t] = [measure([5], [error])!, measure([2], [error])!];
    expect(of.at(2)!.school).toBeCloseTo(product(1, [x, 1], [t, -1]).school, 12);
    expect(of.at(0)).toBeUndefined();
    expect(of.at(9)).toBeUndefined();
    expect(ownSetColumn(table, notebook.get(), set, w)!.at(2)!.school).toBeCloseTo(power(x, 1).school, 12);
  });
  test('are not there where the set lacks what they need', async () => {
    const { notebook, add } = await book();
    expect(ownSetColumn(table, notebook.get(), set, add('v', 's/t'))).toBeUndefined();
    expect(ownSetColumn(table, notebook.get(), set, add('w', 'v + t'))).toBeUndefined();
    expect(ownSetColumn(table, notebook.get(), set, 99)).toBeUndefined();
  });
  test('of a hundred thousand rows, through columns of columns', async () => {
    const { notebook, add } = await book();
    add('c0', 't + 1');
    for (let i = 1; i < 20; i++) add(`c${i}`, `(c${i - 1} + c${i - 1})/2`);
    const values = Float64Array.from({ length: 100_000 }, (_, i) => i);
    const long = { ...set, columns: [{ ...set.columns[0]!, values }] };
    expect(ownSetColumn(table, notebook.get(), long, notebook.get().own.at(-1)!.id)!.values[99_999]).toBe(100_000);
  });
});
