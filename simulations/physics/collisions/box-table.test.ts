/** Table 3 as a student fills it: five pushes with velcro, every box, and what friction on the way adds to the mass. */
import { beforeAll, describe, expect, it } from 'vitest';
import { prepare, Run } from '@sdk';
import { resultOf, takeReading } from '../../../src/notebook/numbers.ts';
import { tableOf } from '../../../scripts/students.ts';
import { BOX_IDS, BOX_TOTAL } from './apparatus.ts';
import boxTable from './box-table.ts';
import guide from './guide/index.ts';
import model from './model.ts';
import study from './study.ts';

beforeAll(() => prepare(model));

type Bench = Run<typeof model>;
const pass = (run: Bench, seconds: number) => {
  for (let left = seconds; left > 0; left -= 0.25) run.advance(Math.min(0.25, left));
};
const mystery = guide.mystery!;
const riddle = {
  ...study,
  table: boxTable,
  truth: 'mass2',
  constants: {},
  params: mystery.params,
  prelude: mystery.prelude,
  perform: ((run, _seed, record) => {
    run.play();
    pass(run, 7);
    for (let trial = 0; trial < mystery.repeats; trial++) {
      run.send('putBack', {});
      run.send('logger.reset', {});
      pass(run, 0.4);
      run.send('push1', { how: 'right-strong' });
      pass(run, 5);
      record();
    }
  }) satisfies typeof study.perform,
};
const [momentum] = boxTable.methods;

/** A student for every box, found by what the run then hides. */
const seeds = (): number[] => {
  const found = new Map<string, number>();
  for (let seed = 1; found.size < BOX_IDS.length && seed < 200; seed++) {
    const run = new Run(model, {
      experiment: 'physics/collisions',
      seeds: { bench: seed, unknown: seed, run: seed },
      params: mystery.params as never,
    });
    const id = BOX_IDS.find((box) => Math.abs(BOX_TOTAL[box] - run.probe('mass2')!) < 1e-6)!;
    if (!found.has(id)) found.set(id, seed);
    run.dispose();
  }
  return BOX_IDS.map((id) => found.get(id)!);
};

/**
 * What the gates tell by the law alone, of 0.4 kg at 0.75 m/s from 0.20 m: friction takes a = 0.008 + 0.004 v on the way, so the pair is
 * seen slower than it left the meeting, which reads as a heavier box.
 */
function told(mass2: number): number {
  const after = (v: number, way: number) => Math.sqrt(v * v - 2 * (0.008 + 0.004 * v) * way);
  const v1 = after(0.75, 0.28);
  const v = after((0.4 / (0.4 + mass2)) * after(v1, 0.09), 0.12);
  return (0.4 * (v1 - v)) / v;
}

describe('the box', () => {
  it('is found by momentum alone, each of the five, with the surplus of friction', () => {
    for (const seed of seeds()) {
      const { numbers, truth } = tableOf(riddle as never, seed);
      const found = resultOf(boxTable, numbers, momentum!)!;
      expect(numbers.rows).toHaveLength(5);
      // m₂ = m₁(v₁/v − 1): two flags of 0.2 mm in 50 mm are 0.57 % of v₁/v = (m₁ + m₂)/m₁, that is of m₁ + m₂; three of them, and half
      // a gram of the balance. (One student's flags are the same in all five trials.) Logger: 1 µs in 70 ms.
      const tolerance = 3 * 0.0057 * (0.4 + truth) + 0.0005;
      expect(Math.abs(found.value - told(truth)), `seed ${seed}, ${truth} kg`).toBeLessThan(tolerance);
      // The boxes are further apart than that and the friction together.
      const nearest = BOX_IDS.reduce((a, b) =>
        Math.abs(BOX_TOTAL[b] - found.value) < Math.abs(BOX_TOTAL[a] - found.value) ? b : a,
      );
      expect(BOX_TOTAL[nearest]).toBeCloseTo(truth, 6);
    }
  }, 60_000);
  it('asks for a collision first, and never for m₂ on the balance', () => {
    const run = new Run(model, {
      experiment: 'physics/collisions',
      seeds: { bench: 1, unknown: 1, run: 1 },
      params: mystery.params as never,
      prelude: mystery.prelude as never,
    });
    const taken = takeReading(boxTable, run, '');
    expect(taken.ok ? '' : taken.problem.key).toBe('record.no-collision');
    expect(boxTable.beside!.map(({ symbol }) => symbol)).not.toContain('m₂');
  });
});
