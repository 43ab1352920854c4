/** Every text twice as long, with words that cannot be broken, on the smallest phone: nothing is clipped, nothing lies over another. */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, open, ready, TOUCH, visitor } from './support/browser.ts';
import { clipped } from './support/clipped.ts';
import { serve, type Site } from './support/site.ts';

/** To be looked at. */
const PICTURES = join(tmpdir(), 'phong-stem-stress');

let browser: Browser;
let site: Site;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  [browser, site] = await Promise.all([launch(), serve()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const closeDialog = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
};

describe.each(['vi', 'en'])('%s', (language) => {
  test('catalogue, experiment, panels, question, things in the hand, dialogs', async () => {
    const { page, close } = await visitor(browser, TOUCH);
    const wrong: string[] = [];
    const look = async (where: string): Promise<void> => {
      await page.screenshot({ path: join(PICTURES, `${language}-${where}.png`) });
      wrong.push(...(await clipped(page)).map((one) => `${where}: ${one}`));
    };
    const tab = (id: string): Promise<void> => page.locator(`#tab-${id}`).click();
    const bar = (at: number): Promise<void> => page.locator('.top-bar > button').nth(at).click();

    await page.goto(`${site.url}?stress=long&lang=${language}`);
    await page.locator('.card').first().waitFor();
    await look('catalogue');

    await open(page, `${site.url}?stress=long&test&seed=20&lang=${language}#/physics/free-fall`);
    await ready(page);
    await look('chooser');
    await page.locator('.chooser button').first().click();
    await page.locator('#step-title').waitFor();
    await look('step');
    await page.locator('.transport-more').click();
    await look('time');
    await page.locator('.transport-more').click();

    // The steps are a list that anybody may walk: to the first that asks something.
    await page.locator('.tabs > .icon').click();
    await page.locator('.all-steps summary').click();
    await look('steps');
    await page.locator('.all-steps li button').nth(2).click();
    await page.locator('form.question').first().waitFor();
    await look('question');

    await tab('controls');
    await page.locator('.bench-controls').waitFor();
    await page.locator('.params summary').click();
    await look('controls');
    await tab('data');
    await page.locator('.notebook').waitFor();
    await look('data');
    await tab('steps');

    for (const hand of ['gate-E', 'box']) {
      await page.locator(`[data-hand="${hand}"] input`).first().focus();
      await page.keyboard.press('ArrowRight');
      await page.locator('.bench-panel').waitFor();
      await look(`hand-${hand}`);
      await page.locator('.bench-close').click();
    }
    await page.locator('.bench-views').click();
    await look('views');
    await page.locator('.bench-presets button').nth(5).click();
    await page.locator('.bench-eye button').nth(1).click();
    await look('eye');

    for (const [at, what] of [
      [0, 'share'],
      [1, 'help'],
      [2, 'settings'],
    ] as const) {
      await bar(at);
      await page.locator('dialog[open]').waitFor();
      await look(what);
      await page
        .locator('dialog details')
        .evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute('open', '')));
      await look(`${what}-open`);
      await closeDialog(page);
    }
    await close();
    expect(wrong).toEqual([]);
  });
});
