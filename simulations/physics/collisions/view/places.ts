/** Where each hand lies in the picture. */
import {
  BALANCE,
  BLOWER,
  DATA_LOGGER,
  DIGITAL_TIMER,
  fixed,
  type HandPlace,
  type Seat,
  TIMER_LABEL,
  TIMER_MODES,
  timerModeAngle,
  TRACK_RULER,
} from '@sdk/view';
import {
  BUMPER_IDS,
  CART_IDS,
  type CartId,
  FLAG_IDS,
  type GateId,
  HALF,
  MASS_IDS,
  type MassId,
  MIDDLE,
  PUSH_IDS,
} from '../apparatus.ts';
import type model from '../model.ts';
import {
  ASIDE,
  BENCH_Y,
  BLOWER_SEAT,
  cartOf,
  FOOT_X,
  gateX,
  inWell,
  LOGGER,
  onPan,
  SCALES,
  TIMER_1,
  TIMER_2,
  TRAY,
} from './layout.ts';

type Place = HandPlace<typeof model>;
type Point = readonly [number, number, number];
type Out = [number, number, number];

/** A point of a glider, wherever it is now. */
const cartAt =
  (id: CartId, dx: number, y: number, z: number): Place['at'] =>
  (f, out: Out) => {
    const cart = cartOf(f, id);
    if (cart.place === 'balance') onPan(out);
    else if (cart.place === 'aside') {
      out[0] = ASIDE.at[0] + (id === '1' ? -0.2 : 0);
      out[1] = ASIDE.at[1];
      out[2] = ASIDE.at[2];
    } else if (cart.place === 'track') {
      out[0] = cart.x - MIDDLE + dx;
      out[1] = y;
      out[2] = z;
    } else for (let i = 0; i < 3; i++) out[i] = cart.position[i]!;
  };

const cart = (id: CartId): readonly Place[] => [
  { id: `cart-${id}`, radius: 0.05, direction: [1, 0, 0], at: cartAt(id, 0, -0.01, 0.03) },
  { id: `push-${id}`, radius: 0.02, at: cartAt(id, id === '1' ? -0.06 : 0.06, 0.035, 0) },
  ...PUSH_IDS.map((how, i): Place => {
    const right = i < 3;
    const strength = i % 3;
    return {
      id: `push-${id}:${how}`,
      radius: 0.016,
      at: cartAt(id, (right ? 1 : -1) * (HALF + 0.03 + 0.04 * strength), 0.05, 0.02),
    };
  }),
];
const gate = (id: GateId): Place => ({
  id: `gate-${id}`,
  radius: 0.04,
  direction: [1, 0, 0],
  at: (f, out: Out) => {
    out[0] = gateX(f, id);
    out[1] = 0.09;
    out[2] = 0;
  },
});
const mass = (id: MassId): readonly Place[] => [
  {
    id: `mass-${id}`,
    radius: 0.021,
    at: (f, out: Out) => {
      const on = f.masses[id];
      if (on === '') inWell(id, out);
      else cartAt(on, 0, -0.02, 0.05)(f, out);
    },
  },
  ...CART_IDS.map((on): Place => ({ id: `mass-${id}:${on}`, radius: 0.045, at: cartAt(on, 0, 0, 0.03) })),
];
const timer = (id: 'timer' | 'timer2', seat: Seat): readonly Place[] => {
  const [x, y, z] = DIGITAL_TIMER.mode;
  return [
    fixed(`${id}-mode`, seat, DIGITAL_TIMER.mode, 0.016),
    ...TIMER_MODES.map((mode, i) => {
      const angle = timerModeAngle(i);
      return fixed(
        `${id}-mode:${mode}`,
        seat,
        [x + TIMER_LABEL.x * Math.sin(angle), y + TIMER_LABEL.y * Math.cos(angle), z],
        0.008,
      );
    }),
    fixed(`${id}-reset`, seat, DIGITAL_TIMER.reset, 0.013),
  ];
};
/** A row of options beside a place, so that they can be tapped. */
const row = (id: string, options: readonly string[], seat: Seat, from: Point, apart: number): readonly Place[] =>
  options.map((option, i) => fixed(`${id}:${option}`, seat, [from[0] + apart * i, from[1], from[2]], apart * 0.45));

const FRONT: Seat = { at: [0, BENCH_Y, 0.17], turn: 0 };

export const places: readonly Place[] = [
  fixed('blower', BLOWER_SEAT, BLOWER.rocker, 0.024),
  {
    id: 'screw',
    radius: 0.024,
    direction: [0, 1, 0],
    perUnit: 2 * Math.PI,
    at: (_f, out: Out) => {
      out[0] = FOOT_X;
      out[1] = BENCH_Y + 0.01;
      out[2] = 0.05;
    },
  },
  { id: 'bumper', radius: 0.02, at: cartAt('2', -HALF + 0.01, 0.012, 0.01) },
  ...row('bumper', BUMPER_IDS, FRONT, [-0.06, 0.01, 0], 0.06),
  { id: 'flag', radius: 0.02, at: cartAt('1', 0, 0.06, 0) },
  ...row('flag', FLAG_IDS, FRONT, [-0.36, 0.01, 0], 0.05),
  ...MASS_IDS.flatMap(mass),
  fixed('weigh', SCALES, BALANCE.pan, 0.05),
  ...CART_IDS.map((id): Place => ({ id: `weigh:${id}`, radius: 0.05, at: cartAt(id, 0, 0, 0.02) })),
  fixed('balance-tare', SCALES, BALANCE.tare, 0.014),
  gate('E'),
  gate('F'),
  {
    id: 'look',
    radius: 0.02,
    at: (f, out: Out) => {
      out[0] = gateX(f, 'E') + 0.05;
      out[1] = TRACK_RULER.y;
      out[2] = TRACK_RULER.z;
    },
  },
  ...timer('timer', TIMER_1),
  ...timer('timer2', TIMER_2),
  fixed('logger-reset', LOGGER, DATA_LOGGER.reset, 0.014),
  ...cart('1'),
  ...cart('2'),
  fixed('catch', FRONT, [0.3, 0.01, -0.02], 0.02),
  fixed('put-aside', ASIDE, [0.12, -0.03, 0], 0.02),
  ...CART_IDS.map((id): Place => ({ id: `put-aside:${id}`, radius: 0.05, at: cartAt(id, 0, 0, 0.02) })),
  fixed('put-back', TRAY, [-0.06, 0.006, -0.1], 0.02),
];
