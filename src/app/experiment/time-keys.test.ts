import { expect, it } from 'vitest';
import { timeStroke } from './time-keys.ts';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
it.each([
  [{ key: 'z', ctrlKey: true }, 'undo'],
  [{ key: 'z', metaKey: true }, 'undo'],
  [{ key: 'Z', ctrlKey: true, shiftKey: true }, 'redo'],
  [{ key: 'y', ctrlKey: true }, 'redo'],
  [{ key: 'Z', ctrlKey: true }, 'undo'],
  [{ key: 'z' }, undefined],
  [{ key: 'z', ctrlKey: true, altKey: true }, undefined],
  [{ key: 'z', ctrlKey: true, metaKey: true }, undefined],
] as const)('%o is %s', (keys, wish) => expect(timeStroke({ ...none, ...keys })).toBe(wish));
