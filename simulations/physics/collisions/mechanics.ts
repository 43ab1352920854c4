/** What happens in a tick: the hand, the gliders on the air, flags in the beams, what falls off. */
import type { Moment, Plain } from '@sdk';
import { advance, type Mark, type Rules, type Told } from '@engines/track';
import {
  AIR_C0,
  AIR_C1,
  DRY_MU,
  FOOT_SPAN,
  GATE_IDS,
  type GateId,
  GRAVITY,
  HALF,
  JUMP_SPEED,
  MAGNET_RESTITUTION,
  SCREW_PITCH,
  START,
  STOP_RESTITUTION,
  TRACK,
} from './apparatus.ts';
import { closeFall, letFall, stepFall } from './fall.ts';
import { hold } from './hand-hold.ts';
import type { params } from './parameters.ts';
import { cartOf, massOf, NO_HAND, POSE, type State } from './state.ts';

export type Now = Pick<Moment<typeof params>, 'time' | 'tick' | 'dt' | 'params' | 'rng' | 'emit'>;

// ── Gates ─────────────────────────────────────────────────────────────────────────

/** The moments at which the flags' edges are in the beams, as places of the gliders' middles. */
interface Edge {
  readonly gate: GateId;
  readonly cart: number;
  /** Beyond this mark (upwards) the beam is covered; otherwise it is free. */
  readonly covers: boolean;
}
function edgesOf(s: State): { marks: Mark[]; edges: Edge[] } {
  const marks: Mark[] = [];
  const edges: Edge[] = [];
  for (const gate of GATE_IDS)
    for (const cart of [0, 1])
      for (const covers of [true, false]) {
        const half = s.widths[s.flag][cart]! / 2;
        marks.push({ glider: cart, at: s.gates[gate].position + (covers ? -half : half) });
        edges.push({ gate, cart, covers });
      }
  return { marks, edges };
}

function show(s: State, gate: GateId, blocked: boolean, cart: number, time: number, now: Now): void {
  if (s.gates[gate].blocked === blocked) return;
  s.gates[gate].blocked = blocked;
  now.emit(blocked ? 'gate-blocked' : 'gate-clear', time, { gate, cart: cartOf(cart) });
  now.emit('signal', time, { socket: gate === 'E' ? 'A' : 'B', on: blocked });
}

/** After a hand has moved something: a beam must not go on believing what it saw before. */
export function lookAtBeams(s: State, now: Now): void {
  for (const gate of GATE_IDS) {
    const at = s.gates[gate].position;
    const cart = s.track.gliders.findIndex(
      (one, i) => !one.away && at - s.widths[s.flag][i]! / 2 <= one.x && one.x < at + s.widths[s.flag][i]! / 2,
    );
    show(s, gate, cart >= 0, Math.max(0, cart), now.time, now);
  }
}

// ── The air track ─────────────────────────────────────────────────────────────────

const rulesOf = (s: State): Rules => ({
  stops: [0, TRACK],
  between: () => (s.bumper === 'velcro' ? 'stick' : s.bumper === 'magnet' ? MAGNET_RESTITUTION : s.restitution),
  atEnd: (_side, _cart, speed) => (speed > JUMP_SPEED ? 'leave' : STOP_RESTITUTION),
});

function pull(s: State, now: Now): void {
  const a = -GRAVITY * s.tilt;
  const c0 = s.blower ? (now.params.friction ? AIR_C0 : 0) : DRY_MU * GRAVITY;
  const c1 = s.blower && now.params.friction ? AIR_C1 : 0;
  s.track.gliders.forEach((one, i) => {
    one.mass = massOf(s, i);
    one.pull.a = a;
    one.pull.c0 = c0;
    one.pull.c1 = c1;
    one.away = s.places[i] !== 'track';
  });
}

export function live(s: State, moment: Now): void {
  // What is told is told in order of time, whoever found it first.
  const heard: [name: string, time: number, data: Record<string, Plain> | undefined][] = [];
  const now: Now = { ...moment, emit: (name, time, data) => heard.push([name, time, data as Record<string, Plain>]) };
  glide(s, now);
  heard.sort((a, b) => a[1] - b[1]);
  for (const [name, time, data] of heard) moment.emit(name, time, data);
}

