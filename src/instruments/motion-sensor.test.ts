import { describe, expect, it } from 'vitest';
import { chanceOf, clonePlain, hash } from '@core';
import { benchOf } from './testing.ts';
import { MOTION_MEMORY, MOTION_RATES, motionSensor, type MotionSensorState } from './motion-sensor.ts';

const standing = (at: number | undefined = 1.2, seeds = {}) => {
  const b = benchOf(motionSensor({ probe: 'echo' }), seeds);
  b.set('echo', at);
  b.until(0.1);
  return b;
};
const memory = (b: ReturnType<typeof benchOf>) => b.read('distance').series!;
const meanOf = (x: ArrayLike<number>) => Array.from(x).reduce((a, b) => a + b, 0) / x.length;
const sigmaOf = (x: ArrayLike<number>) => {
  const m = meanOf(x);
  return Math.sqrt(Array.from(x).reduce((a, b) => a + (b - m) ** 2, 0) / (x.length - 1));
};

describe('motion sensor', () => {
  it('shows whole millimetres near the truth, and nothing while it lies aside', () => {
    const b = standing();
    expect(b.read('distance').face).toMatch(/^1\.[12]\d\d$/);
    expect(Math.abs(b.read('distance').value! - 1.2)).toBeLessThan(0.05);
    expect(Math.abs(b.read('distance').value! * 1000 - Math.round(b.read('distance').value! * 1000))).toBeLessThan(
      1e-9,
    );
    const aside = benchOf(motionSensor({ probe: 'echo' }));
    aside.until(0.1);
    expect(aside.read('distance')).toMatchObject({ value: null, face: '', status: 'idle' });
    expect(aside.read('distance').series).toBeUndefined();
  });

  it.each(MOTION_RATES)('at %s a second keeps a value at every turn, from the very moment it was started', (rate) => {
    const b = standing();
    b.command('rate', { hz: rate });
    b.command('start');
    expect(memory(b).values).toHaveLength(1);
    b.until(0.1 + 2);
    b.command('stop');
    // 2 s after the first of them, both ends counted.
    expect(memory(b).values).toHaveLength(2 * Number(rate) + 1);
    expect(memory(b)).toMatchObject({ from: 24, every: 240 / Number(rate) });
    const kept = memory(b).values.length;
    b.until(4);
    expect(memory(b).values).toHaveLength(kept);
  });

  it('keeps at each moment what was there at that moment', () => {
    const b = standing();
    b.command('start');
    for (let tick = 25; tick <= 24 + 240; tick++) {
      b.set('echo', 1.2 - tick / 480);
      b.until(tick / 240);
    }
    const { from, every, values } = memory(b);
    const off = Array.from(values, (v, i) => (i === 0 ? 0 : v - (1.2 - (from + i * every) / 480))).slice(1);
    // Offset and gain alike for all, noise of a millimetre on each.
    expect(sigmaOf(off)).toBeLessThan(0.0014);
  });

  it('scatters by what it states, noise and rounding together', () => {
    const b = standing();
    b.command('start');
    b.until(20);
    const { values } = memory(b);
    // 1192 values: a standard error of σ of 2 %, four of them.
    expect(Math.abs(sigmaOf(values) / b.read('distance').error.half - 1)).toBeLessThan(0.08);
    expect(new Set(values).size).toBeGreaterThan(4);
  });

  it('has offset and gain of its own, one for each bench, as large as it says', () => {
    const shownAt = (at: number, bench: number) => {
      const b = standing(at, { bench });
      b.command('start');
      b.until(1);
      return meanOf(memory(b).values);
    };
    const offsets: number[] = [];
    const gains: number[] = [];
    for (let bench = 0; bench < 300; bench++) {
      const [near, far] = [shownAt(0.5, bench), shownAt(3.5, bench)];
      gains.push((far - near) / 3 - 1);
      offsets.push(near - 0.5 * (1 + gains.at(-1)!));
    }
    // Standard error of a σ of 300 draws: 4 %; four of them.
    expect(Math.abs(sigmaOf(gains) / 0.0017 - 1)).toBeLessThan(0.16);
    expect(Math.abs(sigmaOf(offsets) / 0.01 - 1)).toBeLessThan(0.16);
    expect(Math.abs(meanOf(gains))).toBeLessThan((4 * 0.0017) / Math.sqrt(300));
  });

  it.each([0.1, 4.5])('hears nothing at %s m, and keeps the places of what it did not hear', (at) => {
    const b = standing(1);
    b.command('start');
    b.set('echo', at);
    b.until(1);
    b.set('echo', 1);
    b.until(1.5);
    b.set('echo', undefined);
    b.until(2);
    const { values } = memory(b);
    expect(values).toHaveLength(1 + 114);
    expect(Number.isFinite(values[0])).toBe(true);
    expect(Array.from(values.slice(1, 55)).every(Number.isNaN)).toBe(true);
    expect(Array.from(values.slice(55, 85)).every(Number.isFinite)).toBe(true);
    expect(Array.from(values.slice(85)).every(Number.isNaN)).toBe(true);
    b.set('echo', at);
    b.until(2.5);
    b.command('stop');
    expect(b.read('distance')).toMatchObject({ value: null, status: 'over', face: '-.---' });
  });

  it('stops by itself when its memory is full, and forgets only at the next start', () => {
    const b = standing();
    b.command('start');
    expect(b.read('distance').status).toBe('running');
    b.until(30);
    expect(memory(b).values).toHaveLength(MOTION_MEMORY);
    expect(b.read('distance').status).toBe('ok');
    b.command('start');
    expect(memory(b).values).toHaveLength(1);
  });

  it('offers only rates whose turn is whole ticks', () => {
    const { hz } = motionSensor({ probe: 'echo', second: 60 }).commands.rate.input;
    expect(hz.options).toEqual(['20', '30', '60']);
  });

  it('says why not', () => {
    const { commands } = motionSensor({ probe: 'echo' });
    const state = standing().state as MotionSensorState;
    expect(commands.stop.when!(state, {})).toBe('not-recording');
    expect(commands.start.when!(state, {})).toBe(true);
    state.recording = true;
    expect(commands.start.when!(state, {})).toBe('already-recording');
    expect(commands.rate.when!(state, { hz: '20' })).toBe('stop-recording-first');
  });

  it('is one echo a turn, however often it is looked at or commanded', () => {
    const quiet = standing();
    const busy = standing();
    for (const b of [quiet, busy]) b.command('start');
    for (let i = 1; i <= 50; i++) {
      for (const b of [quiet, busy]) b.until(0.1 + i / 50);
      for (let n = 0; n < 5; n++) busy.read('distance');
      // The run lets all instruments look again at every command.
      motionSensor({ probe: 'echo' }).sample!(
        busy.state as MotionSensorState,
        { tick: 24 + Math.floor((i * 240) / 50 / 4) * 4 } as never,
      );
    }
    expect(hash(busy.state as never)).toBe(hash(quiet.state as never));
  });

  it('dates no value of a long stride back to its last place', () => {
    const sensor = motionSensor({ probe: 'echo' });
    const { state } = standing();
    const rng = chanceOf({ bench: 1, unknown: 1, run: 1 });
    const at = (tick: number) =>
      ({ id: 'm', tick, time: tick / 240, dt: 1 / 240, params: {}, rng, probe: () => 1 }) as never;
    sensor.commands.start.apply(state as MotionSensorState, {}, at(0));
    // One stride beyond the whole memory: 1200 turns of 4 ticks end at 4800.
    for (const tick of [0, 4000, 8000]) sensor.sample!(state as MotionSensorState, at(tick));
    const { values } = sensor.read(state as MotionSensorState)[0]!.series!;
    expect([values[0], values[1000]].every((value) => value !== undefined && !Number.isNaN(value))).toBe(true);
    expect(values[MOTION_MEMORY - 1]).toBeNaN();
    expect((state as MotionSensorState).recording).toBe(false);
  });

  it('goes on from a copy of its state as if nothing had happened, and its copy is small', () => {
    const b = standing();
    b.command('start');
    b.until(3);
    const copy = clonePlain(b.state) as MotionSensorState;
    b.until(6);
    const other = standing();
    other.until(3);
    Object.assign(other.state as object, copy);
    other.until(6);
    expect(hash(other.state as never)).toBe(hash(b.state as never));
    expect(copy.memory.byteLength).toBe(2 * MOTION_MEMORY);
    expect((standing().state as MotionSensorState).memory.byteLength).toBe(0);
  });
});
