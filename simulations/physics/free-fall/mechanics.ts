/** What happens in a tick: signals to the timer, the release, the flight through the beams, the landing. */
import type { Moment } from '@sdk';
import { crossings, rungeKutta4, workspace, type Watch } from '@engines/ode';
import { BODIES, BOX_HALF, type GateId, type Place, type PlugId, type SensorSpot } from './apparatus.ts';
import { catcherOf, closeContact, stepContact } from './contact.ts';
import { clearance, derivativeOf, fallOf, type Beam } from './flight.ts';
import { params } from './parameters.ts';
import { beamOf, standOf } from './stand.ts';
import { hanging, setPlace, TRAY, type State } from './state.ts';

export type Now = Pick<Moment<typeof params>, 'time' | 'tick' | 'dt' | 'params' | 'rng' | 'emit'>;

// Scratch of the integrator: written anew in every step, never read across two.
const work = workspace(6);

// ── Signals ───────────────────────────────────────────────────────────────────────

export const isOn = (s: State, plug: PlugId) =>
  plug === 'magnet' ? s.pressed : s.gates[plug === 'gate-E' ? 'E' : 'F'].blocked;
export const signal = (s: State, plug: PlugId, on: boolean, time: number, now: Now) => {
  if (s.plugs[plug] !== '') now.emit('signal', time, { socket: s.plugs[plug], on });
};
export const magnetOn = (s: State) => s.plugs.magnet !== '' && !s.pressed;

/** The current is cut: the body leaves once the core has lost its magnetism. */
export const letGo = (s: State, now: Now) => {
  if (s.place !== 'magnet') return;
  const { delay, delaySpread } = now.params;
  s.releaseAt = now.time + Math.max(0, delay + delaySpread * now.rng.run.normal('release', now.tick));
};

/** A lead leaves its socket: what it told the timer ends, and without current the magnet lets go. */
export const pullOut = (s: State, plug: PlugId, now: Now) => {
  if (isOn(s, plug)) signal(s, plug, false, now.time, now);
  if (plug === 'magnet' && magnetOn(s) && s.place === 'magnet') {
    letGo(s, now);
    now.emit('fell-off', now.time);
  }
  s.plugs[plug] = '';
};

/** The current is back before the core had let go: what hangs there stays. */
export const holdAgain = (s: State) => {
  if (magnetOn(s) && s.place === 'magnet' && BODIES[s.body].sticks) s.releaseAt = -1;
};

// ── Flight ────────────────────────────────────────────────────────────────────────

export const beams = (s: State): [GateId, Beam][] => {
  if (s.sensor === 'under') return [];
  const list: [GateId, Beam][] = [['E', beamOf(s.stand, s.gates.E.position, s.gates.E.offset)]];
  if (s.mounted) list.push(['F', beamOf(s.stand, s.gates.F.position, s.gates.F.offset)]);
  return list;
};

const tell = (s: State, id: GateId, blocked: boolean, time: number, now: Now) => {
  s.gates[id].blocked = blocked;
  s.gates[id].seen = true;
  now.emit(blocked ? 'gate-blocked' : 'gate-clear', time, { gate: id });
  signal(s, id === 'E' ? 'gate-E' : 'gate-F', blocked, time, now);
};
/** After a hand has moved a gate or the body: a beam must not go on believing what it saw before. */
export const lookAtBeams = (s: State, time: number, now: Now) => {
  for (const [id, beam] of beams(s)) {
    const blocked = clearance(BODIES[s.body], beam, s.y[0]!, s.y[1]!, s.y[2]!) < 0;
    if (s.gates[id].blocked !== blocked) tell(s, id, blocked, time, now);
  }
};
/** The motion sensor comes under the fall line, or goes: the gates are turned out of its sight and back again. */
export const placeSensor = (s: State, where: SensorSpot, now: Now) => {
  // What lay where the box stood, or in the basket, is taken along.
  if (s.place === 'rest') setPlace(s, 'tray', TRAY);
  for (const id of ['E', 'F'] as const) if (s.gates[id].blocked) tell(s, id, false, now.time, now);
  s.sensor = where;
  lookAtBeams(s, now.time, now);
};
/** A hand puts the body somewhere. */
export const put = (s: State, place: Place, centre: readonly [number, number, number], now: Now) => {
  setPlace(s, place, centre);
  lookAtBeams(s, now.time, now);
};
/** A screw was turned: the stand leans anew, and what hangs on it goes along. */
export const level = (s: State, now: Now) => {
  s.stand = standOf(now.params.tiltX, now.params.tiltZ, s.screws.left, s.screws.right);
  if (s.place === 'magnet') s.y.set(hanging(s));
  lookAtBeams(s, now.time, now);
};

/** Finds, in the step that `work` holds, when edges of the body meet beams, and tells. */
export function watchBeams(s: State, now: Now): void {
  const body = BODIES[s.body];
  // A beam further away than the body can come in this step needs no search.
  const reach = body.length + 0.02 + Math.abs(work.y1[1]! - work.y0[1]!);
  const list = beams(s).filter(([id, beam]) => s.gates[id].blocked || Math.abs(work.y1[1]! - beam.middle[1]) < reach);
  if (list.length === 0) return;
  const watches: Watch[] = list.map(([, beam]) => ({ g: (_t, y) => clearance(body, beam, y[0]!, y[1]!, y[2]!) }));
  for (const { watch, after, direction } of crossings(work, watches, { cells: 8 })) {
    const id = list[watch]![0];
    const blocked = direction < 0;
    if (s.gates[id].blocked !== blocked) tell(s, id, blocked, work.t + after, now);
  }
}

export function fly(s: State, from: number, to: number, now: Now): void {
  if (to <= from) return;
  const fall = fallOf(BODIES[s.body], s.gravity, now.params.airDrag && now.params.place !== 'mystery');
  rungeKutta4(derivativeOf(fall), from, to - from, s.y, work);
  watchBeams(s, now);
}

/** A body that hangs or has just been let go, from the moment of release on. */
export function release(s: State, now: Now, end: number): void {
  if (s.releaseAt < 0 || s.releaseAt >= end) return;
  const at = Math.max(now.time, s.releaseAt);
  s.releaseAt = -1;
  s.place = 'flight';
  s.drops++;
  s.gates.E.seen = s.gates.F.seen = false;
  now.emit('released', at);
  fly(s, at, end, now);
}

export function touch(s: State, now: Now, end: number): void {
  const contact = s.contact!;
  work.t = now.time;
  work.h = now.dt;
  work.y0.set(s.y);
  const event = stepContact(contact, s.y, s.rotation);
  work.y1.set(s.y);
  for (let i = 0; i < 3; i++) {
    work.f0[i] = work.y0[3 + i]!;
    work.f1[i] = work.y1[3 + i]!;
    work.f0[3 + i] = work.f1[3 + i] = i === 1 ? -s.gravity : 0;
  }
  watchBeams(s, now);
  if (event === 'landed') {
    for (const [id] of beams(s)) if (!s.gates[id].seen) now.emit('missed-gate', end, { gate: id });
    now.emit('landed', end);
  } else if (event === 'rest') {
    closeContact(contact);
    s.contact = null;
    s.place = 'rest';
    s.y.fill(0, 3);
    const [x, z] = catcherOf(s);
    if (Math.abs(s.y[0]! - x) > BOX_HALF || Math.abs(s.y[2]! - z) > BOX_HALF) now.emit('missed-box', end);
    now.emit('at-rest', end);
  } else if (event === 'lost') {
    setPlace(s, 'tray', TRAY);
    lookAtBeams(s, end, now);
    now.emit('lost', end);
  }
}
