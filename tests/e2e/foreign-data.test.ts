/** Data from elsewhere, on a small phone: broken files are refused in words, hostile ones are text, and a run survives a reload. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { violationsInThemes } from './support/axe.ts';
import { launch, ready, TOUCH, visitor } from './support/browser.ts';
import { mouse } from './support/hands.ts';
import { showPanel } from './support/quick-route.ts';
import { serve, type Site } from './support/site.ts';
import { englishIn, keysIn, readable } from './support/visible.ts';

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

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const give = (page: Page, name: string, content: string | Buffer): Promise<void> =>
  page
    .locator('dialog[open] input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll('dialog')].map((e) => e.scrollWidth - e.clientWidth),
    ),
  );
const openFold = async (page: Page): Promise<void> => {
  await showPanel(page, mouse, 'Số liệu');
  await page.locator('.nb-more summary', { hasText: /^Mở rộng$/ }).tap();
};

const HOSTILE = '<img src=x onerror="globalThis.hacked=true">';
const REFUSED: readonly (readonly [name: string, content: string | Buffer, said: RegExp])[] = [
  ['trống.csv', '', /không có gì/],
  ['bảng.xlsx', Buffer.from('PK\u0003\u0004xl/'), /tệp Excel/],
  ['lẫn.csv', 't;x\n0,5;1\n0,6;1.5\n', /Dòng 3 ghi “1\.5”/],
  ['ngoặc.csv', 't;x\n1;2\n"3;4\n', /Dòng 3|dòng 3/],
  ['lớn.csv', Buffer.alloc(17 * 1024 * 1024, '1;2\n'), /lớn quá 16 MB/],
];

test('broken files are refused in words, a hostile one is text, and what was taken survives a reload', async () => {
  const { page, complaints, close } = await visitor(browser, TOUCH);
  await page.goto(site.url + LESSON);
  await ready(page);
  await openFold(page);
  await button(page, 'Nhập số liệu từ tệp').tap();
  const said = page.locator('dialog[open] [role=status]');
  for (const [name, content, words] of REFUSED) {
    await give(page, name, content);
    await said.filter({ hasText: words }).waitFor();
  }
  expect(await violationsInThemes(page), 'refused').toEqual([]);

  await give(
    page,
    `${HOSTILE}.csv`,
    `Time (s),"${HOSTILE.replaceAll('"', '""')} (m)",Note\n0.0,1.5,=1+1\n0.1,1.75,ok\n`,
  );
  await page.locator('.nb-import-plan').waitFor();
  expect(await sideways(page)).toBe(0);
  expect(await violationsInThemes(page), 'with a plan').toEqual([]);
  await page.getByLabel('Kí hiệu của cột Time', { exact: true }).fill('');
  await button(page, 'Đặt bên cạnh bảng').tap();
  await page.getByText('Cột này cần một kí hiệu.').waitFor();
  await page.getByLabel('Kí hiệu của cột Time', { exact: true }).fill('t');
  await page.getByLabel('Sai số dụng cụ ± của cột Time', { exact: true }).fill('0,05');
  await page.getByLabel('Tên của bộ số liệu').fill('Xe lăn');
  await button(page, 'Đặt bên cạnh bảng').tap();
  await page.locator('dialog').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Nhập số liệu từ tệp');
  await button(page, 'Đổi tên “Xe lăn”').tap();
  await page.getByLabel('Tên mới').fill('Xe trên máng nghiêng');
  await button(page, 'Lưu tên').tap();
  await page.getByText('Đã đổi tên thành “Xe trên máng nghiêng”.').waitFor();
  expect(await sideways(page)).toBe(0);
  const texts = await readable(page);
  expect(keysIn(texts)).toEqual([]);
  expect((await englishIn(page)).filter((text) => !text.includes('img'))).toEqual([]);
  await expect.poll(() => kept(page)).toContain('Xe trên máng nghiêng');

  await page.reload();
  await ready(page);
  await openFold(page);
  await button(page, 'Đổi tên “Xe trên máng nghiêng”').waitFor();
  expect(await page.locator('.nb-beside li').innerText()).toContain('số hàng 2');
  await button(page, 'Xoá “Xe trên máng nghiêng”').tap();
  await page.getByText('Đã xoá “Xe trên máng nghiêng”.').waitFor();
  expect(await page.evaluate(() => (globalThis as { hacked?: boolean }).hacked)).toBeUndefined();
  expect(complaints).toEqual([]);
  await close();
});

/** Titles of the sets that the browser has saved. */
const kept = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const titles: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      const base = await new Promise<IDBDatabase>((done) => {
        const asked = indexedDB.open(name!);
        asked.onsuccess = () => done(asked.result);
      });
      for (const store of base.objectStoreNames) {
        const all = await new Promise<unknown[]>((done) => {
          const asked = base.transaction(store).objectStore(store).getAll();
          asked.onsuccess = () => done(asked.result);
        });
        for (const one of all)
          for (const set of (one as { content?: { sets?: { title: string }[] } })?.content?.sets ?? [])
            titles.push(set.title);
      }
      base.close();
    }
    return titles;
  });
