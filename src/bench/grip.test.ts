import { describe, expect, it } from 'vitest';
import type { Hand } from '@sdk';
import type { HandPlace } from './contract.ts';
import { alongLine, onPlane, planeAxes, turnedBy } from './drag.ts';
import { fakeRun, frontSight, type FakeFrame } from './fake-run.ts';
import { takeGrip } from './grip.ts';
import { pixelsOf, project, rayThrough } from './sight.ts';

const sight = frontSight();
const gate: Hand = {
  id: 'gate',
  kind: 'axis',
  command: 'moveGate',
  field: 'position',
  value: (f: FakeFrame) => f.gate,
  arrow: 0.005,
};
const rail: HandPlace = {
  id: 'gate',
  at: (f: FakeFrame, out) => void ([out[0], out[1], out[2]] = [0, 0.4 - f.gate, 0]),
  radius: 0.03,
  direction: [0, -1, 0],
};

describe('from the world to the screen and back', () => {
  it('projects the middle, and a metre as 300 pixels', () => {
    expect(project(sight, [0, 0, 0], { x: 0, y: 0, depth: 0 })).toMatchObject({ x: 400, y: 300, depth: 2 });
    const spot = project(sight, [0.5, 0.5, 0], { x: 0, y: 0, depth: 0 });
    expect(spot.x).toBeCloseTo(550, 6);
    expect(spot.y).toBeCloseTo(150, 6);
    expect(pixelsOf(sight, 1, 2)).toBeCloseTo(300, 9);
    expect(pixelsOf(sight, 1, -1)).toBe(0);
  });
  it('a ray through a projected point passes through the point', () => {
    const p = [0.3, -0.2, 0.4] as const;
    const spot = project(sight, p, { x: 0, y: 0, depth: 0 });
    const ray = rayThrough(sight, spot.x, spot.y);
    expect(alongLine(ray, p, [0, 1, 0])).toBeCloseTo(0, 9);
    expect(alongLine(ray, [p[0], 0, p[2]], [0, 1, 0])).toBeCloseTo(-0.2, 9);
  });
  it('a line seen end on, and a plane seen edge on, say nothing', () => {
    const ray = rayThrough(sight, 400, 300);
    expect(alongLine(ray, [0, 0, 0], [0, 0, 1])).toBeUndefined();
    expect(onPlane(ray, [0, 0.001, 0], [0, 1, 0])).toBeUndefined();
    expect(onPlane(ray, [0, 0, 3], [0, 0, 1])).toBeUndefined();
  });
  it('the axes of the bench top are right and towards the student', () => {
    expect(planeAxes([0, 1, 0]).map((a) => a.map((x) => x + 0))).toEqual([
      [1, 0, 0],
      [0, 0, 1],
    ]);
    expect(planeAxes([0, 0, 1]).map((a) => a.map((x) => x + 0))).toEqual([
      [1, 0, 0],
      [0, 1, 0],
    ]);
  });
});

describe('an axis', () => {
  it('keeps the thing under the finger and snaps to the step', () => {
    const { run } = fakeRun();
    const grip = takeGrip(run, gate as never, rail, sight, { x: 407, y: 311 });
    expect(grip({ x: 407, y: 311 })).toBe(0.4);
    expect(grip({ x: 407, y: 341 })).toBe(0.5);
    expect(grip({ x: 600, y: 341.1 })).toBe(0.5005);
  });
  it('stops at the limits of its field', () => {
    const { run } = fakeRun();
    const grip = takeGrip(run, gate as never, rail, sight, { x: 400, y: 300 });
    expect(grip({ x: 400, y: 900 })).toBe(1.2);
    expect(grip({ x: 400, y: -900 })).toBe(0.05);
  });
  it('seen end on, up on the screen grows', () => {
    const { run } = fakeRun();
    const grip = takeGrip(run, gate as never, { ...rail, direction: [0, 0, 1] }, sight, { x: 400, y: 300 });
    expect(grip({ x: 400, y: 270 })).toBe(0.5);
  });
});

describe('a turn', () => {
  const screw: Hand = {
    id: 'screw',
    kind: 'turn',
    command: 'turn',
    field: 'turns',
    value: (f: FakeFrame) => f.turns,
    arrow: 0.25,
  };
  const at: HandPlace['at'] = (_, out) => void ([out[0], out[1], out[2]] = [0, 0, 0]);
  it('measures angles counter-clockwise', () => {
    expect(turnedBy({ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 0, y: -1 })).toBeCloseTo(Math.PI / 2, 12);
    expect(turnedBy({ x: 0, y: 0 }, { x: -1, y: -0.01 }, { x: -1, y: 0.01 })).toBeCloseTo(0.02, 3);
  });
  it('follows a circle around a large knob; without an axis clockwise grows', () => {
    const { run } = fakeRun();
    const knob: HandPlace = { id: 'screw', at, radius: 0.2, perUnit: 2 * Math.PI };
    const clockwise = takeGrip(run, screw as never, knob, sight, { x: 450, y: 300 });
    let value: unknown;
    for (let a = 0; a <= 360; a += 10)
      value = clockwise({ x: 400 + 50 * Math.cos((a * Math.PI) / 180), y: 300 + 50 * Math.sin((a * Math.PI) / 180) });
    expect(value).toBe(1);
    const facing = takeGrip(run, screw as never, { ...knob, direction: [0, 0, 1] }, sight, { x: 450, y: 300 });
    expect(facing({ x: 400, y: 350 })).toBe(-0.25);
  });
  it('on a small knob a straight drag up turns it, one turn for 80 pixels, and does not run on past the end', () => {
    const { run } = fakeRun();
    const small: HandPlace = { id: 'screw', at, radius: 0.01, perUnit: 2 * Math.PI };
    const grip = takeGrip(run, screw as never, small, sight, { x: 400, y: 300 });
    expect(grip({ x: 400, y: 220 })).toBe(1);
    expect(grip({ x: 400, y: -5000 })).toBe(5);
    expect(grip({ x: 400, y: -4920 })).toBe(4);
  });
});

it('a plane follows the finger over the bench top', () => {
  const { run } = fakeRun();
  const box: Hand = {
    id: 'box',
    kind: 'plane',
    command: 'moveBox',
    fields: ['x', 'z'],
    value: (f: FakeFrame) => f.box,
    arrow: 0.005,
  };
  const wall: HandPlace = {
    id: 'box',
    at: (_, out) => void ([out[0], out[1], out[2]] = [0, 0, 0]),
    radius: 0.05,
    direction: [0, 0, 1],
  };
  const grip = takeGrip(run, box as never, wall, sight, { x: 400, y: 300 });
  expect(grip({ x: 430, y: 270 })).toEqual([0.1, 0.1]);
  expect(grip({ x: 1000, y: 300 })).toEqual([0.2, 0]);
});
