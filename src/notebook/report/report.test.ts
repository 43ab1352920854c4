/** The report fills itself from what is known, keeps the student's words, and sets on A4 without losing anything. */
import { describe, expect, it } from 'vitest';
import ownWords from '../../../simulations/physics/free-fall/words/vi.json';
import { fallTable } from '../../../simulations/physics/free-fall/table.ts';
import { openBook } from '../fake-bench.ts';
import { wordsOf } from '../fake-words.ts';
import { FIRST_PLOT } from '../plot-choice.ts';
import type { Notebook } from '../store.ts';
import { reportOf, type ReportInput } from './build.ts';
import * as fake from './fake-report.ts';
import { createFlow, MARGIN, PAGE, wrap } from './flow.ts';
import { graphDrawing, ticksBetween } from './graph-drawing.ts';
import { NO_LESSON, type Asked, type ReportModel } from './model.ts';
import { pagesOf } from './pages.ts';
import { pdfOfPictures } from './pdf.ts';

const { blocksOf, measure } = fake;
const measured = () => fake.measured(fallTable);
/** With the words of the experiment. */
const input = (book: Notebook, more: Partial<ReportInput> = {}) =>
  fake.input(book, { own: wordsOf(ownWords), ...more });
const asked = (id: string, answer: string, written = false): Asked => ({
  id,
  question: `${id}?`,
  answer,
  comment: '',
  written,
  starters: [],
});
const field = (report: ReportModel, id: string) =>
  report.sections
    .flatMap((s) => s.blocks)
    .flatMap((b) => (b.kind === 'field' && b.field.id === id ? [b.field] : []))[0]!;

describe('the report', () => {
  it('is a form with friendly gaps before anything is done', () => {
    const report = reportOf(input(openBook(fallTable)));
    expect(report.sections.map((s) => s.title)).toEqual([
      '1. Mục đích',
      '2. Dự đoán',
      '3. Dụng cụ',
      '4. Các bước tiến hành',
      '5. Bảng số liệu',
      '6. Xử lí số liệu',
      '7. Kết luận',
    ]);
    expect(field(report, 'aim').text).toBe('Xác định gia tốc rơi tự do g, kèm sai số.');
    expect(blocksOf(report, 'data')).toMatchObject([{ kind: 'gap', text: 'Em chưa có số liệu nào.' }]);
    expect(field(report, 'conclusion')).toMatchObject({ text: '', gap: 'Em chưa ghi kết luận.' });
    expect(JSON.stringify(report)).not.toMatch(/report\.|undefined/);
  });

  it('fills as the student goes', () => {
    const book = measured();
    book.setAnswer('conclusion', 'g = 9,8');
    const lesson = {
      ...NO_LESSON,
      predictions: [asked('quadruple', 'gấp 2'), asked('heavier', '')],
      questions: [asked('why', 'vì thế', true), asked('where', '')],
    };
    const report = reportOf(input(book, { lesson, accepted: () => 9.787 }));
    // What was done is told in the student's own words.
    expect(field(report, 'steps')).toMatchObject({ text: '', starters: ['Đầu tiên, em …', expect.anything()] });
    expect(field(report, 'conclusion').text).toBe('g = 9,8');
    expect(field(report, 'answer.why').text).toBe('vì thế');
    expect(blocksOf(report, 'predict').map((b) => b.kind)).toEqual(['answer', 'gap']);
    const table = blocksOf(report, 'data')[0]!;
    expect(table).toMatchObject({ kind: 'table', table: { caption: 'Bảng 1. Đo gia tốc rơi tự do' } });
    if (table.kind !== 'table') throw new Error();
    // The route asked for five repeats, three were made: no empty columns on paper.
    expect(table.table.heads).toEqual([
      's (m)',
      'Lần 1 (s)',
      'Lần 2 (s)',
      'Lần 3 (s)',
      't̄ (s)',
      'Δt (s)',
      't̄² (s²)',
      'g (m/s²)',
    ]);
    expect(table.table.rows[0]![0]).toBe('0,2000');
    const analysis = JSON.stringify(blocksOf(report, 'analysis'));
    expect(analysis).toMatch(/g = 9,\d+ ± 0,\d+ m\/s² \(theo sách giáo khoa\)/);
    expect(analysis).toContain('g tại nơi đo: 9,787\u00a0m/s².');
    expect(blocksOf(report, 'apparatus')).toMatchObject([
      { items: ['Nam châm điện', expect.stringContaining('sai số dụng cụ ± 1 ms'), expect.stringMatching(/± 0,5 mm/)] },
      { text: 'Đo với: trụ thép, Hà Nội.' },
    ]);
  });

  it('puts the own words of the student first, also where they wiped out what was known', () => {
    const book = measured();
    book.setReport('aim', 'Tìm g của em');
    book.setAnswer('conclusion', 'g = 9,8');
    book.setReport('conclusion', '');
    const report = reportOf(input(book));
    expect(field(report, 'aim').text).toBe('Tìm g của em');
    expect(field(report, 'conclusion')).toMatchObject({ text: '', known: 'g = 9,8' });
  });

  it('computes no result before the student has computed the first row, and shows no accepted value unasked', () => {
    const book = measured();
    book.set({ check: { passed: 'no', tries: 0 } });
    expect(JSON.stringify(reportOf(input(book)))).not.toMatch(/g = 9|tại nơi đo/);
  });

  it("prints the graph of the student's own choice, with its curve", () => {
    const book = measured();
    book.set({ plot: { ...FIRST_PLOT, own: true, x: 't (s)', y: 's (m)', fit: 'quadratic' } });
    const analysis = blocksOf(reportOf(input(book)), 'analysis');
    const chosen = analysis.find((b) => b.kind === 'graph' && b.graph.id === 'chosen');
    expect(chosen).toMatchObject({
      graph: { caption: 'Đồ thị s theo t', spoken: expect.stringMatching(/s = 4,\d+·t²/) },
    });
    expect(JSON.stringify(analysis)).toMatch(/r² = (1|0,99)/);
  });

  it('takes data sets in short, at any length', () => {
    const book = measured();
    const values = Float64Array.from({ length: 100_000 }, (_, i) => i / 100);
    values[7] = NaN;
    const error = { half: 0, shape: 'normal' } as const;
    book.addSet({
      title: 'Cảm biến',
      origin: { kind: 'file', name: 'a' },
      columns: [{ symbol: 't', unit: 's', decimals: 2, values, error }],
    });
    expect(JSON.stringify(blocksOf(reportOf(input(book)), 'data'))).toContain(
      'Cảm biến: 100000 số đo; t từ 0,00 đến 999,99\u00a0s.',
    );
  });
});

