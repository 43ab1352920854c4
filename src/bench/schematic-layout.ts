/** The schematic as numbers: where each hand is marked, seen from the front, and where its number stands so that it can be read. */
import type { RunView } from '@core';
import type { Hand } from '@sdk';
import { perUnitOf, type HandPlace, type Vec3 } from './contract.ts';
import { numberFieldOf } from './field.ts';

export interface Track {
  readonly hand: Hand;
  readonly place: HandPlace;
  /** Where an axis begins and ends, seen from the front, m. */
  readonly rail: readonly [number, number, number, number] | undefined;
  /** From the thing to its number, m: away from its neighbours' numbers. */
  readonly badge: readonly [number, number];
}
/** A thing that can be put somewhere, or a place for it: a body, a socket. Drawn as large as it is. */
export interface Outline {
  readonly hand: Hand;
  readonly value: string;
  readonly place: HandPlace;
}
export interface Drawing {
  readonly tracks: readonly Track[];
  readonly outlines: readonly Outline[];
  /** x, y (downwards), width, height, m. */
  readonly box: readonly [number, number, number, number];
  /** The longer side, m: lines and letters are parts of it. */
  readonly size: number;
}

const MARGIN = 0.12;
/** Radius of a number, as a part of the drawing's size: nine pixels on the smallest phone. */
export const BADGE = 0.026;
/** Between the middles of two numbers, in their radius. */
const APART = 2.25;
const ROUNDS = 400;
/** How much of the way back to its thing a number is drawn in each round. */
const PULL = 0.02;
/** The golden angle: turned on by it with every number, a heap opens like a fan and no two go the same way. */
const FAN = Math.PI * (3 - Math.sqrt(5));

const at: [number, number, number] = [0, 0, 0];

/** The rail that an axis hand runs on: from where it is now, along its direction, to both limits. */
function railOf(run: RunView, hand: Hand, place: HandPlace): Track['rail'] {
  if (hand.kind !== 'axis') return undefined;
  const field = numberFieldOf(run.model, hand.command, hand.field);
  const way: Vec3 =
    typeof place.direction === 'function' ? place.direction(run.current) : (place.direction ?? [0, 1, 0]);
  place.at(run.current, at);
  const perUnit = perUnitOf(place, run.current);
  const end = (limit: number): [number, number] => {
    const by = (limit - hand.value(run.current)) * perUnit;
    return [at[0] + way[0] * by, at[1] + way[1] * by];
  };
  return [...end(field.min), ...end(field.max)];
}

/** Pushes the points apart until none lies on another, and keeps each near where it was and inside the box. */
export function spread(
  points: readonly (readonly [number, number])[],
  apart: number,
  [left, low, right, high]: readonly [number, number, number, number],
): readonly (readonly [number, number])[] {
  const crowded = ([x, y]: readonly [number, number], i: number): boolean =>
    points.some(([px, py], j) => i !== j && (px - x) ** 2 + (py - y) ** 2 < apart * apart);
  // What stands in a heap, or in a row, begins as a fan: else it would only be pushed to and fro.
  const out = points.map((p, i): [number, number] => {
    const by = crowded(p, i) ? apart / 2 : 0;
    return [p[0] + by * Math.cos(i * FAN), p[1] + by * Math.sin(i * FAN)];
  });
  for (let round = 0; round < ROUNDS; round++) {
    // The last rounds only push, so that nothing is drawn back onto a neighbour.
    if (round < ROUNDS * 0.6)
      out.forEach((p, i) => {
        p[0] += (points[i]![0] - p[0]) * PULL;
        p[1] += (points[i]![1] - p[1]) * PULL;
      });
    for (let i = 0; i < out.length; i++)
      for (let j = 0; j < i; j++) {
        const [a, b] = [out[i]!, out[j]!];
        let [dx, dy] = [a[0] - b[0], a[1] - b[1]];
        const far = Math.sqrt(dx * dx + dy * dy);
        if (far >= apart) continue;
        if (far === 0) [dx, dy] = [Math.cos(i * FAN), Math.sin(i * FAN)];
        const push = (apart - far) / 2 / (far || 1);
        a[0] += dx * push;
        a[1] += dy * push;
        b[0] -= dx * push;
        b[1] -= dy * push;
      }
    for (const p of out) {
      p[0] = Math.min(right, Math.max(left, p[0]));
      p[1] = Math.min(high, Math.max(low, p[1]));
    }
  }
  return out;
}

/** The marks, the things, and a box around all of them. */
export function layOut(run: RunView, hands: readonly Hand[], places: readonly HandPlace[]): Drawing {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  const take = (x: number, y: number): void => {
    left = Math.min(left, x);
    right = Math.max(right, x);
    low = Math.min(low, y);
    high = Math.max(high, y);
  };
  const found = hands.flatMap((hand) => {
    const place = places.find((p) => p.id === hand.id);
    if (place === undefined) return [];
    const rail = railOf(run, hand, place);
    place.at(run.current, at);
    const middle: readonly [number, number] = [at[0], at[1]];
    take(...middle);
    if (rail !== undefined) {
      take(rail[0], rail[1]);
      take(rail[2], rail[3]);
    }
    return [{ hand, place, rail, middle }];
  });
  if (found.length === 0) return { tracks: [], outlines: [], box: [0, 0, 1, 1], size: 1 };
  const outlines = places.flatMap((place) => {
    const hand = hands.find(({ id }) => place.id.startsWith(`${id}:`));
    if (hand === undefined) return [];
    place.at(run.current, at);
    take(at[0], at[1]);
    return [{ hand, place, value: place.id.slice(hand.id.length + 1) }];
  });
  const box = [left - MARGIN, -high - MARGIN, right - left + 2 * MARGIN, high - low + 2 * MARGIN] as const;
  const size = Math.max(box[2], box[3]);
  const r = size * BADGE;
  const inside = [left - MARGIN + r, low - MARGIN + r, right + MARGIN - r, high + MARGIN - r] as const;
  const badges = spread(
    found.map(({ middle }) => middle),
    APART * r,
    inside,
  );
  const tracks = found.map(({ middle, ...track }, i) => {
    const [x, y] = badges[i]!;
    return { ...track, badge: [x - middle[0], y - middle[1]] as const };
  });
  return { tracks, outlines, box, size };
}
