/** Where things stand: a place on the bench and a turn, and the way from a thing's own coordinates to the world. */
import type { Triple } from './shapes.ts';

export interface Seat {
  /** The thing's origin in the world, m. */
  readonly at: Triple;
  /** Turn about y, rad. */
  readonly turn: number;
}

/** Writes the world place of `local`, a point in the thing's own coordinates. */
export function seated({ at, turn }: Seat, [x, y, z]: Triple, out: { [i: number]: number }, from = 0): void {
  const c = Math.cos(turn);
  const s = Math.sin(turn);
  out[from] = at[0] + x * c + z * s;
  out[from + 1] = at[1] + y;
  out[from + 2] = at[2] - x * s + z * c;
}

/** The place of a hand at `local` of a thing that stands still, and its radius, m. */
export const fixed = (
  id: string,
  seat: Seat,
  local: Triple,
  radius: number,
): {
  readonly id: string;
  readonly radius: number;
  readonly at: (frame: unknown, out: [number, number, number]) => void;
} => ({ id, radius, at: (_frame, out) => seated(seat, local, out) });
