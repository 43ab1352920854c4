/** Collisions with the keys alone: predictions, both gliders weighed, a push, velcro, the row in the table, a gate moved; and nothing on the console. */
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

test('from the prediction to a collision in the table, with the keys alone', async () => {
  const { page, complaints, close } = await visitor(browser, { viewport: { width: 960, height: 640 } });
  await page.goto(`${site.url}#/physics/collisions?route=quick&test&seed=20`);
  await ready(page);
  const hands = keyboard(page);
  await act(page, hands, 'Bắt đầu');
  await answer(page, hands, /Vận tốc chung/, /hai phần ba/);
  await answer(page, hands, /đại lượng nào của hệ còn nguyên/, /chỉ động lượng/);
  await act(page, hands, 'Tiếp tục');

  await act(page, hands, 'Cân xe 1');
  await act(page, hands, 'Cân xe 2');
  await act(page, hands, 'Đặt hai xe về chỗ đầu');
  await act(page, hands, 'Đẩy xe 1');
  await act(page, hands, 'Ghi số này');

  const row = page.locator('.nb-table tbody tr').first();
  await row.locator('.nb-cell').first().waitFor({ timeout: PATIENCE });
  const numbers = (await row.locator('.nb-cell').allInnerTexts()).map((text) => Number(text.trim().replace(',', '.')));
  // m₁, m₂, d₁, d₂, Δt₁, Δt₁′, Δt₂′: about 0.4 and 0.2 kg, flags of 10 mm; stuck, both gliders have one time, half as long again.
  expect(numbers.filter((n) => n > 0.39 && n < 0.41)).toHaveLength(1);
  expect(numbers.filter((n) => n > 0.19 && n < 0.21)).toHaveLength(1);
  const times = numbers.filter((n) => n > 0.011 && n < 0.1);
  expect(times.length).toBeGreaterThanOrEqual(3);
  expect(times.at(-1)! / times[0]!).toBeGreaterThan(1.25);
  expect(times.at(-1)! / times[0]!).toBeLessThan(1.8);

  // A gate by the slider's own keys.
  await hands.slide('gate-F', 0.9);
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});
