/** What each mistake does to the concentration that the table gives, in the burette and in the flask; and the bottles and half drops that few use. */
import { beforeAll, describe, expect, test } from 'vitest';
import { MILLILITRE } from './apparatus.ts';
import { live, openQuietly, portion, prepare, titrate, until, volume, type Habits, type R } from './bench.fixture.ts';

/**
 * What a mistake does to C as the table computes it, noise off: from V₁ and V₂, the label and the pipette's mark. What is read to 0.05 mL is first
 * compared with where the meniscus stands, which then takes its place: two roundings would hide half a per cent.
 * The end is met to a drop, 0.041 mL. Three bottles, whose equivalence points lie a third of it apart, see to it that it errs to either side: the mean of a
 * staircase over N equal steps is off by half a stair over N, 0.007 mL, twice for a difference: 0.13 %. The rest is what the closed forms leave out.
 */
const TIP = 0.041;
const BOTTLES = [0, 1, 2].map((n) => 10.3 + (n * TIP) / 3);
const WITHIN = 0.002;
const SETTING = { burette: 'base-in-burette', flask: 'acid-in-flask', 'flask, as a base': 'base-in-flask' } as const;
type Place = keyof typeof SETTING;
interface Titrated {
  readonly C: number;
  readonly V: number;
  /** s, from the last filling to the noted start, and to the end. */
  readonly noted: number;
  readonly ended: number;
}
/** What the funnel dripped meanwhile is let out again, and nothing hangs at the tip: it would be in the flask and not on the scale. */
function atZero(run: R): void {
  run.send('placeUnder', { vessel: 'waste' });
  run.step();
  if (run.current.burette.reading! < 0) run.send('toZero', {});
  until(run, () => run.current.burette.busy === '' && run.current.burette.tap === 0, 60);
  if (run.verdict('touchTip', {}) === true) run.send('touchTip', {});
  run.send('placeUnder', { vessel: 'flask' });
  run.step();
}
function titrated(place: Place, habits: Habits, equivalence: number): Titrated {
  const unknown = place === 'burette' ? 1 / equivalence : equivalence / 100;
  const run = openQuietly({ setting: SETTING[place] }, unknown);
  prepare(run, habits);
  const filled = run.eventsSince(0).events.findLast(({ name }) => name === 'filled')!.time;
  portion(run, habits);
  atZero(run);
  const noted = run.time - filled;
  titrate(run, habits, 0.35);
  const read = (instrument: 'burette' | 'label' | 'pipette', channel: string): number =>
    run.readings(instrument).find((r) => r.channel === channel)!.value!;
  const V = volume(run);
  // Half a step at either end, and what is a hair above line 0 is written down as 0.00.
  expect(Math.abs(read('burette', 'end') - read('burette', 'start') - V)).toBeLessThan(0.051);
  const C0 = read('label', 'concentration');
  const V0 = read('pipette', 'portion');
  const C = place === 'burette' ? (C0 * V0) / V : (C0 * V) / V0;
  const ended = run.time - filled;
  expect(run.current.unknown).toBeCloseTo(unknown, 4);
  run.dispose();
  return { C, V, noted, ended };
}
const all = (place: Place, habits: Habits): readonly Titrated[] => BOTTLES.map((V) => titrated(place, habits, V));
const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

/** Outside the soak the smaller mistakes take turns: the sign of each place is shown by the others. */
const SOAK = process.env['SOAK'] !== undefined;
describe.each([
  ['burette', -1],
  ['flask', 1],
] as const satisfies readonly (readonly [Place, number])[])('C by the table, the unknown in the %s', (place, sign) => {
  let careful: readonly Titrated[];
  beforeAll(() => {
    careful = all(place, {});
  });
  /** Of C, relative: what the mistake makes of it. `more` is what it adds to V, mL. */
  const costs = (habits: Habits, more: number | ((one: Titrated) => number)): void => {
    const wrong = all(place, habits);
    const shift = mean(wrong.map(({ C }, i) => C / careful[i]!.C - 1));
    const V = mean(careful.map((one) => one.V));
    const added = typeof more === 'number' ? more : mean(wrong.map(more));
    const expected = sign > 0 ? added / V : V / (V + added) - 1;
    expect(Math.sign(shift)).toBe(Math.sign(expected));
    expect(Math.abs(shift - expected)).toBeLessThan(WITHIN);
  };

  test('a careful hand is right but for half a drop', () => {
    const off = mean(careful.map(({ C }, i) => C / (place === 'burette' ? 1 / BOTTLES[i]! : BOTTLES[i]! / 100) - 1));
    expect(Math.abs(off - (sign * 0.5 * TIP) / 10.3)).toBeLessThan(WITHIN);
  });
  test('burette rinsed with water only: 1 % (card 10)', () => {
    const wet = all(place, { rinse: 'water' });
    const shift = mean(wet.map(({ C }, i) => C / careful[i]!.C - 1));
    expect(Math.abs(shift - sign * 0.01)).toBeLessThan(WITHIN);
  });
  // With the draws silenced the jet keeps 0.2 mL of air.
  test.runIf(SOAK || sign > 0)('air below the tap', () => costs({ air: true }, 0.2));
  test.runIf(SOAK || sign < 0)('flask rinsed with the sample: 0.2 mL of it more than 10', () =>
    costs({ flask: 'solution' }, 0.02 * 10.3),
  );
  test.runIf(SOAK || sign > 0)('pipette wet with 0.05 mL of water', () => costs({ pipette: 'water' }, -0.005 * 10.3));
  test.runIf(SOAK || sign < 0)('last drop of the pipette blown out: 0.04 mL more than 10', () =>
    costs({ last: 'blow' }, 0.004 * 10.3),
  );
  // It lets go of 0.12 mL with 40 s, of which what falls before the start is noted does no harm.
  test('funnel left in', () =>
    costs({ funnel: true }, ({ noted, ended }) => -0.12 * (Math.exp(-noted / 40) - Math.exp(-ended / 40))));
  test('five drops too many', () => costs({ over: 5 }, 5 * TIP));
  test('methyl orange: stops where the acid that is left has pH 3.46', () => {
    // Davies at I = 0.05: γ = 0.82, so 4.2·10⁻⁴ mol/L of H+ in 20.4 mL of the flask; as 0.1 mol/L of base, or what the bottle holds.
    costs({ indicator: 'methyl-orange' }, -0.42e-3 * 20.4 * (place === 'burette' ? 10.3 : 10));
  });
});

