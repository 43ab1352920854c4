/** Gliders against closed forms: collisions of every mass ratio, the moment of impact, friction, standstill, stops, hands. */
import { describe, expect, it } from 'vitest';
import {
  advance,
  type Glider,
  openTrack,
  type Rules,
  speedAt,
  stopOf,
  stretchOf,
  type Told,
  type Track,
  wayAt,
} from './index.ts';

const glider = (x: number, v: number, mass: number, more: Partial<Glider> = {}): Glider => ({
  x,
  v,
  mass,
  pull: { a: 0, c0: 0, c1: 0 },
  rear: 0.075,
  front: 0.075,
  held: false,
  away: false,
  ...more,
});
const rules = (e: number | 'stick', end: number | 'leave' = 0.9): Rules => ({
  stops: [0, 1.4],
  between: () => e,
  atEnd: () => end,
});
const live = (track: Track, seconds: number, dt: number, with_: Rules, tell?: (told: Told, at: number) => void) => {
  const ticks = Math.round(seconds / dt);
  for (let n = 0; n < ticks; n++) advance(track, dt, with_, [], tell && ((told, after) => tell(told, n * dt + after)));
};
const momentum = ({ gliders }: Track) => gliders.reduce((sum, g) => sum + g.mass * g.v, 0);

describe('two gliders without friction', () => {
  for (const ratio of [0.1, 0.25, 0.5, 1, 2, 5, 10])
    for (const e of [1, 0.9, 0.5, 'stick'] as const)
      it(`mass ratio ${ratio}, e ${e}: the velocities of the text book, the moment inside the tick`, () => {
        const [m1, m2, v1, v2] = [0.2 * ratio, 0.2, 0.5, -0.13];
        const track = openTrack([glider(0.2, v1, m1), glider(0.7, v2, m2)]);
        const before = momentum(track);
        let moment = -1;
        live(track, 1.1, 1 / 240, rules(e), (told, at) => {
          if (told.kind === 'met') moment = at;
        });
        const bounce = e === 'stick' ? 0 : e;
        const vc = (m1 * v1 + m2 * v2) / (m1 + m2);
        expect(track.gliders[0]!.v).toBeCloseTo(vc - (bounce * m2 * (v1 - v2)) / (m1 + m2), 12);
        expect(track.gliders[1]!.v).toBeCloseTo(vc + (bounce * m1 * (v1 - v2)) / (m1 + m2), 12);
        expect(Math.abs(momentum(track) / before - 1)).toBeLessThan(1e-12);
        // The gap of 0.35 m closes at 0.63 m/s: between two ticks.
        expect(moment).toBeCloseTo(0.35 / 0.63, 12);
      });
});

describe('a stretch', () => {
  it('is the closed form of v′ = a − c₀ − c₁ v, for weak and for strong drag', () => {
    for (const c1 of [1e-6, 0.01, 3, 500]) {
      const s = stretchOf({ a: 0.02, c0: 0.008, c1 }, 0.4);
      const [k, t] = [0.012, 0.7];
      const exact = k / c1 + (0.4 - k / c1) * Math.exp(-c1 * t);
      // The plain formula itself loses digits as c₁ → 0.
      expect(Math.abs(speedAt(s, t) - exact)).toBeLessThan(1e-9);
      const way = (k / c1) * t + ((0.4 - k / c1) * -Math.expm1(-c1 * t)) / c1;
      expect(Math.abs(wayAt(s, t) - way)).toBeLessThan(c1 < 1e-3 ? 1e-4 : 1e-12);
    }
    const free = stretchOf({ a: 0, c0: 0, c1: 0 }, 0.4);
    expect(wayAt(free, 2)).toBe(0.8);
  });
  it('ends where the speed is zero', () => {
    for (const c1 of [0, 1e-5, 0.02, 0.4, 8]) {
      const s = stretchOf({ a: 0, c0: 0.05, c1 }, 0.3);
      expect(Math.abs(speedAt(s, stopOf(s)))).toBeLessThan(1e-15);
    }
    expect(stopOf(stretchOf({ a: 0.1, c0: 0.05, c1: 0 }, 0.3))).toBe(Infinity);
  });
});

describe('friction and tilt', () => {
  it('stops where v²/2c₀ says, and stays', () => {
    const track = openTrack([glider(0.2, 0.1, 0.2, { pull: { a: 0, c0: 0.02, c1: 0 } })]);
    live(track, 12, 1 / 240, rules(1));
    expect(track.gliders[0]!.x).toBeCloseTo(0.2 + 0.01 / 0.04, 12);
    expect(track.gliders[0]!.v).toBe(0);
  });
  it('turns round on a slope that friction cannot hold, and rests where it can', () => {
    const up = openTrack([glider(0.5, 0.2, 0.2, { pull: { a: -0.05, c0: 0.01, c1: 0 } })]);
    live(up, 0.2 / 0.06 + 2, 1 / 240, rules(1));
    expect(up.gliders[0]!.v).toBeCloseTo(-0.04 * 2, 10);
    const held = openTrack([glider(0.5, 0, 0.2, { pull: { a: -0.009, c0: 0.01, c1: 0 } })]);
    live(held, 2, 1 / 240, rules(1));
    expect(held.gliders[0]!.x).toBe(0.5);
  });
});

