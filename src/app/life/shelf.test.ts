/** A slow shelf is not an empty one: the bench that it holds is not written over. */
import { expect, it, vi } from 'vitest';
import { LIFE_VERSION, type StoredLife } from './life.ts';
import { loadLife, write } from './shelf.ts';

const db = vi.hoisted(() => ({ answer: (_life: unknown): void => {}, put: [] as unknown[] }));
vi.mock('@notebook', async (original) => ({
  ...(await original<object>()),
  database: async () => ({
    get: () => new Promise((resolve) => (db.answer = resolve)),
    transaction: () => ({
      objectStore: (store: string) => ({ put: async (value: unknown) => void db.put.push([store, value]) }),
      done: Promise.resolve(),
    }),
    put: async () => {},
  }),
}));
vi.stubGlobal('localStorage', { getItem: () => null, setItem() {} });

const life = (recording: string): StoredLife => ({
  version: LIFE_VERSION,
  at: 1,
  recording,
  commands: 3,
  head: { node: 3, tick: 400 },
  redo: [],
  speed: 1,
  playing: true,
  route: '',
  riddle: false,
  table: 0,
  link: '',
  seed: '',
  own: false,
  memories: {},
});
const LEFT = life('0123456789abcdef0123');
const FRESH = life('ffffffffffffffffffff');

it('keeps a fresh run off a bench that is found too late, and says so', async () => {
  vi.useFakeTimers();
  const loaded = loadLife('x/y');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await loaded).toBeUndefined();
  const end = write({
    experiment: 'x/y',
    name: FRESH.recording,
    pages: [[0, 'page']],
    life: FRESH,
    moments: undefined,
  });
  await vi.advanceTimersByTimeAsync(1000);
  expect(db.put, 'nobody knows yet whether there is a bench to be lost').toEqual([]);
  db.answer(LEFT);
  expect(await end).toBe('late');
  expect(db.put).toEqual([['recordings', 'page']]);
});
