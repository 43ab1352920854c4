/** The lesson can be lived: whoever presses what the bar offers shoots, and whoever puts the cup where the own numbers say hits it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { prepare, Run, type Plain } from '@core';
import { CUP, STROKES } from '../apparatus.ts';
import { SEALED, SEALED_IDS } from '../launcher.ts';
import model from '../model.ts';
import guide from './index.ts';
import { nextShot, seenFast, shootFast, shootFrom, type Now } from './progress.ts';
import { expectedRange, shootAtCup } from './quick.ts';

beforeAll(() => prepare(model));

type LiveRun = Run<typeof model>;
const open = (seed: number, setup: { params: object; prelude: unknown } = guide.routes[0]!): LiveRun =>
  new Run(model, {
    experiment: 'physics/projectile',
    params: setup.params as Record<string, string>,
    prelude: setup.prelude as [string, Record<string, Plain>][],
    seeds: { bench: seed, unknown: seed, run: seed },
  });
const progress = (run: LiveRun, rows: Now['rows'] = [], recordable = false): Now => ({
  frame: run.current,
  params: {},
  readings: {},
  rows,
  recordable,
  answers: {},
});
/** Presses what is offered until the tape shows a new mark; how many presses that took. */
function shootByHand(run: LiveRun, offer: (p: Now) => ReturnType<typeof nextShot>, rows: Now['rows'] = []): number {
  const before = run.current.throws;
  for (let turn = 0, presses = 0; turn < 3000; turn++) {
    const action = offer(progress(run, rows));
    if (run.current.throws > before && run.current.place !== 'flight') return presses;
    if (action?.kind === 'command' && run.verdict(action.command as 'fire', action.input as {}) === true) {
      run.send(action.command as 'fire', action.input as {});
      presses++;
    }
    run.step();
  }
  throw new Error('nothing flew');
}
const markOf = (run: LiveRun): number => run.readings('tape').find((r) => r.channel === 'mark')!.value!;
const lie = (run: LiveRun): void => {
  for (let n = 0; n < 240 * 4 && run.current.place === 'contact'; n++) run.step();
};

describe('the lesson of the throw', () => {
  it('offers cock, load, push down, fire, and nothing while the ball flies', () => {
    const run = open(1);
    expect(nextShot(progress(run))).toMatchObject({ label: 'fire' });
    expect(shootByHand(run, nextShot)).toBe(1);
    // Two ticks later the mark can be read; the second shot takes all four moves.
    run.step();
    expect(nextShot(progress(run, [], true))).toMatchObject({ kind: 'record' });
    expect(shootByHand(run, nextShot)).toBe(4);
    run.dispose();
  });

  it('the sheet is where the marks of all four heights fall', () => {
    for (const seed of [1, 2, 3, 4]) {
      const run = open(seed);
      const quick = guide.routes[0]!;
      quick.settings.forEach((height, i) => {
        for (let n = 0; n < 4; n++) {
          const action = shootFrom(progress(run), height, 0.03, [0.5, 0.5, 0.7, 0.7][i]);
          if (action?.kind !== 'command') break;
          run.send(action.command as 'raise', action.input as { height: number });
          run.step();
        }
        shootByHand(run, nextShot);
        run.step();
        expect([seed, height, run.current.marked]).toEqual([seed, height, true]);
        lie(run);
      });
      run.dispose();
    }
  });

  it('a cup at the range that the own rows give is hit', () => {
    for (const seed of [1, 2, 3]) {
      const run = open(seed);
      shootByHand(run, nextShot);
      run.step();
      const rows = [{ setting: 0.2, repeats: [markOf(run)] }];
      const range = expectedRange({ rows })!;
      expect(Math.abs(range - 2 * Math.sqrt((2 * (0.7 - CUP.height)) / 9.787))).toBeLessThan(0.04);
      lie(run);
      // Where the guide says: the middle of the cup at the range down to its rim.
      run.send('moveCup', { x: Math.round(range * 1000) / 1000, z: 0 });
      run.step();
      shootByHand(run, shootAtCup, rows);
      lie(run);
      expect([seed, run.current.hits]).toEqual([seed, 1]);
      expect(shootAtCup(progress(run))).toMatchObject({ kind: 'next' });
      run.dispose();
    }
  });

  it.each(['quick', 'full'])(
    '%s: a shot at stop 2 shares the upright shadows of the shots at stop 1 and no others',
    (id) => {
      const route = guide.routes.find((one) => one.id === id)!;
      const run = open(1, route);
      const step = route.steps.find((one) => one.id === `${id}-shadows`)!;
      if (id === 'full') run.send('moveTape', { zero: 0 });
      run.send('raise', { height: 0.8 });
      run.step();
      shootByHand(run, nextShot);
      lie(run);
      expect([run.current.strobe, step.done!(progress(run))]).toEqual([true, false]);
      run.send('strobe', { lamp: 'off' });
      run.step();
      expect(shootFast(progress(run))).toMatchObject({ label: 'lamp-on' });
      shootByHand(run, step.action as typeof shootFast);
      expect(seenFast(progress(run))).toBe(true);
      expect(step.action!(progress(run))).toBeUndefined();
      const { trails, trailCounts } = run.current;
      const n = Math.min(trailCounts[0]!, trailCounts[1]!);
      // √(2·0.8/9.787) s at 30 flashes a second.
      expect(n).toBeGreaterThanOrEqual(12);
      const at = (slot: number, i: number, axis: number): number =>
        trails[3 * (slot * (trails.length / 12) + i) + axis]!;
      const last = n - 1;
      // The trough may point up by 0.3°, more than three times that in a thousand: 1 m/s more makes 5 mm/s, 2 mm until it lands.
      expect(Math.abs(at(0, last, 1) - at(1, last, 1))).toBeLessThan(0.007);
      // 3.0 against 2.0 m/s.
      expect(at(1, last, 0) / at(0, last, 0)).toBeCloseTo(1.5, 1);
      run.dispose();
    },
  );

  it('the riddle: the sheet takes every sealed launcher, and L tells them apart', () => {
    const found = new Set<string>();
    for (let seed = 1; seed < 40 && found.size < SEALED_IDS.length; seed++) {
      const run = open(seed, guide.mystery!);
      shootByHand(run, nextShot);
      run.step();
      const speed = markOf(run) / Math.sqrt(1.2 / 9.787);
      const nearest = SEALED_IDS.reduce((a, b) => (Math.abs(SEALED[a] - speed) < Math.abs(SEALED[b] - speed) ? a : b));
      expect(Math.abs(SEALED[nearest] - run.probe('muzzleSpeed')!)).toBeLessThan(1e-6 + STROKES[1] * 0.1);
      found.add(nearest);
      run.dispose();
    }
    expect(found.size).toBe(SEALED_IDS.length);
  });
});
