import { expect, it } from 'vitest';
import { fallTable } from '../../../simulations/physics/free-fall/table.ts';
import { openBook } from '../fake-bench.ts';
import { readPlot } from '../plot-choice.ts';
import { seriesOf } from '../series.ts';
import { drawingOf } from './drawing.ts';
import { fittedOf, toFit } from './fitted.ts';

const G = 9.787;
const REST = 0.8;
/** A sensor below: the body hangs, falls from 1 s on, and lies. */
const times = Array.from({ length: 120 }, (_, i) => i / 60);
const heights = times.map((t) => (t < 1 ? REST : Math.max(0.1, REST - (G / 2) * (t - 1) * (t - 1))));

it('a parabola through the fall alone finds g; through everything it does not', () => {
  const book = openBook(fallTable);
  const column = (symbol: string, unit: string, values: readonly number[]) => ({
    symbol,
    unit,
    decimals: 3,
    values: Float64Array.from(values),
    error: { half: 0, shape: 'normal' as const },
  });
  book.addSet({
    title: 'a',
    origin: { kind: 'file', name: 'a.csv' },
    columns: [column('t', 's', times), column('d', 'm', heights)],
  });
  const plot = { ...book.get().plot, own: true, x: 't (s)', y: 'd (m)', series: 'set:1', fit: 'quadratic' as const };
  const half = (part: typeof plot.part): { size: number; g: number } => {
    book.set({ plot: { ...plot, part } });
    const state = book.get();
    const drawing = drawingOf(fallTable, state, seriesOf(fallTable, state, 'vi'), 'vi')!;
    expect(drawing.inUse!.points!.size, 'all are drawn').toBe(120);
    const fitted = fittedOf(fallTable, state, state.plot, toFit(drawing));
    if (!fitted || !('curve' in fitted)) throw new Error('no curve');
    // The height at three times gives the curvature whatever the letters are.
    const at = (x: number): number => fitted.curve.at(x).value;
    return { size: drawing.fitted!.size, g: -4 * (at(0) + at(1) - 2 * at(0.5)) };
  };
  const whole = half(null);
  expect(whole.size).toBe(120);
  expect(Math.abs(whole.g - G)).toBeGreaterThan(1);
  const fall = half({ x: { min: 1, max: 1.35 }, y: { min: 0.15, max: 1 } });
  expect(fall.size).toBeGreaterThan(15);
  // Exact data: only rounding is left.
  expect(Math.abs(fall.g - G)).toBeLessThan(1e-9);
});

it('a part that no page of ours wrote is left out', () => {
  for (const part of [null, 3, {}, { x: { min: 0, max: 1 } }, { x: { min: 1, max: 0 }, y: { min: 0, max: 1 } }])
    expect(readPlot({ part }).part).toBeNull();
  const part = { x: { min: 0, max: 1 }, y: { min: -1, max: 1 } };
  expect(readPlot({ part: { ...part, more: 1 } }).part).toEqual(part);
});
