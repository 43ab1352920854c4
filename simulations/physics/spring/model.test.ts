/** Against nature: static stretch, the damped and the driven oscillator's closed forms, energy, the plastic set, and the independence of dt. */
import { Run, math, type Plain } from '@sdk';
import { describe, expect, test } from 'vitest';
import { NOMINAL } from './apparatus.ts';
import model from './model.ts';
import { SPRINGS } from './springs.ts';

type R = Run<typeof model>;
const open = (params: Record<string, Plain> = {}, dt = model.dt, seeds = { bench: 1, unknown: 2, run: 3 }): R =>
  new Run({ ...model, dt }, { experiment: 'physics/spring', params, seeds }) as R;
const live = (run: R, seconds: number): void => {
  for (let n = Math.round(seconds / run.model.dt); n > 0; n--) run.step();
};
/** Hung and come to rest. */
const hung = (load: string, params: Record<string, Plain> = {}, dt = model.dt): R => {
  const run = open(params, dt);
  run.send('hang', { load: load as '1' });
  live(run, 3);
  return run;
};
const swung = (run: R, by: number): number => {
  run.send('pull', { by });
  live(run, 1);
  run.send('release', {});
  run.advance(0);
  return run.time;
};
const inertia = (run: R): number => run.current.hung + run.current.springMass / 3;

describe('at rest', () => {
  test.each(['soft', 'medium', 'stiff'] as const)(
    'the stretch of the %s one is mg/k, its own weight counted half',
    (spring) => {
      const run = hung('3', { spring });
      const { depth, natural, hung: m, springMass, stiffness, gravity } = run.current;
      expect(depth - natural).toBeCloseTo(((m + springMass / 2) * gravity) / stiffness, 12);
    },
  );
  test('the close-wound one opens only beyond its initial force', () => {
    const run = open({ spring: 'tight' });
    run.send('mount', { discs: 3 });
    live(run, 1);
    expect(run.current.length).toBeCloseTo(run.current.natural, 12);
    const [a, b] = ['2', '4'].map((load) => hung(load, { spring: 'tight' }).current);
    // Δl grows with k, and the line through the points meets Δl = 0 at F₀ and not at 0.
    const slope = ((b!.hung - a!.hung) * 9.787) / (b!.depth - a!.depth);
    expect(slope).toBeCloseTo(a!.stiffness, 6);
    expect(a!.tension - slope * (a!.depth - a!.natural)).toBeCloseTo(SPRINGS.tight.initial, 6);
  });
  test('the Moon stretches it a sixth; in orbit nothing hangs', () => {
    const at = (place: string) => hung('2', { place }).current;
    const [here, moon, orbit] = ['ha-noi', 'moon', 'orbit'].map(at);
    expect((moon!.depth - moon!.natural) / (here!.depth - here!.natural)).toBeCloseTo(1.62 / 9.787, 9);
    expect(orbit!.depth).toBeCloseTo(orbit!.natural, 12);
  });
});

describe('swinging free', () => {
  test('with damping: the analytic solution within 1e-4 of the amplitude over 20 periods', () => {
    const run = hung('2');
    const begin = swung(run, 0.03);
    const M = inertia(run);
    const { stiffness: k, rest } = run.current;
    const beta = 0.0016 / (2 * M);
    const w = Math.sqrt(k / M - beta * beta);
    let worst = 0;
    while (run.time - begin < (20 * 2 * math.PI) / w) {
      run.step();
      const t = run.time - begin;
      const x = 0.03 * math.exp(-beta * t) * (math.cos(w * t) + (beta / w) * math.sin(w * t));
      worst = Math.max(worst, Math.abs(run.current.depth - rest - x));
    }
    expect(worst / 0.03).toBeLessThan(1e-9);
  });
  test('no step enters: half and twice the dt give the same place, to rounding', () => {
    const at = (dt: number): number => {
      const run = hung('2', {}, dt);
      swung(run, 0.03);
      live(run, 5);
      return run.current.depth;
    };
    expect(Math.abs(at(1 / 480) - at(1 / 240))).toBeLessThan(1e-11);
    expect(Math.abs(at(1 / 120) - at(1 / 240))).toBeLessThan(1e-11);
  });
  test('T grows with the root of m + m_s/3, not of m; it is the same on the Moon and in orbit', () => {
    const period = (load: string, place: string): number => {
      const run = hung(load, { place });
      run.send('moveGate', { depth: Math.round(run.current.rest * 2000) / 2000 });
      swung(run, 0.012);
      run.send('logger.reset', {});
      live(run, 8);
      return run.readings('logger').find((r) => r.channel === 'mean')!.value!;
    };
    for (const [load, place] of [
      ['1', 'ha-noi'],
      ['4', 'ha-noi'],
      ['4', 'moon'],
      ['4', 'orbit'],
    ] as const) {
      const run = hung(load, { place });
      const T = 2 * math.PI * Math.sqrt(inertia(run) / run.current.stiffness);
      // A flag's edge passes the beam up to 1.25 mm from the middle of a swing of 12 mm: as the swing fades by half a per cent a period,
      // it comes later by 0.1·0.005/2π of a period each time. The logger's 2 µs and 10 ppm are less.
      expect(Math.abs(period(load, place) / T - 1)).toBeLessThan(1.5e-4);
    }
  });
  test('without damping the energy stays for a minute of ticks, also when the hook is thrown', () => {
    for (const by of [0.02, 0.043]) {
      const run = hung('2', { damping: false });
      swung(run, by);
      const first = run.probe('energy')!;
      let [low, high] = [first, first];
      for (let n = 0; n < 240 * 60; n++) {
        run.step();
        const now = run.probe('energy');
        if (now === undefined) continue;
        low = Math.min(low, now);
        high = Math.max(high, now);
      }
      expect((high - low) / first).toBeLessThan(1e-9);
    }
  });
  test('pulled too far, the hook is thrown off: beyond mg/k the acceleration would pass g', () => {
    const thrown = (by: number): boolean => {
      const run = hung('2');
      const { cursor } = run.eventsSince(0);
      swung(run, by);
      live(run, 2);
      return run.eventsSince(cursor).events.some((e) => e.name === 'jumped-off');
    };
    // Rests 42 mm below the natural length: 40 mm swing, 45 go slack and fall back, 60 fly 6 mm higher than the end.
    expect([thrown(0.04), thrown(0.06)]).toEqual([false, true]);
  });
});

