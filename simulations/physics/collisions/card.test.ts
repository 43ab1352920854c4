/** The numbers of the card out of the instruments: how far a timer's may be off is what timers, flags and masses are off. */
import { prepare, type Reading } from '@sdk';
import { beforeAll, describe, expect, it } from 'vitest';
import { AIR_C0, AIR_C1, CART_MASS, CART_SIGMA, FLAG_SIGMA, MASS_SIGMA } from './apparatus.ts';
import { frame, live, load, open, type Params, reading, send, throwAt, value } from './bench.fixture.ts';
import model from './model.ts';

beforeAll(() => prepare(model));

/**
 * What a bench may differ by from its labels, one standard deviation each: a flag of 50 mm as the gate takes it, and r = m₂/m₁ = 0.5 of
 * glider 2 (0.2 kg) and glider 1 with its 200 g. The timers state their own.
 */
const FLAG = FLAG_SIGMA / 0.05;
const RATIO = 0.5 * Math.hypot(CART_SIGMA / CART_MASS, Math.hypot(CART_SIGMA, MASS_SIGMA * 0.2) / 0.4);
/** Speeds after, over v₁: (1 − e r)/(1 + r) and (1 + e)/(1 + r) both change by −(1 + e)/(1 + r)² with r. */
const BY_RATIO = ((1 + 0.9) / 1.5 ** 2) * RATIO;
const SIGMAS = 3;

describe('the card’s collision: 0.400 kg at 0.500 m/s onto 0.200 kg', () => {
  const collide = (params: Params, bumper: string, flag: string, seed = 1) => {
    const run = open(params, seed);
    load(run, 'm200');
    send(run, 'setFlag', { flag });
    send(run, 'setBumper', { bumper });
    send(run, 'logger.reset', {});
    throwAt(run, 0.5);
    live(run, 3.2);
    return run;
  };
  it('spring of e = 0.90: 0.183 and 0.633 m/s, energy 0.937, from the logger within its flags', () => {
    const n = 16;
    const told = Array.from({ length: n }, (_, k) => {
      const run = collide({ restitution: 0.9, friction: false }, 'spring', '50', k + 1);
      const [v1, v1after, v2after] = ['A1', 'B2', 'B1'].map((c) => 0.05 / value(run, 'logger', c)!) as [
        number,
        number,
        number,
      ];
      return {
        v1,
        x: v1after / v1,
        y: v2after / v1,
        energy: (0.4 * v1after ** 2 + 0.2 * v2after ** 2) / (0.4 * v1 ** 2),
      };
    });
    // The logger's 1 µs in 80 ms and more is nothing beside these. Glider 1 carries one flag before and afterwards: it cancels in x.
    const x = { of: 0.183 / 0.5, sigma: BY_RATIO };
    const y = { of: 0.633 / 0.5, sigma: Math.hypot(BY_RATIO, (0.633 / 0.5) * Math.SQRT2 * FLAG) };
    // W′/W = x² + r y², with the labels' r: flags through 2·r·y·δy.
    const energy = { of: 0.937, sigma: Math.hypot((2 * x.of + y.of) * BY_RATIO, y.of * y.of * Math.SQRT2 * FLAG) };
    for (const [name, { of, sigma }] of Object.entries({ v1: { of: 0.5, sigma: 0.5 * FLAG }, x, y, energy })) {
      const values = told.map((one) => one[name as keyof (typeof told)[number]]);
      for (const one of values) expect(Math.abs(one - of), name).toBeLessThan(SIGMAS * sigma);
      // And the mean of sixteen benches; the card's own third digit.
      const mean = values.reduce((a, b) => a + b) / n;
      expect(Math.abs(mean - of), name).toBeLessThan((SIGMAS * sigma) / Math.sqrt(n) + 0.001);
    }
  });
  it('velcro: 0.333 m/s and two thirds of the energy, from the school’s two timers to their digit', () => {
    const run = open({ friction: false });
    load(run, 'm200');
    send(run, 'setFlag', { flag: '50' });
    send(run, 'setBumper', { bumper: 'velcro' });
    throwAt(run, 0.5);
    live(run, 3);
    const [t1, t2] = (['timer', 'timer2'] as const).map((id) => reading(run, id, 'time')!) as [Reading, Reading];
    // Each timer states a digit, triangular: half/√6. Two flags; and 1/(1 + r).
    const timed = Math.hypot(...[t1, t2].map(({ value: t, error }) => error.half / Math.sqrt(6) / t!));
    const sigma = Math.hypot(timed, Math.SQRT2 * FLAG, RATIO / 1.5);
    expect(sigma).toBeLessThan(0.008);
    const ratio = t1.value! / t2.value!;
    expect(Math.abs(ratio * 1.5 - 1)).toBeLessThan(SIGMAS * sigma);
    // W′/W = (1 + r)(v′/v)².
    expect(Math.abs(1.5 * ratio * ratio * 1.5 - 1)).toBeLessThan(2 * SIGMAS * sigma);
    expect(frame(run).stuck).toBe(true);
  });
  it('the 10 mm flag is good to one part in twenty only', () => {
    const run = collide({ restitution: 0.9, friction: false }, 'spring', '10');
    const { value: dt, error } = reading(run, 'timer', 'time')!;
    // The digit, and three times 0.2 mm of the flag.
    expect(Math.abs(dt! - 0.02)).toBeLessThan(error.half + (SIGMAS * FLAG_SIGMA) / 0.5);
    // One digit in twenty; the flag moves that by as much as the time.
    expect(Math.abs(error.half / dt! - 0.05)).toBeLessThan(0.05 * ((SIGMAS * FLAG_SIGMA) / 0.01 + error.half / dt!));
  });
});

