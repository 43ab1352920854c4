/**
 * The shape of a test tube (ống nghiệm), without a picture: 16 × 160 mm with a round bottom and a rolled rim (ISO 4142, the middle size;
 * schools use it for nearly everything). Wall of 1.2 mm: borosilicate tubing of 16 mm (DURAN).
 */
import type { VesselShape } from './vessel.ts';

const OUT = 0.008;
const WALL = 0.0012;
const HIGH = 0.16;
const STEPS = 8;

/** Half a ball, its lowest point at `low`, then a straight wall up to `high`. */
const round = (radius: number, low: number, high: number): [number, number][] => [
  ...Array.from({ length: STEPS + 1 }, (_, i): [number, number] => {
    const angle = (i / STEPS) * (Math.PI / 2);
    return [radius * Math.sin(angle), low + radius * (1 - Math.cos(angle))];
  }),
  [radius, high],
];

/** Origin: the lowest point of the bottom. */
export const tubeShape = (): VesselShape => ({
  outer: [
    ...round(OUT, 0, HIGH - 0.004),
    [OUT + 0.0004, HIGH - 0.0026],
    [OUT + 0.0013, HIGH - 0.0013],
    [OUT + 0.001, HIGH],
    [OUT - WALL, HIGH - 0.002],
  ],
  inner: round(OUT - WALL, WALL, HIGH - 0.001),
  lines: [],
});

/** Distance between places of a rack, and heights of its plates above the bench, m. */
export const RACK = { pitch: 0.026, depth: 0.06, floor: 0.012, shelves: [0.055, 0.1] } as const;

/** Width of a rack of `n` places, m. */
export const rackWidth = (n: number): number => RACK.pitch * n + 0.02;
/** Where the bottom of tube `i` of `n` stands, m, from the middle of the rack's foot. */
export const rackPlace = (i: number, n: number): readonly [x: number, y: number, z: number] => [
  RACK.pitch * (i - (n - 1) / 2),
  RACK.floor,
  0,
];
