import { beforeAll, describe, expect, it } from 'vitest';
import { prepare, Run, type RunEvent } from '@core';
import { BODIES, type BodyId } from './apparatus.ts';
import { fallOf } from './flight.ts';
import { gravityAt, normalGravity, TOWNS } from './gravity.ts';
import model from './model.ts';

beforeAll(() => prepare(model));

const IDEAL = { delay: 0, delaySpread: 0, airDrag: false };
const PRELUDE: [string, Record<string, string | number>][] = [
  ['plug', { plug: 'magnet', socket: 'A' }],
  ['plug', { plug: 'gate-E', socket: 'B' }],
  ['timer.mode', { mode: 'A↔B' }],
];
type Options = {
  params?: Record<string, string | number | boolean>;
  body?: BodyId;
  at?: number;
  offset?: number;
  seed?: number;
};
/** One drop; s is the distance from the lower edge of the hanging body to the beam. */
function drop({ params = {}, body = 'cylinder', at = 0.4, offset = 0, seed = 1 }: Options) {
  const run = new Run(model, {
    experiment: 'physics/free-fall',
    params: { ...IDEAL, ...params },
    prelude: PRELUDE,
    seeds: { bench: 1, unknown: 1, run: seed },
  });
  run.send('hang', { body });
  run.send('moveGate', { gate: 'E', position: at + BODIES[body].length });
  if (offset) run.send('centreGate', { gate: 'E', offset });
  run.step();
  run.send('press', {});
  const events: RunEvent[] = [];
  let cursor = 0;
  for (let i = 0; i < 240 * 12 && !events.some((e) => e.name === 'at-rest' || e.name === 'lost'); i++) {
    run.step();
    const more = run.eventsSince(cursor);
    cursor = more.cursor;
    events.push(...more.events);
  }
  const of = (name: string) => events.filter((e) => e.name === name).map((e) => e.time);
  const pressed = events.find((e) => e.name === 'signal' && e.data.socket === 'A')!.time;
  return { run, events, of, fallTime: of('gate-blocked')[0]! - of('released')[0]!, pressed };
}

