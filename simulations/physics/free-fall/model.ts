/**
 * Free fall, measured with an electromagnet, a photogate and a timer (P10-05; with two gates P10-02).
 *
 * Law      flight.ts: gravity, quadratic drag, buoyancy. Released a delay τ ≥ 0 after the switch, τ ~ N(delay, spread):
 *          the magnet's core stays magnetic for a moment.
 * Method   while it falls the body belongs to the 64-bit ODE system (Runge–Kutta 4, 1/240 s); gates are read at the exact
 *          moment an edge of the body meets the beam. Just before its first contact it is handed to Rapier (contact.ts).
 * Sources  curriculum card 25; gravity.ts, flight.ts, apparatus.ts name theirs.
 * Stops being true: no spin and no wobble in flight, no added drag beside the rail, beams thinner than a hair, a body
 *          in contact feels no air, and a tumbling cylinder breaks beams as if it stood upright.
 */
import { balance, defineModel, ref, ruler, schoolTimer, sensorTimer, type Chance, type Moment, type Plain } from '@sdk';
import { crossings, ode, rungeKutta4, workspace, type Watch } from '@engines/ode';
import { rigid } from '@engines/rigid';
import {
  BODIES,
  BODY_IDS,
  BOX_HALF,
  FALL_Z,
  GATE_MAX,
  GATE_MIN,
  MAGNET_Y,
  PLUG_IDS,
  type BodyId,
  type FreeFallFrame,
  type GateId,
  type Place,
  type PlugId,
  type SocketId,
} from './apparatus.ts';
import { closeContact, isNear, loadContact, openContact, saveContact, stepContact, type Contact } from './contact.ts';
import { clearance, derivativeOf, fallOf, type Beam } from './flight.ts';
import { gravityAt, PLACE_IDS } from './gravity.ts';
import { beamOf, plumbOf, standOf, toWorld, type Stand } from './stand.ts';

interface Gate {
  position: number;
  offset: number;
  blocked: boolean;
  /** This body broke its beam since it was released. */ seen: boolean;
}
export interface State {
  gravity: number;
  stand: Stand;
  screws: { left: number; right: number };
  body: BodyId;
  place: Place;
  /** Centre (x y z) and velocity; rotation x y z w. */
  y: Float64Array;
  rotation: Float64Array;
  pressed: boolean;
  pressedAt: number;
  /** When the magnet will let go, s; −1 while it holds or nothing hangs. */
  releaseAt: number;
  gates: Record<GateId, Gate>;
  mounted: boolean;
  plugs: Record<PlugId, SocketId | ''>;
  box: [number, number];
  drops: number;
  contact: Contact | null;
}
type Now = Pick<Moment<typeof params>, 'time' | 'tick' | 'dt' | 'params' | 'rng' | 'emit'>;

const MAX_LEAN = 0.0873; // 5°
const params = {
  place: { kind: 'choice', value: 'ha-noi', options: PLACE_IDS },
  delay: { kind: 'number', value: 0.002, min: 0, max: 0.01, step: 0.0001, unit: 's' },
  delaySpread: { kind: 'number', value: 0.0005, min: 0, max: 0.002, step: 0.0001, unit: 's' },
  tiltX: { kind: 'number', value: 0, min: -MAX_LEAN, max: MAX_LEAN, step: 0.0001, unit: 'rad' },
  tiltZ: { kind: 'number', value: 0, min: -MAX_LEAN, max: MAX_LEAN, step: 0.0001, unit: 'rad' },
  airDrag: { kind: 'toggle', value: true, live: true },
  secondGate: { kind: 'toggle', value: false },
  family: { kind: 'choice', value: 'school', options: ['school', 'sensor'], live: true },
} as const;

// Scratch of the integrator: written anew in every step, never read across two.
const work = workspace(6);

const setPlace = (s: State, place: Place, centre: readonly [number, number, number]) => {
  if (s.contact) closeContact(s.contact);
  s.contact = null;
  s.place = place;
  s.y.set([...centre, 0, 0, 0]);
  s.rotation.set([0, 0, 0, 1]);
  s.releaseAt = -1;
};
const hanging = (s: State) => toWorld(s.stand, 0, MAGNET_Y - BODIES[s.body].length / 2, FALL_Z);
const TRAY: [number, number, number] = [-0.3, 0, 0.2];
const PAN: [number, number, number] = [0.36, 0.05, 0.12];

// ── Signals ───────────────────────────────────────────────────────────────────────

const isOn = (s: State, plug: PlugId) =>
  plug === 'magnet' ? s.pressed : s.gates[plug === 'gate-E' ? 'E' : 'F'].blocked;
