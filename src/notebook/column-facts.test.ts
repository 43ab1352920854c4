import { expect, it } from 'vitest';
import { speedTable } from '../../simulations/physics/free-fall/speed-table.ts';
import { fallTable } from '../../simulations/physics/free-fall/table.ts';
import { columnFacts } from './column-facts.ts';
import { fill, openBook } from './fake-bench.ts';
import { sayIn } from './fake-words.ts';
import { limitText } from './report/apparatus.ts';

it('names the quantity of every column, its instrument and its limit of error', () => {
  const book = openBook(fallTable);
  book.setWay('lower-edge');
  fill(book, { heights: [0.2, 0.5], repeats: 2 });
  book.setOwn({ symbol: 'v', unit: 'm/s', expression: '2*s/t', decimals: 2 });
  const all = columnFacts(fallTable, book.get(), 'vi');
  expect(all.map(({ symbol }) => symbol)).toEqual(['s', 't', 't̄', 'Δt', 't̄²', 'g', 'v']);
  // The fake bench: a ruler read to half a millimetre, a timer that counts milliseconds.
  expect(all.slice(0, 2).map(({ unit, readWith }) => [unit, readWith])).toEqual([
    ['m', [{ instrument: 'ruler', error: { half: 0.0005, shape: 'rectangular' } }]],
    ['s', [{ instrument: 'timer', error: { half: 0.001, shape: 'rectangular' } }]],
  ]);
  expect(all.slice(2).every(({ readWith }) => readWith.length === 0)).toBe(true);
  expect(all.map(({ name }) => name)).not.toContain('');
  expect(all.at(-1)!.name).toBe('2*s/t');
  const say = sayIn('vi');
  expect(limitText('m', all[0]!.readWith[0]!.error, 'vi', say)).toBe('sai số dụng cụ ± 0,5 mm');
  expect(say('table.readWith', { instrument: 'thước', limit: '± 0,5 mm' })).toContain('thước');
});

it('says what a typed constant may be off', () => {
  const [d] = columnFacts(speedTable, openBook(speedTable).get(), 'en');
  // Half of the calliper's tenth of a millimetre.
  expect(d).toMatchObject({ symbol: 'd', unit: 'm', half: 0.00005, readWith: [] });
});
