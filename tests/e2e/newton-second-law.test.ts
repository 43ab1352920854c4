/** Newton's second law with the keys alone: predictions, two runs, a disc moved to the hanger, the gate moved; and nothing on the console. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { violations } from './support/axe.ts';
import { launch, ready, visitor } from './support/browser.ts';
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

test('from the prediction to two runs in the table, with the keys alone', async () => {
  const { page, complaints, close } = await visitor(browser, { viewport: { width: 960, height: 640 } });
  await page.goto(`${site.url}#/physics/newton-second-law?route=quick&test&seed=20`);
  await ready(page);
  const hands = keyboard(page);
  await act(page, hands, 'Bắt đầu');
  await act(page, hands, 'Tiếp tục');
  await answer(page, hands, /Lực kéo tăng gấp đôi/, /tăng gấp 2/);
  await answer(page, hands, /làm những gì nhanh dần lên/, /cả xe lẫn phần treo/);
  await act(page, hands, 'Tiếp tục');

  await act(page, hands, 'Thả xe');
  await act(page, hands, 'Ghi số này');
  // The table asks which mass hangs, and the question gets the focus.
  await page.locator('input[type=radio]:focus').first().waitFor();
  await hands.press(page.getByRole('radio', { name: 'móc treo và các đĩa trên móc' }));
  await act(page, hands, 'Ghi số này');
  for (const move of ['Nhả công tắc', 'Đưa xe về nam châm', 'RESET đồng hồ', 'Thả xe', 'Ghi số này'])
    await act(page, hands, move);

  const row = page.locator('.nb-table tbody tr').first();
  await expect.poll(() => row.locator('.nb-cell').count(), { timeout: PATIENCE }).toBe(2);
  expect(await row.locator('th').innerText()).toContain('0,010');
  // √(2 · 0.5 m · 0.355 kg / (0.098 N − 0.002 N)) = 1.92 s, the film of air a little more.
  for (const text of await row.locator('.nb-cell').allInnerTexts()) {
    const t = Number(text.trim().replace(',', '.'));
    expect(t).toBeGreaterThan(1.9);
    expect(t).toBeLessThan(1.95);
  }
  // A gate by the slider's own keys.
  await hands.slide('gate-F', 1);
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});
