/** A bench that was used before: what an emptied flask keeps, what was bleached, and what a slip of paper remembers. */
import { math, type Plain } from '@sdk';
import { BOTTLES } from '@engines/chemistry/colour';
import { describe, expect, test } from 'vitest';
import { FILM, MILLILITRE, type IndicatorId } from './apparatus.ts';
import { live, open, portion, prepare, titrate, until, type R } from './bench.fixture.ts';
import { nextMove, type Now } from './guide/progress.ts';

const stateOf = (run: R) =>
  run.snapshot().state as never as { faded: number; flask: { volume: number }; dyes: Record<IndicatorId, number> };
const start = (run: R): number | null => run.readings('burette').find((r) => r.channel === 'start')!.value;
const titre = (run: R): number | null => run.readings('burette').find((r) => r.channel === 'titre')!.value;

/** Titrated to the pink, then emptied (not rinsed), ten fresh millilitres, and two drops of another bottle. */
function titratedBefore(params: Record<string, Plain>, indicator: IndicatorId): R {
  const run = open(params, 3);
  prepare(run);
  portion(run);
  titrate(run);
  run.send('emptyFlask', {});
  run.send('fillBurette', {});
  run.send('takeFunnel', {});
  run.send('placeUnder', { vessel: 'waste' });
  live(run, 0.1);
  run.send('toZero', {});
  until(run, () => run.current.burette.busy === '' && run.current.burette.tap === 0, 60);
  run.send('pipette', { last: 'touch' });
  for (let n = 0; n < 2; n++) run.send('addIndicator', { bottle: indicator });
  run.send('placeUnder', { vessel: 'flask' });
  run.send('stir', { on: true });
  live(run, 0.2);
  return run;
}

describe('an emptied flask keeps a hundredth of its dye', () => {
  test.each(['methyl-orange', 'bromothymol-blue'] as const)('base runs in: %s is judged, not the rest', (indicator) => {
    const run = titratedBefore({}, indicator);
    expect(stateOf(run).dyes.phenolphthalein).toBeGreaterThan(0);
    titrate(run);
    expect(run.current.flask.ended).toBe(true);
    // The film of the flask keeps a little of the last sample: 0.2 mL of 20 mL, neutral by then. A drop, and what methyl orange is early.
    expect(Math.abs(run.current.delivered - run.current.right) / MILLILITRE).toBeLessThan(0.15);
    run.dispose();
  });
  test('acid runs in: the first drop ends nothing', () => {
    const run = titratedBefore({ setting: 'base-in-flask' }, 'methyl-orange');
    run.send('noteStart', {});
    run.send('drop', { size: 'drop' });
    until(run, () => run.current.burette.busy === '', 20);
    live(run, 5);
    expect([run.current.flask.turned, run.current.flask.ended]).toEqual([false, false]);
    titrate(run);
    expect(run.current.flask.ended).toBe(true);
    expect(Math.abs(run.current.delivered - run.current.right) / MILLILITRE).toBeLessThan(0.15);
    run.dispose();
  });
  test('without a drop from any bottle nothing is there to turn', () => {
    const run = open({}, 3);
    prepare(run);
    portion(run);
    titrate(run);
    run.send('emptyFlask', {});
    run.send('pipette', { last: 'touch' });
    run.send('tap', { turn: 0.5 });
    live(run, 25);
    expect(run.current.flask.pH).toBeGreaterThan(10);
    expect(run.current.flask.ended).toBe(false);
    run.dispose();
  });
  test('of two bottles the one of which more was dropped in is judged', () => {
    const run = open({}, 3);
    prepare(run);
    portion(run, { indicator: 'methyl-orange' });
    run.send('addIndicator', { bottle: 'phenolphthalein' });
    titrate(run);
    // pH 3.5 and not 8.2: phenolphthalein has no colour yet. A drop may go a unit beyond.
    expect(run.current.flask.ended).toBe(true);
    expect(run.current.flask.pH).toBeLessThan(6);
    run.dispose();
  });
});

