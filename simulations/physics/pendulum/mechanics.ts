/** What happens in a tick: the swing, the beam that it breaks, the fork that it may strike. */
import type { Moment } from '@sdk';
import { crossings, rungeKutta4, workspace, type Watch } from '@engines/ode';
import {
  BALLS,
  GATE_DEPTH,
  GATE_HALF_BREADTH,
  GATE_HALF_GAP,
  ROD_RADIUS,
  type LetGo,
  type SocketId,
} from './apparatus.ts';
import type { params } from './parameters.ts';
import { build, lengthOf, pivotY, rest, type State } from './state.ts';
import { derivativeOf, square } from './swing.ts';

export type Now = Pick<Moment<typeof params>, 'time' | 'tick' | 'dt' | 'params' | 'rng' | 'emit'>;

/** Steps of the integrator in a tick. */
const PARTS = 2;
/** Fingers are not still: one standard deviation of the speed they leave the ball with, m/s (assumed). */
const TREMBLE = 0.003;
/** What a push along the swing and a flick across it give the ball, m/s (chosen: seen at once, and never over the top). */
const PUSH = 0.25;
const FLICK = 0.05;

// Scratch of the integrator: written anew in every step, never read across two.
const work = workspace(6);

/**
 * From the beam to the edge of what hangs there, m; negative while it is covered. The beam is a thin line along z. A thread is too
 * thin to darken it by half; the rod is not.
 */
function clearance(s: State, n: ArrayLike<number>): number {
  const l = lengthOf(s);
  const { radius } = BALLS[s.ball];
  // From the pivot to the beam.
  const bx = s.gate.x;
  const by = s.gate.y - pivotY(s);
  const dx = l * n[0]! - bx;
  const dy = l * n[1]! - by;
  let across = Math.sqrt(dx * dx + dy * dy) - radius;
  if (s.suspension === 'rod') {
    const px = n[0]!;
    const py = n[1]!;
    const pp = px * px + py * py;
    const share = pp > 0 ? Math.min(l, Math.max(0, (bx * px + by * py) / pp)) : 0;
    const ex = share * px - bx;
    const ey = share * py - by;
    across = Math.min(across, Math.sqrt(ex * ex + ey * ey) - ROD_RADIUS);
  }
  return Math.max(across, Math.abs(l * n[2]!) - GATE_HALF_GAP - radius);
}

const tell = (s: State, blocked: boolean, time: number, now: Now): void => {
  s.blocked = blocked;
  now.emit(blocked ? 'gate-blocked' : 'gate-clear', time);
  if (s.plug !== '') now.emit('signal', time, { socket: s.plug, on: blocked });
};
/** After a hand has moved the gate or the ball: the beam must not go on believing what it saw before. */
export const lookAtBeam = (s: State, now: Now): void => {
  const blocked = s.place !== 'pan' && clearance(s, s.y) < 0;
  if (s.blocked !== blocked) tell(s, blocked, now.time, now);
};
export const plugIn = (s: State, socket: SocketId | '', now: Now): void => {
  if (s.plug !== '' && s.blocked) now.emit('signal', now.time, { socket: s.plug, on: false });
  s.plug = socket;
  if (s.plug !== '' && s.blocked) now.emit('signal', now.time, { socket: s.plug, on: true });
};

/** The ball against an arm of the fork, against its foot, or against the post below it. */
function strikes(s: State): boolean {
  const l = lengthOf(s);
  const { radius } = BALLS[s.ball];
  const x = Math.abs(l * s.y[0]! - s.gate.x);
  const y = pivotY(s) + l * s.y[1]!;
  const z = Math.abs(l * s.y[2]!);
  if (x > radius + GATE_HALF_BREADTH) return false;
  if (y - radius < s.gate.y - GATE_DEPTH) return z < radius + GATE_HALF_GAP;
  return z + radius > GATE_HALF_GAP && z - radius < GATE_HALF_GAP + 0.017 && y - radius < s.gate.y + GATE_HALF_BREADTH;
}

export function swing(s: State, now: Now): void {
  const p = build(s, now.params.air);
  const f = derivativeOf(p);
  const h = now.dt / PARTS;
  for (let part = 0; part < PARTS; part++) {
    const t = now.time + (part * now.dt) / PARTS;
    rungeKutta4(f, t, h, s.y, work);
    watchBeam(s, now);
    square(s.y);
  }
  if (!strikes(s)) return;
  // What a ball does between the arms of a fork is not measured by anybody: the student stops it.
  rest(s, 'hang', 0);
  const time = now.time + now.dt;
  const blocked = clearance(s, s.y) < 0;
  if (s.blocked !== blocked) tell(s, blocked, time, now);
  now.emit('struck-gate', time);
}

function watchBeam(s: State, now: Now): void {
  const first = clearance(s, work.y0);
  // How far the ball's edge can come in this step; the curve between is far shorter than the margin.
  const speed = Math.sqrt(work.y1[3]! * work.y1[3]! + work.y1[4]! * work.y1[4]! + work.y1[5]! * work.y1[5]!);
  if (Math.abs(first) > 1.5 * speed * lengthOf(s) * work.h + 0.001) return;
  const watch: Watch = { g: (_t, y) => clearance(s, y) };
  for (const { after, direction } of crossings(work, [watch])) {
    const blocked = direction < 0;
    if (s.blocked === blocked) continue;
    const time = work.t + after;
    tell(s, blocked, time, now);
    if (!blocked) continue;
    s.passes++;
    // The third passage ends a whole period.
    if (s.passes === 3) now.emit('period', time);
  }
}

/** The fingers open. */
export function letGo(s: State, how: LetGo, now: Now): void {
  s.amplitude = Math.abs(s.angle);
  s.place = 'swing';
  s.passes = 0;
  const l = lengthOf(s);
  const { run } = now.rng;
  const inward = s.angle > 0 ? -1 : 1;
  const along = (how === 'pushed' ? PUSH * inward : 0) + TREMBLE * run.normal('release.along', now.tick);
  const across = (how === 'sideways' ? FLICK : 0) + TREMBLE * run.normal('release.across', now.tick);
  // Tangent towards growing angle: (cos α, sin α, 0) = (−n_y, n_x, 0).
  s.y[3] = (-s.y[1]! * along) / l;
  s.y[4] = (s.y[0]! * along) / l;
  s.y[5] = across / l;
  now.emit('let-go', now.time, { how });
}
