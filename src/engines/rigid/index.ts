/** Rigid bodies with contact and friction: Rapier behind a small door, in SI. */
import type { Engine } from '@core';
import { isReady, ready } from './rapier.ts';

export { DT, SUBSTEPS, type Out, type Quaternion, type Vec3 } from './units.ts';
export type { ColliderSpec, Shape } from './shapes.ts';
export { addBody, type BodySpec } from './bodies.ts';
export {
  contacts,
  createWorld,
  free,
  hasBody,
  removeBody,
  step,
  type Body,
  type Contact,
  type Kind,
  type World,
  type WorldSpec,
} from './world.ts';
export * from './motion.ts';
export { loadWorld, saveWorld } from './codec.ts';

/** Name it in the model's `needs`: WebAssembly must be compiled before `init`. */
export const rigid: Engine = { id: 'rigid', version: 1, ready, isReady };
