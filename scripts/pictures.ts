/**
 * `npm run pictures [-- tiers kit …]`: the pictures of docs/, taken of the built pages (`npm run build`) while a visitor works them.
 */
import type { Browser } from 'playwright-core';
import { launch, TOUCH, WIDE } from '../tests/e2e/support/browser.ts';
import { serve } from '../tests/e2e/support/site.ts';
import { UsageError } from './experiments.ts';
import { ruler, themes, tiers } from './pictures/bench.ts';
import { lesson } from './pictures/lesson.ts';
import { catalogue, kit, report, workbench } from './pictures/pages.ts';

const PICTURES: Readonly<Record<string, (browser: Browser, url: string) => Promise<void>>> = {
  wide: (browser, url) => lesson(browser, url, 'free-fall-wide', { viewport: WIDE }),
  phone: (browser, url) => lesson(browser, url, 'free-fall-phone', { ...TOUCH, deviceScaleFactor: 2 }),
  tiers,
  themes,
  ruler,
  workbench,
  report,
  kit,
  catalogue,
};

export default async function main(args: readonly string[]): Promise<number> {
  const unknown = args.find((name) => !(name in PICTURES));
  if (unknown !== undefined)
    throw new UsageError(`There are no pictures ${unknown}. There are: ${Object.keys(PICTURES).join(', ')}`);
  const [site, browser] = [await serve(), await launch()];
  try {
    for (const name of args.length > 0 ? args : Object.keys(PICTURES)) await PICTURES[name]!(browser, site.url);
  } finally {
    await browser.close();
    await site.close();
  }
  return 0;
}
