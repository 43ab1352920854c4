/** What happens in a tick: the release, the glide through the beams, the hanger landing, the ends of the track; and what hands do. */
import type { Moment } from '@sdk';
import { crossings, rungeKutta4, workspace, type Found, type Watch } from '@engines/ode';
import { FLAG_WIDTH, MAGNET_REACH, X_START, X_STOP, type GateId } from './apparatus.ts';
import { derivativeOf, heightAt, pullAndHold, stringAt, type Drive } from './motion.ts';
import { params } from './parameters.ts';
import { cartMass, driveOf, hungMass, settleString, type State } from './state.ts';

export type Now = Pick<Moment<typeof params>, 'time' | 'tick' | 'dt' | 'params' | 'rng' | 'emit'>;

// Scratch of the integrator: written anew in every step, never read across two.
const work = workspace(2);
/** Pieces that a tick may be cut into; a glider that trembles on a string that is just tight would make more. */
const PIECES = 8;
/** Slower than this a bounce between string and pad is over, m/s; nearer than this it is between the two, m. */
const TREMBLE = 1e-3;
const JUST = 1e-6;

// ── Signals ───────────────────────────────────────────────────────────────────────

const isOn = (s: State, socket: 'A' | 'B'): boolean =>
  s.wiring === 'switch-E'
    ? socket === 'A'
      ? s.pressed
      : s.gates.E.blocked
    : s.gates[socket === 'A' ? 'E' : 'F'].blocked;
const socketOf = (s: State, from: 'switch' | GateId): 'A' | 'B' | undefined =>
  s.wiring === 'switch-E'
    ? from === 'switch'
      ? 'A'
      : from === 'E'
        ? 'B'
        : undefined
    : from === 'switch'
      ? undefined
      : from === 'E'
        ? 'A'
        : 'B';
export const signal = (s: State, from: 'switch' | GateId, on: boolean, time: number, now: Now): void => {
  const socket = socketOf(s, from);
  if (socket !== undefined) now.emit('signal', time, { socket, on });
};
export const rewire = (s: State, wiring: State['wiring'], now: Now): void => {
  if (wiring === s.wiring) return;
  for (const socket of ['A', 'B'] as const) if (isOn(s, socket)) now.emit('signal', now.time, { socket, on: false });
  s.wiring = wiring;
  for (const socket of ['A', 'B'] as const) if (isOn(s, socket)) now.emit('signal', now.time, { socket, on: true });
};

/** How far the flag's nearer edge is from the beam, m; negative while it covers it. */
const clearance = (gate: number, x: number): number => Math.abs(x - gate) - FLAG_WIDTH / 2;
const tell = (s: State, id: GateId, blocked: boolean, time: number, now: Now): void => {
  if (s.gates[id].blocked === blocked) return;
  s.gates[id].blocked = blocked;
  now.emit(blocked ? 'gate-blocked' : 'gate-clear', time, { gate: id });
  signal(s, id, blocked, time, now);
};
/** After a hand has moved a gate or the glider: a beam must not go on believing what it saw before. */
export const lookAtBeams = (s: State, now: Now): void => {
  for (const id of ['E', 'F'] as const)
    tell(s, id, s.hold !== 'pan' && clearance(s.gates[id].position, s.y[0]!) < 0, now.time, now);
};

// ── Motion ────────────────────────────────────────────────────────────────────────

/** Which way a glider at rest begins to move, and whether the string is taut then; 0 while friction, a stop or the string holds it. */
function begins(s: State, drive: Drive): { way: -1 | 0 | 1; taut: boolean } {
  const x = s.y[0]!;
  const between = s.hooked && Math.abs(heightAt(x, s.pulley)) < JUST;
  const free = (way: -1 | 1): boolean => (way > 0 ? x < X_STOP : x > X_START);
  const wants = (taut: boolean): -1 | 0 | 1 => {
    const { pull, hold } = pullAndHold(drive, x, taut);
    const way = pull > hold ? 1 : pull < -hold ? -1 : 0;
    return way !== 0 && free(way) ? way : 0;
  };
  if (!between) return { way: wants(s.taut), taut: s.taut };
  if (wants(false) > 0) return { way: 1, taut: false };
  return wants(true) < 0 ? { way: -1, taut: true } : { way: 0, taut: s.taut };
}

/** The string is pulled straight with the hanger on the pad: one jerk, and both go on together (M v = (M + μc²) v′). */
function tighten(s: State): void {
  const { cosine } = stringAt(s.y[0]!, s.pulley);
  const cart = cartMass(s);
  s.taut = true;
  s.y[1]! *= cart / (cart + (hungMass(s) + s.wheel) * cosine * cosine);
}

type Turn = 'turned' | 'far' | 'near' | 'string';
function happen(s: State, what: Turn, time: number, now: Now): void {
  if (what === 'turned') s.y[1] = 0;
  else if (what === 'string') {
    if (s.taut) {
      s.taut = false;
      now.emit('hanger-landed', time);
    } else {
      tighten(s);
      now.emit('string-tight', time);
    }
    if (Math.abs(s.y[1]!) < TREMBLE) s.y[1] = 0;
  } else {
    s.y[0] = what === 'far' ? X_STOP : X_START;
    s.y[1] = 0;
    if (what === 'near' && magnetOn(s)) hang(s);
    now.emit('stopped', time, { end: what });
  }
}

