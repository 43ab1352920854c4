/** What a view of an experiment gives to the bench, and what the bench gives to a view. */
import type { ReactNode } from 'react';
import type { AnyModel, FrameOf, RunView } from '@core';

/** How much light and material the machine can carry: software and old phones, most machines, a real GPU. */
export type Tier = 'low' | 'medium' | 'high';
export const TIERS = ['low', 'medium', 'high'] as const;

/** Metres in the world of the bench: x right, y up, z to the student. */
export type Vec3 = readonly [number, number, number];

/** What a scene is drawn from. It reads frames inside `useFrame` and never writes to the run. */
export interface SceneProps<M extends AnyModel = AnyModel> {
  readonly run: RunView<M>;
  readonly tier: Tier;
}

/** Where a camera stands and looks, m; `fov` is the vertical angle of view in degrees. */
export interface Viewpoint {
  readonly position: Vec3;
  readonly target: Vec3;
  readonly fov?: number;
}

/** While the choice `hand` has the value `off`, the eye stands where `from` writes, world metres, and looks at the mark. */
export interface EyePlace {
  readonly hand: string;
  readonly off: string;
  // oxlint-disable-next-line no-explicit-any -- as in CameraPreset
  readonly from: (frame: any, out: [number, number, number]) => void;
}

/** A camera that the student can choose; its name is `camera.<id>` in the experiment's words. The first one is home. */
export interface CameraPreset extends Viewpoint {
  readonly id: string;
  /** For pictures taller than wide. */
  readonly portrait?: Viewpoint;
  /** For the close-up of a scale: the choice that says from where the instrument is read, so that its parallax is also seen. */
  readonly eye?: EyePlace;
  /** Writes the point to look at, which replaces `target`; the camera keeps its distance and direction from it. */
  // oxlint-disable-next-line no-explicit-any -- a preset does not carry its model's type
  readonly follow?: (frame: any, out: [number, number, number]) => void;
}

/**
 * Where in the picture a hand lies. `id` is the hand's id; or `<hand id>:<value>`, the place of one option of a choice
 * or of one socket, so that it can be tapped or dropped on.
 */
export interface HandPlace<M extends AnyModel = AnyModel> {
  readonly id: string;
  /** Writes the centre of what is grabbed, world metres. */
  readonly at: (frame: FrameOf<M>, out: [number, number, number]) => void;
  /** Radius of what is grabbed, m. */
  readonly radius: number;
  /**
   * axis, arc: where the thing moves when its value grows (the tangent, for an arc). turn: the axis it turns about, by the
   * right-hand rule; without it, clockwise on the screen grows. plane: the normal of the plane, by default upwards.
   */
  readonly direction?: Vec3 | ((frame: FrameOf<M>) => Vec3);
  /** axis, arc, plane: metres moved for one unit of the value (of an arc: its radius now). turn: radians for one unit. 1 by default. */
  readonly perUnit?: number | ((frame: FrameOf<M>) => number);
}
export const perUnitOf = ({ perUnit = 1 }: HandPlace, frame: unknown): number =>
  typeof perUnit === 'function' ? perUnit(frame as never) : perUnit;

/** Everything that an experiment adds to the picture. */
export interface ExperimentView<M extends AnyModel = AnyModel> {
  readonly Scene: (props: SceneProps<M>) => ReactNode;
  readonly cameras: readonly CameraPreset[];
  readonly places: readonly HandPlace<M>[];
}

/** Gives inference a place to stand; returns its argument. */
export const defineView = <M extends AnyModel>(view: ExperimentView<M>): ExperimentView<M> => view;

/** The frame loop, owned by the app: it advances the run and then calls the listeners. */
export interface FrameLoop {
  /** Calls `listener` on every frame; returns what stops it. */
  onFrame(listener: (wallSeconds: number) => void): () => void;
  /** Asks for at least one more frame, when the loop rests because nothing plays. */
  wake(): void;
}
