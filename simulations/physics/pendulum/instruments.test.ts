import { Run } from '@sdk';
import { describe, expect, it } from 'vitest';
import { bench, degrees, G, live, passages, SEEDS, stretch } from './bench.fixture.ts';
import model from './model.ts';

describe('the numbers of the card, out of the instruments', () => {
  const timed = (angle: number, run: number): number => {
    const it = bench(0.8, 'string', true, { ...SEEDS, run });
    passages(it, degrees(angle));
    live(it, 0.1);
    return it.readings('timer')[0]!.value!;
  };
  const mean = (angle: number): number => {
    let sum = 0;
    for (let n = 0; n < 40; n++) sum += timed(angle, n);
    return sum / 40;
  };
  it('l = 0.800 m: 1.796 s; 0.19 % more at 10°, 1.74 % more at 30°', () => {
    const small = mean(3);
    expect(Math.abs(small - 1.7966)).toBeLessThan(0.001);
    // A period is a difference of two moments cut to 1 ms: 0.41 ms as one standard deviation, 0.065 ms of forty, 0.092 ms of two such means,
    // 5e-5 of T; three of them. The angle is held to the milliradian.
    const longer = (angle: number): number => stretch(Math.round(degrees(angle) * 1000) / 1000) / stretch(0.052) - 1;
    expect(longer(10)).toBeCloseTo(0.0019 - 0.00017, 4);
    expect(longer(30)).toBeCloseTo(0.0174 - 0.00017, 4);
    for (const angle of [10, 30]) expect(Math.abs(mean(angle) / small - 1 - longer(angle))).toBeLessThan(1.5e-4);
  });
  it('the logger has the same, and the two halves of a swing through a gate beside the lowest place differ', () => {
    const run = bench(0.8);
    run.send('moveGate', { x: 0.05, y: 0.5025 });
    passages(run, degrees(10), 6);
    const value = (channel: string): number => run.readings('logger').find((r) => r.channel === channel)!.value!;
    expect(Math.abs(value('mean') - 1.7998)).toBeLessThan(0.0005);
    // sin ωt = 0.05/0.139: the ball is longer on one side than on the other.
    expect(Math.abs(value('half') - value('period') / 2)).toBeGreaterThan(0.1);
  });
  it('the ball of 25 mm blocks the beam for d/v at the lowest place', () => {
    const run = bench(0.8);
    run.send('timer.mode', { mode: 'A' });
    passages(run, degrees(20), 2);
    const v = Math.sqrt(2 * G * 0.8 * (1 - Math.cos(0.349)));
    expect(Math.abs(run.readings('timer')[0]!.value! - 0.025 / v)).toBeLessThan(0.0011);
  });
});

describe('the bench', () => {
  it('measures the length from the clamp to the centre, and to the top of the ball if asked', () => {
    const run = bench(0.8);
    run.step();
    const value = (channel: string): number => run.readings('ruler').find((r) => r.channel === channel)!.value!;
    expect(Math.abs(value('centre') - 0.8)).toBeLessThan(0.0011);
    expect(value('centre') - value('top')).toBeCloseTo(0.0125, 2);
    expect(value('bottom') - value('centre')).toBeCloseTo(0.0125, 2);
  });
  it('stops a ball that strikes the gate, and says so', () => {
    const run = bench(0.8);
    run.send('moveGate', { x: 0, y: 0.6 });
    run.send('pull', { angle: 0.2 });
    run.send('letGo', { how: 'still' });
    live(run, 1);
    expect(run.current.place).toBe('hang');
    expect(run.eventsSince(0).events.map((e) => e.name)).toContain('struck-gate');
  });
  it('lets a ball that is flicked sideways through the fork, for a while', () => {
    const run = bench(0.8);
    run.send('pull', { angle: 0.2 });
    run.send('letGo', { how: 'sideways' });
    live(run, 10);
    expect(run.current.place).toBe('swing');
    expect(Math.abs(run.current.position[2])).toBeLessThan(0.05);
  });
  it.each([
    ['pull', { angle: 1.5 }, 'would-go-slack'],
    ['letGo', { how: 'still' }, 'not-held'],
    ['slideRod', { length: 0.4 }, 'not-on-rod'],
    ['unplug', {}, 'not-plugged'],
  ] as const)('refuses %s %o: %s', (command, input, reason) => {
    const run = new Run(model, { experiment: 'physics/pendulum', seeds: SEEDS });
    expect(run.verdict(command as never, input as never)).toBe(reason);
  });
  it('in the hall hides the top, and the period tells the height', () => {
    for (let unknown = 0; unknown < 4; unknown++) {
      const run = new Run(model, {
        experiment: 'physics/pendulum',
        seeds: { ...SEEDS, unknown },
        params: { room: 'hall' },
        prelude: [
          ['moveGate', { x: 0, y: 0.5 }],
          ['plug', { socket: 'A' }],
        ],
      });
      run.step();
      expect(run.readings('ruler')[0]!.value).toBeNull();
      const angle = Math.max(0.002, Math.floor((0.3 / run.current.length) * 1000) / 1000);
      const [first, , third] = passages(run, angle);
      const period = third! - first!;
      // A long wire is not without mass, and its ball slows down from one passage to the third.
      expect(Math.abs((G * period * period) / (4 * Math.PI ** 2) / run.current.length - 1)).toBeLessThan(0.012);
    }
  });
});
