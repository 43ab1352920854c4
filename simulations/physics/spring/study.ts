/** A student who follows the full route: six loads, three periods each with the school's timer, the gate set by hand. */
import { defineStudy, rngOf, type Run } from '@sdk';
import { LOAD_IDS } from './apparatus.ts';
import { pullOf } from './guide/progress.ts';
import model from './model.ts';
import periodTable from './table.ts';

const SWINGS = 3;
/** How well a hand sets the gate level with the pointer, m: one standard deviation (assumed). */
const HAND = 0.001;

const pass = (run: Run<typeof model>, seconds: number) => {
  for (let left = seconds; left > 0; left -= 0.25) run.advance(Math.min(0.25, left));
};

export default defineStudy({
  model,
  table: periodTable,
  way: 'stamps',
  truth: 'stiffness',
  params: { spring: 'medium' },
  prelude: [],
  perform(run, seed, record) {
    const chance = rngOf(seed);
    run.play();
    LOAD_IDS.slice(1, 7).forEach((load, row) => {
      run.send('hang', { load });
      pass(run, 0.8);
      run.send('moveGate', { depth: run.current.rest + HAND * chance.normal('gate', row) });
      for (let swing = 0; swing < SWINGS; swing++) {
        run.send('pull', { by: pullOf(run.current) });
        // Nobody lets go at the same moment of the clock twice.
        pass(run, 0.2 + 0.3 * chance.uniform('pause', row, swing));
        run.send('timer.reset', {});
        run.send('release', {});
        pass(run, 0.1);
        for (let waits = 0; run.readings('timer')[0]!.status !== 'ok' && waits < 40; waits++) pass(run, 0.05);
        record();
      }
    });
    pass(run, 0.05);
  },
  bins: { from: 23.5, to: 26, width: 0.05 },
});
