/** A student on the *Nhanh* route of free fall, in Vietnamese: reads what the page says, does it, computes the first row. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { BenchHands, Hands } from './hands.ts';
import { act, action, PATIENCE } from './now-bar.ts';

const TITLE = 'Đo gia tốc rơi tự do';
/** A fall of 0.8 m from the lower edge of the cylinder, on the scale of the stand, m. */
const LAST_GATE = 0.824;

const step = (page: Page, title: string): Promise<void> =>
  page.locator('.now-title', { hasText: title }).waitFor({ timeout: PATIENCE });

/** On a phone the panels take turns; wide, guide and data stand side by side. */
export async function showPanel(page: Page, hands: Hands, name: 'Bước' | 'Điều khiển' | 'Số liệu'): Promise<void> {
  const tab = page.getByRole('tab', { name, exact: true });
  if ((await tab.count()) > 0 && (await tab.getAttribute('aria-selected')) !== 'true') await hands.press(tab);
}

export async function answer(page: Page, hands: Hands, question: RegExp, option: RegExp): Promise<void> {
  const asked = page.locator('form.question', { hasText: question });
  await hands.press(asked.getByRole('radio', { name: option }));
  await hands.press(asked.getByRole('button', { name: 'Chốt câu trả lời' }));
  await asked.waitFor({ state: 'detached' });
}

/** `0,203` as the student reads it. A point would be somebody else's number. */
const read = (text: string): number => {
  expect(text.trim()).toMatch(/^\d+(,\d+)?$/);
  return Number(text.replace(',', '.'));
};
const comma = (value: number, decimals: number): string => value.toFixed(decimals).replace('.', ',');

/** Mean, square and 2s/t² of the first row, from what the table shows. */
export async function computeFirstRow(page: Page, hands: Hands): Promise<void> {
  const row = page.locator('.nb-table tbody tr').first();
  const s = read(await row.locator('th').innerText());
  const times = (await row.locator('.nb-cell').allInnerTexts()).map(read);
  expect(times).toHaveLength(3);
  const mean = times.reduce((a, b) => a + b, 0) / times.length;
  const form = page.locator('.nb-first');
  await hands.write(form.getByLabel(/thời gian rơi trung bình/), comma(mean, 4));
  await hands.write(form.getByLabel(/bình phương thời gian/), comma(mean * mean, 5));
  await hands.write(form.getByLabel(/gia tốc rơi tự do/), comma((2 * s) / (mean * mean), 2));
  await hands.press(form.getByRole('button', { name: 'Kiểm tra' }));
  await page.getByText('Em đã tự tính đúng hàng đầu.').waitFor();
}

/** From the catalogue to the bench that the quick route prepares. */
export async function openQuickRoute(page: Page, hands: Hands): Promise<void> {
  await hands.press(page.getByRole('link', { name: new RegExp(TITLE) }));
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached', timeout: PATIENCE });
  await hands.press(page.locator('.chooser').getByRole('button', { name: /^Nhanh/ }));
}

/** To the first drop, with both predictions committed. */
export async function predict(page: Page, hands: Hands): Promise<void> {
  await act(page, hands, 'Bắt đầu');
  await act(page, hands, 'Tiếp tục');
  await answer(page, hands, /tăng gấp 4, từ/, /tăng gấp 2/);
  await answer(page, hands, /nặng gấp rưỡi/, /bằng nhau/);
  await act(page, hands, 'Tiếp tục');
}

export async function drop(page: Page, hands: Hands): Promise<void> {
  await step(page, 'Lần thả thứ nhất');
  await act(page, hands, 'Thả');
}

/** Drops, and writes the time down; the table asks how s is measured. */
export async function firstReading(page: Page, hands: Hands): Promise<void> {
  await drop(page, hands);
  await act(page, hands, 'Ghi số này');
  // The page brings the question forward and hands it the focus; only then does anybody answer.
  await page.locator('input[type=radio]:focus').first().waitFor();
  await hands.press(page.getByRole('radio', { name: 'từ mép dưới của vật' }));
  await act(page, hands, 'Ghi số này');
}

