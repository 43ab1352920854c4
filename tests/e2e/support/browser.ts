/** A real Chromium without a screen, and what every page of these tests begins with. */
import { onTestFailed } from 'vitest';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
// The same search that `npm test` does.
import { findChrome } from '../../../scripts/browsers.mjs';

export const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // No other name leads anywhere: what asks for one fails, and complains.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];
/** A renderer in software, since there is no screen. */
const PICTURE = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];

export const WIDE = { width: 1280, height: 800 } as const;
/** The smallest page that still has its panels beside the bench. A renderer in software needs its time by the pixel. */
export const DESK = { width: 960, height: 640 } as const;
/** The smallest phone that we promise. */
export const PHONE = { width: 360, height: 640 } as const;
export const TOUCH: BrowserContextOptions = { viewport: PHONE, hasTouch: true, isMobile: true, deviceScaleFactor: 1 };

/** Without a picture there is no WebGL at all, and the page shows its schematic. */
export function launch({ picture = true } = {}): Promise<Browser> {
  const executablePath = findChrome();
  if (executablePath === undefined) throw new Error('No Chrome or Chromium found. Install one, or set CHROME_PATH.');
  return chromium.launch({ executablePath, args: [...FLAGS, ...(picture ? PICTURE : ['--disable-3d-apis'])] });
}

export interface Visitor {
  readonly page: Page;
  /** What the console and the page complained about so far. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** The words of a page, as far as they help to see where a test stood; enough for a panel and the bar. */
const MOST_LETTERS = 2_000;
/** What stood on the page, when a test fails that nobody watches. Nothing outside a test. */
function tellIfItFails(page: Page, complaints: readonly string[]): void {
  try {
    onTestFailed(async () => {
      const words = await page.evaluate(() => document.body.innerText).catch(() => '(the page is gone)');
      console.log(`The page at ${page.url()}\n${complaints.join('\n')}\n${words.slice(0, MOST_LETTERS)}`);
    });
  } catch {
    // Opened before the tests began: there is none to fail yet.
  }
}

/** A fresh visitor with nothing stored but the low tier, which is what a software renderer can do. */
export async function visitor(browser: Browser, options: BrowserContextOptions = { viewport: WIDE }): Promise<Visitor> {
  const context = await browser.newContext({ locale: 'vi-VN', ...options });
  await context.addInitScript(() => {
    try {
      if (localStorage.getItem('phong-stem.settings') === null)
        localStorage.setItem('phong-stem.settings', JSON.stringify({ theme: 'light', tier: 'low', motion: 'reduced' }));
    } catch {
      // Frames without storage have nothing to remember.
    }
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  tellIfItFails(page, complaints);
  return { page, complaints, close: () => context.close() };
}

/** Waits until the experiment's picture has been drawn. */
export const ready = (page: Page): Promise<void> =>
  page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });

/** Opens an address as if typed anew: from one hash to another alone, the page would live on. */
export async function open(page: Page, url: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(url);
}
