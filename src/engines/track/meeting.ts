/**
 * What happens when faces meet. Impacts are instantaneous, with Newton's restitution: v₂' − v₁' = e (v₁ − v₂), momentum kept.
 * Below `SOFT` they end in rest: the last of infinitely many bounces, worth less than a nanojoule.
 */
import { gapBetween, massOf, NO_GAP, NO_PULL, NO_SPEED, ownPull, setSpeed, stuckTo, type Track } from './state.ts';

export interface Rules {
  /** Where the stops at the ends of the track are, m: what a glider's face meets. */
  readonly stops: readonly [left: number, right: number];
  /** Restitution of gliders i and i + 1 that close at `speed` m/s > 0, or that they stick. */
  readonly between: (i: number, speed: number) => number | 'stick';
  /** Restitution of the stop at one end, or that the glider goes over it and leaves the track. */
  readonly atEnd: (side: -1 | 1, glider: number, speed: number) => number | 'leave';
}

export interface Meeting {
  readonly left: number;
  /** The other glider, or the stop that was met. */
  readonly with: number | 'left-stop' | 'right-stop';
  /** Closing speed, m/s. */
  readonly speed: number;
  readonly outcome: 'bounced' | 'stuck' | 'rested' | 'left';
}

/** Closing speed below which nothing bounces, m/s. */
export const SOFT = 1e-4;

/** Glider `i` meets glider `j` to its right, or (`end`) the stop at side `j`. */
export function meet(
  track: Track,
  i: number,
  j: number,
  rules: Rules,
  soft: boolean,
  end = false,
): ({ readonly kind: 'met' } & Meeting) | undefined {
  if (end) return meetStop(track, i, j < 0 ? -1 : 1, rules, soft);
  const [u, w] = [track.gliders[i]!.v, track.gliders[j]!.v];
  const speed = u - w;
  if (speed <= NO_SPEED) return undefined;
  const [a, b] = [stuckTo(track, i), stuckTo(track, j)];
  const [m1, m2] = [massOf(track, ...a), massOf(track, ...b)];
  // A hand is as a wall that moves. Two hands cannot close: the model keeps them apart.
  const share = m1 === Infinity ? (m2 === Infinity ? 0.5 : 0) : m2 === Infinity ? 1 : m2 / (m1 + m2);
  const together = u - share * speed;
  const answer = rules.between(i, speed);
  const e = soft || speed < SOFT || answer === 'stick' ? 0 : answer;
  part(track, a, b);
  if (e === 0) {
    setSpeed(track, ...a, together);
    setSpeed(track, ...b, together);
    if (answer === 'stick') track.joints[i] = 'stuck';
    return { kind: 'met', left: i, with: j, speed, outcome: answer === 'stick' ? 'stuck' : 'rested' };
  }
  setSpeed(track, ...a, u - (1 + e) * share * speed);
  setSpeed(track, ...b, w + (1 + e) * (1 - share) * speed);
  return { kind: 'met', left: i, with: j, speed, outcome: 'bounced' };
}

/** A blow ends whatever only leant on the two. */
function part(track: Track, [from]: readonly [number, number], [, to]: readonly [number, number]): void {
  for (const i of [from - 1, to]) if (track.joints[i] === 'resting') track.joints[i] = 'free';
  if (from === firstOn(track)) track.leaning[0] = false;
  if (to === lastOn(track)) track.leaning[1] = false;
}
const firstOn = ({ gliders }: Track) => gliders.findIndex((g) => !g.away);
const lastOn = ({ gliders }: Track) => gliders.findLastIndex((g) => !g.away);

