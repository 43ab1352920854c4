import { describe, expect, it } from 'vitest';
import {
  defineInstrument,
  defineModel,
  hash,
  parseRecording,
  recordingOf,
  ref,
  replay,
  Run,
  snap,
  type AnyModel,
  type Look,
} from './index.ts';

interface Frame {
  y: number;
  v: number;
  targets: string[];
}
const counter = defineInstrument({
  kind: 'counter',
  family: 'school',
  version: 1,
  every: 3,
  init: () => ({ bounces: 0, samples: 0, last: 0 }),
  commands: {
    reset: {
      input: {},
      apply(s) {
        s.bounces = 0;
      },
    },
  },
  sample(s, look) {
    s.samples++;
    s.last = look.probe('height')!;
  },
  hear(s, event) {
    if (event.name === 'bounce') s.bounces++;
  },
  read: (s) => [
    {
      channel: 'count',
      quantity: 'count',
      unit: '1',
      value: s.bounces,
      face: String(s.bounces),
      decimals: 0,
      error: { half: 0, shape: 'rectangular' },
      status: 'ok',
    },
  ],
});
/** A ball that bounces for ever, with wind from the run seed: small, but it uses every part of the contract. */
const bouncer = defineModel({
  revision: 1,
  dt: 1 / 240,
  strides: [1, 4],
  params: {
    height: { kind: 'number', value: 1, min: 0.1, max: 2, step: 0.1, unit: 'm' },
    wind: { kind: 'toggle', value: false, live: true },
  },
  init: (p) => ({ y: p.height, v: 0 }),
  step(s, now) {
    s.v -= 9.8 * now.dt + (now.params.wind ? 0.01 * now.rng.run.normal('wind', now.tick) : 0);
    s.y += s.v * now.dt;
    if (s.y < 0) {
      s.y = -s.y;
      s.v = -s.v;
      now.emit('bounce', now.time + now.dt / 2);
    }
  },
  frame(s, _now, out: Frame) {
    out.y = s.y;
    out.v = s.v;
    out.targets = s.y > 0.1 ? ['up', 'down'] : ['up'];
  },
  commands: {
    kick: {
      input: { v: { kind: 'number', min: 0, max: 5, step: 0.5, unit: 'm/s' }, to: ref((f: Frame) => f.targets) },
      when: (f, i) => f.y < 5 || (i.v === 0 ? true : 'too-high'),
      apply(s, i) {
        s.v += i.to === 'up' ? i.v : -i.v;
      },
    },
    lift: {
      input: { y: { kind: 'number', min: 0, max: 9, step: 0.01, unit: 'm' } },
      drag: true,
      apply(s, i) {
        s.y = i.y;
      },
    },
  },
  probes: { height: { unit: 'm', read: (f) => f.y } },
  events: ['bounce'],
  instruments: { counter },
});
const open = (prelude: [string, Record<string, number | string>][] = []) =>
  new Run(bouncer, { experiment: 'test/bouncer', prelude });
const live = (run: Run<typeof bouncer>, ticks: number) => {
  for (let i = 0; i < ticks; i++) run.step();
  return run;
};

