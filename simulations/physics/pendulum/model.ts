/**
 * The simple pendulum (P11-02): a ball on a thread, or on a light rod, timed by a photogate at its lowest place, by hand, or by a logger.
 *
 * Law      swing.ts: a rigid body about a fixed point, in three dimensions, with the mass of thread or rod, the ball's own inertia,
 *          the buoyancy of the air, the air carried along, and drag. T → 2π√(l/g) for a small heavy ball and small swings.
 * Method   the 64-bit ODE system: Runge–Kutta 4, two steps in a tick of 1/240 s; the beam is broken and cleared at the exact moment
 *          inside the step when the ball's edge passes it. Not a Rapier joint: that loses a fifth of its energy in a minute.
 * Sources  swing.ts, gravity.ts, apparatus.ts name theirs.
 * Stops being true: the clamp does not yield and does not rub; the axle of the rod runs without friction; the thread does not stretch; a
 *          thread is not pulled aside beyond 80°, for above 90° it would go slack; the card does not turn; a ball that strikes the gate
 *          is stopped by the student.
 */
import { balance, calliper, defineModel, protractor, ref, ruler, schoolTimer, sensorTimer, stopwatch } from '@sdk';
import { ode } from '@engines/ode';
import {
  BALL_IDS,
  GATE_MAX,
  GATE_MIN,
  GATE_X,
  HALL_BALL_Y,
  HALL_IDS,
  HALL_REACH,
  HALLS,
  LET_GO,
  PIVOT_Y,
  ROD_ANGLE,
  ROD_MAX,
  ROD_MIN,
  SEAT,
  STRING_ANGLE,
  STRING_MAX,
  STRING_MIN,
  SUSPENSIONS,
  VANES,
  type PendulumFrame,
  type SocketId,
} from './apparatus.ts';
import { fillFrame } from './frame.ts';
import { TOWNS } from './gravity.ts';
import { letGo, lookAtBeam, plugIn, swing } from './mechanics.ts';
import { params } from './parameters.ts';
import { EVENTS, probes } from './probes.ts';
import { rest, type State } from './state.ts';

const ballField = { kind: 'choice', options: BALL_IDS } as const;
const there = (f: PendulumFrame) => f.place !== 'pan' || 'nothing-hangs';
/** Thread, rod and card are changed on a ball that hangs still. */
const quiet = (f: PendulumFrame) => (f.hall ? 'out-of-reach' : f.place === 'swing' ? 'still-swinging' : true);