/** Lives from `from` to `end`, or to the first thing that changes the motion; returns the time that was reached. */
function glide(s: State, from: number, end: number, now: Now): number {
  const drive = driveOf(s);
  let way: -1 | 0 | 1 = s.y[1]! > 0 ? 1 : s.y[1]! < 0 ? -1 : 0;
  if (way === 0) {
    const next = begins(s, drive);
    ({ way, taut: s.taut } = next);
    if (way === 0) {
      rest(s, from, now);
      return end;
    }
  }
  s.moving = true;
  const derivative = derivativeOf(drive, s.taut, way);
  rungeKutta4(derivative, from, end - from, s.y, work);
  const level = s.taut ? -1 : 1;
  const watches: (Watch & { readonly what: Turn | GateId })[] = [
    { what: 'turned', g: (_t, y) => way * y[1]!, direction: -1 },
    way > 0
      ? { what: 'far', g: (_t, y) => X_STOP - y[0]!, direction: -1 }
      : { what: 'near', g: (_t, y) => y[0]! - X_START, direction: -1 },
  ];
  if (s.hooked) watches.push({ what: 'string', g: (_t, y) => heightAt(y[0]!, s.pulley), direction: level });
  const [low, high] = [Math.min(work.y0[0]!, work.y1[0]!), Math.max(work.y0[0]!, work.y1[0]!)];
  for (const id of ['E', 'F'] as const) {
    const { position } = s.gates[id];
    // A beam further away than the flag can come in this step needs no search.
    if (position > low - FLAG_WIDTH && position < high + FLAG_WIDTH)
      watches.push({ what: id, g: (_t, y) => clearance(position, y[0]!) });
  }
  const found: readonly Found[] = crossings(work, watches);
  const cut = found.find(({ watch }) => !isGate(watches[watch]!.what));
  const until = cut === undefined ? Infinity : cut.after;
  if (cut) {
    s.y.set(work.y0);
    const start = new Float64Array(s.y);
    // To the moment itself, so that what follows begins where this ends.
    rungeKutta4(derivative, from, cut.after, start, work);
    s.y.set(start);
  }
  for (const { watch, after, direction } of found) {
    const { what } = watches[watch]!;
    if (isGate(what) && after <= until) tell(s, what, direction < 0, from + after, now);
  }
  if (!cut) return end;
  happen(s, watches[cut.watch]!.what as Turn, from + cut.after, now);
  return from + cut.after;
}
const isGate = (what: Turn | GateId): what is GateId => what === 'E' || what === 'F';

function rest(s: State, time: number, now: Now): void {
  if (s.moving) now.emit('at-rest', time);
  s.moving = false;
}

export function advance(s: State, now: Now): void {
  const end = now.time + now.dt;
  let time = now.time;
  if (s.hold === 'magnet' && s.releaseAt >= 0 && s.releaseAt < end) {
    time = Math.max(time, s.releaseAt);
    free(s, time, now);
  }
  if (s.hold !== 'free') return;
  for (let piece = 0; time < end; piece++) {
    if (piece === PIECES) s.y[1] = 0;
    time = piece > PIECES ? end : glide(s, time, end, now);
    if (s.hold !== 'free') return;
  }
}

// ── Hands ─────────────────────────────────────────────────────────────────────────

export const magnetOn = (s: State): boolean => !s.pressed;

const hang = (s: State): void => {
  s.hold = 'magnet';
  s.releaseAt = -1;
  s.y.set([X_START, 0]);
  s.moving = false;
  s.startEdge = X_START + FLAG_WIDTH / 2;
  settleString(s);
};
/** Nothing holds the glider any more. */
export function free(s: State, time: number, now: Now): void {
  s.hold = 'free';
  s.releaseAt = -1;
  s.runs++;
  now.emit('released', time);
  if (begins(s, driveOf(s)).way === 0) now.emit('stuck', time);
}
/** A hand takes the glider to x and holds it; a magnet with current draws it on when it comes near. */
export function place(s: State, x: number, now: Now): void {
  if (magnetOn(s) && x < X_START + MAGNET_REACH) hang(s);
  else {
    s.hold = 'hand';
    s.releaseAt = -1;
    s.moving = false;
    s.y.set([x, 0]);
    s.startEdge = x + FLAG_WIDTH / 2;
    settleString(s);
  }
  lookAtBeams(s, now);
}
/** The current is cut: the glider leaves once the core has lost its magnetism. */
export function cutCurrent(s: State, now: Now): void {
  if (s.hold !== 'magnet') return;
  const { delay, delaySpread } = now.params;
  s.releaseAt = now.time + Math.max(0, delay + delaySpread * now.rng.run.normal('release', now.tick));
}
/** Off the track and on to the balance, or back to the magnet's end; discs on the pan go back into their tray. */
export function weigh(s: State, what: 'glider' | 'nothing', now: Now): void {
  if (what === 'nothing') {
    for (const id of Object.keys(s.where) as (keyof State['where'])[]) if (s.where[id] === 'pan') s.where[id] = 'tray';
    if (s.hold === 'pan') place(s, X_START, now);
    return;
  }
  s.hooked = s.taut = false;
  s.moving = false;
  s.releaseAt = -1;
  s.y.set([X_START, 0]);
  s.hold = 'pan';
  lookAtBeams(s, now);
}
