/**
 * The safety card, on every bench that declares dangers: it comes with the act, holds the focus, can be stopped with Escape, tells what
 * happened and how to help, and takes it back; axe finds nothing in it, and on the smallest phone nothing of it is cut.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import type { Act } from '@sdk';
import { experiments } from '../support/experiments.ts';
import { violations, violationsInThemes } from './support/axe.ts';
import { DESK, launch, ready, TOUCH, visitor } from './support/browser.ts';
import { clipped } from './support/clipped.ts';
import { focused } from './support/focus.ts';
import type { Seen } from './support/page-run.ts';
import { serve, type Site } from './support/site.ts';

const { found } = await experiments();
const dangerous = found.filter(({ guide }) => guide?.danger !== undefined);
const asks = (act: Act): boolean => 'guesses' in act;

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch({ picture: false }), serve()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Goes the way to an act, at the pace of the model; the card then stands there. */
async function goTo(page: Page, { way }: Act): Promise<void> {
  await page.evaluate(
    ([steps]) => {
      const { run } = (globalThis as unknown as Seen).__phongStem;
      for (const [command, input, seconds = 0] of steps) {
        run.send(command, input);
        run.advance(0);
        for (let n = Math.ceil(seconds / run.model.dt - 1e-9); n > 0; n--) run.step();
      }
    },
    [way] as const,
  );
  await page.locator('dialog.danger-card').waitFor();
}
const phaseOf = (page: Page): Promise<number | undefined> =>
  page.evaluate(() => (globalThis as unknown as Seen).__phongStem.run.probe('danger'));
const hashOf = (page: Page): Promise<string> =>
  page.evaluate(() => (globalThis as unknown as Seen).__phongStem.run.hash());
const gone = (page: Page): Promise<void> => page.locator('dialog.danger-card').waitFor({ state: 'detached' });

/** The card is the page's, its words are each bench's: the colours are looked at on one, the room that words need on all. */
const VISITS = dangerous.flatMap(({ id, guide }, n) => {
  const acts = Object.entries(guide!.danger!);
  const small = {
    id,
    acts,
    size: '360×640, every text twice as long',
    options: TOUCH,
    stress: '&stress=long',
    look: violations,
  };
  const wide = { id, acts, size: '960×640', options: { viewport: DESK }, stress: '', look: violationsInThemes };
  return n === 0 ? [wide, small] : [small];
});

test.each<(typeof VISITS)[number]>(VISITS)('$id, $size', async ({ id, acts, options, stress, look: violationsOf }) => {
  const { page, complaints, close } = await visitor(browser, options);
  await page.goto(`${site.url}?test&seed=7${stress}#/${id}?route=quick&frozen`);
  await ready(page);
  const card = page.locator('dialog.danger-card');
  const look = async (what: string): Promise<void> => {
    expect(await violationsOf(page), what).toEqual([]);
    expect(await clipped(page), what).toEqual([]);
    expect(await focused(page), what).not.toBe('');
  };
  // One act of each kind: the words of the others are the contract's.
  const asked = acts.find(([, act]) => asks(act));
  const accident = acts.find(([, act]) => !asks(act));
  // Somebody stands on something when the card comes.
  const before = page.locator('.transport button').first();
  await before.focus();
  if (asked !== undefined) {
    await goTo(page, asked[1]);
    await look(`${asked[0]}, asked`);
    await page.keyboard.press('Escape');
    await gone(page);
    expect(await phaseOf(page)).toBeUndefined();
    expect(await before.evaluate((e) => e === document.activeElement)).toBe(true);

    const calm = await page.evaluate(() => {
      const { run } = (globalThis as unknown as Seen).__phongStem;
      run.reset();
      return run.hash();
    });
    await goTo(page, asked[1]);
    await card.getByRole('group').getByRole('button').first().focus();
    await page.keyboard.press('Enter');
    await card.locator('.danger-aid').waitFor();
    expect(await phaseOf(page)).toBe(2);
    await look(`${asked[0]}, happened`);
    await card.locator('button.primary').click();
    await gone(page);
    expect(await phaseOf(page)).toBeUndefined();
    // The way to it may be long: undo leads to before the act, not to the beginning.
    if (asked[1].way.length === 1) expect(await hashOf(page)).toBe(calm);
  }
  if (accident !== undefined) {
    await page.evaluate(() => (globalThis as unknown as Seen).__phongStem.run.reset());
    await goTo(page, accident[1]);
    await look(accident[0]);
    await card.locator('.danger-aid ~ .row button').last().click();
    await gone(page);
    expect(await phaseOf(page)).toBeUndefined();
  }
  expect(complaints).toEqual([]);
  await close();
});
test('benches with dangers are looked for', () => expect(found.length).toBeGreaterThan(0));
