/** The graph of the student's own choice is on paper what it is on the page: the same points, curve and rule. */
import { expect, it } from 'vitest';
import { fallTable } from '../../../simulations/physics/free-fall/table.ts';
import { openBook } from '../fake-bench.ts';
import { sayIn } from '../fake-words.ts';
import { drawingOf } from '../graph/drawing.ts';
import { isFitted, lineTexts } from '../graph/fit-report.tsx';
import { fittedOf, toFit } from '../graph/fitted.ts';
import { FIRST_PLOT } from '../plot-choice.ts';
import { seriesOf } from '../series.ts';
import type { Notebook } from '../store.ts';
import { reportOf } from './build.ts';
import { blocksOf, input, measured } from './fake-report.ts';

const { x: SQUARED } = fallTable.graphs.find(({ id }) => id === 's-t2')!;
/** What the page draws and fits. */
function drawnOn(book: Notebook) {
  const content = book.get();
  const drawing = drawingOf(fallTable, content, seriesOf(fallTable, content, 'vi'), 'vi')!;
  const fitted = fittedOf(fallTable, content, content.plot, toFit(drawing));
  if (!isFitted(fitted)) throw new Error('no curve');
  return [content, { drawing, fitted }] as const;
}

const listsOf = (book: Notebook): readonly string[] =>
  blocksOf(reportOf(input(book)), 'analysis').flatMap((b) => (b.kind === 'list' ? b.items : []));

it('prints a straight line of the own axes by the rule in use, as the page does', () => {
  const book = measured(fallTable);
  const plot = {
    ...FIRST_PLOT,
    own: true,
    x: `${SQUARED.symbol} (${SQUARED.unit})`,
    y: 's (m)',
    fit: 'linear' as const,
  };
  for (const mode of ['school', 'gum'] as const) {
    book.set({ plot, mode });
    const [, own] = drawnOn(book);
    const said = lineTexts({ drawing: own.drawing, mode, language: 'vi' }, own.fitted, sayIn('vi'));
    expect(said).toHaveLength(2);
    expect(said[0]).toContain(`(${sayIn('vi')(`mode.${mode}`)})`);
    expect(listsOf(book)).toEqual(expect.arrayContaining([...said]));
  }
  expect(JSON.stringify(listsOf(book))).not.toContain(sayIn('vi')('graph.rule.scatter'));
});

it('fits the part in sight alone, where the student has chosen it', () => {
  const book = openBook(fallTable);
  // Rest, then a fall of 9.787 m/s²: s = 4.8935·(t − 1)², exactly, on 1 s ≤ t ≤ 1.4 s.
  const t = Float64Array.from({ length: 141 }, (_, i) => i / 100);
  const s = t.map((at) => (at < 1 ? 0 : 4.8935 * (at - 1) ** 2));
  const error = { half: 0, shape: 'normal' } as const;
  book.addSet({
    title: 'Cảm biến',
    origin: { kind: 'file', name: 'a' },
    columns: [
      { symbol: 't', unit: 's', decimals: 2, values: t, error },
      { symbol: 'd', unit: 'm', decimals: 4, values: s, error },
    ],
  });
  const plot = { ...FIRST_PLOT, own: true, x: 't (s)', y: 'd (m)', series: 'set:1', fit: 'quadratic' as const };
  const part = { x: { min: 0.995, max: 1.41 }, y: { min: -1, max: 1 } };
  book.set({ plot });
  expect(JSON.stringify(listsOf(book))).not.toContain('4,89');
  book.set({ plot: { ...plot, part } });
  const items = listsOf(book);
  expect(items.some((one) => one.startsWith('a = 4,8935 m/s²'))).toBe(true);
  expect(items).toContain('Đang khớp 41 điểm, t từ 1,00\u00a0s đến 1,41\u00a0s.');
  // All points are drawn; the curve keeps to its part.
  const chosen = blocksOf(reportOf(input(book)), 'analysis').find((b) => b.kind === 'graph');
  const marks = chosen?.kind === 'graph' ? chosen.graph.drawing.marks : [];
  const discs = marks.flatMap((m) => (m.kind === 'disc' ? [m.x] : []));
  expect(discs).toHaveLength(141);
  const curve = marks.find((m) => m.kind === 'line' && m.points.length > 100);
  if (curve?.kind !== 'line') throw new Error('no curve');
  expect(curve.points[0]).toBeGreaterThan(discs[98]!);
  expect(curve.points[0]).toBeLessThan(discs[101]!);
});
