/**
 * One tick of the bench: the swinging mass in pieces of one law each, the hand that holds it, the vibrator's motor, the gate's beam.
 * Every change of law (the spring flows, holds again, goes slack, pulls again) is found inside the tick on the exact solution.
 */
import { math, type Moment } from '@sdk';
import { findRoot } from '@engines/ode';
import { HOOK_DEPTH } from './apparatus.ts';
import { lookAtGate, passGate } from './gate.ts';
import { carry, letGo } from './hand.ts';
import { bears, flow, inertiaOf, lawOf, restDepth, stretchAt, tensionAt, weightOf, type Branch } from './laws.ts';
import { propagate, type Law } from './motion.ts';
import { deepest, isLoaded, liftOf, refit, type State } from './state.ts';

export type Now = Pick<Moment<unknown>, 'time' | 'dt' | 'emit' | 'tick'>;

/** What is left of the speed when a hook falls back on the spring's end, or the coils or the beaker's floor are struck (assumed). */
const CLAP = 0.5;
/** Slower than this a hook that fell back stays, m/s: a hundredth of a millimetre of jump. */
const STAYS = 0.01;
/** Slower than this what comes down on a floor stands there, m/s: what gravity adds in one tick. */
const STANDS = 0.05;
/** So near to where it hangs at rest, at rest, that nothing is left to swing, m. */
const STILL = 1e-12;
/** To where the moments of change are found, s. */
const FINE = 1e-13;
/** Changes of law in one tick beyond these are crumbs of a clap. */
const MOST_PIECES = 12;
/** A turn of the pointer nearer than this to the last one is no swing that an eye could read, m. */
const SEEN = 0.0002;

const out = [0, 0];
const omegaOf = (s: State): number => 2 * math.PI * s.dial * s.motor;
/** Depth and speed of the upper end, downwards negative: lift is upwards. */
const liftAt = (s: State, law: Law, t: number): number =>
  s.drive === 'off' ? 0 : s.stroke * math.sin(s.phase + law.omega * t);
const risingAt = (s: State, law: Law, t: number): number =>
  s.drive === 'off' ? 0 : s.stroke * law.omega * math.cos(s.phase + law.omega * t);

/** Advances the motor; a motor that was switched off runs on to the middle. Returns the seconds until it stands, if it does. */
function motorStops(s: State, omega: number, within: number): number | undefined {
  if (s.drive !== 'stopping') return undefined;
  const left = (s.phase < math.PI ? math.PI : 2 * math.PI) - s.phase;
  return left <= omega * within ? left / omega : undefined;
}
function turnMotor(s: State, omega: number, t: number): void {
  if (s.drive === 'off') return;
  s.phase += omega * t;
  while (s.phase >= 2 * math.PI) s.phase -= 2 * math.PI;
}

/** The whole tick. */
export function live(s: State, now: Now): void {
  let at = 0;
  for (let piece = 0; piece < MOST_PIECES && at < now.dt; piece++) {
    const omega = omegaOf(s);
    const stops = motorStops(s, omega, now.dt - at);
    at += onePiece(s, now, at, stops ?? now.dt - at, stops !== undefined);
  }
  // What a shower of claps left over is a hook at rest on the spring's end.
  if (at < now.dt) s.velocity = 0;
}

/** Lives at most `most` seconds; returns how many. */
function onePiece(s: State, now: Now, at: number, most: number, stops: boolean): number {
  const omega = omegaOf(s);
  const endMotor = (t: number): void => {
    turnMotor(s, omega, t);
    if (!stops || t < most) return;
    s.drive = 'off';
    s.phase = 0;
  };
  if (s.held || !isLoaded(s)) {
    const from = s.depth;
    if (s.held) carry(s, most);
    else {
      endMotor(most);
      s.depth = restDepth(s) - liftOf(s, math.sin);
      s.velocity = 0;
      lookAtGate(s, now.time + at + most, now);
      return most;
    }
    passGate(s, from, (s.depth - from) / most, s.depth, (s.depth - from) / most, now.time + at, most, now);
    endMotor(most);
    if (flow(s, s.depth, liftOf(s, math.sin))) tellFlow(s, now, now.time + at + most);
    if (s.calming && Math.abs(s.depth - Math.min(s.aim, deepest(s))) < 1e-9) letGo(s, now, now.time + at + most);
    return most;
  }
  // What hangs still goes on hanging still.
  if (s.drive === 'off' && s.velocity === 0 && Math.abs(s.depth - restDepth(s)) < STILL) return most;
  const branch = branchOf(s, omega);
  if (branch === 'rest') {
    endMotor(most);
    ride(s, omega);
    return most;
  }
  const law = lawOf(s, branch, omega);
  const change = changeOf(s, law, branch, most);
  const t = change ?? most;
  const [from, speed] = [s.depth, s.velocity];
  propagate(law, from, speed, t, out);
  let [depth, velocity] = [out[0]!, out[1]!];
  turned(s, now, from, speed, depth, velocity, t);
  passGate(s, from, speed, depth, velocity, now.time + at, t, now);
  const low = deepest(s);
  if (depth > low) {
    depth = low;
    if (velocity < STANDS) velocity = Math.min(0, velocity);
    else {
      velocity *= -CLAP;
      now.emit('bumped', now.time + at + t);
    }
  }
  s.depth = depth;
  s.velocity = velocity;
  endMotor(t);
  const lift = liftOf(s, math.sin);
  if (branch === 'flowing') flow(s, depth, lift);
  if (change !== undefined) onChange(s, law, branch, now, now.time + at + t);
  if (branch === 'slack' && stretchAt(s, depth, lift) < -HOOK_DEPTH) fallOff(s, now, now.time + at + t);
  return Math.max(t, 1e-9);
}

