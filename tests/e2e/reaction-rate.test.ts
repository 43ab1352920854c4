/** Reaction rates with the keys alone: predictions, goggles and gloves, a mixture poured and timed; a dangerous act that asks; the smallest phone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { violations } from './support/axe.ts';
import { launch, PHONE, ready, TOUCH, visitor } from './support/browser.ts';
import { keyboard } from './support/hands.ts';
import { act, PATIENCE } from './support/now-bar.ts';
import type { Seen } from './support/page-run.ts';
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

test('the cross, with the keys alone', async () => {
  const { page, complaints, close } = await visitor(browser, { viewport: { width: 960, height: 640 } });
  await page.goto(`${site.url}#/chemistry/reaction-rate?route=quick&test&seed=20`);
  await ready(page);
  const hands = keyboard(page);
  await act(page, hands, 'Bắt đầu');
  await answer(page, hands, /gấp đôi thì thời gian/, /còn một nửa/);
  await answer(page, hands, /Quên đổ nước/, /ngắn đi/);
  await act(page, hands, 'Tiếp tục');
  await act(page, hands, 'Đeo kính');
  await act(page, hands, 'Đeo găng');
  // Somebody in a hurry: the reaction takes forty-six seconds, and a slow machine would take longer than the test's patience.
  await page.evaluate(() => (globalThis as unknown as Seen).__phongStem.run.setSpeed(5));
  const row = page.locator('.nb-table tbody tr').first();
  // Whichever move the bench needs next; forty-six seconds of model time pass until the cross has gone.
  for (let moves = 0; moves < 20 && (await row.locator('.nb-cell').count()) === 0; moves++)
    await act(
      page,
      hands,
      'Đong sodium thiosulfate',
      'Đong nước',
      'Đong 10 mL acid',
      'Đổ vào cốc',
      'Đổ acid và bấm đồng hồ',
      'Dừng đồng hồ',
      'Ghi số này',
    );
  await row.locator('.nb-cell').first().waitFor({ timeout: PATIENCE });
  const t = Number((await row.locator('.nb-cell').first().innerText()).trim().replace(',', '.'));
  // 47 s; a person’s eye differs by 6 %, and who presses when the bar says so is late by a moment.
  expect(Math.abs(t - 48)).toBeLessThan(10);
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test('the smallest phone shows the bench and its hands, and nothing goes sideways', async () => {
  const { page, complaints, close } = await visitor(browser, TOUCH);
  await page.goto(`${site.url}#/chemistry/reaction-rate?route=full&test&seed=20`);
  await ready(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  await page.getByRole('tab', { name: 'Điều khiển', exact: true }).click();
  for (const name of ['Lấy chai', 'Núm nhiệt độ của bể nước'])
    await page.locator('.controls').getByText(name, { exact: true }).first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});
