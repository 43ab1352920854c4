/** Saving, restoring, removing, freeing: the same bits afterwards, and clear words when a hand is put on nothing. */
import { beforeAll, describe, expect, it } from 'vitest';
import { hash } from '../../core/hash.ts';
import type { Plain } from '../../core/plain.ts';
import {
  addBody,
  contacts,
  createWorld,
  free,
  hasBody,
  loadWorld,
  moveTo,
  readPosition,
  readRotation,
  readSpin,
  readVelocity,
  release,
  removeBody,
  rigid,
  saveWorld,
  setVelocity,
  step,
  type Body,
  type World,
} from './index.ts';

beforeAll(() => rigid.ready());

interface Bench {
  world: World;
  bodies: Body[];
  paddle: Body;
  tick: number;
  heard: number[];
}

function bench(): Bench {
  const world = createWorld({ gravity: [0, -9.81, 0] });
  addBody(world, {
    kind: 'fixed',
    position: [0, 0, 0],
    colliders: [
      {
        shape: { kind: 'box', half: [0.3, 0.02, 0.3] },
        position: [0, -0.02, 0],
        friction: 0.4,
        restitution: 0.2,
      },
      {
        shape: { kind: 'box', half: [0.01, 0.1, 0.3] },
        position: [0.3, 0.1, 0],
        friction: 0.4,
        restitution: 0.2,
      },
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
    colliders: [
      { shape: { kind: 'capsule', radius: 0.01, length: 0.2 }, friction: 0.3, restitution: 0.5 },
    ],
  });
  const bodies: Body[] = [];
  for (let i = 0; i < 12; i++) bodies.push(drop(world, i));
  return { world, bodies, paddle, tick: 0, heard: [] };
}
function drop(world: World, i: number): Body {
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
function advance(b: Bench, ticks: number): void {
  for (let i = 0; i < ticks; i++, b.tick++) {
    moveTo(b.world, b.paddle, [
      0.1 * (((b.tick % 240) - 120) / 120),
      0.03,
      0.2 - 0.0005 * (b.tick % 400),
    ]);
    if (b.tick % 97 === 50) removeBody(b.world, b.bodies.shift()!);
    if (b.tick % 97 === 70) b.bodies.push(drop(b.world, b.tick % 12));
    if (b.tick % 113 === 100) release(b.world, b.bodies[1]!, [0.3, 1, 0]);
    step(b.world);
    for (const c of contacts(b.world)) b.heard.push(c.a, c.b, c.started ? 1 : 0);
  }
}
function look(b: Bench): Plain {
  const out: number[] = [];
  b.bodies.forEach((body, i) => {
    readPosition(b.world, body, out, 13 * i);
    readRotation(b.world, body, out, 13 * i + 3);
    readVelocity(b.world, body, out, 13 * i + 7);
    readSpin(b.world, body, out, 13 * i + 10);
  });
  return [out, b.bodies.slice(), b.heard.slice()];
}
const save = (b: Bench): Plain => ({
  world: saveWorld(b.world),
  bodies: b.bodies.slice(),
  paddle: b.paddle,
  tick: b.tick,
  heard: b.heard.slice(),
});
function load(saved: Plain): Bench {
  const s = saved as unknown as Bench & { world: Plain };
  return {
    world: loadWorld(s.world),
    bodies: s.bodies.slice(),
    paddle: s.paddle,
    tick: s.tick,
    heard: s.heard.slice(),
  };
}

describe('snapshot', () => {
  it('goes on to the same bits from any moment, with bodies added and removed after it', () => {
    const whole = bench();
    const saved: Plain[] = [];
    for (const ticks of [3, 117, 80, 200, 41]) {
      saved.push(save(whole));
      advance(whole, ticks);
    }
    const end = hash(look(whole));
    const endBytes = hash(saveWorld(whole.world));
    for (const one of saved) {
      const b = load(one);
      expect(hash(saveWorld(b.world))).toBe(hash((one as { world: Plain }).world));
      advance(b, whole.tick - b.tick);
      expect(hash(look(b))).toBe(end);
      expect(hash(saveWorld(b.world))).toBe(endBytes);
      free(b.world);
    }
    free(whole.world);
  });

  it('is the same for two worlds built alike, whatever stood before', () => {
    const a = bench();
    const b = bench();
    advance(a, 300);
    advance(b, 300);
    expect(hash(save(a))).toBe(hash(save(b)));
    free(a.world);
    free(b.world);
  });

  it('restores often without straying', () => {
    const whole = bench();
    advance(whole, 400);
    let b = bench();
    while (b.tick < 400) {
      advance(b, Math.min(37, 400 - b.tick));
      const next = load(save(b));
      free(b.world);
      b = next;
    }
    expect(hash(save(b))).toBe(hash(save(whole)));
    free(whole.world);
    free(b.world);
  });

  it('refuses what is not a world, in words', () => {
    const world = createWorld({ gravity: [0, -9.81, 0] });
    const saved = saveWorld(world) as Record<string, Plain>;
    for (const bad of [
      null,
      3,
      {},
      { ...saved, form: 99 },
      { ...saved, snapshot: null },
      { ...saved, marks: new Uint8Array(3) },
    ])
      expect(() => loadWorld(bad)).toThrow(/not a saved world/);
    expect(() => loadWorld({ ...saved, rapier: '0.1.0' })).toThrow(/saved with Rapier 0.1.0/);
    expect(() =>
      loadWorld({ ...saved, snapshot: (saved.snapshot as Uint8Array).slice(0, 40) }),
    ).toThrow(/damaged/);
    // and the engine lives on
    step(world);
    free(world);
  });
});

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
    expect(() => readPosition(b.world, 9999 as Body, out)).toThrow(
      /body 9999 is not in this world$/,
    );
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
      colliders: [
        { shape: { kind: 'ball', radius: 0.02 }, mass: 0.1, friction: 0.5, restitution: 0 },
      ],
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
    expect(() => readPosition(b.world, b.bodies[0]!, [0, 0, 0])).toThrow(
      'rigid: this world was freed',
    );
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
    const collider = {
      shape: { kind: 'ball', radius: 0.02 },
      mass: 0.1,
      friction: 0.5,
      restitution: 0,
    } as const;
    expect(() =>
      addBody(world, { kind: 'dynamic', position: [0, NaN, 0], colliders: [collider] }),
    ).toThrow(/position is not finite/);
    expect(() => addBody(world, { kind: 'dynamic', position: [0, 0, 0], colliders: [] })).toThrow(
      /at least one collider/,
    );
    expect(() =>
      addBody(world, {
        kind: 'dynamic',
        position: [0, 0, 0],
        colliders: [{ ...collider, mass: 0 }],
      }),
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
