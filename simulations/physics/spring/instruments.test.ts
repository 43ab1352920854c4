/** The reference numbers of the card, out of the instruments and not out of the state: k, T, m_s/3, the top of the resonance curve. */
import { Run, type Plain } from '@sdk';
import { describe, expect, test } from 'vitest';
import { LOAD_IDS } from './apparatus.ts';
import description from './describe.ts';
import { gateAtRest } from './guide/progress.ts';
import model from './model.ts';

type R = Run<typeof model>;
const open = (seed: number, params: Record<string, Plain> = {}): R =>
  new Run(model, {
    experiment: 'physics/spring',
    params,
    seeds: { bench: seed, unknown: seed + 1, run: seed + 2 },
  }) as R;
const live = (run: R, seconds: number): void => {
  for (let n = Math.round(seconds * 240); n > 0; n--) run.step();
};
const shown = (
  run: R,
  instrument: 'ruler' | 'timer' | 'stamps' | 'dial' | 'eye' | 'balance' | 'motion' | 'logger',
  channel: string,
) => run.readings(instrument).find((r) => r.channel === channel)!;
const hang = (run: R, load: (typeof LOAD_IDS)[number]): void => {
  run.send('hang', { load });
  live(run, 1.5);
};
/** Least squares y = ax + b. */
function line(points: readonly (readonly [number, number])[]): { a: number; b: number } {
  const n = points.length;
  const [mx, my] = [0, 1].map((i) => points.reduce((s, p) => s + p[i]!, 0) / n) as [number, number];
  const a = points.reduce((s, [x, y]) => s + (x - mx) * (y - my), 0) / points.reduce((s, [x]) => s + (x - mx) ** 2, 0);
  return { a, b: my - a * mx };
}

