/** The sensor's way to the period: the lesson's own record, kept as the notebook keeps it, and the sine that it offers. */
import { Run, type Action } from '@sdk';
import { describe, expect, test } from 'vitest';
import { fitCurve, isFit } from '../../../../src/notebook/fits/index.ts';
import { recordedBy, recordersOf, setOf } from '../../../../src/notebook/recorder/recorded.ts';
import model from '../model.ts';
import { nextRecord } from './motion.ts';
import type { Now } from './progress.ts';

type R = Run<typeof model>;

/** Does what the bar offers until it offers nothing more. */
function recorded(seed: number): R {
  const run = new Run(model, {
    experiment: 'physics/spring',
    params: { spring: 'medium' },
    seeds: { bench: seed, unknown: seed, run: seed },
  }) as R;
  run.step();
  let quiet = 0;
  // Nothing offered for ten seconds: it is done.
  for (let turn = 0; turn < 2400 && quiet < 100; turn++) {
    const now = {
      frame: run.current,
      params: {},
      readings: { motion: run.readings('motion') },
      rows: [],
      recordable: false,
      answers: {},
    } as Now;
    const action: Action | undefined = nextRecord(now);
    quiet = action === undefined ? quiet + 1 : 0;
    if (action?.kind === 'command' && run.verdict(action.command as 'release', action.input as {}) === true)
      run.send(action.command as 'release', action.input as {});
    for (let n = 0; n < 24; n++) run.step();
  }
  return run;
}

describe('the graph of displacement and time', () => {
  test.each([1, 2, 3, 4, 5])(
    'bench %i: T = 2π/ω of the fitted sine is the period of the spring within its ±',
    (seed) => {
      const run = recorded(seed);
      const [device] = recordersOf(model as never).filter(({ instrument }) => instrument === 'motion');
      const kept = setOf(run as never, device!, recordedBy(run as never, 'motion')!, 'x');
      const column = (symbol: string): Float64Array => kept.columns.find((c) => c.symbol === symbol)!.values;
      const [t, d] = [column('t'), column('d')];
      const fit = fitCurve('sine', Array.from(t, (x, i) => ({ x, y: d[i]! })) as never);
      if (!isFit(fit)) throw new Error(fit.problem);
      const of = (role: string) => fit.params.find((p) => p.role === role)!;
      const omega = of('angularFrequency');
      const { hung, springMass, stiffness } = run.current;
      const truth = Math.sqrt(stiffness / (hung + springMass / 3));
      // The swing fades by a few per cent under a sine that does not: its own 95 % and as much again.
      expect(Math.abs(omega.value - truth)).toBeLessThan(2 * omega.expanded!);
      // Worth more than the timer's digit, which is 0.2 % of one period of half a second.
      expect(omega.expanded! / omega.value).toBeLessThan(0.001);
      // What hangs rests at c, and goes 20 mm either way, less what fades, and 0.17 % of gain.
      expect(Math.abs(of('amplitude').value - 0.02)).toBeLessThan(0.001);
      run.dispose();
    },
  );
});
