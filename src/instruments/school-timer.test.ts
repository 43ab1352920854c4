import { describe, expect, it } from 'vitest';
import { benchOf } from './testing.ts';
import { schoolTimer, TIMER_MODES } from './school-timer.ts';

const timer = (mode: (typeof TIMER_MODES)[number], run = 3, bench = 1) => {
  const it = benchOf(schoolTimer(), { run, bench });
  it.command('mode', { mode });
  return it;
};
const ms = (it: ReturnType<typeof timer>) => Math.round((it.read('time').value ?? NaN) * 1000);

describe('timer MC-964', () => {
  it('measures A↔B from one socket to the other, either way', () => {
    for (const [first, second] of [
      ['A', 'B'],
      ['B', 'A'],
    ] as const) {
      const t = timer('A↔B');
      expect(t.read('time')).toMatchObject({
        face: '0.000',
        value: null,
        status: 'idle',
        decimals: 3,
        unit: 's',
        error: { half: 0.001, shape: 'triangular' },
      });
      t.signal(first, true, 1.0003);
      t.until(1.2);
      expect(t.read('time')).toMatchObject({ status: 'running', value: null });
      expect(Number(t.read('time').face)).toBeGreaterThan(0.19);
      t.signal(first, false, 1.25);
      t.signal(first, true, 1.26);
      t.signal(second, true, 1.4046);
      expect(t.read('time').status).toBe('ok');
      expect(Math.abs(ms(t) - 404.3)).toBeLessThan(1);
      expect(t.read('time').face).toBe((ms(t) / 1000).toFixed(3));
    }
  });

  it('holds a result until RESET, and then waits for a new edge', () => {
    const t = timer('A↔B');
    t.signal('A', true, 1);
    t.signal('B', true, 1.5);
    const held = ms(t);
    t.signal('A', false, 2);
    t.signal('B', false, 2.1);
    t.signal('A', true, 3);
    t.signal('B', true, 4);
    expect(ms(t)).toBe(held);
    t.command('reset');
    t.until(4.5);
    expect(t.read('time')).toMatchObject({ face: '0.000', status: 'idle' });
    t.signal('A', true, 4.6);
    expect(t.read('time').status).toBe('idle');
    t.signal('A', false, 4.7);
    t.signal('A', true, 5);
    expect(t.read('time').status).toBe('running');
  });

  it('measures how long A, or B, is on', () => {
    for (const mode of ['A', 'B'] as const) {
      const t = timer(mode),
        other = mode === 'A' ? 'B' : 'A';
      t.signal(other, true, 0.9);
      t.signal(mode, true, 1);
      t.signal(other, false, 1.01);
      t.signal(mode, false, 1.0254);
      expect(t.read('time').status).toBe('ok');
      expect([25, 26]).toContain(ms(t));
    }
  });

  it('adds the on-times of A and B, also where they overlap', () => {
    const t = timer('A+B');
    t.signal('A', true, 1);
    t.signal('A', false, 1.02);
    expect(t.read('time').status).toBe('running');
    expect(Number(t.read('time').face)).toBeCloseTo(0.02, 2);
    t.signal('A', true, 1.1);
    t.signal('A', false, 1.2);
    t.signal('B', true, 2);
    t.signal('B', false, 2.03);
    expect(Math.abs(ms(t) - 50)).toBeLessThanOrEqual(2);
    const both = timer('A+B');
    both.signal('B', true, 1);
    both.signal('A', true, 1.01);
    both.signal('B', false, 1.02);
    both.signal('A', false, 1.03);
    expect(Math.abs(ms(both) - 40)).toBeLessThanOrEqual(2);
  });

  it('measures a period in mode T: every second passage', () => {
    const t = timer('T');
    for (let i = 0; i < 3; i++) {
      t.signal('A', true, 1 + 0.9 * i);
      t.signal('A', false, 1.01 + 0.9 * i);
    }
    expect(Math.abs(ms(t) - 1800)).toBeLessThanOrEqual(1);
  });

  it('counts the passages of mode T, which are half periods, and holds after the third', () => {
    const t = benchOf(schoolTimer({ mode: 'T', passes: true }));
    const faces: string[] = [t.read('passes').face];
    for (let i = 0; i < 5; i++) {
      t.signal('A', true, 1 + 0.9 * i);
      faces.push(t.read('passes').face);
      t.signal('A', false, 1.01 + 0.9 * i);
    }
    expect(faces).toEqual(['0', '1', '2', '3', '3', '3']);
    expect(Math.abs((t.read('time').value ?? NaN) - 1.8)).toBeLessThanOrEqual(0.001);
    t.command('reset');
    expect(t.read('passes').face).toBe('0');
    expect(benchOf(schoolTimer()).state).toEqual(benchOf(schoolTimer({ passes: true })).state);
  });

  it('times a whole period in mode T wherever the gate stands: the halves need not be equal', () => {
    const t = timer('T');
    for (const at of [1, 1.5, 2.8]) {
      t.signal('A', true, at);
      t.signal('A', false, at + 0.02);
    }
    expect(Math.abs(ms(t) - 1800)).toBeLessThanOrEqual(1);
  });

  it('takes no notice of B in mode T, nor of A in mode B', () => {
    for (const [mode, deaf] of [
      ['T', 'B'],
      ['B', 'A'],
    ] as const) {
      const t = timer(mode);
      for (let i = 0; i < 4; i++) {
        t.signal(deaf, true, 1 + i);
        t.signal(deaf, false, 1.5 + i);
      }
      expect(t.read('time').status).toBe('idle');
    }
  });

  it('holds the first pass in modes A and B, the first of each gate in A+B', () => {
    for (const mode of ['A', 'B'] as const) {
      const t = timer(mode);
      for (const [at, long] of [
        [1, 0.02],
        [2, 0.3],
      ] as const) {
        t.signal(mode, true, at);
        t.signal(mode, false, at + long);
      }
      expect(Math.abs(ms(t) - 20)).toBeLessThanOrEqual(1);
    }
    const sum = timer('A+B');
    for (const at of [1, 2]) {
      sum.signal('A', true, at);
      sum.signal('A', false, at + 0.02);
    }
    expect(sum.read('time')).toMatchObject({ status: 'running', value: null });
    sum.signal('B', true, 3);
    sum.signal('B', false, 3.03);
    sum.signal('B', true, 4);
    sum.signal('B', false, 4.5);
    expect(Math.abs(ms(sum) - 50)).toBeLessThanOrEqual(2);
  });

  it('forgets what it measured when MODE or the range is turned', () => {
    for (const [command, input] of [
      ['mode', { mode: 'T' }],
      ['range', { range: '99.99' }],
    ] as const) {
      const t = timer('A');
      t.signal('A', true, 1);
      t.signal('A', false, 1.5);
      t.command(command, input);
      expect(t.read('time')).toMatchObject({ status: 'idle', value: null });
    }
  });

  it('says so when it overflows, and has a longer range', () => {
    const t = timer('A↔B');
    t.signal('A', true, 0.5);
    t.until(11);
    expect(t.read('time')).toMatchObject({ face: '9.999', status: 'over', value: null });
    t.signal('B', true, 12);
    expect(t.read('time').status).toBe('over');
    t.command('range', { range: '99.99' });
    expect(t.read('time')).toMatchObject({
      face: '0.00',
      status: 'idle',
      decimals: 2,
      error: { half: 0.01, shape: 'triangular' },
    });
    t.signal('B', false, 12.1);
    t.signal('B', true, 12.2);
    t.signal('A', false, 12.3);
    t.signal('A', true, 23.2);
    expect(t.read('time').value).toBeCloseTo(11, 1);
    expect(t.read('range').face).toBe('99.99');
    expect(t.read('mode').face).toBe('A↔B');
  });

  it('is unbiased, triangular, and never more than a digit off', () => {
    let sum = 0,
      square = 0,
      most = 0;
    const runs = 4000;
    for (let run = 0; run < runs; run++) {
      const t = benchOf(schoolTimer(), { run });
      const length = 0.2 + run * 0.0000731;
      t.signal('A', true, 0);
      t.signal('B', true, 0.001 + length - 0.001);
      const off = (t.read('time').value ?? NaN) - length;
      sum += off;
      square += off * off;
      most = Math.max(most, Math.abs(off));
    }
    expect(most).toBeLessThan(0.00102);
    expect(Math.abs(sum / runs)).toBeLessThan(3 * (0.00041 / Math.sqrt(runs)) + 1e-5);
    expect(Math.sqrt(square / runs)).toBeCloseTo(0.001 / Math.sqrt(6), 4);
  });

  it('keeps its own clock error for a whole notebook', () => {
    const rate = (bench: number, run: number) =>
      (benchOf(schoolTimer(), { bench, run }).state as { rate: number }).rate;
    expect(rate(5, 1)).toBe(rate(5, 2));
    expect(rate(5, 1)).not.toBe(rate(6, 1));
    expect(Math.abs(rate(5, 1) - 1)).toBeLessThan(1e-4);
  });

  it('does not mind nonsense on its sockets', () => {
    const t = timer('A↔B');
    t.hear('signal', 0.1, { socket: 'C', on: true });
    t.hear('signal', 0.1, { socket: 'A', on: 1 });
    t.hear('landed', 0.1, {});
    t.signal('A', false, 0.2);
    expect(t.read('time').status).toBe('idle');
  });
});
