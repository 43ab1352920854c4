/**
 * Writes and reads kept runs. IndexedDB itself keeps the order: a page that comes back never reads behind a write that is still on
 * its way. Of several tabs with one experiment the one that was opened last owns its bench; the others write nothing.
 */
import { database } from '@notebook';
import { recall, remember } from '../storage.ts';
import { anyName, isWorth, readLife, type Moments, type StoredLife } from './life.ts';

/** Commands on one page of a recording: what a command writes anew at most. */
export const PAGE = 200;
/** The page that says what run it is. */
export const HEADER = 0;
/** A slow phone may take seconds over its first look into IndexedDB, ms; a browser that never answers must not keep the bench shut. */
const PATIENCE_MS = 8000;

export interface Change {
  readonly experiment: string;
  readonly name: string;
  /** Pages of the recording that are new or longer. */
  readonly pages: readonly (readonly [number: number, page: unknown])[];
  /** Undefined for a run that is only looked at. */
  readonly life: StoredLife | undefined;
  readonly moments: Moments | undefined;
}

const inTime = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<T>((_resolve, reject) => setTimeout(() => reject(new Error('storage does not answer')), PATIENCE_MS)),
  ]);

const me = anyName();
const claimed = new Set<string>();
const ownerKey = (experiment: string): string => `owner.${experiment}`;
/** From now on this page keeps the experiment's bench and notebooks, and no other tab does. */
export function claim(experiment: string): void {
  claimed.add(experiment);
  remember(ownerKey(experiment), me);
}
/** False when another tab has claimed the bench since. */
export const owns = (experiment: string): boolean =>
  !claimed.has(experiment) || recall<unknown>(ownerKey(experiment), me) === me;
/** Hears at once when another tab claims it. */
export function onLost(experiment: string, listener: () => void): () => void {
  const look = (): void => {
    if (!owns(experiment)) listener();
  };
  addEventListener('storage', look);
  return () => removeEventListener('storage', look);
}

const momentsKey = (experiment: string): string => `${experiment}#moments`;

/**
 * The log and the place in it together, or nothing of them. What is committed survives the death of the browser either way;
 * commands are asked to reach the disk itself, so that they survive an empty battery too, the mere passing of time is not.
 */
export async function write(change: Change): Promise<'kept' | 'elsewhere' | 'late'> {
  const late = await unread.get(change.experiment);
  if (late === undefined || !isWorth(late) || late.recording === change.name) return put(change);
  // A bench was left here after all: the new one does not take its place, its log is kept all the same.
  const end = await put({ ...change, life: undefined, moments: undefined });
  return end === 'kept' ? 'late' : end;
}
async function put({ experiment, name, pages, life, moments }: Change): Promise<'kept' | 'elsewhere'> {
  if (!owns(experiment)) return 'elsewhere';
  const db = await database();
  const durability = pages.length > 0 ? 'strict' : 'relaxed';
  const task = db.transaction(['recordings', 'lives'], 'readwrite', { durability });
  const asked: Promise<unknown>[] = [
    ...pages.map(([number, page]) => task.objectStore('recordings').put(page, [name, number])),
    ...(life === undefined ? [] : [task.objectStore('lives').put(life, experiment)]),
    task.done,
  ];
  // Said at once, so that it is kept also when this page ends before the answers come. Old Safari decides by itself.
  if (typeof task.commit === 'function') task.commit();
  await Promise.all(asked);
  // By themselves, since they are large: a page that ends takes large values with it, and they are only there to be quick.
  if (moments !== undefined) await db.put('lives', moments, momentsKey(experiment));
  return 'kept';
}

/** What was asked of the shelf and did not come in time. Until it has come nobody knows whether there is a bench to be lost. */
const unread = new Map<string, Promise<StoredLife | undefined>>();

const lastKey = (experiment: string): string => `last.${experiment}`;
/**
 * What a page says when it ends: a browser may drop a write to IndexedDB that is begun then, but not this one. It is only
 * believed where it goes on from what was kept.
 */
export function writeLast({ experiment, name, pages, life }: Change): void {
  if (owns(experiment) && life !== undefined && !unread.has(experiment))
    remember(lastKey(experiment), { name, pages, life });
}
async function takeLast(experiment: string, life: StoredLife): Promise<StoredLife> {
  const said = recall<{ pages?: unknown; life?: unknown } | null>(lastKey(experiment), null);
  if (said === null) return life;
  remember(lastKey(experiment), null);
  const last = readLife(said.life);
  const { pages } = said;
  if (last === undefined || last.recording !== life.recording || last.at <= life.at || !Array.isArray(pages))
    return life;
  const sound = pages.every((one): one is [number, unknown] => Array.isArray(one) && Number.isInteger(one[0]));
  if (!sound) return life;
  await put({ experiment, name: last.recording, pages, life: last, moments: undefined });
  return last;
}

/** The kept run of an experiment; undefined where there is none, or the browser gives none in time. Never rejects. */
export async function loadLife(experiment: string): Promise<StoredLife | undefined> {
  const reading = (async () => {
    const life = readLife(await (await database()).get('lives', experiment));
    return life && (await takeLast(experiment, life));
  })().catch(() => undefined);
  unread.delete(experiment);
  return inTime(reading).catch(() => {
    unread.set(experiment, reading);
    return undefined;
  });
}

/** A bench that could not be opened again gives its place to another; what is set aside is not cleared away, one an experiment. */
export const setAside = (experiment: string, life: StoredLife): Promise<unknown> =>
  database()
    .then((db) => db.put('lives', life, `${experiment}#aside`))
    .catch(() => undefined);

/** Unchecked, as it lies there. */
export const loadMoments = (experiment: string): Promise<unknown> =>
  database().then((db) => db.get('lives', momentsKey(experiment)));

/** All pages of a recording in order, unchecked; none where it is not kept. */
export const loadPages = (name: string): Promise<readonly unknown[]> =>
  database().then((db) => db.getAll('recordings', IDBKeyRange.bound([name, HEADER], [name, Infinity])));
