/** Anything at all in place of a recording: never a throw, always a problem that has words. */
import { RefusedError, parseRecording, replay } from '@core';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { wiring } from './fixtures/wiring.ts';
import { changed, find, good, problemOf } from './support/broken.ts';

describe('anything at all', () => {
  const runs = { numRuns: Number(process.env['HOSTILE_RUNS'] ?? 300), seed: 20_26 };
  const opensOrSays = (text: string) => {
    const parsed = parseRecording(text, find);
    if (parsed.ok)
      try {
        replay(wiring, parsed.value.recording, false).dispose();
      } catch (error) {
        if (!(error instanceof RefusedError)) throw error;
      }
    else problemOf(text);
  };
  test('any text', () => fc.assert(fc.property(fc.string({ maxLength: 200 }), opensOrSays), runs));
  test('any JSON', () => fc.assert(fc.property(fc.json(), opensOrSays), runs));
  test('any value in any place of a recording', () => {
    const places = pathsOf(good);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 2 }), (path, value) =>
        opensOrSays(changed((r) => put(r, path, value))),
      ),
      runs,
    );
  });
  test('any byte lost, doubled or changed', () => {
    const text = JSON.stringify(good);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('', '"', '9', '-', '}', ']', 'e', '\u0000', '𝄞'), (at, by) =>
        opensOrSays(text.slice(0, at) + by + text.slice(at + 1)),
      ),
      runs,
    );
  });
});

type Path = readonly (string | number)[];
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value)
    .slice(0, 4)
    .flatMap(([key, v]) => pathsOf(v, [...path, key]));
  return path.length === 0 ? inner : [path, ...inner];
}
function put(target: object, path: Path, value: unknown): void {
  let at = target as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as typeof at;
  at[path.at(-1)!] = value;
}
