/**
 * Somebody without a mouse who tries everything: seeded random actions on free fall. After each the focus is somewhere, every hand has
 * a control with a Vietnamese name and value; in between axe finds nothing. 5 states, 50 in the soak.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { violations } from './support/axe.ts';
import { DESK, launch, PHONE, ready, visitor } from './support/browser.ts';
import { serve, type Site } from './support/site.ts';
import { focused } from './support/focus.ts';
import { badTwins } from './support/twins.ts';
import { act, offers, STEP } from './support/wander.ts';

const STATES = process.env['SOAK'] ? 50 : 5;
/** Actions between two looks of axe. */
const ACTIONS = 12;
const SEED = 3;
/** 600 actions and 50 looks of axe in the soak, ms: two seconds an action on a busy machine. */
const PATIENCE = process.env['SOAK'] ? 1_800_000 : 300_000;

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test.each([
  ['wide', DESK],
  ['360×640', PHONE],
] as const)(
  `${STATES} random states, %s`,
  async (_name, viewport) => {
    const { page, complaints, close } = await visitor(browser, { viewport });
    await page.goto(`${site.url}?test&seed=${SEED}#/physics/free-fall?route=quick`);
    await ready(page);
    // fast-check's generator, so that a failure can be walked again from its seed.
    const [walk] = fc.sample(fc.array(STEP, { minLength: STATES * ACTIONS, maxLength: STATES * ACTIONS }), {
      numRuns: 1,
      seed: SEED + viewport.width,
    });
    const done: string[] = [];
    for (const [n, [which, how]] of walk!.entries()) {
      const count = await offers(page);
      done.push(await act(page, which % count, how));
      const recent = done.slice(-6).join('\n');
      expect(await focused(page), `the focus is lost after\n${recent}`).not.toBe('');
      expect(await badTwins(page), recent).toEqual([]);
      if ((n + 1) % ACTIONS === 0) expect(await violations(page), recent).toEqual([]);
    }
    expect(complaints).toEqual([]);
    await close();
  },
  PATIENCE,
);
