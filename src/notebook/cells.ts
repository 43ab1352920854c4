/** What the notebook keeps of a reading, and how a reading becomes a cell. Headless. */
import { refuse, type Accepted, type Position, type Reading, type ReadingError, type RunView } from '@core';
import type { RepeatedSource, SettingColumn, SettingWay, Source, TableSpec } from '../sdk/table.ts';
import { looksBack, nameOfRun } from './run-names.ts';

/** One reading, with everything needed to find the moment again: a number without an origin is hearsay. */
export interface Cell {
  /** SI. */
  readonly value: number;
  /** What the device printed. */
  readonly face: string;
  readonly decimals: number;
  readonly error: ReadingError;
  readonly instrument: string;
  readonly channel: string;
  readonly position: Position;
  /** Seed of the run it was read in. */
  readonly seed: number;
  /** Name of the recording that holds this run; absent in old cells and where nothing is kept. */
  readonly recording?: string;
  /** The last command after which the display was still without this number; absent where nobody watched. */
  readonly since?: number;
}

export interface NotebookRow {
  readonly id: number;
  /** Every ruler reading that a way of the setting may need, by `instrument.channel`: so the way can be changed later. */
  readonly marks: Readonly<Record<string, Cell>>;
  readonly repeats: readonly Cell[];
  /** What was read beside the repeated quantity, by symbol; absent where the table asks for nothing. */
  readonly beside?: Readonly<Record<string, Cell>>;
  /** What the student typed or chose in this row, by symbol, SI. */
  readonly typed?: Readonly<Record<string, number>>;
  /** What was measured and where, as the table tells it; absent where the table does not tell. */
  readonly context?: readonly string[];
}

/** The setting of a table that has one; undefined in a table of trials. */
export const settingIn = ({ setting }: TableSpec): SettingColumn | undefined => (setting.trial ? undefined : setting);

export const markName = (source: Source): string => `${source.instrument}.${source.channel}`;

/** What the channel shows now; undefined if the bench has no such instrument or it no such channel. */
export function readingOf(run: RunView, source: Source): Reading | undefined {
  try {
    return run.readings(source.instrument).find((r) => r.channel === source.channel);
  } catch (problem) {
    if (problem instanceof RangeError) return undefined;
    throw problem;
  }
}

const recordingOf = (run: RunView): Pick<Cell, 'recording'> => {
  const recording = nameOfRun(run);
  return recording === undefined ? {} : { recording };
};

const cellOf = (run: RunView, source: Source, reading: Reading, value: number): Cell => ({
  value,
  face: reading.face,
  decimals: reading.decimals,
  error: { half: reading.error.half, shape: reading.error.shape },
  instrument: source.instrument,
  channel: source.channel,
  position: { node: run.position.node, tick: run.position.tick },
  seed: run.seeds.run,
  ...recordingOf(run),
});

const paramsOf = (run: RunView) => run.status.params as Readonly<Record<string, unknown>>;

/** The instrument that measures the repeated quantity (or one beside it) on this bench, for this way of the setting. */
export const repeatedSource = (
  column: { readonly sources: readonly RepeatedSource[] },
  run: RunView,
  way: string,
): RepeatedSource | undefined => {
  const params = paramsOf(run);
  return column.sources.find(
    ({ when, fits }) => (when === undefined || params[when.param] === when.is) && fits?.(run.current, way) !== false,
  );
};

/** What is being measured, and where. */
export const contextOf = (table: TableSpec, run: RunView): readonly string[] | undefined =>
  table.context?.(run.current, paramsOf(run));
/** One word for a context, to compare and to keep. */
export const contextKey = (context: readonly string[] | undefined): string => context?.join(' ') ?? '';

const faceIn =
  (run: RunView) =>
  (instrument: string, channel: string): string | undefined =>
    readingOf(run, { instrument, channel })?.face;

