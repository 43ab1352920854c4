/** The bench against nature: what the gates tell of collisions is what mechanics says, and the card's numbers come out of the timers. */
import { prepare, Run } from '@sdk';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CollisionFrame, MassId } from './apparatus.ts';
import { AIR_C0, AIR_C1, BOX_TOTAL, GRAVITY, HALF } from './apparatus.ts';
import model from './model.ts';

beforeAll(() => prepare(model));

type Params = NonNullable<ConstructorParameters<typeof Run<typeof model>>[1]['params']>;
const open = (params: Params = {}, seed = 1) => {
  const run = new Run(model, {
    experiment: 'physics/collisions',
    seeds: { bench: seed, unknown: seed, run: seed },
    params,
  });
  run.send('blow', {});
  return run;
};
type Bench = ReturnType<typeof open>;
const send = (run: Bench, command: string, input: object) => {
  expect(run.verdict(command as never, input as never), command).toBe(true);
  run.send(command as never, input as never);
  run.step();
};
const frame = (run: Bench) => run.current as CollisionFrame;
const live = (run: Bench, seconds: number) => {
  for (let n = Math.round(seconds * 240); n > 0; n--) run.step();
};
const value = (run: Bench, instrument: 'timer' | 'timer2' | 'logger' | 'balance', channel: string) =>
  run.readings(instrument).find((r) => r.channel === channel)?.value;
/** A hand carries glider 1 to the right at v m/s over 6 cm, telling its place 60 times a second, and lets go. */
const throwAt = (run: Bench, v: number) => {
  const from = frame(run).carts[0].x;
  for (let n = 0; n * (v / 60) < 0.06 || n < 6; n++) {
    run.send('moveCart', { cart: '1', x: from + ((n + 1) * v) / 60 });
    for (let k = 0; k < 4; k++) run.step();
  }
};
const load = (run: Bench, ...masses: MassId[]) => masses.forEach((mass) => send(run, 'load', { mass, on: '1' }));

describe('the card’s collision: 0.400 kg at 0.500 m/s onto 0.200 kg', () => {
  const collide = (params: Params, bumper: string, flag: string) => {
    const run = open(params);
    load(run, 'm200');
    send(run, 'setFlag', { flag });
    send(run, 'setBumper', { bumper });
    send(run, 'logger.reset', {});
    throwAt(run, 0.5);
    live(run, 3.2);
    return run;
  };
  it('spring of e = 0.90: 0.183 and 0.633 m/s, energy 0.937, from the logger within its flags', () => {
    const run = collide({ restitution: 0.9, friction: false }, 'spring', '50');
    const [v1, v1after, v2after] = ['A1', 'B2', 'B1'].map((c) => 0.05 / value(run, 'logger', c)!) as [
      number,
      number,
      number,
    ];
    // The hand gives what it gives: all is told for 0.500 m/s. Flags: 0.2 mm of 50 (three σ), twice; masses 0.3 %.
    expect(Math.abs(v1 - 0.5)).toBeLessThan(0.015);
    expect(Math.abs((v1after * 0.5) / v1 - 0.183)).toBeLessThan(0.183 * 0.03);
    expect(Math.abs((v2after * 0.5) / v1 - 0.633)).toBeLessThan(0.633 * 0.02);
    const ratio = (0.4 * v1after ** 2 + 0.2 * v2after ** 2) / (0.4 * v1 ** 2);
    expect(Math.abs(ratio - 0.937)).toBeLessThan(0.035);
  });
  it('velcro: 0.333 m/s and two thirds of the energy, from the school’s two timers to their digit', () => {
    const run = open({ friction: false });
    load(run, 'm200');
    send(run, 'setFlag', { flag: '50' });
    send(run, 'setBumper', { bumper: 'velcro' });
    throwAt(run, 0.5);
    live(run, 3);
    const [v1, v2] = [0.05 / value(run, 'timer', 'time')!, 0.05 / value(run, 'timer2', 'time')!];
    // 1 ms in 100 and in 150 ms, flags 0.4 % each.
    expect(Math.abs(v2 / v1 - 0.6667)).toBeLessThan(0.6667 * 0.025);
    expect(frame(run).stuck).toBe(true);
  });
  it('the 10 mm flag is good to one part in twenty only', () => {
    const run = collide({ restitution: 0.9, friction: false }, 'spring', '10');
    const dt = value(run, 'timer', 'time')!;
    expect(dt).toBeCloseTo(0.02, 2);
    const { error } = run.readings('timer').find((r) => r.channel === 'time')!;
    expect(error.half / dt).toBeCloseTo(0.05, 2);
  });
});

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
  it('between the gates friction takes what the card says: 6 mm/s over 0.3 m at 0.5 m/s', () => {
    const run = open();
    send(run, 'putAside', { cart: '2' });
    throwAt(run, 0.5);
    live(run, 0.1);
    const { x, v } = frame(run).carts[0];
    while (frame(run).carts[0].x < x + 0.3) run.step();
    const lost = v - frame(run).carts[0].v;
    expect(lost).toBeCloseTo(((AIR_C0 + AIR_C1 * v) * 0.3) / v, 3);
    expect(Math.abs(lost - 0.006)).toBeLessThan(0.001);
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
