/** On a slow network the filled table is still on its way when the first readings are written down: nothing is lost, and the form takes the focus when it comes. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launch, TOUCH, visitor } from './support/browser.ts';
import { fingertip } from './support/hands.ts';
import { PATIENCE } from './support/now-bar.ts';
import { workQuickRoute } from './support/quick-route.ts';
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

test('a phone: the table comes only after the student was sent to its first row', async () => {
  // What a worker has kept would never be asked of the network.
  const { page, complaints, close } = await visitor(browser, { ...TOUCH, serviceWorkers: 'block' });
  let asked = 0;
  let release = (): void => {};
  const sent = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/written-[\w-]+\.js$/, async (route) => {
    asked++;
    await sent;
    await route.continue();
  });
  await page.goto(site.url);
  const lesson = workQuickRoute(page, fingertip(page));
  const late = (async () => {
    await page.locator('.now-title', { hasText: 'Tính hàng đầu tiên' }).waitFor({ timeout: 4 * PATIENCE });
    await page.locator('#tab-data[aria-selected="true"]').waitFor();
    // Written down, and not to be seen yet.
    await page.locator('.nb-table', { hasText: 'Đang mở bảng…' }).waitFor();
    await page.evaluate(
      () =>
        new Promise((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve))),
        ),
    );
    expect(await page.locator('.nb-first').count()).toBe(0);
    release();
  })();
  const done = page.getByText('Em đã tự tính đúng hàng đầu.').waitFor({ timeout: 4 * PATIENCE });
  await Promise.all([Promise.race([lesson, done]), late]);
  expect(asked).toBe(1);
  // Without a worker the page cannot ask whether a newer one waits; that is the test's doing.
  expect(complaints.filter((one) => !one.includes("reading 'waiting'"))).toEqual([]);
  // The rest of the lesson is another test's.
  lesson.catch(() => {});
  await close();
});
