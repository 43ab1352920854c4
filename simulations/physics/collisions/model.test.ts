/** The bench against nature: what is kept in a collision, what tilt and hands do, the box and the balance; the card's numbers: card.test.ts. */
import { prepare } from '@sdk';
import { beforeAll, describe, expect, it } from 'vitest';
import { BOX_TOTAL, GRAVITY, HALF, type MassId } from './apparatus.ts';
import { frame, live, load, open, send, throwAt, value } from './bench.fixture.ts';
import { FINGER } from './hand-hold.ts';
import model from './model.ts';

beforeAll(() => prepare(model));

describe('what is kept', () => {
  for (const bumper of ['spring', 'magnet', 'velcro'])
    it(`momentum through ${bumper}, to 10⁻⁵; and the tick does not matter to the moment`, () => {
      const run = open({ friction: false });
      load(run, 'm100');
      send(run, 'setBumper', { bumper });
      throwAt(run, 0.6);
      live(run, 0.1);
      const before = frame(run).momentum;
      let met = -1;
      let cursor = run.eventsSince(0).cursor;
      while (frame(run).meetings === 0) {
        run.step();
        const news = run.eventsSince(cursor);
        cursor = news.cursor;
        met = news.events.find((e) => e.name === 'collided')?.time ?? met;
      }
      expect(Math.abs(frame(run).momentum / before - 1)).toBeLessThan(1e-12);
      expect((met * 240) % 1).not.toBe(0);
    });
  it('without the air it does not glide: μg', () => {
    const run = open();
    throwAt(run, 0.5);
    live(run, 0.1);
    const v = frame(run).carts[0].v;
    send(run, 'blow', {});
    expect(frame(run).carts[0].v - v).toBeCloseTo((-0.2 * GRAVITY) / 240, 4);
  });
});

describe('tilt', () => {
  it('makes a glider drift when friction cannot hold it, and the screw cures it', () => {
    const run = open({ lean: 0.004 });
    live(run, 2);
    expect(frame(run).carts[0].v).toBeLessThan(-0.02);
    send(run, 'catch', {});
    send(run, 'turnScrew', { turns: -4 });
    send(run, 'putBack', {});
    live(run, 2);
    expect(frame(run).carts[0].v).toBe(0);
  });
});

describe('hands', () => {
  it('a push by drag keeps the hand’s speed; a slow one puts down', () => {
    const run = open({ friction: false });
    send(run, 'putAside', { cart: '2' });
    throwAt(run, 0.4);
    live(run, 0.2);
    expect(Math.abs(frame(run).carts[0].v - 0.4)).toBeLessThan(0.01);
    const slow = open();
    throwAt(slow, 0.05);
    live(slow, 0.5);
    expect(frame(slow).carts[0].v).toBe(0);
    expect(frame(slow).carts[0].held).toBe(false);
  });
  it('a loaded glider comes late and, flicked, leaves with what a finger gave it; a longer push has the hand’s speed', () => {
    const flicked = (masses: MassId[], v: number, way?: number) => {
      const run = open({ friction: false });
      send(run, 'putAside', { cart: '2' });
      load(run, ...masses);
      const from = frame(run).carts[0].x;
      let ticks = 0;
      throwAt(run, v, way);
      const behind = from + Math.max(way ?? 0.06, v / 10) - frame(run).carts[0].x;
      ticks = Math.max(6, Math.ceil(((way ?? 0.06) / v) * 60)) * 4;
      for (; frame(run).carts[0].held; ticks++) run.step();
      return { left: frame(run).carts[0].v, behind, ticks };
    };
    const all: MassId[] = ['m200', 'm100', 'm50a', 'm50b'];
    // Up to 1.2 m/s the bare glider leaves with the speed of the hand; places are told to 0.1 mm, in a 30th of a second.
    for (const v of [0.2, 0.5, 0.8, 1.2]) expect(Math.abs(flicked([], v).left - v)).toBeLessThan(0.003);
    // 0.6 kg: F·t/m, with the tick in which the hand begins and that in which it is gone, and 0.3 % of the masses.
    const heavy = flicked(all, 1.2);
    const given = (FINGER / 0.6) * (heavy.ticks / 240);
    expect(heavy.left).toBeLessThan(1);
    expect(Math.abs(heavy.left - given)).toBeLessThan((2 * FINGER) / 0.6 / 240 + 0.003 * given);
    expect(heavy.behind).toBeGreaterThan(2 * flicked([], 1.2).behind);
    expect(Math.abs(flicked(all, 0.5, 0.2).left - 0.5)).toBeLessThan(0.003);
  });
  it('a far place is walked to, and the other glider is pushed on the way', () => {
    const run = open();
    send(run, 'moveCart', { cart: '1', x: 0.9 });
    for (let n = 0; n < 960 && frame(run).carts[0].held; n++) run.step();
    expect(frame(run).carts[0].x).toBeCloseTo(0.9, 6);
    expect(frame(run).carts[1].x).toBeGreaterThan(0.9 + 2 * HALF - 1e-6);
  });
  it('too hard a push sends it over the end, Rapier has it until it lies, and it can be put back', () => {
    const run = open();
    send(run, 'putAside', { cart: '2' });
    throwAt(run, 1.4);
    for (let n = 0; n < 240 * 8 && frame(run).carts[0].place !== 'fallen'; n++) run.step();
    expect(frame(run).carts[0].place).toBe('fallen');
    expect(run.eventsSince(0).events.map((e) => e.name)).toContain('flew-off');
    send(run, 'putBack', {});
    expect(frame(run).carts.map((c) => c.place)).toEqual(['track', 'track']);
    const saved = run.hash();
    expect(saved).toBe(run.hash());
  });
});

describe('the sealed box', () => {
  it('is told from the others by one collision with velcro, whatever is inside', () => {
    for (let seed = 1; seed <= 8; seed++) {
      const run = open({ sealed: true, family: 'sensor' }, seed);
      load(run, 'm200');
      send(run, 'setFlag', { flag: '50' });
      send(run, 'setBumper', { bumper: 'velcro' });
      expect(run.verdict('weigh', { cart: '2' })).toBe('no-weighing');
      throwAt(run, 0.6);
      live(run, 5);
      const [v1, v] = ['A1', 'B1'].map((c) => 0.05 / value(run, 'logger', c)!) as [number, number];
      const found = (0.4 * (v1 - v)) / v;
      const nearest = Object.values(BOX_TOTAL).reduce((a, b) => (Math.abs(b - found) < Math.abs(a - found) ? b : a));
      expect(nearest, `seed ${seed}: ${found}`).toBeCloseTo(run.probe('mass2')!, 6);
    }
  });
});

describe('the balance and its slip', () => {
  it('keeps what was weighed until something is added', () => {
    const run = open();
    send(run, 'weigh', { cart: '1' });
    live(run, 6);
    const mass = value(run, 'balance', 'cart-1')!;
    expect(Math.abs(mass - 0.2)).toBeLessThan(0.003);
    expect(value(run, 'balance', 'cart-2')).toBe(null);
    send(run, 'putBack', {});
    live(run, 1);
    expect(value(run, 'balance', 'cart-1')).toBe(mass);
    send(run, 'load', { mass: 'm50a', on: '1' });
    live(run, 0.5);
    expect(value(run, 'balance', 'cart-1')).toBe(null);
  });
});
