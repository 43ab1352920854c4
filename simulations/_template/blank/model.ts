/**
 * Water runs out of an upright tube through a small round hole at its bottom.
 *
 *   A·dh/dt = −C·a·√(2gh)     (Torricelli 1643, with a discharge coefficient)
 *
 *   h  level above the hole, m          A  cross-section of the tube, m²      a  area of the hole, m²
 *   g  acceleration of free fall, m/s²  C  discharge coefficient, 0.60–0.64 for a sharp edge
 *
 * With k = C·(a/A)·√(2g): √h falls by k/2 a second, so h(t) = (√h₀ − k·t/2)² and the tube is empty after T = 2√h₀/k.
 * Method: explicit midpoint, second order. The moment of emptying is found inside the tick, from T of the level at its beginning.
 * Source: R. D. Driver, Am. Math. Monthly 105 (1998) 453.
 * Not true for: a hole that is not small (a/A > 1/10), the last millimetres (surface tension holds drops back), thick liquids.
 */
import { defineModel } from '@sdk';
import { GRAVITY, HOLE_AREA, LEVEL_MAX, LEVEL_MIN, TUBE_AREA, type LeakFrame } from './apparatus.ts';
import { floatTimer } from './float-timer.ts';
import { scale } from './scale.ts';

interface State {
  level: number;
  start: number;
  caught: number;
  open: boolean;
  coefficient: number;
}

/** k of the law, √m/s. */
export const rate = (coefficient: number): number => (coefficient * HOLE_AREA * Math.sqrt(2 * GRAVITY)) / TUBE_AREA;

export default defineModel({
  revision: 1,
  dt: 1 / 60,
  params: { level: { kind: 'number', value: 0.2, min: LEVEL_MIN, max: LEVEL_MAX, step: 0.001, unit: 'm' } },
  // How sharp the edge of this student's hole is: the unknown to be found.
  init: (params, rng): State => ({
    level: params.level,
    start: params.level,
    caught: 0,
    open: false,
    coefficient: 0.6 + 0.04 * rng.unknown.uniform('coefficient', 0),
  }),
  step(state, now) {
    const { level } = state;
    if (!state.open || level === 0) return;
    const k = rate(state.coefficient);
    const left = (2 * Math.sqrt(level)) / k;
    if (left <= now.dt) {
      state.level = 0;
      now.emit('emptied', now.time + left);
    } else {
      const middle = level - (k * Math.sqrt(level) * now.dt) / 2;
      state.level = level - k * Math.sqrt(middle) * now.dt;
    }
    state.caught += TUBE_AREA * (level - state.level);
  },
  frame(state, _now, out: LeakFrame) {
    out.level = state.level;
    out.start = state.start;
    out.caught = state.caught;
    out.open = state.open;
    out.jet = state.open ? Math.sqrt(2 * GRAVITY * state.level) : 0;
    out.coefficient = state.coefficient;
  },
  commands: {
    fill: {
      input: { level: { kind: 'number', min: LEVEL_MIN, max: LEVEL_MAX, step: 0.001, unit: 'm' } },
      drag: true,
      when: (frame) => !frame.open || 'tap-open',
      apply(state, { level }) {
        state.level = state.start = level;
        state.caught = 0;
      },
    },
    open: {
      input: {},
      when: (frame) => (frame.open ? 'open-already' : frame.level > 0 || 'empty'),
      apply(state, _input, now) {
        state.open = true;
        state.start = state.level;
        now.emit('opened', now.time);
      },
    },
    close: {
      input: {},
      when: (frame) => frame.open || 'closed-already',
      apply(state, _input, now) {
        state.open = false;
        now.emit('closed', now.time);
      },
    },
  },
  probes: {
    level: { unit: 'm', read: (f) => f.level },
    start: { unit: 'm', read: (f) => f.start },
    water: { unit: 'm3', read: (f) => TUBE_AREA * f.level + f.caught },
    coefficient: { unit: '1', read: (f) => f.coefficient },
  },
  events: ['opened', 'closed', 'emptied'],
  instruments: { scale, timer: floatTimer },
  conserves: [{ probe: 'water', within: 1e-12 }],
  budget: { stepMicroseconds: 10 },
});
