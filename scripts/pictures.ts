/**
 * `npm run pictures`: the pictures of docs/, taken while a visitor works the quick route through the page: two heights are
 * measured, the third is being measured. Needs the built pages (`npm run build`).
 */
import { mkdirSync, statSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launch, TOUCH, visitor, WIDE } from '../tests/e2e/support/browser.ts';
import { fingertip, mouse, type Hands } from '../tests/e2e/support/hands.ts';
import { computeFirstRow, firstReading, openQuickRoute, predict, showPanel } from '../tests/e2e/support/quick-route.ts';
import { serve } from '../tests/e2e/support/site.ts';
import { toHigh } from './pictures/visit.ts';

/** The body is well on its way to the gate, m below the magnet. */
const FALLEN = 0.3;
/** What the page shows to tests that ask for it. */
interface Held {
  readonly __phongStem: { readonly run: { readonly current: { place: string; position: [number, number, number] } } };
}

async function act(page: Page, hands: Hands, label: string): Promise<void> {
  const button = page
    .locator('.now-action')
    .and(page.getByRole('button', { name: label, exact: true, disabled: false }));
  await button.waitFor({ timeout: 60_000 });
  await hands.press(button);
}
const again = async (page: Page, hands: Hands): Promise<void> => {
  await act(page, hands, 'Thả lại');
  await page.getByRole('button', { name: 'Dừng', exact: true }).waitFor({ state: 'detached', timeout: 60_000 });
};

/** Two rows in the table, the first worked out by the student, the gate at the third height. */
async function measure(page: Page, hands: Hands): Promise<void> {
  await openQuickRoute(page, hands);
  await predict(page, hands);
  await firstReading(page, hands);
  for (const label of ['Nhả công tắc', 'Treo trụ thép', 'RESET đồng hồ', 'Thả', 'Ghi']) await act(page, hands, label);
  await again(page, hands);
  await act(page, hands, 'Dời cổng');
  for (let n = 0; n < 3; n++) await again(page, hands);
  await act(page, hands, 'Dời cổng');
  await showPanel(page, hands, 'Số liệu');
  await computeFirstRow(page, hands);
}

/** A drop in slow motion, stopped in the air. */
async function dropAndHold(page: Page, hands: Hands): Promise<void> {
  const speed = page.locator('.transport .speed');
  const folded = !(await speed.isVisible());
  const more = page.locator('.transport-more');
  if (folded) await hands.press(more);
  await speed.selectOption('0.1');
  await act(page, hands, 'Thả lại');
  // Pressed from within the page: a driver outside would be late for it.
  await page.waitForFunction((fallen) => {
    const { run } = (globalThis as unknown as Held).__phongStem;
    if (run.current.place !== 'flight' || run.current.position[1] > 1.3 - fallen) return false;
    document.querySelector<HTMLElement>('.transport .transport-fixed')!.click();
    return true;
  }, FALLEN);
  if (folded) await hands.press(more);
}

async function take(browser: Browser, url: string, name: string, options: BrowserContextOptions): Promise<void> {
  const { page, close } = await visitor(browser, options);
  const hands = options.hasTouch ? fingertip(page) : mouse;
  await page.goto(`${url}?test&seed=11`);
  await measure(page, hands);
  await dropAndHold(page, hands);
  if (options.hasTouch) await showPanel(page, hands, 'Bước');
  await toHigh(page);
  const path = `docs/${name}.png`;
  mkdirSync('docs', { recursive: true });
  await page.screenshot({ path, timeout: 240_000 });
  console.log(`${path}: ${(statSync(path).size / 1000).toFixed(0)} kB`);
  await close();
}

export default async function main(args: readonly string[]): Promise<number> {
  const [site, browser] = [await serve(), await launch()];
  try {
    if (args[0] !== 'phone') await take(browser, site.url, 'free-fall-wide', { viewport: WIDE });
    if (args[0] !== 'wide') await take(browser, site.url, 'free-fall-phone', { ...TOUCH, deviceScaleFactor: 2 });
  } finally {
    await browser.close();
    await site.close();
  }
  return 0;
}
