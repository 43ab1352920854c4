/** Graphs and results are made again when something that they show has changed, and only then. */
import { expect, it, vi } from 'vitest';
import { fallTable } from '../../../simulations/physics/free-fall/table.ts';
import { fill, openBook } from '../fake-bench.ts';
import { sayIn } from '../fake-words.ts';
import { keptProcessing, processing } from './processing.ts';

it('fits nothing anew while the student writes', () => {
  const book = openBook(fallTable);
  book.setWay('lower-edge');
  fill(book, { repeats: 3 });
  const make = vi.fn(processing);
  const kept = keptProcessing(make);
  const of = (language: 'vi' | 'en' = 'vi', accepted?: number) =>
    kept(fallTable, book.get(), language, sayIn(language), accepted);
  const first = of();
  book.setReport('aim', 'Đo g');
  book.setDraft('conclusion', 'Em thấy');
  book.setAnswer('conclusion', 'Em thấy g');
  expect(of()).toBe(first);
  expect(make).toHaveBeenCalledTimes(1);
  const changes = [
    () => book.set({ check: { passed: 'right', tries: 1 } }),
    () => book.setAnswer('culprit', 'delay'),
    () => book.set({ mode: 'gum' }),
    () => fill(book, { repeats: 1 }),
  ];
  changes.forEach((change, i) => {
    change();
    expect(of()).toEqual(processing(fallTable, book.get(), 'vi', sayIn('vi'), undefined));
    expect(make).toHaveBeenCalledTimes(i + 2);
  });
  of('vi', 9.787);
  of('en', 9.787);
  expect(make).toHaveBeenCalledTimes(changes.length + 3);
});
