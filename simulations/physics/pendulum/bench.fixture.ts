/** A bench for the tests of the model: thread or rod of a given length, gate at the lowest place, timer in mode T. Not for the product. */
import { Run } from '@sdk';
import { BALLS, PIVOT_Y } from './apparatus.ts';
import model from './model.ts';

export const SEEDS = { bench: 1, unknown: 2, run: 3 };
export const G = 9.787;
export const degrees = (angle: number): number => (angle * Math.PI) / 180;
export const live = (run: Run<typeof model>, seconds: number): void => {
  for (let n = Math.round(seconds * 240); n > 0; n--) run.step();
};

/** A bench where the ball of `length` to its centre passes through the gate, with the timer ready in mode T. */
export function bench(
  length: number,
  suspension: 'string' | 'rod' = 'string',
  air = false,
  seeds = SEEDS,
): Run<typeof model> {
  const run = new Run(model, {
    experiment: 'physics/pendulum',
    seeds,
    params: { air },
    prelude: [
      ['hangOn', { suspension }],
      suspension === 'string' ? ['drawString', { length: length - BALLS.steel.radius }] : ['slideRod', { length }],
      ['moveGate', { x: 0, y: Math.round((PIVOT_Y - length) * 2000) / 2000 }],
      ['plug', { socket: 'A' }],
      ['timer.mode', { mode: 'T' }],
    ],
  });
  return run;
}
/** Lets go from an angle and lives until the gate has seen a whole period; the true times of its passages. */
export function passages(run: Run<typeof model>, angle: number, count = 3): number[] {
  run.send('pull', { angle });
  run.step();
  run.send('logger.reset', {});
  run.send('timer.reset', {});
  run.send('letGo', { how: 'still' });
  const { cursor } = run.eventsSince(0);
  const times: number[] = [];
  for (let n = 0; times.length < count && n < 240 * 60; n++) {
    run.step();
    times.splice(
      0,
      times.length,
      ...run
        .eventsSince(cursor)
        .events.filter((e) => e.name === 'gate-blocked')
        .map((e) => e.time),
    );
  }
  return times;
}
