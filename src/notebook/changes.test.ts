import { expect, it } from 'vitest';
import { fallTable } from '../../simulations/physics/free-fall/table.ts';
import { fakeRun, memory, openBook } from './fake-bench.ts';
import { FIRST_PLOT, readPlot } from './plot-choice.ts';

it('undo says what it takes back, step by step', () => {
  const book = openBook(fallTable);
  const bench = fakeRun();
  expect(book.get().undoes).toBe('');
  book.setWay('lower-edge');
  expect(book.get().undoes).toBe('way');
  bench.reset();
  bench.drop(0.202);
  expect(book.record(bench.run).ok).toBe(true);
  expect(book.get().undoes).toBe('record');
  book.setConstant('d', 0.02);
  expect(book.get().undoes).toBe('constant');
  const own = book.setOwn({ symbol: 'v', unit: '', expression: 't', decimals: 2 })!;
  expect(book.get().undoes).toBe('own-add');
  book.setOwn({ symbol: 'v', unit: '', expression: '2*t', decimals: 2 }, own);
  expect(book.get().undoes).toBe('own-change');
  book.removeOwn(own);
  expect(book.get().undoes).toBe('own-remove');
  book.deleteCell(book.get().rows[0]!.id, 0);
  expect(book.get().undoes).toBe('delete');
  const seen: string[] = [];
  while (book.undo()) seen.push(book.get().undoes);
  expect(seen).toEqual(['own-remove', 'own-change', 'own-add', 'constant', 'record', 'way', '']);
});

it('how the graph is looked at is kept, and never undone', async () => {
  const shelf = memory();
  const book = openBook(fallTable, shelf);
  await book.ready;
  const plot = { ...FIRST_PLOT, own: true, x: 't (s)', y: 's (m)', fit: 'sine' as const, hidden: ['set:2'] };
  book.set({ plot });
  expect(book.get().canUndo).toBe(false);
  await book.flush();
  const again = openBook(fallTable, shelf);
  await again.ready;
  expect(again.get().plot).toEqual(plot);
});

it('anything may stand on a shelf', () => {
  for (const hostile of [undefined, null, 7, 'x', [], { hidden: 7, fit: '__proto__', x: {}, own: 'yes' }])
    expect(readPlot(hostile)).toEqual(FIRST_PLOT);
  expect(readPlot({ hidden: ['a', 7, null], x: 'x'.repeat(10_000) })).toEqual({ ...FIRST_PLOT, hidden: ['a'] });
});
