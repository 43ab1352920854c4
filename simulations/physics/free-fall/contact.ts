/**
 * The body among things: bouncing in the catch box, against the base, the rail, the arms of a gate. Rapier owns it from one
 * tick before its first possible contact until it lies still; the rest of the bench is fixed meanwhile.
 */
import type { Plain } from '@sdk';
import {
  addBody,
  contacts,
  createWorld,
  free,
  loadWorld,
  readPosition,
  readRotation,
  readVelocity,
  saveWorld,
  step,
  type Body as RigidBody,
  type ColliderSpec,
  type World,
} from '@engines/rigid';
import {
  BASE_HEIGHT,
  BASKET_FLOOR,
  BASKET_RIM,
  BODIES,
  BOX_HALF,
  BOX_HEIGHT,
  BOX_WALL,
  FALL_Z,
  FOOT_X,
  FOOT_Z,
  GATE_HALF_GAP,
  MAGNET_Y,
  RAIL_LENGTH,
  RAIL_X,
  SENSOR_HALF,
} from './apparatus.ts';
import type { State } from './state.ts';
import { quaternionOf, toStand } from './stand.ts';

export interface Contact {
  world: World;
  body: RigidBody;
  landed: boolean;
  ticks: number;
  quiet: number;
}

interface Box {
  readonly centre: readonly [number, number, number];
  readonly half: readonly [number, number, number];
}
/** Half sizes, m, of the base plate, the rail and an arm of a gate. */
const BASE_HALF = [FOOT_X + 0.04, BASE_HEIGHT / 2, FOOT_Z + 0.02] as const;
const ARM = { width: 0.009, height: 0.011, depth: 0.035 };
const FRICTION = 0.4;
/** Lies still: slower than this for so many ticks. A ball may roll on for ever where nothing stops it: then a hand does. */
const STILL = 0.01;
const STILL_TICKS = 60;
const LONGEST_TICKS = 6 * 240;
/** Further than this from where free flight would be, m: something was hit. */
const LEFT_FLIGHT = 1e-4;
/** Off the bench: someone picks it up. */
const FLOOR = -0.3;

const standBoxes = (s: State): Box[] => [
  { centre: [0, -BASE_HALF[1], 0.02], half: BASE_HALF },
  { centre: [RAIL_X, RAIL_LENGTH / 2, -0.014], half: [0.02, RAIL_LENGTH / 2, 0.014] },
  ...(['E', 'F'] as const)
    .filter((id) => s.sensor === 'aside' && (id === 'E' || s.mounted))
    .flatMap((id) =>
      [-1, 1].map((side): Box => ({
        centre: [side * (GATE_HALF_GAP + ARM.width), MAGNET_Y - s.gates[id].position, FALL_Z + s.gates[id].offset],
        half: [ARM.width, ARM.height, ARM.depth],
      })),
    ),
];
/** Where what catches the body stands (x, z): the box, or the motion sensor's basket. */
export const catcherOf = (s: State): readonly [number, number] => (s.sensor === 'under' ? [0, FALL_Z] : s.box);
const worldBoxes = (s: State): Box[] => {
  const [x, z] = catcherOf(s);
  const basket = s.sensor === 'under';
  // The netting is soft: it is taken to stop things as the felt of the box does.
  const floor = basket ? BASKET_FLOOR : 0;
  const outer = BOX_HALF + BOX_WALL / 2,
    wall = BOX_WALL / 2,
    high = (basket ? BASKET_RIM : BOX_HEIGHT) / 2,
    middle = floor + high;
  return [
    { centre: [0, -BASE_HEIGHT - 0.02, 0], half: [0.9, 0.02, 0.4] },
    ...(basket ? [{ centre: [x, SENSOR_HALF[1], z], half: SENSOR_HALF } as const] : []),
    { centre: [x, floor + wall, z], half: [BOX_HALF, wall, BOX_HALF] },
    { centre: [x - outer, middle, z], half: [wall, high, outer + wall] },
    { centre: [x + outer, middle, z], half: [wall, high, outer + wall] },
    { centre: [x, middle, z - outer], half: [BOX_HALF, high, wall] },
    { centre: [x, middle, z + outer], half: [BOX_HALF, high, wall] },
  ];
};

