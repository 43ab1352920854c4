/** The picture agrees with the bench: every hand has its place, whatever the gliders do, and the camera starts at home. */
import { prepare, Run } from '@sdk';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CollisionFrame } from '../apparatus.ts';
import hands from '../hands.ts';
import model from '../model.ts';
import { cameras } from './cameras.ts';
import { GATE_LEAD, gateLead, TIMER_1 } from './layout.ts';
import { places } from './places.ts';

beforeAll(() => prepare(model));
const bench = (...commands: readonly (readonly [string, object])[]): CollisionFrame => {
  const run = new Run(model, { experiment: 'physics/collisions', seeds: { bench: 1, unknown: 2, run: 3 } });
  for (const [command, input] of commands) {
    run.send(command as never, input as never);
    run.step();
  }
  return run.current as CollisionFrame;
};

describe('the view of the collisions', () => {
  it.each([
    ['at the start', []],
    [
      'with a glider on the balance and one aside',
      [
        ['weigh', { cart: '1' }],
        ['putAside', { cart: '2' }],
      ],
    ],
    [
      'loaded',
      [
        ['load', { mass: 'm200', on: '1' }],
        ['load', { mass: 'm50a', on: '2' }],
      ],
    ],
  ] as const)('has a place for every hand %s', (_, commands) => {
    const frame = bench(...commands);
    const known = new Set(places.map((p) => p.id));
    for (const hand of hands) expect(known, hand.id).toContain(hand.id);
    for (const place of places) {
      const out: [number, number, number] = [NaN, NaN, NaN];
      place.at(frame, out);
      for (const v of out) expect(Number.isFinite(v), place.id).toBe(true);
      expect(out[1], place.id).toBeGreaterThan(-0.12);
      expect(Math.abs(out[0]), place.id).toBeLessThan(0.95);
    }
  });
  it('leads each gate to a timer, without a gap', () => {
    const out = new Float32Array(3 * GATE_LEAD).fill(NaN);
    gateLead(bench(), 'E', TIMER_1, out);
    for (const v of out) expect(Number.isFinite(v)).toBe(true);
  });
  it('begins with the overview', () => {
    expect(cameras[0]!.id).toBe('overview');
  });
});
