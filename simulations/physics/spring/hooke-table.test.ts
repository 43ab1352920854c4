/** Table 2 as a student fills it: k from the lines and the rows, by what is stamped and by what the ruler shows. */
import { beforeAll, describe, expect, it } from 'vitest';
import { prepare, type Study } from '@sdk';
import { graphFit, resultOf, type Numbers } from '../../../src/notebook/numbers.ts';
import { expanded, stated, type Measured } from '../../../src/notebook/uncertainty.ts';
import { tableOf } from '../../../scripts/students.ts';
import { LOAD_IDS } from './apparatus.ts';
import hookeTable from './hooke-table.ts';
import model from './model.ts';
import { SPRINGS } from './springs.ts';

beforeAll(() => prepare(model));

const SEEDS = [1, 2, 3, 4, 5];

/** Six loads, each hung and read twice; the clip beside the pointer before. */
const lesson = (spring: 'medium' | 'tight'): Study<typeof model> => ({
  model,
  table: hookeTable,
  way: 'stamps',
  truth: 'stiffness',
  params: { spring },
  prelude: [],
  perform(run, _seed, record) {
    const pass = (seconds: number): void => {
      for (let left = seconds; left > 0; left -= 0.25) run.advance(Math.min(0.25, left));
    };
    run.play();
    run.send('moveClip', { place: Math.round(2000 * run.current.mark) / 2000 });
    for (const load of LOAD_IDS.slice(1, 7))
      for (let n = 0; n < 2; n++) {
        run.send('hang', { load });
        pass(1.5);
        record();
      }
  },
  bins: { from: 0, to: 1, width: 1 },
});
const by = (numbers: Numbers, id: string): Measured =>
  resultOf(
    hookeTable,
    numbers,
    hookeTable.methods.find((m) => m.id === id)!,
  )!;

describe('the table of Hooke’s law', () => {
  it.each(SEEDS)('student %i: both lines give k within their ±, and F–Δl passes through the origin', (seed) => {
    const { numbers, truth } = tableOf(lesson('medium') as never, seed);
    for (const id of ['lineF', 'lineL']) {
      const found = by(numbers, id);
      expect(Math.abs(found.value - truth), id).toBeLessThan(stated(found, 'gum').delta);
      // Masses of 1 % each and half a millimetre on 12 cm: a per cent or two, no more.
      expect(stated(found, 'gum').delta, id).toBeLessThan(0.03 * truth);
    }
    const { intercept } = graphFit(hookeTable, numbers, hookeTable.graphs[0]!)!;
    // The clip's own half millimetre shifts every Δl alike, which no scatter shows.
    expect(Math.abs(intercept.value)).toBeLessThan(expanded(intercept) + 0.0005 * truth);
  });
  it.each(SEEDS)(
    'student %i: the close-wound spring shows its initial force as the intercept, and F/Δl row by row is wrong',
    (seed) => {
      const { numbers, truth } = tableOf(lesson('tight') as never, seed);
      const line = by(numbers, 'lineF');
      expect(Math.abs(line.value - truth)).toBeLessThan(stated(line, 'gum').delta);
      // The weight of half the spring helps to open it: what the masses must add is F₀ − m_s·g/2.
      const { intercept } = graphFit(hookeTable, numbers, hookeTable.graphs[0]!)!;
      const missing = SPRINGS.tight.initial - SPRINGS.tight.burden * 9.787;
      expect(Math.abs(intercept.value - missing)).toBeLessThan(expanded(intercept));
      // F₀ − m_s·g/2 is the weight of a third of 100 g: F/Δl is three times k at 50 g and a tenth too large at 300 g.
      expect(by(numbers, 'rows').value / truth).toBeGreaterThan(1.3);
    },
  );
});
