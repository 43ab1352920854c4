/**
 * A spring, what hangs on it, and what shakes it: Hooke's law and oscillation (P10-18, P10-19, P11-01, P11-03).
 *
 *   (m + m_s/3)·D̈ = (m + m_s/2)·g − F(x) − b·Ḋ,   x = D + a·sin ωt − L      T = 2π√((m + m_s/3)/k) while nothing shakes it
 *
 *   m mass that hangs · m_s mass of the spring · k stiffness · b drag · a, ω of the vibrator at the upper end · L natural length
 *
 * Method   between two changes of law the motion is linear and its solution is written down (motion.ts); the moments of change, and the
 *          flag's edges in the gate's beam, are found inside the tick. No step size enters: dt only says how often one looks.
 * Parts    springs.ts (wires), laws.ts (force, plastic set, water), mechanics.ts (a tick), gate.ts; sources are there.
 * Stops being true: waves along the spring (m_s/3 is the first term of ωτ·tan ωτ = m_s/m with τ = √(m_s/k): 0.1 % of T at m_s = m/3, more for
 *          lighter loads); no sideways swing; drag in water linear in the speed; a disc is under water or not, without an in-between;
 *          a thrown load feels no air and falls off for good when its hook has cleared the spring's end by 6 mm.
 */
import { balance, defineModel, motionSensor, ruler, schoolTimer, sensorTimer, type Chance } from '@sdk';
import { ode } from '@engines/ode';
import {
  BELOW_IDS,
  GATE_MAX,
  GATE_MIN,
  LOAD_IDS,
  MASSES,
  MASS_TOLERANCE,
  MOST_DISCS,
  NOMINAL,
  RULER_LENGTH,
  RULER_PLAY,
  SEAT,
  SHELF_MAX,
  SHELF_MIN,
  WEIGH_IDS,
  type SpringFrame,
} from './apparatus.ts';
import { dial, DIAL_SIGMA } from './dial.ts';
import { fillFrame } from './frame.ts';
import { lookAtGate } from './gate.ts';
import { changeLoad, letGo, take } from './hand.ts';
import { restDepth } from './laws.ts';
import { live } from './mechanics.ts';
import { GRAVITY, params } from './parameters.ts';
import { EVENTS, probes } from './probes.ts';
import { boxFor, SPRING_IDS, SPRINGS } from './springs.ts';
import { stamps } from './stamps.ts';
import { refit, type State } from './state.ts';
import { swingEye } from './swing-eye.ts';

/** The unknown sample: between these masses, kg. */
const SAMPLE = [0.07, 0.23] as const;

