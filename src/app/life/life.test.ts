import { describe, expect, it } from 'vitest';
import { choose, LIFE_VERSION, readLife, type Asked, type StoredLife } from './life.ts';
import { namesIn, superfluous } from './sweep.ts';

const NAME = '0123456789abcdef0123';
const life = (change: Partial<StoredLife> = {}): StoredLife => ({
  version: LIFE_VERSION,
  at: 1,
  recording: NAME,
  commands: 3,
  head: { node: 3, tick: 400 },
  redo: [],
  speed: 1,
  playing: true,
  route: 'quick',
  riddle: false,
  table: 0,
  link: '',
  seed: '',
  own: false,
  memories: { fall: { seenBlank: false, before: { 'ruler.gate-E': 0.2 }, last: { value: 0.2, instrument: 'timer' } } },
  place: { index: 2, done: ['a'] },
  ...change,
});
const asked = (change: Partial<Asked> = {}): Asked => ({
  route: undefined,
  link: undefined,
  seed: undefined,
  still: false,
  ...change,
});

describe('what becomes of the run that was left', () => {
  it('is gone on with where the address asks for nothing else', () => {
    expect(choose(life(), asked(), true)).toBe('resume');
    expect(choose(life(), asked({ route: 'quick' }), true)).toBe('resume');
    expect(choose(life({ link: 'abc', seed: '20' }), asked(), true)).toBe('resume');
    expect(choose(life({ link: 'abc', seed: '20' }), asked({ link: 'abc', seed: '20' }), true)).toBe('resume');
  });
  it('gives way to a fresh bench where nothing was done', () => {
    expect(choose(life({ commands: 0 }), asked(), true)).toBe('fresh');
    expect(choose(life({ commands: 0, riddle: true }), asked(), true)).toBe('resume');
    expect(choose(life({ commands: 0, own: true }), asked(), true)).toBe('resume');
    expect(choose(undefined, asked({ link: 'abc' }), false)).toBe('fresh');
  });
  it('is asked about where the address wants another bench', () => {
    for (const other of [{ link: 'abc' }, { seed: '20' }, { route: 'full' }])
      expect(choose(life(), asked(other), false)).toBe('ask');
    expect(choose(life({ commands: 0 }), asked({ link: 'abc' }), true)).toBe('ask');
    expect(choose(undefined, asked({ link: 'abc' }), true)).toBe('ask');
    expect(choose(life({ commands: 0 }), asked({ seed: '20' }), true)).toBe('fresh');
  });
  it('never comes into pictures and tests at a tick', () =>
    expect(choose(life(), asked({ still: true }), true)).toBe('fresh'));
});

describe('a life from a shelf', () => {
  it('is read as it was written', () => expect(readLife(structuredClone(life()))).toEqual(life()));
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['text', 'x'],
    ['of another version', life({ version: 99 })],
    ['without a name', life({ recording: '../../etc' })],
    ['at a place that is none', life({ head: { node: -1, tick: NaN } })],
    ['with odd ways forward', life({ redo: [{ node: 0.5, tick: 1 }] })],
    ['with a table that is none', life({ table: Infinity })],
    ['with an endless link', life({ link: 'x'.repeat(1e6) })],
    ['with a memory that is none', life({ memories: { fall: { seenBlank: 1 } } as never })],
    ['with a place in the lesson that is none', life({ place: { index: 1, done: [3] } as never })],
  ])('%s is none', (_what, saved) => expect(readLife(saved)).toBeUndefined());
});

describe('clearing away', () => {
  const other = 'ffffffffffffffffffff';
  /** A year after all of them, ms since 1970. */
  const LATER = 31_536_000_000;
  it('finds the names of runs wherever a notebook keeps them', () =>
    expect([
      ...namesIn({ rows: [{ repeats: [{ recording: NAME }] }], sets: { recording: 'x', a: { recording: other } } }),
    ]).toEqual([NAME, other]));
  it('does not walk through a series', () => {
    const series = Object.assign(new Float64Array(4), { inner: { recording: NAME } });
    expect(namesIn({ series }).size).toBe(0);
  });
  it('keeps what a bench or a number refers to, the latest first', () => {
    const kept = new Map([
      [NAME, { at: 1, pages: 2 }],
      [other, { at: 2, pages: 2 }],
    ]);
    expect(superfluous(kept, new Set(), new Set(), LATER)).toEqual([other, NAME]);
    expect(superfluous(kept, new Set([NAME]), new Set([other]), LATER)).toEqual([]);
    // Another page may have begun it an hour ago and written nothing down yet.
    expect(superfluous(kept, new Set(), new Set(), 3_600_000)).toEqual([]);
    const many = new Map(Array.from({ length: 300 }, (_, i) => [String(i), { at: i, pages: 2 }] as const));
    const gone = superfluous(many, new Set(many.keys()), new Set(['0']), LATER);
    expect(gone).toHaveLength(99);
    expect(gone).not.toContain('0');
    expect(gone).not.toContain('299');
  });
});
