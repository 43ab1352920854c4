/** A pile with a moving paddle and bodies that come and go, looked at and saved like a model would. */
import type { Plain } from '@core';
import {
  addBody,
  contacts,
  createWorld,
  loadWorld,
  moveTo,
  readPosition,
  readRotation,
  readSpin,
  readVelocity,
  release,
  removeBody,
  saveWorld,
  step,
  type Body,
  type World,
} from './index.ts';

export interface Bench {
  world: World;
  bodies: Body[];
  paddle: Body;
  tick: number;
  heard: number[];
}

export function bench(): Bench {
  const world = createWorld({ gravity: [0, -9.81, 0] });
  addBody(world, {
    kind: 'fixed',
    position: [0, 0, 0],
    colliders: [
      { shape: { kind: 'box', half: [0.3, 0.02, 0.3] }, position: [0, -0.02, 0], friction: 0.4, restitution: 0.2 },
      { shape: { kind: 'box', half: [0.01, 0.1, 0.3] }, position: [0.3, 0.1, 0], friction: 0.4, restitution: 0.2 },
      {
        shape: { kind: 'box', half: [0.01, 0.1, 0.3] },
        position: [-0.3, 0.1, 0],
        rotation: [0, 0, 0.1, 0.99498743710662],
        friction: 0.4,
        restitution: 0.2,
      },
    ],
  });
  const paddle = addBody(world, {
    kind: 'kinematic',
    position: [0, 0.03, 0.2],
    colliders: [{ shape: { kind: 'capsule', radius: 0.01, length: 0.2 }, friction: 0.3, restitution: 0.5 }],
  });
  const bodies: Body[] = [];
  for (let i = 0; i < 12; i++) bodies.push(drop(world, i));
  return { world, bodies, paddle, tick: 0, heard: [] };
}
export function drop(world: World, i: number): Body {
  const shape = (
    [
      { kind: 'ball', radius: 0.02 },
      { kind: 'box', half: [0.02, 0.015, 0.025] },
      { kind: 'cylinder', radius: 0.015, length: 0.04 },
      { kind: 'capsule', radius: 0.012, length: 0.03 },
    ] as const
  )[i % 4]!;
  return addBody(world, {
    kind: 'dynamic',
    position: [((i * 37) % 11) * 0.03 - 0.15, 0.1 + 0.05 * i, ((i * 53) % 7) * 0.03 - 0.09],
    spin: [i, 1, -i],
    flying: i % 2 === 0,
    colliders: [{ shape, mass: 0.02 + 0.01 * i, friction: 0.4, restitution: 0.3 }],
  });
}
/** A careless hour: bodies come and go at fixed ticks. */
export function advance(b: Bench, ticks: number): void {
  for (let i = 0; i < ticks; i++, b.tick++) {
    moveTo(b.world, b.paddle, [0.1 * (((b.tick % 240) - 120) / 120), 0.03, 0.2 - 0.0005 * (b.tick % 400)]);
    if (b.tick % 97 === 50) removeBody(b.world, b.bodies.shift()!);
    if (b.tick % 97 === 70) b.bodies.push(drop(b.world, b.tick % 12));
    if (b.tick % 113 === 100) release(b.world, b.bodies[1]!, [0.3, 1, 0]);
    step(b.world);
    for (const c of contacts(b.world)) b.heard.push(c.a, c.b, c.started ? 1 : 0);
  }
}
export function look(b: Bench): Plain {
  const out: number[] = [];
  b.bodies.forEach((body, i) => {
    readPosition(b.world, body, out, 13 * i);
    readRotation(b.world, body, out, 13 * i + 3);
    readVelocity(b.world, body, out, 13 * i + 7);
    readSpin(b.world, body, out, 13 * i + 10);
  });
  return [out, b.bodies.slice(), b.heard.slice()];
}
export const save = (b: Bench): Plain => ({
  world: saveWorld(b.world),
  bodies: b.bodies.slice(),
  paddle: b.paddle,
  tick: b.tick,
  heard: b.heard.slice(),
});
export function load(saved: Plain): Bench {
  const s = saved as unknown as Bench & { world: Plain };
  return {
    world: loadWorld(s.world),
    bodies: s.bodies.slice(),
    paddle: s.paddle,
    tick: s.tick,
    heard: s.heard.slice(),
  };
}
