/** The quick route with a fingertip on the smallest phone: at most sixty taps. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launch, TOUCH, visitor } from './support/browser.ts';
import { fingertip } from './support/hands.ts';
import { expectRight, workQuickRoute } from './support/quick-route.ts';
import { serve, type Site } from './support/site.ts';

const MOST_TAPS = 60;

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test(`the quick route at 360×640 takes at most ${MOST_TAPS} taps`, async () => {
  const { page, complaints, close } = await visitor(browser, TOUCH);
  const finger = fingertip(page);
  await page.goto(site.url);
  const measured = await workQuickRoute(page, finger);
  console.log(
    `${measured.printed} with ${finger.taps} taps on the page, and ${finger.letters} on the phone's keyboard`,
  );
  expectRight(measured);
  expect(finger.taps).toBeLessThanOrEqual(MOST_TAPS);
  expect(complaints).toEqual([]);
  await close();
});
