/** The lesson against the bench: the bar's moves lead to three concordant titrations, the repeat is honest, the vinegar is found. */
import { describe, expect, test } from 'vitest';
import type { Action, Progress, Row } from '@sdk';
import { live, open, type R } from '../bench.fixture.ts';
import type { TitrationFrame } from '../apparatus.ts';
import { steepest } from './curve.ts';
import { concordant } from './full.ts';
import guide from './index.ts';
import { buretteReady, nextMove, nextOfBurette, nextOfSample, sampleReady } from './progress.ts';

type Now = Progress<TitrationFrame>;
const readingsOf = (run: R): Now['readings'] =>
  Object.fromEntries((['burette', 'label', 'pipette', 'logger'] as const).map((id) => [id, run.readings(id)]));
const progress = (run: R, rows: readonly Row[] = []): Now => ({
  frame: run.current,
  params: run.status.params,
  readings: readingsOf(run),
  rows,
  recordable: run.readings('burette').find((r) => r.channel === 'end')!.value !== null,
  answers: {},
});
/** Presses what the bar offers until it says to record; waits where it offers nothing. */
function untilRecord(run: R, most = 200): number {
  let presses = 0;
  for (let looks = 0; looks < 2000 && presses < most; looks++) {
    const action: Action | undefined = nextMove(progress(run));
    if (action?.kind === 'record') return presses;
    if (action?.kind === 'command') {
      presses++;
      expect(run.verdict(action.command, action.input as never), action.label).toBe(true);
      run.send(action.command as never, action.input as never);
    }
    live(run, 0.2);
  }
  throw new Error('the bar never comes to the record');
}
const titre = (run: R): number => run.readings('burette').find((r) => r.channel === 'titre')!.value!;
const row = (n: number, V: number, pH = 0): Row => ({ setting: n, repeats: [pH], values: { V } });

describe('the bar', () => {
  test('an unrinsed bench: goggles are the student’s; everything else the bar offers in order', () => {
    const run = open({}, 7);
    run.send('wear', { what: 'goggles' });
    expect(untilRecord(run)).toBeLessThan(80);
    const { right } = run.current;
    // A reading at each end of 0.05 mL, a drop, the glass.
    expect(Math.abs(titre(run) - right * 1e6)).toBeLessThan(0.13);
    run.dispose();
  });
  test('vinegar, phenolphthalein: the nearest of the five is the true one', () => {
    const { mystery } = guide;
    const run = open(mystery!.params as never, 11);
    for (const [command, input] of mystery!.prelude) run.send(command as never, input as never);
    untilRecord(run);
    const found = (0.1 * titre(run)) / 10;
    const truth = run.probe(mystery!.probe)!;
    const nearest = (to: number) =>
      [...mystery!.options].sort((a, b) => Math.abs(a.value - to) - Math.abs(b.value - to))[0]!.id;
    expect(nearest(found)).toBe(nearest(truth));
    run.dispose();
  });
  test('a filled burette needs nothing, an unclean flask is rinsed with water', () => {
    const run = open({}, 7);
    run.send('wear', { what: 'goggles' });
    for (let n = 0; n < 400 && !(buretteReady(run.current) && run.current.burette.tap === 0); n++) {
      const action = nextOfBurette(progress(run));
      if (action?.kind === 'command') run.send(action.command as never, action.input as never);
      live(run, 0.2);
    }
    expect(nextOfBurette(progress(run))).toBeUndefined();
    expect(nextOfSample(progress(run))).toMatchObject({ command: 'rinseFlask', input: { with: 'water' } });
    for (let n = 0; n < 12 && !sampleReady(run.current); n++) {
      const action = nextOfSample(progress(run));
      if (action?.kind === 'command') run.send(action.command as never, action.input as never);
      live(run, 0.1);
    }
    expect(sampleReady(run.current)).toBe(true);
    run.dispose();
  });
});

test('the curve by the bar: calibrated, recorded past the end, and steepest where the colour turned', () => {
  const run = open({}, 7);
  run.send('wear', { what: 'goggles' });
  untilRecord(run);
  const before = run.current.flask.before * 1e6;
  const steps = guide.routes.find(({ id }) => id === 'full')!.steps;
  for (const id of ['full-calibrate', 'full-curve']) {
    const step = steps.find((one) => one.id === id)!;
    for (let looks = 0; looks < 3000 && !step.done!(progress(run)); looks++) {
      const action = step.action!(progress(run));
      if (action?.kind === 'command') {
        expect(run.verdict(action.command, action.input as never), action.label).toBe(true);
        run.send(action.command as never, action.input as never);
      }
      live(run, 0.2);
    }
    expect(step.done!(progress(run)), id).toBe(true);
  }
  const [pH, , , volume] = run.readings('logger');
  const { values } = pH!.series!;
  let [best, where] = [0, 0];
  // Over two seconds: drops come one and a half a second.
  for (let i = 10; i < values.length; i++) {
    const step = volume!.series!.values[i]! - volume!.series!.values[i - 10]!;
    const slope = step > 0 ? (values[i]! - values[i - 10]!) / step : 0;
    if (slope > best) [best, where] = [slope, volume!.series!.values[i - 5]!];
  }
  expect(values[0]!).toBeLessThan(1.5);
  expect(Math.max(...values)).toBeGreaterThan(11);
  // As delivered the counter takes 30 drops for a millilitre; this tip's are 0.036 to 0.046 mL.
  expect(where / before).toBeGreaterThan(0.033 / 0.048);
  expect(where / before).toBeLessThan(1);
  run.dispose();
});

test('concordant: three of the titres within 0.1 mL, whichever', () => {
  expect(concordant({ rows: [row(1, 10.5), row(2, 10.15), row(3, 10.2)] })).toBe(false);
  expect(concordant({ rows: [row(1, 10.5), row(2, 10.15), row(3, 10.2), row(4, 10.25)] })).toBe(true);
});
test('the steepest place of the student’s points; nothing with three', () => {
  expect(steepest([row(1, 9, 2.3), row(2, 9.9, 3.4), row(3, 10.1, 10.6)])).toBeUndefined();
  expect(steepest([row(1, 9, 2.3), row(2, 9.9, 3.4), row(3, 10.1, 10.6), row(4, 11, 11.7)])).toBeCloseTo(10, 9);
});

describe('danger', () => {
  test('by mouth: nothing happens before it is answered; then the pipette is spoilt; stepping back leaves it', () => {
    const run = open({}, 7);
    run.send('rinsePipette', { with: 'solution' });
    run.send('pipetteByMouth', {});
    live(run, 0.1);
    expect([run.current.safety.phase, run.current.pipette]).toEqual(['asked', 'solution']);
    run.send('danger.stop', {});
    live(run, 0.1);
    expect([run.current.safety.phase, run.current.pipette]).toEqual(['calm', 'solution']);
    run.send('pipetteByMouth', {});
    live(run, 0.1);
    run.send('danger.go', { guess: 'burn' });
    live(run, 0.1);
    expect([run.current.safety.phase, run.current.pipette]).toEqual(['happened', 'dirty']);
    run.dispose();
  });
  test('a wide open tap splashes who wears no goggles, and nobody else', () => {
    for (const goggles of [false, true]) {
      const run = open({}, 7);
      if (goggles) run.send('wear', { what: 'goggles' });
      run.send('fillBurette', {});
      run.send('tap', { turn: 1 });
      live(run, 0.5);
      expect(run.current.safety.phase).toBe(goggles ? 'calm' : 'happened');
      run.dispose();
    }
  });
});
