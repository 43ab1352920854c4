/** The other pages: catalogue, kit, the workbench of the notebook, the report on the screen and on paper. */
import type { Browser, Page } from 'playwright-core';
import { ready, TOUCH, WIDE } from '../../tests/e2e/support/browser.ts';
import { withFilledNotebook } from '../../tests/e2e/support/filled-notebook.ts';
import { measureQuickly, type Lab } from '../../tests/e2e/support/lesson-data.ts';
import { drawn, guest, keep, PATIENCE, save } from './visit.ts';

export async function catalogue(browser: Browser, url: string): Promise<void> {
  for (const [name, options] of [
    ['catalogue-wide', { viewport: WIDE }],
    ['catalogue-phone', { ...TOUCH, deviceScaleFactor: 2 }],
  ] as const) {
    const { page, close } = await guest(browser, options);
    await page.goto(url);
    // Those further down are fetched when somebody comes near them.
    await page.waitForFunction(() =>
      [...document.images]
        .filter((one) => one.getBoundingClientRect().top < innerHeight)
        .every((one) => one.complete && one.naturalWidth > 0),
    );
    await page.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)));
    await save(name, page, name.endsWith('phone') ? 'device' : 'css');
    await close();
  }
}

const TIERS = { low: 'Nhẹ', medium: 'Vừa', high: 'Đẹp' } as const;

export async function kit(browser: Browser, url: string): Promise<void> {
  const flask = async (page: Page, tier: string): Promise<void> => {
    await page.goto('about:blank');
    await page.goto(`${url}#/kit?piece=flask&tier=${tier}&angle=30&frozen`);
    await ready(page);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  };
  const { page, close } = await guest(browser, { viewport: WIDE });
  await flask(page, 'high');
  await save('kit', page);
  const pictures: string[] = [];
  for (const [tier, name] of Object.entries(TIERS)) {
    await flask(page, tier);
    const picture = await page.locator('.kit-canvas').screenshot({ timeout: PATIENCE });
    pictures.push(
      `<figure><img src="data:image/png;base64,${picture.toString('base64')}"><figcaption>${name}</figcaption></figure>`,
    );
  }
  await close();
  // Side by side, on a page of their own.
  const { page: sheet, close: done } = await guest(browser, { viewport: { width: 1200, height: 460 } });
  await sheet.setContent(`<style>
    body { display: flex; gap: 12px; margin: 12px; font: 600 18px sans-serif; text-align: center; background: #fff }
    figure { flex: 1; margin: 0 } img { width: 100%; height: 396px; object-fit: cover; border-radius: 8px }
  </style>${pictures.join('')}`);
  await sheet.waitForFunction(() => [...document.images].every((one) => one.complete));
  keep('kit-tiers', await sheet.screenshot());
  await done();
}

/** Graph, fit and residuals of a notebook that somebody has filled. */
export async function workbench(browser: Browser, url: string): Promise<void> {
  const { page, close } = await guest(browser, { viewport: { width: 1280, height: 1560 } });
  await withFilledNotebook(page, `${url}#/physics/free-fall?route=quick&seed=20&frozen`);
  await page.locator('.nb-graph .nb-plot canvas').first().waitFor();
  const more = page.locator('.nb-graph .nb-more summary');
  await more.click();
  await page.locator('.nb-residuals canvas').waitFor();
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    document.querySelector('.nb-graph .nb-plot')!.scrollIntoView();
  });
  await drawn(page);
  // The panel, which scrolls: the whole of what is in it would be another window, and another layout.
  await save('workbench', page.locator('#panel-data'));
  await close();
}

/** What a student writes. */
const OWN_WORDS = {
  'Họ và tên': 'Nguyễn Thị Ngọc Ánh',
  Lớp: '10A1',
  steps:
    'Treo trụ thép vào nam châm, đặt cổng E cách mép dưới của vật một đoạn s, bấm RESET, nhấn công tắc kép rồi ghi thời gian. Mỗi độ cao em thả ba lần.',
  conclusion: 'Em đo được g gần với giá trị tại nơi đo. Nam châm nhả chậm một chút nên mọi thời gian đều dài thêm.',
} as const;
/** A sheet of A4 at 96 pixels an inch. */
const SHEET = { width: 794, height: 1123 } as const;

export async function report(browser: Browser, url: string): Promise<void> {
  const { page, close } = await guest(browser, { viewport: { width: 1000, height: 1100 } });
  await page.goto(`${url}?test&seed=20#/physics/free-fall?route=quick`);
  await ready(page);
  await measureQuickly(page);
  await page.evaluate(() => {
    const { notebook } = (globalThis as unknown as Lab).__phongStem;
    notebook.setAnswer('quadruple', 'twice');
    notebook.setAnswer('heavier', 'same');
  });
  await page.getByRole('tab', { name: 'Số liệu', exact: true }).click();
  await page.locator('.report-open').last().click();
  const sheet = page.locator('dialog.report-page');
  await sheet.locator('.rp-sheet').waitFor();
  await sheet.getByLabel('Họ và tên').fill(OWN_WORDS['Họ và tên']);
  await sheet.getByLabel('Lớp').fill(OWN_WORDS['Lớp']);
  await sheet.locator('[data-section="steps"] textarea').first().fill(OWN_WORDS.steps);
  await sheet.getByRole('textbox', { name: /Kết luận/ }).fill(OWN_WORDS.conclusion);
  await sheet.getByRole('button', { name: 'Chốt kết luận' }).click();
  await sheet.evaluate((dialog) => {
    (document.activeElement as HTMLElement | null)?.blur();
    dialog.scrollTop = 0;
  });
  await drawn(page);
  await save('report-screen', page);
  await page.setViewportSize(SHEET);
  await page.emulateMedia({ media: 'print' });
  // On paper the margins are the page's own.
  await page.addStyleTag({ content: '.rp-print { padding: 15mm !important; }' });
  await drawn(page);
  await save('report', page);
  await close();
}
