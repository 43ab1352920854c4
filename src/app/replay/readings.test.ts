import { describe, expect, it } from 'vitest';
import { fallTable } from '../../../simulations/physics/free-fall/table.ts';
import { fill, openBook } from '../../notebook/fake-bench.ts';
import { nameRun } from '@notebook';
import { readingsOf, storedReadings } from './readings.ts';

const written = () => {
  const book = openBook(fallTable);
  book.setWay('lower-edge');
  const { run } = fill(book, { heights: [0.2, 0.4], repeats: 2 });
  nameRun(run, '0123456789abcdef0123');
  return { book, run: run as never };
};

describe('readings in a recording', () => {
  it('come back as they were written down, through JSON', () => {
    const { book, run } = written();
    const stored = storedReadings(JSON.parse(JSON.stringify(readingsOf(run, [book]))) as never);
    expect(stored).toHaveLength(4);
    expect(stored[0]).toMatchObject({ symbol: 't', unit: 's', settingSymbol: 's', setting: 0.2, decimals: 3 });
    expect(stored[0]!.value).toBe(book.rows[0]!.repeats[0]);
  });
  it('carry nothing but the table: no answer, no name', () => {
    const { book, run } = written();
    book.setAnswer('conclusion', 'Nguyễn Văn A');
    expect(JSON.stringify(readingsOf(run, [book]))).not.toContain('Nguyễn');
  });
  const { book, run } = written();
  const good = readingsOf(run, [book])[0]!;
  it.each<[string, object]>([
    ['NaN', { value: NaN }],
    ['text for a number', { value: '0.2' }],
    ['a number beyond measure', { value: 1e300 }],
    ['a million decimals', { decimals: 1e6 }],
    ['an endless symbol', { symbol: 'x'.repeat(1e5) }],
    ['a symbol that turns the line round', { symbol: '\u202etxt' }],
    ['an object for a unit', { unit: { toString: 'x' } }],
  ])('%s is left out', (_what, change) =>
    expect(storedReadings([{ ...good, ...change }, good] as never)).toHaveLength(1),
  );
  it('take nothing from a prototype, and do no harm to one', () => {
    expect(storedReadings([Object.create(good) as never])).toEqual([]);
    const poisoned = JSON.parse(JSON.stringify(good).replace('{', '{"__proto__":{"hacked":true},')) as never;
    expect(storedReadings([poisoned])).toHaveLength(1);
    expect('hacked' in {}).toBe(false);
    expect(storedReadings(Array.from({ length: 50_000 }, () => good) as never).length).toBeLessThanOrEqual(2000);
  });
});
