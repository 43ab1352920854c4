/**
 * A student of the full route: everything rinsed with what belongs into it, three titrations with an own unknown, read with the eye level. The last
 * drop falls whole; with half a drop less the analysis is the corrected one.
 */
import { defineStudy, rngOf, type Run } from '@sdk';
import { fastTo } from './guide/progress.ts';
import model from './model.ts';
import table from './table.ts';

const TITRES = 3;
/** Seconds that a hand lets the film on the wall come down before it reads. */
const PATIENCE = 12;

type R = Run<typeof model>;
const pass = (run: R, seconds: number): void => {
  for (let left = seconds; left > 1e-9; left -= 0.25) run.advance(Math.min(0.25, left));
};
const until = (run: R, so: () => boolean, most: number): void => {
  pass(run, 0.25);
  for (let waits = 0; !so() && waits < most * 4; waits++) pass(run, 0.25);
};

/** Fills up where it is too low, free of air, down to line 0. */
function fill(run: R): void {
  if ((run.current.burette.reading ?? 1) < 12e-6) return;
  run.send('placeUnder', { vessel: 'waste' });
  run.send('fillBurette', {});
  run.send('takeFunnel', {});
  pass(run, 0.25);
  if (run.current.burette.bubble > 0) {
    run.send('tap', { turn: 0.6 });
    until(run, () => run.current.burette.bubble === 0, 10);
    run.send('tap', { turn: 0 });
    pass(run, 0.25);
  }
  if ((run.current.burette.reading ?? 0) < 0) {
    run.send('toZero', {});
    until(run, () => run.current.burette.busy === '', 30);
  }
}

export default defineStudy({
  model,
  table,
  way: '',
  truth: 'concentration',
  relative: true,
  prelude: [
    ['wear', { what: 'goggles' }],
    ['rinseBurette', { with: 'solution' }],
    ['rinsePipette', { with: 'solution' }],
  ],
  perform(run, seed, record) {
    const chance = rngOf(seed);
    run.play();
    for (let n = 0; n < TITRES; n++) {
      fill(run);
      run.send('rinseFlask', { with: 'water' });
      run.send('pipette', { last: 'touch' });
      for (let drop = 0; drop < 2; drop++) run.send('addIndicator', { bottle: 'phenolphthalein' });
      run.send('placeUnder', { vessel: 'flask' });
      run.send('stir', { on: true });
      pass(run, PATIENCE);
      run.send('noteStart', {});
      pass(run, 0.25);
      run.send('runTo', { volume: fastTo(run.current, 8) });
      until(run, () => run.current.burette.busy === '', 60);
      run.send('tap', { turn: 0.16 });
      until(run, () => run.current.flask.near || run.current.flask.ended, 90);
      run.send('tap', { turn: 0 });
      pass(run, 1.5);
      for (let drops = 0; !run.current.flask.ended && drops < 60; drops++) {
        run.send('drop', { size: 'drop' });
        until(run, () => run.current.burette.busy === '', 10);
        pass(run, 1.5 + 0.5 * chance.uniform('pause', n, drops));
      }
      pass(run, PATIENCE);
      record();
    }
  },
  bins: { from: 98, to: 102, width: 0.1 },
});
