/** The brown gas with the keys alone: goggles and gloves, predictions, two baths, the colours named in words; and nothing on the console. */
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

test('cold and hot, with the keys alone', async () => {
  const { page, complaints, close } = await visitor(browser, { viewport: { width: 960, height: 640 } });
  await page.goto(`${site.url}#/chemistry/nitrogen-dioxide?route=quick&test&seed=20`);
  await ready(page);
  const hands = keyboard(page);
  await act(page, hands, 'Bắt đầu');
  await act(page, hands, 'Tiếp tục');
  await act(page, hands, 'Đeo kính');
  await act(page, hands, 'Đeo găng');
  await answer(page, hands, /nước đá thì màu/, /nhạt hơn/);
  await answer(page, hands, /đổi khi lạnh đi thì đó là/, /ghép đôi/);
  await answer(page, hands, /đổi bình ấy sang nước nóng/, /đậm lên lại/);
  await act(page, hands, 'Tiếp tục');
  await act(page, hands, 'Đặt bình vào nước đá');
  await act(page, hands, 'Pha nước nóng');
  await act(page, hands, 'Đặt bình vào nước nóng');
  // A minute and a half of the bench, ten times as fast.
  await page.getByRole('combobox', { name: /[Tt]ốc độ/ }).selectOption('10');
  const question = page.locator('form.question', { hasText: /Bình nào nâu nhất/ });
  for (let turns = 0; turns < 40 && (await question.count()) === 0; turns++)
    await act(page, hands, 'Khuấy chậu nước đá', 'Khuấy chậu nước nóng', 'Pha nước nóng', 'So màu ba bình', 'Trả lời');
  await page
    .getByText(/Bình 3 trong chậu nước nóng: khí màu nâu đậm/)
    .waitFor({ state: 'attached', timeout: PATIENCE });
  await page.getByText(/Bình 2 trong chậu nước đá: khí màu vàng/).waitFor({ state: 'attached', timeout: PATIENCE });
  await answer(page, hands, /Bình nào nâu nhất/, /trong nước nóng/);
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test('the smallest phone shows the bench and its hands, and nothing goes sideways', async () => {
  const { page, complaints, close } = await visitor(browser, TOUCH);
  await page.goto(`${site.url}#/chemistry/nitrogen-dioxide?route=full&test&seed=20`);
  await ready(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  await page.getByRole('tab', { name: 'Điều khiển', exact: true }).click();
  for (const name of ['Bình 2: đặt vào', 'Khuấy chậu nước đá', 'Pít-tông của xi-lanh'])
    await page.locator('.controls').getByText(name, { exact: true }).first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});
