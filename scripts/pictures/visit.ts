/** A visitor for pictures: works in the low tier, as fast as a software renderer can, and asks for the best one at the end. */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { visitor } from '../../tests/e2e/support/browser.ts';

/** A software renderer takes many seconds for its first picture of the high tier, ms. */
export const PATIENCE = 240_000;
/** What a picture of docs/ may weigh, bytes: they are read on phones. */
const MOST = 300_000;

/** Nothing but the bench. */
export const ALONE = `
  .lab > :not(.lab-bench), .skip, .now, .transport, .toast-place, .bench-twin, .bench-cameras, .bench-spot, .bench-target,
  .bench-toast { display: none !important; }
  .lab, .lab[data-wide] { grid-template: 'bench' 100vh / 100vw !important; }
`;

/** Some frames of the picture itself, then the sharp one that follows at rest. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let n = 0; n < 30; n++) await new Promise(requestAnimationFrame);
  });
  await page.waitForTimeout(4000);
  await page.evaluate(() => new Promise(requestAnimationFrame));
}

/** The best picture, chosen in the settings as anybody would; waits until it has been drawn and the bench is still. */
export async function toHigh(page: Page): Promise<void> {
  page.setDefaultTimeout(PATIENCE);
  await page.getByRole('button', { name: 'Cài đặt', exact: true }).click();
  await page.getByRole('radio', { name: 'Đẹp', exact: true }).check();
  await page.keyboard.press('Escape');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await drawn(page);
}

export interface Chosen {
  readonly theme?: 'light' | 'dark' | 'projector';
  readonly tier?: 'low' | 'medium' | 'high';
}

/** A visitor who has chosen this before: the page opens with it. */
export async function guest(browser: Browser, options: BrowserContextOptions, chosen: Chosen = {}) {
  const seen = await visitor(browser, options);
  seen.page.setDefaultTimeout(PATIENCE);
  await seen.page.addInitScript((settings) => localStorage.setItem('phong-stem.settings', JSON.stringify(settings)), {
    theme: 'light',
    tier: 'low',
    motion: 'reduced',
    ...chosen,
  });
  return seen;
}

/** Writes `docs/<name>.png` and says what it weighs; one pixel of the file for one of the page, or for one of the device. */
export async function save(name: string, of: Page | Locator, scale: 'css' | 'device' = 'css'): Promise<void> {
  keep(name, await of.screenshot({ timeout: PATIENCE, scale, animations: 'disabled', caret: 'hide' }));
}

export function keep(name: string, picture: Buffer): void {
  const path = `docs/${name}.png`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, picture);
  const { size } = statSync(path);
  console.log(`${path}: ${(size / 1000).toFixed(0)} kB${size > MOST ? ', TOO HEAVY' : ''}`);
}
