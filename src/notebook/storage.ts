/**
 * Where notebooks and runs sleep: IndexedDB. Where the browser forbids it or the disk is full they live in memory and the page
 * says so; nothing here ever stops a student from measuring.
 */
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';

export const DATABASE = 'phong-stem';
/** Raised with every change of the stores below; `upgrade` then leads from every older number to this one. */
export const SCHEMA = 2;

export interface Schema extends DBSchema {
  notebooks: { key: string; value: unknown };
  /** Runs by id and page: page 0 says what run it is, the others hold its log, so that a long log is never written anew as a whole. */
  recordings: { key: [id: string, page: number]; value: unknown };
  /** By experiment: the run that is on its bench now and where it stands. */
  lives: { key: string; value: unknown };
}

/** Brings a database from `from` (0 = none) to SCHEMA, one number at a time, losing nothing. */
export function upgrade(
  db: Pick<IDBPDatabase<Schema>, 'createObjectStore'>,
  from: number,
  _to?: number | null,
  _tx?: IDBPTransaction<Schema, ('notebooks' | 'recordings' | 'lives')[], 'versionchange'>,
): void {
  if (from < 1) db.createObjectStore('notebooks');
  if (from < 2) {
    db.createObjectStore('recordings');
    db.createObjectStore('lives');
  }
}

/** A place that keeps plain data by key. Both may reject. */
export interface Shelf {
  load(key: string): Promise<unknown>;
  save(key: string, value: unknown): Promise<void>;
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

/** The one connection of this page; opened when first needed. Rejects where the browser forbids it. */
export const database = (): Promise<IDBPDatabase<Schema>> => {
  if (typeof indexedDB === 'undefined') return Promise.reject(new Error('no IndexedDB'));
  // Some browsers throw where they should reject.
  opened ??= (async () =>
    openDB<Schema>(DATABASE, SCHEMA, {
      upgrade: (db, from, to) => upgrade(db, from, to),
      // A newer page wants to upgrade: step aside, or it would wait for this tab for ever.
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase | null)?.close();
        opened = undefined;
      },
      terminated: () => {
        opened = undefined;
      },
    }))().catch((problem: unknown) => {
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
