/** The workbench of the notebook: own column, a sensor's file beside the table, series, curves, residuals, zoom, undo. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { DESK, launch, TOUCH, visitor } from './support/browser.ts';
import { withFilledNotebook } from './support/filled-notebook.ts';
import { keyboard, mouse } from './support/hands.ts';
import { showPanel } from './support/quick-route.ts';
import { serve, type Site } from './support/site.ts';
import { decimalPointsIn, englishIn, keysIn, readable } from './support/visible.ts';

const LESSON = '#/physics/free-fall?route=quick&test&seed=20';

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch({ picture: false }), serve()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** What a logger at 50 Hz saved of a fall of 0.4 s that began 1 cm below its zero: s = 0,01 + 4,9·t². */
const LOGGER = ['Time (s);s (m)']
  .concat(Array.from({ length: 21 }, (_, i) => `${i / 50};${(0.01 + 4.9 * (i / 50) ** 2).toFixed(3)}`))
  .join('\n')
  .replaceAll('.', ',');

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });
const graph = (page: Page): Locator => page.locator('.nb-graph .nb-plot').first();
const more = (page: Page): Locator => page.locator('.nb-more summary', { hasText: /^Mở rộng$/ });
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');

test('by keyboard and mouse: a column, a file, two series, a parabola, residuals, zoom, undo', async () => {
  const { page, complaints, close } = await visitor(browser, { viewport: DESK });
  await withFilledNotebook(page, site.url + LESSON);
  await graph(page).locator('canvas').waitFor();
  expect(await page.locator('.nb-equation').innerText()).toMatch(/^s = 4,\d+·t² [+−] 0,\d+$/);

  // An own column, by keyboard alone.
  const keys = keyboard(page);
  await keys.press(more(page));
  await keys.press(button(page, '+ Cột của em'));
  await keys.write(page.getByLabel('Kí hiệu', { exact: true }), 'v');
  await keys.write(page.getByLabel('Đơn vị', { exact: true }), 'm/s');
  await keys.write(page.getByLabel('Công thức', { exact: true }), '2s/t');
  await keys.press(button(page, 'Lưu cột'));
  const own = page.locator('.nb-table tbody tr').first().locator('.nb-mine');
  await own.filter({ hasText: '±' }).waitFor();
  // 2·0,2/0,204.
  expect(await own.innerText()).toMatch(/^1,9\d*\s*±/);

  // A file, by mouse.
  await button(page, 'Nhập số liệu từ tệp').click();
  await page
    .locator('dialog[open] input[type=file]')
    .setInputFiles({ name: 'cảm biến.csv', mimeType: 'text/csv', buffer: Buffer.from(LOGGER) });
  await button(page, 'Đặt bên cạnh bảng').click();
  await page.locator('.nb-series li').nth(1).waitFor();
  expect(await page.locator('.nb-series li').allInnerTexts()).toEqual([
    expect.stringContaining('Bảng của em'),
    expect.stringContaining('cảm biến'),
  ]);

  // The parabola through the file's series; the result stays the table's.
  const result = await page.locator('.nb-analysis .nb-digits').innerText();
  await button(page, 'Tự chọn trục').click();
  await page.getByLabel('Trục tung').selectOption('s (m)');
  await page.getByLabel('Trục hoành').selectOption('t (s)');
  await page.getByRole('radio', { name: /^Khớp đường qua dãy: cảm biến/ }).check();
  await page.locator('.nb-graph .nb-more summary').click();
  await button(page, 'bậc hai').click();
  await expect.poll(() => page.locator('.nb-equation').innerText()).toMatch(/^s = 4,(89|90)\d*·t² /);
  expect(await page.locator('.nb-analysis .nb-digits').innerText()).toBe(result);
  await page.locator('.nb-residuals canvas').waitFor();
  expect(await page.locator('.nb-stats').innerText()).toContain('r²');
  await page.getByLabel(/^Tính trọng số/).check();
  await page.getByLabel(/^Tính trọng số/).uncheck();

  // Zoom: the wheel scrolls the page, with Ctrl it zooms; a box by mouse; 0 shows all.
  await graph(page).scrollIntoViewIfNeeded();
  const zoomed = page.locator('.nb-graph .nb-plot[data-zoomed="true"]');
  const plane = graph(page).locator('.u-over');
  const box = (await plane.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await zoomed.waitFor();
  await graph(page).focus();
  await page.keyboard.press('0');
  await zoomed.waitFor({ state: 'detached' });
  await button(page, 'Kéo chuột chọn vùng để phóng').first().click();
  await graph(page).scrollIntoViewIfNeeded();
  const at = (await plane.boundingBox())!;
  await page.mouse.move(at.x + 0.2 * at.width, at.y + 0.2 * at.height);
  await page.mouse.down();
  await page.mouse.move(at.x + 0.6 * at.width, at.y + 0.8 * at.height, { steps: 4 });
  await page.mouse.up();
  await zoomed.waitFor();
  await button(page, 'Xem cả đồ thị').first().click();
  await zoomed.waitFor({ state: 'detached' });

  // Points by keyboard, across to the other series, and to the row behind one.
  await graph(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  const spoken = page.locator('.nb-graph .nb-hidden[role=status]').first();
  expect(await spoken.innerText()).toMatch(/^Bảng của em\. Điểm 1\/5: t = 0,204/);
  await keys.press(button(page, 'Xem hàng 1 trong bảng'));
  expect(await focused(page)).toBe('0,203');

  // A struck number comes back, and the focus with it.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const struck = await focused(page);
  await page.keyboard.press('Enter');
  await keys.press(button(page, 'Xoá số này'));
  await page.locator('.nb-struck').waitFor();
  await expect.poll(() => focused(page)).toBe('Hoàn tác');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe(struck);
  await button(page, 'Hoàn tác: thêm bộ số liệu').click();
  await page.getByText('Đã hoàn tác: thêm bộ số liệu.').waitFor();
  await page.locator('.nb-series').waitFor({ state: 'detached' });

  const texts = await readable(page);
  expect(keysIn(texts)).toEqual([]);
  expect(decimalPointsIn(texts)).toEqual([]);
  expect(await englishIn(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test('a part that cannot be fetched says so, and comes with another try; the focus is not lost', async () => {
  // A part that is kept for use without a network would come from there.
  const { page, close } = await visitor(browser, { viewport: DESK, serviceWorkers: 'block' });
  await withFilledNotebook(page, site.url + LESSON);
  const part = /\/own-column-[^/]*\.js$/;
  await page.route(part, (route) => route.abort());
  await more(page).click();
  await page.getByText('Chưa tải được phần này.').waitFor();
  const again = page.locator('.notebook').getByRole('button', { name: 'Thử lại', exact: true });
  await again.press('Enter');
  await again.and(page.locator('[aria-disabled="false"]')).waitFor();
  expect(await focused(page)).toBe('Thử lại');
  await page.unroute(part);
  await again.press('Enter');
  await button(page, '+ Cột của em').waitFor();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('+ Cột của em');
  await close();
});

test('at 360×640: two fingers zoom the graph, everything unfolded fits the width', async () => {
  const { page, complaints, close } = await visitor(browser, TOUCH);
  await withFilledNotebook(page, site.url + LESSON);
  await showPanel(page, mouse, 'Số liệu');
  await graph(page).locator('canvas').waitFor();
  await graph(page).scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await graph(page).locator('.u-over').boundingBox())!;
  const touch = await page.context().newCDPSession(page);
  const fingers = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
    touch.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        type === 'touchEnd'
          ? []
          : [-1, 1].map((side) => ({ x: x + width / 2 + side * apart, y: y + height / 2, id: side + 1 })),
    });
  await fingers('touchStart', 20);
  for (const apart of [30, 40, 50]) await fingers('touchMove', apart);
  await fingers('touchEnd', 0);
  await page.locator('.nb-graph .nb-plot[data-zoomed="true"]').waitFor();
  await page.getByRole('button', { name: 'Xem cả đồ thị' }).first().tap();
  await page.locator('.nb-graph .nb-plot[data-zoomed="false"]').first().waitFor();

  await page.locator('.nb-graph .nb-more summary').tap();
  await page.locator('.nb-residuals canvas').waitFor();
  await more(page).tap();
  await button(page, '+ Cột của em').waitFor();
  expect(await sideways(page)).toBe(0);

  expect(complaints).toEqual([]);
  await close();
});
