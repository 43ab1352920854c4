/** A student without a mouse, in Vietnamese, from the first page to g ± Δg. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launch, visitor } from './support/browser.ts';
import { keyboard } from './support/hands.ts';
import { expectRight, workQuickRoute } from './support/quick-route.ts';
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

test('free fall with the keyboard alone, from the catalogue to g', async () => {
  const { page, complaints, close } = await visitor(browser, { viewport: { width: 960, height: 640 } });
  await page.goto(site.url);
  const measured = await workQuickRoute(page, keyboard(page));
  console.log(`The student measured ${measured.printed}`);
  expectRight(measured);
  expect(complaints).toEqual([]);
  await close();
});
