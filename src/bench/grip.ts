/** One grab of a hand, from touch to release: pointer positions in, values for the model out. */
import type { RunView } from '@core';
import type { Hand } from '@sdk';
import { perUnitOf, type HandPlace, type Vec3 } from './contract.ts';
import { alongOnScreen, onPlane, PIXELS_PER_TURN, planeAxes, turnedBy } from './drag.ts';
import { clampToField, numberFieldOf } from './field.ts';
import { dot, minus, pixelsOf, project, rayThrough, unit, type Sight, type Spot } from './sight.ts';

type SlideHand = Extract<Hand, { kind: 'axis' | 'arc' | 'turn' }>;
type PlaneHand = Extract<Hand, { kind: 'plane' }>;
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Gives the value, or the two values of a plane, for a pointer position; undefined when it says nothing. */
export type Grip = (pointer: Point) => number | readonly [number, number] | undefined;

const placeAt = (place: HandPlace, frame: unknown): Vec3 => {
  const out: [number, number, number] = [0, 0, 0];
  place.at(frame, out);
  return out;
};
const directionOf = (place: HandPlace, frame: unknown, fallback: Vec3): Vec3 =>
  unit(typeof place.direction === 'function' ? place.direction(frame) : (place.direction ?? fallback));

/** Begins a grab. The thing keeps its distance to the finger: nothing jumps when it is touched. */
export function takeGrip(
  run: RunView,
  hand: SlideHand | PlaneHand,
  place: HandPlace,
  sight: Sight,
  start: Point,
): Grip {
  if (hand.kind === 'plane') return gripPlane(run, hand, place, sight, start);
  if (hand.kind === 'turn') return gripTurn(run, hand, place, sight, start);
  return gripLine(run, hand, place, sight, start);
}

function gripLine(run: RunView, hand: SlideHand, place: HandPlace, sight: Sight, start: Point): Grip {
  const field = numberFieldOf(run.model, hand.command, hand.field);
  const perUnit = perUnitOf(place, run.current);
  const from = hand.value(run.current);
  const centre = placeAt(place, run.current);
  const along = directionOf(place, run.current, [0, 1, 0]);
  const first = alongOnScreen(sight, start.x, start.y, centre, along);
  const spot: Spot = project(sight, centre, { x: 0, y: 0, depth: 1 });
  if (hand.kind === 'arc') {
    // The tangent turns as the thing swings, so the way is added up piece by piece.
    let value = from;
    let before = start;
    return (pointer) => {
      const here = placeAt(place, run.current);
      const tangent = directionOf(place, run.current, [1, 0, 0]);
      const a = alongOnScreen(sight, before.x, before.y, here, tangent);
      const b = alongOnScreen(sight, pointer.x, pointer.y, here, tangent);
      before = pointer;
      if (a === undefined || b === undefined) return undefined;
      value = Math.min(field.max, Math.max(field.min, value + (b - a) / perUnit));
      return clampToField(field, value);
    };
  }
  return (pointer) => {
    // Seen end on: up on the screen grows.
    if (first === undefined)
      return clampToField(field, from + (start.y - pointer.y) / Math.max(1, pixelsOf(sight, 1, spot.depth)) / perUnit);
    const now = alongOnScreen(sight, pointer.x, pointer.y, centre, along);
    return now === undefined ? undefined : clampToField(field, from + (now - first) / perUnit);
  };
}

function gripTurn(run: RunView, hand: SlideHand, place: HandPlace, sight: Sight, start: Point): Grip {
  const field = numberFieldOf(run.model, hand.command, hand.field);
  const radians = perUnitOf(place, run.current);
  const centre = placeAt(place, run.current);
  const spot: Spot = project(sight, centre, { x: 0, y: 0, depth: 1 });
  const radius = pixelsOf(sight, place.radius, spot.depth);
  // Counter-clockwise is the right-hand rule about an axis that points at the eye; a knob without an axis grows clockwise.
  const axis = place.direction === undefined ? undefined : directionOf(place, run.current, [0, 0, 1]);
  const eye: Vec3 = [sight.eye.x, sight.eye.y, sight.eye.z];
  const facing = axis === undefined ? 1 : dot(axis, unit(minus(eye, centre)));
  const sense = axis === undefined ? -1 : facing >= 0 ? 1 : -1;
  // An axis seen from the side shows no circle to follow.
  const around =
    Math.abs(facing) > 0.7 && radius >= 24 && Math.hypot(start.x - spot.x, start.y - spot.y) > 0.4 * radius;
  let value = hand.value(run.current);
  let before = start;
  return (pointer) => {
    const straight = ((pointer.x - before.x + before.y - pointer.y) / PIXELS_PER_TURN) * 2 * Math.PI;
    const angle = around ? sense * turnedBy(spot, before, pointer) : straight * Math.sign(radians);
    before = pointer;
    value = Math.min(field.max, Math.max(field.min, value + angle / radians));
    return clampToField(field, value);
  };
}

function gripPlane(run: RunView, hand: PlaneHand, place: HandPlace, sight: Sight, start: Point): Grip {
  const fields = [0, 1].map((i) => numberFieldOf(run.model, hand.command, hand.fields[i as 0 | 1], i));
  const perUnit = perUnitOf(place, run.current);
  const from = hand.value(run.current);
  const centre = placeAt(place, run.current);
  const normal = directionOf(place, run.current, [0, 1, 0]);
  const [u, v] = planeAxes(normal);
  const first = onPlane(rayThrough(sight, start.x, start.y), centre, normal);
  return (pointer) => {
    const hit = onPlane(rayThrough(sight, pointer.x, pointer.y), centre, normal);
    if (first === undefined || hit === undefined) return undefined;
    const moved = minus(hit, first);
    return [
      clampToField(fields[0]!, from[0] + dot(moved, u) / perUnit),
      clampToField(fields[1]!, from[1] + dot(moved, v) / perUnit),
    ];
  };
}
