/** Numbers that come back: a display that shows an old one again, and a shelf that gives what nobody put on it. */
import { describe, expect, it } from 'vitest';
import { fallTable } from '../../simulations/physics/free-fall/table.ts';
import { readContent, savedForm } from './content.ts';
import { fakeRun, fill, key, memory, openBook } from './fake-bench.ts';
import { nameRun } from './run-names.ts';

describe('a number on the display', () => {
  it('refuses an older number that the display shows again, after undo, on another branch and on a later page', async () => {
    const shelf = memory();
    const book = openBook(fallTable, shelf),
      bench = fakeRun();
    await book.ready;
    nameRun(bench.run, 'run-1');
    book.setWay('lower-edge');
    const leave = book.watch(bench.run);
    const again = (): string => key(book.record(bench.run));
    bench.drop(0.204);
    expect(again()).toBe('ok');
    const first = { ...bench.bench };
    // The magnet's button comes up: the same number, one command later.
    bench.command();
    const later = { ...bench.bench };
    bench.reset();
    bench.drop(0.206);
    expect(again()).toBe('ok');
    // Undo leads back, without a new number.
    bench.standAt(later);
    expect(again()).toBe('record.same');
    bench.standAt(first);
    expect(again()).toBe('record.same');
    // Played on from there, with another command: a branch, and still the old number.
    bench.bench.node = 20;
    bench.command();
    expect(again()).toBe('record.same');
    // A fresh fall on the branch that takes as long is a number of its own.
    bench.reset();
    bench.drop(0.204);
    expect(again()).toBe('ok');
    expect(book.rows[0]!.repeats).toEqual([0.204, 0.206, 0.204]);
    await book.flush();
    leave();

    const page = openBook(fallTable, shelf),
      reopened = fakeRun();
    nameRun(reopened.run, 'run-1');
    await page.ready;
    page.setWay('lower-edge');
    page.watch(reopened.run);
    reopened.standAt(first);
    expect(key(page.record(reopened.run))).toBe('record.same');
    // Struck out, it may be written down again.
    page.deleteCell(page.get().rows[0]!.id, 0);
    expect(key(page.record(reopened.run))).toBe('ok');
  });
});

describe('a shelf', () => {
  it('takes only cells whose recording has a name, and no key that changes the object itself', () => {
    const book = openBook(fallTable);
    book.setWay('lower-edge');
    fill(book, { heights: [0.2], repeats: 1 });
    const saved = savedForm('x', fallTable, book.get());
    const [row] = saved.content.rows;
    const withCell = (change: object) => ({ ...row!, repeats: [{ ...row!.repeats[0]!, ...change }] });
    const rows = [
      { recording: 5 },
      { recording: {} },
      { recording: null },
      { recording: 'x'.repeat(81) },
      { since: 'x' },
      { recording: 'run-1', since: 3 },
      { recording: undefined },
    ].map(withCell);
    const trap = JSON.parse('{"__proto__": "x", "a": "b", "constructor": {"prototype": 1}}') as object;
    const content = readContent(
      {
        ...saved,
        content: {
          ...saved.content,
          rows,
          answers: trap,
          drafts: trap,
          report: trap,
          constants: JSON.parse('{"__proto__": 3}'),
        },
      },
      fallTable,
    );
    if (!content || content === 'newer') throw new Error('not read');
    expect(content.rows).toEqual(rows.slice(-2));
    for (const texts of [content.answers, content.drafts, content.report]) {
      expect(Object.keys(texts)).toEqual(['a']);
      expect(Object.getPrototypeOf(texts)).toBe(Object.prototype);
    }
    expect(Object.keys(content.constants)).toEqual([]);
    expect(Object.hasOwn({ ...content.answers }, '__proto__')).toBe(false);
  });
});