/** Somebody in a hurry lets time run faster: what is waited for is the bench's time, not the test's. */
const hurry = (page: Page): Promise<unknown> => page.locator('.transport .speed').selectOption('5', { force: true });

export interface Measured {
  /** `g = 9,8 ± 0,3 m/s²` as the page prints it. */
  readonly printed: string;
  /** The same from the slope of t against √s, which has more figures. */
  readonly g: number;
}

/** From the catalogue to g ± Δg. */
export async function workQuickRoute(page: Page, hands: BenchHands): Promise<Measured> {
  await openQuickRoute(page, hands);
  await predict(page, hands);
  await firstReading(page, hands);
  await hurry(page);
  await step(page, 'Lần thả thứ hai');
  for (const label of ['Nhả công tắc', 'Treo trụ thép', 'RESET đồng hồ', 'Thả', 'Ghi số này'])
    await act(page, hands, label);
  await answer(page, hands, /giống hệt nhau/, /Khác nhau/);
  await act(page, hands, 'Tiếp tục');
  await step(page, 'Lần thứ ba');
  await act(page, hands, 'Thả lại');
  for (const title of ['Độ cao thứ hai', 'Độ cao thứ ba', 'Độ cao thứ tư']) {
    await step(page, title);
    // The last one is set on the bench itself, at the height that the step asks for, by eye.
    if (title === 'Độ cao thứ tư') await hands.slide('gate-E', LAST_GATE);
    else await act(page, hands, 'Dời cổng');
    for (let n = 0; n < 3; n++) {
      await act(page, hands, 'Thả lại');
      await action(page, 'Dừng').waitFor({ state: 'detached', timeout: PATIENCE });
    }
  }
  await step(page, 'Vật nặng hơn thì sao?');
  for (const label of ['Nhả công tắc', 'Treo bi thép', 'Dời cổng', 'RESET đồng hồ', 'Thả'])
    await act(page, hands, label);

  await step(page, 'Dự đoán và số liệu');
  await act(page, hands, 'Tiếp tục');
  await step(page, 'Tính hàng đầu tiên');
  await act(page, hands, 'Mở bảng để tính');
  // The page brings the form forward and hands its first field the focus; only then does anybody write.
  await page.locator('.nb-first input:focus').first().waitFor();
  await computeFirstRow(page, hands);
  await hands.press(page.locator('.nb-methods').getByRole('radio', { name: /t theo √s/ }));
  const printed = await page.locator('.nb-analysis .nb-digits').innerText();
  const equation = await page.locator('.nb-equation').innerText();
  await act(page, hands, 'Tiếp tục');

  await step(page, 'Hai nghi phạm');
  await showPanel(page, hands, 'Bước');
  await answer(page, hands, /Nghi phạm nào/, /được nhả chậm/);
  await act(page, hands, 'Tiếp tục');
  await step(page, 'Kết luận của em');
  const conclusion = page.locator('form.question');
  await hands.press(conclusion.locator('.starters button').first());
  await hands.press(conclusion.getByRole('button', { name: 'Chốt câu trả lời' }));
  await act(page, hands, 'Tiếp tục');
  await page.locator('.nb-ending .nb-digits').first().waitFor();
  return { printed, g: gOf(equation) };
}

/** `t = 0,4523·√s + 0,0018`: g = 2 / a². */
function gOf(equation: string): number {
  const slope = read(/^t = (\S+)·√s/.exec(equation)?.[1] ?? equation);
  return 2 / (slope * slope);
}

/** The result is right, it is written the Vietnamese way, and what is written is what was measured, rounded. */
export function expectRight({ printed, g }: Measured): void {
  expect(printed).toMatch(/^g = \d+,\d+ ± \d+,\d+ m\/s²$/);
  const [, value = ''] = /= (\S+)/.exec(printed)!;
  // Half a unit of the last place, and what four figures of the slope leave open.
  expect(Math.abs(read(value) - g)).toBeLessThanOrEqual(0.5 * 10 ** -value.split(',')[1]!.length + 0.005);
  // Hà Nội; four heights and three drops scatter by 0,05.
  expect(Math.abs(g - 9.787)).toBeLessThan(0.15);
}
