/** A recording from outside, step by step: its shape, its versions, its values, and then it is lived again, in pieces. */
import {
  checkRecording,
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
  type Recording,
  type Run,
} from '@core';
import { fetchModel, findListed, type Listed } from '../experiments.ts';

export interface OpenedRecording {
  readonly listed: Listed;
  readonly run: Run;
  /** False when an older version made it. */
  readonly verified: boolean;
  readonly commands: number;
}

/** Ten seconds of a bench: what a phone lives again between two screen frames without seeming to hang. */
const PIECE = 2400;
/** One screen frame, so that the page answers while the past is lived again. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function travel(run: Run, to: Position): Promise<void> {
  const path = pathTo(run.timeline, to.node);
  for (let tick = run.tick + PIECE; tick < to.tick; tick += PIECE) {
    run.seek({ node: path.findLast((entry) => entry.tick <= tick)?.id ?? 0, tick }, []);
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

/** Never rejects: whatever is wrong comes back as a problem in words, and nothing on the bench has been touched. */
export async function openRecording(text: string): Promise<Accepted<OpenedRecording>> {
  const read = readRecording(text);
  if (!read.ok) return read;
  const { experiment } = read.value;
  const listed = findListed(experiment);
  if (listed === undefined) return refuse('recording.unknown-experiment', { experiment: experiment.slice(0, 40) });
  const model = await fetchModel(experiment)?.catch(() => undefined);
  if (model === undefined) return refuse('recording.not-loaded');
  const checked = checkRecording(read.value, model);
  if (!checked.ok) return checked;
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
    return { ok: true, value: { listed, run, verified: verifiable, commands: recording.log.length } };
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
