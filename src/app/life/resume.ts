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

/** A kept recording at its beginning, with its whole log; `head` is where it is to go. Never rejects. */
export async function openKept(model: AnyModel, name: string, head: Position): Promise<Accepted<Run>> {
  try {
    const [header, ...pages] = await loadPages(name);
    if (typeof header !== 'object' || header === null) return refuse('life.lost');
    // As a file from outside would be read: what lies on a disk may be broken too.
    const text = JSON.stringify({ ...header, log: pages.flat(), head, marks: [] });
    const read = readRecording(text);
    if (!read.ok) return { ok: false, problem: read.problem.key === 'recording.newer' ? UPDATED : BROKEN };
    const checked = checkRecording(read.value, model);
    if (!checked.ok) return { ok: false, problem: checked.problem.key === 'recording.newer' ? UPDATED : BROKEN };
    if (!checked.value.verifiable) return { ok: false, problem: UPDATED };
    return { ok: true, value: loadRecording(model, checked.value.recording) };
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

/** A place that the log really has. */
const stands = (run: Run, { node, tick }: Position): boolean =>
  node <= run.timeline.entries.length && tick >= (run.timeline.entries[node - 1]?.tick ?? 0) && tick <= MAX_STEPS;

/** Takes the kept snapshots over, so that neither coming back nor the next undo lives everything again. */
function take(run: Run, { snapshots }: Moments): void {
  const [latest] = snapshots;
  const known = snapshots.filter(({ position }) => stands(run, position));
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
  const opened = await openKept(model, life.recording, life.head);
  if (!opened.ok) return opened;
  const run = opened.value;
  const fail = (problem: Problem): Accepted<Run> => {
    run.dispose();
    return { ok: false, problem };
  };
  if (run.experiment !== experiment) return fail(BROKEN);
  try {
    const moments = await loadMoments(experiment);
    const latest = isMoments(moments, life.recording) ? moments.snapshots[0] : undefined;
    if (latest !== undefined && (moments as Moments).build === buildName()) {
      if (markOf(latest, run) === (moments as Moments).mark) take(run, moments as Moments);
    } else if (latest !== undefined && latest.position.tick <= life.head.tick) {
      // Another build: the numbers must come out all the same, or the log would tell of another bench.
      await travel(run, latest.position, onPiece);
      if (run.hash() !== (moments as Moments).mark) return fail(UPDATED);
    }
    await travel(run, life.head, onPiece);
    run.seek(life.head, life.redo.every((one) => stands(run, one)) ? [...life.redo] : []);
    run.setSpeed(life.speed);
    nameRun(run, life.recording);
    for (const [table, memory] of Object.entries(life.memories)) remindRun(run, table, memory);
    return { ok: true, value: run };
  } catch {
    return fail(BROKEN);
  }
}
