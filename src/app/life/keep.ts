/**
 * Keeps a run while it lives: every command within a moment, the place in time a few times a second while it plays. A kept run
 * can be gone on with after the page, the browser or the machine's battery has died.
 */
import { hash, nearestSnapshot, recordingOf, undoTarget, type Position, type Run, type Snapshot } from '@core';
import { memoriesOf } from '@notebook';
import { buildName, LIFE_VERSION, type Facts, type Moments, type StoredLife } from './life.ts';
import { HEADER, PAGE, write, writeLast, type Change } from './shelf.ts';

/** Milliseconds from a command, and between two notes of the time: with the writing itself well below a second. */
const AFTER_COMMAND_MS = 120;
const WHILE_PLAYING_MS = 350;
/** Between two kept snapshots, ms: what has to be lived again at most. */
const SNAPSHOT_MS = 10_000;
/** After a write that failed. */
const REST_MS = 5000;
/** Undos that are as quick after coming back as they were before. */
const UNDOS = 6;

export type Trouble = 'full' | 'forbidden' | 'elsewhere' | 'late';

/** Where the run stands for its student, while the bench shows a moment of its past. */
export interface Present {
  readonly position: Position;
  readonly redo: readonly Position[];
  readonly playing: boolean;
}
export interface Keeping {
  readonly run: Run;
  readonly name: string;
  /** Commands that lie on the shelf already: of a run that was resumed. */
  readonly written: number;
  /** Undefined while the run is only looked at: then its log is kept, and the kept life of the bench stays. */
  readonly facts: () => Facts | undefined;
  readonly present: () => Present | undefined;
  readonly onTrouble: (trouble: Trouble) => void;
}
export interface Keeper {
  /** What the page knows has changed. */
  touch(): void;
  /** Writes all there is. */
  flush(): Promise<void>;
  /** The last words of this run. */
  stop(): void;
}

/** The log as a recording has it: entries [tick, command, input], with the parent where it is not the one before. */
function pagesOf(run: Run, name: string, from: number): [number, unknown][] {
  const { entries } = run.timeline;
  const pages: [number, unknown][] = [];
  if (from < 0) {
    const { log: _log, head: _head, marks: _marks, ...header } = recordingOf(run);
    pages.push([HEADER, { name, at: Date.now(), ...header }]);
  }
  for (let at = Math.floor(Math.max(0, from) / PAGE); at * PAGE < entries.length; at++)
    pages.push([
      at + 1,
      entries
        .slice(at * PAGE, (at + 1) * PAGE)
        .map(({ id, parent, tick, command, input }) =>
          parent === id - 1 ? [tick, command, input] : [tick, command, input, parent],
        ),
    ]);
  return pages;
}

function momentsOf(run: Run, name: string, at: Position): Moments | undefined {
  const build = buildName();
  if (build === undefined) return undefined;
  const wanted = new Set<Snapshot>([nearestSnapshot(run.timeline, at)]);
  const past = { ...run.timeline, head: at.node };
  for (let n = 0; n < UNDOS; n++) {
    const before = undoTarget(past);
    if (before === undefined) break;
    wanted.add(nearestSnapshot(run.timeline, before));
    past.head = before.node;
  }
  const snapshots = [...wanted];
  const { position, ...rest } = snapshots[0]!;
  return { build, recording: name, mark: hash({ ...rest, tick: position.tick, seeds: { ...run.seeds } }), snapshots };
}

export function keepRun({ run, name, written, facts, present, onTrouble }: Keeping): Keeper {
  /** −1: not even its header. */
  let kept = written > 0 ? written : -1;
  let last: string | undefined;
  let lastMoments = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Infinity;
  let busy = false;
  let stopped = false;

  const lifeNow = (): StoredLife | undefined => {
    const known = facts();
    if (known === undefined) return undefined;
    const { position, redo, playing } = present() ?? {
      position: run.position,
      redo: run.timeline.redo,
      playing: run.status.playing,
    };
    const commands = run.timeline.entries.length;
    const { speed } = run.status;
    const memories = memoriesOf(run);
    return {
      version: LIFE_VERSION,
      at: 0,
      recording: name,
      commands,
      head: position,
      redo,
      speed,
      playing,
      memories,
      ...known,
    };
  };
  const gather = (whole: boolean): Change | undefined => {
    const life = lifeNow();
    const print = JSON.stringify(life);
    const commands = run.timeline.entries.length;
    const pages = kept < commands ? pagesOf(run, name, kept) : [];
    if (pages.length === 0 && print === last && !whole) return undefined;
    last = print;
    const now = life && { ...life, at: Date.now() };
    const late = performance.now() - lastMoments > SNAPSHOT_MS;
    const moments = life !== undefined && (whole || late) ? momentsOf(run, name, life.head) : undefined;
    if (moments !== undefined) lastMoments = performance.now();
    return { experiment: run.experiment, name, pages, life: now, moments };
  };
  const save = async (whole: boolean): Promise<void> => {
    let pause = WHILE_PLAYING_MS;
    clearTimeout(timer);
    timer = undefined;
    due = Infinity;
    const change = gather(whole);
    const commands = run.timeline.entries.length;
    if (change !== undefined) {
      busy = true;
      try {
        const end = await write(change);
        if (end !== 'kept') onTrouble(end);
        if (end !== 'elsewhere' && change.pages.length > 0) kept = Math.max(kept, commands);
      } catch (error) {
        last = undefined;
        pause = REST_MS;
        onTrouble(error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'forbidden');
      }
      busy = false;
    }
    if (!stopped && run.status.playing && !document.hidden) later(pause);
  };
  const later = (ms: number): void => {
    const at = performance.now() + ms;
    if (stopped || at >= due) return;
    due = at;
    clearTimeout(timer);
    // One write at a time: what comes meanwhile goes with the next.
    timer = setTimeout(() => (busy ? ((due = Infinity), later(ms)) : void save(false)), ms);
  };
  const onChange = (): void => later(AFTER_COMMAND_MS);
  const onHide = (): void => {
    if (document.hidden) void save(true);
    else later(WHILE_PLAYING_MS);
  };
  const onLeave = (): void => {
    const change = gather(true);
    if (change !== undefined) writeLast(change);
    void save(true);
  };
  const off = run.subscribe(onChange);
  document.addEventListener('visibilitychange', onHide);
  addEventListener('pagehide', onLeave);
  later(AFTER_COMMAND_MS);
  return {
    touch: onChange,
    flush: () => save(true),
    stop() {
      if (stopped) return;
      stopped = true;
      off();
      document.removeEventListener('visibilitychange', onHide);
      removeEventListener('pagehide', onLeave);
      void save(true);
    },
  };
}
