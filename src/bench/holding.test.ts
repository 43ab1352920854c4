import { expect, it, vi } from 'vitest';
import { hold, holding, onRelease } from './holding.ts';

it('holds until the last hand is let go, and tells so once', () => {
  const told = vi.fn();
  const off = onRelease(told);
  const first = hold();
  const second = hold();
  first();
  first();
  expect(holding()).toBe(true);
  expect(told).not.toHaveBeenCalled();
  second();
  expect(holding()).toBe(false);
  expect(told).toHaveBeenCalledTimes(1);
  off();
  hold()();
  expect(told).toHaveBeenCalledTimes(1);
});