function glide(s: State, now: Now): void {
  const end = now.time + now.dt;
  hold(s, now.tick, now.dt);
  pull(s, now);
  const { marks, edges } = edgesOf(s);
  const left: (0 | 1)[] = [];
  const gap = gapNow(s);
  advance(s.track, now.dt, rulesOf(s), marks, (told: Told, after) => {
    const time = Math.min(end, now.time + after);
    if (told.kind === 'mark') {
      const { gate, cart, covers } = edges[told.mark]!;
      const blocked = covers === told.direction > 0;
      if (blocked && gate === 'E' && cart === 0) s.returned = told.direction < 0 && s.meetings > 0;
      show(s, gate, blocked, cart, time, now);
      if (!blocked && s.meetings > 0) leave(s, cart, time, now);
    } else if (told.kind === 'met') {
      if (told.outcome === 'left') left.push(told.left as 0 | 1);
      else if (typeof told.with === 'number') meet(s, told.speed, told.outcome === 'stuck', time, now);
    }
  });
  approach(s, gap, now);
  for (const i of left) {
    letFall(s, i, now.dt, massOf(s, i));
    now.emit('flew-off', end, { cart: cartOf(i) });
    for (const gate of GATE_IDS) if (s.gates[gate].blocked) lookAtBeams(s, { ...now, time: end });
  }
  if (s.fall && stepFall(s)) {
    closeFall(s);
    s.places = s.places.map((place) => (place === 'falling' ? 'fallen' : place)) as State['places'];
    now.emit('fell', end);
  }
}

/** The latter of the two has left a gate behind it: all that is to be measured has been. */
function leave(s: State, cart: number, time: number, now: Now): void {
  if (s.gone[cart]) return;
  s.gone[cart] = true;
  if (s.gone[1 - cart]) now.emit('passed', time);
}

/** Metres between the faces. */
const gapNow = ({ track: { gliders } }: State): number => gliders[1]!.x - gliders[0]!.x - 2 * HALF;
/** One centimetre left between them: where the slow look at a collision begins, m. */
const NEAR = 0.01;
function approach(s: State, gap: number, now: Now): void {
  const after = gapNow(s);
  if (gap <= NEAR || after > NEAR || s.meetings > 0 || s.places.some((place) => place !== 'track')) return;
  now.emit('near', now.time + (now.dt * (gap - NEAR)) / (gap - after));
}

/** Slower than this they only touch, m/s: nothing to write down. */
const TOUCH = 0.02;
function meet(s: State, speed: number, stuck: boolean, time: number, now: Now): void {
  if (speed < TOUCH && !stuck) return;
  s.meetings++;
  const [one] = s.track.gliders;
  s.met = { x: one!.x + one!.front, speed };
  now.emit('collided', time, { bumper: s.bumper });
}

// ── Hands ─────────────────────────────────────────────────────────────────────────

export function level(s: State, lean: number): void {
  s.tilt = lean + (SCREW_PITCH * s.turns) / FOOT_SPAN;
}

/** Both gliders wait at their starts again, apart. */
export function putBack(s: State, now: Now): void {
  closeFall(s);
  s.hand = NO_HAND();
  s.track.joints[0] = 'free';
  s.track.leaning = [false, false];
  s.places = ['track', 'track'];
  s.track.gliders.forEach((one, i) => {
    one.x = START[i]!;
    one.v = 0;
    one.held = one.away = false;
  });
  s.meetings = 0;
  s.gone = [false, false];
  s.returned = false;
  for (const pose of s.poses) pose.set(new Float64Array(POSE));
  lookAtBeams(s, now);
}

/** A glider is lifted off the track and put elsewhere. */
export function lift(s: State, i: 0 | 1, place: 'balance' | 'aside', now: Now): void {
  s.track.joints[0] = 'free';
  const one = s.track.gliders[i]!;
  one.v = 0;
  one.x = START[i];
  one.away = true;
  s.places[i] = place;
  if (s.hand.cart === i) s.hand = NO_HAND();
  lookAtBeams(s, now);
}
