/** Between the world and the screen: where a point is drawn, and which ray a finger points along. */
import { Matrix4, Vector3, type PerspectiveCamera } from 'three';
import type { Vec3 } from './contract.ts';

/** What the picture is seen through, refreshed once a frame. Pixels are CSS pixels from the top left of the canvas. */
export interface Sight {
  readonly toScreen: Matrix4;
  readonly toWorld: Matrix4;
  readonly eye: Vector3;
  /** Unit vector that the camera looks along. */
  readonly forward: Vector3;
  width: number;
  height: number;
  /** Pixels that a metre takes at a depth of one metre. */
  pixelsAtOne: number;
}
export interface Spot {
  x: number;
  y: number;
  /** Metres in front of the camera; not positive means behind it. */
  depth: number;
}
export interface Ray {
  readonly from: Vec3;
  /** Unit vector. */
  readonly along: Vec3;
}

export const createSight = (): Sight => ({
  toScreen: new Matrix4(),
  toWorld: new Matrix4(),
  eye: new Vector3(),
  forward: new Vector3(0, 0, -1),
  width: 1,
  height: 1,
  pixelsAtOne: 1,
});

/** Copies what is needed out of a camera. `framed` pixels of the height hold its vertical angle of view; the rest lies below. */
export function takeSight(camera: PerspectiveCamera, width: number, height: number, out: Sight, framed = height): void {
  camera.updateMatrixWorld();
  out.toScreen.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse);
  out.toWorld.copy(out.toScreen).invert();
  out.eye.setFromMatrixPosition(camera.matrixWorld);
  camera.getWorldDirection(out.forward);
  out.width = width;
  out.height = height;
  out.pixelsAtOne = framed / (2 * Math.tan((camera.getEffectiveFOV() * Math.PI) / 360));
}

const point = new Vector3();

/** Where a world point is drawn. */
export function project(sight: Sight, at: Vec3, out: Spot): Spot {
  point.set(at[0], at[1], at[2]);
  const { eye, forward } = sight;
  out.depth = (at[0] - eye.x) * forward.x + (at[1] - eye.y) * forward.y + (at[2] - eye.z) * forward.z;
  point.applyMatrix4(sight.toScreen);
  out.x = ((point.x + 1) / 2) * sight.width;
  out.y = ((1 - point.y) / 2) * sight.height;
  return out;
}

/** Pixels that a length of `metres` takes at that depth, seen square on. */
export const pixelsOf = (sight: Sight, metres: number, depth: number): number =>
  depth > 1e-6 ? (metres * sight.pixelsAtOne) / depth : 0;

/** The ray from the eye through a pixel. */
export function rayThrough(sight: Sight, x: number, y: number): Ray {
  const far = point.set((x / sight.width) * 2 - 1, 1 - (y / sight.height) * 2, 0.5).applyMatrix4(sight.toWorld);
  far.sub(sight.eye).normalize();
  return { from: [sight.eye.x, sight.eye.y, sight.eye.z], along: [far.x, far.y, far.z] };
}

export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const minus = (a: Vec3, b: Vec3): [number, number, number] => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const cross = (a: Vec3, b: Vec3): [number, number, number] => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export function unit(a: Vec3): [number, number, number] {
  const length = Math.hypot(a[0], a[1], a[2]);
  return length > 0 ? [a[0] / length, a[1] / length, a[2] / length] : [0, 1, 0];
}
