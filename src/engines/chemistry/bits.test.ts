/** What the browsers are compared with is worth comparing: mixtures that precipitate, all solved, and twice the same. */
import { expect, test } from 'vitest';
import { bitsOfMixtures } from './bits.fixture.ts';

test('some hundred mixtures with precipitates have one hash', () => {
  const first = bitsOfMixtures();
  expect(first.mixtures).toBeGreaterThan(300);
  expect(first.unsolved).toBe(0);
  expect(first.cloudy / first.mixtures).toBeGreaterThan(0.5);
  expect(bitsOfMixtures()).toEqual(first);
});
