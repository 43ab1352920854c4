import { describe, expect, it } from 'vitest';
import { buretteGlass, heightOnGlass } from '@instruments';
import { BURETTE, buretteEye, buretteHeight, buretteHolds } from './burette-shape.ts';
import { heightOf, radiusAt, volumeBelow } from './vessel.ts';

describe.each([25, 50] as const)('a burette of %i mL', (capacity) => {
  const shape = BURETTE[capacity];
  const glass = buretteGlass(capacity);

  it('holds between two lines what the lines say, to a tenth of a microlitre', () => {
    for (let tenths = 0; tenths < capacity * 10; tenths++) {
      const upper = volumeBelow(shape.inner, buretteHeight(capacity, tenths / 10));
      const lower = volumeBelow(shape.inner, buretteHeight(capacity, (tenths + 1) / 10));
      expect(upper - lower).toBeCloseTo(1e-7, 10);
    }
  });
  it('stands at the line that was read, within a hundredth of a line', () => {
    for (const reading of [0, 0.05, 7.3, 12.34, capacity - 0.1, capacity]) {
      const height = heightOf(shape.inner, buretteHolds(capacity, reading * 1e-6));
      expect(Math.abs(height - buretteHeight(capacity, reading))).toBeLessThan(2e-5);
    }
  });
  it('has zero at the top, with room above it, and the last line above the shoulder', () => {
    expect(buretteHeight(capacity, 0)).toBeCloseTo(shape.zero, 12);
    expect(buretteHeight(capacity, capacity)).toBeCloseTo(shape.last, 12);
    expect(shape.brim - shape.zero).toBeCloseTo(0.05, 12);
    expect(radiusAt(shape.inner, shape.last)).toBeCloseTo(shape.bore, 12);
  });
  it('has glass around every bore', () => {
    for (const bore of [shape.inner, shape.jet])
      for (const [r, y] of bore)
        if (y > 0.001 && y < shape.brim - 0.003) expect(radiusAt(shape.outer, y) - r).toBeGreaterThan(2e-4);
  });
  it('keeps a millilitre or two below the scale, and a few drops in the jet', () => {
    expect(shape.dead).toBeLessThan(2.5e-6);
    expect(shape.dead).toBeGreaterThan(0.5e-6);
    expect(shape.jetVolume).toBeGreaterThan(0.05e-6);
    expect(shape.jetVolume).toBeLessThan(0.3e-6);
  });
  it('is seen by the eye as the instrument reads it: the line in front of the meniscus is off by its parallax', () => {
    const eye: [number, number, number] = [0, 0, 0];
    for (const [reading, at] of [
      [10, 0.1],
      [10, glass.length / 2],
      [3, 0.5],
    ] as const) {
      buretteEye(capacity, at, eye);
      const bottom = buretteHeight(capacity, reading);
      // The ray from the eye to the bottom of the meniscus, on the axis, goes through the wall at z = wall.
      const through = bottom + ((eye[1] - bottom) * shape.wall) / eye[2];
      const y = heightOnGlass(glass, reading);
      expect(through - bottom).toBeCloseTo(((at - y) * glass.radius) / (0.35 + glass.radius), 12);
    }
  });
});
