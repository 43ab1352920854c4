import { describe, expect, it } from 'vitest';
import { fallTable } from '../../simulations/physics/free-fall/table.ts';
import { readContent, savedForm } from './content.ts';
import { fakeRun, fill, key, memory, openBook } from './fake-bench.ts';
import { SCHEMA, upgrade, type Shelf } from './storage.ts';
import { createNotebook } from './store.ts';
import { troubleOf } from './trouble.ts';

const open = (shelf?: Shelf) => openBook(fallTable, shelf);

describe('recording', () => {
  it('asks how s is measured before anything else, and says what is missing', () => {
    const book = open(),
      bench = fakeRun();
    expect(key(book.record(bench.run))).toBe('record.choose-way');
    book.setWay('lower-edge');
    expect(key(book.record(bench.run))).toBe('record.nothing');
    bench.bench.status = 'running';
    expect(key(book.record(bench.run))).toBe('record.running');
    bench.bench.status = 'over';
    expect(key(book.record(bench.run))).toBe('record.over');
    bench.bench.family = 'sensor';
    expect(key(book.record(bench.run))).toBe('record.no-instrument');
  });
  it('keeps where a number came from, and puts equal settings into one row', () => {
    const book = open(),
      bench = fakeRun();
    book.setWay('lower-edge');
    bench.drop(0.204);
    expect(book.record(bench.run)).toEqual({ ok: true, value: { row: 0, repeat: 0 } });
    expect(book.get().rows[0]!.repeats[0]).toEqual({
      value: 0.204,
      face: '0.204',
      decimals: 3,
      error: { half: 0.001, shape: 'rectangular' },
      instrument: 'timer',
      channel: 'time',
      position: { node: 1, tick: 100 },
      seed: 7,
    });
    bench.reset();
    bench.drop(0.204);
    expect(key(book.record(bench.run))).toBe('ok');
    bench.gate(0.424);
    bench.reset();
    bench.drop(0.288);
    expect(book.record(bench.run)).toEqual({ ok: true, value: { row: 1, repeat: 0 } });
    expect(book.rows).toEqual([
      { setting: 0.2, repeats: [0.204, 0.204] },
      { setting: 0.4, repeats: [0.288] },
    ]);
  });
  it('refuses the same reading twice, until it is struck out or a new one is made', () => {
    const book = open(),
      bench = fakeRun();
    book.setWay('lower-edge');
    expect(book.awaits(bench.run)).toBe(false);
    bench.drop(0.204);
    expect(book.awaits(bench.run)).toBe(true);
    expect(key(book.record(bench.run))).toBe('ok');
    bench.command();
    expect(book.awaits(bench.run)).toBe(false);
    expect(key(book.record(bench.run))).toBe('record.same');
    book.undo();
    expect(key(book.record(bench.run))).toBe('ok');
    expect(key(book.record(bench.run))).toBe('record.same');
    bench.reset();
    expect(key(book.record(bench.run))).toBe('record.nothing');
    bench.drop(0.204);
    expect(key(book.record(bench.run))).toBe('ok');
  });
  it('refuses a reading whose gate has been moved since', () => {
    const book = open(),
      bench = fakeRun();
    book.setWay('lower-edge');
    const leave = book.watch(bench.run);
    bench.drop(0.204);
    bench.gate(0.424);
    expect(key(book.record(bench.run))).toBe('record.moved');
    leave();
  });
  it('changes the way of measuring s for all rows, and back', () => {
    const book = open(),
      bench = fakeRun();
    book.setWay('magnet-face');
    bench.drop(0.204);
    book.record(bench.run);
    expect(book.rows[0]!.setting).toBe(0.224);
    book.setWay('lower-edge');
    expect(book.rows[0]!.setting).toBe(0.2);
    book.undo();
    expect(book.rows[0]!.setting).toBe(0.224);
  });
});

describe('undo', () => {
  it('takes back deletions and recordings one by one', () => {
    const book = open();
    book.setWay('lower-edge');
    fill(book, { heights: [0.2], repeats: 2 });
    const [row] = book.get().rows;
    book.deleteCell(row!.id, 0);
    book.deleteCell(row!.id, 0);
    expect(book.rows).toEqual([]);
    expect(book.undo() && book.undo()).toBe(true);
    expect(book.get().rows[0]).toEqual(row);
    while (book.undo());
    expect(book.get().canUndo).toBe(false);
    expect(book.get().way).toBe('');
  });
});

