/** What hands find on the air track: levelling, the magnet, masses, the box, both gates, and a memory without gaps. */
import { beforeAll, describe, expect, it } from 'vitest';
import { prepare } from '@core';
import { DROP, FLAG_WIDTH, GRAVITY, MASS_IDS, X_START } from './apparatus.ts';
import { go, listen, live, open, tens } from './bench.fixture.ts';
import model from './model.ts';

beforeAll(() => prepare(model));

/** From the flag's leading edge on the magnet to gate E, m. */
const S = 0.5;

describe('the track on the bench', () => {
  it('a glider without string stays on a level track and drifts downhill on another; the screw levels it', () => {
    const drift = (tilt: number, turns: number): number => {
      const run = open({ params: { tilt, airDrag: true }, turns, hooked: false });
      run.send('place', { x: 0.5 });
      run.step();
      run.send('letGo', {});
      live(run, 4);
      return run.current.x - 0.5;
    };
    expect(drift(0, 0)).toBe(0);
    expect(drift(0.002, 0)).toBeLessThan(-0.05);
    expect(drift(-0.002, 0)).toBeGreaterThan(0.05);
    // A turn lifts the left end by 1 mm in 0.96 m.
    expect(Math.abs(drift(0.00208, 2))).toBeLessThan(1e-6);
  });
  it('uphill beyond the landing it comes back, is jerked by the string, and comes to rest without gaining energy', () => {
    const { run, events } = go({ where: { '10a': 'hanger' }, params: { tilt: 0.01 }, turns: 0 });
    const names = events.map((e) => e.name);
    expect(names).toContain('hanger-landed');
    const heard = listen(run);
    let last = run.current.energy;
    const first = last;
    for (let n = 0; n < 240 * 60; n++) {
      run.step();
      expect(run.current.energy).toBeLessThan(last + 1e-12);
      last = run.current.energy;
    }
    expect(heard().map((e) => e.name)).toContain('string-tight');
    expect(last).toBeLessThan(first);
  });
  it('draws on to a magnet with current only, and is held where a hand holds it', () => {
    const run = open({ where: tens(2) });
    run.send('place', { x: 0.4 });
    live(run, 0.5);
    expect([run.current.x, run.current.hold]).toEqual([0.4, 'hand']);
    run.send('place', { x: X_START + 0.003 });
    run.step();
    expect([run.current.x, run.current.hold]).toEqual([X_START, 'magnet']);
    run.send('press', {});
    run.send('place', { x: X_START });
    live(run, 0.5);
    expect(run.current.hold).toBe('hand');
    expect(run.verdict('letGo', {})).toBe(true);
  });
  it('the current back in time keeps the glider', () => {
    const run = open({ where: tens(2), params: { delay: 0.005 } });
    run.send('press', {});
    run.step();
    run.send('unpress', {});
    live(run, 0.2);
    expect(run.current.hold).toBe('magnet');
  });
  it('changes no masses in full flight, and weighs what is put on the pan', () => {
    const run = open({ where: tens(3) });
    run.send('press', {});
    live(run, 0.5);
    expect(run.verdict('move', { mass: '10a', to: 'glider' })).toBe('still-moving');
    live(run, 5);
    run.send('move', { mass: '50a', to: 'pan' });
    live(run, 4);
    expect(Math.abs(run.readings('balance')[0]!.value! - 0.05)).toBeLessThan(4e-4);
    run.send('weigh', { what: 'glider' });
    live(run, 4);
    // 0.2 % of the stamps and a digit or two of the balance.
    expect(Math.abs(run.readings('balance')[0]!.value! - 0.25)).toBeLessThan(9e-4);
    run.send('weigh', { what: 'nothing' });
    run.step();
    expect(MASS_IDS.filter((id) => run.current.where[id] === 'pan')).toEqual([]);
    // Put back at the magnet's end; the switch is still pressed, so a hand holds it.
    expect([run.current.x, run.current.hold]).toEqual([X_START, 'hand']);
  });
  it('hides what is in the box from the eye and from the balance, not from Newton', () => {
    const run = open({ params: { cargo: 'box' }, where: tens(0) });
    expect(run.readings('stamps').map((r) => r.value)).toEqual([0, 0.01, null, null]);
    run.send('weigh', { what: 'glider' });
    live(run, 4);
    expect(run.readings('balance')[0]!.status).toBe('over');
    const a = go({ params: { cargo: 'box' } });
    const box = run.probe('inertia')! - 0.21;
    expect((2 * S) / a.toE ** 2).toBeCloseTo((0.01 * GRAVITY) / (0.21 + box), 2);
  });
  it('both gates time their own passage with the leads E–F', () => {
    const run = open({ where: tens(3) });
    run.send('wire', { leads: 'E-F' });
    run.step();
    run.send('press', {});
    live(run, 3);
    const logger = run.readings('logger');
    const of = (channel: string) => logger.find((r) => r.channel === channel)!.value!;
    const a = run.probe('pull')! / run.probe('inertia')!;
    const [v1, v2] = [FLAG_WIDTH / of('blockedA'), FLAG_WIDTH / of('blockedB')];
    // The hanger lands 0.62 m on, after gate E (0.5 m) and before F (0.77 m): F sees the speed of the landing.
    expect(v1).toBeCloseTo(Math.sqrt(2 * a * (S + FLAG_WIDTH / 2)), 2);
    expect(v2).toBeCloseTo(Math.sqrt(2 * a * DROP), 3);
  });
  it('forgets nothing on the way, on the pad, or in a hand', () => {
    for (const ticks of [3, 100, 260, 400, 900]) {
      const make = () => {
        const r = open({ where: tens(2), params: { friction: 0.002, pulley: 0.005, airDrag: true, tilt: 0.003 } });
        r.send('press', {});
        live(r, ticks / 240);
        return r;
      };
      const [a, b] = [make(), make()];
      const c = open({});
      c.restore(b.snapshot());
      live(a, 1);
      live(c, 1);
      expect(c.hash()).toBe(a.hash());
    }
  });
});
