/**
 * The numbers that a student has written down, as a recording carries them and as it gives them back. No name of anybody is among
 * them. What comes from a file is checked one by one; what is not a reading is left out.
 */
import type { Plain, Run } from '@core';
import { nameOfRun, settingIn, settingOf, unitOf, type Notebook } from '@notebook';

/** One number of the table, with the setting that it belongs to; numbers in their units. */
export interface StoredReading {
  readonly symbol: string;
  readonly unit: string;
  readonly value: number;
  readonly decimals: number;
  readonly face: string;
  readonly instrument: string;
  readonly setting?: number;
  readonly settingSymbol: string;
  readonly settingUnit: string;
  readonly settingDecimals: number;
}

/** More than a notebook of ours ever holds. */
const MOST = 2000;
const LONGEST = 40;
/** More digits than any instrument has. */
const MOST_DECIMALS = 12;

/** All that stands in these notebooks; where a number is of this very run, also the place in its log. */
export function readingsOf(run: Run, notebooks: readonly Notebook[]): Readonly<Record<string, Plain>>[] {
  const name = nameOfRun(run);
  const readings: Readonly<Record<string, Plain>>[] = [];
  for (const notebook of notebooks) {
    const { rows, way } = notebook.get();
    const { table } = notebook;
    const { id, repeated } = table;
    const setting = settingIn(table);
    const chosen = setting && (setting.ways.find((one) => one.id === way) ?? setting.ways[0]);
    for (const row of rows) {
      const at = chosen && settingOf(chosen, row.marks);
      const beside = Object.entries(row.beside ?? {}).map(([symbol, cell]) => ({
        symbol,
        unit: unitOf(table, symbol),
        cell,
      }));
      const repeats = row.repeats.map((cell) => ({ symbol: repeated.symbol, unit: repeated.unit, cell }));
      for (const { symbol, unit, cell } of [...repeats, ...beside])
        readings.push({
          table: id,
          row: row.id,
          symbol,
          unit,
          value: cell.value,
          decimals: cell.decimals,
          face: cell.face,
          half: cell.error.half,
          instrument: cell.instrument,
          channel: cell.channel,
          settingSymbol: setting?.symbol ?? '',
          settingUnit: setting?.unit ?? '',
          settingDecimals: setting?.decimals ?? 0,
          ...(at === undefined ? {} : { setting: at }),
          ...(name !== undefined && cell.recording === name
            ? { node: cell.position.node, tick: cell.position.tick }
            : {}),
        });
    }
  }
  return readings.slice(0, MOST);
}

const isNumber = (v: unknown): v is number => typeof v === 'number' && Number.isFinite(v) && Math.abs(v) < 1e15;
const isDecimals = (v: unknown): v is number =>
  Number.isInteger(v) && (v as number) >= 0 && (v as number) <= MOST_DECIMALS;
/** Short, and nothing that steers the line it stands in. */
const isWord = (v: unknown): v is string =>
  typeof v === 'string' && v.length <= LONGEST && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(v);

/** What a file says was read, in so far as it can have been. Never throws. */
export function storedReadings(given: readonly Readonly<Record<string, unknown>>[] | undefined): StoredReading[] {
  const sound: StoredReading[] = [];
  for (const one of (given ?? []).slice(0, MOST)) {
    const own = (key: string): unknown => (Object.hasOwn(one, key) ? one[key] : undefined);
    const { symbol, unit, value, decimals, face, instrument, settingSymbol, settingUnit, settingDecimals, setting } =
      Object.fromEntries(
        'symbol unit value decimals face instrument settingSymbol settingUnit settingDecimals setting'
          .split(' ')
          .map((key) => [key, own(key)]),
      );
    if (!isWord(symbol) || !isWord(unit) || !isWord(face) || !isWord(instrument)) continue;
    if (!isWord(settingSymbol) || !isWord(settingUnit)) continue;
    if (!isNumber(value) || !isDecimals(decimals) || !isDecimals(settingDecimals)) continue;
    const base = { symbol, unit, value, decimals, face, instrument, settingSymbol, settingUnit, settingDecimals };
    sound.push(isNumber(setting) ? { ...base, setting } : base);
  }
  return sound;
}