test('C by the table, the unknown in the flask and a base: a burette rinsed with water only makes it 1 % too large too', () => {
  const careful = all('flask, as a base', {});
  const wet = all('flask, as a base', { rinse: 'water' });
  expect(Math.abs(mean(wet.map(({ C }, i) => C / careful[i]!.C - 1)) - 0.01)).toBeLessThan(WITHIN);
});

describe('bottles that few open', () => {
  const HALF_DROP = TIP / 2;
  test('methyl red, bromothymol blue, litmus: with a strong acid a drop off at most, as all inside the jump', () => {
    for (const indicator of ['methyl-red', 'bromothymol-blue', 'litmus'] as const) {
      const { V } = titrated('burette', { indicator }, 10.3);
      expect(Math.abs(V - 10.3), indicator).toBeLessThan(1.5 * TIP);
    }
  });
  test('methyl red and acetic acid: two thirds, by Henderson and Hasselbalch', () => {
    const run = openQuietly({ acid: 'acetic', setting: 'acid-in-flask' }, 0.1);
    prepare(run);
    portion(run, { indicator: 'methyl-red' });
    titrate(run, {}, 4);
    expect(run.current.flask.ended).toBe(true);
    // pK 5.00 of the dye; Ka of the acid 4.76, less 2·0.09 for the ions at I = 0.035 (Davies), plus 0.09 for pH being an activity: 4.67.
    const ratio = 10 ** (5.0 - 4.67);
    expect(Math.abs(volume(run) / 10 - ratio / (1 + ratio))).toBeLessThan(0.02);
    run.dispose();
  });
  test('half drops: touched to the wall and washed down, the end is met twice as finely', () => {
    const overs = BOTTLES.map((equivalence) => {
      const run = openQuietly({ setting: 'acid-in-flask' }, equivalence / 100);
      prepare(run);
      portion(run);
      atZero(run);
      run.send('noteStart', {});
      run.send('runTo', { volume: 10.1 });
      until(run, () => run.current.burette.busy === '' && run.current.burette.tap === 0, 120);
      live(run, 3);
      if (run.current.burette.hanging > 0) run.send('touchTip', {});
      run.send('washDown', {});
      live(run, 3);
      expect(run.current.flask.ended).toBe(false);
      for (let n = 0; n < 40 && !run.current.flask.ended; n++) {
        run.send('drop', { size: 'half' });
        until(run, () => run.current.burette.busy === '', 20);
        // Half of it hangs, and what ran in the last tick.
        expect(Math.abs(run.current.burette.hanging / MILLILITRE - HALF_DROP)).toBeLessThan(0.002);
        run.send('touchTip', {});
        run.step();
        expect(run.current.burette.hanging).toBe(0);
        expect(run.current.flask.wall).toBeGreaterThan(0);
        run.send('washDown', {});
        live(run, 3);
        expect(run.current.flask.wall).toBeLessThan(1e-12);
      }
      live(run, 10);
      const over = volume(run) - equivalence;
      run.dispose();
      return over;
    });
    // From nothing to half a drop too much; besides, the pink takes 10⁻⁵ mol/L of OH− in 20 mL, 0.002 mL, and what CO2 the air of a class
    // brings takes 3.4·10⁻⁵ mol/L at most (1000 ppm, Henry), 0.007 mL.
    for (const over of overs) {
      expect(over).toBeGreaterThan(0);
      expect(over).toBeLessThan(HALF_DROP + 0.009);
    }
    // Whole drops were half a drop worse: half a stair each, and the same rest.
    expect(mean(overs)).toBeLessThan(0.75 * TIP);
  });
});
