/** The contract, held against every experiment that lies in simulations/, the template, and throw-away fixtures. */
import { prepare } from '@core';
import { beforeAll, describe, test } from 'vitest';
import { contract } from './contract/index.ts';
import { pouring } from './fixtures/pouring.ts';
import { tasting, tastingGuide } from './fixtures/tasting.ts';
import { WIRED, wiring } from './fixtures/wiring.ts';
import { experiments } from './support/experiments.ts';

const fixtures = [
  { id: 'fixture/pouring', model: pouring },
  { id: 'fixture/wiring', model: wiring, prelude: WIRED },
  { id: 'fixture/tasting', model: tasting, guide: tastingGuide as never },
];

const { found, broken } = await experiments();

for (const { id, error } of broken)
  test(`${id} can be loaded`, () => {
    throw error;
  });

for (const subject of [...found, ...fixtures])
  describe(subject.id, () => {
    beforeAll(() => prepare(subject.model));
    for (const check of contract(subject)) test(check.name, check.run);
  });
