/**
 * Every folder of simulations/ in a browser: it opens from its address, axe finds nothing, every hand has a named control, nothing is wider
 * than the page, and somebody who tries everything never loses the focus. Nobody keeps a list. The colours are the page's, not the
 * experiment's: the themes take turns, and in the soak every bench is seen in each, wide in both languages.
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { THEMES, violationsIn, violationsInThemes } from './support/axe.ts';
import { DESK, launch, ready, TOUCH, visitor } from './support/browser.ts';
import { serve, type Site } from './support/site.ts';
import { focused } from './support/focus.ts';
import { badTwins } from './support/twins.ts';
import { act, offers, STEP } from './support/wander.ts';

const FOLDER = fileURLToPath(new URL('../../simulations/', import.meta.url));
const folders = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map((entry) => entry.name);
const IDS = folders(FOLDER).flatMap((subject) => folders(`${FOLDER}${subject}`).map((name) => `${subject}/${name}`));
const SOAK = process.env['SOAK'] !== undefined;
/** Without the soak one walk's worth is shared by all. */
const ACTIONS = SOAK ? 200 : Math.max(3, Math.ceil(36 / IDS.length));
/** As in wander.test.ts, ms. */
const PATIENCE = SOAK ? 900_000 : 300_000;

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** How many pixels the page is wider than its window. */
const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Keys of the word lists that stand on the page instead of words. */
const rawKeys = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => document.body.innerText.match(/\b[a-z][\w-]+(\.[a-z][\w-]+)+\b/gi)?.slice(0, 5) ?? []);

const WIDE = IDS.flatMap((id, n) =>
  (SOAK ? ['vi', 'en'] : ['vi']).map((language) => [id, language, THEMES[n % THEMES.length]!] as const),
);
test.each(WIDE)(
  '%s, wide, %s, %s',
  async (id, language, theme) => {
    const { page, complaints, close } = await visitor(browser, { viewport: DESK });
    await page.goto(`${site.url}?test&seed=7&lang=${language}#/${id}?route=quick`);
    await ready(page);
    expect(await (SOAK ? violationsInThemes(page) : violationsIn(theme, page))).toEqual([]);
    expect(await badTwins(page)).toEqual([]);
    expect(await rawKeys(page)).toEqual([]);
    expect(await tooWide(page)).toBe(0);
    const [walk] = fc.sample(fc.array(STEP, { minLength: ACTIONS, maxLength: ACTIONS }), { numRuns: 1, seed: 7 });
    const done: string[] = [];
    for (const [which, how] of walk!) {
      done.push(await act(page, which % (await offers(page)), how));
      expect(await focused(page), `the focus is lost after\n${done.slice(-6).join('\n')}`).not.toBe('');
      expect(await badTwins(page), done.slice(-6).join('\n')).toEqual([]);
    }
    expect(complaints).toEqual([]);
    await close();
  },
  PATIENCE,
);

test.each(IDS.map((id, n) => [id, n] as const))('%s, 360×640, in English', async (id, turn) => {
  const { page, complaints, close } = await visitor(browser, TOUCH);
  await page.goto(`${site.url}?test&seed=7&lang=en#/${id}?route=quick`);
  await ready(page);
  const tabs = await page.getByRole('tab').all();
  for (const [n, tab] of tabs.entries()) {
    await tab.click();
    // axe looks long: the tabs take turns from one experiment to the next, and in the soak it sees them all.
    for (const theme of SOAK ? THEMES : n === turn % tabs.length ? [THEMES[(turn + 1) % THEMES.length]!] : [])
      expect(await violationsIn(theme, page), await tab.innerText()).toEqual([]);
    expect(await tooWide(page), await tab.innerText()).toBe(0);
    expect(await rawKeys(page), await tab.innerText()).toEqual([]);
  }
  expect(complaints).toEqual([]);
  await close();
});
