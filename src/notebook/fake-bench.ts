/** For the notebook's tests: a bench without a kernel, and notebooks filled with falls. */
import type { Reading, RunView } from '@core';
import type { TableSpec } from '../sdk/table.ts';
import { createNotebook, type Notebook } from './store.ts';
import type { Shelf } from './storage.ts';

/** A bench that shows what it is told to: enough of a RunView for a notebook. */
export function fakeRun() {
  const listeners = new Set<() => void>();
  const marks = { gate: 0.224, edge: 0.024 };
  const bench = {
    time: null as number | null,
    status: 'idle' as Reading['status'],
    family: 'school',
    place: 'ha-noi',
    mode: 'A↔B',
    node: 0,
    tick: 0,
  };
  const reading = (
    channel: string,
    value: number | null,
    decimals: number,
    status: Reading['status'] = 'ok',
  ): Reading => ({
    channel,
    quantity: '',
    unit: '',
    value,
    face: value === null ? '–' : value.toFixed(decimals),
    decimals,
    error: { half: decimals === 3 ? 0.001 : 0.0005, shape: 'rectangular' },
    status,
  });
  const frame = { body: 'cylinder', plugs: { magnet: 'A', 'gate-E': 'B', 'gate-F': '' }, gateF: { mounted: false } };
  const run = {
    current: frame,
    seeds: { bench: 1, unknown: 1, run: 7 },
    get position() {
      return { node: bench.node, tick: bench.tick };
    },
    get status() {
      return { params: { family: bench.family, place: bench.place } };
    },
    readings(id: string) {
      if (id === 'ruler') return [reading('gate-E', marks.gate, 4), reading('lower-edge', marks.edge, 4)];
      if (id === 'timer')
        return [reading('time', bench.time, 3, bench.status), { ...reading('mode', 0, 0), face: bench.mode }];
      throw new RangeError(id);
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as RunView;
  const command = (): void => {
    bench.node++;
    for (const listener of Array.from(listeners)) listener();
  };
  return {
    run,
    frame,
    bench,
    marks,
    command,
    reset() {
      bench.time = null;
      bench.status = 'idle';
      command();
    },
    drop(time: number) {
      bench.status = 'running';
      command();
      bench.tick += 100;
      bench.time = time;
      bench.status = 'ok';
    },
    /** Undo, or a moment seen again: all as it was then. */
    standAt(then: typeof bench) {
      Object.assign(bench, then);
      for (const listener of Array.from(listeners)) listener();
    },
    gate(at: number) {
      marks.gate = at;
      command();
    },
  };
}
/** A shelf that forgets with the test. */
export const memory = (): Shelf & { kept: Map<string, unknown> } => {
  const kept = new Map<string, unknown>();
  return {
    kept,
    load: async (key) => kept.get(key),
    save: async (key, value) => void kept.set(key, structuredClone(value)),
  };
};
/** A notebook on such a shelf. */
export const openBook = (table: TableSpec, shelf: Shelf = memory()): Notebook =>
  createNotebook({ experiment: 'physics/free-fall', table, storageKey: 'k', shelf });
/** 'ok', or the key of the problem. */
export const key = (r: { ok: boolean; problem?: { key: string } }) => (r.ok ? 'ok' : r.problem!.key);

/** Records falls that obey t = √(2(s − δ)/g) + τ. */
export function fill(
  book: Notebook,
  { heights = [0.2, 0.35, 0.5, 0.65, 0.8], repeats = 5, delay = 0, g = 9.787 } = {},
) {
  const bench = fakeRun();
  for (const s of heights) {
    bench.gate(s + bench.marks.edge);
    for (let i = 0; i < repeats; i++) {
      bench.reset();
      bench.drop(Math.round((Math.sqrt((2 * s) / g) + delay + 0.0006 * Math.sin(17 * i + 90 * s)) * 1000) / 1000);
      const done = book.record(bench.run);
      if (!done.ok) throw new Error(done.problem.key);
    }
  }
  return bench;
}
