/** The bench itself: in each tier, in each theme of the page, and its scale looked at from the level of the mark and from above. */
import type { Browser } from 'playwright-core';
import { ready, WIDE } from '../../tests/e2e/support/browser.ts';
import { withFilledNotebook } from '../../tests/e2e/support/filled-notebook.ts';
import { ALONE, drawn, guest, save } from './visit.ts';

const BENCH = { width: 800, height: 600 } as const;
/** Drawn twice as fine as it is kept: a renderer in software does not smooth edges. */
const FINE = 2;

/** The same bench, the same moment: the steel cylinder hangs, the timer waits. */
export async function tiers(browser: Browser, url: string): Promise<void> {
  for (const tier of ['low', 'medium', 'high'] as const) {
    // As a screen of that tier shows it: what has only the low one is not asked for more.
    const { page, close } = await guest(
      browser,
      { viewport: BENCH, deviceScaleFactor: tier === 'high' ? FINE : 1 },
      { tier },
    );
    await page.goto(`${url}?seed=20#/physics/free-fall?route=quick&frozen`);
    await ready(page);
    await page.addStyleTag({ content: ALONE });
    await drawn(page);
    await save(`tier-${tier}`, page);
    await close();
  }
}

/** The whole page with a notebook that somebody has filled. */
export async function themes(browser: Browser, url: string): Promise<void> {
  for (const theme of ['light', 'dark', 'projector'] as const) {
    const { page, close } = await guest(browser, { viewport: WIDE }, { theme, tier: 'high' });
    await withFilledNotebook(page, `${url}#/physics/free-fall?route=quick&seed=20&frozen`);
    await drawn(page);
    await save(`theme-${theme}`, page);
    await close();
  }
}

/** The index of the gate before the scale: with the eye level with it, and ten centimetres above. */
export async function ruler(browser: Browser, url: string): Promise<void> {
  const { page, close } = await guest(browser, { viewport: WIDE, deviceScaleFactor: FINE }, { tier: 'high' });
  await page.goto(`${url}?seed=20#/physics/free-fall?route=quick&frozen`);
  await ready(page);
  await page.locator('.bench-presets').getByRole('button', { name: 'Đọc thước' }).click();
  const eyes = page.locator('.bench-eye button');
  for (const [nth, name] of ['ruler-level', 'ruler-parallax'].entries()) {
    await eyes.nth(nth).click();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await drawn(page);
    await save(name, page.locator('.bench'));
  }
  await close();
}
