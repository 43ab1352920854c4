/**
 * A student of the full route at its best: levels the track, weighs both gliders, takes the 50 mm flags and the logger, measures what
 * friction takes from one glider alone, and lets springs meet springs six times.
 */
import { defineStudy, rngOf, type Run } from '@sdk';
import model from './model.ts';
import atImpactTable from './at-impact-table.ts';

const TRIALS = 6;
/** How well a student levels, comparing how a glider slows both ways: one standard deviation, turns of the screw (assumed). */
const SCREW = 0.1;
const LEAN = 0.003;

const pass = (run: Run<typeof model>, seconds: number) => {
  for (let left = seconds; left > 0; left -= 0.25) run.advance(Math.min(0.25, left));
};

export default defineStudy({
  model,
  table: atImpactTable,
  way: '',
  truth: 1,
  params: { family: 'sensor', lean: LEAN },
  // One glider alone slows by about 0.009 m/s² between the gates. The gates stand where they stood.
  constants: { a: 0.009, 'l₁': 0.09, 'l₂': 0.12 },
  prelude: [
    ['load', { mass: 'm200', on: '1' }],
    ['setFlag', { flag: '50' }],
    ['blow', {}],
  ],
  perform(run, seed, record) {
    const chance = rngOf(seed);
    run.play();
    run.send('turnScrew', { turns: -LEAN / 0.00086206896 + SCREW * chance.normal('level', 0) });
    for (const cart of ['1', '2'] as const) {
      run.send('weigh', { cart });
      pass(run, 6.5 + chance.uniform('weigh', Number(cart)));
    }
    for (let trial = 0; trial < TRIALS; trial++) {
      run.send('putBack', {});
      run.send('logger.reset', {});
      pass(run, 0.3 + 0.4 * chance.uniform('pause', trial));
      run.send('push1', { how: 'right-medium' });
      pass(run, 4);
      record();
    }
  },
  bins: { from: 0.9, to: 1.1, width: 0.005 },
});