/** A source and what it shows, if that may be taken for what it should be. */
function shownBy(
  column: { readonly sources: readonly RepeatedSource[] },
  run: RunView,
  way: string,
): Accepted<{ readonly source: RepeatedSource; readonly reading: Reading }> {
  const source = repeatedSource(column, run, way);
  const reading = source && readingOf(run, source);
  if (!source || !reading) return refuse('record.no-instrument');
  const { needs } = source;
  const shown = needs && (faceIn(run)(source.instrument, needs.channel) ?? '');
  if (needs && shown !== undefined && !needs.face.includes(shown)) return refuse(needs.problem, { shown });
  return { ok: true, value: { source, reading } };
}

/** The reading as a cell, if it is a finished number. */
function finished(run: RunView, source: Source, reading: Reading): Accepted<Cell> {
  if (reading.status === 'running') return refuse('record.running');
  if (reading.status === 'over') return refuse('record.over');
  if (reading.status === 'idle' || reading.value === null || !Number.isFinite(reading.value))
    return refuse('record.nothing');
  return { ok: true, value: cellOf(run, source, reading, reading.value) };
}

/** Takes the repeated quantity as a cell, or says why there is nothing to write down. */
export function takeReading(table: TableSpec, run: RunView, way: string): Accepted<Cell> {
  if (looksBack(run)) return refuse('record.past');
  const shown = shownBy(table.repeated, run, way);
  if (!shown.ok) return shown;
  const misfit = table.misfit?.({ frame: run.current, params: paramsOf(run), way, face: faceIn(run) });
  return misfit === undefined ? finished(run, shown.value.source, shown.value.reading) : refuse(misfit);
}

/**
 * Takes what is read beside it, by symbol, but for what the row has already. What is missing and may be is left out; what is missing
 * and must be there is named.
 */
export function takeBeside(
  table: TableSpec,
  run: RunView,
  way: string,
  has: Readonly<Record<string, Cell>> = {},
): Accepted<Readonly<Record<string, Cell>>> {
  const cells: Record<string, Cell> = { ...has };
  for (const column of table.beside ?? []) {
    const { symbol, optional, missing } = column;
    if (Object.hasOwn(cells, symbol)) continue;
    const shown = shownBy(column, run, way);
    const cell = shown.ok ? finished(run, shown.value.source, shown.value.reading) : shown;
    if (cell.ok) {
      cells[symbol] = cell.value;
      continue;
    }
    const { key, values } = cell.problem;
    // A display that still counts, or overflows, has something to say: the row waits for it.
    const waits = key === 'record.running' || key === 'record.over';
    if (optional && !waits) continue;
    const blank = key === 'record.nothing' || key === 'record.no-instrument';
    const why = waits || (blank && missing === undefined) ? key.replace('.', '.beside-') : blank ? missing! : key;
    return refuse(why, { ...values, symbol });
  }
  return { ok: true, value: cells };
}

/** Reads every mark that any way of the setting needs. Fails only if the chosen way cannot be read. */
export function takeMarks(
  column: SettingColumn,
  way: SettingWay,
  run: RunView,
): Accepted<Readonly<Record<string, Cell>>> {
  const marks: Record<string, Cell> = {};
  for (const one of column.ways)
    for (const source of one.minus ? [one.plus, one.minus] : [one.plus]) {
      const reading = readingOf(run, source);
      if (reading && reading.value !== null && Number.isFinite(reading.value))
        marks[markName(source)] = cellOf(run, source, reading, reading.value);
    }
  return settingOf(way, marks) === undefined ? refuse('record.no-setting') : { ok: true, value: marks };
}

/** plus − minus in SI, free of binary crumbs; undefined while a mark is missing. */
export function settingOf(way: SettingWay, marks: Readonly<Record<string, Cell>>): number | undefined {
  const plus = marks[markName(way.plus)];
  const minus = way.minus ? marks[markName(way.minus)] : undefined;
  if (!plus || (way.minus && !minus)) return undefined;
  return Number((plus.value - (minus?.value ?? 0)).toPrecision(12));
}

/** The errors of the readings that a setting is made of. */
export const settingErrors = (way: SettingWay, marks: Readonly<Record<string, Cell>>): readonly ReadingError[] =>
  [way.plus, ...(way.minus ? [way.minus] : [])].flatMap((s) => marks[markName(s)]?.error ?? []);
