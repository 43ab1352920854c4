/**
 * The shape of a conical flask (bình tam giác), without a picture: outside, inside, printed lines.
 *
 * Widths and height: ISO 1773, narrow neck (DURAN 21 216 prints the same). Thickness of the wall, roundings and where the neck begins
 * are ours, by eye against the catalogue's drawing.
 */
import { heightOf, rounded, type VesselShape } from './vessel.ts';

interface Form {
  /** Widest and neck's outer diameter, whole height, m. */
  readonly body: number;
  readonly neck: number;
  readonly height: number;
  /** Lines that are printed, mL, and those that carry a number. */
  readonly lines: readonly number[];
  readonly numbers: readonly number[];
}
/** By nominal capacity in mL. */
const FORMS = {
  50: { body: 0.051, neck: 0.022, height: 0.09, lines: [10, 20, 30, 40, 50], numbers: [20, 30, 40, 50] },
  100: { body: 0.064, neck: 0.022, height: 0.105, lines: [25, 50, 75, 100], numbers: [25, 50, 75, 100] },
  250: {
    body: 0.085,
    neck: 0.034,
    height: 0.145,
    lines: [50, 75, 100, 125, 150, 175, 200, 225],
    numbers: [50, 100, 150, 200],
  },
} as const satisfies Readonly<Record<number, Form>>;
export type FlaskSize = keyof typeof FORMS;

const WALL = 0.0016;
const FLOOR = 0.0022;
const ML = 1e-6;

/** Floor, rounded foot, cone, shoulder and neck; everything pulled in by `thick`. */
function walls({ body, neck, height }: Form, thick: number, floor: number): [number, number][] {
  const wide = body / 2 - thick;
  const slim = neck / 2 - thick;
  const foot = height * 0.075;
  const shoulder = height * 0.77;
  // Along the cone, a share of the way from the foot to the shoulder.
  const slant = (share: number): [number, number] => [
    wide + (slim - wide) * share,
    floor + foot + (shoulder - floor - foot) * share,
  ];
  return [
    [0, floor],
    ...rounded([wide - foot * 0.72, floor], [wide + foot * 0.1, floor], slant(0.02), 6),
    ...rounded(slant(0.9), slant(1.01), [slim, shoulder + height * 0.055], 6),
    [slim, height * 0.95],
  ];
}

export function flaskShape(size: FlaskSize): VesselShape {
  const form: Form = FORMS[size];
  const { neck, height } = form;
  const lip = neck / 2 + height * 0.02;
  const inner = walls(form, WALL, FLOOR);
  return {
    outer: [
      ...walls(form, 0, 0.0003),
      // The beaded rim: out, over, and a little way down inside.
      [neck / 2 + height * 0.006, height * 0.968],
      [lip, height * 0.984],
      [lip + 0.0004, height * 0.993],
      [lip - 0.0008, height],
      [neck / 2 - WALL, height * 0.978],
    ],
    inner,
    lines: form.lines.map((ml) => ({
      volume: ml * ML,
      height: heightOf(inner, ml * ML),
      ...(form.numbers.includes(ml) ? { number: String(ml) } : {}),
    })),
  };
}
