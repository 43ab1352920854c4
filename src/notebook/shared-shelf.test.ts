/** Two tabs, one notebook: the one that was opened last writes, and whoever goes on in the other loses nothing. */
import { expect, it } from 'vitest';
import { fallTable } from '../../simulations/physics/free-fall/table.ts';
import { fakeRun, memory, openBook } from './fake-bench.ts';
import { sharedShelf } from './shared-shelf.ts';

const readings = (book: ReturnType<typeof openBook>) =>
  book.get().rows.flatMap(({ repeats }) => repeats.map(({ value }) => value));

/** Falls through a height, each at a moment of its own: no tab reads what another has read. */
let now = 0;
function drop(book: ReturnType<typeof openBook>, height: number, ...times: readonly number[]): void {
  const bench = fakeRun();
  bench.gate(height + bench.marks.edge);
  for (const time of times) {
    bench.reset();
    bench.bench.tick = now += 1000;
    bench.drop(time);
    expect(book.record(bench.run).ok).toBe(true);
  }
}

it('keeps the readings of both tabs where the first is gone on with', async () => {
  const disk = memory();
  let owner = 'first';
  const openIn = async (tab: string) => {
    const book = openBook(
      fallTable,
      sharedShelf(fallTable, () => owner === tab, disk),
    );
    await book.ready;
    return book;
  };
  const first = await openIn('first');
  first.setWay('lower-edge');
  drop(first, 0.2, 0.202, 0.203);
  await first.flush();
  owner = 'second';
  const second = await openIn('second');
  drop(second, 0.5, 0.32);
  second.setAnswer('conclusion', 'g ≈ 9,8');
  await second.flush();
  expect(second.get().storage).toBe('saved');

  // A third reading at the height that both know, a height that only the first tab has, and words.
  drop(first, 0.2, 0.201);
  drop(first, 0.8, 0.404);
  first.setReport('aim', 'Đo g');
  await first.flush();
  expect(first.get().storage).toBe('elsewhere');

  // The notebook that lost its place never writes again by itself, also once this tab has the bench.
  owner = 'first';
  await first.flush();
  expect(readings(await openIn('nobody')).length, 'seen already, before anything is written').toBeGreaterThan(3);
  const kept = disk.kept.get('k') as { content: { rows: unknown[] } };
  expect(kept.content.rows).toHaveLength(2);

  const again = await openIn('first');
  expect(readings(again)).toEqual([0.202, 0.203, 0.201, 0.32, 0.404]);
  const [low] = again.get().rows;
  expect(again.get().rows.map(({ repeats }) => repeats.length)).toEqual([3, 1, 1]);
  expect(new Set(again.get().rows.map(({ id }) => id)).size).toBe(again.get().rows.length);
  expect(again.answers).toEqual({ conclusion: 'g ≈ 9,8' });
  expect(again.get().report).toEqual({ aim: 'Đo g' });
  // What came together is on the disk at once, and nothing is left to be added again.
  const later = openBook(fallTable, disk);
  await later.ready;
  expect(readings(later)).toEqual(readings(again));
  again.deleteRow(low!.id);
  await again.flush();
  expect(readings(await openIn('first'))).toEqual(readings(again));
});
