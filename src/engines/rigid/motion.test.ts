/** Units, free flight and hands on bodies, against closed forms. */
import { beforeAll, describe, expect, it } from 'vitest';
import { math } from '@core';
import { EARTH, at, ball, floor, moving, within } from './bench.fixture.ts';
import {
  addBody,
  contacts,
  isFlying,
  moveTo,
  push,
  readPosition,
  readRotation,
  readSpin,
  release,
  removeBody,
  rigid,
  setPose,
  setSpin,
  setVelocity,
  step,
  DT,
  type Vec3,
} from './index.ts';

beforeAll(() => rigid.ready());

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
            Math.abs(at(world, body)[i]! - ((i === 1 ? 1.2 : 0) + v0[i]! * t + 0.5 * gravity[i]! * t * t)),
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

  it('takes a falling body over at any tick without a seam', () =>
    within(EARTH, (world) => {
      const g = 9.81;
      for (const tick of [3, 41, 97]) {
        const t0 = tick * DT;
        const body = addBody(world, {
          kind: 'dynamic',
          position: [0, 1 - 0.5 * g * t0 * t0, 0.3 * t0],
          velocity: [0, -g * t0, 0.3],
          flying: true,
          colliders: [ball(0.005)],
        });
        for (let n = 0; n < 12; n++) {
          const t = (tick + n) * DT;
          expect(Math.abs(at(world, body)[1]! - (1 - 0.5 * g * t * t))).toBeLessThan(2e-6);
          expect(Math.abs(moving(world, body)[1]! + g * t)).toBeLessThan(5e-6);
          step(world);
        }
        removeBody(world, body);
      }
    }));

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

describe('hands on bodies', () => {
  it('pushes in newton-seconds', () =>
    within([0, 0, 0], (world) => {
      const body = addBody(world, { kind: 'dynamic', position: [0, 0, 0], weightless: true, colliders: [ball()] });
      push(world, body, [0.05, 0, -0.1]);
      expect(moving(world, body)).toEqual([0.5, 0, -1].map((x) => expect.closeTo(x, 6)));
    }));
  it('turns, and puts numbers where they are wanted', () =>
    within([0, 0, 0], (world) => {
      const body = addBody(world, { kind: 'dynamic', position: [0.1, 0.2, 0.3], colliders: [ball()] });
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
      const plate = addBody(world, { kind: 'kinematic', position: [0, 0, 0], colliders: [floor(0.8)] });
      const block = addBody(world, {
        kind: 'dynamic',
        position: [0, 0.025, 0],
        colliders: [{ shape: { kind: 'box', half: [0.025, 0.025, 0.025] }, mass: 0.1, friction: 0.8, restitution: 0 }],
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
