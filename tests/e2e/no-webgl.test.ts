/** Without WebGL at all: the bench is a schematic, and the lesson can be finished all the same, from the catalogue to the printed report. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launch, PHONE, ready, TOUCH, visitor } from './support/browser.ts';
import { keyboard } from './support/hands.ts';
import { expectRight, workQuickRoute } from './support/quick-route.ts';
import { printReport, watchPrinting } from './support/report-route.ts';
import { serve, type Site } from './support/site.ts';

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch({ picture: false }), serve()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test('from the catalogue to the printed report with the keys alone', async () => {
  const { page, complaints, close } = await visitor(browser, { viewport: { width: 960, height: 640 } });
  await watchPrinting(page);
  await page.goto(site.url);
  const hands = keyboard(page);
  const measured = await workQuickRoute(page, hands);
  expect(await page.locator('canvas.bench-canvas').count()).toBe(0);
  await page.getByRole('region', { name: 'Sơ đồ bàn thí nghiệm' }).waitFor();
  expectRight(measured);
  await printReport(page, hands, measured.printed);
  expect(complaints).toEqual([]);
  await close();
});

test('the schematic on the smallest phone: nothing goes sideways, no number lies on another, every number has its name', async () => {
  const { page, close } = await visitor(browser, TOUCH);
  await page.goto(`${site.url}#/physics/free-fall?route=quick`);
  await ready(page);
  const drawing = page.locator('.bench-drawing');
  await drawing.waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  const numbers = await drawing.locator('.mark text').evaluateAll((all) =>
    all.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }),
  );
  expect(numbers.length).toBeGreaterThan(10);
  expect(await drawing.locator('li').count()).toBe(numbers.length);
  // A digit is seven pixels wide, a number of two fourteen.
  for (const [i, a] of numbers.entries())
    for (const b of numbers.slice(0, i)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(14);
  await close();
});