describe('whatever the step', () => {
  it('a long life with friction, tilt, bounces at both ends and many meetings is the same to 10⁻⁹', () => {
    const end = (dt: number) => {
      const pull = { a: 0.003, c0: 0.008, c1: 0.02 };
      const track = openTrack([
        glider(0.2, 0.6, 0.41, { pull }),
        glider(0.9, -0.3, 0.2, { pull: { ...pull, c1: 0.05 } }),
      ]);
      live(track, 6, dt, rules(0.94));
      return track.gliders.flatMap((g) => [g.x, g.v]);
    };
    const fine = end(1 / 1920);
    for (const dt of [1 / 60, 1 / 240, 1 / 480])
      end(dt).forEach((value, i) => expect(Math.abs(value - fine[i]!)).toBeLessThan(1e-9));
  });
  it('gliders come to rest on each other and on the stop of a tilted track', () => {
    const pull = { a: 0.05, c0: 0.008, c1: 0.01 };
    const track = openTrack([glider(0.6, 0, 0.3, { pull }), glider(1, 0, 0.2, { pull: { ...pull } })]);
    live(track, 60, 1 / 240, rules(0.9, 0.6));
    expect(track.gliders[1]!.x + 0.075).toBeCloseTo(1.4, 6);
    expect(track.gliders[0]!.x).toBeCloseTo(1.4 - 0.075 - 0.15, 6);
    expect(track.gliders.map((g) => Math.abs(g.v))).toEqual([0, 0]);
    // Levelled, one can be sent off again.
    for (const g of track.gliders) g.pull.a = 0;
    track.gliders[0]!.v = -0.3;
    live(track, 1, 1 / 240, rules(0.9, 0.6));
    expect(track.gliders[0]!.x).toBeLessThan(1);
    expect(track.gliders[1]!.v).toBe(0);
  });
});

describe('marks', () => {
  it('are passed once each, at the exact moment, in order; and one can halt', () => {
    const track = openTrack([glider(0.2, 0, 0.2, { pull: { a: 0.5, c0: 0, c1: 0 } })]);
    const told: [number, number][] = [];
    const marks = [
      { glider: 0, at: 0.5 },
      { glider: 0, at: 0.3 },
      { glider: 0, at: 0.45, halts: true },
    ];
    let lived = 0;
    while (lived < 1.4) {
      const begin = lived;
      lived += advance(track, 0.05, rules(1), marks, (e, after) => {
        if (e.kind === 'mark') told.push([e.mark, begin + after]);
      });
      if (track.gliders[0]!.x === 0.45) track.gliders[0]!.pull.a = 0;
    }
    const to = (s: number) => Math.sqrt((2 * s) / 0.5);
    expect(told.map(([mark]) => mark)).toEqual([1, 2, 0]);
    expect(told[0]![1]).toBeCloseTo(to(0.1), 12);
    expect(told[1]![1]).toBeCloseTo(to(0.25), 12);
    // From there on it glides at 0.5 m/s.
    expect(told[2]![1]).toBeCloseTo(to(0.25) + 0.05 / 0.5, 12);
  });
});

describe('hands and ends', () => {
  it('a held glider keeps its velocity, and pushes as a wall does', () => {
    const track = openTrack([glider(0.3, 0.4, 0.2, { held: true }), glider(0.5, 0, 0.4)]);
    live(track, 0.2, 1 / 240, rules(0.5));
    expect(track.gliders[0]!.v).toBe(0.4);
    expect(track.gliders[1]!.v).toBeCloseTo(1.5 * 0.4, 12);
  });
  it('a hand that squeezes a glider against the stop ends there', () => {
    const track = openTrack([glider(1.1, 0.4, 0.2, { held: true }), glider(1.3, 0, 0.4)]);
    live(track, 0.5, 1 / 240, rules(0.9, 0.3));
    expect(track.gliders[1]!.x + 0.075).toBeLessThan(1.4 + 1e-6);
    expect(track.gliders[0]!.x).toBeLessThan(1.4 - 0.225 + 1e-6);
  });
  it('a glider that goes over the stop is away', () => {
    const track = openTrack([glider(0.3, 0, 0.2), glider(1, 1.2, 0.2)]);
    const outcomes: string[] = [];
    live(track, 0.4, 1 / 240, rules(1, 'leave'), (told) => {
      if (told.kind === 'met') outcomes.push(told.outcome);
    });
    expect(outcomes).toEqual(['left']);
    expect(track.gliders[1]!.away).toBe(true);
    expect(track.gliders[0]!.away).toBe(false);
  });
  it('a chain of equal elastic gliders hands the motion on', () => {
    const track = openTrack([glider(0.2, 0.5, 0.2), glider(0.6, 0, 0.2), glider(0.75, 0, 0.2)]);
    live(track, 0.8, 1 / 240, rules(1));
    expect(track.gliders.map((g) => Math.round(g.v * 1e9) / 1e9 + 0)).toEqual([0, 0, 0.5]);
  });
});
