/**
 * The shape of a volumetric pipette (pipet bầu), without a picture. One line: filled to it and let run out it gives its volume once.
 *
 * Lengths, bulbs and tubes: by eye against the drawings of ISO 648; the bulb's width is then what the volume needs. The line stands
 * where the inside holds just that much, so a meniscus on the line is right because it was computed.
 */
import { heightOf, type Profile, volumeBelow } from './vessel.ts';

export type PipetteSize = 5 | 10 | 20 | 25;

const ML = 1e-6;
/** Length of the whole, of the part below the bulb, and of the bulb, m; radius of the bores, by size. */
const FORMS = {
  5: { length: 0.4, below: 0.13, bulb: 0.042, bore: 0.0017 },
  10: { length: 0.44, below: 0.14, bulb: 0.052, bore: 0.0018 },
  20: { length: 0.5, below: 0.15, bulb: 0.068, bore: 0.002 },
  25: { length: 0.52, below: 0.155, bulb: 0.074, bore: 0.002 },
} as const;
const WALL = 0.0011;
const TIP = 0.0005;
/** The line stands so far above the bulb, m. */
const MARK = 0.045;

export interface PipetteShape {
  readonly outer: Profile;
  readonly inner: Profile;
  readonly length: number;
  /** Height of the line, and middle of the bulb, m above the tip. */
  readonly mark: number;
  readonly bulb: number;
  /** m³ up to the line. */
  readonly volume: number;
}

function walls(size: PipetteSize, wide: number, thick: number): [number, number][] {
  const { length, below, bulb, bore } = FORMS[size];
  const tube = bore + thick;
  const belly = wide + thick;
  const top = below + bulb;
  return [
    [TIP + thick * 0.45, 0],
    [TIP + thick * 0.7, 0.006],
    [tube, 0.035],
    [tube, below - 0.006],
    [tube + (belly - tube) * 0.25, below - 0.001],
    [tube + (belly - tube) * 0.75, below + 0.004],
    [belly, below + 0.01],
    [belly, top - 0.01],
    [tube + (belly - tube) * 0.75, top - 0.004],
    [tube + (belly - tube) * 0.25, top + 0.001],
    [tube, top + 0.006],
    [tube, length],
  ];
}

export function pipetteShape(size: PipetteSize): PipetteShape {
  const { length, below, bulb } = FORMS[size];
  const markWanted = below + bulb + MARK;
  // The bulb as wide as the volume asks for: it grows with the width, so halving finds it.
  let [slim, wide] = [0.002, 0.03];
  for (let i = 0; i < 50; i++) {
    const middle = (slim + wide) / 2;
    if (volumeBelow(walls(size, middle, 0), markWanted) < size * ML) slim = middle;
    else wide = middle;
  }
  const inner: Profile = walls(size, wide, 0);
  return {
    inner: [[0, 0], ...inner],
    outer: walls(size, wide, WALL),
    length,
    mark: heightOf(inner, size * ML),
    bulb: below + bulb / 2,
    volume: size * ML,
  };
}
