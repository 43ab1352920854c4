/** The bench against nature: card 22, orders and activation that come back, gas by stoichiometry, nothing lost, and the tick. */
import { beforeAll, describe, expect, test } from 'vitest';
import { gasVolume } from '@engines/chemistry';
import { chanceOf, clonePlain, math, prepare, type Plain } from '@sdk';
import { ML, THIOSULFATE } from './apparatus.ts';
import { benchOf, cross, fizz, give, live, measure, STEADY } from './bench.fixture.ts';
import { live as liveTick } from './mechanics.ts';
import model from './model.ts';
import type { State } from './state.ts';

beforeAll(() => prepare(model));

/** Slope of a straight line by least squares. */
const slope = (points: readonly (readonly [number, number])[]): number => {
  const mean = (k: 0 | 1) => points.reduce((sum, p) => sum + p[k], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  return (
    points.reduce((sum, p) => sum + (p[0] - x) * (p[1] - y), 0) / points.reduce((sum, p) => sum + (p[0] - x) ** 2, 0)
  );
};

describe('the cross', () => {
  test('card 22: relative rates at 20 … 50 °C within 2 %, and γ = 1.92', () => {
    const run = benchOf();
    const times = Object.fromEntries([20, 25, 30, 40, 50].map((t) => [t, cross(run, 20, 20, 10, t)]));
    const relative = (t: number): number => times[25]! / times[t]!;
    for (const [t, of] of [
      [20, 0.71],
      [30, 1.39],
      [40, 2.63],
      [50, 4.76],
    ] as const)
      expect(Math.abs(relative(t) / of - 1), `${t} °C: ${relative(t)}`).toBeLessThan(0.02);
    // γ over ten degrees about 25: Ea 50 kJ/mol gives 1.92 from 25 to 35.
    expect(Math.abs(times[25]! / cross(run, 20, 20, 10, 35) / 1.92 - 1)).toBeLessThan(0.02);
    const Ea = -8.314462618e-3 * slope([20, 25, 30, 40, 50].map((t) => [1 / (t + 273.15), -math.log(times[t]!)]));
    expect(Math.abs(Ea / 50 - 1), `Ea ${Ea}`).toBeLessThan(0.03);
  });
  test('order 1.00 ± 0.02 from 0.03 to 0.12 mol/L with steady hands, and the closed form', () => {
    const run = benchOf();
    const points = [10, 20, 30, 40].map((ml) => {
      const t = cross(run, ml, 40 - ml);
      const c = (THIOSULFATE * run.current.mixed.thiosulfate) / run.current.beaker.volume;
      // τ = ε·M·x·L with x = c(1 − e^−kt): as card 22 has k, and as cloud.ts has ε.
      const need = 3.912 / (1630 * 32.06 * run.current.depth);
      // What mixing and taking up acid warms by, a few hundredths of a kelvin, is seen here.
      const k = 1.28e-3 * math.exp((50_000 / 8.314462618) * (1 / 298.15 - 1 / run.current.beaker.temperature));
      expect(Math.abs(t / (-math.log(1 - need / c) / k) - 1)).toBeLessThan(1.5e-3);
      return [math.log(c), -math.log(t)] as const;
    });
    expect(Math.abs(slope(points) - 1), `order ${slope(points)}`).toBeLessThan(0.02);
  });
  test('acid has no part in it above 0.05 mol/L', () => {
    const run = benchOf();
    const little = cross(run, 20, 25, 5);
    const much = cross(run, 20, 20, 10);
    expect(Math.abs(little / much - 1)).toBeLessThan(0.005);
  });
  test('without the water the cloud is shallower and denser: the cross goes after the same time', () => {
    const run = benchOf();
    const full = cross(run, 20, 20);
    const forgotten = cross(run, 20, 0);
    // First order in the amount over the cross: τ ∝ k·n·t/A, whatever water there is, but for what is used up.
    expect(Math.abs(forgotten / full - 1)).toBeLessThan(0.03);
  });
  test('a beaker in the bath hides no cross; on the sheet it has gone at once', () => {
    const run = benchOf();
    measure(run, 'first', 'thiosulfate', 40);
    give(run, 'tip', { cylinder: 'first' });
    give(run, 'bathe', { what: 'beaker', inside: true });
    measure(run, 'second', 'sulfuric', 10);
    give(run, 'tip', { cylinder: 'second' });
    live(run, 60);
    expect(run.current.gone).toBe(false);
    give(run, 'bathe', { what: 'beaker', inside: false });
    live(run, 0.05);
    expect(run.current.gone).toBe(true);
  });
  test('cold acid cools a warm mixture by its share, and a warm beaker cools in the room', () => {
    const run = benchOf({ unsteady: false });
    give(run, 'setBath', { temperature: 50 });
    measure(run, 'first', 'thiosulfate', 40);
    give(run, 'tip', { cylinder: 'first' });
    give(run, 'bathe', { what: 'beaker', inside: true });
    live(run, 240);
    expect(Math.abs(run.current.beaker.temperature - 323.15)).toBeLessThan(0.2);
    measure(run, 'second', 'sulfuric', 10);
    give(run, 'bathe', { what: 'beaker', inside: false });
    give(run, 'tip', { cylinder: 'second' });
    live(run, 0.1);
    // 167 J/K and 25 J/K of glass at 50 °C, 42 J/K at 25 °C.
    expect(Math.abs(run.current.beaker.temperature - (323.15 - (25 * 42) / 234))).toBeLessThan(0.4);
    const warm = run.current.beaker.temperature;
    live(run, 60);
    expect(warm - run.current.beaker.temperature).toBeGreaterThan(0.5);
  });
});

describe('gas', () => {
  test('marble in too much acid gives 24.79 L/mol at 25 °C and 1 bar, but for what stays dissolved', () => {
    const run = benchOf();
    fizz(run, 'hcl-2', 30, 'powder', 0.3);
    live(run, 60);
    const n = 0.0003 / 0.10009;
    const inLiquid = dissolved(run, 'CO2');
    expect(run.current.left).toBeLessThan(1e-7);
    // Warm air in the flask counts: what the flask warmed by, of 100 mL.
    const air = (100 * ML * (run.current.flask.temperature - 298.15)) / 298.15;
    expect(Math.abs((run.current.gas - air + gasVolume(inLiquid)) / gasVolume(n) - 1)).toBeLessThan(0.005);
    expect(gasVolume(inLiquid) / gasVolume(n)).toBeLessThan(0.06);
  });
  test('5 mL of 3 % hydrogen peroxide gives half as much oxygen as there was peroxide', () => {
    const run = benchOf();
    measure(run, 'first', 'water', 20);
    give(run, 'set.task', { value: 'peroxide' });
    give(run, 'tip', { cylinder: 'first' });
    give(run, 'rinse', { what: 'first' });
    measure(run, 'second', 'peroxide', 5);
    give(run, 'tip', { cylinder: 'second' });
    give(run, 'pickCatalyst', { solid: 'manganese' });
    give(run, 'scoop', { mass: 0.0003 });
    const before = dissolved(run, 'O2');
    give(run, 'drop', { close: true });
    live(run, 600);
    const air = (100 * ML * (run.current.flask.temperature - 298.15)) / 298.15;
    // 4.95 mL leave the cylinder, whose film keeps 0.05.
    const n = (0.88 * 4.95e-3) / 2;
    expect(
      Math.abs((run.current.gas - air + gasVolume(dissolved(run, 'O2') - before)) / gasVolume(n) - 1),
    ).toBeLessThan(0.005);
  });
  test('granules and powder: as many times faster as they have more surface', () => {
    const seconds = (solid: 'lump' | 'granules' | 'powder'): number => {
      const run = benchOf();
      fizz(run, 'hcl-1', 50, solid, 1);
      const mass = run.current.left;
      let n = 0;
      while (run.current.gas < 10 * ML && n++ < 36_000) run.step();
      return (n / 60) * (mass / 0.001);
    };
    const lump = seconds('lump');
    expect(lump / seconds('granules')).toBeGreaterThan(2.2);
    expect(lump / seconds('granules')).toBeLessThan(2.7);
    // Card C10-10: 5 to 20 times.
    const powder = lump / seconds('powder');
    expect(powder).toBeGreaterThan(5);
    expect(powder).toBeLessThan(20);
  });
  test('a stopper that is late, or loose, has lost what came before; too much gas throws it out', () => {
    const late = benchOf();
    fizz(late, 'hcl-1', 30, 'granules', 0.2, false);
    live(late, 10);
    give(late, 'stopper', { press: 1 });
    live(late, 110);
    const loose = benchOf();
    fizz(loose, 'hcl-1', 30, 'granules', 0.2);
    give(loose, 'stopper', { press: 0.4 });
    live(loose, 120);
    const right = benchOf();
    fizz(right, 'hcl-1', 30, 'granules', 0.2);
    live(right, 120);
    expect(late.current.gas).toBeLessThan(0.93 * right.current.gas);
    expect(loose.current.gas).toBeLessThan(0.7 * right.current.gas);
    const much = benchOf();
    fizz(much, 'hcl-2', 50, 'powder', 2);
    live(much, 20);
    expect(much.current.stopper).toBe(0);
    expect(much.eventsSince(0).events.map((event) => event.name)).toContain('popped');
  });
  test('on the balance: what is missing is the gas, less heavy gas that stays in the flask, and droplets more', () => {
    const weighed = (cotton: boolean): number => {
      const run = benchOf();
      give(run, 'set.task', { value: 'marble' });
      give(run, 'cotton', { plug: cotton ? 'cotton' : 'nothing' });
      give(run, 'weigh', { what: 'flask' });
      fizz(run, 'hcl-2', 50, 'granules', 2, false);
      const before = run.current.load;
      live(run, 300);
      return (before - run.current.load) * 1000;
    };
    // 2 g of marble: 0.879 g of CO2; 80 mL of it instead of air weigh 0.048 g; 40 mmol/L may stay dissolved.
    expect(weighed(true)).toBeGreaterThan(0.75);
    expect(weighed(true)).toBeLessThan(0.88);
    expect(weighed(false) - weighed(true)).toBeGreaterThan(0.04);
  });
});

/** mol of a dissolved gas in the flask, from what everything weighs: the state of a run is nobody's business, its balance is. */
function dissolved(run: ReturnType<typeof benchOf>, gas: 'CO2' | 'O2'): number {
  return run.probe('dissolved', gas) ?? 0;
}

describe('always', () => {
  test('halving the tick halves the error of taking reaction, equilibrium, gas and heat one after the other', () => {
    // The bench has one tick; strides take several as one.
    const gasAfter = (stride: number): number => {
      const run = benchOf();
      fizz(run, 'hcl-1', 40, 'granules', 0.4);
      const s = clonePlain(run.snapshot().state as Plain, 'state') as unknown as State;
      const now = {
        time: 0,
        tick: 0,
        dt: stride / 60,
        params: run.status.params,
        rng: chanceOf(run.seeds),
        emit: () => {},
      };
      for (let n = 0; n < 10 * (60 / stride); n++) liveTick(s, now as never);
      return s.caught[0]!;
    };
    const fine = gasAfter(1 / 8);
    const [two, one, half] = [2, 1, 1 / 2].map((stride) => Math.abs(gasAfter(stride) - fine));
    // First order against an eighth: (2 − ⅛)/(1 − ⅛) = 2.14 and (1 − ⅛)/(½ − ⅛) = 2.33.
    expect(two! / one!).toBeGreaterThan(1.9);
    expect(two! / one!).toBeLessThan(2.5);
    expect(one! / half!).toBeGreaterThan(2);
    expect(one! / half!).toBeLessThan(2.7);
    expect(one! / fine).toBeLessThan(2e-3);
  });
  test('nothing is lost: what is in the vessels, the syringe and the room weighs the same', () => {
    const run = benchOf(STEADY);
    fizz(run, 'hcl-1', 40, 'granules', 0.4);
    const matter = run.current.matter;
    live(run, 300);
    expect(Math.abs(run.current.matter / matter - 1)).toBeLessThan(1e-10);
  });
});
