/** From the plan of a file and the student's choices to a set that may be kept. */
import { describe, expect, test } from 'vitest';
import { isDataSet } from '../sets.ts';
import { readCsv, setOf, type ImportPlan } from './index.ts';

async function plan(text: string, name = 'run.csv'): Promise<ImportPlan> {
  const done = await readCsv(new TextEncoder().encode(text).buffer as ArrayBuffer, name);
  if (!done.ok) throw new Error(done.problem.key);
  return done.value;
}

describe('a set', () => {
  test('is made of what was chosen, and may be kept', async () => {
    const one = await plan('Thời gian (s);Vị trí (m)\n0,0;1,50\n0,1;1,75\n', 'lớp 10\\xe.csv');
    const done = setOf(one, ' Xe trên đệm khí ', [{ column: 1, symbol: 'x', unit: 'm', half: 0.001 }]);
    expect(done.ok && isDataSet({ ...done.value, id: 1 })).toBe(true);
    expect(done).toMatchObject({ value: { title: 'Xe trên đệm khí', origin: { kind: 'file', name: 'xe.csv' } } });
  });
  test.each([
    ['no-title', '', [{}]],
    ['title-long', 'x'.repeat(81), [{}]],
    ['none-taken', 'a', []],
    ['no-symbol', 'a', [{ symbol: ' ' }]],
    ['symbol-long', 'a', [{ symbol: 'x'.repeat(81) }]],
    ['unit-long', 'a', [{ unit: 'x'.repeat(81) }]],
    ['symbol-twice', 'a', [{}, { column: 1 }]],
    ['half', 'a', [{ half: -1 }]],
    ['half', 'a', [{ half: NaN }]],
  ])('%s', async (key, title, choices) => {
    const one = await plan('t;x\n0;1\n1;2\n');
    const done = setOf(one, title, choices.map((c) => ({ column: 0, symbol: 't', unit: '', half: 0, ...c })));
    expect(done.ok ? 'ok' : done.problem.key).toBe(`import.problem.${key}`);
  }); // prettier-ignore
});
