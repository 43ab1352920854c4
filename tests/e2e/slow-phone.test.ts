/** A cheap phone on slow mobile data: the first drop within a minute of opening the page. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launch, TOUCH, visitor } from './support/browser.ts';
import { fingertip } from './support/hands.ts';
import type { Seen } from './support/page-run.ts';
import { drop, openQuickRoute, predict } from './support/quick-route.ts';
import { serve, type Site } from './support/site.ts';

/** Seconds from typing the address to the body leaving the magnet. */
const MOST = 60;
/** What Lighthouse takes for a phone: slow 4G, and a processor a quarter as fast. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const CPU_SLOWDOWN = 4;

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve({ brotli: true })]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test(`slow 4G, ${CPU_SLOWDOWN}× slower: the first drop within ${MOST} s`, async () => {
  const { page, complaints, close } = await visitor(browser, TOUCH);
  page.setDefaultTimeout(2 * MOST * 1000);
  const debug = await page.context().newCDPSession(page);
  await debug.send('Network.enable');
  await debug.send('Network.emulateNetworkConditions', SLOW_4G);
  await debug.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  const finger = fingertip(page);
  const began = performance.now();
  const since = (): string => ((performance.now() - began) / 1000).toFixed(1);

  await page.goto(`${site.url}?test`, { waitUntil: 'commit' });
  await page.locator('.card').first().waitFor();
  const catalogue = since();
  await openQuickRoute(page, finger);
  const bench = since();
  await predict(page, finger);
  await drop(page, finger);
  await page.waitForFunction(() =>
    (globalThis as unknown as Seen).__phongStem.run.eventsSince(0).events.some((event) => event.name === 'released'),
  );
  const released = since();
  console.log(`Catalogue after ${catalogue} s, bench after ${bench} s, first drop after ${released} s`);
  expect(Number(released)).toBeLessThan(MOST);
  expect(complaints).toEqual([]);
  await close();
});
