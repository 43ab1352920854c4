/** A kept run, lived again: from its snapshot where this very build made it, else from its log, in pieces. Comes when there is one. */
import {
  checkRecording,
  hash,
  keepSnapshot,
  loadRecording,
  MAX_STEPS,
  readRecording,
  refuse,
  type Accepted,
  type AnyModel,
  type Position,
  type Problem,
  type Run,
  type Snapshot,
} from '@core';
import { nameRun, remindRun } from '@notebook';
import { travel } from '../replay/open-recording.ts';
import { buildName, type Moments, type StoredLife } from './life.ts';
import { loadMoments, loadPages } from './shelf.ts';

const BROKEN: Problem = { key: 'life.broken' };
const UPDATED: Problem = { key: 'life.updated' };
const LONG: Problem = { key: 'life.long' };

/**
 * A kept recording at its beginning, with its whole log; `head` is where it is to go. Our own log may be longer than what is taken
 * from outside, where the way to `head` is not or where it is `short`: there is a snapshot to begin from. Never rejects.
 */
export async function openKept(
  model: AnyModel,
  name: string,
  head: Position,
  short: (run: Run) => boolean = () => false,
): Promise<Accepted<Run>> {
  try {
    const [header, ...pages] = await loadPages(name);
    if (typeof header !== 'object' || header === null) return refuse('life.lost');
    // As a file from outside would be read: what lies on a disk may be broken too.
    const text = JSON.stringify({ ...header, log: pages.flat(), head, marks: [] });
    const read = readRecording(text);
    if (!read.ok) return { ok: false, problem: read.problem.key === 'recording.newer' ? UPDATED : BROKEN };
    const checked = checkRecording(read.value, model, Infinity);
    if (!checked.ok) return { ok: false, problem: checked.problem.key === 'recording.newer' ? UPDATED : BROKEN };
    if (!checked.value.verifiable) return { ok: false, problem: UPDATED };
    const run = loadRecording(model, checked.value.recording);
    const way = { ...read.value, log: read.value.log.slice(0, head.node) };
    if (checkRecording(way, model).ok || short(run)) return { ok: true, value: run };
    run.dispose();
    return { ok: false, problem: LONG };
  } catch {
    return { ok: false, problem: BROKEN };
  }
}

const isMoments = (value: unknown, name: string): value is Moments => {
  const one = value as Partial<Moments> | null | undefined;
  return typeof one === 'object' && one !== null && one.recording === name && Array.isArray(one.snapshots);
};
const markOf = ({ position, ...rest }: Snapshot, run: Run): string =>
  hash({ ...rest, tick: position.tick, seeds: { ...run.seeds } });

/** A place that the log really has; it begins where the last command was given, and nobody waits there for ever. */
const stands = (run: Run, { node, tick }: Position, latest: number): boolean =>
  node <= run.timeline.entries.length &&
  tick >= (run.timeline.entries[node - 1]?.tick ?? 0) &&
  tick <= latest + MAX_STEPS;

/** Takes the kept snapshots over, so that neither coming back nor the next undo lives everything again. */
function take(run: Run, { snapshots }: Moments): void {
  const [latest] = snapshots;
  const known = snapshots.filter(({ position }) => stands(run, position, latest?.position.tick ?? 0));
  for (const one of known.sort((a, b) => a.position.tick - b.position.tick))
    keepSnapshot(run.timeline, one, run.model.dt);
  if (latest !== undefined) run.restore(latest);
}

/** The run as it was left, standing still. `onPiece` hears which share is lived again. Never rejects. */
export async function resume(
  model: AnyModel,
  experiment: string,
  life: StoredLife,
  onPiece: (share: number) => void,
): Promise<Accepted<Run>> {
  const moments = await loadMoments(experiment).catch(() => undefined);
  const known = isMoments(moments, life.recording) ? moments : undefined;
  const latest = known?.snapshots[0];
  const sameBuild = known !== undefined && known.build === buildName();
  const trusted = (run: Run): boolean => sameBuild && latest !== undefined && markOf(latest, run) === known.mark;
  const opened = await openKept(model, life.recording, life.head, trusted);
  if (!opened.ok) return opened;
  const run = opened.value;
  const fail = (problem: Problem): Accepted<Run> => {
    run.dispose();
    return { ok: false, problem };
  };
  if (run.experiment !== experiment) return fail(BROKEN);
  try {
    if (trusted(run)) {
      take(run, known!);
      // A head that no snapshot led to would be lived for ever.
      if ((life.head.tick - run.tick) / run.status.stride > MAX_STEPS) return fail(LONG);
    } else if (!sameBuild && latest !== undefined && latest.position.tick <= life.head.tick) {
      // Another build: the numbers must come out all the same, or the log would tell of another bench.
      await travel(run, latest.position, onPiece);
      if (run.hash() !== known!.mark) return fail(UPDATED);
    }
    await travel(run, life.head, onPiece);
    run.seek(
      life.head,
      life.redo.every((one) => stands(run, one, Math.max(run.tick, latest?.position.tick ?? 0))) ? [...life.redo] : [],
    );
    run.setSpeed(life.speed);
    nameRun(run, life.recording);
    for (const [table, memory] of Object.entries(life.memories)) remindRun(run, table, memory);
    return { ok: true, value: run };
  } catch {
    return fail(BROKEN);
  }
}
