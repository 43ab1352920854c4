/** A visitor for pictures: works in the low tier, as fast as a software renderer can, and asks for the best one at the end. */
import type { Page } from 'playwright-core';

/** A software renderer takes many seconds for its first picture of the high tier, ms. */
const PATIENCE = 240_000;

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
