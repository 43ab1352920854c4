/** Removing and freeing: clear words when a hand is put on nothing, and a world that lives on. */
import { beforeAll, describe, expect, it } from 'vitest';
import { hash } from '../../core/hash.ts';
import {
  addBody,
  contacts,
  createWorld,
  free,
  hasBody,
  loadWorld,
  readPosition,
  readVelocity,
  removeBody,
  rigid,
  saveWorld,
  setVelocity,
  step,
  type Body,
} from './index.ts';
import { advance, bench, drop, look } from './pile.fixture.ts';

beforeAll(() => rigid.ready());

describe('a body that is gone', () => {
  it('is refused in words, and the world goes on', () => {
    const b = bench();
    const other = bench();
    advance(b, 20);
    advance(other, 20);
    const gone = b.bodies[0]!;
    removeBody(b.world, gone);
    removeBody(other.world, other.bodies[0]!);
    const out = [0, 0, 0, 0];
    for (const touch of [
      () => readPosition(b.world, gone, out),
      () => readVelocity(b.world, gone, out),
      () => setVelocity(b.world, gone, [0, 0, 0]),
      () => removeBody(b.world, gone),
    ])
      expect(touch).toThrow(`rigid: body ${gone} is not in this world: it was removed`);
    expect(() => readPosition(b.world, 9999 as Body, out)).toThrow(/body 9999 is not in this world$/);
    expect(hasBody(b.world, gone)).toBe(false);
    b.bodies.shift();
    other.bodies.shift();
    advance(b, 20);
    advance(other, 20);
    expect(hash(look(b))).toBe(hash(look(other)));
    // Numbers are not used again, not even after a restore.
    const again = loadWorld(saveWorld(b.world));
    const fresh = drop(again, 1);
    expect(fresh).toBe(drop(b.world, 1));
    expect(fresh).toBeGreaterThan(Math.max(gone, ...b.bodies));
    for (const world of [b.world, other.world, again]) free(world);
  });

  it('can go while it touches and while it flies', () => {
    const world = createWorld({ gravity: [0, -9.81, 0] });
    addBody(world, {
      kind: 'fixed',
      position: [0, -0.05, 0],
      colliders: [{ shape: { kind: 'box', half: [1, 0.05, 1] }, friction: 0.5, restitution: 0 }],
    });
    const resting = addBody(world, {
      kind: 'dynamic',
      position: [0, 0.02, 0],
      colliders: [{ shape: { kind: 'ball', radius: 0.02 }, mass: 0.1, friction: 0.5, restitution: 0 }],
    });
    for (let i = 0; i < 10; i++) step(world);
    removeBody(world, resting);
    step(world);
    expect(contacts(world)).toEqual([]);
    free(world);
  });
});

describe('memory and nonsense', () => {
  it('frees twice safely, and says so when used afterwards', () => {
    const b = bench();
    free(b.world);
    free(b.world);
    expect(() => step(b.world)).toThrow('rigid: this world was freed');
    expect(() => readPosition(b.world, b.bodies[0]!, [0, 0, 0])).toThrow('rigid: this world was freed');
    expect(() => saveWorld(b.world)).toThrow('rigid: this world was freed');
    expect(hasBody(b.world, b.bodies[0]!)).toBe(false);
  });
  it('outlives hundreds of worlds', () => {
    for (let i = 0; i < 300; i++) {
      const world = createWorld({ gravity: [0, -9.81, 0] });
      drop(world, i);
      step(world);
      free(world);
    }
  });
  it('refuses numbers that make no sense, and is unchanged', () => {
    const world = createWorld({ gravity: [0, -9.81, 0] });
    const before = hash(saveWorld(world));
    const collider = { shape: { kind: 'ball', radius: 0.02 }, mass: 0.1, friction: 0.5, restitution: 0 } as const;
    expect(() => addBody(world, { kind: 'dynamic', position: [0, NaN, 0], colliders: [collider] })).toThrow(
      /position is not finite/,
    );
    expect(() => addBody(world, { kind: 'dynamic', position: [0, 0, 0], colliders: [] })).toThrow(
      /at least one collider/,
    );
    expect(() =>
      addBody(world, { kind: 'dynamic', position: [0, 0, 0], colliders: [{ ...collider, mass: 0 }] }),
    ).toThrow(/mass .* must be above 0/);
    expect(() =>
      addBody(world, {
        kind: 'dynamic',
        position: [0, 0, 0],
        colliders: [{ ...collider, shape: { kind: 'ball', radius: -1 } }],
      }),
    ).toThrow(/radius must be above 0/);
    expect(() => createWorld({ gravity: [0, Infinity, 0] })).toThrow(/gravity is not finite/);
    expect(hash(saveWorld(world))).toBe(before);
    const body = addBody(world, { kind: 'dynamic', position: [0, 0, 0], colliders: [collider] });
    expect(() => setVelocity(world, body, [NaN, 0, 0])).toThrow(/velocity is not finite/);
    free(world);
  });
});
