/**
 * Where notebooks sleep: IndexedDB. Where the browser forbids it or the disk is full the notebook lives in memory and
 * says so; nothing here ever stops a student from measuring.
 */
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';

export const DATABASE = 'phong-stem';
/** Raised with every change of the stores below; `upgrade` then leads from every older number to this one. */
export const SCHEMA = 1;

interface Schema extends DBSchema {
  notebooks: { key: string; value: unknown };
}

/** Brings a database from `from` (0 = none) to SCHEMA, one number at a time, losing nothing. */
export function upgrade(
  db: Pick<IDBPDatabase<Schema>, 'createObjectStore'>,
  from: number,
  _to?: number | null,
  _tx?: IDBPTransaction<Schema, ['notebooks'], 'versionchange'>,
): void {
  if (from < 1) db.createObjectStore('notebooks');
}

/** A place that keeps plain data by key. Both may reject. */
export interface Shelf {
  load(key: string): Promise<unknown>;
  save(key: string, value: unknown): Promise<void>;
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

const database = (): Promise<IDBPDatabase<Schema>> => {
  if (typeof indexedDB === 'undefined') return Promise.reject(new Error('no IndexedDB'));
  opened ??= openDB<Schema>(DATABASE, SCHEMA, {
    upgrade: (db, from, to) => upgrade(db, from, to),
    // A newer page wants to upgrade: step aside, or it would wait for this tab for ever.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase | null)?.close();
      opened = undefined;
    },
    terminated: () => {
      opened = undefined;
    },
  }).catch((problem: unknown) => {
    opened = undefined;
    throw problem;
  });
  return opened;
};

/** IndexedDB as a shelf; opened when first needed. */
export const browserShelf: Shelf = {
  load: async (key) => (await database()).get('notebooks', key),
  save: async (key, value) => {
    await (await database()).put('notebooks', value, key);
  },
};
