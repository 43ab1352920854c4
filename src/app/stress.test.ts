import { expect, test } from 'vitest';
import { lengthened } from './stress.ts';

test('texts become twice as long, with a word that cannot be broken; symbols and units stay', () => {
  expect(lengthened('Ghi')).toBe('Ghighi');
  expect(lengthened('Đo gia tốc')).toBe('Đogia tốc Đo gia tốc');
  expect(lengthened('1,5 s')).toBe('1,5 s');
  expect(lengthened('')).toBe('');
});
