/** A finger that drags a hand which slides, turns or lies on a plane: pointer positions become commands. */
import type { RunView } from '@core';
import { planeInput } from './field.ts';
import { takeGrip, type Point } from './grip.ts';
import type { Sender } from './sender.ts';
import type { Sight } from './sight.ts';
import type { MovingHand } from './slide-input.tsx';
import type { HandSpot } from './spots.ts';

export function dragHand(
  run: RunView,
  sender: Sender,
  hand: MovingHand,
  spot: HandSpot,
  sight: Sight,
  at: Point,
): { move(p: Point): void; drop(p: Point): void } {
  const grip = takeGrip(run, hand, spot.place, sight, at);
  const move = (p: Point): void => {
    const value = grip(p);
    if (value === undefined) return;
    if (hand.kind === 'plane')
      sender.offer(hand.id, hand.command, planeInput(run, hand, value as readonly [number, number]));
    else sender.offer(hand.id, hand.command, { ...hand.rest, [hand.field]: value as number });
  };
  return { move, drop: move };
}
