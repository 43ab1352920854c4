/** A run that is longer than what is taken from outside is gone on with where its snapshot proves itself, and said of where not. */
import { afterEach, expect, it, vi } from 'vitest';
import { hash, MAX_STEPS, prepare, recordingOf, Run, type AnyModel } from '@core';
import freeFall from '../../../simulations/physics/free-fall/model.ts';
import { LIFE_VERSION, type StoredLife } from './life.ts';
import { resume } from './resume.ts';

const shelf = vi.hoisted(() => ({ pages: [] as unknown[], moments: undefined as unknown }));
vi.mock('./shelf.ts', () => ({ loadPages: async () => shelf.pages, loadMoments: async () => shelf.moments }));
vi.mock('./life.ts', async (original) => ({ ...(await original<object>()), buildName: () => 'this build' }));
afterEach(() => vi.restoreAllMocks());

const NAME = '0123456789abcdef0123';
const model = freeFall as unknown as AnyModel;

/** Two and a half hours of a bench, without living them: the state of the first seconds, dated later. */
async function longRun(mark?: string): Promise<StoredLife> {
  await prepare(model);
  const run = new Run(model, { experiment: 'physics/free-fall', seeds: { bench: 1, unknown: 2, run: 3 } });
  run.send('plug', { plug: 'magnet', socket: 'A' });
  run.step();
  const { log, head: _head, marks: _marks, ...header } = recordingOf(run);
  const snapshot = run.snapshot();
  const position = { node: 1, tick: MAX_STEPS + 432_000 };
  const { position: _at, ...rest } = snapshot;
  shelf.pages = [header, log];
  shelf.moments = {
    build: 'this build',
    recording: NAME,
    mark: mark ?? hash({ ...rest, tick: position.tick, seeds: { ...run.seeds } }),
    snapshots: [{ ...snapshot, position }],
  };
  run.dispose();
  return {
    version: LIFE_VERSION,
    at: 1,
    recording: NAME,
    commands: 1,
    head: { node: 1, tick: position.tick + 240 },
    redo: [],
    speed: 1,
    playing: false,
    memories: {},
    route: '',
    riddle: false,
    table: 0,
    link: '',
    seed: '',
    own: false,
  };
}

it('goes on from a snapshot of this build, however long the run has been', async () => {
  const life = await longRun();
  const resumed = await resume(model, 'physics/free-fall', life, () => {});
  expect(resumed.ok).toBe(true);
  if (!resumed.ok) return;
  expect(resumed.value.position).toEqual(life.head);
  resumed.value.dispose();
});
it('says that it is too long where the snapshot is not of this run', async () => {
  const life = await longRun('0'.repeat(32));
  expect(await resume(model, 'physics/free-fall', life, () => {})).toEqual({
    ok: false,
    problem: { key: 'life.long' },
  });
});
it('does not live for ever towards a head that no snapshot led to', async () => {
  const life = await longRun();
  const far = { ...life, head: { node: 1, tick: 1e14 } };
  expect(await resume(model, 'physics/free-fall', far, () => {})).toEqual({ ok: false, problem: { key: 'life.long' } });
});
