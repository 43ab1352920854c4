/**
 * What ties a recorded number to the run it was read in. A run does not know its own name (two pages may live one recording
 * again); whoever opens one gives it, and the cells carry it.
 */
const names = new WeakMap<object, string>();
const past = new WeakSet<object>();

/** Says under which name this run is kept. */
export const nameRun = (run: object, name: string): void => void names.set(run, name);
/** Undefined for a run that is kept nowhere. */
export const nameOfRun = (run: object): string | undefined => names.get(run);

/** The run stands in its own past, to be looked at: what its instruments show there has been read already. */
export function lookBack(run: object, back: boolean): void {
  if (back) past.add(run);
  else past.delete(run);
}
export const looksBack = (run: object): boolean => past.has(run);

/** What a notebook remembers of a run's display beside its table: whether its number is a new one, and which row it belongs to. */
export interface Memory {
  readonly seenBlank: boolean;
  readonly before: Readonly<Record<string, number>>;
  readonly context?: string;
  readonly last?: { readonly value: number; readonly instrument: string };
  /** See `Cell.since`, of what the display shows now. */
  readonly since?: number;
  /** The same of what is read beside it and made anew for every row, by symbol. */
  readonly sinces?: Readonly<Record<string, number>>;
}
const memories = new WeakMap<object, Map<string, Memory>>();
export const memoryOf = (run: object, table: string): Memory | undefined => memories.get(run)?.get(table);
export function remindRun(run: object, table: string, memory: Memory): void {
  const known = memories.get(run) ?? new Map<string, Memory>();
  memories.set(run, known.set(table, memory));
}
/** Of all tables, to be kept with the run. */
export const memoriesOf = (run: object): Readonly<Record<string, Memory>> =>
  Object.fromEntries(memories.get(run) ?? []);

const isNumber = (v: unknown): v is number => typeof v === 'number' && Number.isFinite(v);
/** A memory from a shelf that may hold anything. */
export function isMemory(v: unknown): v is Memory {
  const one = v as Partial<Memory> | null;
  return (
    typeof one === 'object' &&
    one !== null &&
    typeof one.seenBlank === 'boolean' &&
    typeof one.before === 'object' &&
    one.before !== null &&
    Object.values(one.before).every(isNumber) &&
    (one.context === undefined || typeof one.context === 'string') &&
    (one.since === undefined || isNumber(one.since)) &&
    (one.sinces === undefined ||
      (typeof one.sinces === 'object' && one.sinces !== null && Object.values(one.sinces).every(isNumber))) &&
    (one.last === undefined || (isNumber(one.last?.value) && typeof one.last.instrument === 'string'))
  );
}
