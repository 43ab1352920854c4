import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Run } from '@core';
import { createLoop } from './loop.ts';

let frames: ((now: number) => void)[] = [];
let clock = 0;
/** Lets one screen frame pass; false when nobody waits for one. */
const pass = (ms = 16): boolean => {
  const waiting = frames;
  frames = [];
  clock += ms;
  for (const frame of waiting) frame(clock);
  return waiting.length > 0;
};
const runOf = (playing: boolean) => {
  const listeners = new Set<() => void>();
  const advanced: number[] = [];
  const run = {
    status: { playing },
    waiting: false,
    advance: (wall: number) => void advanced.push(wall),
    pause() {
      run.status.playing = false;
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return { run, advanced, tell: () => listeners.forEach((listener) => listener()), as: run as unknown as Run };
};

beforeEach(() => {
  frames = [];
  clock = 0;
  vi.stubGlobal('requestAnimationFrame', (frame: (now: number) => void) => frames.push(frame));
  vi.stubGlobal('cancelAnimationFrame', () => (frames = []));
  vi.stubGlobal('document', { hidden: false, addEventListener: () => {}, removeEventListener: () => {} });
});
afterEach(() => vi.unstubAllGlobals());

test("while it plays, the screen's time becomes the run's, and the first frame after a rest takes none", () => {
  const { as, advanced } = runOf(true);
  const loop = createLoop(() => {});
  loop.follow(as);
  for (let i = 0; i < 3; i++) pass();
  expect(advanced).toEqual([0, 0.016, 0.016]);
});

test('paused, it rests after one frame, and wakes when the run has news or somebody asks', () => {
  const { as, advanced, tell } = runOf(false);
  const loop = createLoop(() => {});
  const seen: number[] = [];
  loop.follow(as);
  loop.onFrame((wall) => seen.push(wall));
  pass();
  expect(pass()).toBe(false);
  tell();
  expect(pass(5000)).toBe(true);
  expect(pass()).toBe(false);
  loop.wake();
  pass();
  expect(advanced).toEqual([0, 0, 0]);
  expect(seen).toEqual([0, 0, 0]);
});

test('a run that is no longer followed does not move it, and a stopped loop stays stopped', () => {
  const first = runOf(true);
  const second = runOf(true);
  const loop = createLoop(() => {});
  loop.follow(first.as);
  pass();
  loop.follow(second.as);
  pass();
  expect([first.advanced.length, second.advanced.length]).toEqual([1, 1]);
  loop.stop();
  first.tell();
  loop.wake();
  expect(pass()).toBe(false);
});

test('what throws pauses the run and is told once', () => {
  const { as, run } = runOf(true);
  const errors: unknown[] = [];
  const loop = createLoop((error) => errors.push(error));
  loop.follow(as);
  loop.onFrame(() => {
    throw new Error('broken view');
  });
  pass();
  expect(pass()).toBe(false);
  expect(run.status.playing).toBe(false);
  expect(errors).toHaveLength(1);
});
