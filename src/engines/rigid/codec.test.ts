/** Saving and restoring: the same bits afterwards. */
import { beforeAll, describe, expect, it } from 'vitest';
import { hash } from '../../core/hash.ts';
import type { Plain } from '../../core/plain.ts';
import { createWorld, free, loadWorld, rigid, saveWorld, step } from './index.ts';
import { advance, bench, load, look, save } from './pile.fixture.ts';

beforeAll(() => rigid.ready());

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
    expect(() => loadWorld({ ...saved, snapshot: (saved.snapshot as Uint8Array).slice(0, 40) })).toThrow(/damaged/);
    // and the engine lives on
    step(world);
    free(world);
  });
});
