/** A student who follows the full route: five heights, five shots each, h to the floor of the trough, L on the tape. */
import { defineStudy, rngOf, type Run } from '@sdk';
import model from './model.ts';
import levelTable from './table.ts';

const HEIGHTS = [0.2, 0.4, 0.6, 0.8, 1];
const SHOTS = 5;
/** How well a hand sets a slide to a mark, and a tape's zero to a plumb bob, m: one standard deviation, estimated. */
const HAND = 0.0005;
const BOB = 0.001;

const pass = (run: Run<typeof model>, seconds: number) => {
  for (let left = seconds; left > 0; left -= 0.25) run.advance(Math.min(0.25, left));
};

export default defineStudy({
  model,
  table: levelTable,
  way: 'floor',
  truth: 'muzzleSpeed',
  // The probe says what this launcher gives when its index stands at zero; the student's own protractor may be off.
  prelude: [['aim', { degrees: 0 }]],
  perform(run, seed, record) {
    const chance = rngOf(seed);
    run.play();
    run.send('moveTape', { zero: BOB * chance.normal('tape', 0) });
    HEIGHTS.forEach((height, row) => {
      run.send('raise', { height: height + HAND * chance.normal('hand', row) });
      run.send('movePaper', { x: 0.904 * Math.sqrt(height), z: 0 });
      for (let shot = 0; shot < SHOTS; shot++) {
        run.send('cock', { stop: 1 });
        for (let waits = 0; run.verdict('load', { ball: 'steel' }) !== true && waits < 100; waits++) pass(run, 0.05);
        run.send('load', { ball: 'steel' });
        pass(run, 0.1 + 0.2 * chance.uniform('pause', row, shot));
        if (run.verdict('seat', {}) === true) run.send('seat', {});
        pass(run, 0.05);
        run.send('fire', {});
        pass(run, 0.6);
        record();
      }
    });
  },
  bins: { from: 1.9, to: 2.1, width: 0.005 },
});
