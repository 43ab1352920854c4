/** Where things stand around the air track. World metres: y up from the bench's top, x = 0 in the middle of the track, z to the student. */
import {
  AIR_TRACK_HEIGHT,
  BALANCE,
  BLOWER,
  type ContactSpot,
  DATA_LOGGER,
  DIGITAL_TIMER,
  discThickness,
  HANGER_LENGTH,
  type Seat,
  seated,
  SWITCH_BOX,
  WELL,
} from '@sdk/view';
import {
  AXLE_X,
  DROP,
  GLIDER_HALF,
  MASS_IDS,
  MASSES,
  type MassId,
  type NewtonFrame,
  TRACK_LENGTH,
  WHEEL_RADIUS,
} from '../apparatus.ts';

/** A place on the ruler, in the world. */
export const along = (x: number): number => x - TRACK_LENGTH / 2;
export const RIDGE = AIR_TRACK_HEIGHT;

/** The bench ends before the pulley, so that the hanger can fall beside it. */
export const BENCH = { width: 1.46, depth: 0.92, x: -0.09, z: 0.1 } as const;
export const BENCH_END = BENCH.x + BENCH.width / 2;
/** The glider's hook above the ridge, and before its middle, m. */
export const HOOK = { y: 0.028, x: GLIDER_HALF - 0.008 } as const;
/** The wheel's middle with the string parallel, and the place of its post. */
export const WHEEL = { x: along(AXLE_X), y: RIDGE + HOOK.y - WHEEL_RADIUS } as const;
export const POST = { x: along(AXLE_X) - 0.064, z: -0.034, top: 0.27 } as const;
/** The hanger's hook hangs this far below the wheel's middle at the beginning; the pad lies DROP below its foot then. */
const BELOW = 0.03;
export const HANGER_X = WHEEL.x + WHEEL_RADIUS;
export const PAD_Y = WHEEL.y - BELOW - HANGER_LENGTH - DROP;

export const TIMER: Seat = { at: [-0.35, 0, 0.34], turn: 0.16 };
export const SWITCH: Seat = { at: [-0.56, 0, 0.36], turn: 0.25 };
export const LOGGER: Seat = { at: [-0.14, 0, 0.38], turn: 0.08 };
export const TRAY: Seat = { at: [0.1, 0, 0.33], turn: -0.05 };
export const SCALES: Seat = { at: [0.4, 0, 0.3], turn: -0.18 };
export const BLOWER_SEAT: Seat = { at: [-0.7, 0, -0.2], turn: 0.3 };
/** From the blower's outlet into the left end of the track, in the blower's own coordinates. */
export const HOSE = (
  [
    [-0.675, 0.08, -0.345],
    [-0.585, 0.085, -0.3],
    [-0.6, 0.09, -0.18],
    [-0.68, 0.085, -0.07],
    [-0.69, 0.0746, 0],
    [-0.63, 0.0746, 0],
  ] as const
).map(([x, y, z]): readonly [number, number, number] => {
  const { at, turn } = BLOWER_SEAT;
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  const [dx, dz] = [x - at[0], z - at[2]];
  return [dx * c - dz * s, y, dx * s + dz * c];
});

/** Discs wait in two rows of wells: the small ones in front. */
export const TRAY_SIZE = { width: 0.25, depth: 0.1 } as const;
const WELLS_AT: Readonly<Record<MassId, readonly [x: number, z: number]>> = {
  '10a': [-0.1, 0.024],
  '10b': [-0.07, 0.024],
  '10c': [-0.04, 0.024],
  '10d': [-0.01, 0.024],
  '50a': [-0.085, -0.022],
  '50b': [-0.04, -0.022],
  '100a': [0.022, -0.004],
  '100b': [0.075, -0.004],
};

/** The hanger's hook, in the world. */
export const hangerHook = (frame: NewtonFrame, out: { [i: number]: number }): void => {
  out[0] = HANGER_X;
  out[1] = PAD_Y + frame.height + HANGER_LENGTH;
  out[2] = 0;
};

/** Discs at one spot, in the order in which they are laid on each other: the heavy ones first. */
export const stackAt = (frame: NewtonFrame, spot: NewtonFrame['where'][MassId]): readonly MassId[] =>
  MASS_IDS.filter((id) => frame.where[id] === spot).sort((a, b) => MASSES[b] - MASSES[a]);
