/** Hands as they lie on the screen now: which one is under the finger, and where its control in the page belongs. */
import type { RunView } from '@core';
import type { Hand } from '@sdk';
import type { HandPlace } from './contract.ts';
import { isVisible, legalValues } from './field.ts';
import { pixelsOf, project, type Sight, type Spot } from './sight.ts';

/** Fingers are 44 px wide: nothing smaller than this radius can be asked of them. */
export const FINGER = 22;

/** Options nearer to each other than this are not told apart (WCAG 2.5.8 asks for 24 px). */
const APART = 24;

export interface HandSpot extends Spot {
  readonly place: HandPlace;
  readonly hand: Hand;
  /** For one option of a choice, or one socket. */
  readonly value: string | undefined;
  radius: number;
  visible: boolean;
  /** Options drawn so close together that a finger cannot choose between them: then only the list does. */
  crowded: boolean;
}

/** One spot for each place that belongs to a hand. */
export function createSpots(hands: readonly Hand[], places: readonly HandPlace[]): HandSpot[] {
  const out: HandSpot[] = [];
  for (const place of places) {
    const colon = place.id.indexOf(':');
    const owner = colon < 0 ? place.id : place.id.slice(0, colon);
    const hand = hands.find((h) => h.id === owner);
    if (hand === undefined) continue;
    const value = colon < 0 ? undefined : place.id.slice(colon + 1);
    out.push({ place, hand, value, x: 0, y: 0, depth: 0, radius: 0, visible: false, crowded: false });
  }
  return out;
}

const at: [number, number, number] = [0, 0, 0];

/** A socket that something else sits in is no target. */
const isFree = (run: RunView, { hand, value }: HandSpot): boolean =>
  value === undefined || hand.kind !== 'socket' || legalValues(run, hand.command, hand.field).includes(value);

/** Brings every spot up to date with the frame and the camera. */
export function placeSpots(spots: readonly HandSpot[], run: RunView, sight: Sight): void {
  for (const spot of spots) {
    spot.place.at(run.current, at);
    project(sight, at, spot);
    spot.radius = pixelsOf(sight, spot.place.radius, spot.depth);
    const inside =
      spot.x > -FINGER && spot.y > -FINGER && spot.x < sight.width + FINGER && spot.y < sight.height + FINGER;
    spot.visible = spot.depth > 0 && inside && isVisible(run, spot.hand) && isFree(run, spot);
  }
  for (const spot of spots) if (spot.value !== undefined) spot.crowded = false;
  for (let i = 0; i < spots.length; i++) {
    const a = spots[i]!;
    if (a.value === undefined) continue;
    for (let j = i + 1; j < spots.length; j++) {
      const b = spots[j]!;
      if (b.hand !== a.hand || b.value === undefined) continue;
      if (Math.hypot(a.x - b.x, a.y - b.y) < APART) a.crowded = b.crowded = true;
    }
  }
}

/**
 * The spot under a finger: the nearest within its own radius or a finger's, measured in radii, so that a small thing in
 * front of a large one can still be taken. Targets of a socket count only while that hand is picked.
 */
export function spotUnder(
  spots: readonly HandSpot[],
  x: number,
  y: number,
  picked: string | undefined,
): HandSpot | undefined {
  let best: HandSpot | undefined;
  let least = 1;
  for (const spot of spots) {
    if (!spot.visible || spot.crowded) continue;
    if (spot.value !== undefined && spot.hand.kind === 'socket' && spot.hand.id !== picked) continue;
    const reach = Math.max(spot.radius, FINGER);
    const distance = Math.hypot(spot.x - x, spot.y - y) / reach;
    if (distance >= 1) continue;
    // A picked thing looks for its target first.
    const weighed =
      picked !== undefined && spot.hand.id === picked && spot.value !== undefined ? distance * 0.5 : distance;
    if (weighed < least) {
      least = weighed;
      best = spot;
    }
  }
  return best;
}