describe('shaken from above', () => {
  const driven = (
    frequency: number,
    discs: number,
  ): { A: number; theory: number; phase: number; phaseTheory: number } => {
    const run = open();
    run.send('placeBelow', { what: 'beaker' });
    run.send('raise', { height: 0.45 });
    run.send('hang', { load: '2' });
    run.send('mount', { discs });
    live(run, 2);
    expect(run.current.immersed).toBe(discs);
    run.send('tune', { frequency });
    run.send('drive', { on: true });
    live(run, 60);
    let [high, low] = [-1, 1];
    // The phase from the Fourier sum over whole periods is worth more than from one turn; A from the extremes.
    const omega = 2 * math.PI * frequency * trueMotor(run);
    const ticks = 240 * 40;
    let [s, c, n] = [0, 0, 0];
    for (let i = 0; i < ticks; i++) {
      run.step();
      const { depth, phase, rest } = run.current;
      high = Math.max(high, depth);
      low = Math.min(low, depth);
      s += (depth - rest) * math.sin(phase);
      c += (depth - rest) * math.cos(phase);
      n++;
    }
    const { stiffness: k, springMass, hung: m } = run.current;
    const carried = (8 / 3) * 997 * 0.015 ** 3 * discs;
    const M = m + springMass / 3 + carried;
    const b = 0.0016 + 0.12 * discs;
    const P = 0.002 * (k + (springMass / 6) * omega * omega);
    const root = Math.hypot(k - M * omega * omega, b * omega);
    expect(n).toBe(ticks);
    return {
      A: (high - low) / 2,
      theory: P / root,
      phase: math.atan2(-c, -s),
      phaseTheory: math.atan2(-b * omega, k - M * omega * omega),
    };
  };
  /** From the dial to the motor: seen in the phase. */
  const trueMotor = (run: R): number => {
    const before = run.current.phase;
    run.step();
    const step = (run.current.phase - before + 2 * math.PI) % (2 * math.PI);
    return step / (2 * math.PI * run.current.dial * run.model.dt);
  };
  test.each([
    [1, 1],
    [2.1, 1],
    [2.4, 2],
    [3.5, 1],
  ])('at %f Hz with %i disc(s) the steady amplitude and phase are those of the closed form', (frequency, discs) => {
    const { A, theory, phase, phaseTheory } = driven(frequency, discs);
    // Ticks miss the top of a swing by (ωdt)²/8 at most: 1e-3.
    expect(Math.abs(A / theory - 1)).toBeLessThan(1.5e-3);
    // Wrapped to half a turn either way: a sum over 40 s that is no whole number of periods leaves 1/(2ω·40 s), 2e-3 at 1 Hz.
    const apart = phase - phaseTheory;
    expect(Math.abs(math.atan2(math.sin(apart), math.cos(apart)))).toBeLessThan(0.004);
    // Below its own frequency (2.30 Hz with one disc, 2.18 with two) it follows, above it goes against: both are among the rows.
    expect(Math.abs(phaseTheory) > math.PI / 2).toBe(frequency > 2.2);
  });
});

describe('spoilt', () => {
  test('beyond its limit it stays longer by the law, and the way back is parallel', () => {
    const run = hung('6', { spring: 'soft' });
    const { set, stiffness: k, tension } = run.current;
    const soft = SPRINGS.soft.limit;
    // F = limit + H·s with H = k/4.
    expect(set).toBeCloseTo((tension - soft) / (k / 4), 9);
    expect(set).toBeGreaterThan(0.03);
    const at = (load: '3' | '0'): number => {
      run.send('hang', { load });
      live(run, 3);
      return run.current.depth;
    };
    const [three, bare] = [at('3'), at('0')];
    expect(run.current.set).toBe(set);
    const m = hung('3', { spring: 'soft' }).current.hung;
    expect(three - bare).toBeCloseTo((m * 9.787) / k, 9);
    expect(bare - run.current.natural).toBeCloseTo(set + ((run.current.springMass / 2) * 9.787) / k, 9);
  });
  test('the limit is told once, when a load or a pull passes it', () => {
    const told = (load: string): number => {
      const run = open({ spring: 'soft' });
      const { cursor } = run.eventsSince(0);
      run.send('hang', { load: load as '1' });
      live(run, 3);
      return run.eventsSince(cursor).events.filter((e) => e.name === 'passed-limit').length;
    };
    expect(['4', '5', '6'].map(told)).toEqual([0, 1, 1]);
  });
  test('a swing that passes the limit flows on the slope k/5 and loses what it spent', () => {
    const run = hung('3', { spring: 'soft', damping: false });
    run.send('pull', { by: 0.1 });
    live(run, 1);
    expect(run.current.set).toBeGreaterThan(0);
    const held = run.current.set;
    run.send('release', {});
    live(run, 5);
    // Having been pulled there before, it bears as much again: nothing more flows.
    expect(run.current.set).toBe(held);
  });
});

test('masses are what their stamps say, within a per cent', () => {
  const run = hung('1');
  expect(Math.abs(run.current.hung / NOMINAL - 1)).toBeLessThanOrEqual(0.01);
});
