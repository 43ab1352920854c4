/**
 * The shape of a low beaker with a spout (cốc thuỷ tinh), without a picture.
 *
 * Outer diameter and height: ISO 3819 / DIN 12331, low form (DURAN 21 106 prints the same). Wall, floor and roundings are ours, by eye
 * against the catalogue's drawing. The spout is not part of the profile: nothing is ever filled so high.
 */
import { heightOf, rounded, type VesselShape } from './vessel.ts';

interface Form {
  /** Outer diameter and height, m. */
  readonly wide: number;
  readonly high: number;
  /** Lines, mL: each carries a number. Graduations of a beaker are only estimates (±10 %, printed on it). */
  readonly lines: readonly number[];
}
const FORMS = {
  50: { wide: 0.042, high: 0.06, lines: [10, 20, 30, 40] },
  100: { wide: 0.05, high: 0.07, lines: [20, 40, 60, 80] },
  250: { wide: 0.07, high: 0.095, lines: [50, 100, 150, 200] },
} as const satisfies Readonly<Record<number, Form>>;
export type BeakerSize = keyof typeof FORMS;

const WALL = 0.0014;
const FLOOR = 0.0026;
const ML = 1e-6;

export function beakerShape(size: BeakerSize): VesselShape {
  const { wide, high, lines }: Form = FORMS[size];
  const out = wide / 2;
  const within = out - WALL;
  const foot = 0.0045;
  const inner: [number, number][] = [
    [0, FLOOR],
    ...rounded([within - foot, FLOOR], [within, FLOOR], [within, FLOOR + foot], 5),
    [within, high - 0.0004],
  ];
  return {
    outer: [
      [0, 0.0004],
      ...rounded([out - foot - 0.0004, 0], [out, 0], [out, foot + 0.0006], 5),
      [out, high - 0.006],
      // The rim leans out and is melted round.
      ...rounded([out, high - 0.006], [out, high - 0.001], [out + 0.0018, high - 0.0002], 4),
      [out + 0.0012, high + 0.0003],
      [out - 0.0004, high - 0.0012],
      [within, high - 0.005],
    ],
    inner,
    lines: lines.map((ml) => ({ volume: ml * ML, height: heightOf(inner, ml * ML), number: String(ml) })),
  };
}