describe('free fall against nature', () => {
  // Card 25: g = 9.787, no delay, no air. 1e-9 s: root finding to 1e-12 s and rounding in t ~ 1 s.
  it.each([
    [0.2, 0.2022],
    [0.4, 0.2859],
    [0.6, 0.3502],
    [0.8, 0.4043],
  ])('reaches a gate %f m below after %f s', (s, t) => {
    const { fallTime, run, pressed, of } = drop({ at: s });
    expect(Math.abs(fallTime - Math.sqrt((2 * s) / 9.787))).toBeLessThan(1e-9);
    expect(Math.abs(fallTime - t)).toBeLessThan(1e-4);
    expect(of('released')[0]! - pressed).toBe(0);
    // The timer counts whole milliseconds: never more than one digit off.
    expect(Math.abs(run.readings('timer')[0]!.value! - fallTime)).toBeLessThan(0.001 + 1e-9);
    expect(Math.abs(run.readings('logger')[0]!.value! - fallTime)).toBeLessThan(5 * 3e-6 + 20e-6 * fallTime * 5);
  });

  /** Time to fall s from rest with quadratic drag: closed form t = arcosh(e^{ks}) / √(gk). */
  const withDrag = (body: BodyId, s: number) => {
    const { gravity, drag } = fallOf(BODIES[body], 9.787, true);
    return Math.acosh(Math.exp(drag * s)) / Math.sqrt(gravity * drag);
  };
  // 1e-7 relative: RK4 at h = 1/240 s errs by ~h⁴ k g² ~ 1e-9 s and the cubic between ticks by less.
  it.each(['cylinder', 'steel-ball', 'plastic-ball', 'ping-pong'] as const)(
    '%s falls as quadratic drag says',
    (body) => {
      for (const s of [0.2, 0.5, 0.8, 1.1])
        expect(
          Math.abs(drop({ body, at: s, params: { airDrag: true } }).fallTime / withDrag(body, s) - 1),
        ).toBeLessThan(1e-7);
    },
  );
  it('loses to the vacuum by little for steel, by much for a ping-pong ball', () => {
    expect(withDrag('steel-ball', 0.8) / Math.sqrt(1.6 / 9.787) - 1).toBeLessThan(1e-3);
    expect(withDrag('ping-pong', 0.8) / Math.sqrt(1.6 / 9.787) - 1).toBeGreaterThan(0.02);
  });

  it('waits for the magnet: mean and scatter of the delay come back', () => {
    const n = 200,
      delays = Array.from({ length: n }, (_, seed) => {
        const d = drop({ seed, at: 0.1, params: { delay: 0.002, delaySpread: 0.0005 } });
        return d.of('released')[0]! - d.pressed;
      });
    const mean = delays.reduce((a, b) => a + b) / n;
    const spread = Math.sqrt(delays.reduce((a, b) => a + (b - mean) ** 2, 0) / (n - 1));
    // Four standard errors of a normal sample.
    expect(Math.abs(mean - 0.002)).toBeLessThan((4 * 0.0005) / Math.sqrt(n));
    expect(Math.abs(spread - 0.0005)).toBeLessThan((4 * 0.0005) / Math.sqrt(2 * n));
  });

  it('a ball beside the middle of the beam breaks it later, by its chord', () => {
    const { fallTime } = drop({ body: 'steel-ball', at: 0.5, offset: 0.006 });
    const lower = 0.01 - Math.sqrt(0.01 ** 2 - 0.006 ** 2);
    expect(Math.abs(fallTime - Math.sqrt((2 * (0.5 + lower)) / 9.787))).toBeLessThan(1e-9);
  });
  it('blocks for as long as its length takes', () => {
    const { of, fallTime } = drop({ at: 0.5 });
    const upper = Math.sqrt((2 * 0.524) / 9.787);
    expect(Math.abs(of('gate-clear')[0]! - of('gate-blocked')[0]! - (upper - fallTime))).toBeLessThan(1e-9);
  });
  it('falls straight down while the stand leans: longer along the rail, and past the gate when it leans too far', () => {
    const lean = 0.005;
    const s = 0.6,
      body = BODIES.cylinder;
    const { fallTime } = drop({ at: s, params: { tiltX: lean } });
    // The gate stands MAGNET − p along the leaning rail; the lower edge starts L/2 under the centre, straight down.
    const centreToBeam = (s + body.length / 2) / Math.cos(lean);
    // 1e-6 s: the upright cylinder is measured square to the leaning beam, lean² L/2 = 0.3 µm.
    expect(Math.abs(fallTime - Math.sqrt((2 * (centreToBeam - body.length / 2)) / 9.787))).toBeLessThan(1e-6);
    const missed = drop({ at: 0.8, params: { tiltZ: 0.03 } });
    expect(missed.events.some((e) => e.name === 'missed-gate' && e.data.gate === 'E')).toBe(true);
    expect(missed.of('gate-blocked')).toEqual([]);
  });
  it('keeps its mechanical energy in a vacuum', () => {
    const { run } = drop({ at: 1 });
    run.seek({ node: run.position.node, tick: 2 });
    const start = run.probe('energy')!;
    let fallen = 0;
    for (; run.current.place !== 'contact'; run.step(), fallen++)
      expect(Math.abs(run.probe('energy')! / start - 1)).toBeLessThan(1e-12);
    expect(fallen).toBeGreaterThan(100);
  });
  it('weighs differently in each town, as WGS 84 says', () => {
    expect(gravityAt('ha-noi', 0)).toBe(9.787);
    expect([gravityAt('da-nang', 0), gravityAt('tp-hcm', 0)]).toEqual([9.784, 9.782]);
    for (const [latitude, height] of Object.values(TOWNS))
      expect(Math.abs(normalGravity(latitude, height) - 9.78)).toBeLessThan(0.008);
    // WGS 84: equator and poles (NIMA TR8350.2, table 3.4).
    expect([normalGravity(0, 0), normalGravity(90, 0)]).toEqual([
      expect.closeTo(9.7803253359, 9),
      expect.closeTo(9.8321849378, 9),
    ]);
  });
});

