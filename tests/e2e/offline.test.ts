/**
 * After one visit the page needs no network: not the catalogue, not the experiment, not the kit and the report never opened
 * before, not a panel or a language either.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launch, open, ready, TOUCH, visitor } from './support/browser.ts';
import { mouse } from './support/hands.ts';
import { firstReading, openQuickRoute, predict, showPanel } from './support/quick-route.ts';
import { serve, type Site } from './support/site.ts';
import { keysIn, readable, SETTLED, vietnameseIn } from './support/visible.ts';

/** Some eighty small files, on a busy machine, ms. */
const KEEPING = 30_000;

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Asks until it is so. `waitForFunction` would take the promise itself for a yes. */
const until = (page: Page, holds: () => Promise<boolean>): Promise<void> =>
  expect.poll(() => page.evaluate(holds), { timeout: KEEPING }).toBe(true);

/** A worker is in charge, and every file that came over the network lies in a cache. */
const kept = (page: Page): Promise<void> =>
  until(page, async () => {
    if (navigator.serviceWorker.controller === null) return false;
    const files = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/assets/'));
    const found = await Promise.all(files.map(({ name }) => caches.match(name)));
    return files.length > 0 && found.every((one) => one !== undefined);
  });

/** The experiment was kept with all that its page may ever ask for: every part that can be reached without passing through another one. */
const allKept = (page: Page): Promise<void> =>
  until(page, async () => {
    type Chunk = { file: string; css?: string[]; imports?: string[]; dynamicImports?: string[] };
    const chunks = (await (await fetch('./asset-manifest.json')).json()) as Record<string, Chunk>;
    const reached = new Set<string>();
    const walk = (key: string): void => {
      const other = key.startsWith('simulations/') && !key.startsWith('simulations/physics/free-fall/');
      if (chunks[key] === undefined || other || reached.has(key)) return;
      reached.add(key);
      for (const next of [...(chunks[key].imports ?? []), ...(chunks[key].dynamicImports ?? [])]) walk(next);
    };
    walk('index.html');
    const files = [...reached].flatMap((key) => [chunks[key]!.file, ...(chunks[key]!.css ?? [])]);
    const found = await Promise.all(files.map((file) => caches.match(`./${file}`)));
    return found.length > 40 && found.every((one) => one !== undefined);
  });

test('catalogue, kit, experiment, a drop and its report with the server gone', async () => {
  const { page, close } = await visitor(browser, TOUCH);
  await page.goto(site.url);
  await page.getByRole('link', { name: /Đo gia tốc rơi tự do/ }).click();
  await ready(page);
  await kept(page);
  await allKept(page);

  await page.context().setOffline(true);
  await site.close();
  // By its address, as a bookmark would: another document, not a step within the one that lives.
  await open(page, `${site.url}#/kit`);
  await page.getByRole('heading', { name: 'Bộ dụng cụ', level: 1 }).waitFor();
  await ready(page);
  await page.reload();
  await page.getByRole('heading', { name: 'Bộ dụng cụ', level: 1 }).waitFor();

  await open(page, site.url);
  await page.reload();
  await openQuickRoute(page, mouse);
  await predict(page, mouse);
  await firstReading(page, mouse);
  await showPanel(page, mouse, 'Số liệu');
  await page.locator('.nb-cell').first().waitFor();
  await page.locator('.nb-plot canvas').waitFor();

  await page.locator('.report-open').first().click();
  await page.locator('dialog.report-page .rp-sheet').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('dialog.report-page').waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Cài đặt' }).click();
  await page.locator('dialog button[lang=en]').click();
  await page.locator('html[lang=en]').waitFor({ state: 'attached' });
  await page.getByRole('radio', { name: 'Dark' }).waitFor();
  await expect.poll(() => vietnameseIn(page), { timeout: SETTLED }).toEqual([]);
  expect(keysIn(await readable(page))).toEqual([]);
  await close();
});
