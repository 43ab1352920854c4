/** The stand as it leans: where its points are in the world, and its beams. Plain numbers, kept in the state. */
import { math } from '@sdk';
import { BACK_Z, FALL_Z, FOOT_X, FOOT_Z, GATE_HALF_GAP, MAGNET_Y, PLUMB_LENGTH, SCREW_PITCH } from './apparatus.ts';
import type { Beam } from './flight.ts';

/** Lean towards +x and +z (rad), and the rotation it makes: rows of a 3 × 3 matrix. */
export interface Stand {
  tilt: [number, number];
  rows: number[];
}

/** Lean of the floor plus what the two front screws add. `left`, `right`: turns; one turn lifts its foot by the pitch. */
export function standOf(floorX: number, floorZ: number, left: number, right: number): Stand {
  const x = floorX + (SCREW_PITCH * (left - right)) / (2 * FOOT_X);
  const z = floorZ - (SCREW_PITCH * (left + right)) / (2 * (FOOT_Z + BACK_Z));
  const sx = math.sin(x),
    cx = math.cos(x),
    sz = math.sin(z),
    cz = math.cos(z);
  // First about z by −x, then about x by z: the rail's top goes to (sin x, cos x cos z, cos x sin z).
  return { tilt: [x, z], rows: [cx, sx, 0, -sx * cz, cx * cz, -sz, -sx * sz, cx * sz, cz] };
}

/** A point of the stand in the world. */
export const toWorld = ({ rows: r }: Stand, x: number, y: number, z: number): [number, number, number] => [
  r[0]! * x + r[1]! * y + r[2]! * z,
  r[3]! * x + r[4]! * y + r[5]! * z,
  r[6]! * x + r[7]! * y + r[8]! * z,
];
/** A point or a direction of the world in the stand: the transpose. */
export const toStand = ({ rows: r }: Stand, x: number, y: number, z: number): [number, number, number] => [
  r[0]! * x + r[3]! * y + r[6]! * z,
  r[1]! * x + r[4]! * y + r[7]! * z,
  r[2]! * x + r[5]! * y + r[8]! * z,
];

/** The beam of a gate at ruler position p, its slider swung out of the fall line by `offset`. */
export const beamOf = (stand: Stand, position: number, offset: number): Beam => ({
  middle: toWorld(stand, 0, MAGNET_Y - position, FALL_Z + offset),
  along: toWorld(stand, 1, 0, 0),
  half: GATE_HALF_GAP,
});

/** The stand's rotation as a quaternion x y z w: half angles about z, then about x. */
export function quaternionOf({ tilt: [x, z] }: Stand): [number, number, number, number] {
  const a = math.sin(-x / 2),
    b = math.cos(x / 2),
    c = math.sin(z / 2),
    d = math.cos(z / 2);
  return [c * b, -c * a, d * a, d * b];
}

/** Where the plumb bob hangs, seen from its mark on the base: the line stays vertical while the stand leans. */
export const plumbOf = ({ tilt: [x, z] }: Stand): [number, number] => [
  PLUMB_LENGTH * math.sin(x),
  PLUMB_LENGTH * math.sin(z),
];
