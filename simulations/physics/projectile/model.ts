/**
 * A ball thrown by a spring, level or upwards, from a height onto carbon paper (P10-06 and its project on the longest throw).
 *
 * Law      flight.ts: gravity, quadratic drag, buoyancy; launcher.ts: what the spring gives.
 * Method   in the air the ball belongs to the 64-bit ODE system (Runge–Kutta 4, 1/240 s). Edges at the gate and the first touch of
 *          table or cup are found inside the tick; from there on Rapier has it (contact.ts).
 * Sources  curriculum mini-card P10-06; apparatus.ts, launcher.ts, flight.ts name theirs.
 * Stops being true: no spin (a real ball rolls a little out of some launchers), one drag coefficient for all speeds, the beam is thinner
 *          than a hair, the piston's stroke takes no time, and only a first touch leaves a mark.
 */
import { defineModel, protractor, ruler, schoolTimer, sensorTimer, type Chance, type Plain } from '@sdk';
import { ode } from '@engines/ode';
import { rigid } from '@engines/rigid';
import {
  BALL_IDS,
  CUP_PARKED,
  CUP_X,
  CUP_Z,
  DEGREE,
  FLASHES,
  GATE_SPOTS,
  HEIGHT_MAX,
  HEIGHT_STEP,
  INDEX_GAP,
  MARKS,
  PAPER_X,
  PAPER_Z,
  STROBE,
  TAPE_LENGTH,
  TAPE_X,
  TRAILS,
  type ProjectileFrame,
  type Stop,
} from './apparatus.ts';
import { closeContact, isInCup, loadContact, saveContact } from './contact.ts';
import { fillFrame } from './frame.ts';
import { backOf, inTrough, sealedStiffness } from './launcher.ts';
import { cock, fire, fly, lookAtBeam, placeGate, rollsDown, takeBack, touch } from './mechanics.ts';
import { params } from './parameters.ts';
import { EVENTS, probes } from './probes.ts';
import { carryBall, setPlace, TRAY, tiltOf, type State } from './state.ts';

/** A hand takes a slow ball, and lets a fast one run; m/s. */
const CATCH = 1.6;
const still = (f: ProjectileFrame) =>
  f.place === 'flight' || (f.place === 'contact' && Math.abs(f.velocity[0]) + Math.abs(f.velocity[1]) > CATCH)
    ? 'still-moving'
    : true;
const onGround = (f: ProjectileFrame) => (f.place === 'flight' || f.place === 'contact' ? 'still-moving' : true);
const inAir = (f: ProjectileFrame) => (f.place === 'flight' ? 'still-moving' : true);

