/** Bobs of pendulums: balls of steel, brass or wood with a small hook on top, a light rod that ends in one, and a card that brakes it. */
import { useMemo, type ReactNode } from 'react';
import { INK } from './finishes.ts';
import { type Make, Parts } from './parts.tsx';

export type BobLook = 'steel' | 'brass' | 'wood';

export interface BobProps {
  readonly look: BobLook;
  /** m. */
  readonly radius: number;
  /** Side of a square card through its middle, across x, m; none without it. */
  readonly card?: number;
}

const COLOUR: Readonly<Record<BobLook, string>> = { steel: '#dfe4e8', brass: INK.brass, wood: '#b98a54' };

/** Origin in the middle of the ball; a hook for the thread on top. */
export function Bob({ look, radius, card = 0 }: BobProps): ReactNode {
  const make = useMemo<Make>(
    () => (list) => {
      list.ball(look, COLOUR[look], radius);
      // The sleeve that the thread goes through sits flush: the ball's top is the thread's end.
      list.puck('brass', INK.brass, 0.0022, 0.004, [0, radius - 0.0012, 0], [0, 0, 0], 0.0004);
      if (look === 'wood')
        list.turned('wood', '#9a6d3b', [
          [radius * 1.002, -0.0003],
          [radius * 1.005, 0],
          [radius * 1.002, 0.0003],
        ]);
      if (card > 0) {
        list.box('paint', '#efe6cf', [0.0008, card, card], [0, 0, 0], 0.0002);
        list.box('paint', '#c8402f', [0.0012, 0.003, card], [0, card / 2 - 0.006, 0], 0.0002);
      }
    },
    [look, radius, card],
  );
  return <Parts make={make} />;
}

export interface PendulumRodProps {
  /** Whole length and radius, m. */
  readonly length: number;
  readonly radius: number;
}

/** A light rod of carbon fibre. Origin at its lower end; it stands up along y. */
export function PendulumRod({ length, radius }: PendulumRodProps): ReactNode {
  const make = useMemo<Make>(
    () => (list) => {
      list.puck('plastic', '#20252a', radius, length, [0, length / 2, 0], [0, 0, 0], 0.0004);
      // A pale ring at every tenth of a metre.
      for (let y = 0.1; y < length - 0.01; y += 0.1)
        list.puck('plastic', '#e9e4d6', radius * 1.04, 0.0016, [0, y, 0], [0, 0, 0], 0.0003);
      list.puck('rubber', '#7f2420', radius * 1.5, 0.008, [0, length - 0.004, 0]);
    },
    [length, radius],
  );
  return <Parts make={make} />;
}
