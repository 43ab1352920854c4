/**
 * Two gliders on an air track and what is left of their motion after they meet (P10-15, P10-16).
 *
 * Law      m₁v₁ + m₂v₂ is kept in a meeting; v₂' − v₁' = e (v₁ − v₂), with e of the bumpers (spring, magnets, velcro: e = 0 and
 *          they stay together). Between meetings x'' = −g·α − c₀ sign v − c₁ v: tilt and what friction the air leaves.
 * Method   1-D event solver in 64 bits (@engines/track): closed forms between events, meetings and the edges of the flags in
 *          the beams found inside the tick. A glider that goes over the end belongs to Rapier until it lies still (fall.ts).
 * Sources  curriculum card 3; apparatus.ts names those of its numbers.
 * Stops being true: bumpers are stiff. A spring bow works over 1 cm for some 20 ms, magnets over 3 cm; here they meet at one place
 *          in no time. What is measured further away is the same, for they do it equally to both; a gate that stands nearer to the
 *          meeting than that would see the change under way. No rocking, no swinging of masses, no draught from the holes.
 */
import { defineModel, ref, ruler, schoolTimer, sensorTimer, type Chance, type Plain } from '@sdk';
import { rigid } from '@engines/rigid';
import { track } from '@engines/track';
import {
  BUMPER_IDS,
  CART_IDS,
  FLAG_IDS,
  GATE_IDS,
  GATE_MAX,
  GATE_MIN,
  HALF,
  MASS_IDS,
  PUSH,
  PUSH_IDS,
  PUSH_SIGMA,
  SEAT,
  TRACK,
  type CartId,
  type CollisionFrame,
  type MassId,
} from './apparatus.ts';
import { closeFall, loadFall, saveFall } from './fall.ts';
import { fillFrame, moving } from './frame.ts';
import { tell } from './hand-hold.ts';
import { level, lift, live, lookAtBeams, putBack, type Now } from './mechanics.ts';
import { params } from './parameters.ts';
import { EVENTS, probes } from './probes.ts';
import { scales } from './scales.ts';
import { begin, indexOf, isStuck, NO_HAND, type State } from './state.ts';

const still = (f: CollisionFrame) => (moving(f) ? 'still-moving' : true);
const how = { how: { kind: 'choice', options: PUSH_IDS } } as const;
const pushable = (i: 0 | 1) => (f: CollisionFrame) =>
  f.carts[i].place !== 'track' ? 'not-on-track' : moving(f) ? 'still-moving' : f.blower || 'no-air';

function push(s: State, i: 0 | 1, nominal: number, now: Now): void {
  const v = nominal * (1 + PUSH_SIGMA * now.rng.run.normal('push', now.tick, i));
  s.hand = NO_HAND();
  for (const k of isStuck(s) ? [0, 1] : [i]) s.track.gliders[k]!.v = v;
  now.emit('pushed', now.time, { cart: CART_IDS[i] });
}

