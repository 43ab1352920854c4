/** Every experiment two thirds into its quick lesson, wide and on a phone: a visitor does what the bar offers, and stops to be photographed. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { TOUCH, WIDE } from '../../tests/e2e/support/browser.ts';
import { guest, save, toHigh } from './visit.ts';

/** How far into the lesson: by then there are rows in the table and something on the graph. */
const FAR = 2 / 3;
/** Looks at the bar before it is given up, and between two of them, ms. */
const MOST = 1500;
const LOOK = 150;

/** Answers whatever the lesson asks: the first choice, some words, a number. */
async function answer(page: Page): Promise<void> {
  const form = page.locator('form.question:visible').first();
  if ((await form.count()) === 0) return;
  if ((await form.locator('input[type=radio]').count()) > 0)
    await form.locator('input[type=radio]').first().click({ force: true });
  for (const box of await form.locator('textarea, input[type=text]').all()) await box.fill('1');
  await form.getByRole('button', { name: /Chốt/ }).click();
}

/** The way a quantity is measured, the first of those offered: no row is written before. */
async function chooseWay(page: Page): Promise<void> {
  const ways = page.locator('.notebook fieldset:visible').filter({ has: page.locator('input[type=radio]') });
  if ((await ways.count()) > 0 && (await ways.first().locator('input:checked').count()) === 0)
    await ways.first().locator('input[type=radio]').first().check({ force: true });
}

/** The first row of the table, shown after three tries. */
async function fillTable(page: Page): Promise<void> {
  const first = page.locator('.nb-first');
  if ((await first.count()) === 0) return;
  for (const box of await first.locator('input').all()) await box.fill('1');
  for (let tries = 0; tries < 3; tries++) {
    const check = first.getByRole('button', { name: 'Kiểm tra' });
    if ((await check.count()) > 0) await check.click();
  }
  await first.getByRole('button').last().click();
}

/** A card that asks before a dangerous act is not met on these routes; goggles and gloves are, as steps of the bar. */
async function walk(page: Page): Promise<void> {
  // What does not come soon is looked for again; `toHigh` has more patience.
  page.setDefaultTimeout(2000);
  const action = page.locator('.now-action:not([data-early])').first();
  const place = page.locator('#now-bar');
  let speed = '1';
  for (let look = 0; look < MOST; look++) {
    const [, step, of] = /(\d+)\/(\d+)/.exec(await place.innerText()) ?? [];
    if (step !== undefined && Number(step) / Number(of) >= FAR) return;
    await answer(page).catch(() => {});
    await chooseWay(page).catch(() => {});
    // While an eye is to judge there is nothing to press: not to be waited for.
    const label = await action.innerText({ timeout: 300 }).catch(() => '');
    if (label === 'Mở bảng để tính') await fillTable(page).catch(() => {});
    // Nobody learns from waiting for a bath here.
    const pace = label.startsWith('Đợi') ? '10' : '1';
    if (pace !== speed) {
      await page
        .locator('.transport .speed')
        .selectOption(pace, { force: true })
        .catch(() => {});
      speed = pace;
    }
    // What waits is not pressed; what vanishes under the finger is looked for again.
    if (label !== '' && label !== 'Dừng' && (await action.getAttribute('aria-disabled').catch(() => 'true')) !== 'true')
      await action.click().catch(() => {});
    await page.waitForTimeout(LOOK);
  }
  throw new Error(`The lesson went no further than ${await place.innerText()}`);
}

/** `id` as in an address, 'physics/spring'. Writes docs/spring-wide.png and docs/spring-phone.png. */
export async function photographed(browser: Browser, url: string, id: string): Promise<void> {
  const views: Readonly<Record<string, BrowserContextOptions>> = {
    wide: { viewport: WIDE },
    phone: { ...TOUCH, deviceScaleFactor: 2 },
  };
  for (const [name, options] of Object.entries(views)) {
    const { page, close } = await guest(browser, options);
    await page.goto(`${url}#/${id}?route=quick&test&seed=11`);
    await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
    await walk(page);
    // The whole bench: a step itself may look at one scale.
    const views = page.locator('.bench-views');
    if (await views.isVisible()) await views.click();
    await page.locator('.bench-presets').getByRole('button', { name: 'Toàn cảnh' }).click();
    await toHigh(page);
    await save(`${id.split('/')[1]}-${name}`, page, options.hasTouch ? 'device' : 'css');
    await close();
  }
}
