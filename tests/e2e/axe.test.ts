/** Axe finds nothing against WCAG 2.2 AA: every page, in both languages and three themes; the experiment in several states, wide and on a small phone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { violations, violationsInThemes } from './support/axe.ts';
import { DESK, launch, ready, TOUCH, visitor } from './support/browser.ts';
import { mouse } from './support/hands.ts';
import { firstReading, showPanel } from './support/quick-route.ts';
import { serve, type Site } from './support/site.ts';

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Every page that has an address, and what shows that it is there. */
const PAGES = [
  ['', '.card'],
  ['#/replay', 'main'],
  ['#/nowhere/at-all', 'main'],
  ['#/kit', 'main'],
] as const;

describe.each([
  ['wide', { viewport: DESK }, violationsInThemes],
  // The colours are those of the wide page.
  ['on a phone', TOUCH, violations],
] as const satisfies readonly (readonly [string, BrowserContextOptions, (page: Page) => Promise<readonly string[]>])[])(
  '%s',
  (_name, options, look) => {
    test.each(['vi', 'en'])('the pages around the experiments, %s', async (language) => {
      const { page, close } = await visitor(browser, options);
      for (const [address, shown] of PAGES) {
        await page.goto('about:blank');
        await page.goto(`${site.url}?lang=${language}${address}`);
        await page.locator(shown).first().waitFor();
        // A colour is the same in every language.
        expect(await (language === 'vi' ? look : violations)(page), address).toEqual([]);
      }
      await close();
    });

    test('the experiment: opened, with a question, with a reading in the table, and every panel', async () => {
      const { page, close } = await visitor(browser, options);
      await page.goto(`${site.url}#/physics/free-fall`);
      await ready(page);
      expect(await look(page), 'just opened').toEqual([]);

      await page
        .locator('.chooser')
        .getByRole('button', { name: /^Nhanh/ })
        .click();
      await page.locator('.now-action').filter({ hasText: 'Bắt đầu' }).click();
      await page.locator('.now-action').filter({ hasText: 'Tiếp tục' }).click();
      await page.locator('form.question').first().waitFor();
      expect(await violations(page), 'with questions').toEqual([]);

      // Ahead to the first drop: the steps are a list that anybody may walk.
      await page.locator('.all-steps summary').click();
      await page.locator('.all-steps li button').nth(3).click();
      await firstReading(page, mouse);
      await showPanel(page, mouse, 'Số liệu');
      await page.locator('.nb-cell').first().waitFor();
      expect(await look(page), 'with a reading').toEqual([]);
      await showPanel(page, mouse, 'Điều khiển');
      expect(await violations(page), 'controls').toEqual([]);
      for (const dialog of ['Cài đặt', 'Chia sẻ', 'Trợ giúp']) {
        await page.getByRole('button', { name: dialog }).first().click();
        await page.locator('dialog[open]').waitFor();
        expect(await violations(page), dialog).toEqual([]);
        await page.keyboard.press('Escape');
        await page.locator('dialog[open]').waitFor({ state: 'detached' });
      }
      await close();
    });
  },
);
