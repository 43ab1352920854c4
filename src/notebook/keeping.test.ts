/** What is put away comes back, what is not kept is said with its reason, and the day of the work stays that day. */
import { describe, expect, it, vi } from 'vitest';
import { fallTable } from '../../simulations/physics/free-fall/table.ts';
import { fill, memory, openBook } from './fake-bench.ts';
import { FIRST_PLOT } from './plot-choice.ts';
import { dayOf } from './report/build.ts';
import type { Shelf } from './storage.ts';
import { troubleOf } from './trouble.ts';

const open = (shelf?: Shelf) => openBook(fallTable, shelf);

describe('a new page', () => {
  it('puts everything away, and undo brings everything back', () => {
    const book = open();
    book.setWay('lower-edge');
    fill(book, { heights: [0.2], repeats: 2 });
    book.setConstant('d', 0.02);
    book.setAnswer('conclusion', 'g ≈ 9,8');
    book.setDraft('why', 'vì');
    book.setReport('aim', 'Đo g');
    book.setOwn({ symbol: 'v', unit: 'm/s', expression: '2*s/t', decimals: 2 });
    book.set({
      check: { passed: 'right', tries: 3 },
      mode: 'gum',
      graph: 't-root-s',
      method: 'ratio',
      plot: { ...FIRST_PLOT, fit: 'quadratic' },
      context: 'steel',
    });
    const before = structuredClone(book.get());
    book.clear();
    expect(book.get().undoes).toBe('clear');
    expect(book.get()).toMatchObject({ rows: [], own: [], answers: {}, drafts: {}, report: {}, way: '', begun: 0 });
    expect(book.get().check).toEqual({ passed: 'no', tries: 0 });
    expect(book.undo()).toBe(true);
    expect(book.get()).toEqual(before);
    // An answer alone is put away just so.
    const said = open();
    said.setAnswer('conclusion', 'a');
    said.clear();
    expect(said.answers).toEqual({});
    said.undo();
    expect(said.answers).toEqual({ conclusion: 'a' });
  });
});

describe('keeping', () => {
  it('says why nothing is kept, and tries again with the next change', async () => {
    const shelf = memory();
    let trouble = '';
    const book = open({
      load: shelf.load,
      save: (k, v) => (trouble === '' ? shelf.save(k, v) : Promise.reject(new DOMException('', trouble))),
    });
    await book.ready;
    for (const [name, why] of [
      ['QuotaExceededError', 'full'],
      ['elsewhere', 'elsewhere'],
      ['UnknownError', 'memory'],
      ['', 'saved'],
    ] as const) {
      trouble = name;
      book.setAnswer('a', name);
      await book.flush();
      const { storage } = book.get();
      expect(storage === 'saved' ? storage : troubleOf(storage), name).toBe(why);
    }
    expect(shelf.kept.get('k')).toMatchObject({ content: { answers: { a: '' } } });
    const newer = open({ load: () => Promise.reject(new DOMException('', 'VersionError')), save: shelf.save });
    await newer.ready;
    expect(troubleOf(newer.get().storage)).toBe('newer');
    newer.setAnswer('a', 'lost');
    await newer.flush();
    expect(shelf.kept.get('k'), 'what was not read is not written over').toMatchObject({
      content: { answers: { a: '' } },
    });
  });
  it('writes nothing where nothing has changed', async () => {
    const shelf = memory();
    const book = open(shelf);
    await book.ready;
    await book.flush();
    expect(shelf.kept.size).toBe(0);
  });
  it('keeps the day of the first number, not that of a later visit', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const shelf = memory();
      vi.setSystemTime(Date.UTC(2026, 8, 1));
      const book = open(shelf);
      await book.ready;
      book.setWay('lower-edge');
      expect(book.get().begun, 'a choice is no work yet').toBe(0);
      vi.setSystemTime(Date.UTC(2026, 8, 2));
      fill(book, { heights: [0.2], repeats: 1 });
      vi.setSystemTime(Date.UTC(2026, 8, 9));
      fill(book, { heights: [0.5], repeats: 1 });
      await book.flush();
      const again = open(shelf);
      await again.ready;
      expect(again.get().begun).toBe(Date.UTC(2026, 8, 2));
      expect(dayOf([{ table: fallTable, content: again.get() }]).getTime()).toBe(Date.UTC(2026, 8, 2));
      const today = new Date();
      expect(dayOf([{ table: fallTable, content: { ...again.get(), begun: 0 } }], today), 'an old notebook').toBe(
        today,
      );
    } finally {
      vi.useRealTimers();
    }
  });
});
