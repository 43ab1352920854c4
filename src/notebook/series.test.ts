import { describe, expect, it } from 'vitest';
import { fallTable } from '../../simulations/physics/free-fall/table.ts';
import { graphFit, graphPoints } from './analysis.ts';
import { fill, openBook } from './fake-bench.ts';
import * as formulas from './formula/index.ts';
import { drawingOf, type Drawing } from './graph/drawing.ts';
import { fittedOf, toFit, type Fitted } from './graph/fitted.ts';
import { pointsOf } from './graph/points.ts';
import { FIRST_PLOT } from './plot-choice.ts';
import { quantitiesOf, seriesOf } from './series.ts';
import type { DataSet } from './sets.ts';
import type { Notebook } from './store.ts';

const column = (symbol: string, unit: string, values: readonly number[], half = 0) => ({
  symbol,
  unit,
  decimals: 3,
  values: Float64Array.from(values),
  error: { half, shape: 'rectangular' as const },
});
const set = (title: string, ...columns: DataSet['columns']): Omit<DataSet, 'id'> => ({
  title,
  origin: { kind: 'file', name: 'a.csv' },
  columns,
});
function measured(): Notebook {
  const book = openBook(fallTable);
  book.setWay('lower-edge');
  fill(book, { delay: 0.002 });
  return book;
}
const look = (book: Notebook) => {
  const all = seriesOf(fallTable, book.get(), 'vi', formulas);
  return { all, drawing: drawingOf(fallTable, book.get(), all, 'vi')! };
};
const fitOf = (book: Notebook, drawing: Drawing): Fitted => {
  const fitted = fittedOf(fallTable, book.get(), book.get().plot, toFit(drawing));
  if (!fitted || !('curve' in fitted)) throw new Error('no curve');
  return fitted;
};

describe('series', () => {
  it('the rows draw the same points as the analysis computes', () => {
    const book = measured();
    const { drawing } = look(book);
    const points = drawing.inUse!.points!;
    const right = graphPoints(fallTable, book.get(), fallTable.graphs[0]!);
    expect(points.size).toBe(right.length);
    right.forEach((p, i) => {
      expect(points.measured(i).x).toEqual(p.x);
      expect(points.y[i]).toBe(p.y.value);
      expect(points.dx[i]).toBe(p.x.school);
    });
  });
  it('g is no axis before the student has computed the first row', () => {
    const book = measured();
    const keys = () => quantitiesOf(look(book).all).map((q) => q.key);
    expect(keys()).toEqual(['s (m)', 't (s)', 't² (s²)', '√s (√m)']);
    book.set({ check: { passed: 'right', tries: 1 } });
    expect(keys()).toContain('g (m/s²)');
  });
  it('computes an own column over a set, and its decimals, when they are asked for', () => {
    let reads = 0;
    const watched = (one: DataSet['columns'][number]) => {
      const get = (of: Float64Array, key: string | symbol): unknown => {
        if (typeof key === 'string' && /^\d+$/.test(key)) reads++;
        return Reflect.get(of, key, of);
      };
      return { ...one, values: new Proxy(one.values, { get }) };
    };
    const book = openBook(fallTable);
    const columns = [column('U', 'V', [0, 1, 4], 0.05), column('I', 'A', [0, 1, 2])];
    book.setOwn({ symbol: 'R', unit: 'Ω', expression: 'U/I', decimals: 5, auto: true });
    book.setOwn({ symbol: 'Q', unit: '', expression: 'R + q', decimals: 2, auto: true });
    const sets = [{ ...set('run', ...columns.map(watched)), id: 1 }];
    const [run] = seriesOf(fallTable, { ...book.get(), sets }, 'vi', formulas);
    expect(run!.quantities.map((q) => q.symbol)).toEqual(['U', 'I', 'R']);
    expect(reads).toBe(0);
    // The first number is 1 V/1 A, ± 0.05 Ω.
    expect(run!.quantities[2]!.decimals).toBe(2);
    expect(reads).toBeGreaterThan(0);
    expect([...run!.of('R (Ω)')!.value]).toEqual([NaN, 1, 2]);
  });
  it('own columns become quantities of the rows, and of sets that have their symbols', () => {
    const book = measured();
    book.setOwn({ symbol: 'v', unit: 'm/s', expression: '2*s/t', decimals: 2 });
    book.addSet(set('cảm biến', column('t', 's', [0.1, 0.2, 0.4]), column('s', 'm', [0.05, 0.2, 0.8], 0.001)));
    book.addSet(set('khác', column('U', 'V', [1, 2])));
    const { all } = look(book);
    expect(all.map((one) => one.of('v (m/s)')?.value.length)).toEqual([5, 3, undefined]);
    expect([...all[1]!.of('v (m/s)')!.value]).toEqual([1, 2, 4].map((v) => expect.closeTo(v, 12)));
    // ds = 0.001 at s = 0.05 and t = 0.1: 2·0.001/0.1.
    expect(all[1]!.of('v (m/s)')!.school[0]).toBeCloseTo(0.02, 12);
  });
  it('a set with the table’s symbols in the table’s units stands in its graphs; milliseconds do not', () => {
    const book = measured();
    book.addSet(set('giây', column('t', 's', [0.1, 0.2]), column('s', 'm', [0.05, 0.2])));
    book.addSet(set('mili giây', column('t', 'ms', [100, 200]), column('s', 'm', [0.05, 0.2])));
    const [, seconds, milli] = look(book).drawing.all;
    expect([...seconds!.points!.x]).toEqual([expect.closeTo(0.01, 15), expect.closeTo(0.04, 15)]);
    expect(milli!.points).toBeUndefined();
  });
  it('leaves out what was not measured, and keeps the order of a recording', () => {
    const book = openBook(fallTable);
    book.addSet(set('đi rồi về', column('x', 'm', [3, 1, NaN, 2]), column('y', '', [1, 2, 3, 4])));
    const points = pointsOf(look(book).all[0]!, 'x (m)', 'y', 'gum')!;
    expect([...points.x]).toEqual([3, 1, 2]);
    expect([...points.index]).toEqual([0, 1, 3]);
  });
});