describe('pages', () => {
  it('lose no word and leave their margins free', () => {
    const book = measured();
    book.setReport('conclusion', `${'dài '.repeat(1500)}hết`);
    const report = reportOf(input(book));
    const pages = pagesOf(report, measure);
    expect(pages.length).toBeGreaterThan(2);
    const texts = pages.flat().flatMap((m) => (m.kind === 'text' ? [m] : []));
    expect(
      texts
        .map((t) => t.text)
        .join(' ')
        .match(/dài/g),
    ).toHaveLength(1500);
    for (const { y, text } of texts) expect(y, text).toBeLessThan(PAGE.height - 30);
    const body = texts.filter((t) => !t.text.startsWith('Trang') && t.text !== report.footer);
    for (const { y, text } of body) expect(y, text).toBeLessThan(PAGE.height - MARGIN.bottom + 1);
  });
  it('repeat the head of a long table', () => {
    const heads = ['s (m)', 'g (m/s²)'];
    const table = {
      caption: 'Bảng',
      heads,
      rows: Array.from({ length: 120 }, (_, i) => [String(i), 'x']),
      words: [false, false],
    };
    const report = {
      ...reportOf(input(openBook(fallTable))),
      sections: [{ id: 'data' as const, title: 'T', blocks: [{ kind: 'table' as const, table }] }],
    };
    const pages = pagesOf(report, measure);
    const withRows = pages.filter((marks) => marks.some((m) => m.kind === 'text' && m.text === 'x'));
    expect(withRows.length).toBeGreaterThan(2);
    for (const marks of withRows) expect(marks.some((m) => m.kind === 'text' && m.text === 's (m)')).toBe(true);
  });
  it('wrap a word that is wider than the line', () => {
    expect(wrap('ab '.repeat(3) + 'x'.repeat(30), { size: 10 }, 50, measure)).toEqual([
      'ab ab ab',
      'x'.repeat(10),
      'x'.repeat(10),
      'x'.repeat(10),
    ]);
  });
  it('begin a new page only where something stands', () => {
    const flow = createFlow(measure);
    flow.room(5000);
    expect(flow.pages).toHaveLength(1);
  });
});

describe('drawing', () => {
  it('has round ticks that cover the axis', () => {
    expect(ticksBetween(0, 0.9, 6).at.map((t) => t.toFixed(1))).toEqual(['0.0', '0.2', '0.4', '0.6', '0.8']);
    expect(ticksBetween(-0.003, 0.012, 5)).toMatchObject({ decimals: 3 });
    expect(ticksBetween(0, 123_456, 5).at.at(-1)).toBe(100_000);
  });
  it('stays inside its frame, whatever the points', () => {
    const spec = fallTable.graphs[0]!;
    for (const points of [[], [{ x: 0, y: 0, dx: 0, dy: 0 }], [{ x: -2, y: 5e6, dx: 1, dy: 1e6 }]]) {
      const { width, height, marks } = graphDrawing(
        spec,
        { points, line: { slope: -4, intercept: 2, equation: '' } },
        'vi',
      );
      for (const mark of marks) {
        const at = mark.kind === 'line' ? mark.points : [(mark as { x: number }).x, (mark as { y: number }).y];
        at.forEach((v, i) => {
          expect(v).toBeGreaterThanOrEqual(-1);
          expect(v).toBeLessThanOrEqual((i % 2 === 0 ? width : height) + 1);
        });
      }
    }
  });
  it('makes a PDF whose table of objects is right', () => {
    const file = pdfOfPictures(
      [0, 1].map(() => ({ bytes: Uint8Array.of(255, 216, 255, 217), width: 2, height: 3 })),
      'Báo cáo',
    );
    const text = Array.from(file, (b) => String.fromCharCode(b)).join('');
    const start = Number(/startxref\n(\d+)/.exec(text)![1]);
    expect(text.slice(start, start + 4)).toBe('xref');
    const offsets = [...text.slice(start).matchAll(/(\d{10}) 00000 n/g)].map((m) => Number(m[1]));
    expect(offsets).toHaveLength(9);
    offsets.forEach((at, i) => expect(text.slice(at)).toMatch(new RegExp(`^${i + 1} 0 obj`)));
  });
});