describe('free fall on the bench', () => {
  it('is handed to Rapier without a jump and comes to rest in the box', () => {
    const run = new Run(model, { experiment: 'x', params: IDEAL, prelude: PRELUDE });
    run.send('hang', { body: 'steel-ball' });
    run.step();
    run.send('press', {});
    let worst = 0,
      jump = 0;
    for (let i = 0; i < 2400 && run.current.place !== 'rest'; i++) {
      const before = run.current.place,
        y = run.current.position[1],
        v = run.current.velocity[1];
      run.step();
      if (before !== 'flight' && !(before === 'contact' && run.eventsSince(0).events.every((e) => e.name !== 'landed')))
        continue;
      const gap = Math.abs(run.current.position[1] - (y + (v / 240 - 9.787 / 2 / 240 ** 2)));
      if (before === 'contact') jump = Math.max(jump, gap);
      worst = Math.max(worst, gap);
    }
    // Single precision near 0.1 m in decimetres: 6e-8 × 1 dm × a few steps.
    expect(worst).toBeLessThan(2e-6);
    expect(jump).toBeLessThan(2e-6);
    expect(run.current.place).toBe('rest');
    expect(Math.abs(run.current.position[0])).toBeLessThan(0.06);
    expect(run.current.position[1]).toBeGreaterThan(0.004);
    run.dispose();
  });
  it('a marble does not stick, and says so', () => {
    const run = new Run(model, { experiment: 'x', prelude: PRELUDE });
    run.send('hang', { body: 'marble' });
    run.step();
    expect(run.eventsSince(0).events.map((e) => e.name)).toEqual(['did-not-stick', 'released']);
    expect(run.current.place).toBe('flight');
  });
  it('lets go when the magnet is unplugged', () => {
    const run = new Run(model, { experiment: 'x', prelude: [...PRELUDE, ['hang', { body: 'cylinder' }]] });
    run.send('unplug', { plug: 'magnet' });
    for (let i = 0; i < 10; i++) run.step();
    expect(run.eventsSince(0).events.map((e) => e.name)).toContain('fell-off');
    expect(run.current.place).toBe('flight');
  });
  it('keeps hold when the current comes back before the core has let go', () => {
    const run = new Run(model, {
      experiment: 'x',
      params: { delay: 0.01, delaySpread: 0 },
      prelude: [...PRELUDE, ['hang', { body: 'cylinder' }]],
    });
    run.send('press', {});
    run.step();
    run.send('unpress', {});
    for (let i = 0; i < 10; i++) run.step();
    expect(run.current.place).toBe('magnet');
  });
  it('a beam that was blocked when a hand moved the gate, or took the body, is free for the next drop', () => {
    const taken = (run: Run<typeof model>) => {
      for (let i = 0; i < 2400 && run.verdict('putBack', {}) !== true; i++) run.step();
      run.send('putBack', {});
    };
    for (const free of [
      (run: Run<typeof model>) => run.send('moveGate', { gate: 'E', position: 0.2 }),
      (run: Run<typeof model>) => run.send('centreGate', { gate: 'E', offset: 0.02 }),
    ]) {
      const run = new Run(model, { experiment: 'x', prelude: [...PRELUDE, ['hang', { body: 'cylinder' }]] });
      run.send('press', {});
      for (let i = 0; i < 240 && !run.current.gateE.blocked; i++) run.step();
      expect(run.current.gateE.blocked).toBe(true);
      free(run);
      run.step();
      expect(run.current.gateE.blocked).toBe(false);
      taken(run);
      run.step();
      expect(run.eventsSince(0).events.filter((e) => e.name === 'gate-clear')).toHaveLength(1);
    }
  });
  it('levels with its screws', () => {
    const run = new Run(model, { experiment: 'x', params: { tiltX: 0.02, tiltZ: -0.015 } });
    run.send('turnScrew', { screw: 'left', turns: -3.5 });
    run.send('turnScrew', { screw: 'right', turns: 0.5 });
    run.step();
    expect(run.current.tilt).toEqual([expect.closeTo(0, 4), expect.closeTo(-0.0075, 4)]);
  });
  it('forgets nothing in the air, in the box, or at rest', () => {
    for (const ticks of [20, 60, 110, 130, 160, 700]) {
      const run = () => {
        const r = new Run(model, { experiment: 'x', prelude: [...PRELUDE, ['hang', { body: 'ping-pong' }]] });
        r.send('press', {});
        for (let i = 0; i < ticks; i++) r.step();
        return r;
      };
      const a = run(),
        b = run(),
        saved = b.snapshot();
      expect(b.hash()).toBe(a.hash());
      const c = new Run(model, { experiment: 'x' });
      c.restore(saved);
      for (let i = 0; i < 200; i++) {
        a.step();
        c.step();
      }
      expect([ticks, c.hash()]).toEqual([ticks, a.hash()]);
      for (const r of [a, b, c]) r.dispose();
    }
  });
});