export default defineModel({
  revision: 2,
  dt: 1 / 240,
  needs: [track, rigid],
  params,
  init: (p, rng: Chance): State => begin(p, rng),

  frame(s, now, out: CollisionFrame) {
    fillFrame(s, now.time, out);
  },

  step(s, now) {
    live(s, now);
  },

  commands: {
    blow: {
      input: {},
      apply(s) {
        s.blower = !s.blower;
      },
    },
    turnScrew: {
      input: { turns: { kind: 'number', min: -12, max: 12, step: 0.05, unit: 'turn' } },
      drag: true,
      apply(s, { turns }, now) {
        s.turns = turns;
        level(s, now.params.lean);
      },
    },
    setFlag: {
      input: { flag: { kind: 'choice', options: FLAG_IDS } },
      when: (f) => still(f),
      apply(s, { flag }, now) {
        s.flag = flag;
        lookAtBeams(s, now);
      },
    },
    setBumper: {
      input: { bumper: { kind: 'choice', options: BUMPER_IDS } },
      when: (f) => still(f),
      apply(s, { bumper }) {
        s.bumper = bumper;
        s.track.joints[0] = 'free';
      },
    },
    load: {
      input: {
        mass: { kind: 'choice', options: MASS_IDS },
        on: ref((f: CollisionFrame) => (f.sealed ? ['1'] : [...CART_IDS])),
      },
      when: (f) => still(f),
      apply(s, { mass, on }) {
        carry(s, mass, on as CartId);
      },
    },
    unload: {
      input: { mass: { kind: 'choice', options: MASS_IDS } },
      when: (f, { mass }) => (f.masses[mass] === '' ? 'not-loaded' : still(f)),
      apply: (s, { mass }) => carry(s, mass, ''),
    },
    moveCart: {
      input: {
        cart: { kind: 'choice', options: CART_IDS },
        x: { kind: 'number', min: HALF, max: TRACK - HALF, step: 0.0001, unit: 'm' },
      },
      drag: true,
      when: (f, { cart }) => f.carts[indexOf(cart)].place === 'track' || 'not-on-track',
      apply(s, { cart, x }, now) {
        tell(s.hand, indexOf(cart), x, now.tick, now.dt);
      },
    },
    push1: { input: how, when: pushable(0), apply: (s, input, now) => push(s, 0, PUSH[input.how], now) },
    push2: { input: how, when: pushable(1), apply: (s, input, now) => push(s, 1, PUSH[input.how], now) },
    catch: {
      input: {},
      when: (f) => f.carts.some((c) => c.place === 'track' && c.v !== 0) || 'nothing-moves',
      apply(s, _input, now) {
        s.hand = NO_HAND();
        for (const one of s.track.gliders) one.v = 0;
        now.emit('caught', now.time);
      },
    },
    moveGate: {
      input: {
        gate: { kind: 'choice', options: GATE_IDS },
        position: { kind: 'number', min: GATE_MIN, max: GATE_MAX, step: 0.0005, unit: 'm' },
      },
      drag: true,
      when: (f, { gate, position }) =>
        Math.abs((gate === 'E' ? f.gateF : f.gateE).position - position) >= 0.06 || 'gates-touch',
      apply(s, { gate, position }, now) {
        s.gates[gate].position = position;
        lookAtBeams(s, now);
      },
    },
    weigh: {
      input: { cart: { kind: 'choice', options: CART_IDS } },
      when: (f, { cart }) => (f.sealed && cart === '2' ? 'no-weighing' : still(f)),
      apply(s, { cart }, now) {
        const i = indexOf(cart);
        s.places.forEach((place, k) => {
          if (place === 'balance' && k !== i) s.places[k] = 'aside';
        });
        lift(s, i, 'balance', now);
      },
    },
    putAside: {
      input: { cart: { kind: 'choice', options: CART_IDS } },
      when: (f, { cart }) => (f.carts[indexOf(cart)].place === 'aside' ? 'aside-already' : still(f)),
      apply: (s, { cart }, now) => lift(s, indexOf(cart), 'aside', now),
    },
    putBack: { input: {}, apply: (s, _input, now) => putBack(s, now) },
  },

  probes,
  events: EVENTS,
  instruments: {
    // The leads of both gates are split: socket A of each timer hears gate E, socket B gate F.
    timer: schoolTimer({ mode: 'A' }),
    timer2: schoolTimer({ mode: 'B' }),
    logger: sensorTimer({ passes: 2 }),
    ruler: ruler({
      channels: {
        'gate-E': 'markE',
        'gate-F': 'markF',
        'cart-1': 'mark1',
        'cart-2': 'mark2',
        // Laid on the scale: no gap, no parallax.
        'flag-1': { probe: 'flag1', gap: 0 },
        'flag-2': { probe: 'flag2', gap: 0 },
      },
      range: [0, TRACK],
      ...SEAT,
    }),
    balance: scales(),
  },
  budget: { stepMicroseconds: 60 },
  codec: {
    save: (s): Plain => ({ ...s, fall: saveFall(s.fall) }) as unknown as Plain,
    load: (saved): State => {
      const { fall, ...rest } = saved as unknown as Omit<State, 'fall'> & { fall: Plain };
      return { ...rest, fall: loadFall(fall) };
    },
    free: (s) => closeFall(s),
  },
});

function carry(s: State, mass: MassId, on: CartId | ''): void {
  const was = s.masses[mass].on;
  if (was === on) return;
  s.masses[mass].on = on;
  for (const id of [was, on]) if (id !== '') s.changes[indexOf(id)]++;
}
