/** Tables whose rows are trials: further readings with the same press, what the student types, and what is made of it all. */
import { describe, expect, it } from 'vitest';
import type { TableSpec } from '../sdk/table.ts';
import { fallTable } from '../../simulations/physics/free-fall/table.ts';
import { acceptedOf } from './accepted.ts';
import { allRows, graphFit, resultOf } from './analysis.ts';
import { derivedValue } from './check.ts';
import { meanOfRows } from './columns.ts';
import { collisions, fakeTrack, pushed } from './fake-collisions.ts';
import { key, memory, openBook } from './fake-bench.ts';
import { lacks } from './lacks.ts';
import { stated } from './uncertainty.ts';

describe('a trial', () => {
  it('is a row of its own, with all that was read at once and where it came from', () => {
    const { book, track } = pushed();
    track.push(0.2, 0.25, 0.125);
    expect(book.awaits(track.run)).toBe(true);
    expect(book.record(track.run)).toEqual({ ok: true, value: { row: 0, repeat: 0 } });
    track.push(0.2, 0.25, 0.125);
    expect(book.record(track.run)).toEqual({ ok: true, value: { row: 1, repeat: 0 } });
    const [first] = book.get().rows;
    expect(first!.beside!['Δt₂′']).toMatchObject({
      value: 0.125,
      instrument: 'timer2',
      position: { node: 2 },
      since: 1,
    });
    expect(Object.keys(first!.beside!)).toEqual(['m₁', 'm₂', 'Δt₁′', 'Δt₂′']);
    expect(book.rows.map((r) => r.setting)).toEqual([1, 2]);
    expect(book.rows[0]!.values).toMatchObject({ 'm₁': 0.2, 'Δt₁′': 0.25, 'n₁': 1, 'v₁': 0.5, 'v₂′': 0.8 });
    expect(book.rows[0]!.values!['p′']).toBeCloseTo(0.2 * 0.4 + 0.3 * 0.8, 12);
  });
  it('is refused, with the name of what is missing and why', () => {
    const { book, track, push } = pushed();
    const why = (): unknown => {
      const done = book.record(track.run);
      return done.ok ? 'ok' : [done.problem.key, done.problem.values];
    };
    track.push(0.2, null, null);
    expect(why()).toEqual(['record.beside-nothing', { symbol: 'Δt₂′' }]);
    track.set('timer2', 'time', 0.1);
    track.state.mode = 'B';
    expect(why()).toEqual(['record.mode', { shown: 'B', symbol: 'Δt₂′' }]);
    track.state.mode = 'A';
    track.set('timer', 'second', 0.1, 'running');
    expect(why()).toEqual(['record.beside-running', { symbol: 'Δt₁′' }]);
    track.set('timer', 'second', null, 'over');
    expect(why()).toEqual(['record.beside-over', { symbol: 'Δt₁′' }]);
    track.state.hidden = 'balance';
    expect(why()).toEqual(['record.beside-no-instrument', { symbol: 'm₁' }]);
    track.state.hidden = '';
    expect(book.get().rows).toEqual([]);
    expect(push(0.2, null, 0.1)).toBe('ok');
    const table: TableSpec = {
      ...collisions,
      beside: collisions.beside!.map((c) => ({ ...c, missing: 'record.own-words' })),
    };
    const other = openBook(table);
    track.push(0.2, null, null);
    expect(key(other.record(track.run))).toBe('record.own-words');
  });
  it('never takes one display twice: not the first timer, not the second; a balance may stand', () => {
    const { book, track, push } = pushed();
    expect(push(0.2, 0.25, 0.125)).toBe('ok');
    track.command();
    expect(key(book.record(track.run))).toBe('record.same');
    // The first was cleared, the second was not, and shows its old number.
    expect(push(0.21, 0.26, null, false)).toBe('record.beside-same');
    expect(push(0.21, 0.26, 0.125)).toBe('ok');
  });
  it('remembers so after a reload', async () => {
    const shelf = memory();
    const track = fakeTrack();
    const first = openBook(collisions, shelf);
    await first.ready;
    const leave = first.watch(track.run);
    track.push(0.2, 0.25, 0.125);
    expect(key(first.record(track.run))).toBe('ok');
    await first.flush();
    leave();
    const again = openBook(collisions, shelf);
    await again.ready;
    again.watch(track.run);
    expect(again.get().rows).toEqual(first.get().rows);
    expect(key(again.record(track.run))).toBe('record.same');
    track.push(0.21, 0.25, null, false);
    expect(key(again.record(track.run))).toBe('record.beside-same');
  });
  it('may lack what is optional: then what needs it stays empty', () => {
    const { book, push } = pushed();
    expect(push(0.2, null, 0.2)).toBe('ok');
    const content = book.get();
    const [row] = allRows(collisions, content);
    const of = (id: string) => collisions.columns.find((c) => c.id === id)!;
    const value = (id: string): number | undefined => derivedValue(collisions, content, row!, of(id));
    expect([value('v1'), value('v1a'), value('ratio')]).toEqual([0.5, undefined, undefined]);
    expect([of('v1'), of('v1a'), of('ratio')].map((c) => lacks(collisions, row!.row, c))).toEqual([false, true, true]);
    expect(book.rows[0]!.values).not.toHaveProperty('Δt₁′');
  });
  it('goes as a whole when a number is struck out that it cannot be without, and comes back', () => {
    const { book, push } = pushed();
    push(0.2, 0.25, 0.125);
    push(0.3, 0.35, 0.225);
    const [first, second] = book.get().rows;
    book.deleteCell(first!.id, 'Δt₁′');
    expect(book.get().rows[0]!.beside).not.toHaveProperty('Δt₁′');
    expect(book.get().undoes).toBe('delete');
    book.deleteCell(second!.id, 'Δt₂′');
    expect(book.get().rows).toHaveLength(1);
    book.deleteCell(first!.id, 0);
    expect(book.get().rows).toHaveLength(0);
    while (book.get().undoes === 'delete') book.undo();
    expect(book.get().rows).toEqual([first, second]);
  });
});

