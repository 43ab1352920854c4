/** After one visit the page needs no network: not the catalogue, not the experiment, not a panel or a language never opened before. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launch, ready, TOUCH, visitor } from './support/browser.ts';
import { mouse } from './support/hands.ts';
import { firstReading, openQuickRoute, predict, showPanel } from './support/quick-route.ts';
import { serve, type Site } from './support/site.ts';
import { keysIn, readable, SETTLED, vietnameseIn } from './support/visible.ts';

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** A worker is in charge, and every file that came over the network lies in a cache. */
const kept = (page: Page): Promise<unknown> =>
  page.waitForFunction(async () => {
    if (navigator.serviceWorker.controller === null) return false;
    const files = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/assets/'));
    const found = await Promise.all(files.map(({ name }) => caches.match(name)));
    return files.length > 0 && found.every((one) => one !== undefined);
  });

/** The experiment was kept with all that its page may ever ask for: every part of ours that comes when it is asked for lies in a cache. */
const allKept = (page: Page): Promise<unknown> =>
  page.waitForFunction(async () => {
    const chunks = (await (await fetch('./asset-manifest.json')).json()) as Record<string, { file: string }>;
    const ours = Object.keys(chunks).filter((key) => key.startsWith('src/'));
    const found = await Promise.all(ours.map((key) => caches.match(`./${chunks[key]!.file}`)));
    return found.length > 20 && found.every((one) => one !== undefined);
  });

test('catalogue, experiment and a drop with the server gone', async () => {
  const { page, close } = await visitor(browser, TOUCH);
  await page.goto(site.url);
  await page.locator('.card').first().click();
  await ready(page);
  await kept(page);
  await allKept(page);

  await page.context().setOffline(true);
  await site.close();
  await page.goto(site.url);
  await page.reload();
  await openQuickRoute(page, mouse);
  await predict(page, mouse);
  await firstReading(page, mouse);
  await showPanel(page, mouse, 'Số liệu');
  await page.locator('.nb-cell').first().waitFor();
  await page.locator('.nb-plot canvas').waitFor();

  await page.getByRole('button', { name: 'Cài đặt' }).click();
  await page.locator('dialog button[lang=en]').click();
  await page.locator('html[lang=en]').waitFor({ state: 'attached' });
  await page.getByRole('radio', { name: 'Dark' }).waitFor();
  await expect.poll(() => vietnameseIn(page), { timeout: SETTLED }).toEqual([]);
  expect(keysIn(await readable(page))).toEqual([]);
  await close();
});
