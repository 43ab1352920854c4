/** The last metres of every lesson: the report that has filled itself is completed in the student's own words and printed. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Hands } from './hands.ts';

export const NAME = 'Nguyễn Thị Ngọc Ánh';
const AIM = 'Đo gia tốc rơi tự do ở Hà Nội bằng cổng quang điện.';

/** Call before the page is opened: printing opens no dialogue then, and is counted. */
export async function watchPrinting(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = globalThis as unknown as { printed: number };
    seen.printed = 0;
    window.print = () => void seen.printed++;
  });
}

/** From the end of the lesson to paper; what was measured must stand on it. */
export async function printReport(page: Page, hands: Hands, measured: string): Promise<void> {
  await hands.press(page.getByRole('button', { name: 'Báo cáo', exact: true }).last());
  const report = page.locator('dialog.report-page');
  await report.locator('.rp-sheet').waitFor();
  await hands.write(report.getByLabel('Họ và tên'), NAME);
  await hands.write(report.getByRole('textbox', { name: /Mục đích/ }).first(), AIM);
  await hands.press(report.getByRole('button', { name: 'In báo cáo' }));
  await page.waitForFunction(() => (globalThis as unknown as { printed: number }).printed === 1);

  await page.emulateMedia({ media: 'print' });
  const paper = await page.locator('.rp-print').innerText();
  for (const part of [NAME, AIM, measured, 'Bảng 1. Đo gia tốc rơi tự do', 'g tại nơi đo', 'Thí nghiệm mô phỏng'])
    expect(paper).toContain(part);
  const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g);
  expect([1, 2, 3, 4]).toContain(sheets?.length);
  await page.emulateMedia({ media: 'screen' });
  await hands.press(report.getByRole('button', { name: 'Về bàn thí nghiệm' }));
  await report.waitFor({ state: 'detached' });
}
