/** Units, flight, bounce and friction: what Rapier does behind the door, against closed forms. */
import { beforeAll, describe, expect, it } from 'vitest';
import { math } from '@core';
import {
  addBody,
  contacts,
  createWorld,
  free,
  isFlying,
  moveTo,
  push,
  readPosition,
  readRotation,
  readSpin,
  readVelocity,
  release,
  rigid,
  setFriction,
  setPose,
  setSpin,
  setVelocity,
  step,
  DT,
  type ColliderSpec,
  type Vec3,
  type World,
} from './index.ts';

beforeAll(() => rigid.ready());

const EARTH: Vec3 = [0, -9.81, 0];
const ball = (radius = 0.02, extra: Partial<ColliderSpec> = {}): ColliderSpec => ({
  shape: { kind: 'ball', radius },
  mass: 0.1,
  friction: 0.5,
  restitution: 0,
  ...extra,
});
const floor = (friction = 0.5, restitution = 0): ColliderSpec => ({
  shape: { kind: 'box', half: [1, 0.05, 1] },
  position: [0, -0.05, 0],
  friction,
  restitution,
});

function within<T>(gravity: Vec3, use: (world: World) => T): T {
  const world = createWorld({ gravity });
  try {
    return use(world);
  } finally {
    free(world);
  }
}
const at = (world: World, body: Parameters<typeof readPosition>[1]) => {
  const p = [0, 0, 0];
  readPosition(world, body, p);
  return p;
};
const moving = (world: World, body: Parameters<typeof readPosition>[1]) => {
  const v = [0, 0, 0];
  readVelocity(world, body, v);
  return v;
};

describe('free fall', () => {
  /** Largest error of position (m) and velocity (m/s) over 0.533 s from 1.2 m. */
  const fall = (gravity: Vec3, flying: boolean, v0: Vec3 = [0, 0, 0]) =>
    within(gravity, (world) => {
      const body = addBody(world, {
        kind: 'dynamic',
        position: [0, 1.2, 0],
        velocity: v0,
        flying,
        colliders: [ball()],
      });
      expect(moving(world, body)[1]).toBeCloseTo(v0[1], 6);
      let place = 0,
        speed = 0;
      for (let tick = 1; tick <= 128; tick++) {
        step(world);
        const t = tick * DT;
        for (let i = 0; i < 3; i++) {
          place = Math.max(
            place,
            Math.abs(
              at(world, body)[i]! - ((i === 1 ? 1.2 : 0) + v0[i]! * t + 0.5 * gravity[i]! * t * t),
            ),
          );
          speed = Math.max(speed, Math.abs(moving(world, body)[i]! - (v0[i]! + gravity[i]! * t)));
        }
      }
      return { place, speed };
    });

  it('is late by g·h·t/2 = 2.72 mm without the half-kick', () => {
    expect(fall(EARTH, false).place).toBeCloseTo(9.81 * (DT / 8) * (128 * DT), 5);
  });
  it('is exact to 10 µm with it, position and shown velocity', () => {
    const { place, speed } = fall(EARTH, true);
    expect(place).toBeLessThan(10e-6);
    expect(speed).toBeLessThan(20e-6);
  });
  it.each([
    ['the Moon', [0, -1.62, 0]],
    ['Mars', [0, -3.71, 0]],
    ['Jupiter', [0, -24.79, 0]],
    ['a leaning bench', [0.5, -9.7, -0.3]],
  ] as const)('and so on %s', (_name, gravity) => {
    expect(fall(gravity, true).place).toBeLessThan(20e-6);
  });
  it('and thrown', () => {
    expect(fall(EARTH, true, [1.5, 2, -0.5]).place).toBeLessThan(20e-6);
  });

  it('shows the velocity that was set, in flight and out of it, and ends the flight at the first contact', () =>
    within(EARTH, (world) => {
      addBody(world, { kind: 'fixed', position: [0, 0, 0], colliders: [floor()] });
      const body = addBody(world, { kind: 'dynamic', position: [0, 0.3, 0], colliders: [ball()] });
      release(world, body, [0.1, -0.2, 0.3]);
      expect(isFlying(world, body)).toBe(true);
      expect(moving(world, body)).toEqual([0.1, -0.2, 0.3].map((x) => expect.closeTo(x, 6)));
      setVelocity(world, body, [0, -1, 0]);
      expect(moving(world, body)[1]).toBeCloseTo(-1, 6);
      let touched = 0;
      for (let tick = 0; tick < 240; tick++) {
        step(world);
        if (contacts(world).some((c) => c.started)) touched++;
      }
      expect(touched).toBe(1);
      expect(isFlying(world, body)).toBe(false);
      expect(Math.abs(moving(world, body)[1]!)).toBeLessThan(1e-4);
    }));
});