describe('run', () => {
  it('applies commands at tick boundaries and logs what was accepted', () => {
    const run = open();
    run.send('kick', { v: 1.26, to: 'up' });
    expect(run.timeline.entries).toHaveLength(0);
    live(run, 1);
    expect(run.timeline.entries).toEqual([
      { id: 1, parent: 0, tick: 0, command: 'kick', input: { v: 1.5, to: 'up' }, drag: false },
    ]);
  });
  it('refuses with an event and leaves the bench alone', () => {
    const run = live(open(), 10),
      before = run.hash(),
      { cursor } = run.eventsSince(0);
    run.send('kick', { v: 9, to: 'up' });
    run.send('kick', { v: 1, to: 'sideways' });
    run.send('nonsense' as 'kick', { v: 1, to: 'up' });
    run.send('kick', { v: '1' as never, to: 'up' });
    expect(run.hash()).toBe(before);
    expect(run.eventsSince(cursor).events.map((e) => e.data.reason)).toEqual([
      'input.out-of-range',
      'input.not-there',
      'input.unknown-command',
      'input.not-a-number',
    ]);
  });
  it('keeps the newest of several values of one handle in a tick', () => {
    const run = open();
    for (const y of [1, 2, 3]) run.send('lift', { y });
    live(run, 1);
    expect(run.timeline.entries.map((e) => e.input)).toEqual([{ y: 3 }]);
  });
  it.each([30, 60, 144])('lives the same life at %i fps', (fps) => {
    const run = open();
    run.play();
    while (run.tick < 480) run.advance(1 / fps);
    run.pause();
    const reference = live(open(), run.tick);
    expect(run.hash()).toBe(reference.hash());
  });
  it('mixes the two latest frames only', () => {
    const run = open();
    run.play();
    run.advance(0.1);
    const { previous, current } = run;
    expect(current.v).toBeLessThan(previous.v);
    expect(current.v - previous.v).toBeCloseTo(-9.8 / 240, 12);
  });
  it('drops time it has no wall time for', () => {
    const run = open();
    run.play();
    run.advance(0.2, () => true);
    expect(run.tick).toBeLessThan(12);
    expect(run.alpha).toBeLessThan(1);
  });
  it('goes on from a snapshot as if nothing had happened', () => {
    const a = live(open(), 100),
      s = a.snapshot();
    live(a, 200);
    const b = open();
    const { cut } = b;
    b.send('kick', { v: 1, to: 'up' });
    b.restore(s);
    expect([b.cut, b.waiting, b.tick]).toEqual([cut + 1, false, 100]);
    expect(live(b, 200).hash()).toBe(a.hash());
  });
  it('undoes a whole drag at once, and redo comes back to the bit', () => {
    const run = live(open(), 50);
    const before = run.hash();
    for (const y of [1, 1.5, 2]) {
      run.send('lift', { y });
      live(run, 4);
    }
    live(run, 100);
    const after = run.hash();
    run.undo();
    expect(run.hash()).toBe(before);
    expect(run.status.canUndo).toBe(false);
    run.redo();
    expect(run.hash()).toBe(after);
  });
  it('keeps the branch that was left', () => {
    const run = live(open(), 10);
    run.send('kick', { v: 1, to: 'up' });
    live(run, 100);
    const there = run.position,
      left = run.hash();
    run.undo();
    run.send('kick', { v: 2, to: 'up' });
    live(run, 50);
    expect(run.timeline.entries.map((e) => e.parent)).toEqual([0, 0]);
    run.seek(there);
    expect(run.hash()).toBe(left);
  });
  it('is silent about what is lived again', () => {
    const run = live(open(), 1000);
    const { cursor } = run.eventsSince(0);
    run.seek({ node: 0, tick: 900 });
    expect(run.eventsSince(cursor).events.map((e) => e.name)).toEqual(['cut']);
  });
  it('counts time in base ticks under strides', () => {
    const run = open();
    run.setStride(4);
    live(run, 10);
    expect([run.tick, run.time]).toEqual([40, 40 / 240]);
  });
  it('lets no instrument look while a step is half lived', () => {
    const peeping = { ...counter, hear: (_s: unknown, _event: unknown, look: Look) => void look.probe('height') };
    const run = new Run({ ...bouncer, instruments: { counter: peeping } } as AnyModel, { experiment: 'test/peeping' });
    expect(() => {
      for (let i = 0; i < 240; i++) run.step();
    }).toThrow(/cannot probe height/);
  });
  it('replays its recording, JSON and all, and names a wrong one', () => {
    const run = live(open([['lift', { y: 2 }]]), 30);
    run.set('wind', true);
    run.send('counter.reset', {});
    live(run, 300);
    run.undo();
    run.send('kick', { v: 2, to: 'down' });
    live(run, 77);
    const text = JSON.stringify(recordingOf(run as never));
    const parsed = parseRecording(text, () => bouncer);
    expect(parsed.ok && parsed.value.verifiable).toBe(true);
    if (!parsed.ok) return;
    const again = replay(bouncer, parsed.value.recording);
    expect(again.hash()).toBe(run.hash());
    expect(again.status).toMatchObject({ canUndo: true, canRedo: false, playing: false });
    const wrong = { ...parsed.value.recording, marks: [[0, 5, '0'.repeat(32)] as [number, number, string]] };
    expect(() => replay(bouncer, wrong)).toThrow(/diverged/);
  });
});

it('hashes values, not spellings', () => {
  expect(hash({ a: 1, b: [2, -0] })).toBe(hash({ b: [2, 0], a: 1 }));
  expect(hash(0.1 + 0.2)).not.toBe(hash(0.3));
  expect(hash(new Float32Array([1]))).not.toBe(hash(new Float64Array([1])));
  for (const odd of [new Map(), undefined, () => 1]) expect(() => hash({ odd })).toThrow(TypeError);
});
it('snaps without crumbs', () => {
  expect(snap(0.30000000000000004, 0.1)).toBe(0.3);
  expect(snap(0.40026, 0.0005)).toBe(0.4005);
  expect(Object.is(snap(-0.0001, 0.1), 0)).toBe(true);
});