describe('out of the instruments', () => {
  test('Hooke: k = 25 N/m within 2 to 3 %, l₀ from the same line', () => {
    for (const seed of [1, 4, 7]) {
      const run = open(seed);
      const bare = shown(run, 'ruler', 'pointer').value!;
      const points = LOAD_IDS.slice(1, 7).map((load) => {
        hang(run, load);
        return [shown(run, 'stamps', 'stamped').value! * 9.79, shown(run, 'ruler', 'pointer').value!] as const;
      });
      const { a, b } = line(points);
      expect(Math.abs(1 / a / 24.78 - 1)).toBeLessThan(0.02);
      // Half a division, seating, and what the masses' own per cent moves the line.
      expect(Math.abs(b - bare)).toBeLessThan(0.0015);
    }
  });
  test('period: T within 0.5 %, k from the line, and a third of the spring’s mass at its foot', () => {
    const run = open(3);
    const points = LOAD_IDS.slice(1, 7).map((load) => {
      hang(run, load);
      run.send('moveGate', { depth: gateAtRest(run.current) });
      run.send('pull', { by: 0.012 });
      live(run, 0.5);
      run.send('timer.reset', {});
      run.send('release', {});
      live(run, 1.5);
      const T = shown(run, 'timer', 'time').value!;
      const { hung, springMass, stiffness } = run.current;
      expect(Math.abs(T / (2 * Math.PI * Math.sqrt((hung + springMass / 3) / stiffness)) - 1)).toBeLessThan(0.005);
      return [shown(run, 'stamps', 'stamped').value!, T * T] as const;
    });
    const { a, b } = line(points);
    expect(Math.abs((4 * Math.PI * Math.PI) / a / 24.78 - 1)).toBeLessThan(0.01);
    run.send('hang', { load: '0' });
    run.send('weigh', { what: 'spring' });
    live(run, 4);
    const weighed = shown(run, 'balance', 'mass').value!;
    expect(Math.abs(b / a - weighed / 3)).toBeLessThan(0.002);
  });
  test('on the balance the spring has no pointer, no flag and no echo, and the words put it in one place', () => {
    const run = open(3);
    run.send('placeBelow', { what: 'sensor' });
    run.send('moveGate', { depth: gateAtRest(run.current) });
    live(run, 1);
    const said = () =>
      description
        .summary(
          run.current,
          Object.fromEntries(Object.keys(model.instruments!).map((id) => [id, run.readings(id as 'ruler')])),
        )
        .map(({ key }) => key);
    const there = ['summary.spring', 'summary.pointer', 'summary.gate', 'summary.sensor'];
    expect(said()).toEqual(expect.arrayContaining(there));
    expect([shown(run, 'ruler', 'pointer').value === null, run.current.blocked]).toEqual([false, true]);
    run.send('weigh', { what: 'spring' });
    live(run, 3);
    expect([shown(run, 'ruler', 'pointer').value, run.current.blocked]).toEqual([null, false]);
    expect(shown(run, 'motion', 'distance').value).toBeNull();
    expect(said()).toEqual(expect.arrayContaining(['summary.bare-stand', 'summary.sensor-nothing', 'summary.balance']));
    expect(said().filter((key) => there.includes(key))).toEqual([]);
    run.send('weigh', { what: 'nothing' });
    live(run, 1);
    expect(said()).toEqual(expect.arrayContaining(there));
    expect([shown(run, 'ruler', 'pointer').value === null, run.current.blocked]).toEqual([false, true]);
  });
  test('a pull through the beam starts the timer: who forgets RESET times the hand', () => {
    const run = open(1);
    hang(run, '2');
    // A little below where the pointer rests, so that the pull passes it and the way back as well.
    run.send('moveGate', { depth: gateAtRest(run.current) + 0.005 });
    run.send('timer.reset', {});
    run.send('pull', { by: 0.02 });
    live(run, 1);
    expect(shown(run, 'timer', 'time').status).toBe('running');
    run.send('release', {});
    live(run, 1);
    expect(shown(run, 'timer', 'time').value!).toBeGreaterThan(0.8);
  });
  test('resonance: the largest amplitude on the ruler is within 2 % of the frequency of the free swing in water', () => {
    const run = open(5);
    run.send('placeBelow', { what: 'beaker' });
    run.send('raise', { height: 0.45 });
    run.send('mount', { discs: 1 });
    hang(run, '2');
    run.send('moveGate', { depth: gateAtRest(run.current) });
    run.send('pull', { by: 0.02 });
    live(run, 0.5);
    run.send('logger.reset', {});
    run.send('release', {});
    live(run, 2);
    expect(run.current.immersed).toBe(1);
    const f0 = 1 / shown(run, 'logger', 'mean').value!;
    run.send('drive', { on: true });
    const curve: (readonly [number, number])[] = [];
    for (let f = 1.8; f < 2.8; f += 0.08) {
      run.send('tune', { frequency: Math.round(f * 50) / 50 });
      live(run, 14);
      curve.push([shown(run, 'dial', 'frequency').value!, shown(run, 'eye', 'amplitude').value!]);
    }
    // The top of a parabola through the highest point and its neighbours.
    const i = curve.reduce((best, [, A], n) => (A > curve[best]![1] ? n : best), 0);
    expect(i).toBeGreaterThan(0);
    const [[x0, y0], [x1, y1], [x2, y2]] = [curve[i - 1]!, curve[i]!, curve[i + 1]!] as const;
    const h = x2 - x1;
    const top = x1 - (h * (y2 - y0)) / (2 * (y2 - 2 * y1 + y0));
    expect(x1 - x0).toBeCloseTo(h, 6);
    // 1 % of the dial, and what a parabola through three points of a resonance curve is worth.
    expect(Math.abs(top / f0 - 1)).toBeLessThan(0.02);
    // 2 mm at the top become some centimetres.
    expect(y1).toBeGreaterThan(0.02);
  });
  test('just after a change of frequency the amplitude beats: who does not wait reads another one', () => {
    const run = open(5);
    hang(run, '2');
    run.send('tune', { frequency: 2 });
    run.send('drive', { on: true });
    const seen: number[] = [];
    for (let n = 0; n < 12; n++) {
      live(run, 0.5);
      const A = shown(run, 'eye', 'amplitude').value;
      if (A !== null) seen.push(A);
    }
    expect(Math.max(...seen) / Math.min(...seen.slice(1))).toBeGreaterThan(1.5);
  });
  test('a recorded swing is a sine of the right period', () => {
    const run = open(2);
    run.send('placeBelow', { what: 'sensor' });
    run.send('motion.rate', { hz: '60' });
    hang(run, '3');
    run.send('pull', { by: 0.03 });
    live(run, 0.5);
    run.send('release', {});
    run.send('motion.start', {});
    live(run, 6);
    run.send('motion.stop', {});
    run.step();
    const { values } = shown(run, 'motion', 'distance').series!;
    const middle = values.reduce((s, v) => s + v, 0) / values.length;
    const ups: number[] = [];
    for (let n = 1; n < values.length; n++)
      if (values[n - 1]! < middle && values[n]! >= middle)
        ups.push((n - (values[n]! - middle) / (values[n]! - values[n - 1]!)) / 60);
    const T = (ups.at(-1)! - ups[0]!) / (ups.length - 1);
    const { hung, springMass, stiffness } = run.current;
    // Noise of 1 mm on a slope of 0.36 m/s at both ends of eleven periods.
    expect(Math.abs(T / (2 * Math.PI * Math.sqrt((hung + springMass / 3) / stiffness)) - 1)).toBeLessThan(0.003);
  });
  test('in orbit the balance shows nothing, and the period still weighs', () => {
    const run = open(8, { place: 'orbit', family: 'sensor' });
    run.send('weigh', { what: 'sample' });
    live(run, 4);
    expect(Math.abs(shown(run, 'balance', 'mass').value!)).toBeLessThan(0.0003);
    run.send('weigh', { what: 'nothing' });
    hang(run, 'sample');
    run.send('moveGate', { depth: gateAtRest(run.current) });
    run.send('pull', { by: 0.012 });
    live(run, 0.5);
    run.send('logger.reset', {});
    run.send('release', {});
    live(run, 6);
    const T = shown(run, 'logger', 'mean').value!;
    const { stiffness, springMass, sample } = run.current;
    expect(Math.abs(((stiffness * T * T) / (4 * Math.PI * Math.PI) - springMass / 3) / sample - 1)).toBeLessThan(0.002);
  });
});
