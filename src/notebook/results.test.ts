import { describe, expect, it } from 'vitest';
import { fallTable } from '../../simulations/physics/free-fall/table.ts';
import { resultOf } from './analysis.ts';
import { checkNumber } from './check.ts';
import { tableCsv } from './csv.ts';
import { fill, openBook } from './fake-bench.ts';
import { judge } from './judge.ts';

const open = () => openBook(fallTable);

describe('the first row', () => {
  it('accepts honest rounding and knows the usual slip', () => {
    const slips = [{ times: 0.5, hint: { vi: '', en: '' } }];
    expect(checkNumber(9.7853, '9,79', 9.79)).toEqual({ right: true });
    expect(checkNumber(9.7853, '9.8', 9.8)).toEqual({ right: true });
    expect(checkNumber(0.2043, '0,204', 0.204)).toEqual({ right: true });
    expect(checkNumber(0.04173, '0,04', 0.04)).toEqual({ right: false, why: 'few-figures' });
    expect(checkNumber(9.7853, '4,89', 4.89, slips)).toMatchObject({ right: false, why: 'slip' });
    expect(checkNumber(9.7853, '12', 12)).toEqual({ right: false, why: 'wrong' });
    expect(checkNumber(1134, '1.134', 1.134, [{ times: 0.001, hint: { vi: '', en: '' } }])).toEqual({
      right: false,
      why: 'thousands',
    });
  });
});

describe('what the rows say', () => {
  const of = (way: string, delay: number) => {
    const book = open();
    book.setWay(way);
    fill(book, { delay });
    return book;
  };
  it('convicts the delay, the height error, or nobody', () => {
    expect(judge(fallTable, of('lower-edge', 0.004).get())?.convicted?.id).toBe('delay');
    expect(judge(fallTable, of('magnet-face', 0.002).get())?.convicted?.id).toBe('height');
    expect(judge(fallTable, of('lower-edge', 0).get())?.convicted).toBeUndefined();
    expect(judge(fallTable, open().get())).toBeUndefined();
  });
  it('finds g by three methods', () => {
    const book = of('lower-edge', 0.002);
    const [ratio, s, root] = fallTable.methods.map((m) => resultOf(fallTable, book.get(), m)!.value);
    expect(ratio).toBeLessThan(9.72);
    expect(s).toBeCloseTo(9.72, 1);
    expect(root).toBeCloseTo(9.787, 1);
  });
});

describe('CSV', () => {
  it('is what a Vietnamese spreadsheet opens', () => {
    const book = open();
    book.setWay('lower-edge');
    fill(book, { heights: [0.2], repeats: 2 });
    const before = tableCsv(fallTable, book.get(), 'vi').split('\r\n')[1]!;
    expect(before).toMatch(/^0,2000;0,20\d;0,20\d;;;;;;;$/);
    book.set({ check: { passed: 'right', tries: 1 } });
    const vi = tableCsv(fallTable, book.get(), 'vi');
    expect(vi.startsWith('\ufeffs (m);t1 (s);t2 (s);')).toBe(true);
    expect(vi.split('\r\n')[1]).toMatch(/^0,2000;0,20\d;0,20\d;;;;0,20\d\d;/);
    expect(tableCsv(fallTable, book.get(), 'en').split('\r\n')[1]).toMatch(/^0\.2000,0\.20\d,/);
  });
});
