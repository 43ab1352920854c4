/**
 * The hand that holds a glider, from what it was told: places, now and then, and nothing more. No command says that it let go, so
 * that is told from the places: while they come quickly one after another the hand moves with them at their speed; when they
 * cease it has let go, and the glider keeps that speed. A slow hand does not throw, it puts down.
 *
 * A hand has the force of a finger, so a loaded glider comes after it late and, flicked, leaves more slowly than the hand: that is
 * how a mass is felt. It stops a glider at once, for it is then in its way.
 *
 * So a push by finger is a few commands in the log, and is replayed as it was.
 */
import { TRACK, HALF } from './apparatus.ts';
import type { Hand, State } from './state.ts';
import { isStuck, massOf, NO_HAND } from './state.ts';

/** Places that are further apart in time do not belong to one movement, s. */
const APART = 0.07;
/** Without a new place for so long the hand is gone, s: four frames of a screen with 60 a second. */
const GONE = 0.067;
/** Slower than this it puts down, m/s: faster than an arrow key that repeats (2 mm, 30 times a second). */
const THROW = 0.08;
/** The fastest that a hand carries a glider to a far place, and the fastest that it throws, m/s. */
const CARRY = 0.5;
const FASTEST = 1.6;
/** How soon the glider is where the finger is, s. */
const LAG = 0.03;
/**
 * What a finger pushes with, N (assumed: the weight of 300 g, far less than it could). It takes the bare glider of 200 g along at
 * 15 m/s², as quickly as a hand moves: 1.4 m/s in the tenth of a second of a flick; three times the mass three times as slowly.
 */
export const FINGER = 3;

/** The hand is told a place (m on the ruler) for glider `cart`. */
export function tell(hand: Hand, cart: number, x: number, tick: number, dt: number): void {
  const last = hand.ticks.at(-1);
  if (hand.cart !== cart || last === undefined || (tick - last) * dt > APART) {
    hand.xs = [];
    hand.ticks = [];
  }
  hand.cart = cart;
  if (hand.ticks.at(-1) === tick) {
    hand.xs.pop();
    hand.ticks.pop();
  }
  hand.xs.push(x);
  hand.ticks.push(tick);
  if (hand.xs.length > 3) {
    hand.xs.shift();
    hand.ticks.shift();
  }
}

/** Speed of the movement, m/s; 0 while it is a single place or a slow one. */
export function speedOf({ xs, ticks }: Hand, dt: number): number {
  if (xs.length < 3) return 0;
  const v = (xs[2]! - xs[0]!) / ((ticks[2]! - ticks[0]!) * dt);
  return Math.abs(v) < THROW ? 0 : Math.max(-FASTEST, Math.min(FASTEST, v));
}

/** How far a glider can go, with the other one between it and the stop or not. */
export const reachOf = (s: State, cart: number): readonly [number, number] => {
  const other = s.places[1 - cart] === 'track' ? 2 * HALF : 0;
  return cart === 0 ? [HALF, TRACK - HALF - other] : [HALF + other, TRACK - HALF];
};

/** Gives the held glider its velocity for the tick that begins, or lets it go. */
export function hold(s: State, tick: number, dt: number): void {
  const { hand } = s;
  for (const one of s.track.gliders) one.held = false;
  if (hand.cart < 0) return;
  const one = s.track.gliders[hand.cart]!;
  if (s.places[hand.cart] !== 'track') {
    s.hand = NO_HAND();
    return;
  }
  const since = (tick - hand.ticks.at(-1)!) * dt;
  const throws = speedOf(hand, dt);
  const [from, to] = reachOf(s, hand.cart);
  const aim = Math.min(to, Math.max(from, hand.xs.at(-1)! + throws * since));
  const off = aim - one.x;
  if (throws !== 0 && since >= GONE) {
    one.v = pushed(s, throws, dt);
    s.hand = NO_HAND();
    return;
  }
  if (throws === 0 && Math.abs(off) < 1e-9 && since >= GONE) {
    one.v = 0;
    s.hand = NO_HAND();
    return;
  }
  one.held = true;
  const limit = throws === 0 ? CARRY : FASTEST;
  const wanted = throws === 0 && Math.abs(off) < CARRY * dt * 0.2 ? off / dt : throws + off / LAG;
  const u = Math.max(-limit, Math.min(limit, wanted));
  one.v = Math.max((from - one.x) / dt, Math.min((to - one.x) / dt, pushed(s, u, dt)));
}

/** The velocity that the hand wants, as far as a tick of the finger's force gets the held glider there; what is stuck to it goes along. */
function pushed(s: State, wanted: number, dt: number): number {
  const { cart } = s.hand;
  const mass = isStuck(s) ? massOf(s, 0) + massOf(s, 1) : massOf(s, cart);
  const most = Math.max(0, s.track.gliders[cart]!.v * Math.sign(wanted)) + (FINGER / mass) * dt;
  return Math.max(-most, Math.min(most, wanted));
}