/** Which law holds now. At the very border the speed decides. */
function branchOf(s: State, omega: number): Branch | 'rest' {
  const lift = liftOf(s, math.sin);
  const x = stretchAt(s, s.depth, lift);
  const parting = s.velocity + (s.drive === 'off' ? 0 : s.stroke * omega * math.cos(s.phase));
  const border = 1e-12;
  if (staysShut(s, omega) && Math.abs(x) <= 1e-9 && Math.abs(parting) < STAYS) return 'rest';
  if (s.gravity > 0 && (x < -border || (x <= border && parting < 0))) return 'slack';
  if (parting > 0 && tensionAt(s, s.depth, lift) >= bears(s) - 1e-9) return 'flowing';
  return 'elastic';
}

/** A close-wound spring that what hangs on it cannot open, even while its upper end shakes: it is a rod. */
function staysShut(s: State, omega: number): boolean {
  const spring = s.fitted;
  const shaken = s.drive === 'off' ? 0 : inertiaOf(s, 0, spring) * s.stroke * omega * omega;
  return spring.initial > 0 && weightOf(s, 0, spring) + shaken <= spring.initial;
}
/** The shut spring goes up and down with its upper end. */
function ride(s: State, omega: number): void {
  snapTo(s, 0);
  s.velocity = s.drive === 'off' ? 0 : -s.stroke * omega * math.cos(s.phase);
}

/** When this law ends within `most` seconds. */
function changeOf(s: State, law: Law, branch: Branch, most: number): number | undefined {
  const spring = s.fitted;
  const border = spring.length + s.sets[s.spring];
  const stretch = (t: number): number => {
    propagate(law, s.depth, s.velocity, t, out);
    return out[0]! + liftAt(s, law, t) - border;
  };
  const parting = (t: number): number => {
    propagate(law, s.depth, s.velocity, t, out);
    return out[1]! + risingAt(s, law, t);
  };
  const root = (f: (t: number) => number): number | undefined => {
    // A hair after the beginning, where the border itself has been left.
    const first = Math.min(1e-9, most / 2);
    const [a, b] = [f(first), f(most)];
    return a >= 0 === b >= 0 ? undefined : findRoot(f, first, a, most, b, FINE);
  };
  if (branch === 'flowing') return root((t) => -parting(t));
  if (branch === 'slack') return root(stretch);
  const most1 = stretch(most);
  if (spring.initial + spring.stiffness * most1 > bears(s, spring) + 1e-12) {
    const over = (bears(s, spring) - spring.initial) / spring.stiffness;
    return root((t) => stretch(t) - over);
  }
  const least = s.gravity > 0 ? 0 : -spring.gap;
  return most1 < least ? root((t) => stretch(t) - least) : undefined;
}

function onChange(s: State, law: Law, branch: Branch, now: Now, time: number): void {
  if (branch === 'slack') {
    // The hook falls back on the spring's end: against each other they lose part of their speed.
    const end = -risingAt(s, law, 0);
    const fall = s.velocity - end;
    s.velocity = end + (s.damping ? CLAP : 1) * fall;
    if (s.damping && fall < STAYS && s.drive === 'off') s.velocity = 0;
    snapTo(s, 0);
  } else if (branch === 'elastic') {
    const lift = liftOf(s, math.sin);
    if (stretchAt(s, s.depth, lift) < 1e-6) {
      snapTo(s, s.gravity > 0 ? 0 : -s.fitted.gap);
      if (s.gravity === 0) {
        s.velocity *= -CLAP;
        now.emit('bumped', time);
      } else now.emit('slack', time);
    } else tellFlow(s, now, time);
  }
}
/** The student hears of it once for every time that a hand takes hold. */
function tellFlow(s: State, now: Now, time: number): void {
  if (!s.told) now.emit('passed-limit', time);
  s.told = true;
}
/** Puts the hook exactly where the stretch is `x`: what root finding left open is less than a picometre. */
function snapTo(s: State, x: number): void {
  s.depth = s.fitted.length + s.sets[s.spring] + x - liftOf(s, math.sin);
}

/** The masses have jumped off the hook: they lie on the mat, and go back to the tray. */
function fallOff(s: State, now: Now, time: number): void {
  s.load = '0';
  s.discs = 0;
  refit(s);
  s.velocity = 0;
  s.depth = restDepth(s) - liftOf(s, math.sin);
  s.swing.seen = false;
  lookAtGate(s, time, now);
  now.emit('jumped-off', time);
}

/** Keeps the places where the pointer turned: what an eye that follows it reads. */
function turned(s: State, now: Now, from: number, speed: number, depth: number, velocity: number, t: number): void {
  if (speed === 0 || speed > 0 === velocity > 0) return;
  // Parabola through the turn: the cubic term moves its top by less than a micrometre.
  const bend = (velocity - speed) / t;
  const place = bend === 0 ? depth : from - (speed * speed) / (2 * bend);
  const high = speed < 0;
  const { swing } = s;
  if (high) swing.top = place;
  else swing.bottom = place;
  swing.seen = Math.abs(swing.bottom - swing.top) > SEEN;
  swing.tick = now.tick;
}
