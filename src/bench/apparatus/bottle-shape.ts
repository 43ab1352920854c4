/**
 * The shape of a reagent bottle with a narrow neck (lọ đựng hoá chất), without a picture. Outer diameter, height: DIN 12036 for 100 and
 * 250 mL (from memory: 52 × 105 and 70 × 138 mm without stopper); wall, shoulder and neck are ours, by eye.
 */
import { rounded, type VesselShape } from './vessel.ts';

const FORMS = { 100: { wide: 0.052, high: 0.095, neck: 0.024 }, 250: { wide: 0.07, high: 0.125, neck: 0.03 } } as const;
export type BottleSize = keyof typeof FORMS;

const WALL = 0.002;
const FLOOR = 0.0035;

export interface BottleShape extends VesselShape {
  /** Heights of the label's lower and upper edge, of the brim, and radius inside the neck, m. */
  readonly label: readonly [low: number, high: number];
  readonly brim: number;
  readonly neck: number;
}

export function bottleShape(size: BottleSize): BottleShape {
  const { wide, high, neck } = FORMS[size];
  const walls = (thick: number, floor: number): [number, number][] => {
    const r = wide / 2 - thick;
    const slim = neck / 2 - thick;
    return [
      [0, floor],
      ...rounded([r - 0.005, floor], [r, floor], [r, floor + 0.005], 4),
      ...rounded([r, high * 0.62], [r, high * 0.76], [(r + slim) / 2, high * 0.79], 5),
      ...rounded([(r + slim) / 2, high * 0.79], [slim, high * 0.81], [slim, high * 0.86], 4).slice(1),
      [slim, high * 0.955],
    ];
  };
  return {
    outer: [
      ...walls(0, 0.0004),
      [neck / 2 + 0.003, high * 0.975],
      [neck / 2 + 0.003, high * 0.992],
      [neck / 2 + 0.001, high],
      [neck / 2 - WALL, high * 0.985],
    ],
    inner: walls(WALL, FLOOR),
    lines: [],
    label: [high * 0.16, high * 0.56],
    brim: high,
    neck: neck / 2 - WALL,
  };
}
