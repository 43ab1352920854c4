/** A recording from outside, step by step: its shape, its versions, its values, and then it is lived again. */
import { checkRecording, MAX_TEXT, prepare, readRecording, refuse, RefusedError, replay, type Accepted, type Run } from '@core';
import { fetchModel, findListed, type Listed } from '../experiments.ts';

export interface OpenedRecording {
  readonly listed: Listed;
  readonly run: Run;
  /** False when an older version made it. */
  readonly verified: boolean;
  readonly commands: number;
}

/** One screen frame, so that "reading…" is seen before the work begins. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

/** Never rejects: whatever is wrong comes back as a problem in words, and nothing on the bench has been touched. */
export async function openRecording(text: string): Promise<Accepted<OpenedRecording>> {
  const read = readRecording(text);
  if (!read.ok) return read;
  const { experiment } = read.value;
  const listed = findListed(experiment);
  const model = listed === undefined ? undefined : await fetchModel(experiment)?.catch(() => undefined);
  if (listed === undefined || model === undefined) return refuse('recording.unknown-experiment', { experiment: experiment.slice(0, 40) });
  const checked = checkRecording(read.value, model);
  if (!checked.ok) return checked;
  try {
    await prepare(model);
    await breath();
    const { recording, verifiable } = checked.value;
    const run = replay(model, recording, verifiable);
    return { ok: true, value: { listed, run, verified: verifiable, commands: recording.log.length } };
  } catch (error) {
    if (error instanceof RefusedError) return { ok: false, problem: error.problem };
    return refuse('recording.damaged', { where: 'log' });
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
