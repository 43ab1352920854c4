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
import {
  balance,
  defineModel,
  motionSensor,
  ref,
  ruler,
  schoolTimer,
  sensorTimer,
  type Chance,
  type Plain,
} from '@sdk';
import { ode } from '@engines/ode';
import { rigid } from '@engines/rigid';
import {
  BODIES,
  BODY_IDS,
  BOX_HALF,
  FALL_Z,
  GATE_MAX,
  GATE_MIN,
  PLUG_IDS,
  SEAT,
  SENSOR_SPOTS,
  type FreeFallFrame,
  type PlugId,
  type SocketId,
} from './apparatus.ts';
import { closeContact, isNear, loadContact, openContact, saveContact } from './contact.ts';
import { fillFrame } from './frame.ts';
import { gravityAt } from './gravity.ts';
import {
  fly,
  holdAgain,
  isOn,
  letGo,
  level,
  lookAtBeams,
  magnetOn,
  placeSensor,
  pullOut,
  put,
  release,
  signal,
  touch,
} from './mechanics.ts';
import { params } from './parameters.ts';
import { EVENTS, probes } from './probes.ts';
import { standOf } from './stand.ts';
import { hanging, PAN, TRAY, type State } from './state.ts';

const gateField = { kind: 'choice', options: ['E', 'F'] } as const;
const bodyField = { kind: 'choice', options: BODY_IDS } as const;
const usable = (f: FreeFallFrame, gate: 'E' | 'F') =>
  f.sensor === 'under' ? 'gates-turned' : gate === 'E' || f.gateF.mounted || 'no-second-gate';
const still = (f: FreeFallFrame) =>
  f.place === 'flight' || (f.place === 'contact' && Math.abs(f.velocity[1]) > 0.3) ? 'still-moving' : true;

export default defineModel({
  revision: 2,
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
    releaseAt: -1,
    gates: {
      E: { position: 0.4, offset: 0, blocked: false, seen: false },
      F: { position: 0.8, offset: 0, blocked: false, seen: false },
    },
    mounted: p.secondGate,
    plugs: { magnet: '', 'gate-E': '', 'gate-F': '' },
    box: [0, FALL_Z],
    sensor: 'aside',
    drops: 0,
    contact: null,
  }),

  frame(s, _now, out: FreeFallFrame) {
    fillFrame(s, out);
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
        put(s, 'magnet', hanging(s), now);
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
        signal(s, 'magnet', true, now.time, now);
      },
    },
    unpress: {
      input: {},
      when: (f) => f.pressed || 'not-pressed',
      apply(s, _input, now) {
        s.pressed = false;
        holdAgain(s);
        signal(s, 'magnet', false, now.time, now);
      },
    },
    moveGate: {
      input: { gate: gateField, position: { kind: 'number', min: GATE_MIN, max: GATE_MAX, step: 0.0001, unit: 'm' } },
      drag: true,
      when: (f, { gate }) => usable(f, gate),
      apply(s, { gate, position }, now) {
        s.gates[gate].position = position;
        lookAtBeams(s, now.time, now);
      },
    },
    centreGate: {
      input: { gate: gateField, offset: { kind: 'number', min: -0.02, max: 0.02, step: 0.0005, unit: 'm' } },
      drag: true,
      when: (f, { gate }) => usable(f, gate),
      apply(s, { gate, offset }, now) {
        s.gates[gate].offset = offset;
        lookAtBeams(s, now.time, now);
      },
    },
    turnScrew: {
      input: {
        screw: { kind: 'choice', options: ['left', 'right'] },
        turns: { kind: 'number', min: -20, max: 20, step: 0.05, unit: 'turn' },
      },
      drag: true,
      when: (f) => still(f),
      apply(s, { screw, turns }, now) {
        s.screws[screw] = turns;
        level(s, now);
      },
    },
    plug: {
      // From the bench, or from another socket: then it is pulled out first, with what that entails.
      input: { plug: ref((f: FreeFallFrame) => f.leads), socket: ref((f: FreeFallFrame) => f.freeSockets) },
      apply(s, { plug, socket }, now) {
        pullOut(s, plug as PlugId, now);
        s.plugs[plug as PlugId] = socket as SocketId;
        holdAgain(s);
        if (isOn(s, plug as PlugId)) signal(s, plug as PlugId, true, now.time, now);
      },
    },
    unplug: {
      input: { plug: { kind: 'choice', options: PLUG_IDS } },
      when: (f, { plug }) => f.plugs[plug] !== '' || 'not-plugged',
      apply: (s, { plug }, now) => pullOut(s, plug, now),
    },
    moveBox: {
      input: {
        x: { kind: 'number', min: -0.08, max: 0.08, step: 0.001, unit: 'm' },
        z: { kind: 'number', min: 0, max: 0.14, step: 0.001, unit: 'm' },
      },
      drag: true,
      when: (f) => (f.sensor === 'under' ? 'sensor-catches' : f.place === 'contact' ? 'still-moving' : true),
      apply(s, { x, z }) {
        // What lies in the box goes with it.
        if (s.place === 'rest' && Math.abs(s.y[0]! - s.box[0]) < BOX_HALF && Math.abs(s.y[2]! - s.box[1]) < BOX_HALF) {
          s.y[0]! += x - s.box[0];
          s.y[2]! += z - s.box[1];
        }
        s.box = [x, z];
      },
    },
    placeSensor: {
      input: { where: { kind: 'choice', options: SENSOR_SPOTS } },
      when: (f) => (f.place === 'flight' || f.place === 'contact' ? 'still-moving' : true),
      apply: (s, { where }, now) => placeSensor(s, where, now),
    },
    weigh: {
      input: { body: bodyField },
      when: (f) => still(f),
      apply(s, { body }, now) {
        s.body = body;
        put(s, 'balance', PAN, now);
      },
    },
    putBack: {
      input: {},
      when: (f) => (f.place === 'tray' ? 'nothing-out' : still(f)),
      apply: (s, _input, now) => put(s, 'tray', TRAY, now),
    },
  },

  probes,
  events: EVENTS,
  instruments: {
    timer: schoolTimer({ mode: 'A' }),
    logger: sensorTimer(),
    // The lower edge is carried to the scale with a set square, so it is read like a gate's index.
    ruler: ruler({ channels: { 'gate-E': 'markE', 'gate-F': 'markF', 'lower-edge': 'lowerEdge' }, ...SEAT }),
    balance: balance({ probe: 'load' }),
    motion: motionSensor({ probe: 'echo' }),
  },
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
