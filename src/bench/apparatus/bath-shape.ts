/** The trough of a water bath, without a picture: a crystallising dish of 150 mm (DIN 12338 has 140 and 190 mm; between them, by eye). */
import { rounded, volumeBelow, type VesselShape } from './vessel.ts';

export const BATH = {
  /** Radius inside, height, floor, and level of the water, m. */
  radius: 0.0735,
  high: 0.085,
  floor: 0.004,
  level: 0.064,
} as const;
const WALL = 0.002;

export function bathShape(): VesselShape {
  const { radius, high, floor } = BATH;
  const out = radius + WALL;
  const inner: [number, number][] = [
    [0, floor],
    ...rounded([radius - 0.007, floor], [radius, floor], [radius, floor + 0.007], 4),
    [radius, high - 0.001],
  ];
  return {
    outer: [
      [0, 0.0004],
      ...rounded([out - 0.008, 0], [out, 0], [out, 0.008], 5),
      [out, high - 0.003],
      [out + 0.0012, high - 0.001],
      [out + 0.0006, high],
      [radius, high - 0.002],
    ],
    inner,
    lines: [],
  };
}

/** What stands in it takes the place of some water; the level is kept. */
export const bathVolume = (): number => volumeBelow(bathShape().inner, BATH.level);