function meetStop(track: Track, i: number, side: -1 | 1, rules: Rules, soft: boolean) {
  const one = track.gliders[i]!;
  const speed = side * one.v;
  if (speed <= NO_SPEED) return undefined;
  const stop = side < 0 ? 'left-stop' : 'right-stop';
  const told = (outcome: Meeting['outcome']) => ({ kind: 'met', left: i, with: stop, speed, outcome }) as const;
  if (one.held) {
    one.v = 0;
    return told('rested');
  }
  const answer = rules.atEnd(side, i, speed);
  const [first, last] = stuckTo(track, i);
  if (answer === 'leave') {
    // What is stuck to it is torn off: it flies alone.
    for (const n of [i - 1, i]) if (track.joints[n] !== undefined) track.joints[n] = 'free';
    one.away = true;
    return told('left');
  }
  const e = soft || speed < SOFT ? 0 : answer;
  const beyond = side < 0 ? last : first - 1;
  if (track.joints[beyond] === 'resting') track.joints[beyond] = 'free';
  setSpeed(track, first, last, -e * one.v);
  return told(e === 0 ? 'rested' : 'bounced');
}

/** Gliders n and n + 1 of `on` touch and do not part. */
const touching = (track: Track, i: number, j: number): boolean =>
  j === i + 1 && gapBetween(track, i, j) <= NO_GAP && Math.abs(track.gliders[i]!.v - track.gliders[j]!.v) <= NO_SPEED;

/** How many gliders, from the stop at `side` on, can go no further: the first presses on it, each next one on the one before. */
function backed(track: Track, on: readonly number[], side: -1 | 1, rules: Rules): number {
  const row = side < 0 ? on : on.toReversed();
  const edge = row[0];
  if (edge === undefined || roomAt(track, edge, side, rules) > NO_GAP) return 0;
  if (Math.abs(track.gliders[edge]!.v) > NO_SPEED) return 0;
  let pressing = 0;
  let weight = 0;
  let count = 0;
  // What leans on the stop may be pushed there by those behind it.
  for (let n = 0; n < row.length; n++) {
    if (n > 0 && !(side < 0 ? touching(track, row[n - 1]!, row[n]!) : touching(track, row[n]!, row[n - 1]!))) break;
    weight += track.gliders[row[n]!]!.mass;
    pressing += track.gliders[row[n]!]!.mass * side * ownPull(track, row[n]!);
    if (pressing / weight > NO_PULL) count = n + 1;
  }
  return count;
}

const roomAt = ({ gliders }: Track, i: number, side: -1 | 1, { stops }: Rules): number =>
  side < 0 ? gliders[i]!.x - gliders[i]!.rear - stops[0] : stops[1] - gliders[i]!.x - gliders[i]!.front;

/**
 * Faces that touch now: those that press meet or come to rest against each other, those that part are let go. Returns what it did
 * where there was a blow; call again until it does nothing.
 */
export function settle(track: Track, rules: Rules, soft: boolean) {
  const { gliders, joints, leaning } = track;
  const on = gliders.flatMap((g, i) => (g.away ? [] : [i]));
  for (const side of [-1, 1] as const) {
    const i = side < 0 ? on[0] : on.at(-1);
    if (i === undefined || roomAt(track, i, side, rules) > NO_GAP || side * gliders[i]!.v <= NO_SPEED) continue;
    leaning[side < 0 ? 0 : 1] = false;
    return meet(track, i, side, rules, soft, true);
  }
  const still = [backed(track, on, -1, rules), backed(track, on, 1, rules)] as const;
  leaning[0] = still[0] > 0;
  leaning[1] = still[1] > 0;
  for (let n = 0; n + 1 < on.length; n++) {
    const [i, j] = [on[n]!, on[n + 1]!];
    if (j !== i + 1 || joints[i] === 'stuck') continue;
    const closing = gliders[i]!.v - gliders[j]!.v;
    if (gapBetween(track, i, j) <= NO_GAP && closing > NO_SPEED) return meet(track, i, j, rules, soft);
    const held = n + 1 < still[0] || on.length - n - 1 < still[1];
    const rests = touching(track, i, j) && (held || ownPull(track, i) - ownPull(track, j) > NO_PULL);
    if (rests && joints[i] === 'free') {
      const [a, b] = [stuckTo(track, i), stuckTo(track, j)];
      const v = massOf(track, ...a) >= massOf(track, ...b) ? gliders[i]!.v : gliders[j]!.v;
      setSpeed(track, ...a, v);
      setSpeed(track, ...b, v);
    }
    joints[i] = rests ? 'resting' : 'free';
  }
  return undefined;
}
