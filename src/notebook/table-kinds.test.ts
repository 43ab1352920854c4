/** Tables with fewer parts than that of a fall, or more: graphs without a result, quantities read once for a row, kept notebooks. */
import { describe, expect, it } from 'vitest';
import type { TableSpec } from '../sdk/table.ts';
import { fallTable } from '../../simulations/physics/free-fall/table.ts';
import { graphFit } from './analysis.ts';
import { emptyContent, readContent, savedForm } from './content.ts';
import { fakeRun, key, openBook } from './fake-bench.ts';
import { collisions, pushed } from './fake-collisions.ts';
import { FIRST_PLOT, plotOn } from './plot-choice.ts';

describe('tables that ask for less', () => {
  it('need no graph, no method and nothing of the student', () => {
    const bare: TableSpec = { ...collisions, graphs: [], methods: [], columns: collisions.columns.slice(2) };
    expect(emptyContent(bare)).toMatchObject({ graph: '', method: '', check: { passed: 'shown' } });
    expect(readContent(savedForm('x', bare, emptyContent(bare)), bare)).toEqual(emptyContent(bare));
  });
  it('offer the curve of their graph first, and leave the one that the student has chosen', () => {
    expect(emptyContent(collisions).plot.fit).toBe('proportional');
    const [pp] = collisions.graphs;
    const bent = { ...pp!, id: 'bent', fit: 'quadratic' as const };
    expect(plotOn({ ...FIRST_PLOT, fit: 'proportional' }, pp, bent).fit).toBe('quadratic');
    expect(plotOn({ ...FIRST_PLOT, fit: 'sine' }, pp, bent).fit).toBe('sine');
    const { result: _none, ...curve } = bent;
    const { book, push } = pushed();
    for (const t of [0.2, 0.3, 0.4]) push(t, t, t);
    expect(graphFit(collisions, book.get(), curve)).toBeUndefined();
    expect(graphFit(collisions, book.get(), bent)?.result).toBeDefined();
  });
});

describe('a table with settings', () => {
  const table: TableSpec = {
    ...fallTable,
    setting: { ...(fallTable.setting as object), least: -1 } as TableSpec['setting'],
    beside: [
      { symbol: 'x', unit: 'm', name: { vi: 'x', en: 'x' }, sources: [{ instrument: 'ruler', channel: 'lower-edge' }] },
    ],
  };
  it('reads what stands beside once for the row, and anew after it was struck out', () => {
    const book = openBook(table);
    const bench = fakeRun();
    book.setWay('magnet-face');
    const fall = (time: number): void => {
      bench.reset();
      bench.drop(time);
      expect(key(book.record(bench.run))).toBe('ok');
    };
    fall(0.204);
    bench.marks.edge = 0.03;
    fall(0.205);
    expect(book.get().rows).toHaveLength(1);
    expect(book.rows[0]).toMatchObject({ repeats: [0.204, 0.205], values: { x: 0.024 } });
    book.deleteCell(book.get().rows[0]!.id, 'x');
    expect(book.rows[0]!.repeats).toHaveLength(2);
    fall(0.206);
    expect(book.rows[0]!.values).toMatchObject({ x: 0.03 });
  });
  it('takes a setting of zero only where it is declared', () => {
    const bench = fakeRun();
    bench.marks.gate = 0;
    const zero = (of: TableSpec): string => {
      const book = openBook(of);
      book.setWay('magnet-face');
      bench.reset();
      bench.drop(0.204);
      return key(book.record(bench.run));
    };
    expect([zero(fallTable), zero(table)]).toEqual(['record.no-setting', 'ok']);
  });
});

describe('a kept notebook', () => {
  it('is read as before, and a row that carries anything else than readings is left out', () => {
    const { book, push } = pushed();
    push(0.2, 0.25, 0.125);
    const saved = savedForm('x', collisions, book.get());
    const [row] = saved.content.rows;
    const read = (change: object): number => {
      const found = readContent({ ...saved, content: { ...saved.content, rows: [{ ...row, ...change }] } }, collisions);
      return found && found !== 'newer' ? found.rows.length : -1;
    };
    expect(read({})).toBe(1);
    expect(read({ beside: undefined, typed: undefined })).toBe(1);
    for (const hostile of [
      { beside: 7 },
      { beside: { m: 7 } },
      { typed: { h: 'x' } },
      { typed: [NaN] },
      { beside: null },
    ])
      expect(read(hostile)).toBe(0);
  });
});