describe('the curve', () => {
  it('of a table’s graph is the line that the result comes from', () => {
    const book = measured();
    const fitted = fitOf(book, look(book).drawing);
    const right = graphFit(fallTable, book.get(), fallTable.graphs[0]!)!;
    expect(fitted.own).toEqual(right);
    expect(fitted.line!.slope).toEqual(right.slope);
    expect(fitted.curve.params.find((p) => p.role === 'slope')!.value).toBeCloseTo(right.slope.value, 10);
  });
  it('goes through the set in use and leaves the result alone', () => {
    const book = measured();
    const g = graphFit(fallTable, book.get(), fallTable.graphs[0]!)!.result!.value;
    const t = Array.from({ length: 50 }, (_, i) => i / 60);
    book.addSet(
      set(
        'rơi',
        column('t', 's', t),
        column(
          's',
          'm',
          t.map((v) => 0.1 + 0.3 * v + 4.9 * v * v),
        ),
      ),
    );
    book.set({ plot: { ...FIRST_PLOT, own: true, x: 't (s)', y: 's (m)', series: 'set:1', fit: 'quadratic' } });
    const fitted = fitOf(book, look(book).drawing);
    expect(fitted.curve.params.map((p) => p.value)).toEqual([0.1, 0.3, 4.9].map((v) => expect.closeTo(v, 9)));
    expect(graphFit(fallTable, book.get(), fallTable.graphs[0]!)!.result!.value).toBe(g);
  });
  it('says why there is none', () => {
    const book = openBook(fallTable);
    book.addSet(set('x bằng nhau', column('x', '', [1, 1, 1]), column('y', '', [1, 2, 3])));
    book.set({ plot: { ...FIRST_PLOT, own: true, x: 'x', y: 'y' } });
    expect(fittedOf(fallTable, book.get(), book.get().plot, toFit(look(book).drawing))).toHaveProperty(
      'problem',
      'fit.problem.same-x',
    );
  });
});
