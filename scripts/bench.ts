/** `npm run bench`: what a step, a frame and a download cost, as ratios where the machine would decide otherwise. */
import { existsSync } from 'node:fs';
import { Run, replay, recordingOf, type Recording } from '@core';
import { bareLife } from '../tests/contract/bare.ts';
import { chemistrySpeed } from './bench/chemistry.ts';
import { kernel } from './bench/kernel.ts';
import { page } from './bench/page.ts';
import { experimentIds, loadModel } from './experiments.ts';
import { verdict, within } from './bench/limits.ts';

const recordings = import.meta.glob<string>('/simulations/*/*/recordings/*.json', { query: '?raw', import: 'default' });

const STEPS = 20_000;
const ROUNDS = 7;

/** Median seconds of several rounds: one slow round is the machine's, not ours. */
export function median(round: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const begin = performance.now();
    round();
    return (performance.now() - begin) / 1000;
  });
  return times.sort((a, b) => a - b)[ROUNDS >> 1]!;
}

async function steps(id: string): Promise<void> {
  const model = await loadModel(id);
  const subject = { id, model };
  const bare = bareLife(subject);
  const run = new Run(model, { experiment: id });
  const out = {};
  const raw = median(() => {
    for (let n = 0; n < STEPS; n++) bare.step();
  });
  const withFrame = median(() => {
    for (let n = 0; n < STEPS; n++) {
      bare.step();
      bare.frame(out);
    }
  });
  const whole = median(() => {
    for (let n = 0; n < STEPS; n++) run.step();
  });
  const recording = recordingOf(run);
  const again = median(() => replay(model, { ...recording, head: { node: 0, tick: STEPS }, marks: [] }).dispose());
  const micro = (seconds: number) => ((seconds / STEPS) * 1e6).toFixed(2);
  console.log(
    `${id}: model.step ${micro(raw)} µs, with frame ${micro(withFrame)} µs, run.step ${micro(whole)} µs ` +
      `(${(whole / raw).toFixed(2)}× model.step); replay ${((STEPS * model.dt) / again).toFixed(0)}× real time`,
  );
  run.dispose();
  bare.free();
}

/** How fast a kept recording is lived again without a screen: its model time over wall time. */
async function replays(): Promise<void> {
  for (const [path, text] of Object.entries(recordings)) {
    const recording = JSON.parse(await text()) as Recording;
    const model = await loadModel(recording.experiment);
    const wall = median(() => replay(model, recording, false).dispose());
    const speed = (recording.head.tick * model.dt) / wall;
    console.log(
      `replay of ${path}: ${(recording.head.tick * model.dt).toFixed(1)} s of model time, ` +
        `${speed.toFixed(0)}× real time ${within(`replay of ${path}`, speed, '≥', 200)}`,
    );
  }
}

/** `--heap 10`: minutes of fuzzing the page while its heap is watched; left out without it. */
const minutesOf = (args: readonly string[]): number => Number(args[args.indexOf('--heap') + 1 || args.length] ?? 0);

export default async function main(args: readonly string[]): Promise<number> {
  await kernel();
  chemistrySpeed();
  for (const id of experimentIds()) await steps(id);
  await replays();
  if (!existsSync('dist/index.html')) console.log('No dist: npm run build, then sizes and frames are here.');
  else if (!args.includes('--no-page'))
    await page(
      minutesOf(args),
      experimentIds().filter((id) => !id.startsWith('_')),
    );
  return verdict();
}