/** May it touch something before the next tick ends? Swept box of the body against the boxes of the bench, with room to spare. */
export function isNear(s: State, dt: number): boolean {
  const { radius, length } = BODIES[s.body];
  const slack = 0.003;
  const near = (boxes: Box[], p: readonly number[], v: readonly number[]) =>
    boxes.some(({ centre, half }) =>
      [0, 1, 2].every((i) => {
        const size = (i === 1 ? length / 2 : radius) + slack;
        const from = p[i]!,
          to = from + v[i]! * dt - (i === 1 ? s.gravity * dt * dt : 0);
        return Math.min(from, to) - size < centre[i]! + half[i]! && Math.max(from, to) + size > centre[i]! - half[i]!;
      }),
    );
  const [x, y, z, vx, vy, vz] = s.y as unknown as [number, number, number, number, number, number];
  return (
    near(worldBoxes(s), [x, y, z], [vx, vy, vz]) ||
    near(standBoxes(s), toStand(s.stand, x, y, z), toStand(s.stand, vx, vy, vz))
  );
}

const collider = ({ centre, half }: Box): ColliderSpec => ({
  shape: { kind: 'box', half },
  position: centre,
  friction: FRICTION,
  restitution: 0,
});

/** A world with the bench in it and the body flying as it does. */
export function openContact(s: State, dt: number): Contact {
  const spec = BODIES[s.body];
  const world = createWorld({ gravity: [0, -s.gravity, 0], dt });
  addBody(world, { kind: 'fixed', position: [0, 0, 0], colliders: worldBoxes(s).map(collider) });
  addBody(world, {
    kind: 'fixed',
    position: [0, 0, 0],
    rotation: quaternionOf(s.stand),
    colliders: standBoxes(s).map(collider),
  });
  const [x, y, z, vx, vy, vz] = s.y as unknown as [number, number, number, number, number, number];
  const body = addBody(world, {
    kind: 'dynamic',
    position: [x, y, z],
    velocity: [vx, vy, vz],
    flying: true,
    colliders: [
      {
        shape:
          spec.shape === 'ball'
            ? { kind: 'ball', radius: spec.radius }
            : { kind: 'cylinder', radius: spec.radius, length: spec.length },
        mass: spec.mass,
        friction: FRICTION,
        restitution: spec.restitution,
      },
    ],
  });
  return { world, body, landed: false, ticks: 0, quiet: 0 };
}

/** One tick; writes centre and velocity into `y`, rotation into `rotation`. Says what happened. */
export function stepContact(
  c: Contact,
  y: Float64Array,
  rotation: Float64Array,
): 'landed' | 'rest' | 'lost' | undefined {
  const expected = y[1]! + y[4]! * c.world.dt + (c.world.gravity[1] * c.world.dt * c.world.dt) / 2;
  step(c.world);
  readPosition(c.world, c.body, y);
  readVelocity(c.world, c.body, y, 3);
  readRotation(c.world, c.body, rotation);
  c.ticks++;
  if (y[1]! < FLOOR || Math.abs(y[0]!) > 2 || Math.abs(y[2]!) > 2) return 'lost';
  // Continuous collision may stop the body a tick before Rapier tells of the contact: then it is not where a flight would be.
  if (!c.landed && (contacts(c.world).some((hit) => hit.started) || Math.abs(y[1]! - expected) > LEFT_FLIGHT)) {
    c.landed = true;
    return 'landed';
  }
  const speed = Math.sqrt(y[3]! * y[3]! + y[4]! * y[4]! + y[5]! * y[5]!);
  c.quiet = speed < STILL && c.landed ? c.quiet + 1 : 0;
  return c.quiet >= STILL_TICKS || c.ticks >= LONGEST_TICKS ? 'rest' : undefined;
}

export const closeContact = (c: Contact): void => free(c.world);
export const saveContact = ({ world, ...rest }: Contact): Plain => ({ ...rest, world: saveWorld(world) });
export const loadContact = (saved: Plain): Contact => {
  const { world, ...rest } = saved as unknown as Omit<Contact, 'world'> & { world: Plain };
  return { ...rest, world: loadWorld(world) };
};
