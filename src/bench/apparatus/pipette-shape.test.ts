import { describe, expect, it } from 'vitest';
import { type PipetteSize, pipetteShape } from './pipette-shape.ts';
import { radiusAt, volumeBelow } from './vessel.ts';

describe.each([5, 10, 20, 25] as const)('a pipette of %i mL', (size: PipetteSize) => {
  const { inner, outer, mark, bulb, length, volume } = pipetteShape(size);
  it('holds its volume up to the line, to a microlitre', () => {
    expect(volumeBelow(inner, mark)).toBeCloseTo(volume, 9);
  });
  it('has its line on the narrow tube above the bulb, where a hair is little', () => {
    expect(mark).toBeGreaterThan(bulb + 0.05);
    expect(mark).toBeLessThan(length - 0.1);
    // One millimetre on the tube is less than 0.02 mL.
    expect(volumeBelow(inner, mark + 0.001) - volume).toBeLessThan(2e-8);
  });
  it('is a tube with a bulb that a hand can hold, and has a wall', () => {
    expect(radiusAt(outer, bulb)).toBeGreaterThan(2 * radiusAt(outer, mark));
    expect(radiusAt(outer, bulb)).toBeLessThan(0.014);
    for (const [r, y] of inner) if (y > 0.001) expect(radiusAt(outer, y)).toBeGreaterThan(r);
  });
});
