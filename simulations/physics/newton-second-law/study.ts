/** A student who follows the full route's first part: five pulls with the total kept, three runs each, s = 0.5 m, the school's timer. */
import { defineStudy, rngOf, type Run } from '@sdk';
import { FLAG_WIDTH, X_START } from './apparatus.ts';
import model from './model.ts';
import forceTable from './table.ts';

const RUNS = 3;
const DISTANCE = 0.5;
/** How well a hand sets a gate to a mark, m: one standard deviation, estimated from the half-millimetre that an eye can tell. */
const HAND = 0.0003;
const DISCS = ['10a', '10b', '10c', '10d'] as const;

const pass = (run: Run<typeof model>, seconds: number) => {
  for (let left = seconds; left > 0; left -= 0.25) run.advance(Math.min(0.25, left));
};

export default defineStudy({
  model,
  table: forceTable,
  way: 'hanging',
  truth: 'inertia',
  constants: { s: DISTANCE },
  prelude: [
    ['blow', { air: 'on' }],
    ['timer.mode', { mode: 'A↔B' }],
    ['hook', { to: 'glider' }],
    ['move', { mass: '50a', to: 'glider' }],
    ['move', { mass: '50b', to: 'glider' }],
    ...DISCS.map((mass) => ['move', { mass, to: 'glider' }] as const),
  ],
  perform(run, seed, record) {
    const chance = rngOf(seed);
    run.play();
    // The gate stands where the ruler says, as well as a hand can set it; it stays there.
    const position = X_START + FLAG_WIDTH / 2 + DISTANCE + HAND * chance.normal('hand', 0);
    run.send('moveGate', { gate: 'E', position });
    for (let row = 0; row <= DISCS.length; row++) {
      if (row > 0) run.send('move', { mass: DISCS[row - 1]!, to: 'hanger' });
      for (let n = 0; n < RUNS; n++) {
        // Nobody presses at the same moment of the clock twice.
        pass(run, 0.1 + 0.4 * chance.uniform('pause', row, n));
        run.send('press', {});
        pass(run, 2.1);
        record();
        run.send('unpress', {});
        run.send('place', { x: X_START });
        run.send('timer.reset', {});
      }
    }
    pass(run, 0.05);
  },
  bins: { from: 0.345, to: 0.37, width: 0.0005 },
});