describe('a new page', () => {
  it('forgets answers and rows, and brings the rows back with undo', () => {
    const book = open();
    book.setWay('lower-edge');
    fill(book, { heights: [0.2], repeats: 1 });
    book.setAnswer('mystery', 'mars');
    book.clear();
    expect([book.rows, book.answers, book.get().way]).toEqual([[], {}, '']);
    book.undo();
    expect(book.rows).toHaveLength(1);
  });
  it('prints the ± that new notebooks print', () => {
    let wanted: 'school' | 'gum' = 'school';
    const book = createNotebook({
      experiment: 'x',
      table: fallTable,
      storageKey: 'k',
      shelf: memory(),
      mode: () => wanted,
    });
    book.set({ mode: 'gum' });
    book.clear();
    expect(book.get().mode).toBe('school');
    wanted = 'gum';
    book.clear();
    expect(book.get().mode).toBe('gum');
  });
  it('can forget the answers of another route and keep the table', () => {
    const book = open();
    book.setWay('lower-edge');
    fill(book, { heights: [0.2], repeats: 1 });
    book.setAnswer('culprit', 'delay');
    book.forgetAnswers();
    expect(book.answers).toEqual({});
    expect(book.rows).toHaveLength(1);
  });
});

describe('keeping', () => {
  it('finds everything again, and adds to what was kept', async () => {
    const shelf = memory();
    const first = open(shelf);
    await first.ready;
    first.setWay('lower-edge');
    fill(first, { heights: [0.2], repeats: 1 });
    first.setAnswer('conclusion', 'g ≈ 9,8');
    await first.flush();
    const second = open(shelf);
    second.setWay('lower-edge');
    fill(second, { heights: [0.5], repeats: 1 });
    await second.ready;
    expect(second.rows.map((r) => r.setting)).toEqual([0.2, 0.5]);
    expect(new Set(second.get().rows.map((r) => r.id)).size).toBe(2);
    expect(second.answers).toEqual({ conclusion: 'g ≈ 9,8' });
    expect(second.get().storage).toBe('saved');
  });
  it('works in memory and says so when the browser refuses', async () => {
    const closed = open({ load: () => Promise.reject(new Error('no')), save: () => Promise.reject(new Error('no')) });
    await closed.ready;
    expect(troubleOf(closed.get().storage)).toBe('memory');
    const full = open({ load: async () => undefined, save: () => Promise.reject(new Error('full')) });
    await full.ready;
    full.setAnswer('a', 'b');
    await full.flush();
    expect(troubleOf(full.get().storage)).toBe('memory');
    expect(full.answers.a).toBe('b');
  });
  it('leaves a newer notebook alone and drops what does not fit', async () => {
    const shelf = memory();
    shelf.kept.set('k', { version: 99 });
    const book = open(shelf);
    await book.ready;
    book.setAnswer('a', 'b');
    await book.flush();
    expect(shelf.kept.get('k')).toEqual({ version: 99 });
    const saved = savedForm('x', fallTable, book.get()) as { content: object };
    expect(
      readContent(
        {
          ...saved,
          content: { ...saved.content, rows: [{ id: 'x' }, null], answers: { a: 1, b: 'c' }, way: '__proto__' },
        },
        fallTable,
      ),
    ).toMatchObject({ rows: [], answers: { b: 'c' }, way: '' });
    for (const bad of [undefined, null, 3, 'x', [], { version: 'NaN' }, { version: 1 }])
      expect(readContent(bad, fallTable)).toBeUndefined();
  });
  it('makes the stores that an older number lacks, and touches nothing that is there', () => {
    const madeFrom = (from: number): string[] => {
      const made: string[] = [];
      upgrade({ createObjectStore: (name: string) => made.push(name) } as never, from);
      return made;
    };
    expect(madeFrom(0)).toEqual(['notebooks', 'recordings', 'lives']);
    expect(madeFrom(1)).toEqual(['recordings', 'lives']);
    expect(madeFrom(SCHEMA)).toEqual([]);
  });
});
