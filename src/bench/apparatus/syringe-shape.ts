/**
 * The shape of a glass gas syringe (xi lanh khí), without a picture. Its scale is as long as its inside is wide for the volume; the bore is that
 * of bought ones (about 32 and 25 mm, by eye), so 100 mL take 124 mm and 50 mL take 102 mm. Origin: the tip of its nozzle; the axis is y.
 */
import type { Profile, VolumeLine } from './vessel.ts';

const FORMS = { 50: { bore: 0.0125, number: 10, line: 1 }, 100: { bore: 0.016, number: 10, line: 1 } } as const;
export type SyringeSize = keyof typeof FORMS;

const ML = 1e-6;
const WALL = 0.0018;
/** From the tip of the nozzle to where the barrel's inside begins, and beyond the last line, m. */
const NOZZLE = 0.03;
const BEYOND = 0.022;

export interface SyringeShape {
  readonly outer: Profile;
  readonly lines: readonly VolumeLine[];
  /** Radius inside, where the gas begins and where the barrel ends, m. */
  readonly bore: number;
  readonly start: number;
  readonly end: number;
}

/** Where the front of the plunger stands, m from the tip. */
export const plungerAt = ({ start, bore }: SyringeShape, volume: number): number =>
  start + volume / (Math.PI * bore * bore);

export function syringeShape(size: SyringeSize): SyringeShape {
  const { bore, number, line } = FORMS[size];
  const at = (ml: number): number => NOZZLE + (ml * ML) / (Math.PI * bore * bore);
  const out = bore + WALL;
  const end = at(size) + BEYOND;
  return {
    outer: [
      [0.0012, 0],
      [0.0034, 0],
      [0.004, NOZZLE - 0.009],
      [0.0052, NOZZLE - 0.005],
      [out * 0.82, NOZZLE - 0.0022],
      [out, NOZZLE + 0.003],
      [out, end - 0.003],
      [out + 0.005, end - 0.0022],
      [out + 0.005, end],
      [bore, end],
    ],
    lines: Array.from({ length: size / line + 1 }, (_, i) => {
      const ml = i * line;
      const share = ml % 5 === 0 ? 0.8 : 0.55;
      return { volume: ml * ML, height: at(ml), ...(ml % number === 0 ? { number: String(ml) } : { share }) };
    }),
    bore,
    start: NOZZLE,
    end,
  };
}
