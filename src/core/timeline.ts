/**
 * The log as a tree, and the snapshots that make any place in it quick to reach.
 *
 * Undo moves the head to an earlier command and deletes nothing, so the run behind every recorded number stays reachable.
 * Seeking, resuming, undo and redo are one thing: the nearest snapshot on the way, then the log.
 */
import { sizeOfPlain, type Plain } from './plain.ts';

/** A place in the log's tree: after command `node` (0 = before any), at `tick`. */
export type Position = { readonly node: number; readonly tick: number };
export type Input = Readonly<Record<string, Plain>>;
/** A command that was applied at a tick boundary. Ids count from 1; parent 0 is the beginning. */
export interface Entry {
  readonly id: number;
  readonly parent: number;
  readonly tick: number;
  readonly command: string;
  readonly input: Input;
  readonly drag: boolean;
}

/** Everything that a run is made of at one position. */
export interface Snapshot {
  readonly position: Position;
  readonly stride: number;
  readonly params: Input;
  readonly state: Plain;
  readonly instruments: Readonly<Record<string, Plain>>;
}

export interface Timeline {
  readonly entries: Entry[];
  head: number;
  /** Where redo goes, the latest last. */
  redo: Position[];
  snapshots: { readonly snapshot: Snapshot; readonly bytes: number }[];
  bytes: number;
}

export const SNAPSHOT_BUDGET_BYTES = 32 * 1024 * 1024;
/** Seconds of model time: how close snapshots stand, how long all of them are kept, how far apart older ones stand. */
export const SNAPSHOT_EVERY = 0.5;
const DENSE_FOR = 30;
const SPARSE_EVERY = 5;

export const openTimeline = (): Timeline => ({ entries: [], head: 0, redo: [], snapshots: [], bytes: 0 });

/** Adds a command after the head and moves the head to it. The redo list belongs to the branch that was left. */
export function appendEntry(t: Timeline, given: Omit<Entry, 'id' | 'parent'>, parent = t.head): void {
  t.entries.push({ id: t.entries.length + 1, parent, ...given });
  t.head = t.entries.length;
  t.redo = [];
}

/** Commands from the beginning to `node`, in order. */
export function pathTo(t: Timeline, node: number): Entry[] {
  const path: Entry[] = [];
  for (let at = node; at > 0;) {
    const entry = t.entries[at - 1]!;
    path.push(entry);
    at = entry.parent;
  }
  return path.reverse();
}

/** Two values of one handle: the same command with the same words in it; only its numbers differ. */
export const sameHandle = (a: Pick<Entry, 'command' | 'input' | 'drag'>, b: typeof a): boolean =>
  a.drag &&
  b.drag &&
  a.command === b.command &&
  Object.keys(a.input).every((k) => typeof a.input[k] === 'number' || a.input[k] === b.input[k]);

/** Just before the last command; a whole drag counts as one. Undefined at the beginning. */
export function undoTarget(t: Timeline): Position | undefined {
  let entry = t.entries[t.head - 1];
  if (!entry) return undefined;
  for (
    let before = t.entries[entry.parent - 1];
    before && sameHandle(before, entry);
    before = t.entries[entry.parent - 1]
  )
    entry = before;
  return { node: entry.parent, tick: entry.tick };
}

/** Of the snapshots on the way to `position`, the one that leaves least to live again. The first snapshot always qualifies. */
export function nearestSnapshot(t: Timeline, position: Position, path = pathTo(t, position.node)): Snapshot {
  // A snapshot after command n serves up to the tick of the command that follows n on the path.
  const until = new Map<number, number>([[0, path[0]?.tick ?? Infinity]]);
  path.forEach((entry, i) => until.set(entry.id, path[i + 1]?.tick ?? Infinity));
  let best: Snapshot | undefined;
  for (const { snapshot } of t.snapshots) {
    const { node, tick } = snapshot.position;
    if (tick > position.tick || tick > (until.get(node) ?? -1)) continue;
    if (!best || tick > best.position.tick || (tick === best.position.tick && node > best.position.node))
      best = snapshot;
  }
  if (!best) throw new Error('a timeline keeps its first snapshot');
  return best;
}

/** Keeps a snapshot, then thins: all of the last 30 s, one in 5 s before, the first always, the oldest go when memory is short. */
export function keepSnapshot(t: Timeline, snapshot: Snapshot, dt: number): void {
  const { node, tick } = snapshot.position;
  if (t.snapshots.some(({ snapshot: { position: p } }) => p.node === node && p.tick === tick)) return;
  const bytes = sizeOfPlain(snapshot.state) + sizeOfPlain(snapshot.instruments) + 256;
  t.snapshots.push({ snapshot, bytes });
  t.bytes += bytes;
  const dense = tick - DENSE_FOR / dt;
  let last = -Infinity;
  t.snapshots = t.snapshots.filter(({ snapshot: s, bytes: size }, i) => {
    const at = s.position.tick;
    const stay = i === 0 || at >= dense || Math.abs(at - last) >= SPARSE_EVERY / dt - 0.5;
    if (stay) last = at;
    else t.bytes -= size;
    return stay;
  });
  while (t.bytes > SNAPSHOT_BUDGET_BYTES && t.snapshots.length > 2) t.bytes -= t.snapshots.splice(1, 1)[0]!.bytes;
}
