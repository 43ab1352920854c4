/** An English report has English titles, and the student's own. */
import { expect, it } from 'vitest';
import { fallTable } from '../../../simulations/physics/free-fall/table.ts';
import { openBook } from '../fake-bench.ts';
import { sayIn } from '../fake-words.ts';
import { withTitles, type Says } from './set-titles.ts';

const says: Says = [sayIn('en'), sayIn('vi')];
const values = Float64Array.of(0, 1);
const column = { symbol: 't', unit: 's', decimals: 2, values, error: { half: 0, shape: 'normal' } } as const;
const origin = { kind: 'sensor', instrument: 'sonar', seed: 1, node: 0, from: 0, every: 5 } as const;
const kindOf = (): string => 'motion-sensor';

it('translates the title that a recording got by itself, and no other', () => {
  const book = openBook(fallTable);
  const given = sayIn('vi')('recorder.run', { name: sayIn('vi')('kind.motion-sensor'), n: 12 });
  for (const title of [given, 'Bóng rơi', `${given} của em`]) book.addSet({ title, origin, columns: [column] });
  const content = book.get();
  expect(withTitles(content, says, kindOf).sets.map((s) => s.title)).toEqual([
    sayIn('en')('recorder.run', { name: sayIn('en')('kind.motion-sensor'), n: 12 }),
    'Bóng rơi',
    `${given} của em`,
  ]);
  expect(withTitles(content, [sayIn('vi'), sayIn('en')], kindOf)).toBe(content);
});
