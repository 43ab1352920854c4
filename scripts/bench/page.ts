/** What the built pages cost: bytes, frames, memory. Over `dist`, in the browser that the end-to-end tests use. */
import { launch } from '../../tests/e2e/support/browser.ts';
import { serve } from '../../tests/e2e/support/site.ts';
import { downloads } from './downloads.ts';
import { frames, lowTier } from './frames.ts';
import { heap } from './heap.ts';
import { legible } from './legible.ts';
import { ownParts } from './own-parts.ts';

/** `minutes` of fuzzing for the heap; 0 leaves it out. */
export async function page(minutes: number, ids: readonly string[]): Promise<void> {
  const site = await serve();
  const browser = await launch();
  try {
    await downloads(browser, site.url);
    ownParts(process.env['E2E_DIST'] ?? 'dist');
    await frames(browser, site.url);
    for (const id of ids) await lowTier(browser, site.url, id);
    await legible(browser, site.url);
    if (minutes > 0) await heap(browser, site.url, minutes);
  } finally {
    await browser.close();
    await site.close();
  }
}
