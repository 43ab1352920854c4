/** What is typed is saved while it is typed. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fallTable } from '../../simulations/physics/free-fall/table.ts';
import { memory, openBook } from './fake-bench.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const draft = (shelf: ReturnType<typeof memory>): string | undefined =>
  (shelf.kept.get('k') as { content: { drafts: Record<string, string> } } | undefined)?.content.drafts.a;

describe('saving', () => {
  it('never waits longer than 300 ms after a change, though the typing never pauses', async () => {
    const shelf = memory();
    const book = openBook(fallTable, shelf);
    await book.ready;
    let late = 0;
    for (let ms = 0; ms < 3000; ms += 50) {
      book.setDraft('a', String(ms));
      await vi.advanceTimersByTimeAsync(50);
      late = Math.max(late, ms + 50 - Number(draft(shelf) ?? 0));
    }
    expect(late).toBeLessThanOrEqual(350);
    await vi.advanceTimersByTimeAsync(300);
    expect(draft(shelf)).toBe('2950');
  });
  it('is not done more often than that, and not at all without a change', async () => {
    const shelf = memory();
    let saves = 0;
    const book = openBook(fallTable, { load: shelf.load, save: async () => void saves++ });
    await book.ready;
    for (let n = 0; n < 60; n++) {
      book.setDraft('a', 'x'.repeat(n + 1));
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(saves).toBeLessThanOrEqual(2);
    await vi.advanceTimersByTimeAsync(300);
    const before = saves;
    await vi.advanceTimersByTimeAsync(5000);
    expect(saves).toBe(before);
  });
  it('keeps what was written before the shelf was open', async () => {
    const shelf = memory();
    let open = (): void => {};
    const late = new Promise<void>((done) => (open = done));
    const book = openBook(fallTable, { load: async (key) => (await late, shelf.load(key)), save: shelf.save });
    book.setDraft('a', 'sớm');
    await vi.advanceTimersByTimeAsync(1000);
    expect(draft(shelf)).toBeUndefined();
    open();
    await vi.advanceTimersByTimeAsync(300);
    expect(draft(shelf)).toBe('sớm');
  });
});