const signal = (s: State, plug: PlugId, on: boolean, time: number, now: Now) => {
  if (s.plugs[plug] !== '') now.emit('signal', time, { socket: s.plugs[plug], on });
};
const magnetOn = (s: State) => s.plugs.magnet !== '' && !s.pressed;

/** The current is cut: the body leaves once the core has lost its magnetism. */
const letGo = (s: State, now: Now) => {
  if (s.place !== 'magnet') return;
  const { delay, delaySpread } = now.params;
  s.releaseAt = now.time + Math.max(0, delay + delaySpread * now.rng.run.normal('release', now.tick));
};

// ── Flight ────────────────────────────────────────────────────────────────────────

const beams = (s: State): [GateId, Beam][] => {
  const list: [GateId, Beam][] = [['E', beamOf(s.stand, s.gates.E.position, s.gates.E.offset)]];
  if (s.mounted) list.push(['F', beamOf(s.stand, s.gates.F.position, s.gates.F.offset)]);
  return list;
};

/** Finds, in the step that `work` holds, when edges of the body meet beams, and tells. */
function watchBeams(s: State, now: Now): void {
  const body = BODIES[s.body];
  // A beam further away than the body can come in this step needs no search.
  const reach = body.length + 0.02 + Math.abs(work.y1[1]! - work.y0[1]!);
  const list = beams(s).filter(([id, beam]) => s.gates[id].blocked || Math.abs(work.y1[1]! - beam.middle[1]) < reach);
  if (list.length === 0) return;
  const watches: Watch[] = list.map(([, beam]) => ({ g: (_t, y) => clearance(body, beam, y[0]!, y[1]!, y[2]!) }));
  for (const { watch, after, direction } of crossings(work, watches, { cells: 8 })) {
    const id = list[watch]![0];
    const blocked = direction < 0;
    if (s.gates[id].blocked === blocked) continue;
    s.gates[id].blocked = blocked;
    s.gates[id].seen = true;
    const time = work.t + after;
    now.emit(blocked ? 'gate-blocked' : 'gate-clear', time, { gate: id });
    signal(s, id === 'E' ? 'gate-E' : 'gate-F', blocked, time, now);
  }
}

function fly(s: State, from: number, to: number, now: Now): void {
  if (to <= from) return;
  const fall = fallOf(BODIES[s.body], s.gravity, now.params.airDrag && now.params.place !== 'mystery');
  rungeKutta4(derivativeOf(fall), from, to - from, s.y, work);
  watchBeams(s, now);
}

/** A body that hangs or has just been let go, from the moment of release on. */
function release(s: State, now: Now, end: number): void {
  if (s.releaseAt < 0 || s.releaseAt >= end) return;
  const at = Math.max(now.time, s.releaseAt);
  s.releaseAt = -1;
  s.place = 'flight';
  s.drops++;
  s.gates.E.seen = s.gates.F.seen = false;
  now.emit('released', at);
  fly(s, at, end, now);
}

function touch(s: State, now: Now, end: number): void {
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
    if (Math.abs(s.y[0]! - s.box[0]) > BOX_HALF || Math.abs(s.y[2]! - s.box[1]) > BOX_HALF) now.emit('missed-box', end);
    now.emit('at-rest', end);
  } else if (event === 'lost') {
    setPlace(s, 'tray', TRAY);
    now.emit('lost', end);
  }
}

// ── The model ─────────────────────────────────────────────────────────────────────

const gateField = { kind: 'choice', options: ['E', 'F'] } as const;
const bodyField = { kind: 'choice', options: BODY_IDS } as const;
const still = (f: FreeFallFrame) =>
  f.place === 'flight' || (f.place === 'contact' && Math.abs(f.velocity[1]) > 0.3) ? 'still-moving' : true;
const level = (s: State, now: Now) => {
  s.stand = standOf(now.params.tiltX, now.params.tiltZ, s.screws.left, s.screws.right);
  if (s.place === 'magnet') s.y.set(hanging(s));
};

