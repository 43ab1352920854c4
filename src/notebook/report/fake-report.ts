/** For the tests of the report: a notebook with falls in it, its report, and a ruler for words. */
import type { TableSpec } from '../../sdk/table.ts';
import { fill, openBook } from '../fake-bench.ts';
import { sayIn } from '../fake-words.ts';
import type { Notebook } from '../store.ts';
import type { ReportInput } from './build.ts';
import type { Measure } from './flow.ts';
import { NOBODY, NO_LESSON, type Block, type ReportModel } from './model.ts';

export const input = (book: Notebook, more: Partial<ReportInput> = {}): ReportInput => ({
  language: 'vi',
  say: sayIn('vi'),
  own: (key) => key,
  title: 'Đo gia tốc rơi tự do',
  books: [{ table: book.table, content: book.get() }],
  lesson: NO_LESSON,
  instrument: (id) => ({ name: id, sheet: 'ĐCNN 0,001 s' }),
  apparatus: ['Nam châm điện'],
  person: NOBODY,
  date: '1/9/2026',
  accepted: () => undefined,
  trace: 'Mã lượt 7',
  ...more,
});
export const blocksOf = (report: ReportModel, id: string): readonly Block[] =>
  report.sections.find((s) => s.id === id)?.blocks ?? [];
/** Five heights, three falls each. */
export function measured(table: TableSpec) {
  const book = openBook(table);
  book.setWay('lower-edge');
  fill(book, { repeats: 3 });
  book.set({ check: { passed: 'right', tries: 1 }, method: 'lineT2' });
  return book;
}

/** Every sign half as wide as it is high: enough to break lines by. */
export const measure: Measure = (text, { size }) => 0.5 * size * text.length;
