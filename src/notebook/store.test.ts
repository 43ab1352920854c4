import { describe, expect, it } from 'vitest';
import type { Reading, RunView } from '@core';
import { fallTable } from '../../simulations/physics/free-fall/table.ts';
import { createNotebook } from './store.ts';
import { upgrade, type Shelf } from './storage.ts';
import { tableCsv } from './csv.ts';
import { checkNumber } from './check.ts';
import { judge } from './judge.ts';
import { resultOf } from './analysis.ts';
import { readContent, savedForm } from './content.ts';

/** A bench that shows what it is told to: enough of a RunView for a notebook. */
export function fakeRun() {
  const listeners = new Set<() => void>();
  const marks = { gate: 0.224, edge: 0.024 };
  const bench = {
    time: null as number | null,
    status: 'idle' as Reading['status'],
    family: 'school',
    node: 0,
    tick: 0,
  };
  const reading = (
    channel: string,
    value: number | null,
    decimals: number,
    status: Reading['status'] = 'ok',
  ): Reading => ({
    channel,
    quantity: '',
    unit: '',
    value,
    face: value === null ? '–' : value.toFixed(decimals),
    decimals,
    error: { half: decimals === 3 ? 0.001 : 0.0005, shape: 'rectangular' },
    status,
  });
  const run = {
    seeds: { bench: 1, unknown: 1, run: 7 },
    get position() {
      return { node: bench.node, tick: bench.tick };
    },
    get status() {
      return { params: { family: bench.family } };
    },
    readings(id: string) {
      if (id === 'ruler') return [reading('gate-E', marks.gate, 4), reading('lower-edge', marks.edge, 4)];
      if (id === 'timer') return [reading('time', bench.time, 3, bench.status)];
      throw new RangeError(id);
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as RunView;
  const command = (): void => {
    bench.node++;
    for (const listener of [...listeners]) listener();
  };
  return {
    run,
    bench,
    marks,
    command,
    reset() {
      bench.time = null;
      bench.status = 'idle';
      command();
    },
    drop(time: number) {
      bench.status = 'running';
      command();
      bench.tick += 100;
      bench.time = time;
      bench.status = 'ok';
    },
    gate(at: number) {
      marks.gate = at;
      command();
    },
  };
}
const memory = (): Shelf & { kept: Map<string, unknown> } => {
  const kept = new Map<string, unknown>();
  return {
    kept,
    load: async (key) => kept.get(key),
    save: async (key, value) => void kept.set(key, structuredClone(value)),
  };
};
const open = (shelf: Shelf = memory()) =>
  createNotebook({ experiment: 'physics/free-fall', table: fallTable, storageKey: 'k', shelf });
const key = (r: { ok: boolean; problem?: { key: string } }) => (r.ok ? 'ok' : r.problem!.key);

/** Records falls that obey t = √(2(s − δ)/g) + τ. */
export function fill(
  book: ReturnType<typeof open>,
  { heights = [0.2, 0.35, 0.5, 0.65, 0.8], repeats = 5, delay = 0, g = 9.787 } = {},
) {
  const bench = fakeRun();
  for (const s of heights) {
    bench.gate(s + bench.marks.edge);
    for (let i = 0; i < repeats; i++) {
      bench.reset();
      bench.drop(Math.round((Math.sqrt((2 * s) / g) + delay + 0.0006 * Math.sin(17 * i + 90 * s)) * 1000) / 1000);
      const done = book.record(bench.run);
      if (!done.ok) throw new Error(done.problem.key);
    }
  }
  return bench;
}

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
    bench.drop(0.204);
    expect(key(book.record(bench.run))).toBe('ok');
    bench.command();
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
    expect(closed.get().storage).toBe('memory');
    const full = open({ load: async () => undefined, save: () => Promise.reject(new Error('full')) });
    await full.ready;
    full.setAnswer('a', 'b');
    await full.flush();
    expect(full.get().storage).toBe('memory');
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
  it('makes its store when there is none, and touches nothing when there is', () => {
    const made: string[] = [];
    const db = { createObjectStore: (name: string) => made.push(name) } as never;
    upgrade(db, 0);
    upgrade(db, 1);
    expect(made).toEqual(['notebooks']);
  });
});

describe('the first row', () => {
  it('accepts honest rounding and knows the usual slip', () => {
    const slips = [{ times: 0.5, hint: { vi: '', en: '' } }];
    expect(checkNumber(9.7853, '9,79', 9.79)).toEqual({ right: true });
    expect(checkNumber(9.7853, '9.8', 9.8)).toEqual({ right: true });
    expect(checkNumber(0.2043, '0,204', 0.204)).toEqual({ right: true });
    expect(checkNumber(0.04173, '0,04', 0.04)).toEqual({ right: false, why: 'few-figures' });
    expect(checkNumber(9.7853, '4,89', 4.89, slips)).toMatchObject({ right: false, why: 'slip' });
    expect(checkNumber(9.7853, '12', 12)).toEqual({ right: false, why: 'wrong' });
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
    const vi = tableCsv(fallTable, book.get(), 'vi');
    expect(vi.startsWith('\ufeffs (m);t1 (s);t2 (s);')).toBe(true);
    expect(vi.split('\r\n')[1]).toMatch(/^0,2000;0,20\d;0,20\d;;;;0,20\d\d;/);
    expect(tableCsv(fallTable, book.get(), 'en').split('\r\n')[1]).toMatch(/^0\.2000,0\.20\d,/);
  });
});
