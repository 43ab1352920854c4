/** Order of convergence and energy of the methods, against the harmonic oscillator, whose answer is known. */
import { describe, expect, it } from 'vitest';
import { math } from '@core';
import {
  dormandPrince,
  interpolate,
  ode,
  rungeKutta4,
  symplecticEuler,
  velocityVerlet,
  workspace,
  type Derivative,
  type Method,
} from './index.ts';

const W = 3;
/** q'' = −ω²q, y = [q, v]. */
const oscillator: Derivative = (_t, y, out) => {
  out[0] = y[1]!;
  out[1] = -W * W * y[0]!;
};
const energy = (y: Float64Array) => 0.5 * (y[1]! * y[1]! + W * W * y[0]! * y[0]!);

function run(method: Method, h: number, seconds: number): Float64Array {
  const y = new Float64Array([1, 0]);
  const work = workspace(2);
  const steps = Math.round(seconds / h);
  for (let i = 0; i < steps; i++) method(oscillator, i * h, h, y, work);
  return y;
}
const errorAt = (method: Method, h: number) => {
  const y = run(method, h, 1);
  return math.hypot(y[0]! - math.cos(W), (y[1]! + W * math.sin(W)) / W);
};

describe('order of convergence: halving the step divides the error', () => {
  it.each([
    ['symplectic Euler by 2', symplecticEuler, 2],
    ['velocity Verlet by 4', velocityVerlet, 4],
    ['Runge–Kutta 4 by 16', rungeKutta4, 16],
  ] as const)('%s', (_name, method, factor) => {
    expect(errorAt(method, 1 / 128) / errorAt(method, 1 / 256)).toBeCloseTo(factor, factor === 16 ? 0 : 1);
    expect(errorAt(method, 1 / 256) / errorAt(method, 1 / 512)).toBeCloseTo(factor, factor === 16 ? 0 : 1);
  });

  it('leaves the whole step behind', () => {
    for (const method of [symplecticEuler, velocityVerlet, rungeKutta4]) {
      const work = workspace(2);
      const y = new Float64Array([1, 0.5]);
      method(oscillator, 2, 0.01, y, work);
      expect([work.t, work.h]).toEqual([2, 0.01]);
      expect([...work.y0]).toEqual([1, 0.5]);
      expect([...work.y1]).toEqual([...y]);
      expect(work.f1[0]).toBe(y[1]);
      expect(work.f1[1]).toBe(-W * W * y[0]!);
    }
  });
});

describe('energy', () => {
  it.each([
    ['symplectic Euler', symplecticEuler, 1e-2],
    ['velocity Verlet', velocityVerlet, 5e-5],
  ] as const)('of %s does not drift in an hour, only trembles', (_name, method, bound) => {
    const y = new Float64Array([1, 0]);
    const work = workspace(2);
    const h = 1 / 240;
    const start = energy(y);
    let late = 0;
    let early = 0;
    const steps = 240 * 3600;
    for (let i = 0; i < steps; i++) {
      method(oscillator, i * h, h, y, work);
      const off = Math.abs(energy(y) / start - 1);
      if (i < 2400) early = Math.max(early, off);
      if (i >= steps - 2400) late = Math.max(late, off);
    }
    expect(late).toBeLessThan(bound);
    expect(late).toBeLessThan(1.01 * early);
  });

  it('of Runge–Kutta 4 drifts by less than 10⁻⁸ in a minute of a pendulum at 240 Hz', () => {
    const pendulum: Derivative = (_t, y, out) => {
      out[0] = y[1]!;
      out[1] = (-9.81 / 0.5) * math.sin(y[0]!);
    };
    const total = (y: Float64Array) => 0.5 * y[1]! * y[1]! - (9.81 / 0.5) * math.cos(y[0]!);
    const y = new Float64Array([math.PI / 4, 0]);
    const start = total(y);
    const work = workspace(2);
    for (let i = 0; i < 240 * 60; i++) rungeKutta4(pendulum, i / 240, 1 / 240, y, work);
    expect(Math.abs(total(y) / start - 1)).toBeLessThan(1e-8);
  });
});

