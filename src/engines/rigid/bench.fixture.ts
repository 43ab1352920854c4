/** Small things that the tests of this engine build with. */
import {
  createWorld,
  free,
  readPosition,
  readVelocity,
  type Body,
  type ColliderSpec,
  type Vec3,
  type World,
} from './index.ts';

export const EARTH: Vec3 = [0, -9.81, 0];
export const ball = (radius = 0.02, extra: Partial<ColliderSpec> = {}): ColliderSpec => ({
  shape: { kind: 'ball', radius },
  mass: 0.1,
  friction: 0.5,
  restitution: 0,
  ...extra,
});
export const floor = (friction = 0.5, restitution = 0): ColliderSpec => ({
  shape: { kind: 'box', half: [1, 0.05, 1] },
  position: [0, -0.05, 0],
  friction,
  restitution,
});

export function within<T>(gravity: Vec3, act: (world: World) => T): T {
  const world = createWorld({ gravity });
  try {
    return act(world);
  } finally {
    free(world);
  }
}
export const at = (world: World, body: Body) => {
  const p = [0, 0, 0];
  readPosition(world, body, p);
  return p;
};
export const moving = (world: World, body: Body) => {
  const v = [0, 0, 0];
  readVelocity(world, body, v);
  return v;
};
