/**
 * Instruments that record at a rate, and how a recording becomes a set of the notebook. Headless.
 *
 * A recorder is an instrument with the commands `start`, `stop` and `rate {hz}` whose reading carries a `series`. Columns: t from
 * the first value, the quantity itself, whatever else it recorded on the same clock (a titration logger: pH and volume), and of a distance its
 * speed by central differences, v(tᵢ) = (dᵢ₊₁ − dᵢ₋₁)/(2·Δt): the mean speed over the
 * two turns around tᵢ, which for a constant acceleration is the speed at tᵢ.
 */
import { commandsOf, type AnyModel, type Reading, type RunView } from '@core';
import type { DataSet, SetColumn } from '../sets.ts';

export type Recorded = Reading & { readonly series: NonNullable<Reading['series']> };
export interface Recorder {
  /** Its name on the bench, and the key of its name in the words of the instruments. */
  readonly instrument: string;
  readonly kind: string;
  /** What its rate knob offers, values a second; none where the rate is fixed. */
  readonly rates: readonly string[];
}

/** All recorders of a bench, in use or not. */
export function recordersOf(model: AnyModel): readonly Recorder[] {
  const commands = commandsOf(model);
  const kinds = (model.instruments ?? {}) as Readonly<Record<string, { readonly kind: string }>>;
  return Object.entries(kinds)
    .filter(([id]) => commands.has(`${id}.start`) && commands.has(`${id}.stop`))
    .map(([instrument, { kind }]) => {
      const hz = commands.get(`${instrument}.rate`)?.input['hz'];
      return { instrument, kind, rates: hz?.kind === 'choice' ? hz.options : [] };
    });
}

const hasSeries = (r: Reading): r is Recorded => r.series !== undefined;
/** What it shows and holds now; undefined while it is not in use. */
export const recordedBy = (run: RunView, instrument: string): Recorded | undefined =>
  run.readings(instrument).find(hasSeries);
/** How its rate knob stands. */
export const rateOf = (run: RunView, instrument: string): string =>
  run.readings(instrument).find((r) => r.channel === 'rate')?.face ?? '';

/** Values that were measured, and the seconds from the first turn to the last. */
export function extentOf({ series: { every, values } }: Recorded, dt: number): { n: number; seconds: number } {
  let n = 0;
  for (const value of values) if (Number.isFinite(value)) n++;
  return { n, seconds: Math.max(0, values.length - 1) * every * dt };
}

/** Seconds need this many decimals to tell two turns apart, and one more. */
const decimalsOfTime = (turn: number): number => {
  let decimals = 2;
  for (let size = turn * 100; size < 2 && decimals < 6; size *= 10) decimals++;
  return decimals + 1;
};
/** Symbols by quantity; another quantity is called y. */
const SYMBOLS: Readonly<Record<string, string>> = {
  distance: 'd',
  position: 'x',
  temperature: 'T',
  force: 'F',
  pH: 'pH',
  volume: 'V',
  mass: 'm',
};
const columnOf = (reading: Recorded): SetColumn => ({
  symbol: SYMBOLS[reading.quantity] ?? 'y',
  unit: reading.unit,
  decimals: reading.decimals,
  values: reading.series.values.slice(),
  error: { half: reading.error.half, shape: reading.error.shape },
});
/** Its other readings that were recorded at the same turns; two with one symbol could not be told apart. */
const besideOf = (run: RunView, instrument: string, { channel, series }: Recorded): readonly SetColumn[] => {
  const others = run
    .readings(instrument)
    .filter(hasSeries)
    .filter(
      (r) =>
        r.channel !== channel &&
        r.series.from === series.from &&
        r.series.every === series.every &&
        r.series.values.length === series.values.length,
    )
    .map(columnOf);
  return others.filter(({ symbol }, i) => symbol !== 'y' && others.findIndex((o) => o.symbol === symbol) === i);
};

function speedColumn(of: SetColumn, turn: number): SetColumn {
  const { values } = of;
  const speed = values.map((_, i) => (values[i + 1]! - values[i - 1]!) / (2 * turn));
  // At the two ends there is no neighbour, and beside a gap none that was measured: undefined − a number is NaN.
  return {
    symbol: 'v',
    unit: 'm/s',
    decimals: 2,
    values: speed,
    // Of a difference of two readings: by GUM in squares (2·u² under the root), by the school rule ΔA + ΔA.
    error: {
      half: (of.error.half * Math.SQRT2) / (2 * turn),
      shape: of.error.shape,
      school: (2 * of.error.half) / (2 * turn),
    },
  };
}

/** The memory of a recorder as a set, with where every value was read. */
export function setOf(
  run: RunView,
  { instrument }: Recorder,
  reading: Recorded,
  title: string,
  recording?: string,
): Omit<DataSet, 'id'> {
  const { from, every, values } = reading.series;
  const turn = every * run.model.dt;
  const time: SetColumn = {
    symbol: 't',
    unit: 's',
    decimals: decimalsOfTime(turn),
    values: values.map((_, i) => i * turn),
    // A crystal counts the turns: what it is off shows in no digit here.
    error: { half: 0, shape: 'rectangular' },
  };
  const main = columnOf(reading);
  const beside = besideOf(run, instrument, reading).filter(({ symbol }) => symbol !== main.symbol);
  return {
    title,
    origin: {
      kind: 'sensor',
      instrument,
      seed: run.seeds.run,
      ...(recording === undefined ? {} : { recording }),
      node: run.position.node,
      from,
      every,
    },
    columns: [time, main, ...(reading.unit === 'm' ? [speedColumn(main, turn)] : beside)],
  };
}

/** Is this very recording among the sets already? */
export const isKept = (sets: readonly DataSet[], run: RunView, { instrument }: Recorder, reading: Recorded): boolean =>
  sets.some(({ origin, columns }) => {
    if (origin.kind !== 'sensor' || origin.instrument !== instrument || origin.seed !== run.seeds.run) return false;
    const { from, every, values } = reading.series;
    const old = columns[1]?.values;
    return (
      origin.from === from &&
      origin.every === every &&
      old?.length === values.length &&
      old.every((v, i) => Object.is(v, values[i]))
    );
  });

/** How many recordings of this instrument there are: the next is called one more. */
export const keptOf = (sets: readonly DataSet[], instrument: string): number =>
  sets.filter(({ origin }) => origin.kind === 'sensor' && origin.instrument === instrument).length;
