/** `npm run bench`: what a step, a frame and a download cost, as ratios where the machine would decide otherwise. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { Run, replay, recordingOf } from '@core';
import { bareLife } from '../tests/contract/bare.ts';
import { experimentIds, loadModel } from './experiments.ts';

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

function sizes(): void {
  const folder = 'dist/assets';
  if (!existsSync(folder)) {
    console.log('No dist: npm run build, then the sizes are here.');
    return;
  }
  const brotli = (path: string) =>
    brotliCompressSync(readFileSync(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  const rows = readdirSync(folder)
    .filter((name) => /\.(js|css|wasm|json)$/.test(name))
    .map((name) => ({ name, bytes: brotli(`${folder}/${name}`) }))
    .sort((a, b) => b.bytes - a.bytes);
  console.log('\nBrotli kB by chunk:');
  for (const { name, bytes } of rows) console.log(`${(bytes / 1000).toFixed(1).padStart(8)}  ${name}`);
}

export default async function main(): Promise<number> {
  for (const id of experimentIds()) await steps(id);
  sizes();
  return 0;
}
