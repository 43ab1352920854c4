/** A recording from outside, step by step: its shape, its versions, its values, and then it is lived again, in pieces. */
import {
  checkRecording,
  CORE,
  DivergenceError,
  loadRecording,
  MAX_TEXT,
  pathTo,
  prepare,
  readRecording,
  refuse,
  RefusedError,
  type Accepted,
  type Position,
  type Problem,
  type Recording,
  type Run,
} from '@core';
import { fetchModel, findListed, type Listed } from '../experiments.ts';
import { storedReadings, type StoredReading } from './readings.ts';

export interface OpenedRecording {
  readonly listed: Listed;
  readonly run: Run;
  /** False when an older version made it. */
  readonly verified: boolean;
  readonly commands: number;
  readonly readings: readonly StoredReading[];
}
/** Why it did not open; what was written down can be read all the same where only time has passed over the recording. */
export interface NotOpened {
  readonly ok: false;
  readonly problem: Problem;
  readonly readings?: readonly StoredReading[];
}

/** Ten seconds of a bench: what a phone lives again between two screen frames without seeming to hang. */
const PIECE = 2400;
/** One screen frame, so that the page answers while the past is lived again. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Brings a run to a place of its log in pieces; `onPiece` hears which share of the way is done. */
export async function travel(run: Run, to: Position, onPiece?: (share: number) => void): Promise<void> {
  const path = pathTo(run.timeline, to.node);
  const from = run.tick;
  for (let tick = from + PIECE; tick < to.tick; tick += PIECE) {
    run.seek({ node: path.findLast((entry) => entry.tick <= tick)?.id ?? 0, tick }, []);
    onPiece?.((tick - from) / (to.tick - from));
    await breath();
  }
  run.seek(to, []);
}

/** Lives a checked recording again. An older one may hold a command that is refused today: then it opens as far as it goes. */
async function live(run: Run, { marks, head }: Recording, verify: boolean): Promise<void> {
  if (verify)
    for (const [node, tick, expected] of marks) {
      await travel(run, { node, tick });
      if (run.hash() !== expected) throw new DivergenceError(node, tick);
    }
  try {
    await travel(run, head);
  } catch (error) {
    if (verify || !(error instanceof RefusedError)) throw error;
  }
}

const isOlder = ({ core, revision }: Recording, now: number): boolean => core < CORE || revision < now;

/** Never rejects: whatever is wrong comes back as a problem in words, and nothing on the bench has been touched. */
export async function openRecording(text: string): Promise<{ ok: true; value: OpenedRecording } | NotOpened> {
  const read = readRecording(text);
  if (!read.ok) return read;
  const { experiment } = read.value;
  const listed = findListed(experiment);
  if (listed === undefined) return refuse('recording.unknown-experiment', { experiment: experiment.slice(0, 40) });
  const model = await fetchModel(experiment)?.catch(() => undefined);
  if (model === undefined) return refuse('recording.not-loaded');
  const readings = storedReadings(read.value.readings);
  const checked = checkRecording(read.value, model);
  // An older one may name what the model no longer has.
  if (!checked.ok) return isOlder(read.value, model.revision) ? { ...checked, readings } : checked;
  try {
    await prepare(model);
  } catch {
    return refuse('recording.not-loaded');
  }
  const { recording, verifiable } = checked.value;
  let run: Run | undefined;
  try {
    run = loadRecording(model, recording);
    await live(run, recording, verifiable);
    return { ok: true, value: { listed, run, verified: verifiable, commands: recording.log.length, readings } };
  } catch (error) {
    run?.dispose();
    return error instanceof RefusedError
      ? { ok: false, problem: error.problem }
      : refuse('recording.damaged', { where: 'log' });
  }
}

/** The text of a file, refused before it is read when it is too large to be one of ours. */
export async function textOf(file: File): Promise<Accepted<string>> {
  if (file.size > MAX_TEXT) return refuse('recording.too-large', { megabytes: Math.ceil(file.size / 1e6) });
  try {
    return { ok: true, value: await file.text() };
  } catch {
    return refuse('recording.unreadable');
  }
}
