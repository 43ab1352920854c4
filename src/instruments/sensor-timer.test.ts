import { describe, expect, it } from 'vitest';
import { benchOf } from './testing.ts';
import { sensorTimer } from './sensor-timer.ts';

describe('sensor timer', () => {
  it('stamps to a microsecond and arms itself', () => {
    const t = benchOf(sensorTimer());
    expect(t.read('time')).toMatchObject({ status: 'idle', value: null, face: '0.000000', decimals: 6 });
    t.signal('A', true, 1);
    t.until(1.3);
    expect(t.read('time').status).toBe('running');
    t.signal('B', true, 1.4043123);
    t.signal('B', false, 1.4123);
    expect(Math.abs(t.read('time').value! - 0.4043123)).toBeLessThan(5e-5);
    expect(Math.abs(t.read('blockedB').value! - 0.0079877)).toBeLessThan(2e-5);
    expect(t.read('time').face).toMatch(/^0\.404\d{3}$/);
    // A body that bounces back through the second gate changes nothing.
    const held = t.read('time').value;
    t.signal('B', true, 1.6);
    t.signal('B', false, 1.61);
    expect(t.read('time').value).toBe(held);
    t.signal('A', false, 2);
    expect(t.read('blockedA').value).toBeCloseTo(1, 4);
    t.signal('A', true, 3);
    expect(t.read('time').status).toBe('running');
    t.signal('B', true, 3.25);
    expect(t.read('time').value).toBeCloseTo(0.25, 4);
  });

  it('starts afresh when the first body missed, and forgets at RESET', () => {
    const t = benchOf(sensorTimer());
    t.signal('A', true, 1);
    t.signal('A', false, 1.5);
    t.signal('A', true, 2);
    t.signal('B', true, 2.2);
    expect(t.read('time').value).toBeCloseTo(0.2, 4);
    t.command('reset');
    expect(t.read('time').status).toBe('idle');
    t.signal('B', false, 2.3);
    t.signal('B', true, 2.4);
    t.signal('A', false, 2.5);
    t.signal('A', true, 2.9);
    expect(t.read('time').value).toBeCloseTo(0.5, 4);
  });

  it('hears gates that are plugged in directly, each edge once', () => {
    const t = benchOf(sensorTimer({ gates: { E: 'A', F: 'B' } }));
    t.hear('gate-blocked', 1, { gate: 'E' });
    t.signal('A', true, 1);
    t.hear('gate-clear', 1.01, { gate: 'E' });
    t.hear('gate-blocked', 1.1, { gate: 'F' });
    t.hear('gate-blocked', 1.1, { gate: 'toString' });
    expect(t.read('blockedA').value).toBeCloseTo(0.01, 4);
    expect(t.read('time').value).toBeCloseTo(0.1, 4);
  });

  it('scatters as it says', () => {
    const off: number[] = [];
    for (let run = 0; run < 2000; run++) {
      const t = benchOf(sensorTimer(), { run });
      t.signal('A', true, 0);
      t.signal('B', true, 0.25);
      off.push(t.read('time').value! - 0.25);
    }
    const middle = off.reduce((a, b) => a + b) / off.length;
    const sigma = Math.sqrt(off.reduce((a, b) => a + (b - middle) ** 2, 0) / off.length);
    expect(sigma / benchOf(sensorTimer()).read('time').error.half).toBeCloseTo(1, 1);
    expect(Math.abs(middle)).toBeLessThan(1e-5);
  });

  it('remembers the blocked times of several passes, where asked: before and after a collision', () => {
    const t = benchOf(sensorTimer({ passes: 2 }));
    expect(t.read('A1')).toMatchObject({ value: null, status: 'idle' });
    for (const [socket, at, long] of [
      ['A', 1, 0.05],
      ['B', 1.4, 0.03],
      ['A', 2, 0.11],
      ['A', 3, 0.2],
    ] as const) {
      t.signal(socket, true, at);
      t.signal(socket, false, at + long);
    }
    expect(t.read('A1').value).toBeCloseTo(0.05, 4);
    expect(t.read('A2').value).toBeCloseTo(0.11, 4);
    expect(t.read('B1').value).toBeCloseTo(0.03, 4);
    expect(t.read('B2').value).toBeNull();
    expect(t.read('blockedA').value).toBeCloseTo(0.2, 4);
    t.command('reset');
    expect(t.read('A1').value).toBeNull();
    expect(benchOf(sensorTimer()).state).not.toHaveProperty('passes');
  });

  it('times swings, where asked: halves, periods, and the mean of the whole periods', () => {
    const t = benchOf(sensorTimer({ swings: true }));
    // A gate beside the lowest point: the halves differ, the period does not.
    const at = [1, 1.8, 2.8, 3.6, 4.6, 5.4];
    for (const time of at) {
      t.signal('A', true, time);
      t.signal('A', false, time + 0.02);
    }
    expect(t.read('half').value).toBeCloseTo(0.8, 4);
    expect(t.read('period').value).toBeCloseTo(1.8, 4);
    expect(t.read('mean').value).toBeCloseTo(1.8, 4);
    expect(t.read('count')).toMatchObject({ value: 2, face: '2' });
    t.signal('A', true, 6.4);
    expect(t.read('count').value).toBe(3);
    t.command('reset');
    expect(t.read('period').value).toBeNull();
    expect(t.read('count').value).toBe(0);
    expect(benchOf(sensorTimer()).state).not.toHaveProperty('swings');
  });

  it('gives up after a minute', () => {
    const t = benchOf(sensorTimer());
    t.signal('A', true, 0.5);
    t.signal('B', true, 61);
    expect(t.read('time')).toMatchObject({ status: 'over', value: null });
  });
});