const heightUnder = (stack: readonly MassId[], id: MassId): number => {
  let height = 0;
  for (const one of stack) {
    if (one === id) break;
    height += discThickness(MASSES[one], 'brass');
  }
  return height;
};

/** Pins of the glider: how far out a disc's inner face is, m; as `Glider` has them. */
const PIN = { y: -0.0142, z: 0.0198 } as const;
const CART_MIDDLE_Y = RIDGE;

/** Where a disc is: writes its place, and returns how it lies: rad about x. */
export function discPose(frame: NewtonFrame, id: MassId, out: { [i: number]: number }): number {
  const spot = frame.where[id];
  if (spot === 'tray') {
    seated(TRAY, [WELLS_AT[id][0], WELL + 0.001, WELLS_AT[id][1]], out);
    return 0;
  }
  const stack = stackAt(frame, spot);
  if (spot === 'pan') {
    const onGlider = frame.hold === 'pan' ? 0.075 : 0;
    seated(SCALES, [BALANCE.pan[0], BALANCE.pan[1] - 0.003 + onGlider + heightUnder(stack, id), BALANCE.pan[2]], out);
    return 0;
  }
  if (spot === 'hanger') {
    hangerHook(frame, out);
    out[1] = out[1]! - HANGER_LENGTH + 0.0022 + heightUnder(stack, id);
    return 0;
  }
  // On the glider: by turns in front and behind, so that it stays upright.
  const place = stack.indexOf(id);
  const side = place % 2 === 0 ? 1 : -1;
  const before = heightUnder(
    stack.filter((_, i) => i % 2 === place % 2),
    id,
  );
  const local: readonly [number, number, number] = [0, PIN.y, side * (PIN.z + before)];
  if (frame.hold === 'pan') {
    seated(GLIDER_ON_PAN, local, out);
    return side * (Math.PI / 2);
  }
  onTrack(frame, along(frame.x), CART_MIDDLE_Y + local[1], local[2], out);
  return side * (Math.PI / 2);
}
/** The glider across the pan, its wings over the rim. */
export const GLIDER_ON_PAN: Seat = (() => {
  const at: [number, number, number] = [0, 0, 0];
  seated(SCALES, [BALANCE.pan[0], BALANCE.pan[1] + 0.042, BALANCE.pan[2]], at);
  return { at, turn: SCALES.turn };
})();

/** Writes a point of the track as it leans, about its middle: the model's tilt raises the end at the pulley. */
export function onTrack(
  frame: NewtonFrame,
  x: number,
  y: number,
  z: number,
  out: { [i: number]: number },
  from = 0,
): void {
  out[from] = x;
  out[from + 1] = y + x * frame.tilt;
  out[from + 2] = z;
}

/** The glider's hook, in the world. */
export const gliderHook = (frame: NewtonFrame, out: { [i: number]: number }): void =>
  onTrack(frame, along(frame.x) + HOOK.x, RIDGE + HOOK.y, 0, out);
export const wheelY = (frame: NewtonFrame): number => WHEEL.y + frame.pulley + WHEEL.x * frame.tilt;

/** Where the loose end of the string lies when it is off the glider. */
export const LOOSE: readonly [number, number, number] = [along(1.13), 0.004, 0.11];

const under = (
  { at, turn }: Seat,
  { width, depth }: { readonly width: number; readonly depth: number },
  dark?: number,
): ContactSpot => ({ x: at[0], z: at[2], width, depth, turn, ...(dark === undefined ? {} : { dark }) });
/** Soft spots under what stands still. */
export const SPOTS: readonly ContactSpot[] = [
  { x: 0, z: 0, width: TRACK_LENGTH, depth: 0.1, dark: 0.5 },
  under(TIMER, DIGITAL_TIMER.size),
  under(SWITCH, SWITCH_BOX.size),
  under(TRAY, TRAY_SIZE, 0.6),
  under(SCALES, BALANCE.size),
  under(LOGGER, DATA_LOGGER.size),
  under(BLOWER_SEAT, BLOWER.size),
];
