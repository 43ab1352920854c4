/**
 * The shape of a measuring cylinder (ống đong), without a picture.
 *
 * Scale, width and division are those of the instrument that reads it (`cylinderGlass`, ISO 4788 class B): the tube's inside is as wide as
 * makes its lines stand where the instrument reads them. Overall heights: DIN 12680 tall form (140, 170, 200, 260 mm, from memory); the
 * hexagonal foot is ours.
 */
import { cylinderGlass, heightOnGlass } from '../../instruments/index.ts';
import type { VesselShape, VolumeLine } from './vessel.ts';

/** By nominal capacity, mL: overall height and width of the foot over its flats, m; a number at every so many mL, longer lines between. */
const FORMS = {
  10: { high: 0.14, foot: 0.034, number: 1, long: 1 },
  25: { high: 0.17, foot: 0.042, number: 5, long: 2.5 },
  50: { high: 0.2, foot: 0.052, number: 10, long: 5 },
  100: { high: 0.26, foot: 0.062, number: 10, long: 5 },
} as const;
export type CylinderSize = keyof typeof FORMS;

/** Glass below the floor, m: the foot and what joins it to the tube. */
const FLOOR = 0.014;
const ML = 1e-6;

export interface CylinderShape extends VesselShape {
  /** Width of the foot over its flats, m. */
  readonly foot: number;
  /** Height of the line 0, which is the floor, m. */
  readonly zero: number;
}

export function cylinderShape(size: CylinderSize): CylinderShape {
  const { high, foot, number, long } = FORMS[size];
  const glass = cylinderGlass(size);
  const within = Math.sqrt((size * ML) / glass.length / Math.PI);
  const out = glass.radius;
  const lines: VolumeLine[] = [];
  // The lowest tenth carries no lines, as on bought ones: there nothing is measured.
  const first = Math.ceil((0.1 * size) / glass.division);
  for (let i = first; i <= Math.round(size / glass.division); i++) {
    const ml = i * glass.division;
    const is = (every: number): boolean => Math.abs(ml / every - Math.round(ml / every)) < 1e-6;
    lines.push({
      volume: ml * ML,
      height: FLOOR + heightOnGlass(glass, ml),
      ...(is(number) ? { number: String(Math.round(ml)) } : { share: is(long) ? 0.75 : 0.55 }),
    });
  }
  return {
    outer: [
      [0, 0.004],
      [foot * 0.3, 0.004],
      [foot * 0.32, 0.0065],
      [out * 1.02, 0.0085],
      [out, FLOOR],
      [out, high - 0.006],
      [out + 0.0016, high - 0.0008],
      [out + 0.0012, high],
      [within, high - 0.003],
    ],
    inner: [
      [0, FLOOR],
      [within, FLOOR],
      [within, high - 0.001],
    ],
    lines,
    foot,
    zero: FLOOR,
  };
}
