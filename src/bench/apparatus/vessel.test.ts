import { describe, expect, it } from 'vitest';
import { brimOf, heightOf, meniscus, radiusAt, volumeBelow, type Profile } from './vessel.ts';

const cylinder: Profile = [
  [0, 0],
  [0.02, 0],
  [0.02, 0.1],
];
const cone: Profile = [
  [0, 0],
  [0.03, 0.09],
];
/** A cylinder of 40 mm on a frustum from 60 mm to 40 mm. */
const both: Profile = [
  [0, 0.002],
  [0.03, 0.002],
  [0.02, 0.052],
  [0.02, 0.092],
];

describe('what a vessel holds', () => {
  it('cylinder: π r² h', () => {
    expect(volumeBelow(cylinder, 0.05)).toBeCloseTo(Math.PI * 0.0004 * 0.05, 15);
    expect(volumeBelow(cylinder, 1)).toBeCloseTo(Math.PI * 0.0004 * 0.1, 15);
    expect(volumeBelow(cylinder, -1)).toBe(0);
  });
  it('cone on its tip: a third of base times height, and the cube of the height', () => {
    expect(volumeBelow(cone, 0.09)).toBeCloseTo((Math.PI * 0.0009 * 0.09) / 3, 15);
    expect(volumeBelow(cone, 0.045) / volumeBelow(cone, 0.09)).toBeCloseTo(1 / 8, 12);
  });
  it('frustum and cylinder on top: as much as a whole cone less its tip, and the rest', () => {
    // The wall of the frustum would meet the axis 150 mm above the floor; the tip left out is 100 mm high.
    const frustum = (Math.PI * (0.0009 * 0.15 - 0.0004 * 0.1)) / 3;
    expect(volumeBelow(both, 0.052)).toBeCloseTo(frustum, 15);
    expect(volumeBelow(both, 0.072)).toBeCloseTo(frustum + Math.PI * 0.0004 * 0.02, 15);
  });
  it('height and volume are each other’s inverse', () => {
    for (const profile of [cylinder, cone, both])
      for (const share of [0.001, 0.1, 0.37, 0.5, 0.93, 1]) {
        const volume = share * volumeBelow(profile, brimOf(profile));
        expect(volumeBelow(profile, heightOf(profile, volume)) / volume).toBeCloseTo(1, 9);
      }
    expect(heightOf(both, 0)).toBe(0.002);
    expect(heightOf(both, 1)).toBeCloseTo(0.092, 9);
  });
  it('radius: between points in proportion, the wider one at a step', () => {
    expect(radiusAt(both, 0.027)).toBeCloseTo(0.025, 12);
    expect(radiusAt(both, 0.002)).toBeCloseTo(0.03, 12);
    expect(radiusAt(both, 0.5)).toBe(0.02);
  });
  it('a meniscus is 0 in the middle, climbs to the wall, and is never higher than its tube is wide', () => {
    for (const wall of [0.0005, 0.003, 0.02, 0.04]) {
      expect(meniscus(0, wall)).toBeCloseTo(0, 12);
      let last = -1;
      for (let i = 0; i <= 10; i++) {
        const now = meniscus((wall * i) / 10, wall);
        expect(now).toBeGreaterThan(last);
        last = now;
      }
      expect(last).toBeLessThanOrEqual(wall);
      expect(last).toBeLessThan(0.003);
    }
  });
});
