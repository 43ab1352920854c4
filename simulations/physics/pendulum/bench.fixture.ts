/** A bench for the tests of the model: thread or rod of a given length, gate at the lowest place, timer in mode T. Not for the product. */
import { math, Run } from '@sdk';
import { rungeKutta4, workspace } from '@engines/ode';
import { BALLS, PIVOT_Y } from './apparatus.ts';
import model from './model.ts';
import { derivativeOf, square, type Pendulum } from './swing.ts';

export const SEEDS = { bench: 1, unknown: 2, run: 3 };
export const G = 9.787;
export const degrees = (angle: number): number => (angle * Math.PI) / 180;
/** T/T₀ = 1/agm(1, cos α/2): the complete elliptic integral by the arithmetic-geometric mean (Gauss). */
export function stretch(amplitude: number): number {
  let a = 1;
  let b = math.cos(amplitude / 2);
  while (Math.abs(a - b) > 1e-15) [a, b] = [(a + b) / 2, Math.sqrt(a * b)];
  return 1 / a;
}
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

/** Lives `seconds` with steps of h and gives the state. */
export function integrate(p: Pendulum, start: readonly number[], seconds: number, h: number): Float64Array {
  const y = Float64Array.from(start);
  const work = workspace(6);
  const f = derivativeOf(p);
  for (let n = 0, steps = Math.round(seconds / h); n < steps; n++) {
    rungeKutta4(f, n * h, h, y, work);
    square(y);
  }
  return y;
}
export const release = (angle: number): number[] => [math.sin(angle), -math.cos(angle), 0, 0, 0, 0];