describe('friction on the way', () => {
  it('between the gates friction takes what the card says: 6 mm/s over 0.3 m at 0.5 m/s', () => {
    const run = open();
    send(run, 'putAside', { cart: '2' });
    send(run, 'setFlag', { flag: '50' });
    send(run, 'logger.reset', {});
    throwAt(run, 0.5);
    live(run, 0.1);
    const { x, v } = frame(run).carts[0];
    while (frame(run).carts[0].x < x + 0.3) run.step();
    const { x: far, v: slower } = frame(run).carts[0];
    // v dv/dx = −(c₀ + c₁v), in closed form; 64 bits over some 150 ticks.
    const logarithm = Math.log((AIR_C0 + AIR_C1 * v) / (AIR_C0 + AIR_C1 * slower));
    expect(Math.abs((v - slower - (AIR_C0 / AIR_C1) * logarithm) / AIR_C1 - (far - x))).toBeLessThan(1e-9);
    // The card gives one digit: 5.5 to 6.5 mm/s.
    expect(Math.abs(v - slower - 0.006)).toBeLessThan(0.0005);
    // The same from the logger: one flag at both gates, 0.36 m apart on the ruler; a = (v₁² − v₂²)/2s.
    live(run, 1);
    const times = ['A1', 'B1'].map((channel) => reading(run, 'logger', channel)!) as [Reading, Reading];
    const [v1, v2] = times.map(({ value: t }) => 0.05 / t!) as [number, number];
    const a = (v1 * v1 - v2 * v2) / 0.72;
    const law = AIR_C0 + (AIR_C1 * (v1 + v2)) / 2;
    // What 1 µs makes of each v² (times √2, one as good as the other), and three times the flag, which is squared.
    const timed = times.reduce(
      (sum, { value: t, error }, i) => sum + ((2 * [v1, v2][i]! ** 2) / 0.72) * (error.half / t!),
      0,
    );
    expect(timed).toBeLessThan(0.02 * law);
    expect(Math.abs(a - law)).toBeLessThan(timed + 2 * SIGMAS * FLAG * law);
  });
});
