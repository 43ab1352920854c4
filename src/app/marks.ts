/** Which experiments were begun and finished on this device. */
import { createStore, useStore } from './store.ts';
import { recall, remember } from './storage.ts';

export interface Mark {
  readonly state: 'begun' | 'done';
  /** When it was touched last, ms since 1970: only for sorting. */
  readonly at: number;
  readonly route?: string;
}
type Marks = Readonly<Record<string, Mark>>;

const isMark = (value: unknown): value is Mark =>
  typeof value === 'object' &&
  value !== null &&
  'state' in value &&
  (value.state === 'begun' || value.state === 'done') &&
  'at' in value &&
  typeof value.at === 'number';
const read = (): Marks =>
  Object.fromEntries(
    Object.entries(recall<Record<string, unknown> | null>('marks', null) ?? {}).filter(
      (entry): entry is [string, Mark] => isMark(entry[1]),
    ),
  );

const marks = createStore<Marks>(read());

/** Remembers that an experiment was begun or finished; finished stays finished. */
export function mark(id: string, state: Mark['state'], route?: string): void {
  const before = marks.get()[id];
  const next: Mark = {
    state: before?.state === 'done' ? 'done' : state,
    at: Date.now(),
    ...(route === undefined ? {} : { route }),
  };
  marks.set({ ...marks.get(), [id]: next });
  remember('marks', marks.get());
}

export const useMarks = (): Marks => useStore(marks);