export default defineModel({
  revision: 1,
  dt: 1 / 240,
  needs: [ode, rigid],
  params,
  init: (p, rng: Chance): State => ({
    ball: 'steel',
    place: 'tray',
    y: new Float64Array([...TRAY, 0, 0, 0]),
    rotation: new Float64Array([0, 0, 0, 1]),
    height: 0.6,
    angle: 0,
    zero: DEGREE * p.protractorError * rng.bench.normal('protractor.zero', 0),
    side: 1.5 * DEGREE * p.aimSpread * rng.bench.normal('launcher.side', 0),
    stiffness: p.launcher === 'sealed' ? sealedStiffness(rng.unknown.uniform('launcher', 0)) : p.stiffness,
    sealed: p.launcher === 'sealed',
    stop: 0,
    lastStop: 1,
    seated: false,
    gate: 'aside',
    blocked: false,
    strobe: false,
    paper: [0.7, 0],
    marks: new Float64Array(2 * MARKS),
    markCount: 0,
    marked: false,
    tape: 0.021,
    cup: [...CUP_PARKED],
    throws: 0,
    hits: 0,
    firedAt: 0,
    trails: new Float64Array(3 * FLASHES * TRAILS),
    trailCounts: [0, 0, 0, 0],
    trailThrows: [0, 0, 0, 0],
    contact: null,
  }),

  frame(s, _now, out: ProjectileFrame) {
    fillFrame(s, out);
  },

  step(s, now) {
    if (s.place === 'flight') fly(s, now);
    else if (s.place === 'contact') touch(s, now);
  },

  commands: {
    raise: {
      input: { height: { kind: 'number', min: 0, max: HEIGHT_MAX, step: HEIGHT_STEP, unit: 'm' } },
      drag: true,
      when: (f) => inAir(f),
      apply(s, { height }, now) {
        s.height = height;
        carryBall(s);
        lookAtBeam(s, now.time, now);
      },
    },
    aim: {
      input: { degrees: { kind: 'number', min: 0, max: 80, step: 0.1, unit: '°' } },
      drag: true,
      when: (f) => inAir(f),
      apply(s, { degrees }, now) {
        s.angle = degrees * DEGREE;
        if (s.place === 'trough' && rollsDown(s)) s.seated = true;
        carryBall(s);
        lookAtBeam(s, now.time, now);
      },
    },
    cock: {
      input: { stop: { kind: 'number', min: 0, max: 3, step: 1, unit: '' } },
      drag: true,
      when: (f, { stop }) => (f.sealed && stop > 1 ? 'sealed' : inAir(f)),
      apply: (s, { stop }, now) => cock(s, stop as Stop, now),
    },
    load: {
      input: { ball: { kind: 'choice', options: BALL_IDS } },
      when: (f) => still(f),
      apply(s, { ball }, now) {
        s.ball = ball;
        s.seated = rollsDown(s);
        setPlace(s, 'trough', inTrough(s.height, tiltOf(s), ball, backOf(s.stop, s.seated)));
        lookAtBeam(s, now.time, now);
        now.emit('loaded', now.time, { ball });
      },
    },
    seat: {
      input: {},
      when: (f) => (f.place !== 'trough' ? 'no-ball' : !f.seated || 'seated-already'),
      apply(s) {
        s.seated = true;
        carryBall(s);
      },
    },
    fire: {
      input: {},
      when: (f) =>
        f.place !== 'trough' ? (f.place === 'flight' ? 'still-moving' : 'no-ball') : f.stop > 0 || 'not-cocked',
      apply: (s, _input, now) => {
        if (!s.seated) now.emit('not-seated', now.time);
        fire(s, now);
      },
    },
    putBack: {
      input: {},
      when: (f) => (f.place === 'tray' ? 'nothing-out' : still(f)),
      apply: (s, _input, now) => takeBack(s, now.time, now),
    },
    movePaper: {
      input: {
        x: { kind: 'number', min: PAPER_X[0], max: PAPER_X[1], step: 0.001, unit: 'm' },
        z: { kind: 'number', min: PAPER_Z[0], max: PAPER_Z[1], step: 0.001, unit: 'm' },
      },
      drag: true,
      when: (f) => inAir(f),
      apply(s, { x, z }) {
        s.paper = [x, z];
      },
    },
    newPaper: {
      input: {},
      when: (f) => (f.markCount === 0 ? 'no-marks' : inAir(f)),
      apply(s) {
        s.marks.fill(0);
        s.markCount = 0;
        s.marked = false;
      },
    },
    moveTape: {
      input: { zero: { kind: 'number', min: TAPE_X[0], max: TAPE_X[1], step: 0.0005, unit: 'm' } },
      drag: true,
      apply(s, { zero }) {
        s.tape = zero;
      },
    },
    moveCup: {
      input: {
        x: { kind: 'number', min: CUP_X[0], max: CUP_X[1], step: 0.001, unit: 'm' },
        z: { kind: 'number', min: CUP_Z[0], max: CUP_Z[1], step: 0.001, unit: 'm' },
      },
      drag: true,
      when: (f) => onGround(f),
      apply(s, { x, z }) {
        // What lies in the cup goes with it.
        if (s.place === 'rest' && isInCup(s)) {
          s.y[0]! += x - s.cup[0];
          s.y[2]! += z - s.cup[1];
        }
        s.cup = [x, z];
      },
    },
    placeGate: {
      input: { where: { kind: 'choice', options: GATE_SPOTS } },
      when: (f, { where }) => (f.sealed && where === 'mouth' ? 'sealed' : inAir(f)),
      apply: (s, { where }, now) => placeGate(s, where, now),
    },
    strobe: {
      input: { lamp: { kind: 'choice', options: STROBE } },
      when: (f) => inAir(f),
      apply(s, { lamp }) {
        s.strobe = lamp === 'on';
      },
    },
    wipe: {
      input: {},
      when: (f) => (f.trailThrows.every((n) => n === 0) ? 'no-images' : inAir(f)),
      apply(s) {
        s.trailCounts.fill(0);
        s.trailThrows.fill(0);
        s.trails.fill(0);
      },
    },
  },

  probes,
  events: EVENTS,
  instruments: {
    timer: schoolTimer({ mode: 'A' }),
    logger: sensorTimer(),
    // On the column: the slide's index for the trough's floor, and the upper lip, carried to the scale with a set square.
    ruler: ruler({ channels: { floor: 'floor', lip: 'lip' }, gap: INDEX_GAP, seat: 0.45 }),
    // A mark is carried to the tape with a set square; only its own thickness parts them.
    tape: ruler({ channels: { mark: 'mark', foot: 'foot' }, gap: 0.001, range: [-0.1, TAPE_LENGTH + 0.1], seat: 0.9 }),
    // Read at its index; how squarely it was screwed on, the reading does not tell (state.ts, `zero`).
    protractor: protractor({ probe: 'angle' }),
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