export default defineModel({
  revision: 1,
  dt: 1 / 240,
  needs: [ode],
  params,
  init: (p, rng): State => {
    const hall = p.room === 'hall' ? HALLS[HALL_IDS[Math.floor(rng.unknown.uniform('hall', 0) * HALL_IDS.length)]!] : 0;
    const s: State = {
      gravity: TOWNS[p.place],
      hall,
      ball: hall > 0 ? 'big' : 'steel',
      suspension: 'string',
      vane: 'none',
      string: 0.5875,
      slide: 0.5,
      place: 'hang',
      y: new Float64Array(6),
      angle: 0,
      amplitude: -1,
      // Beside the ball and a little low: the student brings it there.
      gate: { x: 0.12, y: hall > 0 ? HALL_BALL_Y : PIVOT_Y - 0.7 },
      blocked: false,
      plug: '',
      passes: 0,
    };
    rest(s, 'hang', 0);
    return s;
  },

  frame(s, now, out: PendulumFrame) {
    fillFrame(s, now.params.air, out);
  },

  step(s, now) {
    if (s.place === 'swing') swing(s, now);
  },

  commands: {
    drawString: {
      input: { length: { kind: 'number', min: STRING_MIN, max: STRING_MAX, step: 0.0005, unit: 'm' } },
      drag: true,
      // In the hall the stand's thread lies aside: it may be drawn, and nothing of the hall changes.
      when: (f) => (f.suspension !== 'string' ? 'not-on-string' : f.place === 'swing' ? 'still-swinging' : true),
      apply(s, { length }, now) {
        s.string = length;
        if (s.hall > 0) return;
        rest(s, s.place === 'pan' ? 'pan' : 'hang', 0);
        lookAtBeam(s, now);
      },
    },
    slideRod: {
      input: { length: { kind: 'number', min: ROD_MIN, max: ROD_MAX, step: 0.0005, unit: 'm' } },
      drag: true,
      when: (f) => (f.suspension === 'rod' ? quiet(f) : 'not-on-rod'),
      apply(s, { length }, now) {
        s.slide = length;
        rest(s, s.place === 'pan' ? 'pan' : 'hang', 0);
        lookAtBeam(s, now);
      },
    },
    hangOn: {
      input: { suspension: { kind: 'choice', options: SUSPENSIONS } },
      when: (f) => quiet(f),
      apply(s, { suspension }, now) {
        s.suspension = suspension;
        rest(s, s.place === 'pan' ? 'pan' : 'hang', 0);
        lookAtBeam(s, now);
      },
    },
    hangBall: {
      input: { ball: ballField },
      when: (f) => quiet(f),
      apply(s, { ball }, now) {
        s.ball = ball;
        rest(s, 'hang', 0);
        lookAtBeam(s, now);
      },
    },
    weigh: {
      input: { ball: ballField },
      when: (f) => quiet(f),
      apply(s, { ball }, now) {
        s.ball = ball;
        rest(s, 'pan', 0);
        lookAtBeam(s, now);
      },
    },
    setVane: {
      input: { vane: { kind: 'choice', options: VANES } },
      when: (f) => quiet(f),
      apply(s, { vane }) {
        s.vane = vane;
      },
    },
    pull: {
      // A hand that takes hold of a ball that swings stops it and holds it there.
      input: { angle: { kind: 'number', min: -2.618, max: 2.618, step: 0.001, unit: 'rad' } },
      drag: true,
      when: (f, { angle }) =>
        f.place === 'pan'
          ? 'nothing-hangs'
          : f.hall && Math.abs(angle) * f.length > HALL_REACH
            ? 'too-far'
            : Math.abs(angle) <= (f.suspension === 'rod' ? ROD_ANGLE : STRING_ANGLE) + 1e-9 || 'would-go-slack',
      apply(s, { angle }, now) {
        rest(s, 'held', angle);
        lookAtBeam(s, now);
      },
    },
    letGo: {
      input: { how: { kind: 'choice', options: LET_GO } },
      when: (f) => (f.place === 'held' ? true : f.place === 'pan' ? 'nothing-hangs' : 'not-held'),
      apply: (s, { how }, now) => letGo(s, how, now),
    },
    calm: {
      input: {},
      when: (f) => there(f),
      apply(s, _input, now) {
        rest(s, 'hang', 0);
        lookAtBeam(s, now);
      },
    },
    moveGate: {
      input: {
        x: { kind: 'number', min: -GATE_X, max: GATE_X, step: 0.0005, unit: 'm' },
        y: { kind: 'number', min: GATE_MIN, max: GATE_MAX, step: 0.0005, unit: 'm' },
      },
      drag: true,
      apply(s, { x, y }, now) {
        s.gate.x = x;
        s.gate.y = y;
        lookAtBeam(s, now);
      },
    },
    plug: {
      input: { socket: ref((f: PendulumFrame) => f.sockets) },
      apply: (s, { socket }, now) => plugIn(s, socket as SocketId, now),
    },
    unplug: { input: {}, when: (f) => f.plug !== '' || 'not-plugged', apply: (s, _input, now) => plugIn(s, '', now) },
  },

  probes,
  events: EVENTS,
  instruments: {
    timer: schoolTimer({ mode: 'A', passes: true }),
    logger: sensorTimer({ swings: true }),
    watch: stopwatch(),
    // Carried to the scale with a set square whose edge lies near it.
    ruler: ruler({ channels: { top: 'top', centre: 'centre', bottom: 'bottom' }, ...SEAT }),
    protractor: protractor({ probe: 'amplitude' }),
    calliper: calliper({ probe: 'diameter' }),
    balance: balance({ probe: 'load' }),
  },
  conserves: [{ probe: 'energy', within: 1e-7, when: (p) => !p.air }],
  budget: { stepMicroseconds: 30 },
});
