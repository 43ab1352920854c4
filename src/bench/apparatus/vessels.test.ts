import { describe, expect, it } from 'vitest';
import { cylinderGlass, heightOnGlass } from '../../instruments/index.ts';
import { beakerShape, type BeakerSize } from './beaker-shape.ts';
import { bottleShape, type BottleSize } from './bottle-shape.ts';
import { cylinderShape, type CylinderSize } from './cylinder-shape.ts';
import { tubeShape } from './tube-shape.ts';
import { brimOf, floorOf, type Profile, radiusAt, type VesselShape, volumeBelow } from './vessel.ts';

const BEAKERS = [50, 100, 250] as const satisfies readonly BeakerSize[];
const CYLINDERS = [10, 25, 50, 100] as const satisfies readonly CylinderSize[];
const BOTTLES = [100, 250] as const satisfies readonly BottleSize[];
const VESSELS: readonly (readonly [string, number, VesselShape])[] = [
  ...BEAKERS.map((size) => [`beaker ${size}`, size, beakerShape(size)] as const),
  ...CYLINDERS.map((size) => [`cylinder ${size}`, size, cylinderShape(size)] as const),
  ...BOTTLES.map((size) => [`bottle ${size}`, size, bottleShape(size)] as const),
  // 16 × 160 mm: 20 mL, as the catalogue says.
  ['test tube', 20, tubeShape()],
];
/** The volume below a height, summed in two thousand slices. */
const sliced = (inner: Profile, height: number): number => {
  let sum = 0;
  const thick = (height - floorOf(inner)) / 2000;
  for (let i = 0; i < 2000; i++) sum += Math.PI * radiusAt(inner, floorOf(inner) + (i + 0.5) * thick) ** 2 * thick;
  return sum;
};

describe.each(VESSELS)('%s', (_, size, { outer, inner, lines }) => {
  it('holds its nominal volume and a little more', () => {
    const brim = volumeBelow(inner, brimOf(inner)) * 1e6;
    expect(brim).toBeGreaterThan(size * 1.04);
    expect(brim).toBeLessThan(size * 1.5);
  });
  it('has glass everywhere between outside and inside', () => {
    for (const [r, y] of inner) if (y > floorOf(inner)) expect(radiusAt(outer, y) - r).toBeGreaterThan(0.0008);
    expect(floorOf(inner)).toBeGreaterThan(floorOf(outer));
  });
  it('has heights that never fall inside', () => {
    inner.reduce((last, [, y]) => (expect(y).toBeGreaterThanOrEqual(last), y), 0);
  });
  it('carries lines where that volume stands', () => {
    for (const { volume, height } of lines) expect(sliced(inner, height) / volume).toBeCloseTo(1, 4);
  });
});

it.each(CYLINDERS)('a cylinder of %d mL stands where the instrument reads it', (size) => {
  const { inner, zero, lines } = cylinderShape(size);
  const glass = cylinderGlass(size);
  for (const share of [0.1, 0.37, 0.5, 1]) {
    const ml = share * size;
    expect(volumeBelow(inner, zero + heightOnGlass(glass, ml)) * 1e6).toBeCloseTo(ml, 6);
  }
  expect(lines.at(-1)).toMatchObject({ number: String(size) });
  expect(lines.filter(({ number }) => number !== undefined).length).toBeGreaterThanOrEqual(4);
});
