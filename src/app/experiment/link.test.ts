import { beforeAll, expect, test } from 'vitest';
import { setUpFor } from './asked-link.ts';
import { pack, packSetUp, readyLinks, unpack, unpackSetUp } from './link.ts';

beforeAll(readyLinks);

const setUp = {
  params: { airDrag: false, place: 'hà nội' },
  prelude: [['plug', { plug: 'magnet', socket: 'A' }]] as const,
  seeds: { bench: 1, unknown: 2, run: 4294967295 },
};

test('a set-up comes back as it went, in characters that a link may carry', () => {
  const packed = packSetUp(setUp);
  expect(packed).toMatch(/^[\w-]+$/);
  expect(unpackSetUp(packed)).toEqual({ ok: true, value: setUp });
  const { seeds: _, ...unseeded } = setUp;
  expect(unpackSetUp(packSetUp(unseeded))).toEqual({ ok: true, value: unseeded });
});

test('a set-up in a link wins over what the chosen route begins with', () => {
  const route = { params: { airDrag: true, delay: 0.002 }, prelude: [['hang', { body: 'cylinder' }]] as const };
  expect(setUpFor(route, undefined)).toEqual(route);
  expect(setUpFor(route, setUp)).toEqual({ ...setUp, params: { airDrag: false, delay: 0.002, place: 'hà nội' } });
  expect(setUpFor(route, { params: {}, prelude: [] })).toEqual(route);
  expect(setUpFor(undefined, setUp)).toEqual(setUp);
});

test('whatever is broken or hostile is refused in words, never thrown', () => {
  const packed = packSetUp(setUp);
  const key = (text: string) => {
    const result = unpackSetUp(text);
    return result.ok ? 'ok' : result.problem.key;
  };
  expect(key('')).toBe('link.damaged');
  expect(key('<script>alert(1)</script>')).toBe('link.damaged');
  expect(key('A'.repeat(30_000))).toBe('link.too-large');
  expect(key(packed.slice(0, -6))).toBe('link.damaged');
  expect(key(pack({ params: {} }))).toBe('link.damaged');
  expect(key(pack([1, [], [], null]))).toBe('link.damaged');
  expect(key(pack([1, {}, [['a']], null]))).toBe('link.damaged');
  expect(key(pack([1, {}, [], { bench: -1, unknown: 0, run: 0 }]))).toBe('link.damaged');
  expect(key(pack([2, {}, [], null]))).toBe('recording.newer');
  expect(unpack(pack('x'.repeat(1000)))).toEqual({ ok: true, value: JSON.stringify('x'.repeat(1000)) });
});
