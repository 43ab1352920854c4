/** A student who follows the full route: five lengths to the ball's centre, five swings each from 10°, the school's timer in mode T. */
import { defineStudy, rngOf, type Run } from '@sdk';
import { BALLS, PIVOT_Y } from './apparatus.ts';
import model from './model.ts';
import table from './table.ts';

export const LENGTHS = [0.4, 0.6, 0.8, 1, 1.2];
const SWINGS = 5;
/** How well a hand draws the thread, places the gate, and finds the same angle again: one standard deviation, m and rad (estimated). */
const HAND = 0.001;
const AIM = 0.005;

const pass = (run: Run<typeof model>, seconds: number) => {
  for (let left = seconds; left > 0; left -= 0.25) run.advance(Math.min(0.25, left));
};
const snap = (value: number, step: number) => Math.round(value / step) * step;

/** The same lesson from another angle: for the naive one of notes.md. */
export const lesson = (angle: number) => (run: Run<typeof model>, seed: number, record: () => void) => {
  const chance = rngOf(seed);
  run.play();
  LENGTHS.forEach((length, row) => {
    run.send('calm', {});
    run.send('drawString', { length: snap(length - BALLS.steel.radius + HAND * chance.normal('thread', row), 0.0005) });
    run.send('moveGate', {
      x: snap(HAND * chance.normal('gate-x', row), 0.0005),
      y: snap(PIVOT_Y - length + HAND * chance.normal('gate-y', row), 0.0005),
    });
    for (let n = 0; n < SWINGS; n++) {
      run.send('pull', { angle: snap(angle + AIM * chance.normal('angle', row, n), 0.001) });
      // Nobody lets go at the same moment of the clock twice.
      pass(run, 0.1 + 0.4 * chance.uniform('pause', row, n));
      run.send('timer.reset', {});
      run.send('letGo', { how: 'still' });
      // What is sent takes effect with the next tick; then the first quarter, and a period.
      pass(run, 0.1);
      for (let waits = 0; run.readings('timer')[0]!.status !== 'ok' && waits < 60; waits++) pass(run, 0.1);
      record();
    }
  });
  pass(run, 0.05);
};

export default defineStudy({
  model,
  table,
  way: 'centre',
  truth: 'gravity',
  prelude: [
    ['plug', { socket: 'A' }],
    ['timer.mode', { mode: 'T' }],
  ],
  perform: lesson(0.175),
  bins: { from: 9.6, to: 9.9, width: 0.01 },
});
