/** What may be written down now, and into which row; or why nothing may. Headless. */
import { refuse, type Accepted, type RunView } from '@core';
import type { TableSpec } from '../sdk/table.ts';
import {
  contextKey,
  contextOf,
  settingIn,
  settingOf,
  takeBeside,
  takeMarks,
  takeReading,
  type Cell,
  type NotebookRow,
} from './cells.ts';
import type { Content } from './content.ts';
import type { Freshness } from './freshness.ts';

/** What may be written down now, and the row it belongs to, if there is one. */
export interface Weighed {
  readonly reading: Cell;
  readonly marks: NotebookRow['marks'];
  readonly beside: Readonly<Record<string, Cell>>;
  readonly at: number;
  readonly old: NotebookRow | undefined;
}

/** More repeats than this in a row are a stuck key. */
const MOST_REPEATS = 20;

/** With what is known of the display: since when it has shown this number. */
const dated = (cell: Cell, since: number | undefined): Cell => (since === undefined ? cell : { ...cell, since });

export function weighNow(
  table: TableSpec,
  { rows, way: wanted }: Pick<Content, 'rows' | 'way'>,
  fresh: Freshness,
  run: RunView,
): Accepted<Weighed> {
  const setting = settingIn(table);
  const way = setting?.ways.find((w) => w.id === wanted);
  if (setting && !way) return refuse('record.choose-way');
  const taken = takeReading(table, run, wanted);
  if (!taken.ok) return taken;
  const marks: Accepted<NotebookRow['marks']> = setting && way ? takeMarks(setting, way, run) : { ok: true, value: {} };
  if (!marks.ok) return marks;
  const reading = dated(taken.value, fresh.since(run));
  const kept = rows.flatMap((r) => r.repeats);
  const stale = fresh.problem(run, reading, marks.value, way, kept);
  if (stale) return { ok: false, problem: stale };
  let at = -1;
  if (setting && way) {
    const context = contextKey(contextOf(table, run));
    const here = settingOf(way, marks.value)!;
    if (!(setting.least === undefined ? here > 0 : here >= setting.least)) return refuse('record.no-setting');
    at = rows.findIndex(
      (r) =>
        contextKey(r.context) === context && Math.abs((settingOf(way, r.marks) ?? Infinity) - here) <= setting.same,
    );
  }
  const old = rows[at];
  if (old && old.repeats.length >= MOST_REPEATS) return refuse('record.row-full', { most: MOST_REPEATS });
  const read = takeBeside(table, run, wanted, old?.beside);
  if (!read.ok) return read;
  const beside = Object.fromEntries(
    Object.entries(read.value).map(([symbol, cell]) => [
      symbol,
      cell === old?.beside?.[symbol] ? cell : dated(cell, fresh.since(run, symbol)),
    ]),
  );
  const others = rows.filter((r) => r !== old).map((r) => r.beside ?? {});
  const twice = fresh.stale(beside, others);
  if (twice !== undefined) return refuse('record.beside-same', { symbol: twice });
  return { ok: true, value: { reading, marks: marks.value, beside, at, old } };
}
