/**
 * What is kept of the run that is on a bench now, and what is done when the experiment is opened again. Plain data and plain
 * decisions; `shelf.ts` writes it, `resume.ts` lives it again.
 */
import type { Position, Snapshot } from '@core';
import { isMemory, type Memory } from '@notebook';
import type { Place } from '../guide/progress.ts';
import { isPlace } from '../guide/use-guide.ts';

/** Raised when the layout below changes; another number is not read, and the bench begins afresh. */
export const LIFE_VERSION = 1;

/** What the page knows and the run does not. */
export interface Facts {
  /** Id of the guide's route; '' while none is chosen. */
  readonly route: string;
  /** On the unknown world. */
  readonly riddle: boolean;
  /** Number of the table that is written into. */
  readonly table: number;
  /** What the address asked for when this run began, as it stood there; '' for nothing. */
  readonly link: string;
  readonly seed: string;
  /** Begun with a set-up of the student's own. */
  readonly own: boolean;
  /** In the lesson. Kept here too, because localStorage reaches the disk seconds later. */
  readonly place?: Place | undefined;
}
export interface StoredLife extends Facts {
  readonly version: number;
  /** When it was noted, ms since 1970: which of two is the later. */
  readonly at: number;
  /** Name of the recording that holds the log. */
  readonly recording: string;
  readonly commands: number;
  readonly head: Position;
  readonly redo: readonly Position[];
  readonly speed: number;
  readonly playing: boolean;
  /** What the notebooks know of the display, by table. */
  readonly memories: Readonly<Record<string, Memory>>;
}
/** The latest snapshot and those that make the next undos quick: only for the very build that made them. */
export interface Moments {
  readonly build: string;
  readonly recording: string;
  /** Hash of the first, the latest one. */
  readonly mark: string;
  readonly snapshots: readonly Snapshot[];
}

/** 80 random bits: nobody makes two of one name. */
export const anyName = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => byte.toString(16).padStart(2, '0')).join('');
export const isName = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{20}$/.test(value);

/** Which build this is: the entry's file name carries a hash of all there is. Undefined in development, where it does not. */
export const buildName = (): string | undefined =>
  /-[\w-]{8,}\.js$/.exec(document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src ?? '')?.[0];

const isCount = (v: unknown): v is number => Number.isInteger(v) && (v as number) >= 0;
const isPosition = (v: unknown): v is Position =>
  typeof v === 'object' && v !== null && 'node' in v && isCount(v.node) && 'tick' in v && isCount(v.tick);
const isText = (v: unknown): v is string => typeof v === 'string' && v.length <= 20_000;

/** What a shelf gave, checked; undefined for what is no life of ours. The log is checked where it is lived again. */
export function readLife(saved: unknown): StoredLife | undefined {
  if (typeof saved !== 'object' || saved === null) return undefined;
  const one = saved as Partial<Record<keyof StoredLife, unknown>>;
  const sound =
    one.version === LIFE_VERSION &&
    isName(one.recording) &&
    isCount(one.commands) &&
    isCount(one.at) &&
    isPosition(one.head) &&
    Array.isArray(one.redo) &&
    one.redo.every(isPosition) &&
    typeof one.speed === 'number' &&
    typeof one.playing === 'boolean' &&
    typeof one.riddle === 'boolean' &&
    typeof one.own === 'boolean' &&
    isCount(one.table) &&
    [one.route, one.link, one.seed].every(isText) &&
    typeof one.memories === 'object' &&
    one.memories !== null &&
    Object.values(one.memories).every(isMemory) &&
    (one.place === undefined || isPlace(one.place));
  return sound ? (saved as StoredLife) : undefined;
}

/** What the address asks for; undefined for what it does not name. */
export interface Asked {
  readonly route: string | undefined;
  readonly link: string | undefined;
  readonly seed: string | undefined;
  /** A picture or a test at a tick: stands for itself, is never resumed and never kept. */
  readonly still: boolean;
}

/** Something was done on this bench that a fresh one would not show. */
export const isWorth = (life: Pick<StoredLife, 'commands' | 'riddle' | 'own'>): boolean =>
  life.commands > 0 || life.riddle || life.own;

/**
 * What becomes of the kept run when its experiment is opened:
 * - an address that names nothing else (no route, set-up or seed, or the very ones that the run began with) leads back into it;
 * - an address that asks for another bench is asked about first, because the kept run would give way to it. So a link with
 *   `setup` or `seed` gives the same bench to everybody who has nothing unfinished here, as every first visitor and every test;
 * - `tick` and `frozen` never resume.
 * `begun`: the lesson of the asked route has been begun here; a set-up in the link begins it anew, and that is asked about too.
 */
export function choose(life: StoredLife | undefined, asked: Asked, begun: boolean): 'fresh' | 'resume' | 'ask' {
  if (asked.still) return 'fresh';
  if (life === undefined) return asked.link !== undefined && begun ? 'ask' : 'fresh';
  const same = (wish: string | undefined, is: string): boolean => wish === undefined || wish === is;
  if (same(asked.link, life.link) && same(asked.seed, life.seed) && same(asked.route, life.route))
    return isWorth(life) ? 'resume' : 'fresh';
  return isWorth(life) || (begun && !same(asked.link, life.link)) ? 'ask' : 'fresh';
}
