/** What may be seen of the bench at a tick. */
import { BALLS, GRAVITY, type ProjectileFrame } from './apparatus.ts';
import { meanSpeed } from './launcher.ts';
import { tiltOf, type State } from './state.ts';

/** Fills `out`, an empty or an old frame. */
export function fillFrame(s: State, out: ProjectileFrame): void {
  const { y } = s;
  out.ball = s.ball;
  out.place = s.place;
  const position = (out.position ??= [0, 0, 0]),
    velocity = (out.velocity ??= [0, 0, 0]),
    rotation = (out.rotation ??= [0, 0, 0, 1]);
  for (let i = 0; i < 3; i++) {
    position[i] = y[i]!;
    velocity[i] = y[3 + i]!;
  }
  for (let i = 0; i < 4; i++) rotation[i] = s.rotation[i]!;
  out.angle = s.angle;
  out.tilt = tiltOf(s);
  out.height = s.height;
  out.stop = s.stop;
  out.lastStop = s.lastStop;
  out.seated = s.seated;
  out.sealed = s.sealed;
  out.gate = s.gate;
  out.blocked = s.blocked;
  out.strobe = s.strobe;
  (out.paper ??= [0, 0])[0] = s.paper[0];
  out.paper[1] = s.paper[1];
  (out.marks ??= new Float64Array(s.marks.length)).set(s.marks);
  out.markCount = s.markCount;
  out.marked = s.marked;
  out.tape = s.tape;
  (out.cup ??= [0, 0])[0] = s.cup[0];
  out.cup[1] = s.cup[1];
  out.throws = s.throws;
  out.hits = s.hits;
  (out.trails ??= new Float64Array(s.trails.length)).set(s.trails);
  out.trailCounts ??= [0, 0, 0, 0];
  out.trailThrows ??= [0, 0, 0, 0];
  for (let i = 0; i < 4; i++) {
    out.trailCounts[i] = s.trailCounts[i]!;
    out.trailThrows[i] = s.trailThrows[i]!;
  }
  out.muzzleSpeed = meanSpeed(s.stiffness, s.ball, s.lastStop, s.angle);
  out.energy = BALLS[s.ball].mass * (GRAVITY * y[1]! + 0.5 * (y[3]! * y[3]! + y[4]! * y[4]! + y[5]! * y[5]!));
  out.gravity = GRAVITY;
}
