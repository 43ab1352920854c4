/** A run of the collision bench for tests: opened with the air on, commands that must be allowed, and a hand that throws. */
import { type Reading, Run } from '@sdk';
import type { CollisionFrame, MassId } from './apparatus.ts';
import model from './model.ts';

export type Params = NonNullable<ConstructorParameters<typeof Run<typeof model>>[1]['params']>;
export const open = (params: Params = {}, seed = 1) => {
  const run = new Run(model, {
    experiment: 'physics/collisions',
    seeds: { bench: seed, unknown: seed, run: seed },
    params,
  });
  run.send('blow', {});
  return run;
};
export type Bench = ReturnType<typeof open>;
export const send = (run: Bench, command: string, input: object) => {
  const verdict = run.verdict(command as never, input as never);
  if (verdict !== true) throw new Error(`${command}: ${String(verdict)}`);
  run.send(command as never, input as never);
  run.step();
};
export const frame = (run: Bench) => run.current as CollisionFrame;
export const live = (run: Bench, seconds: number) => {
  for (let n = Math.round(seconds * 240); n > 0; n--) run.step();
};
export const reading = (
  run: Bench,
  instrument: 'timer' | 'timer2' | 'logger' | 'balance',
  channel: string,
): Reading | undefined => run.readings(instrument).find((r) => r.channel === channel);
export const value = (run: Bench, instrument: 'timer' | 'timer2' | 'logger' | 'balance', channel: string) =>
  reading(run, instrument, channel)?.value;
/** A hand carries glider 1 to the right at v m/s over 6 cm or `way`, telling its place 60 times a second, and lets go. */
export const throwAt = (run: Bench, v: number, way = 0.06) => {
  const from = frame(run).carts[0].x;
  for (let n = 0; n * (v / 60) < way || n < 6; n++) {
    run.send('moveCart', { cart: '1', x: from + ((n + 1) * v) / 60 });
    for (let k = 0; k < 4; k++) run.step();
  }
};
export const load = (run: Bench, ...masses: MassId[]) => masses.forEach((mass) => send(run, 'load', { mass, on: '1' }));
