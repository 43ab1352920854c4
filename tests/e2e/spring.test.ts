/** The spring with the keys alone: predictions, a mass hung, pulled, timed and written down; the table of Hooke; resonance; and nothing on the console. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { violations } from './support/axe.ts';
import { launch, PHONE, ready, TOUCH, visitor } from './support/browser.ts';
import { keyboard } from './support/hands.ts';
import { act, PATIENCE } from './support/now-bar.ts';
import { answer } from './support/quick-route.ts';
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

test('a period, with the keys alone', async () => {
  const { page, complaints, close } = await visitor(browser, { viewport: { width: 960, height: 640 } });
  await page.goto(`${site.url}#/physics/spring?route=quick&test&seed=20`);
  await ready(page);
  const hands = keyboard(page);
  await act(page, hands, 'Bắt đầu');
  await act(page, hands, 'Tiếp tục');
  await answer(page, hands, /Khối lượng gấp bốn/, /gấp đôi/);
  await answer(page, hands, /Kéo xa gấp đôi/, /như cũ/);
  await act(page, hands, 'Tiếp tục');

  await act(page, hands, 'Treo 1 quả');
  const row = page.locator('.nb-table tbody tr').first();
  // Whichever move the bench needs next; on a slow machine it may need one twice.
  for (let moves = 0; moves < 20 && (await row.locator('.nb-cell').count()) === 0; moves++)
    await act(page, hands, 'Dời cổng đến kim', 'Kéo xuống', 'RESET đồng hồ', 'Thả tay', 'Ghi số này');
  await row.locator('.nb-cell').first().waitFor({ timeout: PATIENCE });
  const T = Number((await row.locator('.nb-cell').first().innerText()).trim().replace(',', '.'));
  // 2π√((0.050 kg ± 1 % + 4.2 g)/24.8 N/m) and the last digit.
  expect(Math.abs(T - 0.294)).toBeLessThan(0.004);
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test('the smallest phone shows the bench and its hands, and nothing goes sideways', async () => {
  const { page, complaints, close } = await visitor(browser, TOUCH);
  await page.goto(`${site.url}#/physics/spring?route=full&test&seed=20`);
  await ready(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  await page.getByRole('tab', { name: 'Điều khiển', exact: true }).click();
  for (const name of ['Treo vào lò xo', 'Bật bộ rung', 'Núm tần số của bộ rung'])
    await page.locator('.controls').getByText(name, { exact: true }).first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});
