/** A whole visit speaks with its own origin only, and in one language at a time: no key, no foreign point, no leftover. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launch, ready, visitor } from './support/browser.ts';
import { mouse } from './support/hands.ts';
import { firstReading, predict } from './support/quick-route.ts';
import { serve, type Site } from './support/site.ts';
import { decimalPointsIn, englishIn, keysIn, readable, SETTLED, vietnameseIn } from './support/visible.ts';

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function expectVietnamese(page: Page): Promise<void> {
  await expect.poll(() => englishIn(page), { message: 'English', timeout: SETTLED }).toEqual([]);
  const texts = await readable(page);
  expect(keysIn(texts), 'untranslated').toEqual([]);
  expect(decimalPointsIn(texts), 'decimal points').toEqual([]);
}
async function expectEnglish(page: Page): Promise<void> {
  await expect.poll(() => vietnameseIn(page), { message: 'Vietnamese', timeout: SETTLED }).toEqual([]);
  expect(keysIn(await readable(page)), 'untranslated').toEqual([]);
}

/** The switch itself must be enough: a reload would forget the mark. */
async function speak(page: Page, language: 'vi' | 'en'): Promise<void> {
  await page.evaluate(() => Object.assign(globalThis, { unbroken: true }));
  await page.locator(`button[lang=${language}]:visible`).first().click();
  await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
  expect(await page.evaluate(() => 'unbroken' in globalThis)).toBe(true);
}

async function inBoth(page: Page): Promise<void> {
  await expectVietnamese(page);
  await speak(page, 'en');
  await expectEnglish(page);
  await speak(page, 'vi');
  await expectVietnamese(page);
}

test('catalogue, experiment, a drop, both languages, settings: all from one origin', async () => {
  const { page, complaints, close } = await visitor(browser, { viewport: { width: 1100, height: 700 } });
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(request.url()));
  await page.goto(site.url);
  await page.locator('.card').first().waitFor();
  await inBoth(page);

  await page.getByRole('link', { name: /Đo gia tốc rơi tự do/ }).click();
  await ready(page);
  await inBoth(page);

  await page
    .locator('.chooser')
    .getByRole('button', { name: /^Nhanh/ })
    .click();
  await predict(page, mouse);
  await firstReading(page, mouse);
  await page.locator('.nb-cell').first().click();
  await inBoth(page);

  await page.getByRole('tab', { name: 'Điều khiển' }).click();
  await inBoth(page);
  await page.getByRole('button', { name: 'Cài đặt' }).click();
  await page.locator('dialog[open]').waitFor();
  await expectVietnamese(page);
  await page.getByRole('radio', { name: 'Tối' }).check();
  await page.keyboard.press('Escape');

  expect(asked.length).toBeGreaterThan(10);
  const origin = new URL(site.url).origin;
  expect(asked.filter((url) => !/^(data|blob):/.test(url) && new URL(url).origin !== origin)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});
