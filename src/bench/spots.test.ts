import { describe, expect, it } from 'vitest';
import type { Hand } from '@sdk';
import type { HandPlace } from './contract.ts';
import { fakeRun, frontSight, type FakeFrame } from './fake-run.ts';
import { mixRotation } from './mix.ts';
import { layOut } from './schematic-layout.ts';
import { createSpots, placeSpots, spotUnder } from './spots.ts';

const at =
  (x: number, y: number): HandPlace['at'] =>
  (_, out) =>
    void ([out[0], out[1], out[2]] = [x, y, 0]);
const hands = [
  { id: 'big', kind: 'button', command: 'a', input: {} },
  { id: 'small', kind: 'button', command: 'b', input: {}, when: (f: FakeFrame) => f.gate < 1 },
  { id: 'plug', kind: 'socket', command: 'plug', field: 'socket', value: () => '' },
  { id: 'gate', kind: 'axis', command: 'moveGate', field: 'position', value: (f: FakeFrame) => f.gate, arrow: 0.005 },
] as unknown as readonly Hand[];
const places: readonly HandPlace[] = [
  { id: 'big', at: at(0, 0), radius: 0.4 },
  { id: 'small', at: at(0.3, 0), radius: 0.01 },
  { id: 'plug', at: at(-0.8, 0), radius: 0.02 },
  { id: 'plug:A', at: at(0.8, 0.4), radius: 0.02 },
  { id: 'gate', at: at(0, 0.1), radius: 0.02, direction: [0, -1, 0] },
  { id: 'unknown', at: at(0, 0), radius: 1 },
];

describe('what is under the finger', () => {
  const { run, current } = fakeRun();
  const sight = frontSight();
  const spots = createSpots(hands, places);
  const under = (x: number, y: number, picked?: string) => {
    placeSpots(spots, run, sight);
    return spotUnder(spots, x, y, picked)?.place.id;
  };
  it('the nearest, measured in its own size; a finger reaches 22 pixels', () => {
    expect(spots).toHaveLength(5);
    expect(under(400 - 100, 300)).toBe('big');
    expect(under(490 + 5, 300)).toBe('small');
    expect(under(640 + 21, 180, 'plug')).toBe('plug:A');
    expect(under(640 + 23, 180, 'plug')).toBeUndefined();
  });
  it('a socket is a target only while its plug is picked; what is hidden cannot be taken', () => {
    expect(under(640, 180)).toBeUndefined();
    current.gate = 1.1;
    expect(under(495, 300)).toBe('big');
    current.gate = 0.4;
  });
  it('an occupied socket is no target', () => {
    current.free = ['B'];
    expect(under(640, 180, 'plug')).toBeUndefined();
    current.free = ['A', 'B'];
    expect(under(640, 180, 'plug')).toBe('plug:A');
  });
  it('the schematic draws an axis from limit to limit', () => {
    const { tracks, box } = layOut(run, hands, places);
    expect(tracks.find((t) => t.hand.id === 'gate')!.rail!.map((x) => Math.round((x + 0) * 1e6) / 1e6 + 0)).toEqual([
      0, 0.45, 0, -0.7,
    ]);
    expect(box[3]).toBeCloseTo(1.15 + 0.24, 9);
  });
});

it('mixes orientations the shorter way and keeps them unit quaternions', () => {
  const out = [0, 0, 0, 0];
  mixRotation([0, 0, 0, 1], [0, 0, -Math.SQRT1_2, -Math.SQRT1_2], 0.5, out);
  expect(Math.hypot(...out)).toBeCloseTo(1, 12);
  expect(out[2]).toBeCloseTo(Math.sin(Math.PI / 8), 3);
});
