/** From a filled notebook to what the teacher gets: the sheet, the print, the two files, the numbers for a spreadsheet. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, BrowserContextOptions, Download, Locator, Page } from 'playwright-core';
import { launch, ready, TOUCH, visitor, WIDE } from './support/browser.ts';
import { measureQuickly, type Lab } from './support/lesson-data.ts';
import { serve, type Site } from './support/site.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const NAME = 'Nguyễn Thị Ngọc Ánh';

let browser: Browser;
let site: Site;
beforeAll(async () => {
  // What is on the sheet is the matter, not how the bench looks.
  [browser, site] = await Promise.all([launch({ picture: false }), serve()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** A student with twelve readings, two predictions and no conclusion yet. */
async function student(options: BrowserContextOptions = { viewport: WIDE }) {
  const seen = await visitor(browser, { acceptDownloads: true, ...options });
  await seen.page.goto(`${site.url}#/physics/free-fall?route=quick&test&seed=20`);
  await ready(seen.page);
  expect(await measureQuickly(seen.page)).toEqual(Array(12).fill('ok'));
  await seen.page.evaluate(() => {
    const { notebook } = (globalThis as unknown as Lab).__phongStem;
    notebook.setAnswer('quadruple', 'twice');
    notebook.setAnswer('heavier', 'same');
  });
  return seen;
}
const dialogOf = (page: Page): Locator => page.locator('dialog.report-page');
async function openReport(page: Page): Promise<Locator> {
  const tab = page.getByRole('tab', { name: /^(Số liệu|Data)$/ });
  if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
  await page.locator('.report-open').last().click();
  await dialogOf(page).locator('.rp-sheet').waitFor();
  return dialogOf(page);
}
/** The files that `act` brings to the disk. */
async function downloads(page: Page, count: number, act: () => Promise<void>) {
  const list: Download[] = [];
  const all = new Promise<void>((resolve) =>
    page.on('download', (one) => {
      list.push(one);
      if (list.length === count) resolve();
    }),
  );
  await act();
  await all;
  page.removeAllListeners('download');
  return Promise.all(
    list.map(async (one) => ({ name: one.suggestedFilename(), bytes: readFileSync(await one.path()) })),
  );
}

test('the report fills itself, keeps what is written, prints, and is handed in', async () => {
  const { page, complaints, close } = await student();
  const dialog = await openReport(page);
  const text = await dialog.innerText();
  for (const part of [
    'Bảng 1. Đo gia tốc rơi tự do',
    'tăng gấp 2',
    'Đồng hồ đo thời gian hiện số MC-964',
    'Em chưa ghi kết luận.',
  ])
    expect(text).toContain(part);
  expect(text).toMatch(/g = 9,\d+ ± \d,\d+ m\/s² \(theo sách giáo khoa\)/);
  expect(text, 'no accepted value before the conclusion').not.toContain('g tại nơi đo');

  await dialog.getByLabel('Họ và tên').fill(NAME);
  await dialog.getByLabel('Lớp').fill('10A1');
  await dialog.getByRole('textbox', { name: /Kết luận/ }).fill('Em đo được g ≈ 9,7 m/s².');
  await dialog.getByRole('button', { name: 'Chốt kết luận' }).click();
  await dialog.getByText('g tại nơi đo: 9,787 m/s².').waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');

  // On paper: no interface, black on white whatever the theme, one to four pages of A4.
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
  await page.emulateMedia({ media: 'print' });
  const print = page.locator('.rp-print');
  expect(await print.innerText()).toContain(NAME);
  expect(await dialog.isVisible()).toBe(false);
  expect(await page.locator('#root').isVisible()).toBe(false);
  expect(await print.locator('button, input, textarea').count()).toBe(0);
  expect(await print.evaluate((e) => [getComputedStyle(e).color, getComputedStyle(e).backgroundColor])).toEqual([
    'rgb(0, 0, 0)',
    'rgb(255, 255, 255)',
  ]);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sheets = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  expect(sheets).toBeGreaterThanOrEqual(1);
  expect(sheets).toBeLessThanOrEqual(4);
  await page.emulateMedia({ media: 'screen' });

  await dialog.getByRole('button', { name: 'Nộp bài' }).click();
  const save = dialog.getByRole('button', { name: 'Tải hai tệp về máy', disabled: false });
  const made = async (): Promise<void> => dialog.locator('.hand-in button[aria-disabled="false"]').waitFor();
  await made();
  const asPdf = await downloads(page, 2, () => save.click());
  expect(asPdf.map((f) => f.name)).toEqual([
    'do-gia-toc-roi-tu-do-10A1-Nguyen-Thi-Ngoc-Anh.pdf',
    'do-gia-toc-roi-tu-do-10A1-Nguyen-Thi-Ngoc-Anh.json',
  ]);
  expect(asPdf[0]!.bytes.toString('latin1')).toMatch(/^%PDF-1\.4[^]*%%EOF\n$/);
  // The recording carries the readings, and nobody's name.
  const recording = asPdf[1]!.bytes.toString('utf8');
  expect((JSON.parse(recording) as { readings: unknown[] }).readings).toHaveLength(12);
  expect(recording).not.toMatch(/Ánh|Anh|10A1/);
  await dialog.getByRole('radio', { name: 'Một ảnh' }).check();
  await made();
  const [picture] = await downloads(page, 2, () => save.click());
  // PNG: width and height stand at 16 and 20.
  expect(picture!.bytes.readUInt32BE(16)).toBeGreaterThanOrEqual(1240);
  expect(picture!.bytes.readUInt32BE(20)).toBeGreaterThan(1754);

  // Back closes the report and nothing else, and the focus is where it came from.
  await page.goBack();
  await dialog.waitFor({ state: 'detached' });
  expect(page.url()).toContain('physics/free-fall');
  await page.waitForFunction(() => document.activeElement?.classList.contains('report-open') === true);
  const again = await openReport(page);
  expect(await again.getByLabel('Họ và tên').inputValue()).toBe(NAME);
  expect(await again.getByRole('textbox', { name: /Kết luận/ }).inputValue()).toBe('Em đo được g ≈ 9,7 m/s².');
  expect(complaints).toEqual([]);
  await close();
});