describe('what was bleached', () => {
  const MINUTE = 60;
  /** Phenolphthalein in 0.1 mol/L of base, for five minutes. */
  const bleached = (): R => {
    const run = open({ setting: 'base-in-flask' }, 3);
    portion(run);
    live(run, 5 * MINUTE);
    return run;
  };
  /** A share of 1 − exp(−t k(c + 1/K)) of what the equilibrium c/(c + 1/K) bleaches (colour/fading.ts): Kₖ 100 L/mol, 0.735 L/(mol·min). */
  const expected = (c: number, minutes: number): number =>
    (c / (c + 0.01)) * (1 - math.exp(-minutes * 0.735 * (c + 0.01)));

  test('fresh drops are not bleached: the share falls as the dye grows', () => {
    const run = bleached();
    const before = stateOf(run).faded;
    // What is in the flask is 0.085 to 0.115 mol/L; a drop or two of water thin it by a hundredth.
    expect(before).toBeGreaterThan(0.9 * expected(0.08, 5));
    expect(before).toBeLessThan(1.1 * expected(0.115, 5));
    const dye = stateOf(run).dyes.phenolphthalein;
    run.send('addIndicator', { bottle: 'phenolphthalein' });
    run.step();
    const { faded, dyes } = stateOf(run);
    // What is bleached is the same amount.
    expect((faded * dyes.phenolphthalein) / (before * dye)).toBeCloseTo(1, 3);
    run.dispose();
  });
  test('an emptied flask: what is left is as bleached as it was, and the new drops are fresh', () => {
    const run = bleached();
    const before = stateOf(run).faded;
    const { volume } = stateOf(run).flask;
    run.send('emptyFlask', {});
    run.send('pipette', { last: 'touch' });
    run.send('addIndicator', { bottle: 'phenolphthalein' });
    run.send('addIndicator', { bottle: 'phenolphthalein' });
    run.step();
    // Two drops before, two drops now, and of the first the film's share.
    const left = FILM.flask / volume;
    expect(stateOf(run).faded / ((before * left) / (1 + left))).toBeCloseTo(1, 2);
    run.dispose();
  });
  test('in acid it comes back with 1/k₋₁ = 136 min, and no sooner', () => {
    const run = bleached();
    const before = stateOf(run).faded;
    run.send('placeUnder', { vessel: 'flask' });
    run.send('rinseBurette', { with: 'solution' });
    run.send('fillBurette', {});
    run.send('wear', { what: 'goggles' });
    run.send('tap', { turn: 0.9 });
    until(run, () => run.current.flask.pH < 4, 60);
    run.send('tap', { turn: 0 });
    live(run, 1);
    const from = stateOf(run).faded;
    expect(from / before).toBeGreaterThan(0.9);
    live(run, 10 * MINUTE);
    // 0.1 mol/L in twice the volume warms by 0.7 K at most (57 kJ/mol), which makes it faster by 5 % (52 kJ/mol).
    const rate = -math.log(stateOf(run).faded / from) / (10 * 0.00735);
    expect(rate).toBeGreaterThan(1);
    expect(rate).toBeLessThan(1.05);
    run.dispose();
  });
  test('the bottles hold what the account of the dye says', () => {
    const run = open({}, 3);
    portion(run);
    const { drop, dyes } = BOTTLES['phenolphthalein'];
    const molar = Object.values(dyes as Record<string, number>).reduce((sum, c) => sum + c, 0);
    expect(stateOf(run).dyes.phenolphthalein / (2000 * drop * molar)).toBeCloseTo(1, 12);
    run.dispose();
  });
});

describe('the slip of paper', () => {
  const progress = (run: R): Now => ({
    frame: run.current,
    params: run.status.params,
    readings: Object.fromEntries(
      (['burette', 'label', 'pipette', 'logger'] as const).map((id) => [id, run.readings(id)]),
    ),
    rows: [],
    recordable: run.readings('burette').find((r) => r.channel === 'end')!.value !== null,
    answers: {},
  });
  test('a pipette that is rinsed leaves V₁ as it was noted; the bar goes on to the record', () => {
    const run = open({}, 3);
    prepare(run);
    portion(run);
    run.send('noteStart', {});
    run.step();
    const noted = start(run);
    expect(noted).not.toBeNull();
    run.send('rinsePipette', { with: 'water' });
    run.step();
    expect([start(run), run.current.noted !== null]).toEqual([noted, true]);
    for (let looks = 0; looks < 2000; looks++) {
      const action = nextMove(progress(run));
      if (action?.kind === 'record') break;
      expect(action?.kind === 'command' ? action.command : '').not.toMatch(/rinse|empty/);
      if (action?.kind === 'command') run.send(action.command as never, action.input as never);
      live(run, 0.2);
    }
    expect(run.current.flask.ended).toBe(true);
    expect(Math.abs(titre(run)! - run.current.right / MILLILITRE)).toBeLessThan(0.15);
    run.dispose();
  });
  test.each([
    ['rinseBurette', { with: 'solution' }],
    ['rinseFlask', { with: 'water' }],
    ['emptyFlask', {}],
    ['fillBurette', {}],
  ] as const)('%s makes another titration of it: V₁ goes, in the frame and on paper', (command, input) => {
    const run = open({}, 3);
    prepare(run);
    portion(run);
    run.send('noteStart', {});
    run.step();
    // Room for a filling.
    run.send('tap', { turn: 0.5 });
    live(run, 1);
    run.send('tap', { turn: 0 });
    run.step();
    run.send(command as never, input as never);
    run.step();
    expect([start(run), run.current.noted]).toEqual([null, null]);
    run.dispose();
  });
});
