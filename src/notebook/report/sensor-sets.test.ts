/** What the report says of a sensor that recorded, and of the suspect that the student named in the notebook. */
import { expect, it } from 'vitest';
import ownWords from '../../../simulations/physics/free-fall/words/vi.json';
import { fallTable } from '../../../simulations/physics/free-fall/table.ts';
import { openBook } from '../fake-bench.ts';
import { sayIn, wordsOf } from '../fake-words.ts';
import type { Notebook } from '../store.ts';
import { reportOf } from './build.ts';
import { NOBODY, NO_LESSON } from './model.ts';

const sectionOf = (book: Notebook, id: string): string =>
  JSON.stringify(
    reportOf({
      language: 'vi',
      say: sayIn('vi'),
      own: wordsOf(ownWords),
      title: 'Đo gia tốc rơi tự do',
      books: [{ table: fallTable, content: book.get() }],
      lesson: NO_LESSON,
      instrument: () => ({ name: 'Cảm biến khoảng cách', sheet: '' }),
      apparatus: [],
      person: NOBODY,
      date: '1/9/2026',
      accepted: () => undefined,
      trace: '',
    }).sections.find((section) => section.id === id) ?? {},
  );
const column = (symbol: string, unit: string, half: number, ...values: readonly number[]) => ({
  symbol,
  unit,
  decimals: 2,
  values: Float64Array.from(values),
  error: { half, shape: 'rectangular' as const },
});

it('names the sensor among the apparatus and gives only what it measured', () => {
  const book = openBook(fallTable);
  book.addSet({
    title: 'Lần ghi 1',
    origin: { kind: 'sensor', instrument: 'sonar', seed: 1, node: 0, from: 0, every: 5 },
    columns: [column('t', 's', 0, 0, 1), column('d', 'm', 0.001, 0.3, 2), column('v', 'm/s', 1, -4.26, 32.37)],
  });
  expect(sectionOf(book, 'data')).toContain('t từ 0,00 đến 1,00\u00a0s; d từ 0,30 đến 2,00\u00a0m.');
  expect(sectionOf(book, 'apparatus')).toContain('Cảm biến khoảng cách (sai số dụng cụ ± 1 mm)');
});

it('keeps the reason for a suspect', () => {
  const book = openBook(fallTable);
  expect(sectionOf(book, 'questions')).toBe('{}');
  book.setAnswer('culprit', 'neither');
  book.setAnswer('culprit-why', 'Vì hai khoảng đều chứa 0.');
  expect(sectionOf(book, 'questions')).toMatch(
    /Em kết tội ai\?.*chưa đủ bằng chứng.*Vì sao\?.*Vì hai khoảng đều chứa 0/,
  );
});
