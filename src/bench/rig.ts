/** The camera's hand: goes to presets, follows what a preset follows, obeys fingers within limits. */
import type { PerspectiveCamera } from 'three';
import type { CameraPreset } from './contract.ts';
import {
  EASE,
  easeOrbit,
  eyeOf,
  keepWithin,
  limitsOf,
  orbitOf,
  panOrbit,
  turnOrbit,
  viewOf,
  type Orbit,
} from './orbit.ts';

export interface Rig {
  /** The preset chosen last. */
  readonly preset: string;
  /** To a preset, eased; at once if `cut`. Unknown ids are ignored. */
  go(id: string, cut: boolean): void;
  /** In the present preset, if it has parallax: the eye moved off the mark's level, or back to it. */
  eye(off: boolean, cut: boolean): void;
  turn(dx: number, dy: number): void;
  pan(dx: number, dy: number): void;
  /** More than 1 comes closer. */
  zoom(factor: number): void;
  resize(width: number, height: number): void;
  /** Moves the camera to where it belongs at `now` seconds; true if it moved, `easing` while it is on its way. */
  update(camera: PerspectiveCamera, frame: unknown, now: number): boolean;
  readonly easing: boolean;
}

export function createRig(presets: readonly CameraPreset[], first?: string): Rig {
  const limits = limitsOf(presets);
  let preset = presets.find((p) => p.id === first) ?? presets[0]!;
  let width = 1;
  let height = 1;
  let touched = false;
  let following = true;
  let eyeOff = false;
  const orbit: Orbit = orbitOf(preset);
  let from: Orbit | undefined;
  let goal: Orbit = { ...orbit };
  let begun = -1;
  let moved = true;
  const eye: [number, number, number] = [0, 0, 0];
  const aim: [number, number, number] = [0, 0, 0];

  const leave = (cut: boolean): void => {
    goal = orbitOf(viewOf(preset, width / height, eyeOff));
    touched = false;
    following = true;
    moved = true;
    begun = -1;
    from = cut ? undefined : { ...orbit };
    if (cut) Object.assign(orbit, goal);
  };
  const settle = (): void => {
    from = undefined;
    moved = true;
    touched = true;
  };
  return {
    get preset() {
      return preset.id;
    },
    get easing() {
      return from !== undefined;
    },
    go(id, cut) {
      const next = presets.find((p) => p.id === id);
      if (next === undefined) return;
      preset = next;
      eyeOff = false;
      leave(cut);
    },
    eye(off, cut) {
      eyeOff = off;
      leave(cut);
    },
    turn(dx, dy) {
      settle();
      turnOrbit(orbit, dx, dy, height);
      keepWithin(orbit, limits);
    },
    pan(dx, dy) {
      settle();
      following = false;
      panOrbit(orbit, dx, dy, height);
      keepWithin(orbit, limits);
    },
    zoom(factor) {
      settle();
      orbit.distance /= factor;
      keepWithin(orbit, limits);
    },
    resize(w, h) {
      width = Math.max(1, w);
      height = Math.max(1, h);
      moved = true;
      // A preset that nobody has moved keeps the framing made for this shape of picture.
      if (touched) return;
      goal = orbitOf(viewOf(preset, width / height, eyeOff));
      if (from === undefined) Object.assign(orbit, goal);
    },
    update(camera, frame, now) {
      if (following && preset.follow !== undefined) {
        preset.follow(frame, aim);
        const target = from === undefined ? orbit : goal;
        if (target.x !== aim[0] || target.y !== aim[1] || target.z !== aim[2]) {
          [target.x, target.y, target.z] = aim;
          moved = true;
        }
      }
      if (from !== undefined) {
        if (begun < 0) begun = now;
        const t = (now - begun) / EASE;
        easeOrbit(from, goal, t, orbit);
        if (t >= 1) from = undefined;
        moved = true;
      }
      if (!moved) return false;
      moved = false;
      eyeOf(orbit, eye);
      camera.position.set(eye[0], eye[1], eye[2]);
      camera.lookAt(orbit.x, orbit.y, orbit.z);
      if (camera.fov !== orbit.fov) {
        camera.fov = orbit.fov;
        camera.updateProjectionMatrix();
      }
      return true;
    },
  };
}
