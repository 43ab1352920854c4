/** What the view draws is what the model measures with. */
import { describe, expect, it } from 'vitest';
import { BATH, heightOf, radiusAt, syringeShape } from '@sdk/view';
import { BEAKER_HOLDS, BEAKER_RADIUS, depthOf, ML, SYRINGE, type RateFrame } from '../apparatus.ts';
import { BATH_SEAT, BEAKER, beakerAt, CROSS, FLASK, levelIn, SCALES, secondAt, SYRINGE_SEAT } from './layout.ts';

const frame = (inBath: boolean): RateFrame =>
  ({ inBath: { beaker: inBath, second: inBath, first: false }, first: { volume: 25 * ML } }) as RateFrame;

describe('the layout', () => {
  it('draws the beaker as wide inside as the model reckons, and deep within a millimetre', () => {
    expect(radiusAt(BEAKER.inner, 0.03)).toBeCloseTo(BEAKER_RADIUS, 6);
    const [, floor] = BEAKER.inner[0]!;
    for (const ml of [20, 50])
      expect(Math.abs(heightOf(BEAKER.inner, ml * ML) - floor - depthOf(ml * ML))).toBeLessThan(1e-3);
    expect(heightOf(BEAKER.inner, BEAKER_HOLDS)).toBeLessThan(0.06);
  });
  it('sets beaker and small cylinder into the bath side by side', () => {
    const [a, b] = [
      [0, 0, 0],
      [0, 0, 0],
    ];
    beakerAt(frame(true), a!);
    secondAt(frame(true), b!);
    for (const [place, radius] of [
      [a!, 0.021],
      [b!, 0.009],
    ] as const)
      expect(Math.hypot(place[0]! - BATH_SEAT.at[0], place[2]! - BATH_SEAT.at[2]) + radius).toBeLessThan(BATH.radius);
    expect(Math.hypot(a![0]! - b![0]!, a![2]! - b![2]!)).toBeGreaterThan(0.03);
    beakerAt(frame(false), a!);
    expect([a![0], a![2]]).toEqual([CROSS.at[0], CROSS.at[2]]);
  });
  it('finds the meniscus where the glass has it, and keeps flask, syringe and balance apart', () => {
    expect(levelIn(frame(false), 'first')).toBeGreaterThan(0.06);
    expect(SYRINGE_SEAT.at[0] - FLASK.at[0]).toBeGreaterThan(0.04);
    expect(SCALES.at[0] - FLASK.at[0]).toBeGreaterThan(0.12);
    expect(syringeShape(SYRINGE as 100).lines.at(-1)!.number).toBe('100');
  });
});
