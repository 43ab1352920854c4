/** Table 3 as a student fills it: the top of A against f is the natural frequency, within the dial's own per cent. */
import { beforeAll, expect, it } from 'vitest';
import { prepare, type Study } from '@sdk';
import { graphPoints } from '../../../src/notebook/numbers.ts';
import { tableOf } from '../../../scripts/students.ts';
import { DIAL_SIGMA } from './dial.ts';
import model from './model.ts';
import resonanceTable from './resonance-table.ts';

beforeAll(() => prepare(model));

/** Two masses and a disc in water, shaken at the frequencies that the table proposes, each until the beats are over. */
const lesson: Study<typeof model> = {
  model,
  table: resonanceTable,
  way: 'dial',
  truth: 'natural',
  params: { spring: 'medium' },
  prelude: [
    ['placeBelow', { what: 'beaker' }],
    ['raise', { height: 0.45 }],
    ['hang', { load: '2' }],
    ['mount', { discs: 1 }],
  ],
  perform(run, _seed, record) {
    const pass = (seconds: number): void => {
      for (let left = seconds; left > 0; left -= 0.25) run.advance(Math.min(0.25, left));
    };
    run.play();
    pass(2);
    run.send('drive', { on: true });
    for (const frequency of resonanceTable.settings) {
      run.send('tune', { frequency });
      pass(12);
      record();
    }
  },
  bins: { from: 0, to: 1, width: 1 },
};

it.each([1, 2, 3, 4, 5])('student %i: the curve has its top at the natural frequency', (seed) => {
  const { numbers, truth } = tableOf(lesson as never, seed);
  // 2π√((100 g ± 1 % + 5 g + 4.2 g + 9.0 g of water)/24.8 N/m), by hand.
  expect(Math.abs(truth / 2.304 - 1)).toBeLessThan(0.006);
  const points = graphPoints(resonanceTable, numbers, resonanceTable.graphs[0]!)
    .map(({ x, y }) => ({ f: x.value, A: y.value }))
    .sort((a, b) => a.f - b.f);
  expect(points).toHaveLength(resonanceTable.settings.length);
  // What a student reads off: the highest point. The table's own steps there are 0.1 and 0.2 Hz.
  const top = points.reduce((best, point) => (point.A > best.A ? point : best));
  expect(Math.abs(top.f - truth)).toBeLessThan(0.1 + 3 * DIAL_SIGMA * truth);
  // Finer: near its top 1/A² = ((k − Mω²)² + b²ω²)/(ak)² is a parabola in f² (b²ω² is 0.7 % of k² there), so three points give its lowest place.
  const i = Math.min(points.length - 2, Math.max(1, points.indexOf(top)));
  const [p, q, r] = points.slice(i - 1, i + 2).map(({ f, A }) => ({ x: f * f, y: 1 / (A * A) })) as [P, P, P];
  const [d1, d2] = [(q.y - p.y) / (q.x - p.x), (r.y - q.y) / (r.x - q.x)];
  const lowest = (p.x + q.x) / 2 - (d1 * (r.x - p.x)) / 2 / (d2 - d1);
  // Three of the dial's standard deviations, and 0.4 mm of amplitudes of 20 to 35 mm: half a per cent of f.
  expect(Math.abs(Math.sqrt(lowest) / truth - 1)).toBeLessThan(3 * DIAL_SIGMA + 0.005);
  // Slow shaking moves all as far as the top goes, 2 mm; far above it stays behind.
  expect(points.at(-1)!.A).toBeLessThan(top.A / 3);
});
interface P {
  readonly x: number;
  readonly y: number;
}
