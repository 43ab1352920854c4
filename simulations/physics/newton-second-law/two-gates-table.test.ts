/** Table 3 as a student fills it with the logger: a from two speeds, wherever the glider started, and what makes the table refuse. */
import { beforeAll, describe, expect, it } from 'vitest';
import { prepare, Run } from '@sdk';
import { resultOf, takeBeside, takeReading } from '../../../src/notebook/numbers.ts';
import { expanded } from '../../../src/notebook/uncertainty.ts';
import { tableOf } from '../../../scripts/students.ts';
import { FLAG_WIDTH, X_START } from './apparatus.ts';
import model from './model.ts';
import study from './study.ts';
import gatesTable from './two-gates-table.ts';

beforeAll(() => prepare(model));

type Bench = Run<typeof model>;
const pass = (run: Bench, seconds: number) => {
  for (let left = seconds; left > 0; left -= 0.25) run.advance(Math.min(0.25, left));
};
/** Beams on the ruler, m: both passed while the hanger still falls (0.62 m). */
const [E, F] = [0.3, 0.65];
const DISCS = ['10a', '10b', '10c', '10d'] as const;

/** Four discs go from glider to hanger, one trial each; the glider is let go by hand at `from`. */
const lesson = (from: number) => ({
  ...study,
  table: gatesTable,
  way: '',
  truth: 'inertia',
  constants: { d: FLAG_WIDTH, s: F - E },
  params: { family: 'sensor' },
  prelude: [
    ['blow', { air: 'on' }],
    ['wire', { leads: 'E-F' }],
    ['moveGate', { gate: 'E', position: E }],
    ['moveGate', { gate: 'F', position: F }],
    ['hook', { to: 'glider' }],
    ...(['50a', '50b', ...DISCS] as const).map((mass) => ['move', { mass, to: 'glider' }] as const),
  ],
  perform: ((run, _seed, record) => {
    run.play();
    // Without current the magnet holds nothing.
    run.send('press', {});
    pass(run, 2);
    for (let row = 0; row <= DISCS.length; row++) {
      run.send('place', { x: from });
      pass(run, 1.5);
      if (row > 0) run.send('move', { mass: DISCS[row - 1]!, to: 'hanger' });
      run.send('logger.reset', {});
      pass(run, 0.2);
      run.send('letGo', {});
      pass(run, 2.2);
      record();
    }
  }) satisfies typeof study.perform,
});

describe('a from two gates', () => {
  it.each([X_START, 0.2])('the line gives all that is accelerated, from rest at %f m or elsewhere', (from) => {
    for (const seed of [1, 2, 3, 4]) {
      const { numbers, truth } = tableOf(lesson(from) as never, seed);
      expect(numbers.rows).toHaveLength(5);
      const [ratio, line] = gatesTable.methods.map((method) => resultOf(gatesTable, numbers, method)!) as [
        ReturnType<typeof resultOf> & object,
        ReturnType<typeof resultOf> & object,
      ];
      // Pulley included: 0.355 kg. Labels 0.2 %, s and d as stated: the ± of the table; and 0.15 % for the film and g = 9.79.
      expect(Math.abs(line.value - truth), `line, seed ${seed}`).toBeLessThan(expanded(line) + 0.0015 * truth);
      // F/a is F·mₕ/(F − f): 2.3 mN in 98 to 489 mN make 1.1 % in the mean.
      expect(Math.abs(ratio.value / line.value - 1.011), `ratio, seed ${seed}`).toBeLessThan(0.006);
    }
  });
  it('refuses leads that time another way, and a gate that was not reached', () => {
    const run = new Run(model, {
      experiment: 'physics/newton-second-law',
      seeds: { bench: 1, unknown: 1, run: 1 },
      params: { family: 'sensor' },
      prelude: [['blow', { air: 'on' }]],
    });
    const problem = (taken: { ok: boolean; problem?: { key: string } }) => (taken.ok ? '' : taken.problem!.key);
    expect(problem(takeReading(gatesTable, run, '') as never)).toBe('record.leads-gates');
    run.send('wire', { leads: 'E-F' });
    run.step();
    expect(problem(takeReading(gatesTable, run, '') as never)).toBe('record.nothing');
    expect(problem(takeBeside(gatesTable, run, '') as never)).toBe('record.no-second');
  });
});
