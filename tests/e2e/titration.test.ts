/** The titration with the keys alone: goggles and gloves first, predictions, air swept out, drop by drop to the pale pink, written down; and the small phone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { violations } from './support/axe.ts';
import { DESK, launch, PHONE, ready, TOUCH, visitor } from './support/browser.ts';
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

/** What the bar may offer until the first titre is in the table; a row of drops and the way to line 0 take their time. */
const MOVES = [
  'Rót đầy burette',
  'Nhấc phễu',
  'Đặt cốc thải bên dưới',
  'Mở mạnh đuổi bọt khí',
  'Đóng khoá',
  'Hạ về vạch 0',
  'Tráng bình bằng nước cất',
  'Tráng pipette bằng dung dịch',
  'Hút 10 mL vào bình',
  'Một giọt phenolphthalein',
  'Ghi vạch lúc đầu',
  'Đặt bình bên dưới',
  'Bật máy khuấy',
  'Chảy nhanh đoạn đầu',
  'Nhỏ giọt liên tục',
  'Nhỏ một giọt',
  'Ghi số này',
];

test('a titration, with the keys alone', async () => {
  const { page, complaints, close } = await visitor(browser, { viewport: DESK });
  await page.goto(`${site.url}#/chemistry/titration?route=quick&test&seed=20`);
  await ready(page);
  const hands = keyboard(page);
  await act(page, hands, 'Bắt đầu');
  await act(page, hands, 'Đeo kính');
  await act(page, hands, 'Đeo găng');
  await answer(page, hands, /Nên dừng khi cả bình/, /hồng nhạt/);
  await answer(page, hands, /Bọt khí dưới khoá/, /nhỏ hơn thật/);
  await act(page, hands, 'Tiếp tục');
  // Chemistry takes a minute and a half; nobody learns from waiting for it here.
  await page.locator('.transport .speed').selectOption('5');

  const row = page.locator('.nb-table tbody tr').first();
  for (let moves = 0; moves < 90 && (await row.locator('.nb-cell').count()) === 0; moves++)
    await act(page, hands, ...MOVES);
  await row.locator('.nb-cell').first().waitFor({ timeout: PATIENCE });
  // 10.00 mL of 0.1000 mol/L against 0.085 to 0.115 mol/L, and what an eye and a drop may be off.
  const cells = (await row.innerText()).match(/\d+,\d+/g)!.map((text) => Number(text.replace(',', '.')));
  const volumes = cells.filter((v) => v > 8.4 && v < 12);
  expect(volumes.length).toBeGreaterThan(0);
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test('the smallest phone shows the bench and its hands, and nothing goes sideways', async () => {
  const { page, complaints, close } = await visitor(browser, TOUCH);
  await page.goto(`${site.url}#/chemistry/titration?route=full&test&seed=20`);
  await ready(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  await page.getByRole('tab', { name: 'Điều khiển', exact: true }).click();
  for (const name of ['Tráng burette', 'Khoá burette', 'Nhỏ chất chỉ thị'])
    await page.locator('.controls').getByText(name, { exact: true }).first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});
