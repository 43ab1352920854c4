/** `npm run replay -- file …`: lives recordings again in Node and says whether every mark comes out. */
import { readFileSync } from 'node:fs';
import { RefusedError, checkRecording, readRecording, replay, type Problem } from '@core';
import words from '../src/app/words/en.json';
import { UsageError, experimentIds, loadModel, readArguments } from './experiments.ts';

/** The sentence of a problem, with its values filled in. */
export function say({ key, values = {} }: Problem): string {
  let at: unknown = words.problem;
  for (const part of key.split('.')) at = (at as Record<string, unknown> | undefined)?.[part];
  return typeof at === 'string'
    ? at.replace(/\{\{\s*(\w+)\s*\}\}/g, (_all, name: string) => String(values[name] ?? '…'))
    : `${key} ${JSON.stringify(values)}`;
}

async function one(file: string): Promise<boolean> {
  const fail = (problem: Problem) => {
    console.error(`${file}: ${say(problem)}`);
    return false;
  };
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    console.error(`${file}: cannot be read`);
    return false;
  }
  const read = readRecording(text);
  if (!read.ok) return fail(read.problem);
  const { experiment } = read.value;
  if (!experimentIds().includes(experiment))
    return fail({ key: 'recording.unknown-experiment', values: { experiment } });
  const model = await loadModel(experiment);
  const checked = checkRecording(read.value, model);
  if (!checked.ok) return fail(checked.problem);
  const { recording, verifiable } = checked.value;
  const begin = performance.now();
  try {
    const run = replay(model, recording, verifiable);
    const seconds = (performance.now() - begin) / 1000;
    const speed = seconds > 0 ? run.time / seconds : Infinity;
    const verdict = verifiable
      ? `${recording.marks.length} mark(s) verified`
      : 'made by an older version: opens, cannot be verified';
    console.log(
      `${file}: ${experiment}, ${recording.log.length} commands, ${run.time.toFixed(3)} s at ${speed.toFixed(0)}× real time; ${verdict}`,
    );
    console.log(`  hash ${run.hash()}`);
    run.dispose();
    return true;
  } catch (error) {
    if (error instanceof RefusedError) return fail(error.problem);
    throw error;
  }
}

export default async function main(args: readonly string[]): Promise<number> {
  const { rest } = readArguments(args);
  if (rest.length === 0)
    throw new UsageError('Which file? npm run replay -- simulations/physics/free-fall/recordings/first.json');
  let failed = 0;
  for (const file of rest) if (!(await one(file))) failed++;
  return failed === 0 ? 0 : 1;
}
