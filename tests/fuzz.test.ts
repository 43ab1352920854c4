/** Many careless students, each with a seed that stands in the failure's name. FUZZ_SEEDS sets how many each experiment gets. */
import { prepare } from '@core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { liveCarelessly } from './contract/careless.ts';
import { pouring } from './fixtures/pouring.ts';
import { WIRED, wiring } from './fixtures/wiring.ts';
import { experiments } from './support/experiments.ts';

const FIRST = Number(process.env['FUZZ_FIRST'] ?? 1);
const BATCH = 25;

const { found } = await experiments();
/** Students of one morning, shared by all experiments: a new one does not make the others' wait longer. */
const ALL = 400;
const SEEDS = Number(process.env['FUZZ_SEEDS'] ?? Math.ceil(ALL / (found.length + 1)));
const subjects = [
  ...found.map((subject) => ({ subject, seeds: SEEDS })),
  // The field of 40,000 cells is slow to hash; a few students are enough to try the contract.
  { subject: { id: 'fixture/pouring', model: pouring }, seeds: Math.ceil(SEEDS / 25) },
  { subject: { id: 'fixture/wiring', model: wiring, prelude: WIRED }, seeds: SEEDS },
];

for (const { subject, seeds } of subjects)
  describe(subject.id, () => {
    const heard = new Set<string>();
    beforeAll(() => prepare(subject.model));
    afterAll(() => {
      // Not a failure, but what no student ever makes happen is not tried.
      const never = (subject.model.events ?? []).filter((name: string) => !heard.has(name));
      if (never.length > 0) console.log(`${subject.id}: never heard in ${seeds} lives: ${never.join(', ')}`);
    });
    for (let from = 0; from < seeds; from += BATCH) {
      const until = Math.min(seeds, from + BATCH);
      test(`survives students ${FIRST + from} to ${FIRST + until - 1}`, () => {
        for (let n = from; n < until; n++) liveCarelessly(subject, FIRST + n).heard.forEach((name) => heard.add(name));
      });
    }
  });