describe('what the student types in a row', () => {
  it('counts, can be undone, and begins with the choice that is declared', () => {
    const { book, push } = pushed();
    push(0.2, 0.25, 0.125);
    const id = book.get().rows[0]!.id;
    const now = (symbol: string): number | undefined => book.rows[0]!.values![symbol];
    expect([now('n₁'), now('h')]).toEqual([1, undefined]);
    book.setTyped(id, 'n₁', -1);
    book.setTyped(id, 'h', 0.02);
    expect([now('n₁'), now('v₁′'), now('h')]).toEqual([-1, -0.4, 0.02]);
    expect(book.get().undoes).toBe('typed');
    book.undo();
    expect(now('h')).toBeUndefined();
    // What no option has, and what lies outside the limits, is nothing.
    book.setTyped(id, 'n₁', 5);
    book.setTyped(id, 'h', 3);
    expect([now('n₁'), now('h')]).toEqual([1, undefined]);
    book.setTyped(id, 'h', undefined);
    expect(book.get().rows[0]!.typed).toEqual({ 'n₁': 5 });
  });
});

describe('results of trials', () => {
  it('are the mean of a column over all of them, by both rules, or the line through zero', () => {
    const { book, push } = pushed();
    for (const [i, k] of [0.98, 1.01, 0.99, 1].entries())
      push(0.2 + 0.02 * i, 0.5, Number((0.03 / (((0.02 / (0.2 + 0.02 * i)) * k - 0.04) / 1)).toFixed(3)));
    const content = book.get();
    const rows = allRows(collisions, content);
    const ratios = rows.map((r) => derivedValue(collisions, content, r, collisions.columns[5]!)!);
    const mean = resultOf(collisions, content, collisions.methods[0]!)!;
    expect(mean.value).toBeCloseTo(ratios.reduce((a, b) => a + b) / 4, 12);
    expect(mean.school).toBeGreaterThan(stated(mean, 'school').delta - 1e-12);
    expect(mean.u).toBeGreaterThan(0);
    expect(meanOfRows([mean])).toEqual(mean);
    const fit = graphFit(collisions, content, collisions.graphs[0]!)!;
    const [xy, xx] = fit.points.reduce(([a, b], { x, y }) => [a + x.value * y.value, b + x.value * x.value], [0, 0]);
    expect(fit.result!.value).toBeCloseTo(xy / xx, 12);
    expect(fit.intercept.value).toBe(0);
    expect(acceptedOf(collisions, { probe: () => 7 } as never)).toBe(1);
    expect(acceptedOf(fallTable, { probe: () => 7 } as never)).toBe(7);
  });
});
