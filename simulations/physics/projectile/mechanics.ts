/** What happens in a tick: the shot, the flight through the beam, the flashes, the first touch, the bounce. */
import { math, type Moment } from '@sdk';
import { crossings, interpolate, rungeKutta4, workspace, type Watch } from '@engines/ode';
import {
  BALLS,
  CUP,
  DEGREE,
  FLASH_TICKS,
  FLASHES,
  GRAVITY,
  MARKS,
  PAPER,
  ROLLS,
  STROKES,
  TRAILS,
  type GateSpot,
  type Stop,
} from './apparatus.ts';
import { closeContact, isInCup, openContact, stepContact } from './contact.ts';
import { beamAt, beamClearance, cupBoxes, derivativeOf, distance, pullOf, TABLE_BOX, type Box } from './flight.ts';
import { inTrough, meanSpeed } from './launcher.ts';
import type { params } from './parameters.ts';
import { carryBall, cosineOf, setPlace, sineOf, tiltOf, TRAY, type State } from './state.ts';

export type Now = Pick<Moment<typeof params>, 'time' | 'tick' | 'dt' | 'params' | 'rng' | 'emit'>;

// Scratch of the integrator: written anew in every step, never read across two.
const work = workspace(6);
/** Lower than this it has missed the table. */
const FLOOR = -0.35;

// ── Gate ──────────────────────────────────────────────────────────────────────────

const beamOf = (s: State) => beamAt(s.height, cosineOf(s), sineOf(s));
const tell = (s: State, blocked: boolean, time: number, now: Now) => {
  s.blocked = blocked;
  now.emit(blocked ? 'gate-blocked' : 'gate-clear', time);
  now.emit('signal', time, { socket: 'A', on: blocked });
};
/** After a hand has moved the gate or the ball: the beam must not go on believing what it saw before. */
export const lookAtBeam = (s: State, time: number, now: Now): void => {
  const blocked = s.gate === 'mouth' && beamClearance(BALLS[s.ball].radius, beamOf(s), s.y) < 0;
  if (s.blocked !== blocked) tell(s, blocked, time, now);
};
export const placeGate = (s: State, where: GateSpot, now: Now): void => {
  s.gate = where;
  lookAtBeam(s, now.time, now);
};

// ── The shot ──────────────────────────────────────────────────────────────────────

/** The trigger: the ball leaves the trough's end now. The piston's own 10 ms are not shown. */
export function fire(s: State, now: Now): void {
  const { speedSpread, aimSpread } = now.params;
  const tilt = tiltOf(s);
  const chance = now.rng.run;
  const struck = s.seated ? 1 : 0.95 - 0.07 * chance.uniform('struck', now.tick);
  const speed =
    meanSpeed(s.stiffness, s.ball, s.stop, tilt) * struck * (1 + speedSpread * chance.normal('speed', now.tick));
  const aside = s.side + DEGREE * aimSpread * chance.normal('aim', now.tick);
  const flat = speed * math.cos(tilt);
  s.y.set(inTrough(s.height, tilt, s.ball, 0));
  s.y.set([flat * math.cos(aside), speed * math.sin(tilt), flat * math.sin(aside)], 3);
  s.place = 'flight';
  s.stop = 0;
  s.marked = false;
  s.throws++;
  s.firedAt = now.tick;
  if (s.strobe) {
    const slot = (s.throws - 1) % TRAILS;
    s.trailThrows[slot] = s.throws;
    s.trailCounts[slot] = 0;
    flash(s);
  }
  now.emit('fired', now.time);
}

/** Leaves an image of the ball in the slot of this throw. */
function flash(s: State): void {
  const slot = (s.throws - 1) % TRAILS;
  const n = s.trailCounts[slot]!;
  if (s.trailThrows[slot] !== s.throws || n >= FLASHES) return;
  s.trails.set(s.y.subarray(0, 3), 3 * (slot * FLASHES + n));
  s.trailCounts[slot] = n + 1;
}

/** Draws the piston to a stop, or lets it gently forward. A ball that rolls follows it; one that does not stays where it lies. */
export function cock(s: State, stop: Stop, now: Now): void {
  if (s.place === 'trough' && !rollsDown(s) && STROKES[stop] > STROKES[s.stop]) s.seated = false;
  s.stop = stop;
  if (stop > 0) s.lastStop = stop;
  carryBall(s);
  lookAtBeam(s, now.time, now);
}
/** Steep enough for a ball to roll onto the piston by itself. */
export const rollsDown = (s: State): boolean => tiltOf(s) > ROLLS;