export default defineModel({
  revision: 1,
  dt: 1 / 240,
  needs: [ode, rigid],
  params,
  init: (p, rng: Chance): State => ({
    gravity: gravityAt(p.place, rng.unknown.uniform('world', 0)),
    stand: standOf(p.tiltX, p.tiltZ, 0, 0),
    screws: { left: 0, right: 0 },
    body: 'cylinder',
    place: 'tray',
    y: new Float64Array([...TRAY, 0, 0, 0]),
    rotation: new Float64Array([0, 0, 0, 1]),
    pressed: false,
    pressedAt: -1,
    releaseAt: -1,
    gates: {
      E: { position: 0.4, offset: 0, blocked: false, seen: false },
      F: { position: 0.8, offset: 0, blocked: false, seen: false },
    },
    mounted: p.secondGate,
    plugs: { magnet: '', 'gate-E': '', 'gate-F': '' },
    box: [0, FALL_Z],
    drops: 0,
    contact: null,
  }),

  frame(s, now, out: FreeFallFrame) {
    const body = BODIES[s.body];
    const y = s.y;
    out.body = s.body;
    out.place = s.place;
    const position = (out.position ??= [0, 0, 0]),
      velocity = (out.velocity ??= [0, 0, 0]),
      rotation = (out.rotation ??= [0, 0, 0, 1]);
    for (let i = 0; i < 3; i++) {
      position[i] = y[i]!;
      velocity[i] = y[3 + i]!;
    }
    for (let i = 0; i < 4; i++) rotation[i] = s.rotation[i]!;
    out.pressed = s.pressed;
    out.magnetOn = magnetOn(s);
    const { E, F } = s.gates;
    out.gateE ??= { position: 0, offset: 0, blocked: false };
    out.gateE.position = E.position;
    out.gateE.offset = E.offset;
    out.gateE.blocked = E.blocked;
    out.gateF ??= { position: 0, offset: 0, blocked: false, mounted: false };
    out.gateF.position = F.position;
    out.gateF.offset = F.offset;
    out.gateF.blocked = F.blocked;
    out.gateF.mounted = s.mounted;
    out.plugs ??= { magnet: '', 'gate-E': '', 'gate-F': '' };
    for (const plug of PLUG_IDS) out.plugs[plug] = s.plugs[plug];
    out.freePlugs = PLUG_IDS.filter((p) => s.plugs[p] === '' && (p !== 'gate-F' || s.mounted));
    out.freeSockets = ['A', 'B'].filter((socket) => !PLUG_IDS.some((p) => s.plugs[p] === socket));
    (out.tilt ??= [0, 0])[0] = s.stand.tilt[0];
    out.tilt[1] = s.stand.tilt[1];
    (out.screws ??= [0, 0])[0] = s.screws.left;
    out.screws[1] = s.screws.right;
    const [px, pz] = plumbOf(s.stand);
    (out.plumb ??= [0, 0])[0] = px;
    out.plumb[1] = pz;
    (out.box ??= [0, 0])[0] = s.box[0];
    out.box[1] = s.box[1];
    out.drops = s.drops;
    out.lowerEdge = body.length;
    out.energy = body.mass * (s.gravity * y[1]! + 0.5 * (y[3]! * y[3]! + y[4]! * y[4]! + y[5]! * y[5]!));
    out.gravity = s.gravity;
    out.sinceSwitch = s.pressed ? now.time - s.pressedAt : -1;
  },

  step(s, now) {
    const end = now.time + now.dt;
    if (s.place === 'flight') fly(s, now.time, end, now);
    else if (s.place === 'contact') {
      touch(s, now, end);
      return;
    } else release(s, now, end);
    if (s.place === 'flight' && isNear(s, now.dt)) {
      s.place = 'contact';
      s.contact = openContact(s, now.dt);
    }
  },

  commands: {
    hang: {
      input: { body: bodyField },
      when: (f) => (f.magnetOn ? still(f) : 'magnet-off'),
      apply(s, { body }, now) {
        s.body = body;
        setPlace(s, 'magnet', hanging(s));
        if (BODIES[body].sticks) {
          now.emit('hung', now.time, { body });
          return;
        }
        s.releaseAt = now.time;
        now.emit('did-not-stick', now.time, { body });
      },
    },
    press: {
      input: {},
      when: (f) => !f.pressed || 'already-pressed',
      apply(s, _input, now) {
        if (magnetOn(s)) letGo(s, now);
        s.pressed = true;
        s.pressedAt = now.time;
        signal(s, 'magnet', true, now.time, now);
      },
    },
    unpress: {
      input: {},
      when: (f) => f.pressed || 'not-pressed',
      apply(s, _input, now) {
        s.pressed = false;
        signal(s, 'magnet', false, now.time, now);
      },
    },
    moveGate: {
      input: { gate: gateField, position: { kind: 'number', min: GATE_MIN, max: GATE_MAX, step: 0.0001, unit: 'm' } },
      drag: true,
      when: (f, { gate }) => gate === 'E' || f.gateF.mounted || 'no-second-gate',
      apply(s, { gate, position }) {
        s.gates[gate].position = position;
      },
    },
    centreGate: {
      input: { gate: gateField, offset: { kind: 'number', min: -0.02, max: 0.02, step: 0.0005, unit: 'm' } },
      drag: true,
      when: (f, { gate }) => gate === 'E' || f.gateF.mounted || 'no-second-gate',
      apply(s, { gate, offset }) {
        s.gates[gate].offset = offset;
      },
    },
    turnScrew: {
      input: {
        screw: { kind: 'choice', options: ['left', 'right'] },
        turns: { kind: 'number', min: -20, max: 20, step: 0.05, unit: '1' },
      },
      drag: true,
      when: (f) => still(f),
      apply(s, { screw, turns }, now) {
        s.screws[screw] = turns;
        level(s, now);
      },
    },
    plug: {
      input: { plug: ref((f: FreeFallFrame) => f.freePlugs), socket: ref((f: FreeFallFrame) => f.freeSockets) },
      apply(s, { plug, socket }, now) {
        s.plugs[plug as PlugId] = socket as SocketId;
        if (isOn(s, plug as PlugId)) signal(s, plug as PlugId, true, now.time, now);
      },
    },
    unplug: {
      input: { plug: { kind: 'choice', options: PLUG_IDS } },
      when: (f, { plug }) => f.plugs[plug] !== '' || 'not-plugged',
      apply(s, { plug }, now) {
        if (isOn(s, plug)) signal(s, plug, false, now.time, now);
        if (plug === 'magnet' && magnetOn(s) && s.place === 'magnet') {
          letGo(s, now);
          now.emit('fell-off', now.time);
        }
        s.plugs[plug] = '';
      },
    },
    moveBox: {
      input: {
        x: { kind: 'number', min: -0.08, max: 0.08, step: 0.001, unit: 'm' },
        z: { kind: 'number', min: 0, max: 0.14, step: 0.001, unit: 'm' },
      },
      drag: true,
      when: (f) => (f.place === 'contact' ? 'still-moving' : true),
      apply(s, { x, z }) {
        // What lies in the box goes with it.
        if (s.place === 'rest' && Math.abs(s.y[0]! - s.box[0]) < BOX_HALF && Math.abs(s.y[2]! - s.box[1]) < BOX_HALF) {
          s.y[0]! += x - s.box[0];
          s.y[2]! += z - s.box[1];
        }
        s.box = [x, z];
      },
    },
    weigh: {
      input: { body: bodyField },
      when: (f) => still(f),
      apply(s, { body }) {
        s.body = body;
        setPlace(s, 'balance', PAN);
      },
    },
    putBack: {
      input: {},
      when: (f) => (f.place === 'tray' ? 'nothing-out' : still(f)),
      apply(s) {
        setPlace(s, 'tray', TRAY);
      },
    },
  },

  probes: {
    markE: { unit: 'm', read: (f) => f.gateE.position },
    markF: { unit: 'm', read: (f) => (f.gateF.mounted ? f.gateF.position : undefined) },
    // Where the body hung stays marked on the scale after it has fallen.
    lowerEdge: { unit: 'm', read: (f) => f.lowerEdge },
    load: { unit: 'kg', read: (f) => (f.place === 'balance' ? BODIES[f.body].mass : 0) },
    height: { unit: 'm', read: (f) => f.position[1] },
    energy: { unit: 'J', read: (f) => f.energy },
    gravity: { unit: 'm/s²', read: (f) => f.gravity },
    plumbX: { unit: 'm', read: (f) => f.plumb[0] },
    plumbZ: { unit: 'm', read: (f) => f.plumb[1] },
  },
  events: [
    'signal',
    'gate-blocked',
    'gate-clear',
    'released',
    'landed',
    'at-rest',
    'missed-gate',
    'missed-box',
    'did-not-stick',
    'hung',
    'fell-off',
    'lost',
  ],
  instruments: {
    timer: schoolTimer({ mode: 'A' }),
    logger: sensorTimer(),
    // The lower edge is carried to the scale with a set square, so it is read like a gate's index.
    ruler: ruler({ channels: { 'gate-E': 'markE', 'gate-F': 'markF', 'lower-edge': 'lowerEdge' } }),
    balance: balance({ probe: 'load' }),
  },
  conserves: [{ probe: 'energy', within: 1e-12 }],
  budget: { stepMicroseconds: 60 },
  codec: {
    save: (s): Plain => ({ ...s, contact: s.contact ? saveContact(s.contact) : null }) as unknown as Plain,
    load: (saved): State => {
      const { contact, ...rest } = saved as unknown as Omit<State, 'contact'> & { contact: Plain };
      return { ...rest, contact: contact === null ? null : loadContact(contact) };
    },
    free: (s) => {
      if (s.contact) closeContact(s.contact);
    },
  },
});
