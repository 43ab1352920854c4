/**
 * Is the number on the display a new one, and does it belong to this row? The display keeps showing the last time until the
 * timer is reset; a second tap on *Ghi*, or a gate moved in between, would make a table that never happened.
 */
import type { Problem, RunView } from '@core';
import type { RepeatedSource, SettingWay, TableSpec } from '../sdk/table.ts';
import { birthsFrom, type Births } from './births.ts';
import { contextKey, contextOf, markName, readingOf, repeatedSource, settingIn, type Cell } from './cells.ts';
import { looksBack, memoryOf, remindRun } from './run-names.ts';

export interface Freshness {
  watch(run: RunView): () => void;
  /** The command since which the display has led to this number, if somebody watched; of a `fresh` quantity beside it by symbol. */
  since(run: RunView, beside?: string): number | undefined;
  /** Why the reading must not be written down; `kept` are the readings that stand in the table. No way in a table of trials. */
  problem(
    run: RunView,
    reading: Cell,
    marks: Readonly<Record<string, Cell>>,
    way: SettingWay | undefined,
    kept: readonly Cell[],
  ): Problem | undefined;
  /** The symbol of a `fresh` quantity beside it whose number stands in the table already. */
  stale(cells: Readonly<Record<string, Cell>>, kept: readonly Readonly<Record<string, Cell>>[]): string | undefined;
  recorded(run: RunView, reading: Cell): void;
}

/** Is it one and the same number on one display? A run without a name cannot be told from another. */
const sameReading = (a: Cell, b: Cell): boolean =>
  a.recording !== undefined &&
  a.recording === b.recording &&
  a.instrument === b.instrument &&
  a.channel === b.channel &&
  a.value === b.value &&
  (a.position.node === b.position.node || (a.since !== undefined && a.since === b.since));

/** Watches a run through its slow notifications (every applied command gives one); holds no run that nobody looks at. */
export function freshness(table: TableSpec, wayNow: () => string): Freshness {
  let watched: RunView | undefined;
  let stop: (() => void) | undefined;
  let holders = 0;
  let last: Pick<Cell, 'value' | 'instrument'> | undefined;
  let seenBlank = true;
  /** The marks as they were when the display was last without a result: those the coming result belongs to. */
  let before: Readonly<Record<string, number>> = {};
  let beforeContext: string | undefined;
  /** The last number was written down by an earlier page, and its cell is another object now. */
  let recalled = false;
  let births = birthsFrom();
  const freshOnes = (table.beside ?? []).filter((column) => column.fresh);
  let besides = new Map<string, Births>();

  const shownBy = (column: { readonly sources: readonly RepeatedSource[] }, run: RunView) => {
    const source = repeatedSource(column, run, wayNow());
    return source && readingOf(run, source);
  };
  const look = (run: RunView): void => {
    const here = run.position.node;
    // What the past shows has been read already; only the place counts, should a branch begin there.
    if (looksBack(run)) return [births, ...besides.values()].forEach((one) => one.stand(here));
    for (const column of freshOnes) {
      const shown = shownBy(column, run);
      if (shown) besides.get(column.symbol)?.born(here, shown.status !== 'ok');
    }
    const reading = shownBy(table.repeated, run);
    if (!reading) return;
    births.born(here, reading.status !== 'ok');
    if (reading.status === 'ok') return keep(run);
    const now: Record<string, number> = {};
    for (const way of settingIn(table)?.ways ?? [])
      for (const mark of way.minus ? [way.plus, way.minus] : [way.plus]) {
        const value = readingOf(run, mark)?.value;
        if (value !== null && value !== undefined) now[markName(mark)] = value;
      }
    seenBlank = true;
    before = now;
    beforeContext = contextKey(contextOf(table, run));
    keep(run);
  };
  /** What a page that goes on with this run must know: the display may still show what is in the table. */
  const keep = (run: RunView): void => {
    const since = births.at(run.position.node);
    const sinces = Object.fromEntries(
      [...besides].flatMap(([symbol, of]) => {
        const one = of.at(run.position.node);
        return one === undefined ? [] : [[symbol, one] as const];
      }),
    );
    remindRun(run, table.id, {
      seenBlank,
      before,
      ...(since === undefined ? {} : { since }),
      ...(freshOnes.length > 0 ? { sinces } : {}),
      ...(beforeContext === undefined ? {} : { context: beforeContext }),
      ...(last === undefined ? {} : { last: { value: last.value, instrument: last.instrument } }),
    });
  };
  const follow = (run: RunView): void => {
    if (watched === run) return;
    stop?.();
    watched = run;
    const memory = memoryOf(run, table.id);
    last = memory?.last;
    recalled = last !== undefined;
    seenBlank = memory?.seenBlank ?? true;
    before = memory?.before ?? {};
    beforeContext = memory?.context;
    const { node } = run.position;
    births = birthsFrom(node, memory?.since);
    besides = new Map(freshOnes.map(({ symbol }) => [symbol, birthsFrom(node, memory?.sinces?.[symbol])]));
    stop = run.subscribe(() => look(run));
    look(run);
  };

  return {
    watch(run) {
      follow(run);
      holders++;
      return () => {
        holders--;
        if (holders > 0 || watched !== run) return;
        stop?.();
        stop = watched = undefined;
      };
    },
    since: (run, beside) =>
      watched === run ? (beside === undefined ? births : besides.get(beside))?.at(run.position.node) : undefined,
    stale: (cells, kept) =>
      freshOnes.find(({ symbol }) => {
        const cell = cells[symbol];
        return cell && kept.some((row) => row[symbol] && sameReading(row[symbol], cell));
      })?.symbol,
    problem(run, reading, marks, way, kept) {
      if (kept.some((cell) => sameReading(cell, reading))) return { key: 'record.same' };
      if (watched !== run) return undefined;
      // A number that was written down and struck out again may be written down once more.
      if (
        !seenBlank &&
        last &&
        (recalled || kept.includes(last as Cell)) &&
        last.value === reading.value &&
        last.instrument === reading.instrument
      )
        return { key: 'record.same' };
      const same = settingIn(table)?.same ?? 0;
      const moved = (!way ? [] : way.minus ? [way.plus, way.minus] : [way.plus]).some((mark) => {
        const was = before[markName(mark)];
        const is = marks[markName(mark)]?.value;
        return was !== undefined && is !== undefined && Math.abs(is - was) > same;
      });
      if (moved) return { key: 'record.moved' };
      // The next body may hang already while the display still shows the last one's time.
      const changed = beforeContext !== undefined && beforeContext !== contextKey(contextOf(table, run));
      return changed ? { key: 'record.changed' } : undefined;
    },
    recorded(run, reading) {
      follow(run);
      last = reading;
      recalled = false;
      seenBlank = false;
      keep(run);
    },
  };
}