// ── Flight ────────────────────────────────────────────────────────────────────────

/** What the ball may touch in the step that `work` holds: the rest needs no search. */
function nearby({ cup }: State, radius: number): Box[] {
  const { y0, y1 } = work;
  const low = Math.min(y0[1]!, y1[1]!) - radius;
  const boxes: Box[] = low < 0.001 ? [TABLE_BOX] : [];
  const reach = CUP.half + CUP.wall + radius + 0.001;
  const misses = (axis: 0 | 2, at: number): boolean =>
    Math.min(y0[axis]!, y1[axis]!) > at + reach || Math.max(y0[axis]!, y1[axis]!) < at - reach;
  if (low < CUP.height + 0.001 && !misses(0, cup[0]) && !misses(2, cup[1])) boxes.push(...cupBoxes(cup));
  return boxes;
}

export function fly(s: State, now: Now): void {
  const { radius } = BALLS[s.ball];
  rungeKutta4(derivativeOf(pullOf(BALLS[s.ball], GRAVITY, now.params.airDrag)), now.time, now.dt, s.y, work);
  const boxes = nearby(s, radius);
  const beam = beamOf(s);
  const watches: Watch[] = boxes.map((box) => ({ g: (_t, y) => distance(box, radius, y), direction: -1 }));
  // The beam is looked for last: what is watched first wins where both come at one moment.
  if (s.gate === 'mouth' && (s.blocked || Math.abs(work.y0[0]! - beam[0]) < 0.15))
    watches.push({ g: (_t, y) => beamClearance(radius, beam, y) });
  for (const { watch, after, direction } of watches.length > 0 ? crossings(work, watches, { cells: 8 }) : []) {
    const at = work.t + after;
    if (watch >= boxes.length) {
      if (s.blocked !== direction < 0) tell(s, direction < 0, at, now);
      continue;
    }
    s.y.set(interpolate(work, after, work.at));
    land(s, boxes[watch] === TABLE_BOX, at, now);
    return;
  }
  if ((now.tick + 1 - s.firedAt) % FLASH_TICKS === 0 && s.strobe) flash(s);
  if (s.y[1]! < FLOOR) {
    now.emit('missed-table', now.time + now.dt);
    takeBack(s, now.time + now.dt, now);
  }
}

/** First touch: on the table it leaves its mark if the paper is there. The rest of the motion is Rapier's. */
function land(s: State, table: boolean, at: number, now: Now): void {
  const dx = s.y[0]! - s.paper[0],
    dz = s.y[2]! - s.paper[1];
  if (table) {
    now.emit('signal', at, { socket: 'B', on: true });
    now.emit('landed', at, { x: s.y[0]!, z: s.y[2]! });
    if (Math.abs(dx) < PAPER.half[0] && Math.abs(dz) < PAPER.half[1]) {
      const n = s.markCount % MARKS;
      s.marks[2 * n] = dx;
      s.marks[2 * n + 1] = dz;
      s.markCount++;
      s.marked = true;
    } else now.emit('missed-paper', at);
    now.emit('signal', at, { socket: 'B', on: false });
  } else now.emit('hit-cup', at);
  s.place = 'contact';
  s.contact = openContact(s, now.dt);
}

/** A tick in Rapier's hands. */
export function touch(s: State, now: Now): void {
  const end = now.time + now.dt;
  const event = stepContact(s.contact!, s.y, s.rotation);
  if (event === 'rest') {
    closeContact(s.contact!);
    s.contact = null;
    s.place = 'rest';
    s.y.fill(0, 3);
    if (isInCup(s)) {
      s.hits++;
      now.emit('in-cup', end);
    } else now.emit('at-rest', end);
  } else if (event === 'lost') {
    now.emit('rolled-off', end);
    takeBack(s, end, now);
  }
  if (s.blocked) lookAtBeam(s, end, now);
}
/** The ball goes back to its tray. */
export function takeBack(s: State, time: number, now: Now): void {
  setPlace(s, 'tray', TRAY);
  lookAtBeam(s, time, now);
}
