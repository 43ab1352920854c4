/**
 * `npm run pictures [-- tiers kit physics/spring …]`: the pictures of docs/, taken of the built pages (`npm run build`) while a visitor
 * works them. An experiment is named as in its address.
 */
import type { Browser } from 'playwright-core';
import { launch, TOUCH, WIDE } from '../tests/e2e/support/browser.ts';
import { serve } from '../tests/e2e/support/site.ts';
import { experimentIds, UsageError } from './experiments.ts';
import { ruler, themes, tiers } from './pictures/bench.ts';
import { lesson } from './pictures/lesson.ts';
import { catalogue, kit, report, workbench } from './pictures/pages.ts';
import { photographed } from './pictures/wing.ts';

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
/** Free fall has its own lesson above. */
const WING = experimentIds().filter((id) => id !== 'physics/free-fall');

export default async function main(args: readonly string[]): Promise<number> {
  const all = [...Object.keys(PICTURES), ...WING];
  const unknown = args.find((name) => !all.includes(name));
  if (unknown !== undefined) throw new UsageError(`There are no pictures ${unknown}. There are: ${all.join(', ')}`);
  const [site, browser] = [await serve(), await launch()];
  try {
    for (const name of args.length > 0 ? args : all)
      await (PICTURES[name]?.(browser, site.url) ?? photographed(browser, site.url, name));
  } finally {
    await browser.close();
    await site.close();
  }
  return 0;
}