test('where files can be shared, both go at once; a recording that is not wanted as JSON goes as text', async () => {
  const { page, close } = await student(TOUCH);
  await page.evaluate(() => {
    const shared: unknown[] = [];
    Object.assign(navigator, {
      canShare: ({ files }: { files: File[] }) => files.every((f) => f.type !== 'application/json'),
      share: ({ files }: { files: File[] }) => (
        shared.push(...files.map((f) => `${f.name} ${f.type}`)),
        Promise.resolve()
      ),
    });
    Object.assign(globalThis, { shared });
  });
  const dialog = await openReport(page);
  // On the smallest phone nothing reaches over the edge but the table, which moves by itself.
  expect(await dialog.evaluate((d) => d.scrollWidth - d.clientWidth)).toBe(0);
  await dialog.getByRole('button', { name: 'Nộp bài' }).click();
  await dialog.getByRole('button', { name: 'Gửi…' }).click();
  await dialog.getByText('Đã chuyển hai tệp').waitFor();
  expect(await page.evaluate(() => (globalThis as unknown as { shared: string[] }).shared)).toEqual([
    'do-gia-toc-roi-tu-do.pdf application/pdf',
    'do-gia-toc-roi-tu-do.json.txt text/plain',
  ]);
  await close();
});

test('the numbers open in a spreadsheet', async () => {
  const { page, close } = await student();
  await page.evaluate(() => {
    const { notebook } = (globalThis as unknown as Lab).__phongStem;
    notebook.setOwn({ symbol: '=v', unit: 'm/s', expression: '2*s/t', decimals: 2 });
  });
  await page.locator('.nb-export summary').click();
  const saved = (name: string) =>
    downloads(page, 1, () => page.locator('.nb-export').getByRole('button', { name }).click());
  const [vi] = await saved('CSV, dấu phẩy thập phân');
  expect(vi!.name).toBe('bang-1-do-gia-toc-roi-tu-do-phay.csv');
  const [head = '', first = ''] = vi!.bytes.toString('utf8').split('\r\n');
  expect(head).toMatch(/^\ufeffs \(m\);t1 \(s\);.*;'=v \(m\/s\)$/);
  expect(first).toMatch(/^0,2000;0,20\d;.*;1,9\d$/);
  const [en] = await saved('CSV, dấu chấm thập phân');
  expect(en!.bytes.toString('utf8').split('\r\n')[1]).toMatch(/^0\.2000,0\.20\d,.*,1\.9\d$/);
  expect(en!.name).toBe('bang-1-do-gia-toc-roi-tu-do-point.csv');
  const [xlsx] = await saved('Excel (XLSX)');
  const files = unzipSync(new Uint8Array(xlsx!.bytes));
  expect(strFromU8(files['xl/workbook.xml']!)).toMatch(/Bảng 1[^]*Kết quả[^]*Nguồn gốc số đo/);
  expect(strFromU8(files['xl/worksheets/sheet1.xml']!)).toContain('<v>0.2</v>');
  expect(
    Object.values(files)
      .map((file) => strFromU8(file))
      .join(''),
  ).not.toMatch(/<f[ >]/);
  await close();
});

interface Axe {
  run(
    root: Element,
    options: object,
  ): Promise<{ violations: readonly { id: string; nodes: readonly { target: unknown }[] }[] }>;
}
test('axe finds nothing on the sheet, in three themes and both languages', async () => {
  const { page, close } = await student();
  await page.evaluate(AXE);
  for (const language of ['VI', 'EN']) {
    await page
      .locator('.top-bar')
      .getByRole('button', { name: language === 'VI' ? 'Tiếng Việt' : 'English' })
      .click();
    const dialog = await openReport(page);
    await dialog.locator('.report-actions button').last().click();
    await dialog.locator('.hand-in').waitFor();
    for (const theme of ['light', 'dark', 'projector']) {
      await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
      const found = await page.evaluate(async (values) => {
        const { axe } = globalThis as unknown as { axe: Axe };
        const { violations } = await axe.run(document.querySelector('dialog.report-page')!, {
          runOnly: { type: 'tag', values },
        });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => String(n.target)).join(' | ')}`);
      }, RULES);
      expect(found, `${language} ${theme}`).toEqual([]);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
  await close();
});
