/**
 * Is the number on the display a new one, and does it belong to this row? The display keeps showing the last time until the
 * timer is reset; a second tap on *Ghi*, or a gate moved in between, would make a table that never happened.
 */
import type { Problem, RunView } from '@core';
import type { SettingWay, TableSpec } from '../sdk/table.ts';
import { contextKey, contextOf, markName, readingOf, repeatedSource, type Cell } from './cells.ts';
import { looksBack, memoryOf, remindRun } from './run-names.ts';

export interface Freshness {
  watch(run: RunView): () => void;
  /** The command since which the display has led to this number, if somebody watched. */
  since(run: RunView): number | undefined;
  /** Why the reading must not be written down; `kept` are the readings that stand in the table. */
  problem(
    run: RunView,
    reading: Cell,
    marks: Readonly<Record<string, Cell>>,
    way: SettingWay,
    kept: readonly Cell[],
  ): Problem | undefined;
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
  /**
   * By command: the last one at or before it after which the display had no result. Commands are a tree and their numbers grow
   * along it, so a place that was left by undo, or gone back to, shows the number that it showed then.
   */
  let births = new Map<number, number>();
  let node = Infinity;

  const born = (run: RunView, blank: boolean): void => {
    const before = births.get(node);
    const here = run.position.node;
    if (blank) births.set(here, here);
    else if (before !== undefined && here > node && !births.has(here)) births.set(here, before);
    node = here;
  };
  const look = (run: RunView): void => {
    // What the past shows has been read already; only the place counts, should a branch begin there.
    if (looksBack(run)) return void (node = run.position.node);
    const source = repeatedSource(table.repeated, run, wayNow());
    const reading = source && readingOf(run, source);
    if (!reading) return;
    born(run, reading.status !== 'ok');
    if (reading.status === 'ok') return keep(run);
    const now: Record<string, number> = {};
    for (const way of table.setting.ways)
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
    const since = births.get(run.position.node);
    remindRun(run, table.id, {
      seenBlank,
      before,
      ...(since === undefined ? {} : { since }),
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
    node = run.position.node;
    births = new Map(memory?.since === undefined ? [] : [[node, memory.since]]);
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
    since: (run) => (watched === run ? births.get(run.position.node) : undefined),
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
      const moved = (way.minus ? [way.plus, way.minus] : [way.plus]).some((mark) => {
        const was = before[markName(mark)];
        const is = marks[markName(mark)]?.value;
        return was !== undefined && is !== undefined && Math.abs(is - was) > table.setting.same;
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