const loaded = (f: SpringFrame): boolean => f.load !== '0' || f.discs > 0;
export default defineModel({
  revision: 2,
  dt: 1 / 240,
  needs: [ode],
  params,
  init: (p, rng: Chance): State => {
    const s: State = {
      gravity: GRAVITY[p.place],
      box: boxFor(rng.unknown),
      spring: p.spring,
      fitted: SPRINGS.medium,
      hung: 0,
      sets: { soft: 0, medium: 0, stiff: 0, tight: 0, box: 0 },
      masses: Array.from(
        { length: MASSES },
        (_, i) => NOMINAL * (1 + MASS_TOLERANCE * (2 * rng.bench.uniform('mass', 0, i) - 1)),
      ),
      sample: SAMPLE[0] + (SAMPLE[1] - SAMPLE[0]) * rng.unknown.uniform('sample', 0),
      load: '0',
      discs: 0,
      depth: 0,
      velocity: 0,
      seat: 0,
      held: false,
      calming: false,
      aim: 0,
      told: false,
      drive: 'off',
      phase: 0,
      dial: 1,
      motor: 1 + DIAL_SIGMA * rng.bench.normal('motor', 0),
      stroke: p.stroke,
      gate: 0.3,
      blocked: false,
      passes: 0,
      ruler: 0,
      clip: 0.02,
      swing: { top: 0, bottom: 0, seen: false, tick: 0 },
      below: 'nothing',
      shelf: 0.3,
      weighed: 'nothing',
      damping: p.damping,
    };
    refit(s);
    s.depth = restDepth(s);
    return s;
  },

  frame(s, _now, out: SpringFrame) {
    fillFrame(s, out);
  },

  step(s, now) {
    s.damping = now.params.damping;
    live(s, now);
  },

  commands: {
    choose: {
      input: { spring: { kind: 'choice', options: SPRING_IDS } },
      when: (f) =>
        f.spring === 'box'
          ? 'box-closed'
          : loaded(f)
            ? 'take-off-first'
            : f.weighed === 'spring'
              ? 'spring-on-balance'
              : f.drive === 'off' || 'vibrator-on',
      apply(s, { spring }, now) {
        s.spring = spring;
        refit(s);
        s.depth = restDepth(s);
        lookAtGate(s, now.time, now);
      },
    },
    hang: {
      input: { load: { kind: 'choice', options: LOAD_IDS } },
      when: (f, { load }) =>
        f.weighed === 'spring'
          ? 'spring-on-balance'
          : (load === 'sample' && f.weighed === 'sample') || (load === '6' && f.weighed === 'mass')
            ? 'on-balance'
            : true,
      apply(s, { load }, now) {
        changeLoad(s, now, () => (s.load = load));
        now.emit('hung', now.time, { load });
      },
    },
    mount: {
      input: { discs: { kind: 'number', min: 0, max: MOST_DISCS, step: 1, unit: '1' } },
      when: (f) => (f.weighed === 'spring' ? 'spring-on-balance' : true),
      apply: (s, { discs }, now) => changeLoad(s, now, () => (s.discs = discs)),
    },
    pull: {
      input: { by: { kind: 'number', min: -0.06, max: 0.12, step: 0.001, unit: 'm' } },
      drag: true,
      when: (f) => (loaded(f) ? true : 'nothing-hangs'),
      apply: (s, { by }) => take(s, restDepth(s) + by, false),
    },
    release: {
      input: {},
      when: (f) => (!f.held || f.calming ? 'not-held' : Math.abs(f.aim - f.depth) < 1e-9 || 'still-pulling'),
      apply: (s, _input, now) => letGo(s, now, now.time),
    },
    steady: { input: {}, when: (f) => (loaded(f) ? true : 'nothing-hangs'), apply: (s) => take(s, restDepth(s), true) },
    tune: {
      input: { frequency: { kind: 'number', min: 0.3, max: 5, step: 0.02, unit: 'Hz' } },
      drag: true,
      apply(s, { frequency }) {
        s.dial = frequency;
        // The eye begins anew: what it saw belongs to the frequency before.
        s.swing.seen = false;
      },
    },
    drive: {
      input: { on: { kind: 'toggle' } },
      when: (f, { on }) => (on ? f.weighed !== 'spring' || 'spring-on-balance' : f.drive === 'on' || 'vibrator-off'),
      apply(s, { on }) {
        s.drive = on ? 'on' : 'stopping';
        s.swing.seen = false;
      },
    },
    moveGate: {
      input: { depth: { kind: 'number', min: GATE_MIN, max: GATE_MAX, step: 0.0005, unit: 'm' } },
      drag: true,
      apply(s, { depth }, now) {
        s.gate = depth;
        lookAtGate(s, now.time, now);
      },
    },
    moveRuler: {
      input: { by: { kind: 'number', min: -RULER_PLAY, max: RULER_PLAY, step: 0.0005, unit: 'm' } },
      drag: true,
      apply(s, { by }) {
        s.ruler = by;
      },
    },
    moveClip: {
      input: { place: { kind: 'number', min: 0, max: RULER_LENGTH - 0.02, step: 0.0005, unit: 'm' } },
      drag: true,
      apply(s, { place }) {
        s.clip = place;
      },
    },
    placeBelow: {
      input: { what: { kind: 'choice', options: BELOW_IDS } },
      when: (f, { what }) => what !== 'beaker' || f.gravity > 0 || 'water-floats',
      apply(s, { what }) {
        s.below = what;
        s.depth = Math.min(s.depth, restDepth(s) + 0.12);
      },
    },
    raise: {
      input: { height: { kind: 'number', min: SHELF_MIN, max: SHELF_MAX, step: 0.005, unit: 'm' } },
      drag: true,
      when: (f) => f.below === 'beaker' || 'no-beaker',
      apply(s, { height }) {
        s.shelf = height;
      },
    },
    weigh: {
      input: { what: { kind: 'choice', options: WEIGH_IDS } },
      when: (f, { what }) =>
        what === 'spring' && (loaded(f) || f.drive !== 'off')
          ? 'take-off-first'
          : what === 'spring' && f.spring === 'box'
            ? 'box-closed'
            : (what === 'mass' && f.load === '6') || (what === 'sample' && f.load === 'sample')
              ? 'hangs-already'
              : true,
      apply(s, { what }, now) {
        s.weighed = what;
        lookAtGate(s, now.time, now);
      },
    },
  },

  probes,
  events: EVENTS,
  instruments: {
    timer: schoolTimer({ mode: 'T', passes: true }),
    logger: sensorTimer({ swings: true }),
    ruler: ruler({
      channels: { pointer: 'pointer', clip: { probe: 'clip', gap: 0 } },
      range: [0, RULER_LENGTH],
      ...SEAT,
    }),
    eye: swingEye,
    stamps,
    dial,
    balance: balance({ probe: 'load' }),
    motion: motionSensor({ probe: 'echo' }),
  },
  conserves: [{ probe: 'energy', within: 1e-9, when: (p) => !p.damping }],
  budget: { stepMicroseconds: 40 },
});
