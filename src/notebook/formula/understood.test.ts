/** Formulas over many rows and sets are read once, as long as neither they nor the names that they may use change. */
import { expect, it, vi } from 'vitest';
import { fallTable } from '../../../simulations/physics/free-fall/table.ts';
import { openBook } from '../fake-bench.ts';
import type { DataSet } from '../sets.ts';
import { compile } from './compile.ts';
import { ownSetColumn } from './own.ts';

vi.mock('./compile.ts', async (original) => {
  const real = await original<typeof import('./compile.ts')>();
  return { ...real, compile: vi.fn(real.compile) };
});
const run = (id: number, ...symbols: readonly string[]): DataSet => ({
  id,
  title: 'run',
  origin: { kind: 'file', name: 'a.csv' },
  columns: symbols.map((symbol) => ({
    symbol,
    unit: '',
    decimals: 1,
    values: Float64Array.of(1, 2),
    error: { half: 0, shape: 'rectangular' },
  })),
});

it('reads a formula once for all sets with the same names', () => {
  const book = openBook(fallTable);
  const id = book.setOwn({ symbol: 'v', unit: '', expression: 'x/t', decimals: 1 })!;
  const valuesIn = (set: DataSet) => [...ownSetColumn(fallTable, book.get(), set, id)!.values];
  for (let n = 1; n <= 20; n++) expect(valuesIn(run(n, 't', 'x'))).toEqual([1, 1]);
  expect(compile).toHaveBeenCalledTimes(1);
  valuesIn(run(21, 'x', 't', 'y'));
  expect(compile).toHaveBeenCalledTimes(2);
  book.setOwn({ symbol: 'v', unit: '', expression: 'x·t', decimals: 1 }, id);
  expect(valuesIn(run(1, 't', 'x'))).toEqual([1, 4]);
});
