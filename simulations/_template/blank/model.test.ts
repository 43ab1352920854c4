/** Against nature: the closed form h(t) = (√h₀ − k·t/2)², the moment of emptying, and the order of the method. */
import { Run } from '@sdk';
import { describe, expect, test } from 'vitest';
import model, { rate } from './model.ts';

const opened = (dt: number, level = 0.3) => {
  const run = new Run({ ...model, dt }, { experiment: '_template/blank' });
  run.send('fill', { level });
  run.send('open', {});
  return run;
};
const live = (run: ReturnType<typeof opened>, seconds: number) => {
  for (let n = Math.round(seconds / run.model.dt); n > 0; n--) run.step();
};
const exact = (k: number, level: number, time: number) => (Math.sqrt(level) - (k * time) / 2) ** 2;

describe('Torricelli', () => {
  test('the level follows the closed form', () => {
    const run = opened(model.dt);
    live(run, 10);
    const k = rate(run.current.coefficient);
    expect(run.current.level).toBeCloseTo(exact(k, 0.3, 10), 7);
  });
  test('the method is of second order', () => {
    const errorOf = (dt: number) => {
      const run = opened(dt);
      live(run, 16);
      return Math.abs(run.current.level - exact(rate(run.current.coefficient), 0.3, 16));
    };
    expect(errorOf(1 / 2) / errorOf(1 / 4)).toBeGreaterThan(3.5);
    expect(errorOf(1 / 4) / errorOf(1 / 8)).toBeGreaterThan(3.5);
  });
  test('four times the level takes twice the time, to the timer’s step', () => {
    const timeOf = (level: number) => {
      const run = opened(model.dt, level);
      live(run, 40);
      expect(run.readings('timer')[0]!.status).toBe('ok');
      const time = run.readings('timer')[0]!.value!;
      const k = rate(run.current.coefficient);
      expect(Math.abs(time - (2 * Math.sqrt(level)) / k)).toBeLessThan(0.012);
      return time;
    };
    expect(timeOf(0.28) / timeOf(0.07)).toBeCloseTo(2, 2);
  });
  test('the coefficient belongs to the student, not to the run', () => {
    const of = (unknown: number, run: number) =>
      new Run(model, { experiment: 'x', seeds: { bench: 1, unknown, run } }).current.coefficient;
    expect(of(1, 1)).toBe(of(1, 2));
    expect(of(1, 1)).not.toBe(of(2, 1));
  });
});
