/** A student who follows the full route: five heights, five drops each, s from the lower edge, the school's timer. */
import { defineStudy, rngOf, type Run } from '@sdk';
import { BODIES } from './apparatus.ts';
import model from './model.ts';
import fallTable from './table.ts';

const HEIGHTS = [0.2, 0.35, 0.5, 0.65, 0.8];
const DROPS = 5;
/** How well a hand sets a gate to a mark, m: one standard deviation, estimated from the half-millimetre that an eye can tell. */
const HAND = 0.0003;

const pass = (run: Run<typeof model>, seconds: number) => {
  for (let left = seconds; left > 0; left -= 0.25) run.advance(Math.min(0.25, left));
};

export default defineStudy({
  model,
  table: fallTable,
  way: 'lower-edge',
  truth: 'gravity',
  prelude: [
    ['plug', { plug: 'magnet', socket: 'A' }],
    ['plug', { plug: 'gate-E', socket: 'B' }],
    ['timer.mode', { mode: 'A↔B' }],
    ['hang', { body: 'cylinder' }],
  ],
  perform(run, seed, record) {
    const chance = rngOf(seed);
    run.play();
    HEIGHTS.forEach((height, row) => {
      run.send('moveGate', {
        gate: 'E',
        position: height + BODIES.cylinder.length + HAND * chance.normal('hand', row),
      });
      for (let drop = 0; drop < DROPS; drop++) {
        // Nobody presses at the same moment of the clock twice.
        pass(run, 0.1 + 0.4 * chance.uniform('pause', row, drop));
        run.send('press', {});
        pass(run, 0.45);
        record();
        run.send('unpress', {});
        for (let waits = 0; run.verdict('hang', { body: 'cylinder' }) !== true && waits < 100; waits++) pass(run, 0.05);
        run.send('hang', { body: 'cylinder' });
        run.send('timer.reset', {});
      }
    });
    pass(run, 0.05);
  },
  bins: { from: 9.4, to: 10.2, width: 0.02 },
});
