/** The pendulum with the keys alone: from the route's first step to a row of the table, with a thread drawn and a gate moved by arrows. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launch, open, ready, visitor } from './support/browser.ts';
import { keyboard, twin } from './support/hands.ts';
import { act as actIn, action, PATIENCE } from './support/now-bar.ts';
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

test('a row of three swings, and the next length, with the keys alone', async () => {
  const { page, complaints, close } = await visitor(browser, { viewport: { width: 1100, height: 700 } });
  await open(page, `${site.url}#/physics/pendulum?route=quick&test&seed=20`);
  await ready(page);
  const hands = keyboard(page);
  const act = (label: string): Promise<void> => actIn(page, hands, label);
  await act('Bắt đầu');
  await act('Tiếp tục');
  await answer(page, hands, /tăng gấp 4/, /tăng gấp 2/);
  await answer(page, hands, /40° thay vì 10°/, /dài hơn một chút/);
  await act('Tiếp tục');
  for (const label of ['Kéo lệch 10°', 'Thả', 'Ghi số này']) await act(label);
  // The table asks how l is measured, and takes the focus there.
  await page.locator('input[type=radio]:focus').first().waitFor();
  // The second of three: an arrow chooses it.
  await page.keyboard.press('ArrowDown');
  await page.getByText('đến tâm quả cầu').first().waitFor();
  await act('Ghi số này');
  for (const label of ['Giữ lại', 'Kéo lệch 10°', 'RESET đồng hồ', 'Thả', 'Ghi số này']) await act(label);
  await act('Đo lại');
  const row = page.locator('.nb-table tbody tr').first();
  // The angle stands in the row as well, in tenths of a degree.
  const timed = async (): Promise<number[]> =>
    (await row.locator('.nb-cell').allInnerTexts())
      .filter((text) => /^\d,\d{3}$/.test(text.trim()))
      .map((text) => Number(text.replace(',', '.')));
  await expect.poll(timed, { timeout: PATIENCE }).toHaveLength(3);
  const times = await timed();
  // 2π√(0.4/9.787) = 1.2702 s and 0.19 % for 10°; a digit, and the length to half a millimetre.
  for (const time of times) expect(Math.abs(time - 1.2727)).toBeLessThan(0.003);
  // The next length by hand: the ball is brought to rest, and the thread drawn with the keys.
  await act('Giữ lại');
  await hands.slide('string', 0.585);
  expect(await twin(page, 'string').inputValue().then(Number)).toBeGreaterThanOrEqual(0.585);
  await act('Đặt cổng');
  await action(page, 'Đo lại').waitFor({ timeout: PATIENCE });
  expect(complaints).toEqual([]);
  await close();
});