describe('Dormand and Prince', () => {
  const solve = (relative: number, f: Derivative = oscillator, h = 10) => {
    const y = new Float64Array([1, 0]);
    const tried = dormandPrince(f, 0, h, y, workspace(2), { relative, absolute: relative });
    return { y, tried, error: math.hypot(y[0]! - math.cos(W * h), (y[1]! + W * math.sin(W * h)) / W) };
  };

  it('keeps to its tolerance, and takes more steps for a finer one', () => {
    let before = 0;
    for (const relative of [1e-4, 1e-6, 1e-8, 1e-10, 1e-12]) {
      const { error, tried } = solve(relative);
      expect(error).toBeLessThan(100 * relative);
      expect(tried).toBeGreaterThan(before);
      before = tried;
    }
  });

  it('is of order 5: error falls with the fifth power of the number of steps', () => {
    const coarse = solve(1e-6);
    const fine = solve(1e-11);
    const order = math.log(coarse.error / fine.error) / math.log(fine.tried / coarse.tried);
    expect(order).toBeGreaterThan(4.5);
    expect(order).toBeLessThan(5.6);
  });

  it('gives the same bits twice, and its accepted steps cover the interval', () => {
    const bits = (y: Float64Array) => [...new BigUint64Array(y.buffer)];
    expect(bits(solve(1e-9).y)).toEqual(bits(solve(1e-9).y));
    let t = 1;
    const y = new Float64Array([1, 0]);
    dormandPrince(oscillator, 1, 2, y, workspace(2), { relative: 1e-9, absolute: 1e-9 }, (step) => {
      expect(step.t).toBeCloseTo(t, 12);
      t = step.t + step.h;
    });
    expect(t).toBeCloseTo(3, 12);
  });

  it('goes backwards in time', () => {
    const y = new Float64Array([1, 0]);
    const work = workspace(2);
    dormandPrince(oscillator, 0, 1, y, work, { relative: 1e-11, absolute: 1e-11 });
    dormandPrince(oscillator, 1, -1, y, work, { relative: 1e-11, absolute: 1e-11 });
    expect(y[0]).toBeCloseTo(1, 9);
    expect(y[1]).toBeCloseTo(0, 9);
  });

  it('gives up in words when the derivative is not finite, and keeps the last good state', () => {
    const broken: Derivative = (t, y, out) => {
      out[0] = y[1]!;
      out[1] = t > 0.5 ? NaN : 0;
    };
    const y = new Float64Array([1, 0]);
    expect(() =>
      dormandPrince(broken, 0, 1, y, workspace(2), { relative: 1e-6, absolute: 1e-6, maxSteps: 200 }),
    ).toThrow(/200 steps do not cover/);
    expect(y[0]).toBe(1);
  });
});

describe('interpolation of a step', () => {
  it('is exact at both ends and for a cubic between them', () => {
    const cubic = (t: number) => 2 * t * t * t - t * t + 3 * t - 1;
    const slope = (t: number) => 6 * t * t - 2 * t + 3;
    const step = workspace(1);
    step.t = 0.3;
    step.h = 0.7;
    step.y0[0] = cubic(0.3);
    step.f0[0] = slope(0.3);
    step.y1[0] = cubic(1);
    step.f1[0] = slope(1);
    expect(interpolate(step, 0, step.at)[0]).toBe(cubic(0.3));
    expect(interpolate(step, 0.7, step.at)[0]).toBe(cubic(1));
    expect(interpolate(step, 0.2, step.at)[0]).toBeCloseTo(cubic(0.5), 14);
  });
  it('errs with the fourth power of the step', () => {
    const middle = (h: number) => {
      const work = workspace(2);
      rungeKutta4(oscillator, 0, h, new Float64Array([1, 0]), work);
      return Math.abs(interpolate(work, h / 2, work.at)[0]! - math.cos((W * h) / 2));
    };
    expect(middle(1 / 30) / middle(1 / 60)).toBeCloseTo(16, 0);
  });
});

it('the engine is ready at once', async () => {
  expect(ode.isReady()).toBe(true);
  await ode.ready();
  expect([ode.id, ode.version]).toEqual(['ode', 1]);
});
