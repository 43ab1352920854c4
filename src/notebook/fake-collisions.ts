/** For the notebook's tests: a table of pushes on an air track, and a bench with two timers and a balance that shows what it is told to. */
import type { Reading, RunView } from '@core';
import type { RepeatedSource, TableSpec } from '../sdk/table.ts';
import { key, openBook } from './fake-bench.ts';
import { readyRows } from './plain-rows.ts';
import { nameRun } from './run-names.ts';

const name = (vi: string) => ({ vi, en: vi });
const from = (instrument: string, channel: string): readonly RepeatedSource[] => [{ instrument, channel }];

export const collisions: TableSpec = {
  id: 'collisions',
  title: { vi: 'Bảng 1. Va chạm', en: 'Table 1. Collisions' },
  setting: { trial: true, name: { vi: 'Lần', en: 'Trial' } },
  repeated: { symbol: 'Δt₁', unit: 's', name: name('trước'), sources: from('timer', 'first') },
  beside: [
    { symbol: 'm₁', unit: 'kg', name: name('xe 1'), sources: from('balance', 'one'), before: true },
    { symbol: 'm₂', unit: 'kg', name: name('xe 2'), sources: from('balance', 'two'), before: true },
    { symbol: 'Δt₁′', unit: 's', name: name('xe 1 sau'), sources: from('timer', 'second'), optional: true },
    {
      symbol: 'Δt₂′',
      unit: 's',
      name: name('xe 2 sau'),
      sources: [
        { instrument: 'timer2', channel: 'time', needs: { channel: 'mode', face: ['A'], problem: 'record.mode' } },
      ],
      fresh: true,
    },
  ],
  typed: [
    {
      symbol: 'n₁',
      unit: '',
      name: name('chiều'),
      options: [
        { value: 1, face: '→', label: name('sang phải') },
        { value: -1, face: '←', label: name('sang trái') },
      ],
      otherwise: 1,
    },
    { symbol: 'h', unit: 'm', name: name('độ cao'), min: 0, max: 0.1, decimals: 3, half: 0.0005 },
  ],
  constants: [{ symbol: 'd', unit: 'm', name: name('tấm'), min: 0.01, max: 0.2, decimals: 4, half: 0.00005 }],
  repeats: 1,
  settings: [],
  columns: [
    {
      id: 'v1',
      symbol: 'v₁',
      unit: 'm/s',
      name: name('v₁'),
      of: { factor: 1, powers: { d: 1, 'Δt₁': -1 } },
      decimals: 3,
      student: { hint: name('d / Δt₁') },
    },
    {
      id: 'v1a',
      symbol: 'v₁′',
      unit: 'm/s',
      name: name('v₁′'),
      of: { times: ['n₁', { over: ['d', 'Δt₁′'] }] },
      decimals: 3,
      student: { hint: name('d / Δt₁′') },
    },
    { id: 'v2a', symbol: 'v₂′', unit: 'm/s', name: name('v₂′'), of: { over: ['d', 'Δt₂′'] }, decimals: 3 },
    { id: 'p', symbol: 'p', unit: 'kg·m/s', name: name('p'), of: { times: ['m₁', 'v₁'] }, decimals: 4 },
    {
      id: 'pa',
      symbol: 'p′',
      unit: 'kg·m/s',
      name: name('p′'),
      of: { sum: [{ times: ['m₁', 'v₁′'] }, { times: ['m₂', 'v₂′'] }] },
      decimals: 4,
    },
    { id: 'ratio', symbol: 'k', unit: '', name: name('p′/p'), of: { over: ['p′', 'p'] }, decimals: 3 },
  ],
  graphs: [
    {
      id: 'pp',
      label: { vi: 'p′ theo p', en: 'p′ against p' },
      x: { symbol: 'p', unit: 'kg·m/s', name: name('p'), of: { sum: ['p'] }, decimals: 4 },
      y: { symbol: 'p′', unit: 'kg·m/s', name: name('p′'), of: { sum: ['p′'] }, decimals: 4 },
      fit: 'proportional',
      result: { factor: 1, power: 1, formula: 'k = a' },
    },
  ],
  sought: { symbol: 'k', unit: '', name: name('p′/p'), decimals: 3, accepted: 1 },
  methods: [
    { id: 'mean', label: { vi: 'trung bình', en: 'mean' }, from: { column: 'ratio' } },
    { id: 'line', label: { vi: 'đường thẳng', en: 'line' }, from: { graph: 'pp' } },
  ],
};
await readyRows([collisions]);

type Shown = { value: number | null; status?: Reading['status'] };

export function fakeTrack() {
  const listeners = new Set<() => void>();
  const shown: Record<string, Record<string, Shown>> = {
    timer: { first: { value: null }, second: { value: null } },
    timer2: { time: { value: null } },
    balance: { one: { value: 0.2 }, two: { value: 0.3 } },
  };
  const state = { node: 0, tick: 0, mode: 'A', hidden: '' };
  const reading = (channel: string, { value, status }: Shown, decimals: number): Reading => ({
    channel,
    quantity: '',
    unit: '',
    value,
    face: value === null ? '–' : value.toFixed(decimals),
    decimals,
    error: { half: decimals === 4 ? 0.0001 : 0.001, shape: 'triangular' },
    status: status ?? (value === null ? 'idle' : 'ok'),
  });
  const run = {
    current: {},
    seeds: { bench: 1, unknown: 1, run: 7 },
    get position() {
      return { node: state.node, tick: state.tick };
    },
    status: { params: {} },
    readings(id: string) {
      if (!shown[id] || id === state.hidden) throw new RangeError(id);
      const all = Object.entries(shown[id]).map(([channel, one]) => reading(channel, one, id === 'balance' ? 4 : 3));
      return id === 'timer2' ? [...all, { ...reading('mode', { value: 0 }, 0), face: state.mode }] : all;
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as RunView;
  nameRun(run, 'track');
  const command = (): void => {
    state.node++;
    for (const listener of Array.from(listeners)) listener();
  };
  const set = (id: string, channel: string, value: number | null, status?: Reading['status']): void => {
    shown[id]![channel] = status ? { value, status } : { value };
  };
  return {
    run,
    state,
    set,
    command,
    /** Clears both timers, then a push: what each of them shows afterwards; null for a beam that nothing passed. */
    push(before: number, after1: number | null, after2: number | null, clearSecond = true) {
      set('timer', 'first', null);
      set('timer', 'second', null);
      if (clearSecond) set('timer2', 'time', null);
      command();
      state.tick += 240;
      set('timer', 'first', before);
      set('timer', 'second', after1);
      if (after2 !== null) set('timer2', 'time', after2);
      command();
    },
  };
}

/** A notebook of such a table that watches such a bench. */
export function pushed() {
  const book = openBook(collisions);
  const track = fakeTrack();
  book.watch(track.run);
  book.setConstant('d', 0.1);
  const push = (...shown: Parameters<typeof track.push>): string => {
    track.push(...shown);
    return key(book.record(track.run));
  };
  return { book, track, push };
}
