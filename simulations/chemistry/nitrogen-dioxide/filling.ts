/** How the bulbs were filled. */
import type { Chance } from '@sdk';
import { nitrousFilledTo } from '@engines/chemistry';
import { ROOM_T } from './apparatus.ts';
import type { Bulb } from './state.ts';

/** Bulbs are filled by hand: they differ by this, one standard deviation, and by no more than 6 % (assumed). */
export const FILL_SIGMA = 0.04;
const MOST = 0.06;
/** What the bulb of the riddle may have been filled to at 25 °C, Pa. */
export const FILLINGS = [10000, 20000, 30000, 40000, 50000] as const;

/** A bulb with so much in it, mol/m³, fresh on the rack. */
export const fullBulb = (filled: number): Bulb => ({
  nitrogen: filled,
  filled,
  temperature: ROOM_T,
  place: 'rack',
  from: 'air',
  film: 0,
  open: false,
  told: false,
});
export function bulbFilledTo(pressure: number, rng: Chance, i: number, sigma: number): Bulb {
  const part = Math.max(-MOST, Math.min(MOST, sigma * rng.bench.normal('filling', 0, i)));
  return fullBulb(nitrousFilledTo(pressure) * (1 + part));
}
