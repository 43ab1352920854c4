import { describe, expect, it } from 'vitest';
import { RAIL } from '@sdk/view';
import { RAIL_X, type FreeFallFrame } from '../apparatus.ts';
import hands from '../hands.ts';
import { standOf, toWorld } from '../stand.ts';
import { cameras } from './cameras.ts';
import { leaning, REACH, turned } from './layout.ts';
import { places } from './places.ts';

const frame = (tilt: [number, number]): FreeFallFrame => ({
  body: 'cylinder',
  place: 'magnet',
  position: [0, 1.288, 0.07],
  rotation: [0, 0, 0, 1],
  velocity: [0, 0, 0],
  pressed: false,
  magnetOn: true,
  gateE: { position: 0.4, offset: 0.003, blocked: false },
  gateF: { position: 0.8, offset: 0, blocked: false, mounted: true },
  plugs: { magnet: 'A', 'gate-E': 'B', 'gate-F': '' },
  leads: [],
  freeSockets: [],
  tilt,
  screws: [0, 0],
  plumb: [0, 0],
  box: [0, 0.07],
  sensor: 'aside',
  drops: 0,
  lowerEdge: 0.024,
  energy: 0,
  gravity: 9.787,
});

describe('the view of free fall', () => {
  it('leans as the model leans', () => {
    for (const [a, b] of [
      [0, 0],
      [0.05, -0.03],
      [-0.08, 0.08],
    ] as const) {
      const out = [0, 0, 0];
      leaning(frame([a, b]), 0.03, 1.2, 0.07, out);
      expect(out).toEqual(toWorld(standOf(a, b, 0, 0), 0.03, 1.2, 0.07).map((v) => expect.closeTo(v, 12)));
    }
  });
  it('has a place for every hand, finite, on or above the bench', () => {
    const known = new Set(places.map((p) => p.id));
    for (const hand of hands) expect(known, hand.id).toContain(hand.id);
    for (const place of places) {
      const out: [number, number, number] = [NaN, NaN, NaN];
      place.at(frame([0.02, -0.02]), out);
      for (const v of out) expect(Number.isFinite(v), place.id).toBe(true);
      expect(out[1], place.id).toBeGreaterThan(-0.031);
    }
  });
  it('turns the gates behind the rail for the motion sensor, away from the fall line', () => {
    const [x, z] = turned({ ...frame([0, 0]), sensor: 'under' }, REACH[0], REACH[1]);
    expect(z).toBeLessThan(-RAIL.depth - 0.02);
    expect(RAIL_X + x).toBeLessThan(RAIL_X - RAIL.width / 2);
    expect(turned(frame([0, 0]), 0.01, 0.02)).toEqual([0.01, 0.02]);
  });
  it('begins with the overview', () => {
    expect(cameras.map((c) => c.id)).toEqual(['overview', 'front', 'magnet', 'gate', 'timer', 'ruler', 'plumb']);
  });
});
