/** `npm run thumbnails [-- physics/free-fall]`: the catalogue's pictures, taken of the real bench in the built pages. */
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { launch, ready, visitor } from '../tests/e2e/support/browser.ts';
import { serve } from '../tests/e2e/support/site.ts';
import { experimentIds, UsageError } from './experiments.ts';
import { ALONE, drawn, toHigh } from './pictures/visit.ts';

/** 8:5, as the cards are; twice their size, so that edges come out smooth. */
const SIZE = { width: 1280, height: 800 };
export default async function main(args: readonly string[]): Promise<number> {
  const known = experimentIds().filter((id) => !id.startsWith('_'));
  const unknown = args.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new UsageError(`There is no experiment ${unknown}. There are: ${known.join(', ')}`);
  const [site, browser] = [await serve(), await launch()];
  try {
    for (const id of args.length > 0 ? args : known) {
      const { page, close } = await visitor(browser, { viewport: SIZE });
      await page.goto(`${site.url}?seed=1#/${id}`);
      await ready(page);
      await toHigh(page);
      await page.addStyleTag({ content: ALONE });
      await drawn(page);
      const path = `public/thumbnails/${id}.jpg`;
      mkdirSync(dirname(path), { recursive: true });
      await page.screenshot({ path, type: 'jpeg', quality: 72, timeout: 120_000 });
      console.log(`${path}: ${(statSync(path).size / 1000).toFixed(0)} kB`);
      await close();
    }
  } finally {
    await browser.close();
    await site.close();
  }
  return 0;
}