describe('contact', () => {
  it('bounces with the restitution asked for, to a few per cent of height', () =>
    within(EARTH, (world) => {
      const ground = addBody(world, {
        kind: 'fixed',
        position: [0, 0, 0],
        colliders: [floor(0.5, 0)],
      });
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
        for (const c of contacts(world))
          heard.push(`${c.started ? 'on' : 'off'} ${[c.a, c.b].sort().join()}`);
        if (heard.length > 0) top = Math.max(top, at(world, body)[1]! - 0.02);
      }
      expect(heard.slice(0, 2)).toEqual([
        `on ${[ground, body].join()}`,
        `off ${[ground, body].join()}`,
      ]);
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
          colliders: [
            {
              shape: { kind: 'box', half: [0.05, 0.02, 0.03] },
              mass: 0.2,
              friction: 0,
              restitution: 1,
            },
          ],
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
        colliders: [
          {
            shape: { kind: 'box', half: [0.025, 0.025, 0.025] },
            mass: 0.1,
            friction: mu,
            restitution: 0,
          },
        ],
      });
      for (let tick = 0; tick < 120; tick++) step(world);
      const v = moving(world, block)[0]!;
      const x = at(world, block)[0]!;
      for (let tick = 0; tick < 120; tick++) step(world);
      return {
        acceleration: (moving(world, block)[0]! - v) / 0.5,
        moved: at(world, block)[0]! - x,
      };
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
        colliders: [
          {
            shape: { kind: 'box', half: [0.025, 0.025, 0.025] },
            mass: 0.1,
            friction: 10,
            restitution: 0,
          },
        ],
      });
      for (let tick = 0; tick < 60; tick++) step(world);
      expect(Math.abs(at(world, block)[0]!)).toBeLessThan(1e-4);
      setFriction(world, ground, 0);
      setFriction(world, block, 0);
      for (let tick = 0; tick < 60; tick++) step(world);
      expect(moving(world, block)[0]).toBeCloseTo(0.75, 2);
    }));

  it.each(['ball', 'cylinder', 'capsule', 'box'] as const)(
    'lays a %s to rest at its own height',
    (kind) =>
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

describe('hands on bodies', () => {
  it('pushes in newton-seconds', () =>
    within([0, 0, 0], (world) => {
      const body = addBody(world, {
        kind: 'dynamic',
        position: [0, 0, 0],
        weightless: true,
        colliders: [ball()],
      });
      push(world, body, [0.05, 0, -0.1]);
      expect(moving(world, body)).toEqual([0.5, 0, -1].map((x) => expect.closeTo(x, 6)));
    }));
  it('turns, and puts numbers where they are wanted', () =>
    within([0, 0, 0], (world) => {
      const body = addBody(world, {
        kind: 'dynamic',
        position: [0.1, 0.2, 0.3],
        colliders: [ball()],
      });
      setSpin(world, body, [0, math.PI, 0]);
      for (let tick = 0; tick < 120; tick++) step(world);
      const out = new Float64Array(12);
      readRotation(world, body, out, 1);
      readSpin(world, body, out, 6);
      expect(out[2]! * out[2]!).toBeCloseTo(0.5, 4);
      expect(out[7]).toBeCloseTo(math.PI, 3);
      setPose(world, body, [0, 0, 0.5], [0, 0, 0, 1]);
      readPosition(world, body, out, 9);
      expect([...out.subarray(9)]).toEqual([0, 0, 0.5]);
    }));
  it('carries a block on a kinematic plate', () =>
    within(EARTH, (world) => {
      const plate = addBody(world, {
        kind: 'kinematic',
        position: [0, 0, 0],
        colliders: [floor(0.8)],
      });
      const block = addBody(world, {
        kind: 'dynamic',
        position: [0, 0.025, 0],
        colliders: [
          {
            shape: { kind: 'box', half: [0.025, 0.025, 0.025] },
            mass: 0.1,
            friction: 0.8,
            restitution: 0,
          },
        ],
      });
      for (let tick = 1; tick <= 240; tick++) {
        moveTo(world, plate, [(0.2 * tick) / 240, 0, 0]);
        step(world);
      }
      expect(at(world, plate)[0]).toBeCloseTo(0.2, 5);
      expect(at(world, block)[0]).toBeCloseTo(0.2, 2);
      expect(() => moveTo(world, block, [0, 0, 0])).toThrow(/is dynamic; moveTo is for kinematic/);
    }));
});
