/** Bounce, friction and rest: what Rapier does behind the door, against closed forms. */
import { beforeAll, describe, expect, it } from 'vitest';
import { math } from '@core';
import { EARTH, at, ball, floor, moving, within } from './bench.fixture.ts';
import { addBody, contacts, rigid, setFriction, step } from './index.ts';

beforeAll(() => rigid.ready());

describe('contact', () => {
  it('bounces with the restitution asked for, to a few per cent of height', () =>
    within(EARTH, (world) => {
      const ground = addBody(world, { kind: 'fixed', position: [0, 0, 0], colliders: [floor(0.5, 0)] });
      const body = addBody(world, {
        kind: 'dynamic',
        position: [0, 0.52, 0],
        flying: true,
        colliders: [ball(0.02, { restitution: 0.8 })],
      });
      const heard: string[] = [];
      let top = 0;
      for (let tick = 0; tick < 160; tick++) {
        step(world);
        for (const c of contacts(world)) heard.push(`${c.started ? 'on' : 'off'} ${[c.a, c.b].sort().join()}`);
        if (heard.length > 0) top = Math.max(top, at(world, body)[1]! - 0.02);
      }
      expect(heard.slice(0, 2)).toEqual([`on ${[ground, body].join()}`, `off ${[ground, body].join()}`]);
      expect(top / (0.5 * 0.64)).toBeGreaterThan(0.95);
      expect(top / (0.5 * 0.64)).toBeLessThan(1.05);
    }));

  it('exchanges the velocities of two equal carts', () =>
    within([0, 0, 0], (world) => {
      const cart = (x: number, v: number) =>
        addBody(world, {
          kind: 'dynamic',
          position: [x, 0, 0],
          velocity: [v, 0, 0],
          lockMove: [false, true, true],
          lockTurn: [true, true, true],
          colliders: [{ shape: { kind: 'box', half: [0.05, 0.02, 0.03] }, mass: 0.2, friction: 0, restitution: 1 }],
        });
      const a = cart(-0.2, 0.5);
      const b = cart(0.2, 0);
      for (let tick = 0; tick < 240; tick++) step(world);
      expect(moving(world, a)[0]).toBeCloseTo(0, 5);
      expect(moving(world, b)[0]).toBeCloseTo(0.5, 5);
    }));

  /** Acceleration and way of a block on a plane tilted by `degrees`, over the last half second of one. */
  const slide = (degrees: number, mu: number) => {
    const angle = (degrees * math.PI) / 180;
    return within([9.81 * math.sin(angle), -9.81 * math.cos(angle), 0], (world) => {
      addBody(world, {
        kind: 'fixed',
        position: [0, 0, 0],
        colliders: [{ ...floor(mu), shape: { kind: 'box', half: [10, 0.05, 1] } }],
      });
      const block = addBody(world, {
        kind: 'dynamic',
        position: [0, 0.025, 0],
        colliders: [{ shape: { kind: 'box', half: [0.025, 0.025, 0.025] }, mass: 0.1, friction: mu, restitution: 0 }],
      });
      for (let tick = 0; tick < 120; tick++) step(world);
      const v = moving(world, block)[0]!;
      const x = at(world, block)[0]!;
      for (let tick = 0; tick < 120; tick++) step(world);
      return { acceleration: (moving(world, block)[0]! - v) / 0.5, moved: at(world, block)[0]! - x };
    });
  };
  it('slides down a tilt with g(sin − μ cos), to 0.02 %', () => {
    const expected = 9.81 * (math.sin(math.PI / 6) - 0.3 * math.cos(math.PI / 6));
    expect(slide(30, 0.3).acceleration / expected).toBeCloseTo(1, 3.7);
  });
  it('sticks below the angle of friction and slips above', () => {
    const critical = (math.atan(0.5) * 180) / math.PI;
    expect(Math.abs(slide(critical - 0.2, 0.5).moved)).toBeLessThan(1e-6);
    expect(slide(critical + 0.2, 0.5).moved).toBeGreaterThan(3e-3);
  });
  it('hears a change of friction while bodies touch', () =>
    within([3, -9.81, 0], (world) => {
      const ground = addBody(world, { kind: 'fixed', position: [0, 0, 0], colliders: [floor(10)] });
      const block = addBody(world, {
        kind: 'dynamic',
        position: [0, 0.025, 0],
        colliders: [{ shape: { kind: 'box', half: [0.025, 0.025, 0.025] }, mass: 0.1, friction: 10, restitution: 0 }],
      });
      for (let tick = 0; tick < 60; tick++) step(world);
      expect(Math.abs(at(world, block)[0]!)).toBeLessThan(1e-4);
      setFriction(world, ground, 0);
      setFriction(world, block, 0);
      for (let tick = 0; tick < 60; tick++) step(world);
      expect(moving(world, block)[0]).toBeCloseTo(0.75, 2);
    }));

  it.each(['ball', 'cylinder', 'capsule', 'box'] as const)('lays a %s to rest at its own height', (kind) =>
    within(EARTH, (world) => {
      const shape =
        kind === 'ball'
          ? { kind, radius: 0.02 }
          : kind === 'box'
            ? { kind, half: [0.01, 0.02, 0.03] as const }
            : { kind, radius: 0.02, length: 0.04 };
      const height = kind === 'capsule' ? 0.04 : 0.02;
      addBody(world, { kind: 'fixed', position: [0, 0, 0], colliders: [floor()] });
      const body = addBody(world, {
        kind: 'dynamic',
        position: [0, height + 0.001, 0],
        lockTurn: [true, true, true],
        colliders: [{ ...ball(), shape }],
      });
      for (let tick = 0; tick < 240; tick++) step(world);
      expect(at(world, body)[1]).toBeCloseTo(height, 3);
    }),
  );
});
