/** Each mistake costs what it costs in reality, with the right sign; and the account of a titration adds up to its error, to the last bit. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Plain } from '@sdk';
import { CAUSES, MILLILITRE, type Cause, type TitrationFrame } from './apparatus.ts';
import { live, open, openQuietly, portion, prepare, titrate, volume, type Habits } from './bench.fixture.ts';
import { sumOf } from './frame.ts';

const SEED = 3;
interface Done {
  readonly volume: number;
  readonly right: number;
  readonly account: Readonly<Record<Cause, number>>;
  readonly frame: TitrationFrame;
}
function done(habits: Habits, params: Record<string, Plain> = {}): Done {
  const run = open(params, SEED);
  prepare(run, habits);
  portion(run, habits);
  titrate(run, habits);
  const { current: frame } = run;
  const account = Object.fromEntries(CAUSES.map((c) => [c, frame.account[c] / MILLILITRE])) as Record<Cause, number>;
  const result = { volume: volume(run), right: frame.right / MILLILITRE, account, frame: structuredClone(frame) };
  // What an eye without error reads, less what would be right, is the sum of its causes.
  expect(sumOf(frame.account) / MILLILITRE).toBeCloseTo(result.volume - result.right, 9);
  run.dispose();
  return result;
}
/** A drop of this tip, mL: no titre is better known. */
const DROP = 0.047;

describe('unknown base in the burette: c = c_a·V_a/V', () => {
  let careful: Done;
  beforeAll(() => {
    careful = done({});
  });

  test('a careful hand is a drop off at most', () => {
    expect(Math.abs(careful.volume - careful.right)).toBeLessThan(DROP);
    // By now air may have taken the pink of less than a drop.
    expect(careful.frame.flask.ended).toBe(true);
    expect(careful.frame.flask.colour).toMatch(/pink|colourless/);
  });
  test('burette rinsed with water only: the account puts it down to water (C by the table: below)', () => {
    const wet = done({ rinse: 'water' });
    // 0.3 mL in the 27.7 mL of a full tube and jet is 1.1 %; what swept the air out took some of it along.
    expect(wet.account.thinned / wet.right).toBeCloseTo(0.01, 3);
    expect(wet.volume).toBeGreaterThan(careful.volume);
  });
  test('air below the tap, 0.1 to 0.3 mL: as much too much is read', () => {
    const air = done({ air: true });
    expect(air.account.bubble).toBeGreaterThan(0.1);
    expect(air.account.bubble).toBeLessThan(0.3);
    expect(Math.abs(air.volume - careful.volume - air.account.bubble)).toBeLessThan(DROP);
  });
  test('flask rinsed with the acid: too much of it, c too small', () => {
    const rinsed = done({ flask: 'solution' });
    expect(rinsed.account.portion - careful.account.portion).toBeCloseTo((0.2 * rinsed.right) / 10, 2);
    expect(rinsed.volume).toBeGreaterThan(careful.volume);
  });
  test('pipette wet with water: too little acid, c too large; last drop blown out: too much', () => {
    expect(done({ pipette: 'water' }).account.portion - careful.account.portion).toBeCloseTo(-0.053, 2);
    expect(done({ last: 'blow' }).account.portion - careful.account.portion).toBeCloseTo(0.0425, 2);
  });
  test('funnel left in: it drips, and too little is read', () => {
    const left = done({ funnel: true });
    expect(left.account.funnel).toBeLessThan(-0.02);
    expect(left.account.funnel).toBeGreaterThan(-0.13);
  });
  test('five drops too many: five drops too much', () => {
    const over = done({ over: 5 });
    expect(over.volume - careful.volume).toBeGreaterThan(5 * 0.034);
    expect(over.account.overshoot).toBeGreaterThan(5 * 0.033);
  });
  test('strong acid: methyl orange turns a little early, bromothymol blue within a drop', () => {
    const orange = done({ indicator: 'methyl-orange' });
    // pH 3.46 in 21 mL: 4·10⁻⁴ mol/L of H+ are left, 0.08 mL of base.
    expect(orange.account.indicator).toBeLessThan(-0.03);
    expect(orange.account.indicator).toBeGreaterThan(-0.13);
    expect(Math.abs(done({ indicator: 'bromothymol-blue' }).volume - careful.volume)).toBeLessThan(1.5 * DROP);
  });
  test('acetic acid: phenolphthalein is right; methyl orange turns when a twentieth has run', () => {
    const weak = done({}, { acid: 'acetic' });
    expect(Math.abs(weak.volume - weak.right)).toBeLessThan(1.5 * DROP);
    const run = open({ acid: 'acetic' }, SEED);
    prepare(run);
    portion(run, { indicator: 'methyl-orange' });
    titrate(run, {}, 10.4);
    // pH 3.46 is reached by Henderson and Hasselbalch at Ac−/HAc = 10^(3.46 − 4.76) = 0.05, and H+ itself makes it a little more.
    expect(volume(run) / (run.current.right / MILLILITRE)).toBeLessThan(0.12);
    run.dispose();
  });
  test.each([
    ['base-in-burette', 1],
    ['acid-in-flask', -1],
  ] as const)(
    'methyl orange and acetic acid, %s: C is twenty times too large or too small, and the sign is the lesson',
    (setting, way) => {
      const run = openQuietly({ acid: 'acetic', setting }, 0.1);
      prepare(run);
      portion(run, { indicator: 'methyl-orange' });
      titrate(run, {}, 9.9);
      expect(run.current.flask.ended).toBe(true);
      const V = volume(run);
      const off = setting === 'base-in-burette' ? 10 / V : V / 10;
      // Half of it has turned at pH 3.46: r = 10^(3.46 − 4.7) of the acid is Ac−, of which H+ is the smaller part, 4·10⁻⁴ mol/L of 0.1; to half a drop.
      const r = 10 ** (3.46 - 4.7);
      const share = r / (1 + r) - 4e-3;
      expect(Math.abs(V / 10 - share)).toBeLessThan(0.006);
      expect(Math.round((way * Math.log(off)) / Math.log(20))).toBe(1);
      run.dispose();
    },
  );
  test('two protons of oxalic acid are both counted', () => {
    const oxalic = done({}, { acid: 'oxalic' });
    expect(Math.abs(oxalic.volume - oxalic.right)).toBeLessThan(1.5 * DROP);
  });
});

describe('unknown in the flask: c = c_s·V/V_x', () => {
  test('base in the flask: right to a drop', () => {
    const careful = done({}, { setting: 'base-in-flask' });
    expect(Math.abs(careful.volume - careful.right)).toBeLessThan(1.5 * DROP);
  });
  test('vinegar: right to a drop', () => {
    const vinegar = done({}, { bottle: 'vinegar' });
    expect(vinegar.frame.setting).toBe('acid-in-flask');
    expect(Math.abs(vinegar.volume - vinegar.right)).toBeLessThan(1.5 * DROP);
  });
});

describe('the film of a titration', () => {
  test('goes back to when the air left, and forward to now', () => {
    const run = open({}, SEED);
    prepare(run, { air: true });
    portion(run);
    titrate(run);
    run.send('openAccount', {});
    run.send('rewind', { to: 0 });
    live(run, 0.1);
    expect(run.current.account.bubble).toBe(0);
    run.send('rewind', { to: 25 });
    live(run, 0.1);
    expect(run.current.account.bubble).toBeGreaterThan(1e-7);
    run.dispose();
  });
});
