/** The page itself: Back closes what is open before it leaves, the help names every hand, the eye beside a scale, fields that refuse. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, open, ready, TOUCH, visitor } from './support/browser.ts';
import { withFilledNotebook } from './support/filled-notebook.ts';
import { focused, losesFocus } from './support/focus.ts';
import { serve, type Site } from './support/site.ts';

let browser: Browser;
/** Without a picture, for what is not about it. */
let plain: Browser;
let site: Site;
beforeAll(async () => {
  [browser, plain, site] = await Promise.all([launch(), launch({ picture: false }), serve()]);
});
afterAll(async () => {
  await browser?.close();
  await plain?.close();
  await site?.close();
});

test('Back closes a dialog, lowers a raised sheet, then leaves; the focus goes back to where it came from', async () => {
  const { page, close } = await visitor(plain, TOUCH);
  await page.goto(site.url);
  await page.getByRole('link', { name: /Đo gia tốc rơi tự do/ }).click();
  await ready(page);
  const address = page.url();
  for (const name of ['Trợ giúp', 'Cài đặt', 'Chia sẻ']) {
    await page.getByRole('button', { name, exact: true }).click();
    await page.locator('dialog[open]').waitFor();
    await page.goBack();
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    expect(page.url()).toBe(address);
    expect(await focused(page)).toContain(name);
  }
  await page.locator('.tabs > .icon').click();
  await page.locator('.lab[data-tall="true"]').waitFor();
  await page.goBack();
  await page.locator('.lab[data-tall="false"]').waitFor();
  // Closed by hand, a dialog leaves no step behind.
  await page.getByRole('button', { name: 'Cài đặt', exact: true }).click();
  await page.locator('dialog[open]').waitFor();
  const lost = await losesFocus(page, 'Escape', async () => {
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  });
  expect(lost).toBeUndefined();
  await page.waitForFunction(() => history.state === null);
  await page.goBack();
  await page.locator('.card').first().waitFor();
  await close();
});

test('somebody who begins again where a table is filled is asked first, and a second tap is no answer; Back closes the import', async () => {
  const { page, close } = await visitor(plain, TOUCH);
  await withFilledNotebook(page, `${site.url}?test&seed=20#/physics/free-fall`);
  const begin = page.locator('.now-action');
  await begin.click();
  await page.getByRole('heading', { name: /^Bảng đã có số liệu/ }).waitFor();
  expect(await focused(page)).toContain('Bảng đã có số liệu');
  // The key that is still down, and the finger that taps twice.
  await page.keyboard.press('Enter');
  await begin.click();
  await page.getByRole('button', { name: 'Giữ số liệu cũ' }).waitFor();
  await page.locator('#tab-data').click();
  await page.locator('.nb-analysis').waitFor();

  await page.locator('.nb-more summary', { hasText: /^Mở rộng$/ }).click();
  await page.getByRole('button', { name: 'Nhập số liệu từ tệp' }).click();
  const pasted = page.locator('dialog[open] textarea');
  await pasted.fill('t (s);s (m)');
  // A text that is marked to beyond the edge is no tap outside.
  const box = (await pasted.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(2, 2);
  await page.mouse.up();
  expect(await pasted.inputValue()).toBe('t (s);s (m)');
  await page.goBack();
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  expect(page.url()).toContain('free-fall');
  await page.locator('.nb-analysis').waitFor();
  await close();
});

test('the question mark opens a help sheet that names every hand on the bench, in both languages; it can be switched off', async () => {
  const { page, close } = await visitor(browser);
  await open(page, `${site.url}#/physics/free-fall?route=quick&test&seed=20`);
  await ready(page);
  const names = (): Promise<string[]> =>
    page.locator('.bench-spot .bench-label').evaluateAll((labels) => labels.map((l) => l.textContent ?? '').sort());
  const helped = (): Promise<string[]> =>
    page.locator('.help-hands h4').evaluateAll((all) => all.map((h) => h.textContent ?? '').sort());
  for (const language of ['vi', 'en']) {
    await page.locator(`.top-language button[lang=${language}]`).click();
    await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
    const wanted = await names();
    expect(wanted.length).toBeGreaterThan(8);
    await page.keyboard.press('?');
    await page.locator('.help').waitFor();
    expect(await helped()).toEqual(wanted);
    await page.keyboard.press('Escape');
    await page.locator('.help').waitFor({ state: 'detached' });
  }
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('switch').click();
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  await page.keyboard.press('?');
  expect(await page.locator('.help').count()).toBe(0);
  await close();
});

test('a typed number: comma or point, nonsense refused beside the field, in the language of now', async () => {
  const { page, close } = await visitor(browser);
  await open(page, `${site.url}#/physics/free-fall?route=quick&test&seed=20`);
  await ready(page);
  await page.getByRole('tab', { name: 'Điều khiển' }).click();
  const row = page.locator('.bench-row', { hasText: 'Cổng quang điện E: trượt trên thước' });
  const field = row.locator('.bench-number input');
  for (const [typed, shown] of [
    ['0,3', '0,3000'],
    ['0.35', '0,3500'],
  ]) {
    await field.fill(typed!);
    await field.press('Enter');
    await expect.poll(() => field.inputValue()).toBe(shown);
  }
  await field.fill('xa lắm');
  await field.press('Enter');
  const refusal = row.locator('.bench-refusal');
  await refusal.filter({ hasText: /số/ }).waitFor();
  expect(await field.inputValue()).toBe('xa lắm');
  await page.locator('.top-language button[lang=en]').click();
  await page
    .locator('.bench-refusal')
    .filter({ hasText: /number/ })
    .waitFor();
  await close();
});

test('inside a chat app the way out is told before work starts', async () => {
  const { page, close } = await visitor(plain, { ...TOUCH, userAgent: 'Mozilla/5.0 (Linux; Android 12) Zalo/1.0' });
  await open(page, `${site.url}#/physics/free-fall`);
  const notice = page.locator('.in-app');
  await notice.waitFor();
  expect(await notice.innerText()).toContain('Zalo');
  await ready(page);
  await notice.getByRole('button', { name: 'Vẫn ở lại' }).click();
  await notice.waitFor({ state: 'detached' });
  expect(await focused(page)).not.toBe('');
  await close();
});
