/**
 * Newton's second law on an air track: what hangs on a string pulls a glider over a pulley (P10-07, curriculum card 27).
 *
 * Law      motion.ts: (M + m + I/r²) a = m g − f, with the track's lean, the film of air and a string that need not be parallel.
 *          Released a delay τ ≥ 0 after the switch, τ ~ N(delay, spread): a stud of brass keeps the plate off the core, so it is short.
 * Method   64-bit Runge–Kutta 4, 1/240 s, exact for constant forces; beams, landing, stop and jerk are found inside the tick and
 *          the step is cut there (mechanics.ts).
 * Sources  curriculum card 27; motion.ts and apparatus.ts name theirs.
 * Stops being true: no stretch and no mass of the string, no swing of the hanger, soft stops that give nothing back, a bearing that
 *          rubs with the same force whatever hangs.
 */
import { balance, defineModel, ref, ruler, schoolTimer, sensorTimer, type Chance } from '@sdk';
import { ode } from '@engines/ode';
import {
  GATE_MAX,
  GATE_MIN,
  MASS_IDS,
  PULLEY_MAX,
  PULLEY_MIN,
  SEAT,
  TRACK_LENGTH,
  WIRINGS,
  X_START,
  X_STOP,
  type NewtonFrame,
  type Spot,
} from './apparatus.ts';
import { fillFrame } from './frame.ts';
import { advance, cutCurrent, free, lookAtBeams, place, rewire, signal, weigh } from './mechanics.ts';
import { params } from './parameters.ts';
import { EVENTS, probes } from './probes.ts';
import { stampedMasses } from './stamps.ts';
import { openState, settleString, tiltOf, type State } from './state.ts';

/** Too fast to have its masses or its string changed, m/s. */
const CALM = 0.02;
const still = (f: NewtonFrame) => (f.hold === 'free' && Math.abs(f.v) > CALM ? 'still-moving' : true);
const onTrack = (f: NewtonFrame) => (f.hold === 'pan' ? 'glider-on-pan' : true);

export default defineModel({
  revision: 1,
  dt: 1 / 240,
  needs: [ode],
  params,
  init: (p, rng: Chance): State => openState(p, rng),

  frame(s, _now, out: NewtonFrame) {
    fillFrame(s, out);
  },

  step: (s, now) => advance(s, now),

  commands: {
    blow: {
      input: { air: { kind: 'choice', options: ['on', 'off'] } },
      apply: (s, { air }) => {
        s.blower = air === 'on';
      },
    },
    place: {
      input: { x: { kind: 'number', min: X_START, max: X_STOP, step: 0.0005, unit: 'm' } },
      drag: true,
      when: onTrack,
      apply: (s, { x }, now) => place(s, x, now),
    },
    letGo: {
      input: {},
      when: (f) => f.hold === 'hand' || 'not-in-hand',
      apply: (s, _input, now) => free(s, now.time, now),
    },
    press: {
      input: {},
      when: (f) => !f.pressed || 'already-pressed',
      apply(s, _input, now) {
        s.pressed = true;
        cutCurrent(s, now);
        signal(s, 'switch', true, now.time, now);
      },
    },
    unpress: {
      input: {},
      when: (f) => f.pressed || 'not-pressed',
      apply(s, _input, now) {
        s.pressed = false;
        // The current is back before the core had let go: what hangs there stays.
        if (s.hold === 'magnet') s.releaseAt = -1;
        signal(s, 'switch', false, now.time, now);
      },
    },
    move: {
      input: { mass: { kind: 'choice', options: MASS_IDS }, to: ref((f: NewtonFrame) => f.spots) },
      when: (f) => still(f),
      apply: (s, { mass, to }) => {
        s.where[mass] = to as Spot;
      },
    },
    hook: {
      input: { to: ref((f: NewtonFrame) => f.hooks) },
      when: (f) => still(f),
      apply: (s) => {
        s.hooked = true;
        settleString(s);
      },
    },
    unhook: {
      input: {},
      when: (f) => (f.hooked ? still(f) : 'not-hooked'),
      apply: (s) => {
        s.hooked = s.taut = false;
      },
    },
    raisePulley: {
      input: { height: { kind: 'number', min: PULLEY_MIN, max: PULLEY_MAX, step: 0.001, unit: 'm' } },
      drag: true,
      when: (f) => still(f),
      apply: (s, { height }) => {
        s.pulley = height;
        settleString(s);
      },
    },
    turnScrew: {
      input: { turns: { kind: 'number', min: -12, max: 12, step: 0.05, unit: 'turn' } },
      drag: true,
      apply: (s, { turns }, now) => {
        s.turns = turns;
        s.tilt = tiltOf(now.params.tilt, turns);
      },
    },
    moveGate: {
      input: {
        gate: { kind: 'choice', options: ['E', 'F'] },
        position: { kind: 'number', min: GATE_MIN, max: GATE_MAX, step: 0.0001, unit: 'm' },
      },
      drag: true,
      apply: (s, { gate, position }, now) => {
        s.gates[gate].position = position;
        lookAtBeams(s, now);
      },
    },
    wire: {
      input: { leads: { kind: 'choice', options: WIRINGS } },
      apply: (s, { leads }, now) => rewire(s, leads, now),
    },
    weigh: {
      input: { what: { kind: 'choice', options: ['glider', 'nothing'] } },
      when: (f) => still(f),
      apply: (s, { what }, now) => weigh(s, what, now),
    },
  },

  probes,
  events: EVENTS,
  instruments: {
    timer: schoolTimer({ mode: 'A' }),
    logger: sensorTimer(),
    ruler: ruler({
      channels: { 'gate-E': 'markE', 'gate-F': 'markF', flag: 'flag' },
      range: [0, TRACK_LENGTH],
      ...SEAT,
    }),
    // The glider with a filled box is more than it can carry.
    balance: balance({ probe: 'load', max: 0.3 }),
    stamps: stampedMasses,
  },
  budget: { stepMicroseconds: 30 },
});
