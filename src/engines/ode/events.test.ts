/** Moments inside a tick, against closed forms: free fall, pendulum, and crossings that come in pairs. */
import { describe, expect, it } from 'vitest';
import { math } from '@core';
import { crossings, firstCrossing, openStep, rungeKutta4, workspace, type Derivative, type Step } from './index.ts';

const H = 1 / 240;

/** A step whose position is a known function, for one variable. */
function stepOf(t: number, h: number, y: (t: number) => number, slope: (t: number) => number): Step {
  const step = openStep(1);
  step.t = t;
  step.h = h;
  step.y0[0] = y(t);
  step.f0[0] = slope(t);
  step.y1[0] = y(t + h);
  step.f1[0] = slope(t + h);
  return step;
}

describe('events of a step', () => {
  it('times free fall to 10⁻¹² s, at a late hour too', () => {
    const fall: Derivative = (_t, y, out) => {
      out[0] = y[1]!;
      out[1] = -9.81;
    };
    const work = workspace(2);
    const y = new Float64Array([0.8, 0]);
    const start = 3600;
    for (let tick = 0; ; tick++) {
      rungeKutta4(fall, start + tick * H, H, y, work);
      const after = firstCrossing(work, { g: (_t, s) => s[0]!, direction: -1 });
      if (after === undefined) continue;
      expect(Math.abs(tick * H + after - Math.sqrt(1.6 / 9.81))).toBeLessThan(2e-12);
      return;
    }
  });

  it('times the zeros of a pendulum of 45° to within 2·10⁻⁹ s of the elliptic period', () => {
    const w2 = 9.81 / 0.5;
    const pendulum: Derivative = (_t, y, out) => {
      out[0] = y[1]!;
      out[1] = -w2 * math.sin(y[0]!);
    };
    // T = 2π/(ω·agm(1, cos(θ₀/2))), Gauss.
    let [a, b] = [1, math.cos(math.PI / 8)];
    for (let i = 0; i < 6; i++) [a, b] = [(a + b) / 2, Math.sqrt(a * b)];
    const period = math.TAU / (Math.sqrt(w2) * a);
    const y = new Float64Array([math.PI / 4, 0]);
    const work = workspace(2);
    const times: number[] = [];
    for (let tick = 0; times.length < 20; tick++) {
      rungeKutta4(pendulum, tick * H, H, y, work);
      for (const found of crossings(work, [{ g: (_t, s) => s[0]! }])) times.push(tick * H + found.after);
    }
    times.forEach((t, i) => expect(Math.abs(t - ((2 * i + 1) * period) / 4)).toBeLessThan(2e-9 * (1 + i)));
  });

  it('orders several watches by time, equal times by their place in the list', () => {
    const step = stepOf(
      10,
      1,
      (t) => t - 10,
      () => 1,
    );
    const found = crossings(step, [
      { g: (_t, y) => y[0]! - 0.7 },
      { g: (_t, y) => 0.2 - y[0]! },
      { g: (_t, y) => y[0]! - 0.5 },
      { g: (t) => t - 10.5 },
      { g: (_t, y) => y[0]! - 0.9, direction: -1 },
      { g: (_t, y) => y[0]! - 2 },
    ]);
    expect(found.map((f) => [f.watch, f.direction])).toEqual([
      [1, -1],
      [2, 1],
      [3, 1],
      [0, 1],
    ]);
    expect(found.map((f) => Math.round(f.after * 1e9) / 1e9)).toEqual([0.2, 0.5, 0.5, 0.7]);
  });

  it('finds a pair of crossings inside one tick, however short, and no touch that stays clear', () => {
    // A flick that grazes the level by `depth` at 40 % of the step.
    const dip = (depth: number) =>
      stepOf(
        0,
        1,
        (t) => (t - 0.4) * (t - 0.4) - depth,
        (t) => 2 * (t - 0.4),
      );
    for (const depth of [1e-1, 1e-3, 1e-6, 1e-9, 1e-12]) {
      const found = crossings(dip(depth), [{ g: (_t, y) => y[0]! }]);
      expect(found.map((f) => f.direction)).toEqual([-1, 1]);
      expect(found[0]!.after).toBeCloseTo(0.4 - Math.sqrt(depth), 9);
      expect(found[1]!.after).toBeCloseTo(0.4 + Math.sqrt(depth), 9);
      expect(firstCrossing(dip(depth), { g: (_t, y) => y[0]!, direction: 1 })).toBe(found[1]!.after);
    }
    expect(crossings(dip(-1e-9), [{ g: (_t, y) => y[0]! }])).toEqual([]);
  });

  it('finds a dip that begins and ends within the first cell', () => {
    const step = stepOf(
      0,
      1,
      (t) => (t - 0.01) * (t - 0.02),
      (t) => 2 * t - 0.03,
    );
    expect(crossings(step, [{ g: (_t, y) => y[0]! }]).map((f) => Math.round(f.after * 1e9) / 1e9)).toEqual([
      0.01, 0.02,
    ]);
  });

  it('bounces a ball from event to event inside ticks, as the closed form does', () => {
    const e = 0.8,
      g = 9.787,
      height = 0.5;
    const fall: Derivative = (_t, y, out) => {
      out[0] = y[1]!;
      out[1] = -g;
    };
    const y = new Float64Array([height, 0]);
    const work = workspace(2);
    const first = Math.sqrt((2 * height) / g);
    let expected = first;
    let bounces = 0;
    for (let tick = 0; bounces < 12; tick++) {
      let spent = 0;
      while (spent < H) {
        rungeKutta4(fall, tick * H + spent, H - spent, y, work);
        const after = firstCrossing(work, { g: (_t, s) => s[0]!, direction: -1 });
        if (after === undefined) break;
        // Back to the moment, then go on from it.
        y.set(work.y0);
        rungeKutta4(fall, work.t, after, y, work);
        spent += after;
        expect(Math.abs(tick * H + spent - expected)).toBeLessThan(1e-10);
        bounces++;
        expected += 2 * first * e ** bounces;
        y[0] = 0;
        y[1] = -e * y[1]!;
      }
    }
  });

  it('loses and doubles nothing at the seam of two steps', () => {
    // Oscillator sampled so that its zeros fall on ticks to within rounding: rising and falling must alternate.
    const w = math.PI * 30;
    const f: Derivative = (_t, y, out) => {
      out[0] = y[1]!;
      out[1] = -w * w * y[0]!;
    };
    const y = new Float64Array([0, w]);
    const work = workspace(2);
    const seen: number[] = [];
    for (let tick = 0; tick < 240; tick++) {
      rungeKutta4(f, tick * H, H, y, work);
      for (const found of crossings(work, [{ g: (_t, s) => s[0]! }])) seen.push(found.direction);
    }
    expect(seen.length).toBeGreaterThanOrEqual(29);
    seen.forEach((d, i) => expect(d).toBe(i % 2 === 0 ? -1 : 1));
  });
});
