import { describe, expect, it } from 'vitest';
import { fallTable } from '../../simulations/physics/free-fall/table.ts';
import { readContent, savedForm } from './content.ts';
import { fill, memory, openBook } from './fake-bench.ts';
import { drawingOf } from './graph/drawing.ts';
import { decimalsOfOwn } from './own-decimals.ts';
import { seriesOf } from './series.ts';
import { MOST_OWN, type DataSet, type OwnColumn } from './sets.ts';
import { exactly, type Measured } from './uncertainty.ts';

const column = (symbol: string, values: readonly number[]) => ({
  symbol,
  unit: 'm',
  decimals: 3,
  values: Float64Array.from(values),
  error: { half: 0.001, shape: 'normal' as const },
});
const file: Omit<DataSet, 'id'> = {
  title: 'Lần 1',
  origin: { kind: 'file', name: 'a.csv' },
  columns: [column('t', [0, 1, NaN]), column('x', [2, 3, 4])],
};
const own: Omit<OwnColumn, 'id'> = { symbol: 'k', unit: 'm', expression: '2*s', decimals: 2 };

describe('what the notebook keeps beside the table', () => {
  it('brings a notebook of version 1 forward, and loses nothing of it', () => {
    const { content } = savedForm('x', fallTable, openBook(fallTable).get());
    const { own: _own, sets: _sets, drafts: _drafts, report: _report, ...first } = content;
    const saved = { version: 1, experiment: 'x', table: fallTable.id, content: { ...first, answers: { a: 'b' } } };
    expect(readContent(saved, fallTable)).toMatchObject({
      answers: { a: 'b' },
      own: [],
      sets: [],
      drafts: {},
      report: {},
    });
  });
  it('saves sets, own columns, drafts and the report, and gives them back', async () => {
    const shelf = memory();
    const first = openBook(fallTable, shelf);
    await first.ready;
    first.addSet(file);
    first.setOwn(own);
    first.setDraft('conclusion', 'Gia tốc rơi tự');
    first.setReport('aim', 'Đo g');
    await first.flush();
    const second = openBook(fallTable, shelf);
    await second.ready;
    expect(second.get()).toMatchObject({
      sets: [{ id: 1, ...file }],
      own: [{ id: 1, ...own }],
      drafts: { conclusion: 'Gia tốc rơi tự' },
      report: { aim: 'Đo g' },
    });
  });
  it('looks at a set that has just come where the table is empty, and stays where it was where it is not', () => {
    const drawn = (book: ReturnType<typeof openBook>) => {
      const { x, y, graph, inUse, all } = drawingOf(
        fallTable,
        book.get(),
        seriesOf(fallTable, book.get(), 'vi'),
        'vi',
      )!;
      return { x: x.key, y: y.key, graph: graph?.id, inUse: inUse?.series.id, all: all.map((d) => d.series.id) };
    };
    const alone = openBook(fallTable);
    alone.set({ plot: { ...alone.get().plot, hidden: ['set:1'] } });
    alone.addSet(file);
    expect(drawn(alone)).toEqual({ x: 't (m)', y: 'x (m)', graph: undefined, inUse: 'set:1', all: ['set:1'] });
    alone.addSet({ ...file, title: 'Lần 2' });
    expect(drawn(alone)).toMatchObject({ inUse: 'set:2', all: ['set:1', 'set:2'] });

    const measured = openBook(fallTable);
    measured.setWay('lower-edge');
    fill(measured);
    const before = drawn(measured);
    measured.addSet(file);
    expect(drawn(measured)).toEqual({ ...before, all: [...before.all, 'set:1'] });
    expect(before.graph).toBe(fallTable.graphs[0]!.id);
  });
  it('prints an own column with the decimals that its ± leaves, if that is asked, and keeps the wish', async () => {
    const shelf = memory();
    const book = openBook(fallTable, shelf);
    await book.ready;
    book.setOwn({ ...own, auto: true });
    await book.flush();
    const again = openBook(fallTable, shelf);
    await again.ready;
    expect(again.get().own).toEqual([{ ...own, auto: true, id: 1 }]);
    const value = (school: number): Measured => ({ ...exactly(9.7812), school });
    expect(
      [0.03, 0.0004, 2].map((delta) => decimalsOfOwn({ auto: true, decimals: 2 }, value(delta), 'school')),
    ).toEqual([2, 4, 0]);
    expect(decimalsOfOwn({ decimals: 2 }, value(0.0004), 'school')).toBe(2);
  });
  it('forgets a draft when its answer is given', () => {
    const book = openBook(fallTable);
    book.setDraft('a', 'nửa câu');
    book.setAnswer('a', 'cả câu');
    expect(book.get().drafts).toEqual({});
  });
  it('undoes a column and a set like everything else of the table', () => {
    const book = openBook(fallTable);
    const id = book.setOwn(own)!;
    book.setOwn({ ...own, expression: '3*s' }, id);
    expect(book.get().own).toEqual([{ ...own, expression: '3*s', id }]);
    book.addSet(file);
    book.removeSet(1);
    expect([book.undo(), book.get().sets.length]).toEqual([true, 1]);
    expect([book.undo(), book.get().sets.length]).toEqual([true, 0]);
    expect([book.undo(), book.get().own[0]!.expression]).toEqual([true, '2*s']);
  });
  it(`takes ${MOST_OWN} columns and says when there is no room for another`, () => {
    const book = openBook(fallTable);
    for (let n = 0; n < MOST_OWN; n++) expect(book.setOwn({ ...own, symbol: `k${n}` })).toBe(n + 1);
    expect(book.setOwn(own)).toBeUndefined();
  });
  it('leaves out of a broken shelf what is no set and no column', () => {
    const { content, ...head } = savedForm('x', fallTable, openBook(fallTable).get());
    const [t, x] = file.columns as [DataSet['columns'][number], DataSet['columns'][number]];
    const bad: unknown[] = [
      null,
      { ...file, id: -1 },
      { ...file, id: 1, columns: [] },
      { ...file, id: 1, columns: [t, t] },
      { ...file, id: 1, columns: [t, { ...x, values: Float64Array.of(1) }] },
      { ...file, id: 1, columns: [{ ...t, values: [0, 1, 2] }, x] },
      { ...file, id: 1, columns: [{ ...t, error: { half: -1, shape: 'normal' } }, x] },
      { ...file, id: 1, title: 'x'.repeat(81) },
      { ...file, id: 1, origin: { kind: 'sensor', instrument: 'a', seed: 1, node: 0, from: 0, every: 0 } },
      { ...file, id: 1, origin: { kind: 'elsewhere' } },
    ];
    const wrong = [
      { ...own, id: 1, symbol: '' },
      { ...own, id: 1, expression: 'x'.repeat(501) },
      { ...own, id: 1.5 },
    ];
    const saved = {
      ...head,
      content: { ...content, sets: [...bad, { ...file, id: 7 }], own: wrong, drafts: { a: 1 }, report: 'no' },
    };
    expect(readContent(saved, fallTable)).toMatchObject({ sets: [{ id: 7 }], own: [], drafts: {}, report: {} });
  });
});
