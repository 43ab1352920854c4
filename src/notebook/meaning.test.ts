import { describe, expect, it } from 'vitest';
import { prepare, Run } from '@core';
import guide from '../../simulations/physics/free-fall/guide/index.ts';
import model from '../../simulations/physics/free-fall/model.ts';
import { speedTable } from '../../simulations/physics/free-fall/speed-table.ts';
import { fallTable } from '../../simulations/physics/free-fall/table.ts';
import { graphFit } from './analysis.ts';
import { contextKey } from './cells.ts';
import { contextsOf, tellingParts } from './contexts.ts';
import { fakeRun, fill, key, openBook } from './fake-bench.ts';

const open = () => openBook(fallTable);

describe('what a number means', () => {
  const speed = () => {
    const book = openBook(speedTable),
      bench = fakeRun();
    book.setWay('gate-E');
    bench.drop(0.012);
    return { book, bench };
  };
  it('refuses a blocking time as a time of fall, and says in which mode the timer is', () => {
    const book = open(),
      bench = fakeRun();
    book.setWay('lower-edge');
    bench.bench.mode = 'B';
    bench.drop(0.012);
    expect(book.awaits(bench.run)).toBe(false);
    expect(book.record(bench.run)).toEqual({
      ok: false,
      problem: { key: 'record.wrong-mode', values: { shown: 'B' } },
    });
    bench.bench.mode = 'A↔B';
    bench.frame.plugs['gate-E'] = '';
    expect(key(book.record(bench.run))).toBe('record.leads-fall');
  });
  it('takes a blocking time for the speed only, from the socket of the chosen gate', () => {
    const { book, bench } = speed();
    expect(key(book.record(bench.run))).toBe('record.not-blocking');
    bench.bench.mode = 'A';
    expect(key(book.record(bench.run))).toBe('record.other-gate');
    bench.bench.mode = 'B';
    expect(key(book.record(bench.run))).toBe('ok');
    expect(book.rows).toEqual([{ setting: 0.2, repeats: [0.012] }]);
  });
  it('has no way of gate F while there is none', () => {
    const { book, bench } = speed();
    book.setWay('gate-F');
    bench.bench.mode = 'B';
    expect(key(book.record(bench.run))).toBe('record.no-gate-F');
    bench.frame.gateF.mounted = true;
    expect(key(book.record(bench.run))).toBe('record.lead-out');
  });
  it('never mixes bodies or places in a row, a line or a mean', () => {
    const book = open();
    book.setWay('lower-edge');
    const bench = fill(book, { heights: [0.2, 0.4, 0.6], repeats: 1 });
    const line = graphFit(fallTable, book.get(), fallTable.graphs[0]!)!;
    bench.frame.body = 'ping-pong';
    bench.reset();
    bench.drop(0.5);
    expect(book.record(bench.run)).toEqual({ ok: true, value: { row: 3, repeat: 0 } });
    expect(book.rows.map((r) => r.aside ?? false)).toEqual([false, false, false, true]);
    expect(graphFit(fallTable, book.get(), fallTable.graphs[0]!)!.result).toEqual(line.result);
    expect(tellingParts(book.get().rows[3]!.context!, contextsOf(book.get().rows))).toEqual(['body.ping-pong']);
    book.set({ context: contextKey(book.get().rows[3]!.context) });
    expect(graphFit(fallTable, book.get(), fallTable.graphs[0]!)).toBeUndefined();
    expect(book.rows[0]!.aside).toBe(true);
    book.deleteRow(book.get().rows[3]!.id);
    expect(book.rows.some((r) => r.aside)).toBe(false);
  });
  it('refuses the time of a body that has been replaced by another', () => {
    const book = open(),
      bench = fakeRun();
    book.setWay('lower-edge');
    const leave = book.watch(bench.run);
    bench.drop(0.204);
    bench.frame.body = 'plastic-ball';
    bench.command();
    expect(key(book.record(bench.run))).toBe('record.changed');
    leave();
  });
});

describe('on the real bench', () => {
  it('one drop in MODE B is a speed at gate E, whose lead is in B, and no time of fall', async () => {
    await prepare(model);
    const { params, prelude } = guide.routes[0]!;
    const run = new Run(model, { experiment: 'physics/free-fall', params, prelude });
    run.send('timer.mode' as never, { mode: 'B' } as never);
    run.send('press', {});
    for (let i = 0; i < 240; i++) run.step();
    const fall = open();
    fall.setWay('lower-edge');
    expect(key(fall.record(run))).toBe('record.wrong-mode');
    const speed = openBook(speedTable);
    speed.setWay('gate-F');
    expect(key(speed.record(run))).toBe('record.no-gate-F');
    speed.setWay('gate-E');
    expect(key(speed.record(run))).toBe('ok');
    // 24 mm at about 2 m/s.
    expect(speed.rows[0]!.repeats[0]).toBeCloseTo(0.0116, 2);
    expect(speed.get().rows[0]!.context).toEqual(['body.cylinder', 'place.ha-noi']);
    run.dispose();
  });
});
