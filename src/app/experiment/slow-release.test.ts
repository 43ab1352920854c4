import { expect, test } from 'vitest';
import { gather } from './slow-release.ts';

const names = { off: 'signal', released: 'released' };

test('the first signal and the release after it are kept, whatever else is heard', () => {
  const at = (name: string, time: number, on = true) => ({ name, time, data: { on } });
  const first = gather({}, [at('released', 0.5), at('signal', 0.6), at('signal', 1), at('signal', 1.1, false)], names);
  expect(first).toEqual({ off: 1 });
  const second = gather(first, [at('hung', 1), at('released', 1.0019), at('signal', 1.2)], names);
  expect(second).toEqual({ off: 1, released: 1.0019 });
  expect(gather(second, [at('released', 3)], names)).toBe(second);
});
