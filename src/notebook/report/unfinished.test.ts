/** A conclusion that breaks off is seen before it is handed in; a whole one is left in peace. */
import { expect, it } from 'vitest';
import { isUnfinished } from './unfinished.ts';

it('sees a sentence that breaks off', () => {
  for (const text of [
    'Em đo được g = … ± …, vì',
    'g = 9,7 ± 0,2 m/s², vì ',
    'So với dự đoán,',
    'g =',
    'It is so because',
  ])
    expect(isUnfinished(text), text).toBe(true);
});
it('leaves a whole sentence in peace, and an empty one, which has a hint of its own', () => {
  for (const text of [
    '',
    '  ',
    'g = 9,7 ± 0,2 m/s², vì thước lệch.',
    'Em không biết do đâu',
    'Kết quả phù hợp',
    'g ≈ 9,7 m/s²',
  ])
    expect(isUnfinished(text), text).toBe(false);
});
