/**
 * One script, four ways: from the catalogue to g ± Δg and on to the printed report, with a mouse, with a finger that drags, with the
 * keys alone, and with a finger that only taps.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { DESK, launch, TOUCH, visitor } from './support/browser.ts';
import { draggingFinger, fingertip, keyboard, pointer, type BenchHands, type Fingertip } from './support/hands.ts';
import { expectRight, workQuickRoute } from './support/quick-route.ts';
import { printReport, watchPrinting } from './support/report-route.ts';
import { serve, type Site } from './support/site.ts';

/** To the result with a fingertip on the smallest phone; some of them set the last gate by hand. */
const MOST_TAPS = 72;
/** A lesson of ten minutes in a renderer in software, on a machine that does other things besides, ms. */
const PATIENCE = 600_000;

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const WAYS: readonly (readonly [
  string,
  BrowserContextOptions,
  (page: Page) => BenchHands | Fingertip | Promise<Fingertip>,
])[] = [
  ['a mouse', { viewport: DESK }, pointer],
  ['a finger that drags, 360×640', TOUCH, draggingFinger],
  ['the keys alone', { viewport: DESK }, keyboard],
  ['taps alone, 360×640', TOUCH, fingertip],
];

test.each(WAYS)(
  'from the catalogue to the report with %s',
  async (name, options, hold) => {
    const { page, complaints, close } = await visitor(browser, options);
    await watchPrinting(page);
    await page.goto(site.url);
    const hands = await hold(page);
    const measured = await workQuickRoute(page, hands);
    if ('taps' in hands) {
      console.log(`${hands.taps} taps on the page to the result, and ${hands.letters} on the phone's keyboard`);
      // A finger that drags uses the fine buttons of the lens besides; who only taps types the number.
      if (name.startsWith('taps')) expect(hands.taps).toBeLessThanOrEqual(MOST_TAPS);
    }
    console.log(`With ${name}: ${measured.printed}`);
    expectRight(measured);
    await printReport(page, hands, measured.printed);
    expect(complaints).toEqual([]);
    await close();
  },
  PATIENCE,
);
