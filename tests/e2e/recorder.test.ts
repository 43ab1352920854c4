/** The motion sensor: put under the fall line, started, stopped and kept beside the table, with the keys alone and with taps on a phone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { violations } from './support/axe.ts';
import { DESK, launch, ready, TOUCH, visitor } from './support/browser.ts';
import { fingertip, keyboard, type Hands } from './support/hands.ts';
import { showPanel } from './support/quick-route.ts';
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

const ADDRESS = '#/physics/free-fall?route=quick&test&seed=20';
const button = (page: Page, name: string) =>
  page.locator('.nb-recorder').getByRole('button', { name, exact: true, disabled: false });

/** Records one drop and keeps it; returns how many readings the page says it kept. */
async function recordDrop(page: Page, hands: Hands, drop: () => Promise<void>): Promise<number> {
  await showPanel(page, hands, 'Số liệu');
  await hands.press(button(page, 'Bắt đầu ghi'));
  await page.getByText(/Đang ghi: [1-9]\d* số đo/).waitFor();
  await drop();
  // The body lies in the basket, less than a metre from the sensor that it fell from 1.2 m above.
  await page
    .locator('.nb-recorder .nb-live')
    .getByText(/^0,1\d\d/)
    .or(page.getByText(/Đang ghi: \d{3} số đo/))
    .first()
    .waitFor();
  expect(await violations(page), 'recording').toEqual([]);
  await hands.press(button(page, 'Dừng'));
  await hands.press(button(page, 'Giữ lần đo này'));
  const said = page.locator('.nb-recorder [role=status]', { hasText: 'Đã giữ' });
  await said.waitFor();
  expect(await violations(page), 'kept').toEqual([]);
  const [, count] = /: (\d+) số đo/.exec(await said.innerText())!;
  return Number(count);
}
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.tagName ?? '');

test('with the keys alone', async () => {
  const { page, complaints, close } = await visitor(browser, { viewport: DESK });
  const hands = keyboard(page);
  await page.goto(`${site.url}${ADDRESS}`);
  await ready(page);
  const where = page.locator('.bench-spot[data-hand="sensor"] select');
  await where.focus();
  // Typing the first letters chooses an option, as in every list.
  await page.keyboard.type('Dưới');
  await page.locator('.nb-recorder').waitFor();
  expect(await focused(page)).toBe('SELECT');
  const kept = await recordDrop(page, hands, () => hands.press(page.locator('.bench-spot[data-hand="switch"] button')));
  expect(kept).toBeGreaterThan(20);
  expect(await focused(page)).toBe('BUTTON');
  await hands.press(button(page, 'Giữ lần đo này'));
  await page.getByText('Lần ghi này đã ở trong sổ rồi.').waitFor();
  expect(complaints).toEqual([]);
  await close();
});

test('with taps on the smallest phone', async () => {
  const { page, complaints, close } = await visitor(browser, TOUCH);
  const finger = fingertip(page);
  await page.goto(`${site.url}${ADDRESS}`);
  await ready(page);
  await showPanel(page, finger, 'Điều khiển');
  await page.getByLabel('Cảm biến khoảng cách: chỗ đặt').last().selectOption('under');
  const kept = await recordDrop(page, finger, async () => {
    await showPanel(page, finger, 'Điều khiển');
    await finger.press(page.locator('.bench-controls').getByRole('button', { name: 'Nhấn công tắc kép (thả vật)' }));
    await showPanel(page, finger, 'Số liệu');
  });
  expect(kept).toBeGreaterThan(20);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(complaints).toEqual([]);
  await close();
});
