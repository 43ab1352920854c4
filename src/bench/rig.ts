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
  seenFrom,
  turnOrbit,
  viewOf,
  type Orbit,
} from './orbit.ts';

export interface Rig {
  /** The preset chosen last. */
  readonly preset: string;
  /** To a preset, eased; at once if `cut`. Unknown ids are ignored. */
  go(id: string, cut: boolean): void;
  /** In presets with an eye of their own: the eye stands there, or back at the preset's place. */
  eye(off: boolean, cut: boolean): void;
  /** While a hand is dragged the camera stands still; then it goes to where it belongs, eased, at once if `cut`. */
  hold(on: boolean, cut: boolean): void;
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
  let held = false;
  const orbit: Orbit = orbitOf(preset);
  let from: Orbit | undefined;
  let goal: Orbit = { ...orbit };
  let begun = -1;
  let moved = true;
  const eye: [number, number, number] = [0, 0, 0];
  const aim: [number, number, number] = [0, 0, 0];
  const seat: [number, number, number] = [0, 0, 0];

  const leave = (cut: boolean): void => {
    goal = orbitOf(viewOf(preset, width / height));
    touched = false;
    following = true;
    moved = true;
    begun = -1;
    from = cut ? undefined : { ...orbit };
    if (cut) Object.assign(orbit, goal);
  };
  /** Brings what the camera goes to up to date with what the preset follows, and with the seat it is seen from. */
  const follow = (frame: unknown): void => {
    if (!following) return;
    const target = from === undefined ? orbit : goal;
    const view = orbitOf(viewOf(preset, width / height));
    if (preset.follow !== undefined) {
      preset.follow(frame, aim);
      [view.x, view.y, view.z] = aim;
    }
    const chair = eyeOff && !touched ? preset.eye : undefined;
    if (chair === undefined && preset.follow === undefined) return;
    chair?.from(frame, seat);
    const next = chair ? seenFrom(view, seat) : { ...target, x: view.x, y: view.y, z: view.z };
    for (const key of Object.keys(next) as (keyof Orbit)[]) if (target[key] !== next[key]) moved = true;
    Object.assign(target, next);
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
      leave(cut);
    },
    eye(off, cut) {
      if (eyeOff === off) return;
      eyeOff = off;
      if (preset.eye !== undefined) leave(cut);
    },
    hold(on, cut) {
      if (held === on) return;
      held = on;
      if (on || (from === undefined && (!following || (preset.follow ?? preset.eye) === undefined))) return;
      if (from === undefined) goal = { ...orbit };
      begun = -1;
      moved = true;
      from = cut ? undefined : { ...orbit };
      if (cut) Object.assign(orbit, goal);
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
      goal = orbitOf(viewOf(preset, width / height));
      if (from === undefined) Object.assign(orbit, goal);
    },
    update(camera, frame, now) {
      if (!held) follow(frame);
      if (!held && from !== undefined) {
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
